#include "libcard/identity/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <array>

#include "libcard/crypto/asn1_time.h"
#include "libcard/crypto/openssl.h"
#include "libcard/identity/distinguished_name.h"
#include "libcard/secure/file.h"

namespace eleg {

using openssl::Memory;
using openssl::Owned;
using openssl::X509Certificate;

struct Certificate::Content {
    X509Certificate x509;
    Bytes der;
    Fingerprint fingerprint{};
    DistinguishedName subject;
    DistinguishedName issuer;
    std::string serialNumberHex;
    TimePoint notBefore;
    TimePoint notAfter;
    KeyType keyType = KeyType::Other;
    int keyBits = 0;
    Bytes publicKey;
    std::optional<std::uint32_t> keyUsage;
    bool ca = false;
    std::vector<std::string> extendedKeyUsage;
    std::vector<std::string> policies;
    std::vector<std::string> ocspUrls;
};

namespace {

constexpr std::size_t kMaxCertificateFile = 256UL * 1024;
constexpr std::size_t kMaxCertificatesInFile = 64;
constexpr std::size_t kMaxUrl = 2048;
constexpr std::size_t kMaxUrls = 8;

[[noreturn]] void refuse(const std::string& why) {
    ERR_clear_error();
    throw Error(ErrorCode::CertificateMalformed, why);
}

/// The whole of `der` as one certificate. Writing it again must give the same bytes: DER has one form.
X509Certificate decoded(std::span<const std::uint8_t> der) {
    if (der.empty() || der.size() > Certificate::kMaxDerSize) refuse("empty or larger than 32 KiB");
    const unsigned char* position = der.data();
    X509Certificate certificate(d2i_X509(nullptr, &position, static_cast<long>(der.size())));
    if (!certificate) refuse("not a certificate");
    if (position != der.data() + der.size()) refuse("bytes after the certificate");
    unsigned char* again = nullptr;
    const int size = i2d_X509(certificate.get(), &again);
    const Memory owned(again);
    if (size < 0 || !std::equal(der.begin(), der.end(), again, again + size)) refuse("not in DER");
    return certificate;
}

TimePoint validityFrom(const ASN1_TIME* time) {
    const auto found = timeFrom(time);
    if (!found) refuse("a time that is none");
    return *found;
}

std::string serialNumberOf(const X509* certificate) {
    const ASN1_INTEGER* serial = X509_get0_serialNumber(certificate);
    return toHex({ASN1_STRING_get0_data(serial), static_cast<std::size_t>(ASN1_STRING_length(serial))});
}

Bytes publicKeyOf(const X509* certificate) {
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    const Memory owned(der);
    if (size <= 0) refuse("no public key");
    return {der, der + size};
}

KeyType keyTypeOf(const EVP_PKEY* key) {
    if (EVP_PKEY_is_a(key, "RSA") == 1 || EVP_PKEY_is_a(key, "RSA-PSS") == 1) return KeyType::Rsa;
    if (EVP_PKEY_is_a(key, "EC") == 1) return KeyType::Ec;
    return KeyType::Other;
}

std::string oidOf(const ASN1_OBJECT* object) {
    std::array<char, 128> text{};
    const int size = OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    if (size <= 0 || size >= static_cast<int>(text.size())) refuse("an object identifier that is too long");
    return text.data();
}

/// The extension `nid`, or null when it is absent. Refuses one that is malformed or comes twice.
template <typename Extension>
Extension extensionOf(const X509* certificate, int nid) {
    int critical = -1;
    void* extension = X509_get_ext_d2i(certificate, nid, &critical, nullptr);
    if (extension == nullptr && critical != -1) refuse(std::string("extension ") + OBJ_nid2sn(nid));
    return Extension(static_cast<typename Extension::pointer>(extension));
}

std::vector<std::string> extendedKeyUsageOf(const X509* certificate) {
    using Usages = Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
    std::vector<std::string> oids;
    const auto usages = extensionOf<Usages>(certificate, NID_ext_key_usage);
    for (int i = 0; usages && i < sk_ASN1_OBJECT_num(usages.get()); ++i)
        oids.push_back(oidOf(sk_ASN1_OBJECT_value(usages.get(), i)));
    return oids;
}

std::vector<std::string> policiesOf(const X509* certificate) {
    using Policies = Owned<CERTIFICATEPOLICIES, CERTIFICATEPOLICIES_free>;
    std::vector<std::string> oids;
    const auto policies = extensionOf<Policies>(certificate, NID_certificate_policies);
    for (int i = 0; policies && i < sk_POLICYINFO_num(policies.get()); ++i)
        oids.push_back(oidOf(sk_POLICYINFO_value(policies.get(), i)->policyid));
    return oids;
}

/// An address that something may later be fetched from: printable ASCII without spaces.
std::optional<std::string> httpUrl(const GENERAL_NAME* name) {
    if (name->type != GEN_URI) return std::nullopt;
    const ASN1_IA5STRING* uri = name->d.uniformResourceIdentifier;
    std::string url(reinterpret_cast<const char*>(ASN1_STRING_get0_data(uri)),
                    static_cast<std::size_t>(ASN1_STRING_length(uri)));
    const bool plain = std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (!plain || url.size() > kMaxUrl || !(url.starts_with("http://") || url.starts_with("https://")))
        return std::nullopt;
    return url;
}

std::vector<std::string> ocspUrlsOf(const X509* certificate) {
    using Access = Owned<AUTHORITY_INFO_ACCESS, AUTHORITY_INFO_ACCESS_free>;
    std::vector<std::string> urls;
    const auto access = extensionOf<Access>(certificate, NID_info_access);
    for (int i = 0; access && i < sk_ACCESS_DESCRIPTION_num(access.get()) && urls.size() < kMaxUrls; ++i) {
        const ACCESS_DESCRIPTION* description = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (OBJ_obj2nid(description->method) != NID_ad_OCSP) continue;
        if (auto url = httpUrl(description->location)) urls.push_back(*std::move(url));
    }
    return urls;
}

/// Makes OpenSSL read the extensions, and refuses those that it finds invalid or twice.
void checkExtensions(X509* certificate) {
    X509_check_purpose(certificate, -1, 0);
    if ((X509_get_extension_flags(certificate) & EXFLAG_INVALID) != 0) refuse("an invalid extension");
}

}  // namespace

Certificate Certificate::parse(std::span<const std::uint8_t> der) {
    X509Certificate certificate = decoded(der);
    X509* x509 = certificate.get();
    checkExtensions(x509);

    auto content = std::make_shared<Content>();
    content->der.assign(der.begin(), der.end());
    content->fingerprint = sha256(der);
    content->subject = distinguishedNameOf(X509_get_subject_name(x509));
    content->issuer = distinguishedNameOf(X509_get_issuer_name(x509));
    content->serialNumberHex = serialNumberOf(x509);
    content->notBefore = validityFrom(X509_get0_notBefore(x509));
    content->notAfter = validityFrom(X509_get0_notAfter(x509));
    content->publicKey = publicKeyOf(x509);
    if (const EVP_PKEY* key = X509_get0_pubkey(x509)) {
        content->keyType = keyTypeOf(key);
        content->keyBits = EVP_PKEY_get_bits(key);
    }
    const std::uint32_t flags = X509_get_extension_flags(x509);
    if ((flags & EXFLAG_KUSAGE) != 0) content->keyUsage = X509_get_key_usage(x509);
    content->ca = (flags & EXFLAG_CA) != 0;
    content->extendedKeyUsage = extendedKeyUsageOf(x509);
    content->policies = policiesOf(x509);
    content->ocspUrls = ocspUrlsOf(x509);
    ERR_clear_error();  // of a key that OpenSSL does not know
    content->x509 = std::move(certificate);
    return Certificate(std::move(content));
}

std::vector<Certificate> Certificate::load(const std::string& path) {
    const std::string file = readFile(path, kMaxCertificateFile);
    const std::span<const std::uint8_t> bytes(reinterpret_cast<const std::uint8_t*>(file.data()),
                                              file.size());
    if (file.find("-----BEGIN ") == std::string::npos) return {parse(bytes)};

    const openssl::Stream stream(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    std::vector<Certificate> certificates;
    char* name = nullptr;
    char* header = nullptr;
    unsigned char* der = nullptr;
    long size = 0;
    while (PEM_read_bio(stream.get(), &name, &header, &der, &size) == 1) {
        const Owned<char, openssl::freeMemory> ownedName(name);
        const Owned<char, openssl::freeMemory> ownedHeader(header);
        const Memory ownedDer(der);
        if (std::string_view(name) != PEM_STRING_X509) continue;
        if (certificates.size() == kMaxCertificatesInFile) refuse("more than 64 certificates in " + path);
        certificates.push_back(parse({der, static_cast<std::size_t>(size)}));
    }
    const bool atEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    if (!atEnd || certificates.empty()) refuse("no certificate, or a damaged one, in " + path);
    ERR_clear_error();
    return certificates;
}

const Bytes& Certificate::der() const {
    return content_->der;
}
const Fingerprint& Certificate::fingerprint() const {
    return content_->fingerprint;
}
const DistinguishedName& Certificate::subject() const {
    return content_->subject;
}
const DistinguishedName& Certificate::issuer() const {
    return content_->issuer;
}
const std::string& Certificate::serialNumberHex() const {
    return content_->serialNumberHex;
}
TimePoint Certificate::notBefore() const {
    return content_->notBefore;
}
TimePoint Certificate::notAfter() const {
    return content_->notAfter;
}
KeyType Certificate::keyType() const {
    return content_->keyType;
}
int Certificate::keyBits() const {
    return content_->keyBits;
}
const Bytes& Certificate::publicKey() const {
    return content_->publicKey;
}
bool Certificate::hasKeyUsage() const {
    return content_->keyUsage.has_value();
}
bool Certificate::allowsDigitalSignature() const {
    return (content_->keyUsage.value_or(0) & KU_DIGITAL_SIGNATURE) != 0;
}
bool Certificate::allowsNonRepudiation() const {
    return (content_->keyUsage.value_or(0) & KU_NON_REPUDIATION) != 0;
}
bool Certificate::isCa() const {
    return content_->ca;
}
const std::vector<std::string>& Certificate::extendedKeyUsage() const {
    return content_->extendedKeyUsage;
}
const std::vector<std::string>& Certificate::policies() const {
    return content_->policies;
}
const std::vector<std::string>& Certificate::ocspUrls() const {
    return content_->ocspUrls;
}
X509* Certificate::x509() const {
    return content_->x509.get();
}

}  // namespace eleg
