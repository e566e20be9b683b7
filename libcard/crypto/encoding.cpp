#include "libcard/crypto/encoding.h"

#include <openssl/evp.h>

#include <algorithm>

#include "libcard/errors/error.h"

namespace eleg {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::optional<std::uint8_t> hexValue(char c) {
    if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
    return std::nullopt;
}

std::optional<std::uint32_t> base64Value(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A');
    if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a' + 26);
    if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0' + 52);
    if (c == '+') return 62;
    if (c == '/') return 63;
    return std::nullopt;
}

}  // namespace

std::string toHex(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += kHexDigits[byte >> 4U];
        text += kHexDigits[byte & 15U];
    }
    return text;
}

std::optional<Bytes> fromHex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = hexValue(text[i]);
        const auto low = hexValue(text[i + 1]);
        if (!high || !low) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(*high * 16 + *low));
    }
    return bytes;
}

std::string toBase64(std::span<const std::uint8_t> bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = std::min<std::size_t>(bytes.size() - i, 3);
        std::uint32_t group = std::uint32_t{bytes[i]} << 16U;
        if (left > 1) group |= std::uint32_t{bytes[i + 1]} << 8U;
        if (left > 2) group |= bytes[i + 2];
        text += kBase64Digits[group >> 18U];
        text += kBase64Digits[(group >> 12U) & 63U];
        text += left > 1 ? kBase64Digits[(group >> 6U) & 63U] : '=';
        text += left > 2 ? kBase64Digits[group & 63U] : '=';
    }
    return text;
}

std::optional<Bytes> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
    const std::string_view digits = text.substr(0, text.size() - padding);
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    unsigned bits = 0;
    for (const char c : digits) {
        const auto value = base64Value(c);
        if (!value) return std::nullopt;
        group = (group << 6U) | *value;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<std::uint8_t>(group >> bits));
        group &= (1U << bits) - 1;
    }
    // Bits that no byte uses must be zero: one value has one text.
    if (group != 0) return std::nullopt;
    return bytes;
}

Fingerprint sha256(std::span<const std::uint8_t> bytes) {
    Fingerprint fingerprint{};
    if (EVP_Digest(bytes.data(), bytes.size(), fingerprint.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw Error(ErrorCode::Internal, "EVP_Digest");
    return fingerprint;
}

}  // namespace eleg
