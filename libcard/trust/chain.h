// Building and checking a chain with OpenSSL: everything that went wrong, as it was found. Inside
// libcard/trust only.
#pragma once

#include <vector>

#include "libcard/crypto/openssl.h"
#include "libcard/identity/certificate.h"

namespace eleg {

/// One objection: an X509_V_ERR_… and where in the chain (0 is the leaf).
struct Objection {
    int error = 0;
    int depth = 0;
};

struct ChainResult {
    std::vector<Objection> objections;  ///< none: the chain is good
    std::vector<Certificate> chain;     ///< leaf … as far as it was built
};

/// The longest chain, from the leaf to the anchor.
constexpr int kMaxChain = 8;

/// Whether `certificate` is signed with its own key: a root.
bool isSelfSigned(const Certificate& certificate);

openssl::X509Certificate x509From(const Certificate& certificate);

/// Checks `leaf` at the time `at` against `store`, with `untrusted` as possible issuers: signatures, CA and
/// path length constraints, name constraints, unknown critical extensions, validity of each certificate,
/// keys and hashes of at least 112 bits' strength (the anchor's own signature excepted). Source: RFC
/// 5280, 6.1; OpenSSL X509_verify_cert(3), X509_VERIFY_PARAM_set_auth_level(3).
ChainResult checkChain(X509_STORE* store, const Certificate& leaf, STACK_OF(X509) * untrusted, TimePoint at);

}  // namespace eleg
