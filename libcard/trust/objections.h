// What OpenSSL objects to, in the words of a verdict. Inside libcard/trust only.
#pragma once

#include "libcard/trust/chain.h"
#include "libcard/trust/validator.h"

namespace eleg {

/// Sets status, reason and detail of `verdict` to those of the gravest of `objections`, which is not empty:
/// an issuer that is not trusted comes before a weak key, and that before a time that has passed, because a
/// date in a certificate that nobody vouches for says nothing.
void explainGravest(const std::vector<Objection>& objections, Verdict& verdict);

}  // namespace eleg
