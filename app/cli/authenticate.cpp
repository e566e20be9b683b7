// elegctl authenticate: an authentication token without a browser.
#include "app/cli/arguments.h"
#include "app/cli/blocking_keystore.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/pin_entry.h"
#include "app/services/version.h"
#include "libcard/token/authentication_token.h"

namespace eleg::cli {

int authenticate(const Words& words) {
    const Arguments arguments(words, {"origin", "nonce", "identity", "pin-fd"}, {"json"});
    const Origin origin = Origin::parse(arguments.required("origin"));
    const Nonce nonce = Nonce::parse(arguments.required("nonce"));

    BlockingKeyStore store;
    const Identity identity = store.choose(Purpose::Authentication, arguments.optional("identity"));
    if (identity.expiredAt(now())) throw Error(ErrorCode::CertificateExpired);
    if (identity.notYetValidAt(now())) throw Error(ErrorCode::CertificateNotYetValid);
    SignRequest request;
    request.identity = identity.id();
    request.purpose = Purpose::Authentication;
    request.digest = [origin, nonce](HashFunction hash) { return tokenDigest(origin, nonce, hash); };
    const SignOutcome outcome =
        store.sign(std::move(request), readPin(identity, arguments.optional("pin-fd"), store.ending()));

    AuthenticationToken token;
    token.certificate = outcome.certificate.der();
    token.algorithm = tokenAlgorithmName(outcome.signature.algorithm);
    token.signature = outcome.signature.value;
    token.appVersion = kAppVersionUrl;
    print(toJson(token));
    return 0;
}

}  // namespace eleg::cli
