#include "libcard/pcsc/context.h"

#include <cstdio>

namespace eleg {
namespace {

ErrorCode codeFor(LONG rv) {
    switch (static_cast<unsigned long>(rv) & 0xFFFFFFFFUL) {
        case 0x8010001D:  // SCARD_E_NO_SERVICE
        case 0x80100014:  // SCARD_E_UNKNOWN_ERROR: the daemon has gone in the middle
            return ErrorCode::ServiceNotRunning;
        case 0x8010006A:  // SCARD_W_SECURITY_VIOLATION: polkit says no
            return ErrorCode::ServiceAccessDenied;
        case 0x8010001E:  // SCARD_E_SERVICE_STOPPED: client and daemon do not speak the same protocol version
            return ErrorCode::ServiceVersionMismatch;
        case 0x80100009:  // SCARD_E_UNKNOWN_READER
        case 0x80100017:  // SCARD_E_READER_UNAVAILABLE
        case 0x8010002E:  // SCARD_E_NO_READERS_AVAILABLE
            return ErrorCode::ReaderRemoved;
        case 0x8010000B:  // SCARD_E_SHARING_VIOLATION
            return ErrorCode::ReaderBusy;
        case 0x8010000C:  // SCARD_E_NO_SMARTCARD
        case 0x80100069:  // SCARD_W_REMOVED_CARD
            return ErrorCode::CardRemoved;
        case 0x80100065:  // SCARD_W_UNSUPPORTED_CARD
        case 0x80100066:  // SCARD_W_UNRESPONSIVE_CARD
        case 0x80100067:  // SCARD_W_UNPOWERED_CARD
            return ErrorCode::CardMute;
        case 0x80100068:  // SCARD_W_RESET_CARD
            return ErrorCode::CardReset;
        case 0x8010000A:  // SCARD_E_TIMEOUT
            return ErrorCode::CardTimeout;
        case 0x80100002:  // SCARD_E_CANCELLED
            return ErrorCode::UserCancelled;
        case 0x80100016:  // SCARD_E_NOT_TRANSACTED
        case 0x8010002F:  // SCARD_E_COMM_DATA_LOST
            return ErrorCode::ReaderFailed;
        default:
            return ErrorCode::ServiceFailed;
    }
}

}  // namespace

Error pcscError(LONG rv, std::string_view function) {
    char value[32];
    std::snprintf(value, sizeof value, "0x%08lX", static_cast<unsigned long>(rv) & 0xFFFFFFFFUL);
    return Error(codeFor(rv), std::string(function) + ": " + value);
}

PcscContext::PcscContext() {
    const LONG rv = ::SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle_);
    if (rv != SCARD_S_SUCCESS) throw pcscError(rv, "SCardEstablishContext");
}

PcscContext::~PcscContext() {
    ::SCardReleaseContext(handle_);
}

}  // namespace eleg
