// Chains, each with one thing that decides: what a row may change, and the rows by subject.
#pragma once

#include <functional>
#include <string>
#include <tuple>
#include <vector>

#include "libcard/trust/validator.h"
#include "tests/unit/test_pki/test_der.h"

namespace eleg::test {

/// Everything that a row may change: root → issuing CA → Tolvan.
struct Case {
    Issuer root = test::root();
    Order issuing = issuingOrder();
    Order leaf = leafOrder();
    Question question{CertificateUse::Authentication, noon(), {}, {}};
    std::vector<std::string> anchorPolicies{};
    std::vector<CertificateUse> anchorUses{};
    AnchorSet set = AnchorSet::Machine;
    std::vector<Certificate> more{};  ///< further intermediates
    std::vector<TrustAnchor> moreAnchors{};
    std::function<Bytes(Bytes)> changeLeaf = [](Bytes b) { return b; };  ///< its finished bytes
    const Issuer* leafIssuer = nullptr;                                  ///< else the issuing CA
    bool withoutIssuing = false;
    bool withoutAnchors = false;

    static Order issuingOrder() {
        Order order = authority("Eleg TEST Path Issuing CA");
        order.subjectKey = key("RSA-2048", 1);
        return order;
    }
    static Order leafOrder() {
        Order order = tolvan();
        order.subjectKey = key("P-256");
        return order;
    }
    Issuer issuer() const { return intermediate(issuing, root); }

    Verdict verdict() const {
        const Issuer made = issuer();
        TrustAnchors anchors;
        if (!withoutAnchors) {
            TrustAnchor anchor(root.certificate);
            anchor.policies = anchorPolicies;
            anchor.uses = anchorUses;
            anchor.set = set;
            anchors.anchors = {anchor};
        }
        for (const TrustAnchor& each : moreAnchors) anchors.anchors.push_back(each);
        if (!withoutIssuing) anchors.intermediates = {made.certificate};
        for (const Certificate& each : more) anchors.intermediates.push_back(each);
        const Bytes bytes = changeLeaf(issueDer(leaf, leafIssuer != nullptr ? leafIssuer : &made));
        return Validator(std::move(anchors)).validate(std::span<const std::uint8_t>(bytes), question);
    }
};

using Change = std::function<void(Case&)>;
using Rows = std::vector<std::tuple<const char*, const char*, Change>>;

/// A CA's order with its own key.
Order pathAuthority(const char* name, int key);
/// `depth` CAs below the root, each issued by the one before; each one's own order may be changed.
Issuer below(Case& c, int depth, const std::function<void(Order&, int)>& change = {});
/// Has the leaf issued by `issuer`, which is kept.
void issueBy(Case& c, Issuer issuer);

Rows malformedRows();
Rows issuerRows();
Rows strengthRows();
Rows timeAndUseRows();
Rows nameRows();
Rows policyRows();

}  // namespace eleg::test
