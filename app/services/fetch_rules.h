// Which addresses may be asked for what validation wants to know. No Qt, for every program of ours.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

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

}  // namespace eleg
