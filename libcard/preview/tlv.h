// BER-TLV as cards write it, read without trusting a length.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace eleg {

struct Tlv {
    std::uint8_t tag = 0;
    std::span<const std::uint8_t> value;
    std::size_t size = 0;  ///< of the whole: tag, length and value
};

/// The element at the beginning of `bytes`: a one-byte tag, a definite length of at most three bytes, all of
/// it there. Nothing for anything else, such as the padding at the end of a file.
std::optional<Tlv> firstTlv(std::span<const std::uint8_t> bytes);

/// The first element with this tag among those that follow each other in `bytes`.
std::optional<Tlv> findTlv(std::span<const std::uint8_t> bytes, std::uint8_t tag);

/// Size of the element whose first bytes `begin` are, though the rest may not be there yet. Nothing when it
/// is none.
std::optional<std::size_t> sizeOfTlv(std::span<const std::uint8_t> begin);

}  // namespace eleg
