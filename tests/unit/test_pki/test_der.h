// DER by hand, so that everything that a library would not write can be written.
#pragma once

#include <initializer_list>
#include <string_view>

#include "libcard/identity/certificate.h"
#include "tests/unit/test_pki/test_pki.h"

namespace eleg::test::der {

/// A value with this tag octet and these parts one after the other.
Bytes value(std::uint8_t tag, std::initializer_list<Bytes> parts);
Bytes value(std::uint8_t tag, const Bytes& content);
inline Bytes sequence(std::initializer_list<Bytes> parts) {
    return value(0x30, parts);
}
Bytes join(std::initializer_list<Bytes> parts);
Bytes oid(const std::string& dotted);
Bytes integer(long number);
Bytes boolean(bool truth);
Bytes generalizedTime(TimePoint t);
Bytes octets(const Bytes& content);
/// "http://…" as a GeneralName.
Bytes uri(std::string_view text);

/// An Extension: SEQUENCE of oid, critical unless false, and the octets of `content`.
Bytes extension(const std::string& oid, bool critical, const Bytes& content);

/// SEQUENCE of `tbs`, its algorithm and `key`'s signature over it; `parts` come after.
Bytes signedBy(const Key& key, const std::string& hash, const Bytes& tbs, const Bytes& parts = {});
/// AlgorithmIdentifier of such a signature.
Bytes algorithm(const Key& key, const std::string& hash);

}  // namespace eleg::test::der
