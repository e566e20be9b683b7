#include "app/cli/pin_entry.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/pin_bytes.h"
#include "app/cli/silent_terminal.h"
#include "libcard/errors/error.h"

namespace eleg::cli {

PinBytes::~PinBytes() {
    wipe(&byte_, 1);
}

std::optional<std::uint8_t> PinBytes::next() {
    while (true) {
        ending_.waitFor(fd_);
        const ssize_t got = ::read(fd_, &byte_, 1);
        if (got == 1) return byte_;
        if (got == 0) return std::nullopt;
        if (errno != EINTR && errno != EAGAIN)
            throw Error(ErrorCode::FileUnreadable, std::string("PIN: ") + std::strerror(errno));
    }
}

namespace {

int descriptor(std::string_view option, const std::string& text) {
    int fd = -1;
    const char* end = text.data() + text.size();
    const auto [used, error] = std::from_chars(text.data(), end, fd);
    if (error != std::errc() || used != end || fd < 0 || ::fcntl(fd, F_GETFD) < 0)
        throw UsageError{"--" + std::string(option) + " " +
                         utf8(eleg::cli::Text::tr("takes the number of an open descriptor"))};
    return fd;
}

void readFromDescriptor(int fd, const EndingSignals& ending, SecureBuffer& pin) {
    PinBytes bytes(fd, ending);
    while (const auto byte = bytes.next()) {
        if (*byte == '\n') return;
        if (!pin.append(*byte)) throw Error(ErrorCode::PinLength, "more than the longest PIN of any card");
    }
}

std::string lastTryWarning(const PinState& state) {
    if (!state.lastTry && state.triesLeft != 1) return {};
    return utf8(eleg::cli::Text::tr(
               "This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the "
               "PUK. Ctrl-C leaves it alone.")) +
           "\n";
}

void ask(const Identity& identity, const EndingSignals& ending, SecureBuffer& pin) {
    const SilentTerminal terminal(ending);
    terminal.say(identity.holder.name + ", " + identity.issuer + "\n");
    terminal.say(lastTryWarning(identity.pin));
    terminal.say(utf8(Text::tr("PIN: ")));
    try {
        terminal.readLine(pin);
    } catch (const Error&) {
        terminal.say("\n");
        throw;
    }
    terminal.say("\n");
}

}  // namespace

SecureBuffer readCode(std::string_view option, const std::string& fd, const EndingSignals& ending) {
    SecureBuffer code;
    readFromDescriptor(descriptor(option, fd), ending, code);
    return code;
}

SecureBuffer askCode(const std::string& prompt, const EndingSignals& ending) {
    const SilentTerminal terminal(ending);
    terminal.say(prompt);
    SecureBuffer code;
    try {
        terminal.readLine(code);
    } catch (const Error&) {
        terminal.say("\n");
        throw;
    }
    terminal.say("\n");
    return code;
}

void askToGoOn(const std::string& warning, const EndingSignals& ending) {
    const SilentTerminal terminal(ending);
    terminal.say(warning + "\n" + utf8(Text::tr("Type yes to go on: ")));
    SecureBuffer line;
    try {
        terminal.readVisibleLine(line);
    } catch (const Error&) {
        terminal.say("\n");
        throw;
    }
    terminal.say("\n");
    const std::string answer(line.bytes().begin(), line.bytes().end());
    if (answer != "yes" && answer != "ja" && answer != "kyllä" && answer != "kylla")
        throw Error(ErrorCode::UserCancelled, "not confirmed");
}

SecureBuffer readPin(const Identity& identity, const std::optional<std::string>& pinFd,
                     const EndingSignals& ending) {
    if (identity.pin.blocked) throw Error(ErrorCode::PinBlocked);
    if (identity.pin.notSet) throw Error(ErrorCode::PinNotSet);
    SecureBuffer pin;
    if (identity.pin.onPinPad) {
        if (pinFd)
            throw UsageError{
                utf8(Text::tr("This reader takes the PIN on its own keys; leave --pin-fd out."))};
        warn(lastTryWarning(identity.pin) + utf8(Text::tr("Enter the PIN on the card reader's keys.")));
    } else if (pinFd) {
        const std::string warning = lastTryWarning(identity.pin);
        if (!warning.empty()) warn(warning);
        readFromDescriptor(descriptor("pin-fd", *pinFd), ending, pin);
    } else {
        ask(identity, ending, pin);
    }
    return pin;
}

}  // namespace eleg::cli
