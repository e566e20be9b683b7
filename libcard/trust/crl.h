// Lists of revoked certificates (RFC 5280, 5): direct, full ones only. No network.
#pragma once

#include <span>
#include <vector>

#include "libcard/trust/revocation_answer.h"

namespace eleg {

/// http(s) addresses of `certificate`'s cRLDistributionPoints that stand for a whole list of its own issuer
/// (no reasons, no cRLIssuer): printable ASCII, at most 8 of 2048 characters.
ELEG_CARD_EXPORT std::vector<std::string> crlUrlsOf(const Certificate& certificate);

/// What `crl` (untrusted, DER, at most 1 MiB) says about `subject` at the time `now`. It counts only when: it
/// is one DER value; issued and signed by the subject's issuer (name, key identifier, key with cRLSign); a
/// full list (no deltaCRLIndicator); direct (no indirectCRL, no certificateIssuer in an entry); its
/// issuingDistributionPoint, when there is one, covers the subject (kind of certificate, all reasons, one of
/// the names in the subject's cRLDistributionPoints); no other critical extension in it or an entry; two
/// equal signature algorithms, strong enough; thisUpdate not in the future, nextUpdate there and not past,
/// not older than the policy allows.
ELEG_CARD_EXPORT RevocationAnswer crlAnswerFrom(std::span<const std::uint8_t> crl,
                                                const RevocationSubject& subject,
                                                const RevocationPolicy& policy, TimePoint now);

}  // namespace eleg
