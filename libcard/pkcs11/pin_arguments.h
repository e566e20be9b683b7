// PIN codes on their way into a module, and what a PIN pad answers in place of the card.
#pragma once

#include <p11-kit/pkcs11.h>

#include <cstdint>

#include "libcard/secure/secure_buffer.h"

namespace eleg {

// PC/SC part 10, 2.5.3.
inline constexpr std::uint16_t kPadTimeout = 0x6400;
inline constexpr std::uint16_t kPadCancelled = 0x6401;
inline constexpr std::uint16_t kPadMismatch = 0x6402;
inline constexpr std::uint16_t kPadLength = 0x6403;

/// The module does not change what it is given; PKCS#11 only forgot to say const. Null for an empty PIN: the
/// PIN pad.
inline CK_UTF8CHAR* pinPointer(const SecureBuffer& pin) {
    return pin.empty() ? nullptr : const_cast<CK_UTF8CHAR*>(pin.bytes().data());
}

}  // namespace eleg
