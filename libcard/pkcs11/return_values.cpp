#include "libcard/pkcs11/return_values.h"

#include <cstdio>
#include <string>

namespace eleg {
namespace {

ErrorCode codeFor(CK_RV rv) {
    switch (rv) {
        case CKR_PIN_INCORRECT:
            return ErrorCode::PinIncorrect;
        case CKR_PIN_LOCKED:
            return ErrorCode::PinBlocked;
        case CKR_PIN_LEN_RANGE:
            return ErrorCode::PinLength;
        case CKR_PIN_INVALID:
            return ErrorCode::PinFormat;
        case CKR_USER_PIN_NOT_INITIALIZED:
            return ErrorCode::PinNotSet;
        case CKR_FUNCTION_CANCELED:
            return ErrorCode::PinPadCancelled;
        case CKR_DEVICE_REMOVED:
        case CKR_TOKEN_NOT_PRESENT:
        case CKR_SESSION_HANDLE_INVALID:
        case CKR_SESSION_CLOSED:
            return ErrorCode::CardRemoved;
        case CKR_TOKEN_NOT_RECOGNIZED:
            return ErrorCode::CardUnknown;
        case CKR_USER_NOT_LOGGED_IN:
            // Right after a login: somebody has reset the card in between.
            return ErrorCode::CardReset;
        case CKR_DEVICE_ERROR:
        case CKR_DATA_INVALID:
        case CKR_DATA_LEN_RANGE:
        case CKR_ENCRYPTED_DATA_INVALID:
            return ErrorCode::CardMalformed;
        case CKR_MECHANISM_INVALID:
        case CKR_MECHANISM_PARAM_INVALID:
        case CKR_KEY_TYPE_INCONSISTENT:
        case CKR_KEY_FUNCTION_NOT_PERMITTED:
            return ErrorCode::MechanismUnsupported;
        default:
            return ErrorCode::ModuleFailed;
    }
}

}  // namespace

Error errorFrom(CK_RV rv, std::string_view function) {
    char value[32];
    std::snprintf(value, sizeof value, "0x%08lx", rv);
    return Error(codeFor(rv), std::string(function) + ": " + value);
}

void check(CK_RV rv, std::string_view function) {
    if (rv != CKR_OK) throw errorFrom(rv, function);
}

}  // namespace eleg
