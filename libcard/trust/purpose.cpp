#include "libcard/trust/purpose.h"

#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

#include "libcard/crypto/openssl.h"

namespace eleg {
namespace {

constexpr std::string_view kClientAuthentication = "1.3.6.1.5.5.7.3.2";
constexpr std::string_view kOcspSigning = "1.3.6.1.5.5.7.3.9";
constexpr std::string_view kAnyUse = "2.5.29.37.0";

constexpr std::array<std::pair<CertificateUse, std::string_view>, 4> kUses = {
    {{CertificateUse::Authentication, "authentication"},
     {CertificateUse::Signature, "signature"},
     {CertificateUse::Issuer, "issuer"},
     {CertificateUse::OcspResponder, "ocsp-responder"}}};

bool hasExtendedUse(const Certificate& certificate, std::string_view use) {
    const auto& usages = certificate.extendedKeyUsage();
    return std::find(usages.begin(), usages.end(), use) != usages.end();
}

std::optional<Finding> objectionToResponder(const Certificate& leaf) {
    const bool keyMaySign =
        !leaf.hasKeyUsage() || leaf.allowsDigitalSignature() || leaf.allowsNonRepudiation();
    const bool fits = !leaf.isCa() && keyMaySign && hasExtendedUse(leaf, kOcspSigning);
    return fits ? std::nullopt : std::optional(Finding::NotForOcsp);
}

std::optional<Finding> objectionToAuthentication(const Certificate& leaf) {
    if (!leaf.allowsDigitalSignature()) return Finding::NotForAuthentication;
    if (!leaf.extendedKeyUsage().empty() && !hasExtendedUse(leaf, kClientAuthentication))
        return Finding::NotForClients;
    return std::nullopt;
}

}  // namespace

std::string_view idOf(CertificateUse use) {
    const auto* found =
        std::find_if(kUses.begin(), kUses.end(), [use](const auto& each) { return each.first == use; });
    return found == kUses.end() ? kUses[0].second : found->second;
}

std::optional<CertificateUse> certificateUseFrom(std::string_view id) {
    const auto* found =
        std::find_if(kUses.begin(), kUses.end(), [id](const auto& each) { return each.second == id; });
    return found == kUses.end() ? std::nullopt : std::optional(found->first);
}

std::optional<Finding> objectionToUse(const Certificate& leaf, CertificateUse use) {
    if (use == CertificateUse::OcspResponder) return objectionToResponder(leaf);
    if (use == CertificateUse::Issuer) {
        const bool signs = (X509_get_key_usage(leaf.x509()) & KU_KEY_CERT_SIGN) != 0;  // all bits when absent
        return leaf.isCa() && signs ? std::nullopt : std::optional(Finding::IsNoIssuer);
    }
    if (leaf.isCa()) return Finding::IsIssuer;
    if (!leaf.hasKeyUsage()) return Finding::UseNotSaid;
    if (use == CertificateUse::Signature)
        return leaf.allowsNonRepudiation() ? std::nullopt : std::optional(Finding::NotForSignature);
    return objectionToAuthentication(leaf);
}

bool mayIssueFor(const Certificate& issuer, CertificateUse use) {
    if (issuer.extendedKeyUsage().empty() || hasExtendedUse(issuer, kAnyUse)) return true;
    if (use == CertificateUse::Authentication) return hasExtendedUse(issuer, kClientAuthentication);
    if (use == CertificateUse::OcspResponder) return hasExtendedUse(issuer, kOcspSigning);
    return true;
}

}  // namespace eleg
