// What an OCSP response or a CRL says of one certificate. Inside libcard/trust, and for its tests.
#pragma once

#include <optional>
#include <string>

#include "libcard/identity/certificate.h"
#include "libcard/trust/findings.h"
#include "libcard/trust/revocation_policy.h"
#include "libcard/trust/verdict.h"

namespace eleg {

/// The certificate that it is about, and its issuer in the chain that was found good.
struct RevocationSubject {
    Certificate certificate;
    Certificate issuer;
};

struct RevocationAnswer {
    RevocationStatus status = RevocationStatus::Unknown;  ///< Good, Revoked, or Unknown for the problem
    std::optional<Finding> problem;
    std::string detail;
    std::optional<TimePoint> thisUpdate;
    std::optional<TimePoint> nextUpdate;
    std::optional<TimePoint> producedAt;
    bool answersNonce = false;
    std::optional<TimePoint> revokedAt;
    std::string reason;  ///< "keyCompromise", …
    std::optional<std::chrono::seconds> clockAhead;
    /// Of OCSP: the delegated responder, when its certificate leaves open whether it is revoked (no
    /// id-pkix-ocsp-nocheck; RFC 6960, 4.2.2.2.1).
    std::optional<Certificate> signerToCheck;

    static RevocationAnswer unusable(Finding problem, std::string detail = {}) {
        RevocationAnswer answer;
        answer.problem = problem;
        answer.detail = std::move(detail);
        return answer;
    }
};

/// RFC 5280's name of a CRLReason; empty for one that is not known.
std::string_view crlReasonName(long reason);

}  // namespace eleg
