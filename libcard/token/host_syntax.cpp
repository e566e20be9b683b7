#include "libcard/token/host_syntax.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

namespace eleg {
namespace {

constexpr std::size_t kMaxDomain = 253;
constexpr std::size_t kMaxLabel = 63;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLabel(std::string_view label) {
    if (label.empty() || label.size() > kMaxLabel || label == "xn--") return false;
    return std::all_of(label.begin(), label.end(),
                       [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '_'; });
}

std::string_view lastLabel(std::string_view host) {
    return host.substr(host.find_last_of('.') + 1);  // npos + 1 is 0
}

/// What a browser would read as an IPv4 address.
bool endsInNumber(std::string_view host) {
    const std::string_view last = lastLabel(host);
    if (std::all_of(last.begin(), last.end(), isDigit)) return true;
    return last.starts_with("0x") && last.substr(2).find_first_not_of("0123456789abcdef") == last.npos;
}

bool isIpv4(std::string_view host) {
    in_addr address{};
    const std::string text(host);
    std::array<char, INET_ADDRSTRLEN> again{};
    return ::inet_pton(AF_INET, text.c_str(), &address) == 1 &&
           ::inet_ntop(AF_INET, &address, again.data(), again.size()) != nullptr && host == again.data();
}

bool isDomain(std::string_view host) {
    if (host.size() > kMaxDomain) return false;
    while (true) {
        const auto dot = host.find('.');
        if (!isLabel(host.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        host.remove_prefix(dot + 1);
    }
}

using Pieces = std::array<std::uint16_t, 8>;

struct Zeros {
    std::size_t begin = 0;
    std::size_t length = 0;
};

/// The first longest run of zeros of two or more pieces.
Zeros zerosToCompress(const Pieces& pieces) {
    Zeros best;
    for (std::size_t i = 0; i < pieces.size();) {
        std::size_t end = i;
        while (end < pieces.size() && pieces.at(end) == 0) ++end;
        if (end - i > std::max<std::size_t>(best.length, 1)) best = {i, end - i};
        i = std::max(end, i + 1);
    }
    return best;
}

std::string serialised(const Pieces& pieces) {
    const Zeros zeros = zerosToCompress(pieces);
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (zeros.length > 0 && i == zeros.begin) {
            text += i == 0 ? "::" : ":";
            i += zeros.length - 1;
            continue;
        }
        std::array<char, 4> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), pieces.at(i), 16).ptr;
        text.append(digits.data(), end);
        if (i + 1 < pieces.size()) text += ':';
    }
    return text;
}

bool isIpv6(std::string_view inBrackets) {
    const std::string text(inBrackets);
    std::array<std::uint8_t, sizeof(in6_addr)> address{};
    if (::inet_pton(AF_INET6, text.c_str(), address.data()) != 1) return false;
    Pieces pieces{};
    for (std::size_t i = 0; i < pieces.size(); ++i)
        pieces.at(i) = static_cast<std::uint16_t>(address.at(2 * i) * 256 + address.at(2 * i + 1));
    return serialised(pieces) == inBrackets;
}

}  // namespace

bool isSerialisedHost(std::string_view host) {
    if (host.find('\0') != std::string_view::npos) return false;
    if (host.starts_with('[') && host.ends_with(']')) return isIpv6(host.substr(1, host.size() - 2));
    return isDomain(host) && (!endsInNumber(host) || isIpv4(host));
}

}  // namespace eleg
