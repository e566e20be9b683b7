#include "libcard/identity/pin_status.h"

namespace eleg {

std::optional<int> triesLeftFrom(std::optional<std::uint16_t> statusWord) {
    if (!statusWord) return {};
    if ((*statusWord & 0xFFF0) == 0x63C0) return *statusWord & 0x0F;
    if (*statusWord == 0x6983) return 0;
    return {};
}

void applyPinStatus(PinState& pin, std::optional<std::uint16_t> statusWord) {
    pin.triesLeft = triesLeftFrom(statusWord);
    pin.notSet = pin.notSet || statusWord == kPinNotSet;
    pin.blocked = !pin.notSet && (pin.blocked || pin.triesLeft == 0);
    pin.lastTry = !pin.notSet && !pin.blocked && (pin.lastTry || pin.triesLeft == 1);
}

}  // namespace eleg
