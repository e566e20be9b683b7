// Ctrl-C and its like as something to wait for, so that a card and a terminal are left as they were.
#pragma once

#include <signal.h>

#include <chrono>
#include <optional>

namespace eleg::cli {

/// Holds back SIGINT, SIGTERM and SIGHUP in the thread that makes it and in threads started after, until it
/// is destroyed.
class EndingSignals {
 public:
    /// Throws Error{Internal} when the system has no descriptors left.
    EndingSignals();
    ~EndingSignals();
    EndingSignals(const EndingSignals&) = delete;
    EndingSignals& operator=(const EndingSignals&) = delete;

    /// Waits until `fd` can be read (or has ended). Throws Error{UserCancelled} when a signal comes first,
    /// and Error{CardTimeout} at `end`.
    void waitFor(int fd, std::optional<std::chrono::steady_clock::time_point> end = std::nullopt) const;

 private:
    int fd_;
    sigset_t before_{};
};

}  // namespace eleg::cli
