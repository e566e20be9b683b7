// Bytes of a PIN from a descriptor, one after the other, through no buffer but this one.
#pragma once

#include <cstdint>
#include <optional>

#include "app/cli/ending_signals.h"

namespace eleg::cli {

/// Wipes its byte when it is destroyed.
class PinBytes {
 public:
    PinBytes(int fd, const EndingSignals& ending) : fd_(fd), ending_(ending) {}
    ~PinBytes();
    PinBytes(const PinBytes&) = delete;
    PinBytes& operator=(const PinBytes&) = delete;

    /// The next byte, or nothing at the end. Throws Error{UserCancelled} when a signal comes first, and
    /// Error{FileUnreadable}.
    std::optional<std::uint8_t> next();

 private:
    int fd_;
    const EndingSignals& ending_;
    std::uint8_t byte_ = 0;
};

}  // namespace eleg::cli
