// What a certificate may be used for, strictly. Inside libcard only.
#pragma once

#include <optional>
#include <string_view>

#include "libcard/identity/identity.h"

namespace eleg {

/// Why `leaf` may not be used for `purpose`, as an English source text of the context "verdicts"; nothing
/// when it may. Authentication needs digitalSignature, and clientAuth where extendedKeyUsage is present;
/// Signature needs nonRepudiation; a CA may be used for neither.
std::optional<std::string_view> objectionToPurpose(const Certificate& leaf, Purpose purpose);

}  // namespace eleg
