// Is this certificate to be trusted, for this use, at this time? A verdict with reasons, without revocation:
// validation.h adds that.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <vector>

#include "libcard/errors/error.h"
#include "libcard/errors/export.h"
#include "libcard/identity/certificate.h"
#include "libcard/identity/identity.h"
#include "libcard/trust/certificate_use.h"
#include "libcard/trust/trust_anchors.h"
#include "libcard/trust/verdict.h"

namespace eleg {

/// Builds and checks chains to a set of anchors (RFC 5280, 6.1). OpenSSL does the cryptography, reads X.509
/// and compares names; the search and the judgement are ours, because X509_verify_cert() tries one chain
/// only, takes an issuer without keyUsage or with a negative serial number, and knows no policy of algorithms
/// over time. Immutable, safe from several threads.
class ELEG_CARD_EXPORT Validator {
 public:
    explicit Validator(TrustAnchors anchors);
    ~Validator();
    Validator(Validator&&) noexcept;
    Validator& operator=(Validator&&) noexcept;

    /// Verdict on `leaf`. Never throws for bad certificates. Bounded: chains of at most 8, at most 4096
    /// further issuers looked at, at most 64 signatures checked (path_search.h).
    Verdict validate(const Certificate& leaf, const Question& question) const;
    /// The same over chains without issuers whose certificate or key is in `without` (path_search.h).
    Verdict validate(const Certificate& leaf, const Question& question,
                     const std::set<Fingerprint>& without) const;
    /// The same for bytes that may be no certificate.
    Verdict validate(std::span<const std::uint8_t> der, const Question& question) const;
    /// The same for a purpose, with `extra` as further, untrusted issuers.
    Verdict validate(const Certificate& leaf, Purpose purpose, TimePoint at,
                     const std::vector<Certificate>& extra = {}) const;

    /// Whether there is no anchor at all: nothing can be checked then.
    bool hasNoAnchors() const;

 private:
    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace eleg
