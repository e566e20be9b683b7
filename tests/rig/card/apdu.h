// Command and response as ISO 7816-3 carries them over T=0, where the fifth byte P3 is Lc or Le and the
// instruction says which.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "tests/rig/card/virtual_card.h"

namespace rig {

/// Status words (ISO 7816-4) that the card answers with.
enum Status : std::uint16_t {
    Ok = 0x9000,
    MoreData = 0x6100,       ///< SW2 is how many bytes GET RESPONSE will give (00: 256 or more)
    WrongTries = 0x63C0,     ///< the low nibble is the tries left
    MemoryFailure = 0x6581,  ///< the try counter could not be written, so nothing was compared
    WrongLength = 0x6700,
    ChainingNotSupported = 0x6884,
    NotAFile = 0x6981,  ///< command does not fit the structure of the file
    SecurityNotSatisfied = 0x6982,
    Blocked = 0x6983,
    NotUsable = 0x6984,  ///< reference data not usable: the PIN has not been set yet
    ConditionsNotSatisfied = 0x6985,
    NoCurrentFile = 0x6986,
    WrongData = 0x6A80,
    FileNotFound = 0x6A82,
    WrongP1P2 = 0x6A86,
    ReferenceNotFound = 0x6A88,
    OffsetOutside = 0x6B00,
    WrongLe = 0x6C00,  ///< SW2 is the Le that fits (00: 256)
    InstructionUnknown = 0x6D00,
    ClassUnknown = 0x6E00,
    Internal = 0x6F00,
};

/// A command that points into the bytes it was parsed from.
struct Command {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    std::uint8_t p3 = 0;  ///< 0 where the command ends after P2
    std::span<const std::uint8_t>
        data{};  ///< what follows P3 (without a trailing Le, which T=0 does not have)

    std::uint16_t p1p2() const { return static_cast<std::uint16_t>(p1 << 8 | p2); }
    /// P3 read as Le: 0 means 256.
    std::size_t le() const { return p3 == 0 ? 256 : p3; }
};

/// Takes a short command APDU apart. A case 4 APDU's trailing Le is dropped. Nothing when the length and P3
/// do not fit each other (the card answers 6700), or when it is shorter than 4 or longer than 261 bytes.
std::optional<Command> parseCommand(std::span<const std::uint8_t> bytes);

struct Response {
    Bytes data{};
    std::uint16_t status = Status::Ok;

    Response() = default;
    Response(std::uint16_t sw) : status(sw) {}  // NOLINT: a status word alone is the commonest answer
    explicit Response(Bytes answer) : data(std::move(answer)) {}
};

}  // namespace rig
