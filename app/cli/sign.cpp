// elegctl sign: a signature with the signature key (never with the authentication key: that signs tokens
// only).
#include "app/cli/arguments.h"
#include "app/cli/blocking_keystore.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/pin_entry.h"

namespace eleg::cli {
namespace {

Digest digestFrom(const Arguments& arguments) {
    const HashFunction function = hashFunctionFromName(arguments.required("hash-function"));
    const auto hash = arguments.optional("hash");
    const auto file = arguments.optional("file");
    if (hash.has_value() == file.has_value())
        throw UsageError{utf8(Text::tr("Give either --hash or --file."))};
    if (file) return digestOfFile(function, *file);
    const auto value = fromBase64(*hash);
    if (!value) throw UsageError{utf8(Text::tr("--hash takes base64"))};
    return makeDigest(function, *value);
}

}  // namespace

int sign(const Words& words) {
    const Arguments arguments(words, {"hash-function", "hash", "file", "identity", "pin-fd"}, {"json"});
    const Digest digest = digestFrom(arguments);

    BlockingKeyStore store;
    const Identity identity = store.choose(Purpose::Signature, arguments.optional("identity"));
    if (identity.expiredAt(now())) throw Error(ErrorCode::CertificateExpired);
    if (identity.notYetValidAt(now())) throw Error(ErrorCode::CertificateNotYetValid);
    SignRequest request;
    request.identity = identity.id();
    request.purpose = Purpose::Signature;
    request.hash = digest.function;
    request.digest = [digest](HashFunction) { return digest; };
    const SignOutcome outcome =
        store.sign(std::move(request), readPin(identity, arguments.optional("pin-fd"), store.ending()));

    print(Json{{"signature", toBase64(outcome.signature.value)},
               {"signatureAlgorithm", toJson(outcome.signature.algorithm)},
               {"certificate", toBase64(outcome.certificate.der())}});
    return 0;
}

}  // namespace eleg::cli
