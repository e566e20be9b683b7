// Whom this computer believes, and how it looks into revocation: the anchors of this installation under the
// machine's policy, for every program of ours. No Qt.
#pragma once

#include <vector>

#include "app/services/fetch_rules.h"
#include "app/services/policy.h"
#include "libcard/trust/revocation_policy.h"
#include "libcard/trust/trust_anchors.h"
#include "libcard/trust/validator.h"

namespace eleg {

struct Trust {
    Validator validator{TrustAnchors::none()};
    RevocationPolicy revocation;
    FetchRules fetching;
    /// Whether an e-ID that cannot be checked may not be used: the policy's "revocation": {"whenUnknown":
    /// "stop"}. Otherwise its person is warned.
    bool stopsUnchecked = false;
    /// Whether issuers of test e-IDs are believed: then every page and dialog says TEST.
    bool believesTestIssuers = false;
    /// What cannot be used and is left out: sets of anchors (FileUnreadable, CertificateMalformed) and
    /// members of the policy (PolicyInvalid; a rule that cannot be read is as if it were not there).
    std::vector<Error> problems;
};

/// Reads the sets of anchors at `folders`; takes some milliseconds. Never throws for bad files.
Trust trustUnder(const PolicyReading& policy,
                 const AnchorFolders& folders = AnchorFolders::ofThisInstallation());

}  // namespace eleg
