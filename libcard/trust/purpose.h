// What a certificate may be used for, strictly. Inside libcard only.
#pragma once

#include <optional>

#include "libcard/identity/certificate.h"
#include "libcard/trust/certificate_use.h"
#include "libcard/trust/findings.h"

namespace eleg {

/// Why `leaf` may not be used for `use`; nothing when it may. Authentication needs digitalSignature, and
/// clientAuth where extendedKeyUsage is present; Signature needs nonRepudiation; a CA may be used for
/// neither. Issuer needs a CA with keyCertSign. OcspResponder needs OCSPSigning and digitalSignature or
/// nonRepudiation where keyUsage is present, and no CA (RFC 6960, 4.2.2.2).
std::optional<Finding> objectionToUse(const Certificate& leaf, CertificateUse use);

/// Whether a CA's extendedKeyUsage lets it issue for `use`: it has none, or any, or clientAuth for
/// Authentication, or OCSPSigning for OcspResponder. Signature and Issuer have no key purpose that all
/// issuers use: for them it says nothing.
bool mayIssueFor(const Certificate& issuer, CertificateUse use);

}  // namespace eleg
