// X.509 for the test CA: keys and certificates, nothing of who gets them.
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace rig {

struct OpenSslFree {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
};
using Key = std::unique_ptr<EVP_PKEY, OpenSslFree>;
using X509Certificate = std::unique_ptr<X509, OpenSslFree>;

/// RSA keys of these sizes, in this order, made on as many threads as there are cores.
std::vector<Key> makeKeys(const std::vector<int>& bits);

struct CertificateRequest {
    /// Attributes in order: short name or OID, UTF-8 value.
    std::vector<std::pair<std::string, std::string>> subject;
    std::int64_t notBefore = 0;  ///< seconds since 1970
    std::int64_t notAfter = 0;
    /// Extensions in order: short name, value in OpenSSL's configuration syntax.
    std::vector<std::pair<std::string, std::string>> extensions;
};

/// A certificate for `key`, with a random serial number, signed with SHA-256 by `issuerKey`. With `issuer`
/// null it is self-signed. Throws std::runtime_error with OpenSSL's words.
X509Certificate issue(const CertificateRequest& request, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey);

/// The private key in a PEM file. Throws std::runtime_error.
Key readKey(const std::filesystem::path& file);

void writePem(const std::filesystem::path& file, X509* certificate);
void writePem(const std::filesystem::path& file, EVP_PKEY* key);  ///< readable by its owner only
void writeDer(const std::filesystem::path& file, X509* certificate);

}  // namespace rig
