#include "libcard/preview/tlv.h"

namespace eleg {
namespace {

struct Header {
    std::size_t size;
    std::size_t length;
};

std::optional<Header> headerOf(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < 2 || bytes[0] == 0x00 || bytes[0] == 0xFF || (bytes[0] & 0x1F) == 0x1F) return {};
    if (bytes[1] < 0x80) return Header{2, bytes[1]};
    const std::size_t count = bytes[1] & 0x7F;
    if (count == 0 || count > 3 || bytes.size() < 2 + count) return {};
    std::size_t length = 0;
    for (std::size_t i = 0; i < count; ++i) length = length << 8 | bytes[2 + i];
    return Header{2 + count, length};
}

}  // namespace

std::optional<Tlv> firstTlv(std::span<const std::uint8_t> bytes) {
    const auto header = headerOf(bytes);
    if (!header || header->length > bytes.size() - header->size) return {};
    return Tlv{bytes[0], bytes.subspan(header->size, header->length), header->size + header->length};
}

std::optional<Tlv> findTlv(std::span<const std::uint8_t> bytes, std::uint8_t tag) {
    while (const auto element = firstTlv(bytes)) {
        if (element->tag == tag) return element;
        bytes = bytes.subspan(element->size);
    }
    return {};
}

std::optional<std::size_t> sizeOfTlv(std::span<const std::uint8_t> begin) {
    const auto header = headerOf(begin);
    if (!header) return {};
    return header->size + header->length;
}

}  // namespace eleg
