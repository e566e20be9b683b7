// Which mechanism signs a digest, chosen from what the token offers and not from what a card of that kind is
// believed to do.
#pragma once

#include <p11-kit/pkcs11.h>

#include <optional>
#include <vector>

#include "libcard/crypto/digest.h"
#include "libcard/identity/certificate.h"

namespace eleg {

/// How a module is asked for one signature.
struct MechanismChoice {
    CK_MECHANISM_TYPE mechanism = 0;
    SignatureAlgorithm algorithm;
    /// The module hashes what it is given, so the digest has to reach the card through the gate
    /// (PcscGate::replaceDigest).
    bool hashesItself = false;
};

/// What a key of this type and size can do on a token with these mechanisms, best first: one for each hash
/// function. With `gate` (the module is OpenSC behind our gate) mechanisms that hash by themselves count.
/// Empty: nothing that is safe enough.
///
/// CKM_SHA256_RSA_PKCS comes before CKM_RSA_PKCS: a SEEID card lists both and refuses a SHA-256 DigestInfo; a
/// SetCOS card lists no mechanism with SHA-2 and signs any DigestInfo (measured: OpenSC 0.23 with the cards
/// of tests/rig).
std::vector<MechanismChoice> usableMechanisms(const std::vector<CK_MECHANISM_TYPE>& offered, KeyType key,
                                              int keyBits, bool gate);

/// What C_Sign is given for `digest`: the digest (EC), or its DigestInfo (RFC 8017, 9.2 note 1).
Bytes signatureInput(const MechanismChoice& choice, const Digest& digest);

}  // namespace eleg
