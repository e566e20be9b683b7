// Is this certificate to be trusted, for this purpose, at this time? A verdict with reasons.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libcard/errors/error.h"
#include "libcard/errors/export.h"
#include "libcard/identity/certificate.h"
#include "libcard/identity/identity.h"

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

struct Verdict {
    TrustStatus status = TrustStatus::CannotBeChecked;
    RevocationStatus revocation = RevocationStatus::NotChecked;
    std::string reason;  ///< one sentence, English source text of the translation context "verdicts"
    std::string detail;  ///< for supporters, such as OpenSSL's error text
    std::vector<Certificate> chain;  ///< leaf … anchor as far as it was built
    bool operator==(const Verdict&) const = default;
};

/// "valid", "expired", "not-yet-valid", "issuer-unknown", …: stable, for JSON.
ELEG_CARD_EXPORT std::string_view idOf(TrustStatus status);
ELEG_CARD_EXPORT std::string_view idOf(RevocationStatus status);

/// The certificates that are believed without proof.
class ELEG_CARD_EXPORT TrustAnchors {
 public:
    /// Reads every *.pem, *.crt, *.cer, *.der in `folder` (not below it; at most 256 files of 256 KiB).
    /// Self-signed CAs are anchors, other CAs are intermediates that need an anchor. Throws
    /// Error{FileUnreadable|CertificateMalformed} naming the file.
    static TrustAnchors load(const std::filesystem::path& folder);
    static TrustAnchors none() { return {}; }

    std::vector<Certificate> anchors;
    std::vector<Certificate> intermediates;
};

/// Validation at a given time; widened by full validation (revocation, policies, backtracking). Immutable,
/// safe from several threads.
class ELEG_CARD_EXPORT Validator {
 public:
    explicit Validator(TrustAnchors anchors);
    ~Validator();
    Validator(Validator&&) noexcept;
    Validator& operator=(Validator&&) noexcept;

    /// Verdict on `leaf` for `purpose` at `at`, with `extra` as further, untrusted issuers. Never throws for
    /// bad certificates. Bounded: chains of at most 8, at most 64 extra certificates looked at.
    Verdict validate(const Certificate& leaf, Purpose purpose, TimePoint at,
                     const std::vector<Certificate>& extra = {}) const;

 private:
    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace eleg
