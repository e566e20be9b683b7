#include "app/host/caller_watch.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "libcard/errors/error.h"

namespace eleg {
namespace {

void openPipe(int (&ends)[2]) {
    if (::pipe2(ends, O_CLOEXEC) != 0) throw Error(ErrorCode::Internal, "pipe2");
}

}  // namespace

CallerWatch::CallerWatch(int requests, int answers)
    : requests_(requests), answers_(answers), ended_{}, stop_{} {
    openPipe(ended_);
    openPipe(stop_);
    thread_ = std::thread([this] { run(); });
}

CallerWatch::~CallerWatch() {
    ::close(stop_[1]);
    thread_.join();
    ::close(stop_[0]);
    ::close(ended_[0]);
}

void CallerWatch::run() {
    while (true) {
        // Of the answers' end only its being closed is of interest, which poll always tells.
        pollfd ends[] = {{requests_, POLLIN, 0}, {answers_, 0, 0}, {stop_[0], POLLIN, 0}};
        if (::poll(ends, 3, -1) < 0) {
            if (errno == EINTR) continue;
            break;
        }
        if (ends[2].revents != 0) break;
        if (ends[1].revents != 0) {
            gone_ = true;
            break;
        }
        char byte;
        const ssize_t count = ::read(requests_, &byte, 1);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        (count > 0 ? spokenTwice_ : gone_) = true;
        break;
    }
    ::close(ended_[1]);
    if (gone_) waitForTheEnd(kGraceMs);
}

void CallerWatch::waitForTheEnd(int timeoutMs) {
    pollfd stop{stop_[0], POLLIN, 0};
    if (::poll(&stop, 1, timeoutMs) == 0) ::_exit(0);
}

}  // namespace eleg
