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
TokenCheck checkChain(const Verdict& trust, bool withinValidity, bool rightPurpose) {
    const bool onlyTime = trust.status == TrustStatus::Expired || trust.status == TrustStatus::NotYetValid;
    // Revocation is looked into only when the chain is good.
    if (trust.revocation != RevocationStatus::NotChecked) return passed("chain", kChainGood);
    if (trust.status == TrustStatus::Valid || trust.status == TrustStatus::Revoked ||
        (trust.status == TrustStatus::WrongPurpose && !rightPurpose) || (onlyTime && !withinValidity))
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

TokenCheck checkRevocation(const Verdict& trust) {
    switch (trust.revocation) {
        case RevocationStatus::NotChecked:
            return passed("revocation", kRevocationNotChecked);
        case RevocationStatus::Good:
            return passed("revocation", kRevocationGood);
        case RevocationStatus::Revoked:
            return failed("revocation", trust.status == TrustStatus::Revoked ? trust.reason : kRevoked);
        case RevocationStatus::Unknown:
            break;
    }
    if (trust.status == TrustStatus::Valid) return passed("revocation", kRevocationUnknown);
    return failed("revocation", trust.status == TrustStatus::CannotBeChecked && !trust.reason.empty()
                                    ? std::string_view(trust.reason)
                                    : kRevocationUnknown);
}

TokenVerdict verify(const AuthenticationToken& token, const Origin& origin, const Nonce& nonce,
                    std::optional<Certificate> parsed, Verdict trust, TimePoint at) {
    TokenVerdict verdict;
    verdict.checks.push_back(checkFormat(token));
    verdict.certificate = std::move(parsed);
    if (!verdict.certificate) {
        verdict.checks.push_back(failed("certificate", kCertificateBad));
        for (const char* id : kNeedCertificate) verdict.checks.push_back(failed(id, kNotReached));
        verdict.trust = verdictOf(whyUnreadable(token.certificate).value_or(Finding::Unreadable));
        return verdict;
    }
    const Certificate& certificate = *verdict.certificate;
    verdict.holder = holderOf(certificate);
    verdict.trust = std::move(trust);
    const TokenCheck validity = checkValidity(certificate, at);
    verdict.checks.push_back(passed("certificate", kCertificateGood));
    const TokenCheck purpose = checkPurpose(certificate);
    verdict.checks.push_back(purpose);
    verdict.checks.push_back(validity);
    verdict.checks.push_back(checkChain(verdict.trust, validity.passed, purpose.passed));
    verdict.checks.push_back(checkSignature(token, certificate, origin, nonce));
    verdict.checks.push_back(checkRevocation(verdict.trust));
    bool all = verdict.trust.status == TrustStatus::Valid;
    for (const TokenCheck& check : verdict.checks) all = all && check.passed;
    verdict.valid = all;
    return verdict;
}

}  // namespace

TokenVerdict verifyToken(const AuthenticationToken& token, const Origin& origin, const Nonce& nonce,
                         const Validator& validator, TimePoint at) {
    const auto certificate = certificateOf(token);
    return verify(token, origin, nonce, certificate,
                  certificate ? validator.validate(*certificate, Purpose::Authentication, at) : Verdict(),
                  at);
}

TokenVerdict verifyToken(const AuthenticationToken& token, const Origin& origin, const Nonce& nonce,
                         Verdict trust, TimePoint at) {
    const auto certificate = certificateOf(token);
    if (certificate && (trust.chain.empty() || trust.chain.front() != *certificate))
        throw Error(ErrorCode::InvalidArgument, "a verdict on another certificate");
    return verify(token, origin, nonce, certificate, std::move(trust), at);
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
