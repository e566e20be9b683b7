#include "tests/rig/card/der.h"

#include <algorithm>

#include "tests/rig/card/bytes.h"

namespace rig::der {
namespace {

Bytes integerContent(unsigned value) {
    Bytes content;
    do {
        content.insert(content.begin(), static_cast<std::uint8_t>(value));
        value >>= 8;
    } while (value != 0);
    if (content.front() & 0x80) content.insert(content.begin(), 0);  // a set top bit would read as negative
    return content;
}

}  // namespace

Bytes tlv(std::uint8_t tag, const Bytes& content) {
    Bytes out{tag};
    const std::size_t size = content.size();
    if (size < 0x80) {
        out.push_back(static_cast<std::uint8_t>(size));
    } else {
        const int count = size > 0xFFFF ? 3 : size > 0xFF ? 2 : 1;
        out.push_back(static_cast<std::uint8_t>(0x80 | count));
        for (int i = count - 1; i >= 0; --i) out.push_back(static_cast<std::uint8_t>(size >> (8 * i)));
    }
    append(out, content);
    return out;
}

Bytes join(std::initializer_list<Bytes> parts) {
    Bytes out;
    for (const Bytes& part : parts) append(out, part);
    return out;
}

Bytes sequence(std::initializer_list<Bytes> parts) {
    return tlv(0x30, join(parts));
}

Bytes octets(const Bytes& content) {
    return tlv(0x04, content);
}

Bytes utf8(std::string_view text) {
    return tlv(0x0C, Bytes(text.begin(), text.end()));
}

Bytes integer(unsigned value) {
    return integer(value, 0x02);
}

Bytes integer(unsigned value, std::uint8_t tag) {
    return tlv(tag, integerContent(value));
}

Bytes enumerated(unsigned value) {
    return integer(value, 0x0A);
}

Bytes boolean(bool value) {
    return {0x01, 0x01, static_cast<std::uint8_t>(value ? 0xFF : 0x00)};
}

Bytes namedBits(std::initializer_list<unsigned> bits) {
    if (bits.size() == 0) return tlv(0x03, {0});
    const unsigned last = *std::max_element(bits.begin(), bits.end());
    Bytes content(2 + last / 8);
    content[0] = static_cast<std::uint8_t>(7 - last % 8);
    for (const unsigned bit : bits) {
        std::uint8_t& byte = content[1 + bit / 8];
        byte = static_cast<std::uint8_t>(byte | (0x80 >> (bit % 8)));
    }
    return tlv(0x03, content);
}

Bytes context(unsigned number, const Bytes& content) {
    return tlv(static_cast<std::uint8_t>(0xA0 | number), content);
}

}  // namespace rig::der
