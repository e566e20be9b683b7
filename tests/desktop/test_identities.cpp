#include "tests/desktop/test_identities.h"

#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

namespace eleg::test {

namespace {

template <auto freeFunction>
struct Freed {
    template <typename T>
    void operator()(T* thing) const {
        freeFunction(thing);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, Freed<X509_free>>;
using Name = std::unique_ptr<X509_NAME, Freed<X509_NAME_free>>;

void check(bool ok) {
    if (!ok) throw std::runtime_error("OpenSSL could not make a test certificate");
}

void add(X509_NAME* name, const char* field, const std::string& value) {
    const auto* text = reinterpret_cast<const unsigned char*>(value.c_str());
    check(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, text, -1, -1, 0) == 1);
}

void addExtension(X509* certificate, int nid, const char* value) {
    std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, nid, value));
    check(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

EVP_PKEY* testKey() {
    static const Key key(EVP_EC_gen("P-256"));
    return key.get();
}

}  // namespace

SignOutcome signedBy(const Identity& identity, const Digest& digest) {
    const std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new(testKey(), nullptr));
    check(context && EVP_PKEY_sign_init(context.get()) == 1);
    Bytes der(128);
    std::size_t size = der.size();
    check(EVP_PKEY_sign(context.get(), der.data(), &size, digest.value.data(), digest.value.size()) == 1);
    const auto* bytes = der.data();
    const std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>> parts(
        d2i_ECDSA_SIG(nullptr, &bytes, static_cast<long>(size)));
    check(parts != nullptr);
    Bytes value(64);
    check(BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), value.data(), 32) == 32 &&
          BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), value.data() + 32, 32) == 32);
    return {{value, {.ecc = true, .hash = digest.function, .padding = Padding::None}}, identity.certificate};
}

Certificate makeCertificate(const Person& person) {
    static long serial = 1000;
    EVP_PKEY* const key = testKey();
    const Cert certificate(X509_new());
    check(key != nullptr && certificate);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    X509_time_adj_ex(X509_getm_notBefore(certificate.get()), person.validFrom, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), person.validTo, 0, nullptr);

    const Name subject(X509_NAME_new());
    add(subject.get(), "C", "SE");
    add(subject.get(), "CN", (person.givenName + ' ' + person.surname).substr(0, 60));
    add(subject.get(), "SN", person.surname);
    add(subject.get(), "GN", person.givenName);
    add(subject.get(), "serialNumber", person.personnummer);
    const Name issuer(X509_NAME_new());
    add(issuer.get(), "C", "SE");
    add(issuer.get(), "O", person.issuer);
    check(X509_set_subject_name(certificate.get(), subject.get()) == 1 &&
          X509_set_issuer_name(certificate.get(), issuer.get()) == 1 &&
          X509_set_pubkey(certificate.get(), key) == 1);
    addExtension(
        certificate.get(), NID_key_usage,
        person.purpose == Purpose::Signature ? "critical,nonRepudiation" : "critical,digitalSignature");
    check(X509_sign(certificate.get(), key, EVP_sha256()) > 0);

    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    check(size > 0);
    const Bytes bytes(der, der + size);
    OPENSSL_free(der);
    return Certificate::parse(bytes);
}

Identity makeIdentity(const Person& person, const std::string& reader) {
    Identity identity{
        makeCertificate(person), {}, person.purpose, {}, person.issuer, person.document, reader, {}};
    identity.holder = holderOf(identity.certificate);
    identity.pin.minLength = 6;
    identity.pin.maxLength = 8;
    return identity;
}

}  // namespace eleg::test
