// Giving the card a new PIN: the part of CardSession that changes something on it.
#include <algorithm>

#include "libcard/identity/pin_status.h"
#include "libcard/pkcs11/card_session.h"
#include "libcard/pkcs11/gate_access.h"
#include "libcard/pkcs11/hold.h"
#include "libcard/pkcs11/objects.h"
#include "libcard/pkcs11/pin_arguments.h"
#include "libcard/pkcs11/return_values.h"

namespace eleg {
namespace {

constexpr std::uint8_t kResetRetryCounter = 0x2C;

/// OpenSC's own idea of who is logged in, without which it changes no PIN: the card hears nothing of it.
class FeignedLogin {
 public:
    FeignedLogin(const Pkcs11Module::Use& module, CK_SESSION_HANDLE session, const SecureBuffer& pin)
        : module_(module), session_(session) {
        pcscGate().leaveOutLogin(true);
        const CK_RV rv = module_->C_Login(session_, CKU_USER, pinPointer(pin), pin.size());
        pcscGate().leaveOutLogin(false);
        check(rv, "C_Login");
    }
    ~FeignedLogin() { module_->C_Logout(session_); }
    FeignedLogin(const FeignedLogin&) = delete;
    FeignedLogin& operator=(const FeignedLogin&) = delete;

 private:
    const Pkcs11Module::Use& module_;
    CK_SESSION_HANDLE session_;
};

Error withTries(ErrorCode code, const std::string& detail, int tries) {
    Error error(code, detail);
    error.triesLeft = tries;
    return error;
}

/// What the status word of a command with a new PIN means (ISO 7816-4; PC/SC part 10 for a PIN pad's).
std::optional<Error> errorFromStatus(bool byPuk, std::uint16_t status, const std::string& detail) {
    if (const auto tries = triesLeftFrom(status)) {
        if (byPuk)
            return withTries(*tries == 0 ? ErrorCode::PukBlocked : ErrorCode::PukIncorrect, detail, *tries);
        return withTries(*tries == 0 ? ErrorCode::PinBlocked : ErrorCode::PinIncorrect, detail, *tries);
    }
    switch (status) {
        case kPadTimeout:
            return Error(ErrorCode::PinPadTimeout, detail);
        case kPadCancelled:
            return Error(ErrorCode::PinPadCancelled, detail);
        case kPadMismatch:
            return Error(ErrorCode::PinPadMismatch, detail);
        case kPadLength:
            return Error(ErrorCode::PinLength, detail);
        case kPinNotSet:
            return Error(byPuk ? ErrorCode::PinTaskUnsupported : ErrorCode::PinNotSet, detail);
        case 0x6700:  // wrong length
        case 0x6A80:  // wrong data
            return Error(ErrorCode::PinRefused, detail);
        case 0x6982:  // security status not satisfied: it wants more than a PIN or PUK
        case 0x6A81:  // function not supported
        case 0x6A86:  // wrong P1 P2
        case 0x6A88:  // no such PIN
        case 0x6D00:  // no such instruction
        case 0x6E00:  // no such class
            return Error(ErrorCode::PinTaskUnsupported, detail);
        default:
            return {};
    }
}

std::string hex(std::uint16_t status) {
    const Bytes bytes{static_cast<std::uint8_t>(status >> 8), static_cast<std::uint8_t>(status)};
    return toHex(bytes);
}

/// Why C_SetPIN failed. The card's own status word is more exact than the module's return value.
Error setPinError(CK_RV rv, bool byPuk) {
    Error error = errorFrom(rv, "C_SetPIN");
    const auto command = pcscGate().newPinCommand();
    if (command && command->status) {
        const bool wasPuk = command->instruction == kResetRetryCounter;
        if (auto exact =
                errorFromStatus(wasPuk, *command->status, error.detail() + ", " + hex(*command->status)))
            return *exact;
    }
    if (rv == CKR_FUNCTION_NOT_SUPPORTED) return Error(ErrorCode::PinTaskUnsupported, error.detail());
    if (!byPuk) return error;
    if (error.code() == ErrorCode::PinIncorrect) return Error(ErrorCode::PukIncorrect, error.detail());
    if (error.code() == ErrorCode::PinBlocked) return Error(ErrorCode::PukBlocked, error.detail());
    return error;
}

}  // namespace

void CardSession::setPin(CK_SLOT_ID slot, PinTask task, PinCodes codes) {
    // C_SetPIN without a login takes the PUK only in OpenSC, with our configuration; any other module would
    // take it for the old PIN, and spend a try.
    if (!opensc_) throw Error(ErrorCode::PinTaskUnsupported, "the module is not OpenSC");
    const bool byPuk = task != PinTask::Change;
    const OpenSession session(module_, slot, OpenSession::Mode::Writing);
    const Hold hold;
    pcscGate().forgetPinStatus();
    const auto set = [&] {
        return module_->C_SetPIN(session.handle(), pinPointer(codes.current), codes.current.size(),
                                 pinPointer(codes.fresh), codes.fresh.size());
    };
    CK_RV rv = CKR_OK;
    if (byPuk) {
        rv = set();
    } else {
        const FeignedLogin login(module_, session.handle(), codes.current);
        rv = set();
    }
    codes.current.clear();
    codes.fresh.clear();
    const auto command = pcscGate().newPinCommand();
    if (rv == CKR_OK && command && command->status == 0x9000) return;
    if (rv == CKR_OK) throw Error(ErrorCode::ModuleFailed, "C_SetPIN: the card has not got the new PIN");
    throw setPinError(rv, byPuk);
}

}  // namespace eleg
