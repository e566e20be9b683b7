// What the readers of PKCS#15's files have in common.
#pragma once

#include <array>
#include <cstdint>

namespace eleg {

// Tags: ISO 7816-15, 8.2 (TokenInfo is CIAInfo there), 8.3 (ODF), 8.7 (certificates), 8.9 (authentication
// objects).
inline constexpr std::uint8_t kSequence = 0x30;
inline constexpr std::uint8_t kOctets = 0x04;
inline constexpr std::uint8_t kTypeAttributes = 0xA1;

/// Path of the ODF below the master file.
inline constexpr std::array<std::uint8_t, 4> kOdf = {0x50, 0x15, 0x50, 0x31};

}  // namespace eleg
