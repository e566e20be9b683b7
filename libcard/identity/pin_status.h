// What a card's answer to VERIFY says of a PIN.
#pragma once

#include <cstdint>
#include <optional>

#include "libcard/identity/identity.h"

namespace eleg {

/// ISO 7816-4: referenced data not usable. Cards answer it to VERIFY while no PIN has been chosen.
inline constexpr std::uint16_t kPinNotSet = 0x6984;

/// Tries left that a status word tells: 63Cx, or 0 for 6983 (blocked). Nothing for any other.
std::optional<int> triesLeftFrom(std::optional<std::uint16_t> statusWord);

/// Adds to `pin` what the status word of VERIFY without data tells: tries left, last try, blocked, not set.
/// What the word does not tell stays as it is, and the states exclude each other.
void applyPinStatus(PinState& pin, std::optional<std::uint16_t> statusWord);

}  // namespace eleg
