// The certificates that are believed without proof, each with what it is believed for.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "libcard/errors/export.h"
#include "libcard/identity/certificate.h"
#include "libcard/trust/certificate_use.h"
#include "libcard/trust/verdict.h"

namespace eleg {

struct ELEG_CARD_EXPORT TrustAnchor {
    /// Without bounds: for every use and policy.
    TrustAnchor(Certificate anchor) : certificate(std::move(anchor)) {}

    Certificate certificate;
    AnchorSet set = AnchorSet::Machine;
    std::string name{};                  ///< for people; empty: what the certificate says
    std::vector<CertificateUse> uses{};  ///< Authentication, Signature; empty: both
    /// Dotted policy OIDs of which a chain must have one (RFC 5280, 6.1: initial-explicit-policy); empty:
    /// any.
    std::vector<std::string> policies{};

    bool isFor(CertificateUse use) const;
    bool operator==(const TrustAnchor&) const = default;
};

/// A set of anchors as a folder of files and, where somebody has said what they are, a manifest.
class ELEG_CARD_EXPORT TrustAnchors {
 public:
    /// Reads every *.pem, *.crt, *.cer, *.der in `folder` (not below it; at most 256 files of 256 KiB).
    /// Self-signed CAs are anchors, other CAs are intermediates that need an anchor. A manifest is not looked
    /// at: whoever names a folder so trusts all of it. Throws Error{FileUnreadable|CertificateMalformed}
    /// naming the file.
    static TrustAnchors load(const std::filesystem::path& folder, AnchorSet set = AnchorSet::Machine);

    /// Reads `folder`/manifest.json (resources/trust/README.md) and the files that it names, and nothing
    /// else. A folder without a manifest is an empty set. Throws Error{FileUnreadable|CertificateMalformed}
    /// for a manifest or file that is not what it should be, and for a file whose SHA-256 is another than
    /// the manifest's.
    static TrustAnchors loadManifest(const std::filesystem::path& folder, AnchorSet set);

    static TrustAnchors none() { return {}; }

    /// Adds the anchors and intermediates of `others`.
    void add(TrustAnchors others);

    std::vector<TrustAnchor> anchors;
    std::vector<Certificate> intermediates;
    /// Why a set is empty: the manifest's own words (English source texts of the context "trust").
    std::vector<std::string> reasons;
};

/// Where the sets of this installation are.
struct ELEG_CARD_EXPORT AnchorFolders {
    std::filesystem::path production;  ///< resources/trust/production
    std::filesystem::path test;        ///< resources/trust/test
    std::filesystem::path machine = "/etc/eleg/trust";
    std::vector<uid_t> machineOwners = {0};  ///< whose folder and files that may be
    std::filesystem::path user;              ///< $XDG_DATA_HOME/eleg/trust; empty: none
    /// A developer's test CA: ELEG_TRUST_DIR, in a developer build only. All of the folder is trusted.
    std::filesystem::path developerTest;

    static AnchorFolders ofThisInstallation();
};

/// All sets together: production; test only where `withTest` says so (the machine's policy) or a developer
/// build names one; machine, when the folder, what it is in and its
/// files are machineOwners' and nobody else may write there; user.
/// A set that cannot be used is left out, and `problems` gets why.
ELEG_CARD_EXPORT TrustAnchors loadAnchorSets(const AnchorFolders& folders, bool withTest,
                                             std::vector<Error>& problems);

}  // namespace eleg
