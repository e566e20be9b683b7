// Logging in, signing and logging out: the part of CardSession that has to do with PIN codes.
#include <openssl/rand.h>

#include <array>

#include "libcard/identity/pin_status.h"
#include "libcard/pkcs11/card_session.h"
#include "libcard/pkcs11/gate_access.h"
#include "libcard/pkcs11/hold.h"
#include "libcard/pkcs11/objects.h"
#include "libcard/pkcs11/pin_arguments.h"
#include "libcard/pkcs11/return_values.h"

namespace eleg {
namespace {

/// What a failed login means. The card's own status word is more exact than the module's return value.
Error loginError(CK_RV rv) {
    Error error = errorFrom(rv, "C_Login");
    const auto status = pcscGate().pinStatus();
    if (!status) return error;
    const auto as = [&](ErrorCode code) { return Error(code, error.detail()); };
    if (*status == kPadTimeout) return as(ErrorCode::PinPadTimeout);
    if (*status == kPadCancelled) return as(ErrorCode::PinPadCancelled);
    if (*status == kPinNotSet) return as(ErrorCode::PinNotSet);
    const auto tries = triesLeftFrom(status);
    if (!tries) return error;
    error = as(*tries == 0 ? ErrorCode::PinBlocked : ErrorCode::PinIncorrect);
    error.triesLeft = tries;
    return error;
}

}  // namespace

/// Logged in from construction to destruction.
class CardSession::Login {
 public:
    Login(const Pkcs11Module::Use& module, CK_SESSION_HANDLE session, const SecureBuffer& pin)
        : module_(module), session_(session) {
        pcscGate().forgetPinStatus();
        const CK_RV rv = module_->C_Login(session_, CKU_USER, pinPointer(pin), pin.size());
        if (rv != CKR_OK) throw loginError(rv);
    }
    ~Login() { module_->C_Logout(session_); }
    Login(const Login&) = delete;
    Login& operator=(const Login&) = delete;

 private:
    const Hold hold_;  // first: given up last, also when the login fails
    const Pkcs11Module::Use& module_;
    CK_SESSION_HANDLE session_;
};

Signature CardSession::sign(const CardKey& key, const MechanismChoice& choice, const Digest& digest,
                            SecureBuffer pin) {
    const OpenSession session(module_, key.slot);
    const Login login(module_, session.handle(), pin);
    return {signLoggedIn(session.handle(), key, choice, digest, pin), choice.algorithm};
}

Bytes CardSession::signLoggedIn(CK_SESSION_HANDLE session, const CardKey& key, const MechanismChoice& choice,
                                const Digest& digest, const SecureBuffer& pin) {
    const auto keys = findObjects(module_, session, CKO_PRIVATE_KEY, key.id);
    if (keys.empty())
        throw Error(ErrorCode::IdentityNotFound, "the token has no private key for the certificate");

    Bytes input = signatureInput(choice, digest);
    if (choice.hashesItself) {
        input.assign(32, 0);
        if (::RAND_bytes(input.data(), static_cast<int>(input.size())) != 1)
            throw Error(ErrorCode::Internal, "RAND_bytes");
        pcscGate().replaceDigest(digestOf(digest.function, input).value, digest.value);
    }
    struct Passage {
        ~Passage() { pcscGate().clearDigest(); }
    } passage;

    CK_MECHANISM mechanism{choice.mechanism, nullptr, 0};
    Bytes signature(1024);
    const auto attempt = [&](bool loginAgain) {
        CK_RV rv = module_->C_SignInit(session, &mechanism, keys.front());
        if (rv != CKR_OK) return rv;
        if (loginAgain) {
            rv = module_->C_Login(session, CKU_CONTEXT_SPECIFIC, pinPointer(pin), pin.size());
            if (rv != CKR_OK) throw loginError(rv);
        }
        CK_ULONG size = signature.size();
        rv = module_->C_Sign(session, input.data(), input.size(), signature.data(), &size);
        if (rv == CKR_OK) signature.resize(std::min<std::size_t>(size, signature.size()));
        return rv;
    };
    // A key with CKA_ALWAYS_AUTHENTICATE wants its PIN right before each signature: the login just now was
    // that, for the card. Only a module that insists on the second login (PKCS#11, 4.9.3) gets it, so that
    // nobody types a PIN twice on a PIN pad without need.
    CK_RV rv = attempt(false);
    if (rv == CKR_USER_NOT_LOGGED_IN) rv = attempt(true);
    check(rv, "C_Sign");
    return signature;
}

}  // namespace eleg
