// What is checked of a PIN before a card sees it, so that no try is spent on what cannot be right, and no new
// code is chosen that others would try first.
#pragma once

#include <optional>

#include "libcard/errors/export.h"
#include "libcard/identity/card_pins.h"
#include "libcard/identity/identity.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg {

/// Throws Error{PinBlocked|PinNotSet} for a PIN in that state, PinEmpty, PinFormat (anything but digits) and
/// PinLength (outside the lengths that the card tells) for a PIN that is typed, InvalidArgument for digits
/// where the PIN pad takes them.
ELEG_CARD_EXPORT void checkPin(const PinState& state, const SecureBuffer& pin);

/// Why a new code is too easy to guess. The first that holds, in this order.
enum class Simplicity {
    Repeat,        ///< one digit (111111), or a short group again and again (121212, 123123)
    Run,           ///< up, down or over the end (123456, 654321, 890123)
    BirthDate,     ///< the holder's, in any usual order of day, month and year
    Personnummer,  ///< another part of it: the last four digits, or as many in a row as the code has
};

/// Nothing for a code that may be chosen. `code`: digits; one of fewer than four is not judged.
/// `personnummer`: the holder's, when known.
ELEG_CARD_EXPORT std::optional<Simplicity> simplicityOf(const SecureBuffer& code,
                                                        const std::optional<Personnummer>& personnummer);

/// "repeat", "run", "birth-date", "personnummer": detail of Error{PinTooSimple}.
ELEG_CARD_EXPORT const char* nameOf(Simplicity simplicity);

/// What KeyStore::changePin() checks before a card sees anything. Throws the errors that it lists, from
/// PinNotSet to PinUnchanged, and PinBlocked for a change, in the order in which a person enters the codes.
ELEG_CARD_EXPORT void checkPinTask(PinTask task, const CardPin& pin, const PinCodes& codes,
                                   const std::optional<Personnummer>& personnummer);

/// The new code alone: PinEmpty, PinFormat, NewPinLength, PinTooSimple.
ELEG_CARD_EXPORT void checkNewPin(const PinState& state, const SecureBuffer& fresh,
                                  const std::optional<Personnummer>& personnummer);

/// The PUK alone: PukBlocked, PukEmpty, PukFormat, PukLength.
ELEG_CARD_EXPORT void checkPuk(const PukState& state, const SecureBuffer& puk);

}  // namespace eleg
