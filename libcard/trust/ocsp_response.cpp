#include <openssl/err.h>
#include <openssl/ocsp.h>

#include <algorithm>
#include <array>

#include "libcard/crypto/asn1_time.h"
#include "libcard/crypto/der.h"
#include "libcard/crypto/openssl.h"
#include "libcard/trust/critical_extensions.h"
#include "libcard/trust/ocsp.h"
#include "libcard/trust/ocsp_signer.h"

namespace eleg {
namespace {

using Response = openssl::Owned<OCSP_RESPONSE, OCSP_RESPONSE_free>;
using BasicResponse = openssl::Owned<OCSP_BASICRESP, OCSP_BASICRESP_free>;
using CertificateId = openssl::Owned<OCSP_CERTID, OCSP_CERTID_free>;

constexpr std::size_t kMaxResponse = std::size_t{1024} * 1024;

/// What an answer may be conditional on without our acting on it: it says more, and takes nothing back.
constexpr std::array kHarmlessInAnswer = {NID_id_pkix_OCSP_archiveCutoff, NID_id_pkix_OCSP_CrlID,
                                          NID_crl_reason, NID_invalidity_date};
constexpr std::array kHashesOfIds = {NID_sha1, NID_sha256, NID_sha384, NID_sha512};

RevocationAnswer unusable(Finding problem, std::string detail = {}) {
    ERR_clear_error();
    return RevocationAnswer::unusable(problem, std::move(detail));
}

std::optional<Finding> findingForStatus(int status) {
    switch (status) {
        case OCSP_RESPONSE_STATUS_SUCCESSFUL:
            return std::nullopt;
        case OCSP_RESPONSE_STATUS_MALFORMEDREQUEST:
            return Finding::OcspRequestRefused;
        case OCSP_RESPONSE_STATUS_INTERNALERROR:
            return Finding::OcspInternalError;
        case OCSP_RESPONSE_STATUS_TRYLATER:
            return Finding::OcspTryLater;
        case OCSP_RESPONSE_STATUS_SIGREQUIRED:
            return Finding::OcspSignatureRequired;
        case OCSP_RESPONSE_STATUS_UNAUTHORIZED:
            return Finding::OcspUnauthorized;
        default:
            return Finding::OcspNotUnderstood;
    }
}

/// Version 1 is the default and so not written in DER: whatever is written is another.
bool isVersion1(const OCSP_BASICRESP* basic) {
    unsigned char* der = nullptr;
    const int size =
        i2d_OCSP_RESPDATA(const_cast<OCSP_RESPDATA*>(OCSP_resp_get0_respdata(basic)), &der);  // NOLINT
    const openssl::Memory owned(der);
    if (size < 0) return false;
    std::span<const std::uint8_t> bytes(der, static_cast<std::size_t>(size));
    const auto data = takeDer(bytes);
    return data && !data->content.empty() && data->content[0] != 0xA0;
}

bool hasUnknownCritical(OCSP_BASICRESP* basic, OCSP_SINGLERESP* single) {
    constexpr std::array kInResponse = {NID_id_pkix_OCSP_Nonce};
    return hasOtherCritical(
               OCSP_BASICRESP_get_ext_count(basic), [&](int i) { return OCSP_BASICRESP_get_ext(basic, i); },
               kInResponse) ||
           hasOtherCritical(
               OCSP_SINGLERESP_get_ext_count(single),
               [&](int i) { return OCSP_SINGLERESP_get_ext(single, i); }, kHarmlessInAnswer);
}

/// Whether `single` is about the subject: issuer's name, issuer's key, serial number, in its own hash.
bool isAbout(const OCSP_SINGLERESP* single, const RevocationSubject& subject) {
    const OCSP_CERTID* id = OCSP_SINGLERESP_get0_id(single);
    ASN1_OBJECT* algorithm = nullptr;
    OCSP_id_get0_info(nullptr, &algorithm, nullptr, nullptr, const_cast<OCSP_CERTID*>(id));  // NOLINT
    const int hash = OBJ_obj2nid(algorithm);
    if (std::find(kHashesOfIds.begin(), kHashesOfIds.end(), hash) == kHashesOfIds.end()) return false;
    const CertificateId wanted(
        OCSP_cert_to_id(EVP_get_digestbynid(hash), subject.certificate.x509(), subject.issuer.x509()));
    return wanted && OCSP_id_cmp(wanted.get(), id) == 0;
}

enum class NonceFit { Same, Absent, Other };

NonceFit nonceOf(OCSP_BASICRESP* basic, const Bytes& nonce) {
    const int at = OCSP_BASICRESP_get_ext_by_NID(basic, NID_id_pkix_OCSP_Nonce, -1);
    if (at < 0) return NonceFit::Absent;
    if (OCSP_BASICRESP_get_ext_by_NID(basic, NID_id_pkix_OCSP_Nonce, at) >= 0) return NonceFit::Other;
    const ASN1_OCTET_STRING* value = X509_EXTENSION_get_data(OCSP_BASICRESP_get_ext(basic, at));
    Bytes wanted(nonce.size() + 2);
    wanted[0] = V_ASN1_OCTET_STRING;
    wanted[1] = static_cast<std::uint8_t>(nonce.size());
    std::copy(nonce.begin(), nonce.end(), wanted.begin() + 2);
    const unsigned char* got = ASN1_STRING_get0_data(value);
    return std::equal(wanted.begin(), wanted.end(), got, got + ASN1_STRING_length(value)) ? NonceFit::Same
                                                                                          : NonceFit::Other;
}

/// What is wrong with the times of `answer`.
std::optional<Finding> objectionToTimes(const RevocationAnswer& answer, const RevocationPolicy& policy,
                                        TimePoint now) {
    const TimePoint thisUpdate = *answer.thisUpdate;
    const TimePoint producedAt = *answer.producedAt;
    if (producedAt + policy.clockSkew < thisUpdate) return Finding::OcspTimesWrong;
    if (answer.nextUpdate && (*answer.nextUpdate < thisUpdate || *answer.nextUpdate < producedAt))
        return Finding::OcspTimesWrong;
    if (thisUpdate > now + policy.clockSkew || producedAt > now + policy.clockSkew)
        return Finding::OcspFromFuture;
    if (answer.nextUpdate && *answer.nextUpdate + policy.clockSkew < now) return Finding::OcspOld;
    const auto oldest = answer.nextUpdate ? policy.maxOcspAge : policy.maxAgeWithoutNextUpdate;
    if (thisUpdate + oldest + policy.clockSkew < now) return Finding::OcspOld;
    return std::nullopt;
}

/// Status and times of `single` and `basic`, as they are.
RevocationAnswer contentOf(const OCSP_BASICRESP* basic, OCSP_SINGLERESP* single) {
    RevocationAnswer answer;
    int reason = -1;
    ASN1_GENERALIZEDTIME* revokedAt = nullptr;
    ASN1_GENERALIZEDTIME* thisUpdate = nullptr;
    ASN1_GENERALIZEDTIME* nextUpdate = nullptr;
    const int status = OCSP_single_get0_status(single, &reason, &revokedAt, &thisUpdate, &nextUpdate);
    answer.thisUpdate = timeFrom(thisUpdate);
    answer.nextUpdate = timeFrom(nextUpdate);
    answer.producedAt = timeFrom(OCSP_resp_get0_produced_at(basic));
    if (status == V_OCSP_CERTSTATUS_GOOD) {
        answer.status = RevocationStatus::Good;
    } else if (status == V_OCSP_CERTSTATUS_REVOKED) {
        answer.status = RevocationStatus::Revoked;
        answer.revokedAt = timeFrom(revokedAt);
        answer.reason = crlReasonName(reason);
    } else {
        answer.problem = Finding::OcspUnknown;
    }
    if (!answer.thisUpdate || !answer.producedAt || (nextUpdate != nullptr && !answer.nextUpdate))
        answer.problem = Finding::OcspNotUnderstood;
    return answer;
}

/// Times and nonce, of an answer whose signature is good.
std::optional<Finding> objectionToFreshness(RevocationAnswer& answer, NonceFit nonce,
                                            const RevocationPolicy& policy, TimePoint now) {
    if (nonce == NonceFit::Other) return Finding::OcspNonceWrong;
    if (nonce == NonceFit::Absent && policy.nonceRequired) return Finding::OcspNonceMissing;
    answer.answersNonce = nonce == NonceFit::Same;
    if (answer.answersNonce) {
        const std::chrono::seconds ahead = now - *answer.producedAt;
        if (std::chrono::abs(ahead) > policy.clockSkew) {
            answer.clockAhead = ahead;
            return Finding::ClockWrong;
        }
    }
    return objectionToTimes(answer, policy, now);
}

RevocationAnswer judged(OCSP_BASICRESP* basic, const RevocationSubject& subject, const Bytes& nonce,
                        const RevocationPolicy& policy, TimePoint now) {
    const Signer signer = signerOf(basic, subject, now);
    if (signer.objection && *signer.objection != Finding::OcspSignerExpired)
        return unusable(*signer.objection);
    if (!isVersion1(basic)) return unusable(Finding::OcspNotUnderstood, "not version 1");
    const int count = OCSP_resp_count(basic);
    if (count == 0) return unusable(Finding::OcspOtherCertificate, "no answer in it");
    if (count > 1) return unusable(Finding::OcspSeveralAnswers, std::to_string(count) + " answers");
    OCSP_SINGLERESP* single = OCSP_resp_get0(basic, 0);
    if (hasUnknownCritical(basic, single)) return unusable(Finding::OcspCriticalExtension);
    if (!isAbout(single, subject)) return unusable(Finding::OcspOtherCertificate);
    RevocationAnswer answer = contentOf(basic, single);
    const NonceFit fit = nonce.empty() ? NonceFit::Absent : nonceOf(basic, nonce);
    if (answer.problem == Finding::OcspNotUnderstood) return unusable(*answer.problem, "a time that is none");
    std::optional<Finding> objection = objectionToFreshness(answer, fit, policy, now);
    // With a wrong clock a responder's certificate looks expired: the clock is what is said then.
    if (objection != Finding::ClockWrong && signer.objection) objection = signer.objection;
    if (objection) {
        answer.status = RevocationStatus::Unknown;
        answer.problem = objection;
    }
    if (answer.problem) answer.status = RevocationStatus::Unknown;
    if (signer.delegate && X509_get_ext_by_NID(signer.delegate->x509(), NID_id_pkix_OCSP_noCheck, -1) < 0)
        answer.signerToCheck = signer.delegate;
    ERR_clear_error();
    return answer;
}

/// The BasicOCSPResponse in a `response` that is DER (RFC 6960, 4.2.1); empty when it has none. OpenSSL would
/// read it as BER, and leave what comes after it.
std::span<const std::uint8_t> basicIn(std::span<const std::uint8_t> response) {
    constexpr std::uint8_t kSequence = 0x30;
    constexpr std::uint8_t kEnumerated = 0x0A;
    constexpr std::uint8_t kResponseBytes = 0xA0;
    constexpr std::uint8_t kObjectIdentifier = 0x06;
    constexpr std::uint8_t kOctetString = 0x04;
    const auto enter = [](std::span<const std::uint8_t>& bytes, std::uint8_t tag) {
        const auto value = takeDer(bytes);
        return value && value->tag == tag ? value->content : std::span<const std::uint8_t>();
    };
    std::span<const std::uint8_t> content = enter(response, kSequence);
    enter(content, kEnumerated);
    std::span<const std::uint8_t> body = enter(content, kResponseBytes);
    std::span<const std::uint8_t> typed = enter(body, kSequence);
    enter(typed, kObjectIdentifier);
    return enter(typed, kOctetString);
}

}  // namespace

RevocationAnswer ocspAnswerFrom(std::span<const std::uint8_t> response, const RevocationSubject& subject,
                                const Bytes& nonce, const RevocationPolicy& policy, TimePoint now) {
    if (response.size() > kMaxResponse) return unusable(Finding::AnswerTooLarge);
    if (const auto fault = derFaultOf(response))
        return unusable(Finding::OcspNotUnderstood, std::string(idOf(*fault)));
    const unsigned char* position = response.data();
    const Response parsed(d2i_OCSP_RESPONSE(nullptr, &position, static_cast<long>(response.size())));
    if (!parsed) return unusable(Finding::OcspNotUnderstood, "d2i_OCSP_RESPONSE");
    if (const auto finding = findingForStatus(OCSP_response_status(parsed.get()))) return unusable(*finding);
    if (const auto fault = derFaultOf(basicIn(response)))
        return unusable(Finding::OcspNotUnderstood, "basic response: " + std::string(idOf(*fault)));
    const BasicResponse basic(OCSP_response_get1_basic(parsed.get()));
    if (!basic) return unusable(Finding::OcspNotUnderstood, "no basic response");
    return judged(basic.get(), subject, nonce, policy, now);
}

}  // namespace eleg
