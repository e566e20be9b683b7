// Signatures of RSA and EC keys, as a card makes them.
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include "libcard/crypto/digest.h"
#include "libcard/crypto/openssl.h"

namespace eleg {
namespace {

using openssl::EcdsaSignature;
using openssl::Key;
using openssl::KeyContext;
using openssl::Memory;
using openssl::Number;

// RSA 16384 has 2 KiB; whatever is larger is no key of ours and only costs time.
constexpr std::size_t kMaxPublicKey = 4096;

/// The whole of `der` as a public key, or nothing.
Key publicKeyFrom(std::span<const std::uint8_t> der) {
    if (der.empty() || der.size() > kMaxPublicKey) return nullptr;
    const unsigned char* position = der.data();
    Key key(d2i_PUBKEY(nullptr, &position, static_cast<long>(der.size())));
    if (position != der.data() + der.size()) return nullptr;
    return key;
}

/// A curve given by its numbers instead of its name may be any curve that looks like it (CVE-2020-0601).
bool hasNamedCurve(const EVP_PKEY* key) {
    int isExplicit = 0;
    return EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isExplicit) == 1 &&
           isExplicit == 0;
}

/// With an exponent of 1, or an even one, anybody can make a "signature".
bool hasUsableExponent(const EVP_PKEY* key) {
    BIGNUM* exponent = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &exponent) != 1) return false;
    const Number owned(exponent);
    return BN_is_odd(exponent) == 1 && BN_is_one(exponent) == 0;
}

/// r‖s, each as long as the curve's order, as DER: that is what OpenSSL verifies.
Bytes derFromRaw(std::span<const std::uint8_t> raw) {
    const auto half = static_cast<int>(raw.size() / 2);
    Number r(BN_bin2bn(raw.data(), half, nullptr));
    Number s(BN_bin2bn(raw.data() + half, half, nullptr));
    const EcdsaSignature signature(ECDSA_SIG_new());
    if (!r || !s || !signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1) return {};
    r.release();  // NOLINT(bugprone-unused-return-value): the signature owns both now
    s.release();  // NOLINT(bugprone-unused-return-value)
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    const Memory owned(der);
    return size > 0 ? Bytes(der, der + size) : Bytes();
}

bool verifies(EVP_PKEY_CTX* context, const Digest& digest, std::span<const std::uint8_t> signature) {
    return EVP_PKEY_verify(context, signature.data(), signature.size(), digest.value.data(),
                           digest.value.size()) == 1;
}

bool verifyEc(EVP_PKEY* key, const Digest& digest, const Signature& signature) {
    const auto orderSize = (static_cast<std::size_t>(EVP_PKEY_get_bits(key)) + 7) / 8;
    if (signature.algorithm.padding != Padding::None || !hasNamedCurve(key) ||
        signature.value.size() != orderSize * 2)
        return false;
    const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    if (!context || EVP_PKEY_verify_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_signature_md(context.get(), openssl::messageDigest(digest.function)) != 1)
        return false;
    const Bytes der = derFromRaw(signature.value);
    return !der.empty() && verifies(context.get(), digest, der);
}

bool setRsaPadding(EVP_PKEY_CTX* context, Padding padding, const EVP_MD* md) {
    if (padding == Padding::Pkcs1) return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    // JWA (RFC 7518, 3.5): MGF1 with the same hash, a salt as long as the hash.
    return padding == Padding::Pss && EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, md) == 1;
}

bool verifyRsa(EVP_PKEY* key, const Digest& digest, const Signature& signature) {
    const int modulusSize = EVP_PKEY_get_size(key);
    if (modulusSize <= 0 || signature.value.size() != static_cast<std::size_t>(modulusSize) ||
        !hasUsableExponent(key))
        return false;
    const EVP_MD* md = openssl::messageDigest(digest.function);
    const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    return context && EVP_PKEY_verify_init(context.get()) == 1 &&
           setRsaPadding(context.get(), signature.algorithm.padding, md) &&
           EVP_PKEY_CTX_set_signature_md(context.get(), md) == 1 &&
           verifies(context.get(), digest, signature.value);
}

}  // namespace

bool verifySignature(std::span<const std::uint8_t> publicKey, const Digest& digest,
                     const Signature& signature) {
    if (digest.value.size() != sizeOf(digest.function) || signature.algorithm.hash != digest.function)
        return false;
    bool good = false;
    if (const Key key = publicKeyFrom(publicKey)) {
        const bool ec = EVP_PKEY_is_a(key.get(), "EC") == 1;
        const bool rsa = EVP_PKEY_is_a(key.get(), "RSA") == 1 || EVP_PKEY_is_a(key.get(), "RSA-PSS") == 1;
        if (ec && signature.algorithm.ecc) good = verifyEc(key.get(), digest, signature);
        if (rsa && !signature.algorithm.ecc) good = verifyRsa(key.get(), digest, signature);
    }
    ERR_clear_error();  // what a bad signature left behind must not explain a later failure
    return good;
}

}  // namespace eleg
