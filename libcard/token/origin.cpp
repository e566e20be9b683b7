#include "libcard/token/origin.h"

#include <algorithm>
#include <charconv>

#include "libcard/token/host_syntax.h"

namespace eleg {
namespace {

struct Scheme {
    std::string_view prefix;
    std::uint16_t defaultPort;
};

constexpr Scheme kSchemes[] = {{"https://", 443}, {"wss://", 443}};

[[noreturn]] void refuse(const char* why) {
    throw Error(ErrorCode::OriginInvalid, why);
}

std::uint16_t portFrom(std::string_view text, std::uint16_t defaultPort) {
    std::uint16_t port = 0;
    const char* end = text.data() + text.size();
    const auto [used, error] = std::from_chars(text.data(), end, port);
    if (error != std::errc() || used != end || port == 0 || text.front() == '0')
        refuse("port out of range or not written plainly");
    if (port == defaultPort) refuse("the default port is written out");
    return port;
}

}  // namespace

Origin Origin::parse(std::string_view text) {
    if (text.size() > kMaxLength) refuse("longer than 255 bytes");
    const auto* scheme = std::find_if(std::begin(kSchemes), std::end(kSchemes),
                                      [text](const Scheme& s) { return text.starts_with(s.prefix); });
    if (scheme == std::end(kSchemes)) refuse("the scheme is neither https nor wss");

    const std::string_view authority = text.substr(scheme->prefix.size());
    // A colon inside brackets belongs to an IPv6 address.
    const auto bracket = authority.find(']');
    const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
    const std::string_view host = authority.substr(0, colon);
    if (!isSerialisedHost(host)) refuse("the host is not written as browsers write it");

    Origin origin;
    if (colon != std::string_view::npos)
        origin.port_ = portFrom(authority.substr(colon + 1), scheme->defaultPort);
    origin.text_ = text;
    origin.host_ = host;
    return origin;
}

bool Origin::isIdn() const {
    return host_.starts_with("xn--") || host_.find(".xn--") != std::string::npos;
}

Nonce Nonce::parse(std::string_view text) {
    constexpr std::size_t kMin = 44;
    constexpr std::size_t kMax = 128;
    if (text.size() < kMin || text.size() > kMax)
        throw Error(ErrorCode::NonceInvalid, "44 to 128 characters");
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; }))
        throw Error(ErrorCode::NonceInvalid, "a character that is not printable ASCII");
    Nonce nonce;
    nonce.text_ = text;
    return nonce;
}

}  // namespace eleg
