#include "app/services/trust.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace eleg {
namespace {

using Json = nlohmann::json;

const Json* memberOf(const Json& object, std::string_view key) {
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

bool mayBelieveTestIssuers(const Json& members) {
    const Json* member = memberOf(members, "trustTestIssuers");
    if (member == nullptr) return false;
    if (!member->is_boolean()) throw Error(ErrorCode::PolicyInvalid, "the value of trustTestIssuers");
    return member->get<bool>();
}

bool saysStop(const Json& revocation) {
    const Json* member = memberOf(revocation, "whenUnknown");
    return member != nullptr && *member == "stop";
}

/// Runs `read`; whether it could be done. What could not is a problem.
template <typename Read>
bool isRead(std::vector<Error>& problems, const Read& read) {
    try {
        read();
        return true;
    } catch (const Error& error) {
        problems.push_back(error);
        return false;
    }
}

}  // namespace

Trust trustUnder(const PolicyReading& reading, const AnchorFolders& folders) {
    Trust trust;
    const Json& members = reading.policy.members;
    bool withTest = false;
    isRead(trust.problems, [&] { withTest = mayBelieveTestIssuers(members); });
    if (const Json* rules = memberOf(members, "revocation")) {
        const bool readable = isRead(trust.problems, [&] {
            trust.revocation = revocationPolicyFrom(*rules);
            trust.stopsUnchecked = saysStop(*rules);
        });
        // Whoever wrote rules wanted to be strict about something: what cannot be read must not let through.
        if (!readable) trust.stopsUnchecked = true;
    }
    if (const Json* rules = memberOf(members, "fetching"))
        isRead(trust.problems, [&] { trust.fetching = fetchRulesFrom(*rules); });

    TrustAnchors anchors = loadAnchorSets(folders, withTest, trust.problems);
    trust.believesTestIssuers =
        std::any_of(anchors.anchors.begin(), anchors.anchors.end(),
                    [](const TrustAnchor& anchor) { return anchor.set == AnchorSet::Test; });
    trust.validator = Validator(std::move(anchors));
    return trust;
}

}  // namespace eleg
