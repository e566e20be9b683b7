// What RFC 5280 forbids in a certificate although it can be read. Inside libcard/trust only.
#pragma once

#include <optional>

#include "libcard/identity/certificate.h"
#include "libcard/trust/findings.h"

namespace eleg {

/// What is wrong with `certificate` in itself: not DER throughout, not version 3, a serial number that is
/// negative, zero or longer than 20 octets (4.1.2.2), an extension twice (4.2), no issuer's name, more names
/// than any real one (1024), an end before the beginning, two signature algorithms (4.1.1.2).
std::optional<Finding> malformationOf(const Certificate& certificate);

/// Whether it has a critical extension that validation here does not act on (4.2).
bool hasUnknownCritical(const Certificate& certificate);

}  // namespace eleg
