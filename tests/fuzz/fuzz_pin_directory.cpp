// A card's list of its PIN codes (AODF), as any card may hold it.
#include <cstdint>
#include <span>

#include "libcard/preview/pin_directory.h"
#include "tests/fuzz/expect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto pins = eleg::pinsInDirectory({data, size});
    EXPECT(pins.size() <= 16);
    for (const eleg::ListedPin& pin : pins) {
        EXPECT(pin.minLength <= 64 && pin.maxLength <= 64);
        EXPECT(pin.label.size() <= size && pin.id.size() <= size && pin.unblockedBy.size() <= size);
        EXPECT(!pin.status);
    }
    return 0;
}
