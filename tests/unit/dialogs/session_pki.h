// Issuers, and e-IDs that name a responder, for whole sessions.
#pragma once

#include "libcard/identity/identity.h"
#include "libcard/trust/trust_anchors.h"
#include "tests/unit/test_pki/test_pki.h"

namespace eleg::test {

struct Pki {
    Issuer root = test::root();
    Issuer issuer = test::intermediate(test::authority("Eleg TEST Session CA"), root);
    Identity tolvan = identityOf(order(test::tolvan()));
    Identity second = identityOf(order(test::tolvan()));
    Identity signer = identityOf(order(test::tolvanSignature()), Purpose::Signature);
    Identity expired = identityOf(ending(noon() - std::chrono::hours(24)));

    static Order order(Order of) {
        of.ocsp = "OCSP;URI:http://ocsp.example/ask";
        return of;
    }
    static Order ending(TimePoint when) {
        Order old = order(test::tolvan());
        old.notAfter = when;
        return old;
    }
    Identity identityOf(const Order& order, Purpose purpose = Purpose::Authentication) const {
        Identity identity{issue(order, issuer), {}, purpose, {}, "Eleg TEST", "Skatteverket ID card", {}, {}};
        identity.holder = holderOf(identity.certificate);
        identity.pin.minLength = 6;
        identity.pin.maxLength = 8;
        return identity;
    }
    TrustAnchors anchors(AnchorSet set = AnchorSet::Production) const {
        TrustAnchors made;
        made.anchors = {TrustAnchor(root.certificate)};
        made.anchors.front().set = set;
        made.intermediates = {issuer.certificate};
        return made;
    }
};

inline const Pki& pki() {
    static const Pki made;
    return made;
}

}  // namespace eleg::test
