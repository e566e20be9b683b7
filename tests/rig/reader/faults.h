// What a test may make go wrong at the Nth next APDU.
#pragma once

#include <cstdint>
#include <string>

namespace rig {

enum class FaultKind {
    None,
    StatusWord,    ///< the card is not asked; `statusWord` is the whole answer
    Truncate,      ///< the answer without its last byte
    Empty,         ///< no byte at all
    TooLong,       ///< the answer with 300 bytes more
    Garbage,       ///< as many bytes as the answer has, each wrong
    Mute,          ///< the card does not answer, now or later, until it is taken out
    Hang,          ///< the answer comes after `milliseconds`
    RemoveCard,    ///< the card is pulled out before it answers
    RemoveReader,  ///< the reader is pulled out before the card answers
};

struct Fault {
    FaultKind kind = FaultKind::None;
    int after = 0;  ///< 0: the next APDU, 1: the one after it, …
    int times = 1;  ///< how many APDUs in a row; negative: all from then on
    std::uint16_t statusWord = 0x6F00;
    int milliseconds = 0;
};

/// From the control socket's word: "sw", "truncate", "empty", "too-long", "garbage", "mute", "hang",
/// "remove-card", "remove-reader". Throws std::invalid_argument.
FaultKind faultKindFrom(const std::string& word);

}  // namespace rig
