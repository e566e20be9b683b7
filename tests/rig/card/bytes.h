// Bytes and their hex form, as the card's files and the tool write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tests/rig/card/virtual_card.h"

namespace rig {

/// Upper-case hex without separators.
std::string toHex(std::span<const std::uint8_t> bytes);

/// Reads hex of either case; spaces, colons and tabs between bytes are ignored. Nothing when it is not hex or
/// has half a byte.
std::optional<Bytes> fromHex(std::string_view text);

/// `fromHex` for constants of the rig's own and for its own files: throws std::runtime_error on bad hex.
Bytes hex(std::string_view text);

inline void append(Bytes& to, std::span<const std::uint8_t> more) {
    to.insert(to.end(), more.begin(), more.end());
}

}  // namespace rig
