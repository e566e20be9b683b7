#include "libcard/trust/algorithm_policy.h"

#include <openssl/asn1t.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <span>

#include "libcard/crypto/der.h"

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

struct SignatureKind {
    int nid;
    bool rsa;  ///< its parameters may be NULL (RFC 4055, 5); those of ECDSA are absent (RFC 5758, 3.2)
    Strength strength;
};
constexpr std::array kSignatures = {
    SignatureKind{NID_sha256WithRSAEncryption, true, Strength::Good},
    SignatureKind{NID_ecdsa_with_SHA256, false, Strength::Good},
    SignatureKind{NID_ecdsa_with_SHA384, false, Strength::Good},
    SignatureKind{NID_sha384WithRSAEncryption, true, Strength::Good},
    SignatureKind{NID_sha512WithRSAEncryption, true, Strength::Good},
    SignatureKind{NID_ecdsa_with_SHA512, false, Strength::Good},
    SignatureKind{NID_sha224WithRSAEncryption, true, Strength::Good},
    SignatureKind{NID_ecdsa_with_SHA224, false, Strength::Good},
    SignatureKind{NID_RSA_SHA3_224, true, Strength::Good},
    SignatureKind{NID_RSA_SHA3_256, true, Strength::Good},
    SignatureKind{NID_RSA_SHA3_384, true, Strength::Good},
    SignatureKind{NID_RSA_SHA3_512, true, Strength::Good},
    SignatureKind{NID_ecdsa_with_SHA3_224, false, Strength::Good},
    SignatureKind{NID_ecdsa_with_SHA3_256, false, Strength::Good},
    SignatureKind{NID_ecdsa_with_SHA3_384, false, Strength::Good},
    SignatureKind{NID_ecdsa_with_SHA3_512, false, Strength::Good},
    SignatureKind{NID_sha1WithRSAEncryption, true, Strength::Legacy},
    SignatureKind{NID_ecdsa_with_SHA1, false, Strength::Legacy},
};

/// The content of the INTEGER that `bytes` begin with, which are shortened by it; empty when there is none.
std::span<const std::uint8_t> takeInteger(std::span<const std::uint8_t>& bytes) {
    const auto value = takeDer(bytes);
    return value && value->tag == V_ASN1_INTEGER ? value->content : std::span<const std::uint8_t>();
}

/// With an even modulus, or an exponent that is even or 1, anybody can make a "signature". Read from
/// RSAPublicKey (RFC 8017, A.1.1): OpenSSL makes copies of the numbers, which costs more than all else here.
bool hasUsableNumbers(const X509* x509) {
    const ASN1_BIT_STRING* bits = X509_get0_pubkey_bitstr(x509);
    std::span<const std::uint8_t> bytes(ASN1_STRING_get0_data(bits),
                                        static_cast<std::size_t>(ASN1_STRING_length(bits)));
    if (derFaultOf(bytes)) return false;
    auto key = takeDer(bytes);
    const auto modulus = takeInteger(key->content);
    const auto exponent = takeInteger(key->content);
    if (modulus.empty() || exponent.empty() || !key->content.empty()) return false;
    const bool isOne = exponent.size() == 1 && exponent[0] == 1;
    return (modulus.back() & 1) != 0 && (exponent.back() & 1) != 0 && !isOne;
}

Strength strengthOfRsa(const X509* x509, int bits) {
    if (bits < kMinLegacyRsa || bits > kMaxRsa || !hasUsableNumbers(x509)) return Strength::Weak;
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
        strength = strengthOfRsa(certificate.x509(), certificate.keyBits());
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
    const auto* kind = std::find_if(kSignatures.begin(), kSignatures.end(),
                                    [nid](const SignatureKind& each) { return each.nid == nid; });
    if (kind == kSignatures.end()) return Strength::Weak;
    // Anything else would stand outside of what is signed, and mean nothing.
    const int parameter = algorithm->parameter == nullptr ? V_ASN1_UNDEF : algorithm->parameter->type;
    const bool fits = parameter == V_ASN1_UNDEF || (kind->rsa && parameter == V_ASN1_NULL);
    return fits ? kind->strength : Strength::Weak;
}

bool isStrongEnough(Strength strength, TimePoint made, TimePoint at) {
    return strength == Strength::Good ||
           (strength == Strength::Legacy && made < kLegacyEnd && at < kLegacyEnd);
}

}  // namespace eleg
