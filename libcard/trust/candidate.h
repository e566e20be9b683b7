// A certificate that may be somebody's issuer, and what is known of it without looking at a chain. Inside
// libcard/trust only.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "libcard/crypto/openssl.h"
#include "libcard/trust/algorithm_policy.h"
#include "libcard/trust/trust_anchors.h"

namespace eleg {

using NameConstraints = openssl::Owned<NAME_CONSTRAINTS, NAME_CONSTRAINTS_free>;

/// What does not depend on time, chain or question: found once.
struct CandidateFacts {
    std::optional<Finding> malformation;
    Strength key = Strength::Weak;
    Strength signature = Strength::Weak;
    bool mayIssue = false;    ///< a CA with keyCertSign
    bool selfIssued = false;  ///< subject and issuer are the same name
    long pathLength = -1;     ///< pathLenConstraint; -1: none
    bool unknownCritical = false;
    bool policyRules = false;  ///< policyConstraints: policies matter although nobody asks for one
    bool nameConstraintsBroken = false;
    NameConstraints nameConstraints;
};

class Candidate {
 public:
    explicit Candidate(Certificate certificate) : certificate_(std::move(certificate)) {}
    explicit Candidate(const TrustAnchor& anchor) : certificate_(anchor.certificate), anchor_(anchor) {}

    const Certificate& certificate() const { return certificate_; }
    X509* x509() const { return certificate_.x509(); }
    const TrustAnchor* anchor() const { return anchor_ ? &*anchor_ : nullptr; }
    /// Found at the first call, by one thread.
    const CandidateFacts& facts() const;

 private:
    Certificate certificate_;
    std::optional<TrustAnchor> anchor_;
    mutable std::once_flag once_;
    mutable std::unique_ptr<const CandidateFacts> facts_;
};

/// Candidates by subject.
class CandidatePool {
 public:
    using Members = std::vector<std::shared_ptr<const Candidate>>;
    CandidatePool() = default;
    /// The same certificate twice counts once, an anchor before one that is none.
    explicit CandidatePool(Members members);
    /// Adds those whose subject is `name` to `found`.
    void find(const X509_NAME* name, std::vector<const Candidate*>& found) const;
    /// The anchor that is this very certificate, or null.
    const Candidate* anchorThatIs(const Certificate& certificate) const;
    bool hasAnchors() const { return hasAnchors_; }
    /// Whether `subject`, both members of this pool, is signed with `issuer`'s key: remembered. Nothing when
    /// it is not known yet.
    std::optional<bool> knownSignature(const Candidate* subject, const Candidate* issuer) const;
    void remember(const Candidate* subject, const Candidate* issuer, bool good) const;
    bool contains(const Candidate* candidate) const;

 private:
    struct Memory;
    Members members_;
    bool hasAnchors_ = false;
    std::shared_ptr<Memory> memory_;
};

}  // namespace eleg
