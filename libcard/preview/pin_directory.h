// How a card's PIN codes are, asked from the card itself: what a PKCS#11 module does not tell (the PUK, its
// tries, a PIN that the module's driver never asks about). Reads files that anybody may read and sends VERIFY
// without data, which spends no try.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "libcard/identity/card_profile.h"
#include "libcard/pcsc/card_connection.h"

namespace eleg {

/// One code that the card knows.
struct ListedPin {
    std::string label;  ///< as the card has it, for comparing, not for people; may be empty
    Bytes id;           ///< by which others name it
    Bytes unblockedBy;  ///< id of its PUK; may be empty
    bool isPuk = false;
    std::uint8_t reference = 0;
    std::size_t minLength = 0;  ///< 0 = not known
    std::size_t maxLength = 0;  ///< 0 = not known
    /// Answer to VERIFY without data; nothing when it was not asked.
    std::optional<std::uint16_t> status;
};

/// The codes in one file of authentication objects (AODF; ISO 7816-15, 8.9), at most 16, without a state.
std::vector<ListedPin> pinsInDirectory(std::span<const std::uint8_t> directory);

/// The codes of the card, each with its state: from its AODF when it has PKCS#15's files, else the one of the
/// first of `plans` that fits. Empty when nothing is known. Throws pcscError() and Error{CardMalformed}.
std::vector<ListedPin> askPins(CardConnection& connection, const std::vector<ReadingPlan>& plans);

}  // namespace eleg
