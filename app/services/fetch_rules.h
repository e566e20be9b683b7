// Which addresses may be asked for what validation wants to know. No Qt, for every program of ours.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/services/ip_address.h"

namespace eleg {

struct FetchRules {
    /// Addresses that may be asked although they are loopback, link-local, private or otherwise not of the
    /// public internet: ranges in CIDR notation, such as "10.20.0.0/16" or "fd00:1::/32". A certificate's
    /// word alone never leads there.
    std::vector<std::string> allowedAddresses;
    bool operator==(const FetchRules&) const = default;
};

/// The member "fetching" of the machine's policy (resources/policy.schema.json): what it leaves out is as
/// above. Throws Error{PolicyInvalid} for anything that the schema does not allow.
FetchRules fetchRulesFrom(const nlohmann::json& object);

/// What an address is that is not of the public internet.
struct NotPublic {
    enum class Kind {
        Private,  ///< of some local network (RFC 1918, RFC 4193, shared by a provider's customers)
        Other     ///< this computer, its link, one that nobody has, one that hides another, …
    };
    Kind kind;
    const char* what;  ///< "a private address", to follow "is"; for supporters
};

/// By IANA's registries of special-purpose addresses; in IPv6 nothing outside 2000::/3 is public. An address
/// with an IPv4 address in it is not, but for NAT64's (64:ff9b::/96), which is what the one in it is.
std::optional<NotPublic> whyNotPublic(const IpAddress& address);

/// Why `address` may not be asked under `rules`; nothing when it is public or in one of the allowed ranges.
/// A range that cannot be read allows nothing.
std::optional<NotPublic> whyNotAllowed(const IpAddress& address, const FetchRules& rules);

}  // namespace eleg
