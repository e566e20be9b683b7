#include "libcard/pkcs11/mechanisms.h"

#include <algorithm>
#include <array>

namespace eleg {
namespace {

// PKCS#11 3.0, 2.1.5; p11-kit's header ends before them.
constexpr CK_MECHANISM_TYPE kSha3_256RsaPkcs = 0x60;
constexpr CK_MECHANISM_TYPE kSha3_384RsaPkcs = 0x61;
constexpr CK_MECHANISM_TYPE kSha3_512RsaPkcs = 0x62;
constexpr CK_MECHANISM_TYPE kSha3_224RsaPkcs = 0x66;

struct RsaHash {
    HashFunction hash;
    CK_MECHANISM_TYPE mechanism;  ///< PKCS#1 v1.5 that hashes by itself
    std::uint8_t oidEnd;          ///< last byte of 2.16.840.1.101.3.4.2.x
};

// Best first: what a token is asked for when the caller leaves it open. SHA-256 is what every verifier has.
constexpr std::array kRsaHashes = {RsaHash{HashFunction::Sha256, CKM_SHA256_RSA_PKCS, 1},
                                   RsaHash{HashFunction::Sha384, CKM_SHA384_RSA_PKCS, 2},
                                   RsaHash{HashFunction::Sha512, CKM_SHA512_RSA_PKCS, 3},
                                   RsaHash{HashFunction::Sha224, CKM_SHA224_RSA_PKCS, 4},
                                   RsaHash{HashFunction::Sha3_256, kSha3_256RsaPkcs, 8},
                                   RsaHash{HashFunction::Sha3_384, kSha3_384RsaPkcs, 9},
                                   RsaHash{HashFunction::Sha3_512, kSha3_512RsaPkcs, 10},
                                   RsaHash{HashFunction::Sha3_224, kSha3_224RsaPkcs, 7}};

constexpr int kWeakRsaBits = 2048;

bool offers(const std::vector<CK_MECHANISM_TYPE>& offered, CK_MECHANISM_TYPE mechanism) {
    return std::find(offered.begin(), offered.end(), mechanism) != offered.end();
}

std::vector<MechanismChoice> usableRsa(const std::vector<CK_MECHANISM_TYPE>& offered, bool gate) {
    std::vector<MechanismChoice> choices;
    if (gate)
        for (const RsaHash& entry : kRsaHashes)
            if (offers(offered, entry.mechanism))
                choices.push_back({entry.mechanism, {false, entry.hash, Padding::Pkcs1}, true});
    if (!choices.empty() || !offers(offered, CKM_RSA_PKCS)) return choices;
    for (const RsaHash& entry : kRsaHashes)
        choices.push_back({CKM_RSA_PKCS, {false, entry.hash, Padding::Pkcs1}, false});
    return choices;
}

std::vector<MechanismChoice> usableEc(const std::vector<CK_MECHANISM_TYPE>& offered, int keyBits) {
    if (!offers(offered, CKM_ECDSA)) return {};
    // The token format wants the hash that fits the curve (ES256, ES384, ES512).
    const HashFunction fitting = keyBits <= 256   ? HashFunction::Sha256
                                 : keyBits <= 384 ? HashFunction::Sha384
                                                  : HashFunction::Sha512;
    std::vector<MechanismChoice> choices{{CKM_ECDSA, {true, fitting, Padding::None}, false}};
    for (const RsaHash& entry : kRsaHashes)
        if (entry.hash != fitting) choices.push_back({CKM_ECDSA, {true, entry.hash, Padding::None}, false});
    return choices;
}

}  // namespace

std::vector<MechanismChoice> usableMechanisms(const std::vector<CK_MECHANISM_TYPE>& offered, KeyType key,
                                              int keyBits, bool gate) {
    if (key == KeyType::Rsa && keyBits >= kWeakRsaBits) return usableRsa(offered, gate);
    if (key == KeyType::Ec) return usableEc(offered, keyBits);
    return {};
}

Bytes signatureInput(const MechanismChoice& choice, const Digest& digest) {
    if (choice.algorithm.ecc) return digest.value;
    const auto entry = std::find_if(kRsaHashes.begin(), kRsaHashes.end(), [&](const RsaHash& candidate) {
        return candidate.hash == digest.function;
    });
    const auto size = static_cast<std::uint8_t>(digest.value.size());
    // SEQUENCE { SEQUENCE { OID 2.16.840.1.101.3.4.2.x, NULL }, OCTET STRING digest }
    Bytes info = {0x30,          static_cast<std::uint8_t>(17 + size),
                  0x30,          0x0D,
                  0x06,          0x09,
                  0x60,          0x86,
                  0x48,          0x01,
                  0x65,          0x03,
                  0x04,          0x02,
                  entry->oidEnd, 0x05,
                  0x00,          0x04,
                  size};
    info.insert(info.end(), digest.value.begin(), digest.value.end());
    return info;
}

}  // namespace eleg
