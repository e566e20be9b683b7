// OCSP (RFC 6960) with a nonce (RFC 9654): what is asked, and whether the answer is one. No network.
#pragma once

#include <span>

#include "libcard/crypto/encoding.h"
#include "libcard/trust/revocation_answer.h"

namespace eleg {

struct OcspRequest {
    Bytes der;
    Bytes nonce;  ///< 32 random bytes
};

/// The question about one certificate, its issuer named by SHA-1 hashes as every responder understands (RFC
/// 5019, 2.1.1; they name, they secure nothing). Throws Error{Internal}.
ELEG_CARD_EXPORT OcspRequest ocspRequestFor(const RevocationSubject& subject);

/// What `response` (untrusted, at most 1 MiB) says about `subject` at the time `now`. It counts only when:
/// it is one DER value of a successful basic response, version 1; signed by the issuer itself, or by a
/// certificate in it that the issuer itself has issued with OCSPSigning, valid now, with a strong key and no
/// unknown critical extension (4.2.2.2); no critical extension but the nonce in it; exactly one answer, about
/// this very certificate (all three parts of its CertID, 4.1.1); the nonce, when there is one, is `nonce`;
/// thisUpdate ≤ producedAt ≤ nextUpdate, none of the first two in the future, nextUpdate not past, not older
/// than the policy allows. `nonce` is empty when nothing was asked.
/// A signed answer to our own nonce whose producedAt is not now is ClockWrong: it was made just now.
ELEG_CARD_EXPORT RevocationAnswer ocspAnswerFrom(std::span<const std::uint8_t> response,
                                                 const RevocationSubject& subject, const Bytes& nonce,
                                                 const RevocationPolicy& policy, TimePoint now);

}  // namespace eleg
