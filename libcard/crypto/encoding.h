// Bytes, hex, base64 and SHA-256: how certificates and tokens are written down.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcard/errors/export.h"

namespace eleg {

using Bytes = std::vector<std::uint8_t>;
using Fingerprint = std::array<std::uint8_t, 32>;  ///< SHA-256 of a DER encoding

/// Lower-case hex.
ELEG_CARD_EXPORT std::string toHex(std::span<const std::uint8_t> bytes);
/// From hex of either case, no separators. Empty optional when malformed.
ELEG_CARD_EXPORT std::optional<Bytes> fromHex(std::string_view text);
/// Base64 with padding, no line breaks.
ELEG_CARD_EXPORT std::string toBase64(std::span<const std::uint8_t> bytes);
/// Strict: canonical alphabet and padding only, no white space. Empty optional when malformed.
ELEG_CARD_EXPORT std::optional<Bytes> fromBase64(std::string_view text);
ELEG_CARD_EXPORT Fingerprint sha256(std::span<const std::uint8_t> bytes);

}  // namespace eleg
