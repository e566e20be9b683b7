// Addresses on the web that a certificate or a server names: hostile text, read in one way or not at all. No
// Qt.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/services/ip_address.h"

namespace eleg {

/// An http:// or https:// address.
struct FetchUrl {
    static constexpr std::size_t kMaxLength = 2048;

    bool isHttps = false;
    std::string host;                  ///< lower case; a name, or `literal` without brackets
    std::optional<IpAddress> literal;  ///< when the host is an address
    int port = 80;
    std::string target = "/";  ///< path and query

    /// For the header Host (RFC 9110, 7.2): without the port where it is the usual one.
    std::string authority() const;
    std::string text() const;
    /// The same with an address in the host's place.
    std::string textAt(const IpAddress& address) const;
};

/// What a text says: an address, or why it may not be asked.
struct FetchUrlReading {
    std::optional<FetchUrl> url;
    const char* whyNot = "";  ///< "a port for other things", for supporters
};

/// Reads `text` by RFC 3986 and more strictly. Refused, besides what is no http(s) URL: over 2048 characters,
/// user info, hosts that are not letters, digits, hyphens and dots (so percent-encoded ones and an IDN that
/// is not in its "xn--" form), a dot at the end, numbers that are no dotted quad ("2130706433", "0x7f.1",
/// "0177.0.0.1"), zones of IPv6, port 0, ports below 1024 other than 80 and 443, and ports that browsers keep
/// for other protocols (https://fetch.spec.whatwg.org/#port-blocking). A fragment is left out.
FetchUrlReading readFetchUrl(std::string_view text);

/// Where a server that was asked for `from` leads with `location` (RFC 9110, 10.2.2; may be relative). From
/// https nowhere but to https.
FetchUrlReading readRedirect(const FetchUrl& from, std::string_view location);

/// Whether a name is one of this computer or its network wherever it is looked up: without a dot, "localhost"
/// (RFC 6761), "local" (RFC 6762), "home.arpa" (RFC 8375), "internal".
bool isLocalName(std::string_view host);

}  // namespace eleg
