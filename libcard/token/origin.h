// Who asks, parsed once at the edge.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "libcard/errors/error.h"
#include "libcard/errors/export.h"

namespace eleg {

/// A web origin as a browser serialises it: scheme, host, optional port, nothing else. Keeps the exact ASCII
/// text, because that text is what is signed.
class ELEG_CARD_EXPORT Origin {
 public:
    static constexpr std::size_t kMaxLength = 255;

    /// Takes "https://host[:port]" (also wss). Throws Error{OriginInvalid} for anything a browser would not
    /// serialise so: other schemes (http too), "null", user info, path (even "/"), query, fragment, upper
    /// case, a port out of 1…65535 or with leading zeros or the scheme's default port written out, non-ASCII,
    /// an empty or malformed host or label.
    static Origin parse(std::string_view text);

    const std::string& text() const { return text_; }  ///< exactly what came
    const std::string& host() const { return host_; }  ///< ASCII, as received; IPv6 in brackets
    std::optional<std::uint16_t> port() const { return port_; }
    bool isIdn() const;  ///< some label begins with "xn--"
    bool operator==(const Origin&) const = default;

 private:
    Origin() = default;
    std::string text_;
    std::string host_;
    std::optional<std::uint16_t> port_;
};

/// A challenge nonce of 44 to 128 printable ASCII characters (Web eID native protocol).
class ELEG_CARD_EXPORT Nonce {
 public:
    /// Throws Error{NonceInvalid}.
    static Nonce parse(std::string_view text);
    const std::string& text() const { return text_; }

 private:
    std::string text_;
};

}  // namespace eleg
