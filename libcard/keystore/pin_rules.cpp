#include "libcard/keystore/pin_rules.h"

#include <algorithm>

#include "libcard/errors/error.h"

namespace eleg {

void checkPin(const PinState& state, const SecureBuffer& pin) {
    if (state.blocked) throw Error(ErrorCode::PinBlocked);
    if (state.notSet) throw Error(ErrorCode::PinNotSet);
    if (state.onPinPad) {
        if (!pin.empty()) throw Error(ErrorCode::InvalidArgument, "the PIN is entered on the reader");
        return;
    }
    if (pin.empty()) throw Error(ErrorCode::PinEmpty);
    const auto digits = pin.bytes();
    if (!std::all_of(digits.begin(), digits.end(), [](std::uint8_t c) { return c >= '0' && c <= '9'; }))
        throw Error(ErrorCode::PinFormat);
    if (pin.size() < state.minLength || (state.maxLength != 0 && pin.size() > state.maxLength))
        throw Error(ErrorCode::PinLength);
}

}  // namespace eleg
