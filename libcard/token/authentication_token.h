// Web eID's authentication token, format web-eid:1.0: made here, verified here.
// Source: Web eID system architecture, "authentication token"; measured facts in FACTS.md §4.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "libcard/crypto/digest.h"
#include "libcard/identity/identity.h"
#include "libcard/token/origin.h"
#include "libcard/trust/validation.h"

namespace eleg {

/// The name of the token algorithm for `certificate`'s key and `algorithm`: RS256, PS256, ES256, ES384,
/// ES512. Throws Error{MechanismUnsupported} when the format has no name for it.
ELEG_CARD_EXPORT std::string tokenAlgorithmName(const SignatureAlgorithm& algorithm);

/// The digest that the card signs: H(H(origin) ‖ H(nonce)), over the exact bytes of both.
ELEG_CARD_EXPORT Digest tokenDigest(const Origin& origin, const Nonce& nonce, HashFunction hash);

struct AuthenticationToken {
    Bytes certificate;  ///< DER
    std::string algorithm;
    Bytes signature;
    std::string format = "web-eid:1.0";
    std::string appVersion;  ///< a URL
};

/// Compact JSON with exactly the five members of web-eid:1.0.
ELEG_CARD_EXPORT std::string toJson(const AuthenticationToken& token);

/// Strict: at most 64 KiB, no BOM, no NUL, duplicate keys refused, depth at most 16, members of the right
/// types. Throws Error{TokenMalformed|TokenFormatUnknown}.
ELEG_CARD_EXPORT AuthenticationToken parseToken(std::string_view json);

/// One step of a verification.
struct TokenCheck {
    std::string id;  ///< "format", "certificate", "purpose", "validity", "chain", "revocation", "signature"
    /// Whether nothing speaks against the token here. That may be because nobody looked: see `checked`.
    bool passed = false;
    /// Whether it was looked at and answered. Where it was not, nothing is ticked: revocation that nobody was
    /// asked about, or about which nobody could say while the policy lets that pass; what comes after a
    /// certificate that cannot be read.
    bool checked = false;
    /// Why, when it did not pass or was not checked; else empty. Stable, for JSON: a finding's id
    /// (findings.h: "issuer-unknown", "revoked", "ocsp-try-later"), or "token-unreadable", "format-unknown",
    /// "algorithm-unknown", "algorithm-unfit", "token-signature-wrong", "revocation-not-checked",
    /// "not-reached".
    std::string code;
    std::string reason;  ///< English source text of the translation context "verdicts"
};

struct TokenVerdict {
    bool valid = false;
    /// All of them, always in this order: format, certificate, purpose, validity, chain, revocation,
    /// signature. It is the order of Web eID's validators (AuthTokenValidatorImpl.validateToken of its Java
    /// library), so that both name the same failure first.
    std::vector<TokenCheck> checks;
    std::optional<Certificate> certificate;
    std::optional<Holder> holder;
    Verdict trust;  ///< of the certificate

    /// The first check that did not pass: what a relying party tells. Null for a valid token.
    ELEG_CARD_EXPORT const TokenCheck* firstFailure() const;
};

/// What is to be looked into before verifyToken() can say whether the e-ID has been revoked: a Validation to
/// be fed with fetched answers. Nothing for a token that fails before that by its format or certificate, so
/// that nobody is asked about it. `validator` and `cache` (may be null) must live longer than the result.
ELEG_CARD_EXPORT std::optional<Validation> validationFor(const AuthenticationToken& token,
                                                         const Validator& validator, TimePoint at,
                                                         const RevocationPolicy& policy,
                                                         RevocationCache* cache = nullptr);

/// Verifies `token` for the origin and nonce that the relying party itself expects, with `validator`'s
/// anchors at time `at`, without looking into revocation. Never throws for bad tokens: the verdict says what
/// failed. The nonce's own age and single use are the caller's to check.
ELEG_CARD_EXPORT TokenVerdict verifyToken(const AuthenticationToken& token, const Origin& origin,
                                          const Nonce& nonce, const Validator& validator, TimePoint at);

/// The same with the verdict of validationFor(), or any other on the token's certificate (for Authentication,
/// at `at`). Throws Error{InvalidArgument} for a verdict on another certificate.
ELEG_CARD_EXPORT TokenVerdict verifyToken(const AuthenticationToken& token, const Origin& origin,
                                          const Nonce& nonce, Verdict trust, TimePoint at);

/// The verdict on what parseToken() refused with `error`: the format failed, and nothing else was looked at.
ELEG_CARD_EXPORT TokenVerdict verdictOnUnreadable(const Error& error);

}  // namespace eleg
