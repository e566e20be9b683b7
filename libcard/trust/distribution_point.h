// Where a certificate's list is, and whom a list is for. Inside libcard/trust only.
#pragma once

#include <openssl/x509v3.h>

#include <optional>

#include "libcard/trust/revocation_answer.h"

namespace eleg {

/// Why a list with this issuingDistributionPoint does not cover `certificate` (RFC 5280, 5.2.5, 6.3.3 b);
/// nothing when it does.
std::optional<Finding> objectionToPoint(const ISSUING_DIST_POINT& point, const Certificate& certificate);

}  // namespace eleg
