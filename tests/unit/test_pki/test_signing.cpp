#include <openssl/ecdsa.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <stdexcept>

#include "tests/unit/test_pki/test_pki.h"

namespace eleg::test {
namespace {

void check(bool good) {
    if (!good) throw std::runtime_error("OpenSSL could not sign");
}

/// As a card gives it: r and s, each as long as the curve's order.
Bytes rawFrom(const Bytes& der, std::size_t orderSize) {
    const unsigned char* position = der.data();
    const std::shared_ptr<ECDSA_SIG> signature(
        d2i_ECDSA_SIG(nullptr, &position, static_cast<long>(der.size())), ECDSA_SIG_free);
    check(signature != nullptr);
    Bytes raw(orderSize * 2);
    const auto size = static_cast<int>(orderSize);
    check(BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), raw.data(), size) == size);
    check(BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), raw.data() + size, size) == size);
    return raw;
}

std::string opensslName(HashFunction function) {
    std::string name(nameOf(function));
    return name.starts_with("SHA-") ? "SHA2-" + name.substr(4) : name;
}

}  // namespace

Bytes publicKeyOf(const Key& key) {
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    check(size > 0);
    Bytes result(der, der + size);
    OPENSSL_free(der);
    return result;
}

Signature sign(const Key& key, const Digest& digest, Padding padding) {
    const std::shared_ptr<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(key.get(), nullptr), EVP_PKEY_CTX_free);
    const std::shared_ptr<EVP_MD> md(EVP_MD_fetch(nullptr, opensslName(digest.function).c_str(), nullptr),
                                     EVP_MD_free);
    check(md && EVP_PKEY_sign_init(context.get()) == 1);
    if (padding != Padding::None)
        check(EVP_PKEY_CTX_set_rsa_padding(
                  context.get(), padding == Padding::Pss ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING) == 1);
    if (padding == Padding::Pss)
        check(EVP_PKEY_CTX_set_rsa_pss_saltlen(context.get(), RSA_PSS_SALTLEN_DIGEST) == 1);
    check(EVP_PKEY_CTX_set_signature_md(context.get(), md.get()) == 1);
    std::size_t size = 0;
    check(EVP_PKEY_sign(context.get(), nullptr, &size, digest.value.data(), digest.value.size()) == 1);
    Bytes value(size);
    check(EVP_PKEY_sign(context.get(), value.data(), &size, digest.value.data(), digest.value.size()) == 1);
    value.resize(size);
    const bool ecc = padding == Padding::None;
    if (ecc) value = rawFrom(value, (static_cast<std::size_t>(EVP_PKEY_get_bits(key.get())) + 7) / 8);
    return {value, {ecc, digest.function, padding}};
}

}  // namespace eleg::test
