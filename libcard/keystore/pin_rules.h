// What is checked of a PIN before a card sees it, so that no try is spent on what cannot be right.
#pragma once

#include "libcard/identity/identity.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg {

/// Throws Error{PinBlocked|PinNotSet} for a PIN in that state, PinEmpty, PinFormat (anything but digits) and
/// PinLength (outside the lengths that the card tells) for a PIN that is typed, InvalidArgument for digits
/// where the PIN pad takes them.
void checkPin(const PinState& state, const SecureBuffer& pin);

}  // namespace eleg
