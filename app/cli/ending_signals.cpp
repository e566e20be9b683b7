#include "app/cli/ending_signals.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "libcard/errors/error.h"

namespace eleg::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// For poll(): rounded up, so that a wait never ends just before its time.
int millisecondsTo(std::optional<Clock::time_point> end) {
    if (!end) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*end - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

}  // namespace

EndingSignals::EndingSignals() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ending, signal);
    fd_ = ::signalfd(-1, &ending, SFD_CLOEXEC);
    if (fd_ < 0) throw Error(ErrorCode::Internal, "signalfd");
    pthread_sigmask(SIG_BLOCK, &ending, &before_);
}

EndingSignals::~EndingSignals() {
    ::close(fd_);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void EndingSignals::waitFor(int fd, std::optional<Clock::time_point> end) const {
    while (true) {
        pollfd both[2] = {{fd, POLLIN, 0}, {fd_, POLLIN, 0}};
        const int ready = ::poll(both, 2, millisecondsTo(end));
        if (ready < 0 && errno != EINTR) throw Error(ErrorCode::Internal, "poll");
        if (ready > 0 && both[1].revents != 0) throw Error(ErrorCode::UserCancelled, "signal");
        if (ready > 0) return;
        if (ready == 0) throw Error(ErrorCode::CardTimeout, "no answer in time");
    }
}

}  // namespace eleg::cli
