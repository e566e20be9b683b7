// elegctl validate: is this certificate, or the e-ID on the card, valid, and who says so?
#include <algorithm>

#include "app/cli/arguments.h"
#include "app/cli/blocking_keystore.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/own_settings.h"
#include "app/cli/revocation.h"
#include "libcard/secure/file.h"
#include "libcard/trust/validation.h"

namespace eleg::cli {
namespace {

constexpr std::size_t kMaxFile = std::size_t{8} * 1024 * 1024;

/// What is to be validated: a certificate, or why there is none.
struct Subject {
    std::optional<Certificate> certificate;
    std::vector<Certificate> beside;  ///< found with it: possible issuers
    Verdict unreadable{};
};

Subject subjectFromFile(const std::string& path) {
    const std::string content = readFile(path, kMaxFile);
    const Bytes bytes(content.begin(), content.end());
    constexpr std::string_view kPem = "-----BEGIN ";
    try {
        if (std::search(bytes.begin(), bytes.end(), kPem.begin(), kPem.end()) == bytes.end()) {
            if (const auto why = whyUnreadable(bytes)) return {{}, {}, verdictOf(*why)};
            return {Certificate::parse(bytes), {}};
        }
        std::vector<Certificate> all = Certificate::load(path);
        return {all.front(), std::vector<Certificate>(all.begin() + 1, all.end())};
    } catch (const Error& error) {
        if (error.code() == ErrorCode::CertificateMalformed || bytes.size() > Certificate::kMaxDerSize)
            return {{}, {}, verdictOf(Finding::Unreadable, error.detail())};
        throw;
    }
}

Subject subjectFromCard(const Arguments& arguments, CertificateUse use) {
    const Purpose purpose = use == CertificateUse::Signature ? Purpose::Signature : Purpose::Authentication;
    BlockingKeyStore store;
    const Identity identity = store.choose(purpose, arguments.optional("identity"));
    return {identity.certificate, identity.chain};
}

CertificateUse useFrom(const Arguments& arguments) {
    const auto use = certificateUseFrom(arguments.optional("purpose").value_or("authentication"));
    if (!use)
        throw UsageError{utf8(Text::tr("--purpose is authentication, signature, issuer or ocsp-responder"))};
    return *use;
}

/// The folder that --trust-dir names, else what this computer trusts.
Validator anchorsFrom(const Arguments& arguments) {
    if (arguments.optional("trust-dir")) return validatorFrom(arguments);
    const auto withTest = ownPolicy().members.find("trustTestIssuers");
    const bool isSet = withTest != ownPolicy().members.end();
    if (isSet && !withTest->is_boolean())
        throw Error(ErrorCode::PolicyInvalid, "the value of trustTestIssuers");
    std::vector<Error> problems;
    TrustAnchors anchors =
        loadAnchorSets(AnchorFolders::ofThisInstallation(), isSet && withTest->get<bool>(), problems);
    for (const Error& problem : problems) explain(problem);
    return Validator(std::move(anchors));
}

Verdict verdictOn(const Subject& subject, const Arguments& arguments, CertificateUse use, TimePoint at) {
    Question question{use, at, arguments.all("policy"), subject.beside};
    for (const std::string& file : arguments.all("intermediate")) {
        const auto more = Certificate::load(file);
        question.intermediates.insert(question.intermediates.end(), more.begin(), more.end());
    }
    const Validator validator = anchorsFrom(arguments);
    if (!subject.certificate) return subject.unreadable;
    Validation validation(validator, *subject.certificate, std::move(question), revocationPolicy());
    settle(validation, arguments, !arguments.has("offline"));
    return validation.verdict();
}

std::string nameOf(const Certificate& certificate) {
    const std::string& name = certificate.subject().commonName;
    return name.empty() ? certificate.subject().text : name;
}

void printVerdict(const Verdict& verdict) {
    if (verdict.isTest()) print(std::string("TEST"));
    print(translated("verdicts", verdict.reason));
    if (verdict.revoked)
        print("  " + utf8(Text::tr("revoked ")) + isoTime(verdict.revoked->when) +
              (verdict.revoked->reason.empty() ? "" : " (" + verdict.revoked->reason + ")"));
    if (verdict.clockAhead)
        print("  " + utf8(Text::tr("seconds that this clock is ahead: ")) +
              std::to_string(verdict.clockAhead->count()));
    for (std::size_t depth = 0; depth < verdict.chain.size(); ++depth)
        print("  " + std::string(depth * 2, ' ') + nameOf(verdict.chain[depth]) + " · " +
              date(verdict.chain[depth].notBefore()) + " – " + date(verdict.chain[depth].notAfter()));
    for (const RevocationEvidence& evidence : verdict.evidence) print("  " + evidenceLine(evidence));
    if (!verdict.detail.empty()) print("  (" + verdict.detail + ")");
}

}  // namespace

int validate(const Words& words) {
    const Arguments arguments(words, {"identity", "purpose", "trust-dir", "at"}, {"offline", "json"},
                              {"policy", "intermediate", "ocsp-response", "crl"}, 1);
    const CertificateUse use = useFrom(arguments);
    const TimePoint at = timeFrom(arguments);
    const bool fromFile = !arguments.files().empty();
    if (fromFile && arguments.optional("identity"))
        throw UsageError{utf8(Text::tr("A file or --identity, not both"))};
    const Subject subject =
        fromFile ? subjectFromFile(arguments.files().front()) : subjectFromCard(arguments, use);
    const Verdict verdict = verdictOn(subject, arguments, use, at);
    if (arguments.has("json")) {
        Json json = toJson(verdict);
        json["checkedFor"] = isoTime(at);
        json["purpose"] = idOf(use);
        print(json);
    } else {
        printVerdict(verdict);
    }
    return verdict.status == TrustStatus::Valid ? 0 : 1;
}

}  // namespace eleg::cli
