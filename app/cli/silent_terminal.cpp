#include "app/cli/silent_terminal.h"

#include <fcntl.h>
#include <unistd.h>

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/pin_bytes.h"
#include "libcard/errors/error.h"

namespace eleg::cli {
namespace {

constexpr std::uint8_t kCtrlC = 3;
constexpr std::uint8_t kCtrlD = 4;
constexpr std::uint8_t kBackspace = 8;
constexpr std::uint8_t kCtrlU = 21;
constexpr std::uint8_t kDelete = 127;

}  // namespace

SilentTerminal::SilentTerminal(const EndingSignals& ending)
    : fd_(::open("/dev/tty", O_RDWR | O_CLOEXEC)), ending_(ending) {
    if (fd_ < 0)
        throw UsageError{utf8(Text::tr("There is no terminal to ask for the PIN on; use --pin-fd."))};
    ::tcgetattr(fd_, &before_);
    termios silent = before_;
    // Byte by byte, and Ctrl-C as a byte too: the kernel's own line buffer would keep the PIN.
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ISIG | ICANON);
    silent.c_cc[VMIN] = 1;
    silent.c_cc[VTIME] = 0;
    ::tcsetattr(fd_, TCSAFLUSH, &silent);
}

SilentTerminal::~SilentTerminal() {
    ::tcsetattr(fd_, TCSAFLUSH, &before_);
    ::close(fd_);
}

void SilentTerminal::say(const std::string& text) const {
    if (::write(fd_, text.data(), text.size()) < 0) throw Error(ErrorCode::UserCancelled, "terminal");
}

void SilentTerminal::readLine(SecureBuffer& line, bool visible) const {
    PinBytes bytes(fd_, ending_);
    while (const auto byte = bytes.next()) {
        if (*byte == '\n' || *byte == '\r') return;
        if (*byte == kCtrlC || (*byte == kCtrlD && line.empty())) break;
        if (*byte == kCtrlU) {
            if (visible)
                say(std::string(line.size(), '\b') + std::string(line.size(), ' ') +
                    std::string(line.size(), '\b'));
            line.clear();
        } else if (*byte == kBackspace || *byte == kDelete) {
            if (line.empty()) continue;
            line.remove(line.size() - 1);
            if (visible) say("\b \b");
        } else if (*byte != kCtrlD) {
            if (!line.append(*byte))
                throw Error(ErrorCode::PinLength, "more than the longest PIN of any card");
            if (visible && *byte >= ' ') say(std::string(1, static_cast<char>(*byte)));
        }
    }
    throw Error(ErrorCode::UserCancelled, "terminal");
}

}  // namespace eleg::cli
