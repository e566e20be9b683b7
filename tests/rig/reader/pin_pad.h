// The keys and the display of a PIN pad reader: PC/SC part 10's structures → the command APDU with the digits
// in it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rig {

using Bytes = std::vector<std::uint8_t>;

/// What the person did at the keys.
struct PinPadEntry {
    enum class Action { Enter, Cancel, Timeout } action = Action::Enter;
    std::string pin;      ///< digits; for a change the old PIN
    std::string newPin;   ///< for a change
    std::string confirm;  ///< for a change; normally the same as newPin
};

/// What the reader needs from the person.
struct PinPadTask {
    bool modify = false;
    int timeoutSeconds = 30;
    int minDigits = 0;
    int maxDigits = 16;
    bool asksOldPin = true;
    bool asksConfirmation = true;
};

/// Reads PIN_VERIFY_STRUCTURE or PIN_MODIFY_STRUCTURE (PC/SC part 10, 2.5). Nothing when it is malformed.
std::optional<PinPadTask> taskFrom(bool modify, std::span<const std::uint8_t> structure);

/// The APDU with the digits inserted as the structure says, or the reader's own status word (2 bytes) when
/// the entry does not go to the card: 6400 timeout, 6401 cancelled, 6402 the two new PINs differ, 6403 too
/// few or too many digits.
struct PinPadResult {
    bool isCommand = false;
    Bytes bytes;
};
PinPadResult apply(bool modify, std::span<const std::uint8_t> structure, const PinPadEntry& entry);

}  // namespace rig
