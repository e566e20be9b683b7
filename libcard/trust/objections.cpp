#include "libcard/trust/objections.h"

#include <openssl/x509_vfy.h>

#include <algorithm>
#include <array>

#include "libcard/errors/text.h"

namespace eleg {
namespace {

struct Explanation {
    int error;
    TrustStatus status;
    std::string_view reason;
};

// The gravest first. Whatever is not here is graver than all.
constexpr std::array kExplanations = {
    Explanation{X509_V_ERR_CERT_REVOKED, TrustStatus::Revoked, ELEG_TEXT("The e-ID has been revoked.")},
    Explanation{X509_V_ERR_CERT_SIGNATURE_FAILURE, TrustStatus::IssuerUnknown,
                ELEG_TEXT("The certificate was not signed by the issuer that it names.")},
    Explanation{X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, TrustStatus::IssuerUnknown,
                ELEG_TEXT("The e-ID's issuer is not one that is trusted here.")},
    Explanation{X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, TrustStatus::IssuerUnknown,
                ELEG_TEXT("The e-ID's issuer is not one that is trusted here.")},
    Explanation{X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, TrustStatus::IssuerUnknown,
                ELEG_TEXT("The e-ID's issuer is not one that is trusted here.")},
    Explanation{X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, TrustStatus::IssuerUnknown,
                ELEG_TEXT("The e-ID's issuer is not one that is trusted here.")},
    Explanation{X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, TrustStatus::IssuerUnknown,
                ELEG_TEXT("The certificate vouches for itself: no issuer has signed it.")},
    Explanation{X509_V_ERR_CERT_CHAIN_TOO_LONG, TrustStatus::IssuerUnknown,
                ELEG_TEXT("There are too many issuers between the e-ID and one that is trusted.")},
    Explanation{X509_V_ERR_INVALID_CA, TrustStatus::IssuerUnknown,
                ELEG_TEXT("One of the issuers is not allowed to issue certificates.")},
    Explanation{X509_V_ERR_KEYUSAGE_NO_CERTSIGN, TrustStatus::IssuerUnknown,
                ELEG_TEXT("One of the issuers is not allowed to issue certificates.")},
    Explanation{X509_V_ERR_PATH_LENGTH_EXCEEDED, TrustStatus::IssuerUnknown,
                ELEG_TEXT("One of the issuers is not allowed to issue certificates.")},
    Explanation{X509_V_ERR_PERMITTED_VIOLATION, TrustStatus::IssuerUnknown,
                ELEG_TEXT("The issuer is not allowed to issue certificates for such a name.")},
    Explanation{X509_V_ERR_EXCLUDED_VIOLATION, TrustStatus::IssuerUnknown,
                ELEG_TEXT("The issuer is not allowed to issue certificates for such a name.")},
    Explanation{X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION, TrustStatus::CannotBeChecked,
                ELEG_TEXT("The certificate has a condition that is not understood here.")},
    Explanation{X509_V_ERR_EE_KEY_TOO_SMALL, TrustStatus::Weak,
                ELEG_TEXT("The e-ID's key is too weak to be relied on.")},
    Explanation{X509_V_ERR_CA_KEY_TOO_SMALL, TrustStatus::Weak,
                ELEG_TEXT("The issuer's key is too weak to be relied on.")},
    Explanation{X509_V_ERR_CA_MD_TOO_WEAK, TrustStatus::Weak,
                ELEG_TEXT("The certificate was signed in a way that is too weak to be relied on.")},
    Explanation{X509_V_ERR_CERT_HAS_EXPIRED, TrustStatus::Expired, ELEG_TEXT("The e-ID has expired.")},
    Explanation{X509_V_ERR_CERT_NOT_YET_VALID, TrustStatus::NotYetValid,
                ELEG_TEXT("The e-ID is not valid yet.")},
};

constexpr std::string_view kOther = ELEG_TEXT("The certificate cannot be checked.");
constexpr std::string_view kIssuerExpired = ELEG_TEXT("The certificate of one of the issuers has expired.");
constexpr std::string_view kIssuerNotYetValid =
    ELEG_TEXT("The certificate of one of the issuers is not valid yet.");

/// Position in the table; smaller is graver.
std::ptrdiff_t rankOf(const Objection& objection) {
    const auto* found = std::find_if(kExplanations.begin(), kExplanations.end(),
                                     [&](const Explanation& e) { return e.error == objection.error; });
    return found == kExplanations.end() ? -1 : found - kExplanations.begin();
}

std::string_view reasonFor(const Explanation& explanation, int depth) {
    if (depth > 0 && explanation.status == TrustStatus::Expired) return kIssuerExpired;
    if (depth > 0 && explanation.status == TrustStatus::NotYetValid) return kIssuerNotYetValid;
    return explanation.reason;
}

}  // namespace

void explainGravest(const std::vector<Objection>& objections, Verdict& verdict) {
    const Objection& gravest =
        *std::min_element(objections.begin(), objections.end(), [](const Objection& a, const Objection& b) {
            return std::pair(rankOf(a), a.depth) < std::pair(rankOf(b), b.depth);
        });
    verdict.detail = "X509_verify_cert: " + std::string(X509_verify_cert_error_string(gravest.error)) +
                     " (depth " + std::to_string(gravest.depth) + ")";
    const std::ptrdiff_t rank = rankOf(gravest);
    if (rank < 0) {
        verdict.status = TrustStatus::CannotBeChecked;
        verdict.reason = kOther;
        return;
    }
    const Explanation& explanation = kExplanations.at(static_cast<std::size_t>(rank));
    verdict.status = explanation.status;
    verdict.reason = reasonFor(explanation, gravest.depth);
}

}  // namespace eleg
