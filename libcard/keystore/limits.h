// How long a card may take.
#pragma once

#include <chrono>

namespace eleg {

struct Limits {
    std::chrono::milliseconds read{30'000};  ///< a card, from put in to known
    std::chrono::milliseconds sign{45'000};  ///< from the PIN to the signature
    std::chrono::milliseconds pinPad{
        120'000};  ///< the same with the PIN typed on the reader, which has a limit of its own
    std::chrono::milliseconds cancel{500};      ///< from cancelling to its answer
    std::chrono::milliseconds shutDown{1'000};  ///< the card thread at the end
};

/// The limits; a developer build divides them by the number in ELEG_HURRY, for tests of what happens when
/// they pass.
const Limits& limits();

}  // namespace eleg
