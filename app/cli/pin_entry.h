// Takes a PIN from a terminal or a descriptor into SecureBuffer, and nowhere else.
#pragma once

#include <optional>
#include <string>

#include "app/cli/ending_signals.h"
#include "libcard/identity/identity.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg::cli {

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
