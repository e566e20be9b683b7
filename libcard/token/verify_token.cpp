// What a relying party does with a token: every check, in order, none left out for an earlier failure unless
// it has nothing to look at.
#include <array>

#include "libcard/errors/text.h"
#include "libcard/token/authentication_token.h"
#include "libcard/token/token_algorithm.h"
#include "libcard/trust/purpose.h"

namespace eleg {
namespace {

constexpr std::string_view kFormatGood = ELEG_TEXT("The token has a known format and algorithm.");
constexpr std::string_view kUnreadable = ELEG_TEXT("The token cannot be understood.");
constexpr std::string_view kFormatUnknown = ELEG_TEXT("The token's format is not known.");
constexpr std::string_view kAlgorithmUnknown = ELEG_TEXT("The token's algorithm is not known.");
constexpr std::string_view kCertificateGood = ELEG_TEXT("The token has a certificate that can be read.");
constexpr std::string_view kCertificateBad = ELEG_TEXT("The token's certificate cannot be read.");
constexpr std::string_view kPurposeGood = ELEG_TEXT("The e-ID is meant for proving who somebody is.");
constexpr std::string_view kValidityGood = ELEG_TEXT("The e-ID is within its time of validity.");
constexpr std::string_view kExpired = ELEG_TEXT("The e-ID has expired.");
constexpr std::string_view kNotYetValid = ELEG_TEXT("The e-ID is not valid yet.");
constexpr std::string_view kChainGood = ELEG_TEXT("The e-ID was issued by an issuer that is trusted here.");
constexpr std::string_view kSignatureGood =
    ELEG_TEXT("The token was signed with the e-ID's key for this site and challenge.");
constexpr std::string_view kSignatureBad =
    ELEG_TEXT("The token was not signed with the e-ID's key for this site and challenge.");
constexpr std::string_view kAlgorithmUnfit = ELEG_TEXT("The token's algorithm does not fit the e-ID's key.");
constexpr std::string_view kRevocationNotChecked =
    ELEG_TEXT("Whether the e-ID has been revoked was not checked.");
constexpr std::string_view kRevocationGood = ELEG_TEXT("The e-ID has not been revoked.");
constexpr std::string_view kRevoked = ELEG_TEXT("The e-ID has been revoked.");
constexpr std::string_view kRevocationUnknown =
    ELEG_TEXT("Nobody could say whether the e-ID has been revoked.");
constexpr std::string_view kNotReached = ELEG_TEXT("Not looked at, because an earlier check failed.");

constexpr std::array<const char*, 5> kNeedCertificate = {"purpose", "validity", "chain", "signature",
                                                         "revocation"};

TokenCheck passed(const char* id, std::string_view reason) {
    return {id, true, std::string(reason)};
}
TokenCheck failed(const char* id, std::string_view reason) {
    return {id, false, std::string(reason)};
}

TokenCheck checkFormat(const AuthenticationToken& token) {
    if (token.format != kTokenFormat) return failed("format", kFormatUnknown);
    if (!tokenAlgorithmFrom(token.algorithm)) return failed("format", kAlgorithmUnknown);
    return passed("format", kFormatGood);
}

std::optional<Certificate> certificateOf(const AuthenticationToken& token) {
    try {
        return Certificate::parse(token.certificate);
    } catch (const Error&) {
        return std::nullopt;
    }
}

TokenCheck checkPurpose(const Certificate& certificate) {
    const auto objection = objectionToPurpose(certificate, Purpose::Authentication);
    return objection ? failed("purpose", *objection) : passed("purpose", kPurposeGood);
}

TokenCheck checkValidity(const Certificate& certificate, TimePoint at) {
    if (at > certificate.notAfter()) return failed("validity", kExpired);
    if (at < certificate.notBefore()) return failed("validity", kNotYetValid);
    return passed("validity", kValidityGood);
}

/// What is wrong with the e-ID itself has its own check; here it is about who vouches for it.
TokenCheck checkChain(const Verdict& trust, bool withinValidity) {
    const bool onlyTime = trust.status == TrustStatus::Expired || trust.status == TrustStatus::NotYetValid;
    if (trust.status == TrustStatus::Valid || trust.status == TrustStatus::WrongPurpose ||
        trust.status == TrustStatus::Revoked || (onlyTime && !withinValidity))
        return passed("chain", kChainGood);
    return failed("chain", trust.reason);
}

TokenCheck checkSignature(const AuthenticationToken& token, const Certificate& certificate,
                          const Origin& origin, const Nonce& nonce) {
    const auto algorithm = tokenAlgorithmFrom(token.algorithm);
    if (!algorithm || !fitsKey(token.algorithm, certificate)) return failed("signature", kAlgorithmUnfit);
    const Digest digest = tokenDigest(origin, nonce, algorithm->hash);
    const bool good = verifySignature(certificate.publicKey(), digest, {token.signature, *algorithm});
    return good ? passed("signature", kSignatureGood) : failed("signature", kSignatureBad);
}

TokenCheck checkRevocation(RevocationStatus status) {
    switch (status) {
        case RevocationStatus::NotChecked:
            return passed("revocation", kRevocationNotChecked);
        case RevocationStatus::Good:
            return passed("revocation", kRevocationGood);
        case RevocationStatus::Revoked:
            return failed("revocation", kRevoked);
        case RevocationStatus::Unknown:
            break;
    }
    return failed("revocation", kRevocationUnknown);
}

}  // namespace

TokenVerdict verifyToken(const AuthenticationToken& token, const Origin& origin, const Nonce& nonce,
                         const Validator& validator, TimePoint at) {
    TokenVerdict verdict;
    verdict.checks.push_back(checkFormat(token));
    verdict.certificate = certificateOf(token);
    if (!verdict.certificate) {
        verdict.checks.push_back(failed("certificate", kCertificateBad));
        for (const char* id : kNeedCertificate) verdict.checks.push_back(failed(id, kNotReached));
        verdict.trust.status = TrustStatus::Malformed;
        verdict.trust.reason = kCertificateBad;
        return verdict;
    }
    const Certificate& certificate = *verdict.certificate;
    verdict.holder = holderOf(certificate);
    verdict.trust = validator.validate(certificate, Purpose::Authentication, at);
    const TokenCheck validity = checkValidity(certificate, at);
    verdict.checks.push_back(passed("certificate", kCertificateGood));
    verdict.checks.push_back(checkPurpose(certificate));
    verdict.checks.push_back(validity);
    verdict.checks.push_back(checkChain(verdict.trust, validity.passed));
    verdict.checks.push_back(checkSignature(token, certificate, origin, nonce));
    verdict.checks.push_back(checkRevocation(verdict.trust.revocation));
    bool all = verdict.trust.status == TrustStatus::Valid;
    for (const TokenCheck& check : verdict.checks) all = all && check.passed;
    verdict.valid = all;
    return verdict;
}

TokenVerdict verdictOnUnreadable(const Error& error) {
    const bool unknown = error.code() == ErrorCode::TokenFormatUnknown;
    TokenVerdict verdict;
    verdict.checks.push_back(failed("format", unknown ? kFormatUnknown : kUnreadable));
    verdict.checks.push_back(failed("certificate", kNotReached));
    for (const char* id : kNeedCertificate) verdict.checks.push_back(failed(id, kNotReached));
    verdict.trust.status = TrustStatus::Malformed;
    verdict.trust.reason = kNotReached;
    return verdict;
}

}  // namespace eleg
