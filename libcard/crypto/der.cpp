#include "libcard/crypto/der.h"

#include <algorithm>

namespace eleg {
namespace {

using Span = std::span<const std::uint8_t>;

constexpr int kMaxDepth = 32;

constexpr std::uint8_t kSequence = 0x30;
constexpr unsigned kConstructed = 0x20;
constexpr unsigned kClass = 0xC0;
constexpr unsigned kNumber = 0x1F;

enum Universal : unsigned {
    kEndOfContents = 0,
    kBoolean = 1,
    kInteger = 2,
    kBitString = 3,
    kNull = 5,
    kObjectIdentifier = 6,
    kEnumerated = 10,
    kSequenceOf = 16,
    kSetOf = 17,
    kUtcTime = 23,
    kGeneralizedTime = 24,
};

/// The further octets of a tag number above 30, which must need them. Of no standard that is read here.
bool skipLongTag(Span bytes, std::size_t& position) {
    std::size_t number = 0;
    for (int octets = 0; position < bytes.size() && octets < 4; ++octets) {
        const std::uint8_t octet = bytes[position++];
        if (octets == 0 && octet == 0x80) return false;
        number = number << 7 | (octet & 0x7FU);
        if ((octet & 0x80) == 0) return number > 30;
    }
    return false;
}

std::optional<std::size_t> lengthAt(Span bytes, std::size_t& position) {
    if (position >= bytes.size()) return std::nullopt;
    const std::uint8_t first = bytes[position++];
    if (first < 0x80) return first;
    const unsigned octets = first & 0x7FU;
    if (octets == 0 || octets > 4 || octets > bytes.size() - position) return std::nullopt;
    std::size_t length = 0;
    for (unsigned i = 0; i < octets; ++i) length = length << 8 | bytes[position++];
    const bool shortest = length >= 0x80 && (octets == 1 || length >> (8 * (octets - 1)) != 0);
    return shortest ? std::optional(length) : std::nullopt;
}

bool isInteger(Span content) {
    if (content.empty()) return false;
    if (content.size() == 1) return true;
    const bool paddedWithZero = content[0] == 0x00 && content[1] < 0x80;
    const bool paddedWithOne = content[0] == 0xFF && content[1] >= 0x80;
    return !paddedWithZero && !paddedWithOne;
}

bool isBitString(Span content) {
    if (content.empty() || content[0] > 7) return false;
    if (content.size() == 1) return content[0] == 0;
    return (content.back() & ((1U << content[0]) - 1)) == 0;
}

bool isObjectIdentifier(Span content) {
    if (content.empty() || (content.back() & 0x80) != 0) return false;
    bool begins = true;
    for (const std::uint8_t octet : content) {
        if (begins && octet == 0x80) return false;
        begins = (octet & 0x80) == 0;
    }
    return true;
}

bool isTime(Span content, std::size_t digits) {
    return content.size() == digits + 1 && content.back() == 'Z' &&
           std::all_of(content.begin(), content.end() - 1,
                       [](std::uint8_t c) { return c >= '0' && c <= '9'; });
}

bool isPrimitive(unsigned number, Span content) {
    switch (number) {
        case kEndOfContents:
        case kSequenceOf:
        case kSetOf:
            return false;
        case kBoolean:
            return content.size() == 1 && (content[0] == 0x00 || content[0] == 0xFF);
        case kInteger:
        case kEnumerated:
            return isInteger(content);
        case kBitString:
            return isBitString(content);
        case kNull:
            return content.empty();
        case kObjectIdentifier:
            return isObjectIdentifier(content);
        case kUtcTime:
            return isTime(content, 12);
        case kGeneralizedTime:
            return isTime(content, 14);
        default:
            return true;
    }
}

bool isSeries(Span content, int depth);  // NOLINT(misc-no-recursion): depth is bounded

bool isGood(const DerValue& value, int depth) {  // NOLINT(misc-no-recursion)
    const bool universal = (value.tag & kClass) == 0;
    const unsigned number = value.tag & kNumber;
    if ((value.tag & kConstructed) == 0) return !universal || isPrimitive(number, value.content);
    if (universal && number != kSequenceOf && number != kSetOf) return false;
    return isSeries(value.content, depth + 1);
}

bool isSeries(Span content, int depth) {  // NOLINT(misc-no-recursion)
    if (depth > kMaxDepth) return false;
    while (!content.empty()) {
        const auto value = takeDer(content);
        if (!value || !isGood(*value, depth)) return false;
    }
    return true;
}

}  // namespace

std::optional<DerValue> takeDer(std::span<const std::uint8_t>& bytes) {
    if (bytes.empty()) return std::nullopt;
    DerValue value;
    value.tag = bytes[0];
    std::size_t position = 1;
    if ((value.tag & kNumber) == kNumber && !skipLongTag(bytes, position)) return std::nullopt;
    const auto length = lengthAt(bytes, position);
    if (!length || *length > bytes.size() - position) return std::nullopt;
    value.content = bytes.subspan(position, *length);
    bytes = bytes.subspan(position + *length);
    return value;
}

std::optional<DerFault> derFaultOf(std::span<const std::uint8_t> bytes) {
    if (bytes.empty()) return DerFault::Empty;
    if (bytes[0] != kSequence) return DerFault::NotASequence;
    std::size_t position = 1;
    const auto length = lengthAt(bytes, position);
    if (!length) return bytes.size() < 6 ? DerFault::Truncated : DerFault::NotDer;
    if (*length > bytes.size() - position) return DerFault::Truncated;
    if (*length < bytes.size() - position) return DerFault::TrailingBytes;
    return isSeries(bytes.subspan(position), 1) ? std::nullopt : std::optional(DerFault::NotDer);
}

std::string_view idOf(DerFault fault) {
    switch (fault) {
        case DerFault::Empty:
            return "empty";
        case DerFault::NotASequence:
            return "not-a-sequence";
        case DerFault::Truncated:
            return "truncated";
        case DerFault::TrailingBytes:
            return "trailing-bytes";
        case DerFault::NotDer:
            return "not-der";
    }
    return "not-der";
}

}  // namespace eleg
