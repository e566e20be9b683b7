#include "app/services/fetch_url.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "app/services/ascii.h"

namespace eleg {
namespace {

// Above 1023; below, only 80 and 443 are taken.
constexpr std::array kOtherProtocols = {1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000,
                                        6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080};

bool isLabel(std::string_view label) {
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(),
                       [](char c) { return isLetter(c) || isDigit(c) || c == '-'; });
}

bool isName(std::string_view host) {
    if (host.empty() || host.size() > 253) return false;
    while (true) {
        const std::size_t dot = host.find('.');
        if (!isLabel(host.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        host.remove_prefix(dot + 1);
    }
}

/// What resolvers take for a number (https://url.spec.whatwg.org/#ends-in-a-number-checker).
bool endsInANumber(std::string_view host) {
    const std::size_t dot = host.rfind('.');
    const std::string_view last = dot == std::string_view::npos ? host : host.substr(dot + 1);
    if (std::all_of(last.begin(), last.end(), isDigit)) return true;
    return last.size() >= 2 && last[0] == '0' && lower(last[1]) == 'x' &&
           std::all_of(last.begin() + 2, last.end(), isHexDigit);
}

/// The characters of RFC 3986's path and query.
bool isTarget(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '%') {
            if (at + 2 >= text.size() || !isHexDigit(text[at + 1]) || !isHexDigit(text[at + 2])) return false;
        } else if (!isLetter(c) && !isDigit(c) && (c == '\0' || !std::strchr("-._~!$&'()*+,;=:@/?", c))) {
            return false;
        }
    }
    return true;
}

/// Length of "https:" and the like (RFC 3986, 3.1) at the start of `text`; 0 when it has no scheme.
std::size_t schemeLength(std::string_view text) {
    if (text.empty() || !isLetter(text.front())) return 0;
    const auto end = std::find_if_not(text.begin(), text.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.';
    });
    return end != text.end() && *end == ':' ? static_cast<std::size_t>(end - text.begin()) + 1 : 0;
}

const char* readHost(std::string_view text, FetchUrl& to) {
    if (!text.empty() && text.front() == '[') {
        to.literal = IpAddress::parse(text.substr(1, text.size() - 2));
        if (text.back() != ']' || !to.literal || !to.literal->isV6) return "an address that is none";
        to.host = to.literal->text();
        return nullptr;
    }
    if (!isName(text)) return "a host that is none";
    to.host = lower(text);
    if (!endsInANumber(to.host)) return nullptr;
    to.literal = IpAddress::parse(to.host);
    return to.literal ? nullptr : "an address in an unusual form";
}

const char* readPort(std::string_view digits, FetchUrl& to) {
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), to.port);
    if (error != std::errc() || end != digits.end() || !isDigit(digits.front()) || digits.front() == '0' ||
        to.port > 65535)
        return "a port that is none";
    const bool isTaken =
        std::find(kOtherProtocols.begin(), kOtherProtocols.end(), to.port) != kOtherProtocols.end();
    return isTaken || (to.port < 1024 && to.port != 80 && to.port != 443) ? "a port for other things"
                                                                          : nullptr;
}

const char* readAuthority(std::string_view text, FetchUrl& to) {
    if (text.find('@') != std::string_view::npos) return "user info";
    const std::size_t afterHost = text.starts_with('[') ? text.find(']') : 0;
    const std::size_t colon = afterHost == std::string_view::npos ? afterHost : text.find(':', afterHost);
    if (const char* whyNot = readHost(text.substr(0, colon), to)) return whyNot;
    if (colon == std::string_view::npos || colon + 1 == text.size()) return nullptr;
    return readPort(text.substr(colon + 1), to);
}

const char* read(std::string_view text, FetchUrl& to) {
    if (text.size() > FetchUrl::kMaxLength) return "over 2048 characters";
    if (std::any_of(text.begin(), text.end(), [](char c) { return c <= 0x20 || c >= 0x7F; }))
        return "characters that are not printable ASCII";
    const std::size_t scheme = schemeLength(text);
    const std::string name = lower(text.substr(0, scheme));
    if (name != "http:" && name != "https:") return "neither http nor https";
    to.isHttps = name == "https:";
    to.port = to.isHttps ? 443 : 80;
    text.remove_prefix(scheme);
    if (!text.starts_with("//")) return "no host";
    text.remove_prefix(2);
    text = text.substr(0, text.find('#'));
    const std::size_t end = text.find_first_of("/?");
    if (const char* whyNot = readAuthority(text.substr(0, end), to)) return whyNot;
    if (end == std::string_view::npos) return nullptr;
    to.target = (text[end] == '?' ? "/" : "") + std::string(text.substr(end));
    return isTarget(to.target) ? nullptr : "characters that have to be encoded";
}

}  // namespace

std::string FetchUrl::authority() const {
    const std::string name = literal && literal->isV6 ? "[" + host + "]" : host;
    return port == (isHttps ? 443 : 80) ? name : name + ":" + std::to_string(port);
}

std::string FetchUrl::text() const {
    return (isHttps ? "https://" : "http://") + authority() + target;
}

std::string FetchUrl::textAt(const IpAddress& address) const {
    FetchUrl there = *this;
    there.literal = address;
    there.host = address.text();
    return there.text();
}

FetchUrlReading readFetchUrl(std::string_view text) {
    FetchUrl url;
    if (const char* whyNot = read(text, url)) return {std::nullopt, whyNot};
    return {url, ""};
}

FetchUrlReading readRedirect(const FetchUrl& from, std::string_view location) {
    if (location.empty()) return {std::nullopt, "nowhere"};
    if (location.size() > FetchUrl::kMaxLength) return {std::nullopt, "over 2048 characters"};
    const std::string scheme = from.isHttps ? "https:" : "http:";
    const std::string path = from.target.substr(0, from.target.find('?'));
    std::string whole(location);
    if (location.starts_with("//"))
        whole.insert(0, scheme);
    else if (location.starts_with('/'))
        whole.insert(0, scheme + "//" + from.authority());
    else if (location.starts_with('?') || location.starts_with('#'))
        whole.insert(0, scheme + "//" + from.authority() + path);
    else if (schemeLength(location) == 0)
        whole.insert(0, scheme + "//" + from.authority() + path.substr(0, path.rfind('/') + 1));
    FetchUrlReading there = readFetchUrl(whole);
    if (there.url && from.isHttps && !there.url->isHttps) return {std::nullopt, "https given up for http"};
    return there;
}

bool isLocalName(std::string_view host) {
    if (host.find('.') == std::string_view::npos) return true;
    constexpr std::array<std::string_view, 4> kEnds = {".localhost", ".local", ".home.arpa", ".internal"};
    return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return host.ends_with(end); });
}

}  // namespace eleg
