// elegctl verify-token: what a relying party does with a token, and which step failed.
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/revocation.h"
#include "libcard/token/authentication_token.h"

namespace eleg::cli {
namespace {

constexpr std::size_t kMaxToken = 64UL * 1024;

Json toJson(const TokenCheck& check) {
    return {{"id", check.id},
            {"passed", check.passed},
            {"checked", check.checked},
            {"code", check.code.empty() ? Json() : Json(check.code)},
            {"reason", check.reason}};
}

Json toJson(const TokenVerdict& verdict, const std::string& algorithm, TimePoint at) {
    Json checks = Json::array();
    for (const TokenCheck& check : verdict.checks) checks.push_back(toJson(check));
    const TokenCheck* failure = verdict.firstFailure();
    Json identity;
    if (verdict.valid && verdict.holder)
        identity = {{"name", verdict.holder->name},
                    {"givenName", verdict.holder->givenName},
                    {"surname", verdict.holder->surname},
                    {"personnummer",
                     verdict.holder->personnummer ? Json(verdict.holder->personnummer->digits()) : Json()},
                    {"country", verdict.certificate->subject().country}};
    return {{"valid", verdict.valid},
            {"failure", failure ? toJson(*failure) : Json()},
            {"checks", std::move(checks)},
            {"identity", std::move(identity)},
            {"issuer", verdict.certificate ? Json(issuerNameOf(*verdict.certificate)) : Json()},
            {"validTo", verdict.certificate ? Json(isoTime(verdict.certificate->notAfter())) : Json()},
            {"algorithm", algorithm},
            {"checkedFor", isoTime(at)},
            {"trust", cli::toJson(verdict.trust)}};
}

/// ✓, ✗, or – for what was not looked at.
std::string lineFor(const TokenCheck& check) {
    const char* mark = !check.checked ? "  – " : check.passed ? "  ✓ " : "  ✗ ";
    return mark + translated("verdicts", check.reason);
}

void printVerdict(const TokenVerdict& verdict) {
    print(verdict.valid ? utf8(Text::tr("The token is valid.")) : utf8(Text::tr("The token is NOT valid.")));
    if (verdict.valid && verdict.holder)
        print("  " + verdict.holder->name +
              (verdict.holder->personnummer ? ", " + verdict.holder->personnummer->full() : std::string()));
    for (const TokenCheck& check : verdict.checks) {
        print(lineFor(check));
        if (check.id != "revocation") continue;
        for (const RevocationEvidence& evidence : verdict.trust.evidence)
            print("      " + evidenceLine(evidence));
    }
}

TokenVerdict verdictOn(const AuthenticationToken& token, const Origin& origin, const Nonce& nonce,
                       const Validator& validator, TimePoint at, const Arguments& arguments,
                       const RevocationWish& wish) {
    if (wish.wanted) {
        if (auto validation = validationFor(token, validator, at, wish.policy)) {
            settle(*validation, arguments, wish.asking);
            return eleg::verifyToken(token, origin, nonce, validation->verdict(), at);
        }
    }
    return eleg::verifyToken(token, origin, nonce, validator, at);
}

}  // namespace

int verifyToken(const Words& words) {
    const Arguments arguments(words, {"origin", "nonce", "trust-dir", "at"},
                              {"revocation", "offline", "json"}, {"ocsp-response", "crl"});
    const Origin origin = Origin::parse(arguments.required("origin"));
    const Nonce nonce = Nonce::parse(arguments.required("nonce"));
    const TimePoint at = timeFrom(arguments);
    const Validator validator = validatorFrom(arguments);
    const RevocationWish wish = revocationWishFrom(arguments);

    try {
        const AuthenticationToken token = parseToken(readStandardInput(kMaxToken, ErrorCode::TokenMalformed));
        const TokenVerdict verdict = verdictOn(token, origin, nonce, validator, at, arguments, wish);
        if (arguments.has("json"))
            print(toJson(verdict, token.algorithm, at));
        else
            printVerdict(verdict);
        return verdict.valid ? 0 : 1;
    } catch (const Error& error) {
        const bool isAnswer =
            error.code() == ErrorCode::TokenMalformed || error.code() == ErrorCode::TokenFormatUnknown;
        if (isAnswer && arguments.has("json")) {
            Json json = toJson(verdictOnUnreadable(error), {}, at);
            json["code"] = describe(error.code()).id;
            print(json);
        }
        throw;
    }
}

}  // namespace eleg::cli
