#include "libcard/trust/well_formed.h"

#include <openssl/err.h>

#include <algorithm>
#include <array>

#include "libcard/crypto/der.h"
#include "libcard/crypto/openssl.h"
#include "libcard/trust/critical_extensions.h"

namespace eleg {
namespace {

constexpr int kMostNames = 1024;
constexpr int kMaxExtensions = 64;
constexpr int kMaxSerialOctets = 20;

/// Those that path_check.cpp, purpose.cpp and crl.cpp act on, and subjectAltName, which name constraints do.
constexpr std::array kActedOn = {NID_basic_constraints,    NID_key_usage,
                                 NID_ext_key_usage,        NID_subject_alt_name,
                                 NID_certificate_policies, NID_policy_constraints,
                                 NID_policy_mappings,      NID_inhibit_any_policy,
                                 NID_name_constraints,     NID_crl_distribution_points};

bool isSerialNumberWrong(X509* x509) {
    const ASN1_INTEGER* serial = X509_get0_serialNumber(x509);
    if (ASN1_STRING_type(serial) == V_ASN1_NEG_INTEGER) return true;
    const int size = ASN1_STRING_length(serial);
    const unsigned char* octets = ASN1_STRING_get0_data(serial);
    if (size == 0 || std::all_of(octets, octets + size, [](unsigned char o) { return o == 0; })) return true;
    const int encoded = size + ((octets[0] & 0x80) != 0 ? 1 : 0);
    return encoded > kMaxSerialOctets;
}

bool hasTwice(X509* x509) {
    const int count = X509_get_ext_count(x509);
    if (count > kMaxExtensions) return true;
    for (int i = 0; i < count; ++i) {
        const ASN1_OBJECT* oid = X509_EXTENSION_get_object(X509_get_ext(x509, i));
        if (X509_get_ext_by_OBJ(x509, oid, i) >= 0) return true;
    }
    return false;
}

bool hasTooManyNames(X509* x509) {
    if (X509_NAME_entry_count(X509_get_subject_name(x509)) > kMostNames ||
        X509_NAME_entry_count(X509_get_issuer_name(x509)) > kMostNames)
        return true;
    if (X509_get_ext_by_NID(x509, NID_subject_alt_name, -1) < 0) return false;
    const openssl::Owned<GENERAL_NAMES, GENERAL_NAMES_free> names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(x509, NID_subject_alt_name, nullptr, nullptr)));
    ERR_clear_error();
    return names && sk_GENERAL_NAME_num(names.get()) > kMostNames;
}

bool doAlgorithmsDiffer(X509* x509) {
    const X509_ALGOR* outside = nullptr;
    X509_get0_signature(nullptr, &outside, x509);
    return X509_ALGOR_cmp(outside, X509_get0_tbs_sigalg(x509)) != 0;
}

}  // namespace

std::optional<Finding> malformationOf(const Certificate& certificate) {
    X509* x509 = certificate.x509();
    if (derFaultOf(certificate.der())) return Finding::NotDer;
    if (X509_get_version(x509) != X509_VERSION_3) return Finding::VersionWrong;
    if (isSerialNumberWrong(x509)) return Finding::SerialNumberWrong;
    if (hasTwice(x509)) return Finding::ExtensionTwice;
    if (hasTooManyNames(x509)) return Finding::NamesTooMany;
    if (X509_NAME_entry_count(X509_get_issuer_name(x509)) == 0) return Finding::IssuerNameEmpty;
    if (certificate.notAfter() < certificate.notBefore()) return Finding::ValidityBackwards;
    if (doAlgorithmsDiffer(x509)) return Finding::AlgorithmsDiffer;
    return std::nullopt;
}

bool hasUnknownCritical(const Certificate& certificate) {
    const X509* x509 = certificate.x509();
    return hasOtherCritical(
        X509_get_ext_count(x509), [x509](int i) { return X509_get_ext(x509, i); }, kActedOn);
}

}  // namespace eleg
