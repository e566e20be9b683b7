// elegctl verify-token: what a relying party does with a token, and which step failed.
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "libcard/token/authentication_token.h"

namespace eleg::cli {
namespace {

constexpr std::size_t kMaxToken = 64UL * 1024;

Json toJson(const TokenVerdict& verdict, const AuthenticationToken& token) {
    Json checks = Json::array();
    for (const TokenCheck& check : verdict.checks)
        checks.push_back({{"id", check.id}, {"passed", check.passed}, {"reason", check.reason}});
    Json identity;
    if (verdict.valid && verdict.holder)
        identity = {{"name", verdict.holder->name},
                    {"givenName", verdict.holder->givenName},
                    {"surname", verdict.holder->surname},
                    {"personnummer",
                     verdict.holder->personnummer ? Json(verdict.holder->personnummer->digits()) : Json()},
                    {"country", verdict.certificate->subject().country}};
    return {{"valid", verdict.valid},
            {"checks", std::move(checks)},
            {"identity", std::move(identity)},
            {"issuer", verdict.certificate ? Json(issuerNameOf(*verdict.certificate)) : Json()},
            {"validTo", verdict.certificate ? Json(isoTime(verdict.certificate->notAfter())) : Json()},
            {"algorithm", token.algorithm},
            {"trust", cli::toJson(verdict.trust)}};
}

}  // namespace

int verifyToken(const Words& words) {
    const Arguments arguments(words, {"origin", "nonce", "trust-dir", "at"}, {"json"});
    const Origin origin = Origin::parse(arguments.required("origin"));
    const Nonce nonce = Nonce::parse(arguments.required("nonce"));
    const Validator validator(TrustAnchors::load(arguments.required("trust-dir")));
    const auto at = arguments.optional("at");
    const TimePoint time = at ? parseTime(*at) : now();

    const AuthenticationToken token = parseToken(readStandardInput(kMaxToken));
    const TokenVerdict verdict = verifyToken(token, origin, nonce, validator, time);
    if (arguments.has("json")) {
        print(toJson(verdict, token));
        return verdict.valid ? 0 : 1;
    }
    print(verdict.valid ? tr("The token is valid.") : tr("The token is NOT valid."));
    if (verdict.valid && verdict.holder)
        print("  " + verdict.holder->name +
              (verdict.holder->personnummer ? ", " + verdict.holder->personnummer->full() : std::string()));
    for (const TokenCheck& check : verdict.checks)
        print((check.passed ? "  ✓ " : "  ✗ ") + check.id + ": " + translated("verdicts", check.reason));
    return verdict.valid ? 0 : 1;
}

}  // namespace eleg::cli
