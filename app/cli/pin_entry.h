// Takes a PIN from a terminal or a descriptor into SecureBuffer, and nowhere else.
#pragma once

#include <string>

#include "libcard/identity/identity.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg::cli {

/// Reads the PIN for `identity`: the bytes up to a line feed or the end from the descriptor `pinFd` (text of
/// a number) when one is given, else from the terminal without echo. For a PIN pad it reads nothing, tells
/// the person to look at the reader, and returns an empty buffer. Warns before the last try and asks; throws
/// Error{UserCancelled} at Ctrl-C or a "no", Error{PinBlocked|PinNotSet} for a card in that state,
/// Error{PinEmpty|PinLength} and UsageError for a descriptor that is none, or where there is no terminal to
/// ask on.
SecureBuffer readPin(const Identity& identity, const std::optional<std::string>& pinFd);

}  // namespace eleg::cli
