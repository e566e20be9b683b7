// OpenSSL inside libcard: owners for what it allocates. Not for programs.
#pragma once

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

#include "libcard/crypto/digest.h"

namespace eleg::openssl {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T* thing) const {
        release(thing);
    }
};

inline void freeMemory(void* memory) {
    OPENSSL_free(memory);
}
inline void freeCertificates(STACK_OF(X509) * certificates) {
    sk_X509_pop_free(certificates, X509_free);
}

template <typename T, auto release>
using Owned = std::unique_ptr<T, Release<release>>;

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Number = Owned<BIGNUM, BN_free>;
using EcdsaSignature = Owned<ECDSA_SIG, ECDSA_SIG_free>;
using X509Certificate = Owned<X509, X509_free>;
using X509Stack = Owned<STACK_OF(X509), freeCertificates>;
using Memory = Owned<unsigned char, freeMemory>;
using Stream = Owned<BIO, BIO_free_all>;

/// OpenSSL's name for `function`. Never null.
const EVP_MD* messageDigest(HashFunction function);

}  // namespace eleg::openssl
