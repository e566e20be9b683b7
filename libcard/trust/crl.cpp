#include "libcard/trust/crl.h"

#include <openssl/err.h>

#include <algorithm>
#include <array>

#include "libcard/crypto/asn1_time.h"
#include "libcard/crypto/der.h"
#include "libcard/crypto/openssl.h"
#include "libcard/trust/algorithm_policy.h"
#include "libcard/trust/critical_extensions.h"
#include "libcard/trust/distribution_point.h"

namespace eleg {
namespace {

using Crl = openssl::Owned<X509_CRL, X509_CRL_free>;
using Point = openssl::Owned<ISSUING_DIST_POINT, ISSUING_DIST_POINT_free>;
using KeyIdentifier = openssl::Owned<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using Reason = openssl::Owned<ASN1_ENUMERATED, ASN1_ENUMERATED_free>;

constexpr std::size_t kMaxCrl = std::size_t{1024} * 1024;

RevocationAnswer unusable(Finding problem, std::string detail = {}) {
    ERR_clear_error();
    return RevocationAnswer::unusable(problem, std::move(detail));
}

/// Whether the list's authorityKeyIdentifier, when there is one, names the issuer's key.
bool namesKeyOf(const X509_CRL* crl, const Certificate& issuer) {
    const KeyIdentifier named(static_cast<AUTHORITY_KEYID*>(
        X509_CRL_get_ext_d2i(crl, NID_authority_key_identifier, nullptr, nullptr)));
    const ASN1_OCTET_STRING* own = X509_get0_subject_key_id(issuer.x509());
    ERR_clear_error();
    return !named || named->keyid == nullptr || own == nullptr ||
           ASN1_OCTET_STRING_cmp(named->keyid, own) == 0;
}

/// Whether what is signed names the algorithm that it is signed with (5.1.1.2). OpenSSL compares the two in
/// certificates only, and does not show the inner one.
bool doAlgorithmsAgree(std::span<const std::uint8_t> bytes, const X509_ALGOR* outside) {
    auto list = takeDer(bytes);
    auto content = list ? takeDer(list->content) : std::nullopt;
    if (!content) return false;
    std::span<const std::uint8_t> rest = content->content;
    if (!rest.empty() && rest[0] == V_ASN1_INTEGER) takeDer(rest);  // the version
    const unsigned char* position = rest.data();
    const openssl::Owned<X509_ALGOR, X509_ALGOR_free> inside(
        d2i_X509_ALGOR(nullptr, &position, static_cast<long>(rest.size())));
    return inside && X509_ALGOR_cmp(inside.get(), outside) == 0;
}

std::optional<Finding> objectionToSigner(std::span<const std::uint8_t> bytes, X509_CRL* crl,
                                         const Certificate& issuer, TimePoint now) {
    if (X509_NAME_cmp(X509_CRL_get_issuer(crl), X509_get_subject_name(issuer.x509())) != 0 ||
        !namesKeyOf(crl, issuer))
        return Finding::CrlOtherIssuer;
    if ((X509_get_key_usage(issuer.x509()) & KU_CRL_SIGN) == 0) return Finding::CrlSignerNotAllowed;
    const X509_ALGOR* algorithm = nullptr;
    X509_CRL_get0_signature(crl, nullptr, &algorithm);
    if (!isStrongEnough(strengthOfSignature(algorithm), now, now)) return Finding::CrlWeak;
    if (!doAlgorithmsAgree(bytes, algorithm)) return Finding::CrlSignatureWrong;
    return X509_CRL_verify(crl, X509_get0_pubkey(issuer.x509())) == 1
               ? std::nullopt
               : std::optional(Finding::CrlSignatureWrong);
}

/// What kind of list it is, and for whom.
std::optional<Finding> objectionToKind(const X509_CRL* crl, const RevocationSubject& subject) {
    constexpr std::array kKnown = {NID_issuing_distribution_point, NID_authority_key_identifier,
                                   NID_crl_number};
    if (X509_CRL_get_ext_by_NID(crl, NID_delta_crl, -1) >= 0) return Finding::CrlDelta;
    if (X509_CRL_get_version(crl) != X509_CRL_VERSION_2 && X509_CRL_get_ext_count(crl) > 0)
        return Finding::CrlNotUnderstood;
    if (hasOtherCritical(
            X509_CRL_get_ext_count(crl), [crl](int i) { return X509_CRL_get_ext(crl, i); }, kKnown))
        return Finding::CrlCriticalExtension;
    int critical = -1;
    const Point point(static_cast<ISSUING_DIST_POINT*>(
        X509_CRL_get_ext_d2i(crl, NID_issuing_distribution_point, &critical, nullptr)));
    ERR_clear_error();
    if (!point) return critical == -1 ? std::nullopt : std::optional(Finding::CrlNotUnderstood);
    return objectionToPoint(*point, subject.certificate);
}

std::optional<Finding> objectionToTimes(const RevocationAnswer& answer, const RevocationPolicy& policy,
                                        TimePoint now) {
    if (!answer.nextUpdate) return Finding::CrlWithoutEnd;
    if (*answer.nextUpdate < *answer.thisUpdate) return Finding::CrlNotUnderstood;
    if (*answer.thisUpdate > now + policy.clockSkew) return Finding::CrlFromFuture;
    if (*answer.nextUpdate + policy.clockSkew < now ||
        *answer.thisUpdate + policy.maxCrlAge + policy.clockSkew < now)
        return Finding::CrlOld;
    return std::nullopt;
}

/// Why an entry, about whomever, makes the list one that is not understood here.
std::optional<Finding> objectionToEntry(const X509_REVOKED* entry) {
    constexpr std::array kKnown = {NID_crl_reason, NID_invalidity_date, NID_hold_instruction_code};
    if (X509_REVOKED_get_ext_count(entry) == 0) return std::nullopt;
    if (X509_REVOKED_get_ext_by_NID(entry, NID_certificate_issuer, -1) >= 0) return Finding::CrlIndirect;
    if (hasOtherCritical(
            X509_REVOKED_get_ext_count(entry), [entry](int i) { return X509_REVOKED_get_ext(entry, i); },
            kKnown))
        return Finding::CrlCriticalExtension;
    return std::nullopt;
}

void noteRevoked(const X509_REVOKED* entry, RevocationAnswer& answer) {
    const auto when = timeFrom(X509_REVOKED_get0_revocationDate(entry));
    if (answer.status == RevocationStatus::Revoked && answer.revokedAt && when && *answer.revokedAt <= *when)
        return;
    answer.status = RevocationStatus::Revoked;
    answer.revokedAt = when;
    const Reason reason(
        static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    answer.reason = reason ? crlReasonName(ASN1_ENUMERATED_get(reason.get())) : std::string_view();
}

/// Every entry is looked at: one that is not understood spoils the list (RFC 5280, 5.3).
void lookUp(X509_CRL* crl, const Certificate& certificate, RevocationAnswer& answer) {
    answer.status = RevocationStatus::Good;
    const ASN1_INTEGER* serial = X509_get0_serialNumber(certificate.x509());
    STACK_OF(X509_REVOKED)* entries = X509_CRL_get_REVOKED(crl);
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        const X509_REVOKED* entry = sk_X509_REVOKED_value(entries, i);
        if (const auto objection = objectionToEntry(entry)) {
            answer.status = RevocationStatus::Unknown;
            answer.problem = objection;
            return;
        }
        if (ASN1_INTEGER_cmp(X509_REVOKED_get0_serialNumber(entry), serial) == 0) noteRevoked(entry, answer);
    }
}

}  // namespace

RevocationAnswer crlAnswerFrom(std::span<const std::uint8_t> bytes, const RevocationSubject& subject,
                               const RevocationPolicy& policy, TimePoint now) {
    if (bytes.size() > kMaxCrl) return unusable(Finding::AnswerTooLarge);
    if (const auto fault = derFaultOf(bytes))
        return unusable(Finding::CrlNotUnderstood, std::string(idOf(*fault)));
    const unsigned char* position = bytes.data();
    const Crl crl(d2i_X509_CRL(nullptr, &position, static_cast<long>(bytes.size())));
    if (!crl) return unusable(Finding::CrlNotUnderstood, "d2i_X509_CRL");
    if (const auto objection = objectionToSigner(bytes, crl.get(), subject.issuer, now))
        return unusable(*objection);
    if (const auto objection = objectionToKind(crl.get(), subject)) return unusable(*objection);
    RevocationAnswer answer;
    answer.thisUpdate = timeFrom(X509_CRL_get0_lastUpdate(crl.get()));
    answer.nextUpdate = timeFrom(X509_CRL_get0_nextUpdate(crl.get()));
    if (!answer.thisUpdate) return unusable(Finding::CrlNotUnderstood, "thisUpdate");
    answer.problem = objectionToTimes(answer, policy, now);
    if (!answer.problem) lookUp(crl.get(), subject.certificate, answer);
    ERR_clear_error();
    return answer;
}

}  // namespace eleg
