// Who has signed an OCSP response, and whether that one may. Inside libcard/trust only.
#pragma once

#include <openssl/ocsp.h>

#include <optional>

#include "libcard/trust/revocation_answer.h"

namespace eleg {

struct Signer {
    std::optional<Finding> objection{};
    std::optional<Certificate> delegate{};  ///< nothing: the issuer itself
};

/// Who has signed `response`, and why that does not count (RFC 6960, 4.2.2.2). `at` is the time for which a
/// delegated responder's certificate must be valid.
Signer signerOf(const OCSP_BASICRESP* response, const RevocationSubject& subject, TimePoint at);

}  // namespace eleg
