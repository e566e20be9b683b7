#include "libcard/trust/ocsp_signer.h"

#include <openssl/err.h>

#include <algorithm>
#include <array>

#include "libcard/crypto/openssl.h"
#include "libcard/trust/algorithm_policy.h"
#include "libcard/trust/purpose.h"
#include "libcard/trust/well_formed.h"

namespace eleg {
namespace {

constexpr int kMaxCertificates = 16;

/// RFC 6960, 4.2.2.3: by name, or by the SHA-1 of its public key's BIT STRING without tag, length, unused
/// bits.
bool isNamed(const OCSP_BASICRESP* response, const Certificate& certificate) {
    const ASN1_OCTET_STRING* key = nullptr;
    const X509_NAME* name = nullptr;
    if (OCSP_resp_get0_id(response, &key, &name) != 1) return false;
    if (name != nullptr) return X509_NAME_cmp(name, X509_get_subject_name(certificate.x509())) == 0;
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned size = 0;
    if (X509_pubkey_digest(certificate.x509(), EVP_sha1(), hash.data(), &size) != 1) return false;
    return ASN1_STRING_length(key) == static_cast<int>(size) &&
           std::equal(hash.begin(), hash.begin() + size, ASN1_STRING_get0_data(key));
}

bool isSignedBy(const OCSP_BASICRESP* response, const Certificate& signer) {
    EVP_PKEY* key = X509_get0_pubkey(signer.x509());
    const bool good =
        key != nullptr &&
        ASN1_item_verify(ASN1_ITEM_rptr(OCSP_RESPDATA), OCSP_resp_get0_tbs_sigalg(response),
                         OCSP_resp_get0_signature(response), OCSP_resp_get0_respdata(response), key) == 1;
    ERR_clear_error();
    return good;
}

std::optional<Certificate> certificateFrom(X509* x509) {
    unsigned char* der = nullptr;
    const int size = i2d_X509(x509, &der);
    const openssl::Memory owned(der);
    if (size <= 0) return std::nullopt;
    try {
        return Certificate::parse({der, static_cast<std::size_t>(size)});
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// Whether `signer`'s certificate makes it a responder for `issuer`.
std::optional<Finding> objectionToDelegate(const Certificate& signer, const Certificate& issuer,
                                           TimePoint at) {
    X509* x509 = signer.x509();
    const X509_ALGOR* algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, x509);
    const bool issued =
        X509_NAME_cmp(X509_get_issuer_name(x509), X509_get_subject_name(issuer.x509())) == 0 &&
        X509_verify(x509, X509_get0_pubkey(issuer.x509())) == 1;
    ERR_clear_error();
    if (!issued || malformationOf(signer) || hasUnknownCritical(signer) ||
        objectionToUse(signer, CertificateUse::OcspResponder))
        return Finding::OcspSignerNotAllowed;
    if (!isStrongEnough(strengthOfKey(signer), signer.notBefore(), at) ||
        !isStrongEnough(strengthOfSignature(algorithm), signer.notBefore(), at))
        return Finding::OcspWeak;
    if (at < signer.notBefore() || at > signer.notAfter()) return Finding::OcspSignerExpired;
    return std::nullopt;
}

}  // namespace

Signer signerOf(const OCSP_BASICRESP* response, const RevocationSubject& subject, TimePoint at) {
    const ASN1_OCTET_STRING* signature = OCSP_resp_get0_signature(response);
    if (signature == nullptr || ASN1_STRING_length(signature) == 0) return {Finding::OcspUnsigned, {}};
    if (!isStrongEnough(strengthOfSignature(OCSP_resp_get0_tbs_sigalg(response)), at, at))
        return {Finding::OcspWeak, {}};
    const bool byIssuer = isNamed(response, subject.issuer);
    if (byIssuer && isSignedBy(response, subject.issuer)) return {};
    const STACK_OF(X509)* certificates = OCSP_resp_get0_certs(response);
    if (sk_X509_num(certificates) > kMaxCertificates) return {Finding::OcspNotUnderstood, {}};
    for (int i = 0; i < sk_X509_num(certificates); ++i) {
        const auto signer = certificateFrom(sk_X509_value(certificates, i));
        if (!signer || *signer == subject.issuer || !isNamed(response, *signer)) continue;
        if (const auto objection = objectionToDelegate(*signer, subject.issuer, at)) return {objection, {}};
        if (!isSignedBy(response, *signer)) return {Finding::OcspSignatureWrong, {}};
        return {{}, signer};
    }
    return {byIssuer ? Finding::OcspSignatureWrong : Finding::OcspSignerNotAllowed, {}};
}

}  // namespace eleg
