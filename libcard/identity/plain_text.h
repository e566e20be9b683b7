// Texts from certificates and modules, made fit to be shown. Inside libcard only.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace eleg {

/// How the bytes of a text are to be read.
enum class TextEncoding {
    Ascii,   ///< PrintableString, IA5String, NumericString, VisibleString
    Latin1,  ///< T61String, as everybody has written it
    Utf8,
    Utf16,  ///< BMPString: big-endian, pairs of surrogates allowed as they occur
    Utf32,  ///< UniversalString: big-endian
};

/// `bytes` as UTF-8 of at most `maxCharacters` characters, the last of which is '…' when something was left
/// out. What cannot be decoded, and every character that is a control, a line or paragraph separator, a
/// direction mark or invisible, becomes U+FFFD, so that no text can look like another or break a line.
std::string plainText(std::span<const std::uint8_t> bytes, TextEncoding encoding, std::size_t maxCharacters);

}  // namespace eleg
