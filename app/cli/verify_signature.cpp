// elegctl verify-signature: is this signature over this hash by this certificate, and is the certificate to
// be trusted?
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/revocation.h"
#include "libcard/crypto/digest.h"

namespace eleg::cli {
namespace {

constexpr std::size_t kMaxSignature = 64UL * 1024;

std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    return text;
}

Padding paddingFrom(const std::string& name) {
    if (name == "PKCS1.5") return Padding::Pkcs1;
    if (name == "PSS") return Padding::Pss;
    if (name == "NONE") return Padding::None;
    throw UsageError{utf8(Text::tr("--padding is PKCS1.5, PSS or NONE"))};
}

}  // namespace

int verifySignature(const Words& words) {
    const Arguments arguments(words, {"certificate", "hash-function", "hash", "padding", "trust-dir", "at"},
                              {"revocation", "offline", "json"}, {"ocsp-response", "crl"});
    const HashFunction function = hashFunctionFromName(arguments.required("hash-function"));
    const auto value = fromBase64(arguments.required("hash"));
    if (!value) throw UsageError{utf8(Text::tr("--hash takes base64"))};
    const Digest digest = makeDigest(function, *value);
    const auto certificates = Certificate::load(arguments.required("certificate"));
    const Certificate& leaf = certificates.front();
    const TimePoint at = timeFrom(arguments);
    const Validator validator = validatorFrom(arguments);
    const RevocationWish wish = revocationWishFrom(arguments);

    Signature signature;
    signature.algorithm.ecc = leaf.keyType() == KeyType::Ec;
    signature.algorithm.hash = function;
    signature.algorithm.padding = signature.algorithm.ecc
                                      ? Padding::None
                                      : paddingFrom(arguments.optional("padding").value_or("PKCS1.5"));
    const auto bytes = fromBase64(trimmed(readStandardInput(kMaxSignature, ErrorCode::MessageTooLarge)));
    if (bytes) signature.value = *bytes;

    const bool signedByKey = bytes && eleg::verifySignature(leaf.publicKey(), digest, signature);
    Validation validation(validator, leaf,
                          {CertificateUse::Signature, at, {}, {certificates.begin() + 1, certificates.end()}},
                          wish.policy);
    if (wish.wanted) settle(validation, arguments, wish.asking);
    const Verdict& trust = validation.verdict();
    const bool valid = signedByKey && trust.status == TrustStatus::Valid;
    const Holder holder = holderOf(leaf);
    if (arguments.has("json")) {
        print(Json{{"valid", valid},
                   {"signature", signedByKey},
                   {"name", holder.name},
                   {"personnummer", holder.personnummer ? Json(holder.personnummer->digits()) : Json()},
                   {"issuer", issuerNameOf(leaf)},
                   {"trust", toJson(trust)}});
        return valid ? 0 : 1;
    }
    print(valid ? utf8(Text::tr("The signature is valid.")) : utf8(Text::tr("The signature is NOT valid.")));
    print("  " + holder.name);
    print(std::string(signedByKey ? "  ✓ " : "  ✗ ") +
          utf8(Text::tr("made with the key of this certificate")));
    print(std::string(trust.status == TrustStatus::Valid ? "  ✓ " : "  ✗ ") +
          translated("verdicts", trust.reason));
    for (const RevocationEvidence& evidence : trust.evidence) print("      " + evidenceLine(evidence));
    return valid ? 0 : 1;
}

}  // namespace eleg::cli
