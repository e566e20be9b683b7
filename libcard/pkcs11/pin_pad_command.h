// Which command a PIN pad is asked to complete with digits.
#pragma once

#include <reader.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

namespace eleg {

/// The instruction inside a PIN_VERIFY_STRUCTURE or PIN_MODIFY_STRUCTURE (PC/SC part 10, 2.5): which it is
/// tells the length that it gives for what is left.
template <typename Structure>
std::optional<std::uint8_t> instructionIn(std::span<const std::uint8_t> input) {
    constexpr std::size_t head = offsetof(Structure, abData);
    constexpr std::size_t at = offsetof(Structure, ulDataLength);
    if (input.size() < head + 4) return {};
    std::uint32_t length = 0;
    std::memcpy(&length, input.data() + at, sizeof length);
    if (length != input.size() - head) return {};
    return input[head + 1];
}

inline std::optional<std::uint8_t> padInstruction(std::span<const std::uint8_t> input) {
    const auto verify = instructionIn<PIN_VERIFY_STRUCTURE>(input);
    return verify ? verify : instructionIn<PIN_MODIFY_STRUCTURE>(input);
}

}  // namespace eleg
