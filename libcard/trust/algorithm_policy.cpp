#include "libcard/trust/algorithm_policy.h"

#include <openssl/asn1t.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>

namespace eleg {
namespace {

constexpr int kMinRsa = 2048;
constexpr int kMaxRsa = 8192;
constexpr int kMinLegacyRsa = 1024;
constexpr TimePoint kLegacyEnd = std::chrono::sys_days{std::chrono::year{2014} / 1 / 1};

constexpr std::array kCurves = {NID_X9_62_prime256v1, NID_secp384r1,       NID_secp521r1,
                                NID_brainpoolP256r1,  NID_brainpoolP384r1, NID_brainpoolP512r1};
constexpr std::array kHashes = {NID_sha224,   NID_sha256,   NID_sha384,   NID_sha512,
                                NID_sha3_224, NID_sha3_256, NID_sha3_384, NID_sha3_512};

bool isOddAndAtLeast(const EVP_PKEY* key, const char* name, unsigned long least) {
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1) return false;
    const openssl::Number owned(number);
    if (BN_is_odd(number) != 1) return false;
    return BN_num_bits(number) > 32 || BN_get_word(number) >= least;
}

Strength strengthOfRsa(const EVP_PKEY* key, int bits) {
    if (bits < kMinLegacyRsa || bits > kMaxRsa || !isOddAndAtLeast(key, OSSL_PKEY_PARAM_RSA_E, 3) ||
        !isOddAndAtLeast(key, OSSL_PKEY_PARAM_RSA_N, 3))
        return Strength::Weak;
    return bits < kMinRsa ? Strength::Legacy : Strength::Good;
}

Strength strengthOfEc(const EVP_PKEY* key) {
    int isExplicit = 1;
    std::array<char, 80> name{};
    if (EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isExplicit) != 1 ||
        isExplicit != 0 || EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) != 1)
        return Strength::Weak;
    const int curve = OBJ_txt2nid(name.data());
    return std::find(kCurves.begin(), kCurves.end(), curve) != kCurves.end() ? Strength::Good
                                                                             : Strength::Weak;
}

Strength strengthOfHash(int hash) {
    if (hash == NID_sha1) return Strength::Legacy;
    return std::find(kHashes.begin(), kHashes.end(), hash) != kHashes.end() ? Strength::Good : Strength::Weak;
}

/// The hash of RSASSA-PSS-params (RFC 4055, 3.1); SHA-1 where none is named.
int hashOfPss(const X509_ALGOR* algorithm) {
    using Parameters = openssl::Owned<RSA_PSS_PARAMS, RSA_PSS_PARAMS_free>;
    if (algorithm->parameter == nullptr) return NID_undef;
    const Parameters parameters(static_cast<RSA_PSS_PARAMS*>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(RSA_PSS_PARAMS), algorithm->parameter)));
    if (!parameters) return NID_undef;
    return parameters->hashAlgorithm == nullptr ? NID_sha1
                                                : OBJ_obj2nid(parameters->hashAlgorithm->algorithm);
}

}  // namespace

Strength strengthOfKey(const Certificate& certificate) {
    const EVP_PKEY* key = X509_get0_pubkey(certificate.x509());
    Strength strength = Strength::Weak;
    if (key != nullptr && certificate.keyType() == KeyType::Rsa)
        strength = strengthOfRsa(key, certificate.keyBits());
    if (key != nullptr && certificate.keyType() == KeyType::Ec) strength = strengthOfEc(key);
    ERR_clear_error();
    return strength;
}

Strength strengthOfSignature(const X509_ALGOR* algorithm) {
    const int nid = OBJ_obj2nid(algorithm->algorithm);
    if (nid == NID_rsassaPss) {
        const Strength strength = strengthOfHash(hashOfPss(algorithm));
        ERR_clear_error();
        return strength;
    }
    int hash = NID_undef;
    int key = NID_undef;
    if (OBJ_find_sigid_algs(nid, &hash, &key) != 1) return Strength::Weak;
    const int parameter = algorithm->parameter == nullptr ? V_ASN1_UNDEF : algorithm->parameter->type;
    // RFC 4055, 5: NULL or nothing; RFC 5758, 3.2: nothing. Anything else would not be covered by a
    // signature.
    const bool rsa = key == NID_rsaEncryption && (parameter == V_ASN1_NULL || parameter == V_ASN1_UNDEF);
    const bool ec = key == NID_X9_62_id_ecPublicKey && parameter == V_ASN1_UNDEF;
    return rsa || ec ? strengthOfHash(hash) : Strength::Weak;
}

bool isStrongEnough(Strength strength, TimePoint made, TimePoint at) {
    return strength == Strength::Good ||
           (strength == Strength::Legacy && made < kLegacyEnd && at < kLegacyEnd);
}

}  // namespace eleg
