// The little DER that PKCS#15 files are written in.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "tests/rig/card/virtual_card.h"

namespace rig::der {

/// Tag, DER length, content. `tag` is one byte.
Bytes tlv(std::uint8_t tag, const Bytes& content);
/// Several encodings one after another.
Bytes join(std::initializer_list<Bytes> parts);

Bytes sequence(std::initializer_list<Bytes> parts);
Bytes octets(const Bytes& content);
Bytes utf8(std::string_view text);
Bytes integer(unsigned value);
/// INTEGER content with an implicit context tag.
Bytes integer(unsigned value, std::uint8_t tag);
Bytes enumerated(unsigned value);
Bytes boolean(bool value);
/// A BIT STRING with named bits (X.680): bit 0 is the most significant bit, trailing zeros are left out.
Bytes namedBits(std::initializer_list<unsigned> bits);
/// [number] with constructed content.
Bytes context(unsigned number, const Bytes& content);

}  // namespace rig::der
