// Everything that validation can find, each with a stable name, a status and one sentence.
#pragma once

#include <span>
#include <string_view>

#include "libcard/errors/export.h"

namespace eleg {

enum class TrustStatus {
    Valid,
    Expired,
    NotYetValid,
    IssuerUnknown,
    WrongPurpose,
    Weak,
    Malformed,
    Revoked,
    CannotBeChecked,
};

enum class RevocationStatus { NotChecked, Good, Revoked, Unknown };

/// "valid", "expired", "not-yet-valid", "issuer-unknown", …: stable, for JSON.
ELEG_CARD_EXPORT std::string_view idOf(TrustStatus status);
ELEG_CARD_EXPORT std::string_view idOf(RevocationStatus status);

/// The gravest first: of several things that are wrong with a chain the verdict names the one that comes
/// first here. An issuer that is not trusted comes before a weak key, and that before a time that has
/// passed, because a date in a certificate that nobody vouches for says nothing.
enum class Finding {
    // what is no certificate, or none that RFC 5280 allows
    TooLarge,
    NotDer,
    TrailingBytes,
    Unreadable,
    VersionWrong,
    SerialNumberWrong,  ///< negative, zero, or longer than 20 octets
    ExtensionTwice,
    NamesTooMany,
    IssuerNameEmpty,
    ValidityBackwards,
    AlgorithmsDiffer,  ///< inside and outside of what is signed
    // who vouches for it
    NoAnchors,
    SignatureWrong,
    IssuerMalformed,
    IssuerNotAllowed,  ///< no CA, no keyCertSign
    PathTooLong,       ///< pathLenConstraint
    ChainTooLong,
    SelfSigned,
    IssuerUnknown,
    NameNotPermitted,
    IssuerForOtherUse,  ///< the issuer's extendedKeyUsage
    // what is not understood or too much
    SearchTooLong,
    NameConstraintsTooMany,
    NameConstraintUnknown,
    CriticalExtension,
    PoliciesUnclear,
    // strength
    KeyWeak,
    IssuerKeyWeak,
    SignatureWeak,
    // what it is for
    IsIssuer,
    IsNoIssuer,
    UseNotSaid,
    NotForAuthentication,
    NotForSignature,
    NotForClients,
    NotForOcsp,
    AnchorForOtherUse,
    PolicyMissing,  ///< not the kind of e-ID that the anchor or the question is about
    // time
    Expired,
    IssuerExpired,
    NotYetValid,
    IssuerNotYetValid,
    // revocation: what is known
    Revoked,
    OnHold,
    IssuerRevoked,
    // revocation: why nothing is known
    ClockWrong,
    OcspNotUnderstood,
    OcspRequestRefused,  ///< malformedRequest
    OcspInternalError,
    OcspTryLater,
    OcspSignatureRequired,
    OcspUnauthorized,
    OcspUnsigned,
    OcspSignatureWrong,
    OcspSignerNotAllowed,
    OcspSignerExpired,
    OcspSignerRevoked,
    OcspWeak,
    OcspCriticalExtension,
    OcspSeveralAnswers,
    OcspOtherCertificate,
    OcspNonceWrong,
    OcspNonceMissing,
    OcspFromFuture,
    OcspOld,
    OcspTimesWrong,
    OcspUnknown,
    CrlNotUnderstood,
    CrlOtherIssuer,
    CrlSignatureWrong,
    CrlSignerNotAllowed,
    CrlWeak,
    CrlCriticalExtension,
    CrlIndirect,
    CrlDelta,
    CrlPartial,
    CrlOtherPlace,
    CrlFromFuture,
    CrlOld,
    CrlWithoutEnd,
    CaptivePortal,
    FetchNotAllowed,
    AnswerTooLarge,
    AnswerTimedOut,
    AnswerOfOtherType,
    ServerUnreachable,
    Offline,
    NoSource,
    // good
    ValidRevocationUnknown,
    ValidNotChecked,
    Valid,
};

struct FindingInfo {
    Finding finding;
    std::string_view id;  ///< stable: "ocsp-nonce-wrong"
    TrustStatus status;
    std::string_view text;  ///< one sentence, English source text of the translation context "verdicts"
};

/// The table's entry for `finding`. Never fails.
ELEG_CARD_EXPORT const FindingInfo& describe(Finding finding);

/// Every entry, in the enumeration's order.
ELEG_CARD_EXPORT std::span<const FindingInfo> allFindings();

}  // namespace eleg
