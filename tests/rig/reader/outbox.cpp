#include "tests/rig/reader/outbox.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

namespace rig {

Outbox::Outbox(int socket) : socket_(socket), wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (wake_ < 0) throw std::system_error(errno, std::system_category(), "eventfd");
}

Outbox::~Outbox() {
    ::close(wake_);
}

void Outbox::put(const std::string& text) {
    {
        const std::lock_guard guard(mutex_);
        pending_ += text;
    }
    ::eventfd_write(wake_, 1);
}

bool Outbox::isEmpty() {
    const std::lock_guard guard(mutex_);
    return pending_.empty();
}

bool Outbox::send() {
    const std::lock_guard guard(mutex_);
    while (!pending_.empty()) {
        const ssize_t sent = ::send(socket_, pending_.data(), pending_.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0) return errno == EAGAIN || errno == EINTR;
        pending_.erase(0, static_cast<std::size_t>(sent));
    }
    return true;
}

bool Outbox::waitForInput() {
    while (true) {
        if (!send()) return false;
        const short toSend = isEmpty() ? short{0} : short{POLLOUT};
        pollfd fds[] = {{socket_, static_cast<short>(POLLIN | toSend), 0}, {wake_, POLLIN, 0}};
        if (::poll(fds, 2, -1) < 0 && errno != EINTR) return false;
        if ((fds[1].revents & POLLIN) != 0) {
            eventfd_t ignored = 0;
            ::eventfd_read(wake_, &ignored);
        }
        if ((fds[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0) return true;
    }
}

}  // namespace rig
