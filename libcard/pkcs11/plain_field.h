// PKCS#11's fixed-size text fields, padded with blanks, as plain text.
#pragma once

#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <cstddef>
#include <string>

namespace eleg {

/// The field up to its padding; control characters become question marks. What it says is a module's word:
/// show it through plainText().
template <std::size_t Size>
std::string plainField(const CK_UTF8CHAR (&field)[Size]) {
    std::string text(reinterpret_cast<const char*>(field), Size);
    text.erase(std::min(text.find('\0'), text.size()));
    text.erase(text.find_last_not_of(' ') + 1);
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
    return text;
}

}  // namespace eleg
