// Takes a PIN from a terminal or a descriptor into SecureBuffer, and nowhere else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/cli/ending_signals.h"
#include "libcard/identity/identity.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg::cli {

/// Reads a code from the descriptor `fd` (text of a number), the value of the option `option` ("pin-fd"): the
/// bytes up to a line feed or the end. Several codes may follow each other, a line each. Throws UsageError
/// for a descriptor that is none, Error{PinLength} for more than any card takes, and Error{UserCancelled}.
SecureBuffer readCode(std::string_view option, const std::string& fd, const EndingSignals& ending);

/// Asks for a code on the terminal, without echo, after `prompt`. Throws as readPin().
SecureBuffer askCode(const std::string& prompt, const EndingSignals& ending);

/// Asks on the terminal whether to go on after `warning`. Only a whole "yes" or "ja" is one. Throws
/// Error{UserCancelled} for anything else, and UsageError where there is no terminal.
void askToGoOn(const std::string& warning, const EndingSignals& ending);

/// Reads the PIN for `identity`: the bytes up to a line feed or the end from the descriptor `pinFd` (text of
/// a number) when one is given, else from the terminal without echo. For a PIN pad it reads nothing, tells
/// the person to look at the reader, and returns an empty buffer. Before the last try it says so. Throws
/// Error{UserCancelled} at Ctrl-C, at Ctrl-D on an empty line and when one of `ending` comes,
/// Error{PinBlocked|PinNotSet} for a card in that state, Error{PinLength} for more than any card takes, and
/// UsageError for a descriptor that is none, or where there is no terminal to ask on. What else must hold for
/// a PIN is the KeyStore's to check.
SecureBuffer readPin(const Identity& identity, const std::optional<std::string>& pinFd,
                     const EndingSignals& ending);

}  // namespace eleg::cli
