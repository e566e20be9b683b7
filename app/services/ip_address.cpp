#include "app/services/ip_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace eleg {

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
    // inet_pton takes a C string: one with a zero byte in it would be cut short.
    if (text.size() >= INET6_ADDRSTRLEN || text.find('\0') != std::string_view::npos) return std::nullopt;
    const std::string copy(text);
    IpAddress address;
    address.isV6 = copy.find(':') != std::string::npos;
    if (::inet_pton(address.isV6 ? AF_INET6 : AF_INET, copy.c_str(), address.bytes.data()) != 1)
        return std::nullopt;
    return address;
}

IpAddress IpAddress::v4(const std::uint8_t* fourBytes) {
    IpAddress address;
    std::copy_n(fourBytes, 4, address.bytes.begin());
    return address;
}

IpAddress IpAddress::v6(const std::uint8_t* sixteenBytes) {
    IpAddress address{true, {}};
    std::copy_n(sixteenBytes, 16, address.bytes.begin());
    return address;
}

std::string IpAddress::text() const {
    char buffer[INET6_ADDRSTRLEN] = {};
    ::inet_ntop(isV6 ? AF_INET6 : AF_INET, bytes.data(), buffer, sizeof buffer);
    return buffer;
}

std::optional<IpRange> IpRange::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto first = IpAddress::parse(text.substr(0, slash));
    const std::string_view digits = text.substr(slash + 1);
    if (!first || digits.empty() || (digits.size() > 1 && digits.front() == '0')) return std::nullopt;
    unsigned prefix = 0;  // unsigned: from_chars takes no sign then
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), prefix);
    const unsigned width = first->isV6 ? 128 : 32;
    if (error != std::errc() || end != digits.end() || prefix > width) return std::nullopt;
    for (unsigned bit = prefix; bit < width; ++bit)
        if ((first->bytes[bit / 8] >> (7 - bit % 8) & 1) != 0) return std::nullopt;
    return IpRange{*first, static_cast<int>(prefix)};
}

bool IpRange::contains(const IpAddress& address) const {
    if (address.isV6 != first.isV6) return false;
    const auto whole = static_cast<std::size_t>(prefix) / 8;
    const int rest = prefix % 8;
    if (!std::equal(first.bytes.begin(), first.bytes.begin() + static_cast<std::ptrdiff_t>(whole),
                    address.bytes.begin()))
        return false;
    return rest == 0 || (first.bytes[whole] ^ address.bytes[whole]) >> (8 - rest) == 0;
}

}  // namespace eleg
