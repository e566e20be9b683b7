// Which keys and signatures are strong enough to be relied on. This is the written policy; the code follows
// it.
//
//   keys        RSA of 2048 to 8192 bits with an odd public exponent of 3 or more (and not RSA whose modulus
//   is
//               even); EC on the named curves P-256, P-384, P-521, brainpoolP256r1, -P384r1, -P512r1. A curve
//               that is described instead of named is refused (CVE-2020-0601).
//   signatures  RSA PKCS #1 v1.5, RSA-PSS and ECDSA, with SHA-2 or SHA-3 of 224 bits or more.
//   legacy      SHA-1, and RSA of 1024 to 2047 bits, count only in what was issued before 2014-01-01 and is
//   judged
//               for a time before that day (NIST SP 800-131A ends them there): for old signatures, never now.
//   all others  are refused: MD5, DSA, Ed25519 and whatever no Swedish e-ID uses.
//
// An anchor's signature on itself is not looked at: it is believed because it is in the set.
#pragma once

#include "libcard/crypto/openssl.h"
#include "libcard/identity/certificate.h"

namespace eleg {

enum class Strength { Good, Legacy, Weak };

Strength strengthOfKey(const Certificate& certificate);
Strength strengthOfSignature(const X509_ALGOR* algorithm);

/// Whether something of `strength` that was made at `made` counts in a verdict for `at`.
bool isStrongEnough(Strength strength, TimePoint made, TimePoint at);

}  // namespace eleg
