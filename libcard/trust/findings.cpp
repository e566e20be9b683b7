#include "libcard/trust/findings.h"

#include <array>

#include "libcard/errors/text.h"

namespace eleg {
namespace {

using F = Finding;
using S = TrustStatus;

constexpr std::array kFindings = {
    FindingInfo{F::TooLarge, "too-large", S::Malformed,
                ELEG_TEXT("The certificate is larger than any real one.")},
    FindingInfo{F::NotDer, "not-der", S::Malformed,
                ELEG_TEXT("The certificate is not written as certificates must be.")},
    FindingInfo{F::TrailingBytes, "trailing-bytes", S::Malformed,
                ELEG_TEXT("There is something after the end of the certificate.")},
    FindingInfo{F::Unreadable, "unreadable", S::Malformed, ELEG_TEXT("The certificate cannot be read.")},
    FindingInfo{F::VersionWrong, "version-wrong", S::Malformed,
                ELEG_TEXT("The certificate is of a version that does not fit its content.")},
    FindingInfo{F::SerialNumberWrong, "serial-number-wrong", S::Malformed,
                ELEG_TEXT("The certificate has a number that no issuer may give.")},
    FindingInfo{F::ExtensionTwice, "extension-twice", S::Malformed,
                ELEG_TEXT("The certificate says the same thing twice.")},
    FindingInfo{F::NamesTooMany, "names-too-many", S::Malformed,
                ELEG_TEXT("The certificate has more names than any real one.")},
    FindingInfo{F::IssuerNameEmpty, "issuer-name-empty", S::Malformed,
                ELEG_TEXT("The certificate does not say who issued it.")},
    FindingInfo{F::ValidityBackwards, "validity-backwards", S::Malformed,
                ELEG_TEXT("The certificate ends before it begins.")},
    FindingInfo{F::AlgorithmsDiffer, "algorithms-differ", S::Malformed,
                ELEG_TEXT("The certificate contradicts itself about how it was signed.")},
    FindingInfo{F::NoAnchors, "no-anchors", S::IssuerUnknown,
                ELEG_TEXT("The issuer cannot be checked: no issuer is known here.")},
    FindingInfo{F::SignatureWrong, "signature-wrong", S::IssuerUnknown,
                ELEG_TEXT("The certificate was not signed by the issuer that it names.")},
    FindingInfo{F::IssuerMalformed, "issuer-malformed", S::IssuerUnknown,
                ELEG_TEXT("The certificate of one of the issuers cannot be read.")},
    FindingInfo{F::IssuerNotAllowed, "issuer-not-allowed", S::IssuerUnknown,
                ELEG_TEXT("One of the issuers is not allowed to issue certificates.")},
    FindingInfo{F::PathTooLong, "path-too-long", S::IssuerUnknown,
                ELEG_TEXT("One of the issuers has let others issue where it may not.")},
    FindingInfo{F::ChainTooLong, "chain-too-long", S::IssuerUnknown,
                ELEG_TEXT("There are too many issuers between the e-ID and one that is trusted.")},
    FindingInfo{F::SelfSigned, "self-signed", S::IssuerUnknown,
                ELEG_TEXT("The certificate vouches for itself: no issuer has signed it.")},
    FindingInfo{F::IssuerUnknown, "issuer-unknown", S::IssuerUnknown,
                ELEG_TEXT("The e-ID's issuer is not one that is trusted here.")},
    FindingInfo{F::NameNotPermitted, "name-not-permitted", S::IssuerUnknown,
                ELEG_TEXT("The issuer is not allowed to issue certificates for such a name.")},
    FindingInfo{F::IssuerForOtherUse, "issuer-for-other-use", S::IssuerUnknown,
                ELEG_TEXT("One of the issuers is not allowed to issue certificates for this use.")},
    FindingInfo{F::SearchTooLong, "search-too-long", S::CannotBeChecked,
                ELEG_TEXT("There are too many possible issuers to look through.")},
    FindingInfo{F::NameConstraintsTooMany, "name-constraints-too-many", S::CannotBeChecked,
                ELEG_TEXT("There are too many rules about names to look through.")},
    FindingInfo{F::NameConstraintUnknown, "name-constraint-unknown", S::CannotBeChecked,
                ELEG_TEXT("An issuer has a rule about names that is not understood here.")},
    FindingInfo{F::CriticalExtension, "critical-extension", S::CannotBeChecked,
                ELEG_TEXT("The certificate has a condition that is not understood here.")},
    FindingInfo{F::PoliciesUnclear, "policies-unclear", S::CannotBeChecked,
                ELEG_TEXT("The certificate's terms are not understood here.")},
    FindingInfo{F::KeyWeak, "key-weak", S::Weak, ELEG_TEXT("The e-ID's key is too weak to be relied on.")},
    FindingInfo{F::IssuerKeyWeak, "issuer-key-weak", S::Weak,
                ELEG_TEXT("The issuer's key is too weak to be relied on.")},
    FindingInfo{F::SignatureWeak, "signature-weak", S::Weak,
                ELEG_TEXT("The certificate was signed in a way that is too weak to be relied on.")},
    FindingInfo{F::IsIssuer, "is-issuer", S::WrongPurpose,
                ELEG_TEXT("This is an issuer's certificate, not a person's e-ID.")},
    FindingInfo{F::IsNoIssuer, "is-no-issuer", S::WrongPurpose,
                ELEG_TEXT("The certificate is not an issuer's.")},
    FindingInfo{F::UseNotSaid, "use-not-said", S::WrongPurpose,
                ELEG_TEXT("The certificate does not say what it may be used for.")},
    FindingInfo{F::NotForAuthentication, "not-for-authentication", S::WrongPurpose,
                ELEG_TEXT("The e-ID is not meant for proving who somebody is.")},
    FindingInfo{F::NotForSignature, "not-for-signature", S::WrongPurpose,
                ELEG_TEXT("The e-ID is not meant for signing.")},
    FindingInfo{F::NotForClients, "not-for-clients", S::WrongPurpose,
                ELEG_TEXT("The certificate is for other uses than proving who somebody is to a site.")},
    FindingInfo{F::NotForOcsp, "not-for-ocsp", S::WrongPurpose,
                ELEG_TEXT("The certificate is not meant for answering whether others are revoked.")},
    FindingInfo{F::AnchorForOtherUse, "anchor-for-other-use", S::WrongPurpose,
                ELEG_TEXT("The issuer is trusted here, but not for this use.")},
    FindingInfo{F::PolicyMissing, "policy-missing", S::WrongPurpose,
                ELEG_TEXT("The e-ID is not of a kind that this issuer is trusted for.")},
    FindingInfo{F::Expired, "expired", S::Expired, ELEG_TEXT("The e-ID has expired.")},
    FindingInfo{F::IssuerExpired, "issuer-expired", S::Expired,
                ELEG_TEXT("The certificate of one of the issuers has expired.")},
    FindingInfo{F::NotYetValid, "not-yet-valid", S::NotYetValid, ELEG_TEXT("The e-ID is not valid yet.")},
    FindingInfo{F::IssuerNotYetValid, "issuer-not-yet-valid", S::NotYetValid,
                ELEG_TEXT("The certificate of one of the issuers is not valid yet.")},
    FindingInfo{F::Revoked, "revoked", S::Revoked, ELEG_TEXT("The e-ID has been revoked.")},
    FindingInfo{F::OnHold, "on-hold", S::Revoked, ELEG_TEXT("The e-ID is revoked for the time being.")},
    FindingInfo{F::IssuerRevoked, "issuer-revoked", S::Revoked,
                ELEG_TEXT("The certificate of one of the issuers has been revoked.")},
    FindingInfo{F::ClockWrong, "clock-wrong", S::CannotBeChecked,
                ELEG_TEXT("This computer's clock differs from the issuer's, so that it cannot be checked "
                          "whether the e-ID has been revoked.")},
    FindingInfo{F::OcspNotUnderstood, "ocsp-not-understood", S::CannotBeChecked,
                ELEG_TEXT("The issuer's answer about revocation cannot be understood.")},
    FindingInfo{F::OcspRequestRefused, "ocsp-request-refused", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service did not understand the question about revocation.")},
    FindingInfo{F::OcspInternalError, "ocsp-internal-error", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service for revocation does not work just now.")},
    FindingInfo{F::OcspTryLater, "ocsp-try-later", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service for revocation is busy and asks to try again later.")},
    FindingInfo{F::OcspSignatureRequired, "ocsp-signature-required", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service for revocation only answers those who sign their question.")},
    FindingInfo{F::OcspUnauthorized, "ocsp-unauthorized", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service for revocation does not answer about this e-ID.")},
    FindingInfo{F::OcspUnsigned, "ocsp-unsigned", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation is not signed.")},
    FindingInfo{F::OcspSignatureWrong, "ocsp-signature-wrong", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation was changed or is forged.")},
    FindingInfo{
        F::OcspSignerNotAllowed, "ocsp-signer-not-allowed", S::CannotBeChecked,
        ELEG_TEXT("The answer about revocation was signed by somebody who may not speak for the issuer.")},
    FindingInfo{F::OcspSignerExpired, "ocsp-signer-expired", S::CannotBeChecked,
                ELEG_TEXT("The certificate of the service that answers about revocation is not valid now.")},
    FindingInfo{
        F::OcspSignerRevoked, "ocsp-signer-revoked", S::CannotBeChecked,
        ELEG_TEXT("The certificate of the service that answers about revocation has itself been revoked.")},
    FindingInfo{
        F::OcspWeak, "ocsp-weak", S::CannotBeChecked,
        ELEG_TEXT("The answer about revocation was signed in a way that is too weak to be relied on.")},
    FindingInfo{F::OcspCriticalExtension, "ocsp-critical-extension", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation has a condition that is not understood here.")},
    FindingInfo{F::OcspSeveralAnswers, "ocsp-several-answers", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service gave several answers to one question.")},
    FindingInfo{F::OcspOtherCertificate, "ocsp-other-certificate", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation is about another e-ID.")},
    FindingInfo{F::OcspNonceWrong, "ocsp-nonce-wrong", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation is not the answer to this question.")},
    FindingInfo{F::OcspNonceMissing, "ocsp-nonce-missing", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation does not show that it was made for this question.")},
    FindingInfo{F::OcspFromFuture, "ocsp-from-future", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation is from a time that is yet to come.")},
    FindingInfo{F::OcspOld, "ocsp-old", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation is too old.")},
    FindingInfo{F::OcspTimesWrong, "ocsp-times-wrong", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation contradicts itself about when it was made.")},
    FindingInfo{F::OcspUnknown, "ocsp-unknown", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service for revocation does not know this e-ID.")},
    FindingInfo{F::CrlNotUnderstood, "crl-not-understood", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs cannot be understood.")},
    FindingInfo{F::CrlOtherIssuer, "crl-other-issuer", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs is another issuer's.")},
    FindingInfo{F::CrlSignatureWrong, "crl-signature-wrong", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs was changed or is forged.")},
    FindingInfo{F::CrlSignerNotAllowed, "crl-signer-not-allowed", S::CannotBeChecked,
                ELEG_TEXT("The issuer may not sign lists of revoked e-IDs.")},
    FindingInfo{F::CrlWeak, "crl-weak", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs was signed in a way that is too weak to be relied on.")},
    FindingInfo{F::CrlCriticalExtension, "crl-critical-extension", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs has a condition that is not understood here.")},
    FindingInfo{
        F::CrlIndirect, "crl-indirect", S::CannotBeChecked,
        ELEG_TEXT("The list of revoked e-IDs speaks for several issuers, which is not accepted here.")},
    FindingInfo{F::CrlDelta, "crl-delta", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs has only what changed since another list.")},
    FindingInfo{F::CrlPartial, "crl-partial", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs does not cover this e-ID.")},
    FindingInfo{F::CrlOtherPlace, "crl-other-place", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs is not the one that this e-ID names.")},
    FindingInfo{F::CrlFromFuture, "crl-from-future", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs is from a time that is yet to come.")},
    FindingInfo{F::CrlOld, "crl-old", S::CannotBeChecked, ELEG_TEXT("The list of revoked e-IDs is too old.")},
    FindingInfo{F::CrlWithoutEnd, "crl-without-end", S::CannotBeChecked,
                ELEG_TEXT("The list of revoked e-IDs does not say when the next one comes.")},
    FindingInfo{F::CaptivePortal, "captive-portal", S::CannotBeChecked,
                ELEG_TEXT("The network asks for a log-in first, so that the issuer cannot be asked whether "
                          "the e-ID has been revoked.")},
    FindingInfo{
        F::FetchNotAllowed, "fetch-not-allowed", S::CannotBeChecked,
        ELEG_TEXT("The e-ID names an address for revocation that may not be asked from this computer.")},
    FindingInfo{F::AnswerTooLarge, "answer-too-large", S::CannotBeChecked,
                ELEG_TEXT("The answer about revocation is larger than any real one.")},
    FindingInfo{F::AnswerTimedOut, "answer-timed-out", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service for revocation did not answer in time.")},
    FindingInfo{F::AnswerOfOtherType, "answer-of-other-type", S::CannotBeChecked,
                ELEG_TEXT("The address for revocation answers with something else.")},
    FindingInfo{F::ServerUnreachable, "server-unreachable", S::CannotBeChecked,
                ELEG_TEXT("The issuer's service for revocation cannot be reached.")},
    FindingInfo{F::Offline, "offline", S::CannotBeChecked,
                ELEG_TEXT("Without a network the issuer cannot be asked whether the e-ID has been revoked.")},
    FindingInfo{F::NoSource, "no-source", S::CannotBeChecked,
                ELEG_TEXT("The e-ID does not say where to ask whether it has been revoked.")},
    FindingInfo{F::ValidRevocationUnknown, "valid-revocation-unknown", S::Valid,
                ELEG_TEXT("The e-ID is valid and its issuer is trusted. Whether it has been revoked could "
                          "not be found out now.")},
    FindingInfo{
        F::ValidNotChecked, "valid-not-checked", S::Valid,
        ELEG_TEXT(
            "The e-ID is valid and its issuer is trusted. Whether it has been revoked was not checked.")},
    FindingInfo{F::Valid, "valid", S::Valid,
                ELEG_TEXT("The e-ID is valid: its issuer is trusted and has not revoked it.")},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kFindings.size(); ++i)
        if (static_cast<std::size_t>(kFindings[i].finding) != i) return false;
    return kFindings.back().finding == F::Valid;
}
static_assert(inOrder(), "the table must have every finding, in the enumeration's order");

}  // namespace

const FindingInfo& describe(Finding finding) {
    const auto index = static_cast<std::size_t>(finding);
    return index < kFindings.size() ? kFindings[index] : kFindings[static_cast<std::size_t>(F::Unreadable)];
}

std::span<const FindingInfo> allFindings() {
    return kFindings;
}

std::string_view idOf(TrustStatus status) {
    switch (status) {
        case S::Valid:
            return "valid";
        case S::Expired:
            return "expired";
        case S::NotYetValid:
            return "not-yet-valid";
        case S::IssuerUnknown:
            return "issuer-unknown";
        case S::WrongPurpose:
            return "wrong-purpose";
        case S::Weak:
            return "weak";
        case S::Malformed:
            return "malformed";
        case S::Revoked:
            return "revoked";
        case S::CannotBeChecked:
            return "cannot-be-checked";
    }
    return "cannot-be-checked";
}

std::string_view idOf(RevocationStatus status) {
    switch (status) {
        case RevocationStatus::NotChecked:
            return "not-checked";
        case RevocationStatus::Good:
            return "good";
        case RevocationStatus::Revoked:
            return "revoked";
        case RevocationStatus::Unknown:
            return "unknown";
    }
    return "unknown";
}

}  // namespace eleg
