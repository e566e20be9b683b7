// A connection to the card service (pcscd), and its return values as errors of ours.
#pragma once

#include <winscard.h>

#include <string>
#include <string_view>

#include "libcard/errors/error.h"

namespace eleg {

/// The error that a PC/SC return value of `function` stands for; its detail names both.
Error pcscError(LONG rv, std::string_view function);

/// SCardEstablishContext and SCardReleaseContext. One thread at a time, but for cancel().
class PcscContext {
 public:
    /// Throws Error{ServiceNotRunning|ServiceAccessDenied|ServiceVersionMismatch|ServiceFailed}.
    PcscContext();
    ~PcscContext();
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;

    SCARDCONTEXT handle() const { return handle_; }
    /// Ends a wait in SCardGetStatusChange. From any thread.
    void cancel() const { ::SCardCancel(handle_); }

 private:
    SCARDCONTEXT handle_ = 0;
};

}  // namespace eleg
