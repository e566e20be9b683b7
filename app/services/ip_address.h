// Internet addresses and ranges of them as values. No Qt, no names.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eleg {

/// An IPv4 or IPv6 address.
struct IpAddress {
    bool isV6 = false;
    std::array<std::uint8_t, 16> bytes{};  ///< in network order; an IPv4 address is the first four

    /// "192.0.2.1" (four decimal numbers without leading zeros, no other form) or an IPv6 address without
    /// brackets and without a zone. Nothing for any other text.
    static std::optional<IpAddress> parse(std::string_view text);
    static IpAddress v4(const std::uint8_t* fourBytes);
    static IpAddress v6(const std::uint8_t* sixteenBytes);

    /// As parse() takes it, in the one usual form (RFC 5952).
    std::string text() const;
    bool operator==(const IpAddress&) const = default;
};

/// A range of addresses that begin alike.
struct IpRange {
    IpAddress first;
    int prefix = 0;  ///< bits that are the same for all

    /// CIDR notation: an address, "/", and 0 to 32 or 128. The bits after those must be zero: "10.0.0.1/8"
    /// says two things. Nothing for any other text.
    static std::optional<IpRange> parse(std::string_view text);

    /// Whether `address` is of the same version and in the range. An IPv4 address within an IPv6 one is
    /// IPv6 here.
    bool contains(const IpAddress& address) const;
};

}  // namespace eleg
