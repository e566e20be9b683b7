// What a relying party does with a token: every check, in order, none left out for an earlier failure unless
// it has nothing to look at.
#include <algorithm>
#include <array>

#include "libcard/errors/text.h"
#include "libcard/token/authentication_token.h"
#include "libcard/token/token_algorithm.h"
#include "libcard/trust/purpose.h"

namespace eleg {
namespace {

/// Why a check did not pass or was not made.
struct Objection {
    std::string_view code;
    std::string_view text;
};

constexpr std::string_view kFormatGood = ELEG_TEXT("The token has a known format and algorithm.");
constexpr Objection kUnreadable{"token-unreadable", ELEG_TEXT("The token cannot be understood.")};
constexpr Objection kFormatUnknown{"format-unknown", ELEG_TEXT("The token's format is not known.")};
constexpr Objection kAlgorithmUnknown{"algorithm-unknown", ELEG_TEXT("The token's algorithm is not known.")};
constexpr std::string_view kCertificateGood = ELEG_TEXT("The token has a certificate that can be read.");
constexpr std::string_view kPurposeGood = ELEG_TEXT("The e-ID is meant for proving who somebody is.");
constexpr std::string_view kValidityGood = ELEG_TEXT("The e-ID is within its time of validity.");
constexpr std::string_view kChainGood = ELEG_TEXT("The e-ID was issued by an issuer that is trusted here.");
constexpr std::string_view kSignatureGood =
    ELEG_TEXT("The token was signed with the e-ID's key for this site and challenge.");
constexpr Objection kSignatureBad{
    "token-signature-wrong",
    ELEG_TEXT("The token was not signed with the e-ID's key for this site and challenge.")};
constexpr Objection kAlgorithmUnfit{"algorithm-unfit",
                                    ELEG_TEXT("The token's algorithm does not fit the e-ID's key.")};
constexpr Objection kRevocationNotChecked{"revocation-not-checked",
                                          ELEG_TEXT("Whether the e-ID has been revoked was not checked.")};
constexpr std::string_view kRevocationGood = ELEG_TEXT("The e-ID has not been revoked.");
constexpr std::string_view kRevocationOpen = ELEG_TEXT("Nobody could say whether the e-ID has been revoked.");
constexpr Objection kNotReached{"not-reached", ELEG_TEXT("Not looked at, because an earlier check failed.")};

constexpr std::array<const char*, 5> kNeedCertificate = {"purpose", "validity", "chain", "revocation",
                                                         "signature"};

TokenCheck passed(const char* id, std::string_view reason) {
    return {id, true, true, {}, std::string(reason)};
}
TokenCheck failed(const char* id, const Objection& why) {
    return {id, false, true, std::string(why.code), std::string(why.text)};
}
TokenCheck failed(const char* id, Finding why) {
    return failed(id, Objection{describe(why).id, describe(why).text});
}
TokenCheck notReached(const char* id) {
    return {id, false, false, std::string(kNotReached.code), std::string(kNotReached.text)};
}
/// Nothing speaks against the token, and nothing for it.
TokenCheck leftOpen(const char* id, const Objection& why) {
    return {id, true, false, std::string(why.code), std::string(why.text)};
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
    const auto objection = objectionToUse(certificate, CertificateUse::Authentication);
    return objection ? failed("purpose", *objection) : passed("purpose", kPurposeGood);
}

TokenCheck checkValidity(const Certificate& certificate, TimePoint at) {
    if (at > certificate.notAfter()) return failed("validity", Finding::Expired);
    if (at < certificate.notBefore()) return failed("validity", Finding::NotYetValid);
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
    return failed("chain", trust.finding);
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
            return leftOpen("revocation", kRevocationNotChecked);
        case RevocationStatus::Good:
            return passed("revocation", kRevocationGood);
        case RevocationStatus::Revoked:
        case RevocationStatus::Unknown:
            break;
    }
    if (trust.status == TrustStatus::Valid)
        return leftOpen("revocation", {describe(trust.finding).id, kRevocationOpen});
    return failed("revocation", trust.finding);
}

TokenVerdict verify(const AuthenticationToken& token, const Origin& origin, const Nonce& nonce,
                    std::optional<Certificate> parsed, Verdict trust, TimePoint at) {
    TokenVerdict verdict;
    verdict.checks.push_back(checkFormat(token));
    verdict.certificate = std::move(parsed);
    if (!verdict.certificate) {
        verdict.trust = verdictOf(whyUnreadable(token.certificate).value_or(Finding::Unreadable));
        verdict.checks.push_back(failed("certificate", verdict.trust.finding));
        for (const char* id : kNeedCertificate) verdict.checks.push_back(notReached(id));
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
    verdict.checks.push_back(checkRevocation(verdict.trust));
    verdict.checks.push_back(checkSignature(token, certificate, origin, nonce));
    bool all = verdict.trust.status == TrustStatus::Valid;
    for (const TokenCheck& check : verdict.checks) all = all && check.passed;
    verdict.valid = all;
    return verdict;
}

}  // namespace

const TokenCheck* TokenVerdict::firstFailure() const {
    const auto found =
        std::find_if(checks.begin(), checks.end(), [](const TokenCheck& check) { return !check.passed; });
    return found == checks.end() ? nullptr : &*found;
}

std::optional<Validation> validationFor(const AuthenticationToken& token, const Validator& validator,
                                        TimePoint at, const RevocationPolicy& policy,
                                        RevocationCache* cache) {
    if (!checkFormat(token).passed) return std::nullopt;
    const auto certificate = certificateOf(token);
    if (!certificate) return std::nullopt;
    return Validation(validator, *certificate, {CertificateUse::Authentication, at}, policy, cache);
}

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
    verdict.checks.push_back(notReached("certificate"));
    for (const char* id : kNeedCertificate) verdict.checks.push_back(notReached(id));
    verdict.trust.status = TrustStatus::Malformed;
    verdict.trust.reason = kNotReached.text;
    return verdict;
}

}  // namespace eleg
