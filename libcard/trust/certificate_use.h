// What a certificate is to be used for, and what is asked about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcard/errors/export.h"
#include "libcard/identity/certificate.h"
#include "libcard/identity/identity.h"

namespace eleg {

enum class CertificateUse { Authentication, Signature, Issuer, OcspResponder };

/// "authentication", "signature", "issuer", "ocsp-responder": stable.
ELEG_CARD_EXPORT std::string_view idOf(CertificateUse use);
/// The use of that name, or nothing.
ELEG_CARD_EXPORT std::optional<CertificateUse> certificateUseFrom(std::string_view id);

constexpr CertificateUse useFor(Purpose purpose) {
    return purpose == Purpose::Authentication ? CertificateUse::Authentication : CertificateUse::Signature;
}

/// What validation answers.
struct Question {
    CertificateUse use = CertificateUse::Authentication;
    TimePoint at;                              ///< the time that the verdict is for
    std::vector<std::string> policies{};       ///< dotted OIDs, one of which is wanted; empty: any
    std::vector<Certificate> intermediates{};  ///< further issuers, untrusted; at most 4096 are looked at
};

}  // namespace eleg
