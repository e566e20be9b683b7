// Whether bytes are DER throughout: one encoding for each value, so that no two readers see two values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "libcard/errors/export.h"

namespace eleg {

/// What is wrong with the outermost value of `bytes`.
enum class DerFault { Empty, NotASequence, Truncated, TrailingBytes, NotDer };

/// Nothing when `bytes` is one SEQUENCE in DER (X.690, 8 and 10) and nothing after it: definite lengths in
/// their shortest form, BOOLEAN of 00 or FF, INTEGER and OBJECT IDENTIFIER without padding, strings in one
/// piece, times as RFC 5280, 4.1.2.5 wants them; at most 32 levels. What is inside an OCTET STRING or BIT
/// STRING is not looked at, nor the order within a SET OF. Takes one pass.
ELEG_CARD_EXPORT std::optional<DerFault> derFaultOf(std::span<const std::uint8_t> bytes);

struct DerValue {
    std::uint8_t tag = 0;  ///< its first octet
    std::span<const std::uint8_t> content;
};

/// The value that `bytes` begins with, which are shortened by it; nothing when there is none of a definite
/// length in its shortest form. Its content is not looked at.
ELEG_CARD_EXPORT std::optional<DerValue> takeDer(std::span<const std::uint8_t>& bytes);

/// "empty", "not-a-sequence", …: for the detail of an error.
ELEG_CARD_EXPORT std::string_view idOf(DerFault fault);

}  // namespace eleg
