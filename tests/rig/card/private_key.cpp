#include "tests/rig/card/private_key.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <cstdio>
#include <stdexcept>

namespace rig {
namespace {

const EVP_MD* digest(Hash hash) {
    switch (hash) {
        case Hash::None:
            return nullptr;
        case Hash::Sha1:
            return EVP_sha1();
        case Hash::Sha256:
            return EVP_sha256();
        case Hash::Sha384:
            return EVP_sha384();
        case Hash::Sha512:
            return EVP_sha512();
    }
    return nullptr;
}

EVP_PKEY* readPem(const std::filesystem::path& pem) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(pem.c_str(), "re"), std::fclose);
    EVP_PKEY* key = file ? PEM_read_PrivateKey(file.get(), nullptr, nullptr, nullptr) : nullptr;
    if (!key || !EVP_PKEY_is_a(key, "RSA")) {
        EVP_PKEY_free(key);
        throw std::runtime_error(pem.string() + ": not an RSA private key");
    }
    return key;
}

}  // namespace

std::size_t digestSize(Hash hash) {
    const EVP_MD* md = digest(hash);
    return md ? static_cast<std::size_t>(EVP_MD_get_size(md)) : 0;
}

PrivateKey::PrivateKey(const std::filesystem::path& pem) : key_(readPem(pem), EVP_PKEY_free) {}

std::size_t PrivateKey::size() const {
    return static_cast<std::size_t>(EVP_PKEY_get_size(key_.get()));
}

std::optional<Bytes> PrivateKey::signPkcs1(Hash hash, std::span<const std::uint8_t> input) const {
    if (hash == Hash::None ? input.size() + RSA_PKCS1_PADDING_SIZE > size()
                           : input.size() != digestSize(hash))
        return std::nullopt;
    return sign(RSA_PKCS1_PADDING, hash, input);
}

std::optional<Bytes> PrivateKey::signPss(Hash hash, std::span<const std::uint8_t> input) const {
    if (hash == Hash::None || input.size() != digestSize(hash)) return std::nullopt;
    return sign(RSA_PKCS1_PSS_PADDING, hash, input);
}

std::optional<Bytes> PrivateKey::sign(int padding, Hash hash, std::span<const std::uint8_t> input) const {
    const std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX*)> context(
        EVP_PKEY_CTX_new(key_.get(), nullptr), EVP_PKEY_CTX_free);
    Bytes signature(size());
    std::size_t length = signature.size();
    const bool done =
        context && EVP_PKEY_sign_init(context.get()) > 0 &&
        EVP_PKEY_CTX_set_rsa_padding(context.get(), padding) > 0 &&
        (hash == Hash::None || EVP_PKEY_CTX_set_signature_md(context.get(), digest(hash)) > 0) &&
        (padding != RSA_PKCS1_PSS_PADDING ||
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context.get(), RSA_PSS_SALTLEN_DIGEST) > 0) &&
        EVP_PKEY_sign(context.get(), signature.data(), &length, input.data(), input.size()) > 0;
    if (!done) {
        ERR_clear_error();
        return std::nullopt;
    }
    signature.resize(length);
    return signature;
}

}  // namespace rig
