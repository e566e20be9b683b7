// The controlling terminal, for a line that must not be seen.
#pragma once

#include <termios.h>

#include <string>

#include "app/cli/ending_signals.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg::cli {

/// Without echo and line editing of its own while this lives; as it was afterwards.
class SilentTerminal {
 public:
    /// Throws UsageError when the process has no terminal.
    explicit SilentTerminal(const EndingSignals& ending);
    ~SilentTerminal();
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    void say(const std::string& text) const;
    /// Appends what is typed up to Enter to `line`; Backspace and Ctrl-U take back. Throws
    /// Error{UserCancelled} at Ctrl-C, a signal, the terminal's end and Ctrl-D on an empty line, and
    /// Error{PinLength} when `line` is full.
    void readLine(SecureBuffer& line) const { readLine(line, false); }
    /// The same for what may be seen: it is shown while it is typed.
    void readVisibleLine(SecureBuffer& line) const { readLine(line, true); }

 private:
    void readLine(SecureBuffer& line, bool visible) const;

    int fd_;
    const EndingSignals& ending_;
    termios before_{};
};

}  // namespace eleg::cli
