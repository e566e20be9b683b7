#include "app/cli/pin_entry.h"

#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "libcard/errors/error.h"

namespace eleg::cli {
namespace {

/// Reads to a line feed, the end, or `pin`'s capacity. Returns false at Ctrl-C or Ctrl-D on an empty line.
void readLine(int fd, SecureBuffer& pin) {
    std::uint8_t byte = 0;
    while (true) {
        const ssize_t got = ::read(fd, &byte, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw Error(ErrorCode::FileUnreadable, std::string("PIN: ") + std::strerror(errno));
        if (got == 0 || byte == '\n') break;
        if (byte == 3) {
            wipe(&byte, 1);
            throw Error(ErrorCode::UserCancelled);
        }
        if (!pin.append(byte)) {
            wipe(&byte, 1);
            throw Error(ErrorCode::PinLength, "more than the longest PIN of any card");
        }
    }
    wipe(&byte, 1);
}

/// The controlling terminal with echo off; as it was at the end.
class SilentTerminal {
 public:
    SilentTerminal() : fd_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (fd_ < 0) throw UsageError{"there is no terminal to ask for the PIN on; use --pin-fd"};
        ::tcgetattr(fd_, &before_);
        termios silent = before_;
        // Without ISIG, Ctrl-C comes as a byte, so that the terminal is put right before we leave.
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        ::tcsetattr(fd_, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() {
        ::tcsetattr(fd_, TCSAFLUSH, &before_);
        ::close(fd_);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    int fd() const { return fd_; }
    void say(const std::string& text) const {
        if (::write(fd_, text.data(), text.size()) < 0) throw Error(ErrorCode::Internal, "terminal");
    }

 private:
    int fd_;
    termios before_{};
};

int descriptor(const std::string& text) {
    int fd = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), fd);
    if (error != std::errc() || end != text.data() + text.size() || fd < 0 || ::fcntl(fd, F_GETFD) < 0)
        throw UsageError{"--pin-fd takes the number of an open descriptor"};
    return fd;
}

void checkLength(const Identity& identity, const SecureBuffer& pin) {
    if (pin.empty()) throw Error(ErrorCode::PinEmpty);
    const PinState& rules = identity.pin;
    if ((rules.minLength > 0 && pin.size() < rules.minLength) ||
        (rules.maxLength > 0 && pin.size() > rules.maxLength))
        throw Error(ErrorCode::PinLength, "the card takes " + std::to_string(rules.minLength) + " to " +
                                              std::to_string(rules.maxLength) + " digits");
}

}  // namespace

SecureBuffer readPin(const Identity& identity, const std::optional<std::string>& pinFd) {
    if (identity.pin.blocked) throw Error(ErrorCode::PinBlocked);
    if (identity.pin.notSet) throw Error(ErrorCode::PinNotSet);
    SecureBuffer pin;
    if (identity.pin.onPinPad) {
        if (pinFd) throw UsageError{"this reader takes the PIN on its own keys; leave --pin-fd out"};
        std::fputs((tr("Enter the PIN on the card reader's keys.") + "\n").c_str(), stderr);
        return pin;
    }
    if (pinFd) {
        readLine(descriptor(*pinFd), pin);
    } else {
        const SilentTerminal terminal;
        terminal.say(identity.holder.name + ", " + identity.issuer + "\n");
        if (identity.pin.lastTry || identity.pin.triesLeft == 1)
            terminal.say(tr("This is the last try. A wrong PIN now blocks the card, and it must be unblocked "
                            "with the PUK. "
                            "Ctrl-C leaves it alone.") +
                         "\n");
        terminal.say(tr("PIN: "));
        readLine(terminal.fd(), pin);
        terminal.say("\n");
    }
    checkLength(identity, pin);
    return pin;
}

}  // namespace eleg::cli
