// How revocation is looked into: a value, which the machine's policy or a relying party sets.
#pragma once

#include <chrono>
#include <nlohmann/json_fwd.hpp>

#include "libcard/errors/export.h"

namespace eleg {

struct RevocationPolicy {
    enum class Order { OcspThenCrl, CrlThenOcsp, OcspOnly, CrlOnly, Nothing };
    /// What it means when nobody could say: Hard, the verdict is "cannot be checked"; Soft, it is "valid",
    /// with RevocationStatus::Unknown.
    enum class WhenUnknown { Hard, Soft };

    Order order = Order::OcspThenCrl;
    WhenUnknown whenUnknown = WhenUnknown::Hard;
    bool issuersToo = true;      ///< as far as their certificates say where to ask
    bool nonceRequired = false;  ///< otherwise an answer without one counts as long as it is fresh
    /// How far clocks may differ.
    std::chrono::seconds clockSkew = std::chrono::minutes(5);
    /// The oldest thisUpdate that counts, whatever nextUpdate says.
    std::chrono::seconds maxOcspAge = std::chrono::hours(24);
    std::chrono::seconds maxCrlAge = std::chrono::hours(24) * 7;
    /// The oldest thisUpdate of an answer without nextUpdate ("newer information is always there").
    std::chrono::seconds maxAgeWithoutNextUpdate = std::chrono::minutes(15);
    /// Fetches for one verdict.
    int maxFetches = 12;
    bool operator==(const RevocationPolicy&) const = default;

    /// As strict as Web eID's validators, for a server that lets somebody in: OCSP alone, an answer made for
    /// the very question and at most two minutes old, and who cannot be checked is not let in.
    /// Source: web-eid-authtoken-validation-java, AiaOcspService and OcspResponseValidator.
    static ELEG_CARD_EXPORT RevocationPolicy forRelyingParty();
};

/// The member "revocation" of the machine's policy (resources/policy.schema.json): what it leaves out is as
/// in `base`. Throws Error{PolicyInvalid} for anything that the schema does not allow.
ELEG_CARD_EXPORT RevocationPolicy revocationPolicyFrom(const nlohmann::json& object,
                                                       const RevocationPolicy& base = {});

}  // namespace eleg
