#include "libcard/pcsc/service_socket.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <string>

#include "libcard/secure/process.h"

namespace eleg {
namespace {

constexpr int kSecondThoughtMs = 5000;
constexpr int kRestMs = 50;

// Where pcsc-lite looks for its daemon (Debian: PCSCLITE_CSOCK_NAME in pcscd.h); the variable counts in
// developer builds only, because a release build has scrubbed it.
std::filesystem::path socketPath() {
    const std::string chosen = developerSetting("PCSCLITE_CSOCK_NAME");
    return chosen.empty() ? "/run/pcscd/pcscd.comm" : std::filesystem::path(chosen);
}

void drain(int fd) {
    std::array<char, 4096> ignored;
    while (::read(fd, ignored.data(), ignored.size()) > 0) {
    }
}

}  // namespace

ServiceSocket::ServiceSocket()
    : path_(socketPath()),
      notify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

ServiceSocket::~ServiceSocket() {
    if (notify_ >= 0) ::close(notify_);
    if (wake_ >= 0) ::close(wake_);
}

void ServiceSocket::wait() {
    // Each wait looks at what is there now: the folder itself comes and goes with the service.
    std::filesystem::path folder = path_.parent_path();
    int watch = -1;
    while (watch < 0 && notify_ >= 0) {
        watch = ::inotify_add_watch(notify_, folder.c_str(), IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE);
        if (folder == folder.root_path()) break;
        if (watch < 0) folder = folder.parent_path();
    }
    std::array<pollfd, 2> fds{pollfd{wake_, POLLIN, 0}, pollfd{notify_, POLLIN, 0}};
    if (::poll(fds.data(), 1, kRestMs) == 0) ::poll(fds.data(), fds.size(), kSecondThoughtMs);
    if (watch >= 0) ::inotify_rm_watch(notify_, watch);
    if (notify_ >= 0) drain(notify_);
}

void ServiceSocket::wake() {
    const std::uint64_t one = 1;
    if (wake_ >= 0 && ::write(wake_, &one, sizeof one) < 0) return;
}

}  // namespace eleg
