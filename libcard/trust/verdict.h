// The answer of validation: what, why, on whose word, and how old that word is.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcard/errors/export.h"
#include "libcard/identity/certificate.h"
#include "libcard/trust/findings.h"

namespace eleg {

/// Whose word it is that an anchor is one.
enum class AnchorSet {
    Production,  ///< shipped, with proof that it issues e-IDs
    Test,        ///< issues test e-IDs: every page and dialog that shows such a verdict says TEST
    Machine,     ///< added by the machine's owner
    User,        ///< added by the person
};

/// "production", "test", "machine", "user": stable, for JSON.
ELEG_CARD_EXPORT std::string_view idOf(AnchorSet set);

enum class RevocationSource { Ocsp, Crl };

/// "ocsp", "crl": stable, for JSON.
ELEG_CARD_EXPORT std::string_view idOf(RevocationSource source);

/// One answer about revocation that was looked at, whether it could be used or not.
struct RevocationEvidence {
    std::size_t depth = 0;  ///< of the certificate in the chain that it is about; 0 is the e-ID
    RevocationSource source = RevocationSource::Ocsp;
    std::string url;  ///< where it came from; empty when it was handed over
    RevocationStatus status = RevocationStatus::Unknown;
    /// Why it says nothing, when the status is Unknown.
    std::optional<Finding> problem;
    std::string detail;  ///< for supporters
    std::optional<TimePoint> thisUpdate;
    std::optional<TimePoint> nextUpdate;
    std::optional<TimePoint> producedAt;  ///< of an OCSP response
    bool answersNonce = false;            ///< made for our very question
    bool cached = false;
    bool operator==(const RevocationEvidence&) const = default;
};

struct Revocation {
    TimePoint when;
    std::string reason;     ///< RFC 5280's name: "keyCompromise", "certificateHold"; empty when not said
    std::size_t depth = 0;  ///< 0: the e-ID, otherwise an issuer
    bool operator==(const Revocation&) const = default;
};

/// Which anchor the chain ends in.
struct AnchorEvidence {
    AnchorSet set = AnchorSet::Machine;
    std::string name;  ///< of the manifest, else the subject's common name
    bool operator==(const AnchorEvidence&) const = default;
};

/// What the search took: bounded, see path_search.h.
struct Effort {
    std::size_t signatures = 0;       ///< checked
    std::size_t candidates = 0;       ///< looked at
    std::size_t chains = 0;           ///< complete ones judged
    std::size_t nameComparisons = 0;  ///< of names with name constraints
    bool operator==(const Effort&) const = default;
};

struct Verdict {
    TrustStatus status = TrustStatus::CannotBeChecked;
    RevocationStatus revocation = RevocationStatus::NotChecked;
    std::string reason;  ///< one sentence, English source text of the translation context "verdicts"
    std::string detail;  ///< for supporters
    std::vector<Certificate> chain;  ///< leaf … anchor as far as it was built
    Finding finding = Finding::Unreadable;
    std::optional<AnchorEvidence> anchor;
    std::vector<RevocationEvidence> evidence;  ///< in the order in which it was looked at
    std::optional<Revocation> revoked;         ///< when and why, with status Revoked
    /// How much this computer's clock is ahead (positive) of a signed answer's, when that is why.
    std::optional<std::chrono::seconds> clockAhead;
    Effort effort;
    bool operator==(const Verdict&) const = default;

    /// Whether it stands on a test issuer: then it is said wherever the verdict is shown.
    bool isTest() const { return anchor && anchor->set == AnchorSet::Test; }
    /// Sets finding, status and reason.
    void set(Finding what);
};

/// A verdict of this finding and nothing more.
ELEG_CARD_EXPORT Verdict verdictOf(Finding finding, std::string detail = {});

/// Why `der` is no certificate that is looked at (Finding of the first group), or nothing when
/// Certificate::parse() takes it.
ELEG_CARD_EXPORT std::optional<Finding> whyUnreadable(std::span<const std::uint8_t> der);

}  // namespace eleg
