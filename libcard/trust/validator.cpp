#include "libcard/trust/validator.h"

#include <algorithm>
#include <tuple>

#include "libcard/errors/text.h"
#include "libcard/trust/chain.h"
#include "libcard/trust/objections.h"
#include "libcard/trust/purpose.h"

namespace eleg {
namespace {

using Store = openssl::Owned<X509_STORE, X509_STORE_free>;

constexpr std::size_t kMaxExtra = 64;

constexpr std::string_view kValid =
    ELEG_TEXT("The e-ID is valid and its issuer is trusted. Whether it has been revoked was not checked.");

void push(STACK_OF(X509) * stack, const Certificate& certificate) {
    openssl::X509Certificate x509 = x509From(certificate);
    if (sk_X509_push(stack, x509.get()) > 0) std::ignore = x509.release();
}

}  // namespace

struct Validator::Content {
    Store store;
    std::vector<Certificate> intermediates;
};

Validator::Validator(TrustAnchors anchors) : content_(std::make_unique<Content>()) {
    content_->store.reset(X509_STORE_new());
    if (!content_->store) throw Error(ErrorCode::Internal, "X509_STORE_new");
    for (const Certificate& anchor : anchors.anchors)
        if (X509_STORE_add_cert(content_->store.get(), x509From(anchor).get()) != 1)
            throw Error(ErrorCode::Internal, "X509_STORE_add_cert");
    content_->intermediates = std::move(anchors.intermediates);
}

Validator::~Validator() = default;
Validator::Validator(Validator&&) noexcept = default;
Validator& Validator::operator=(Validator&&) noexcept = default;

Verdict Validator::validate(const Certificate& leaf, Purpose purpose, TimePoint at,
                            const std::vector<Certificate>& extra) const {
    const openssl::X509Stack untrusted(sk_X509_new_null());
    for (const Certificate& certificate : content_->intermediates) push(untrusted.get(), certificate);
    // Only what says that it is a CA: OpenSSL alone would take some that do not (X509_check_ca).
    for (std::size_t i = 0; i < std::min(extra.size(), kMaxExtra); ++i)
        if (extra[i].isCa()) push(untrusted.get(), extra[i]);

    ChainResult result = checkChain(content_->store.get(), leaf, untrusted.get(), at);
    Verdict verdict;
    verdict.chain = std::move(result.chain);
    const auto wrongPurpose = objectionToPurpose(leaf, purpose);
    if (!result.objections.empty()) explainGravest(result.objections, verdict);
    const bool onlyTime =
        verdict.status == TrustStatus::Expired || verdict.status == TrustStatus::NotYetValid;
    if (wrongPurpose && (result.objections.empty() || onlyTime)) {
        verdict.status = TrustStatus::WrongPurpose;
        verdict.reason = *wrongPurpose;
        verdict.detail = "keyUsage, extendedKeyUsage or basicConstraints";
    } else if (result.objections.empty()) {
        verdict.status = TrustStatus::Valid;
        verdict.reason = kValid;
    }
    return verdict;
}

std::string_view idOf(TrustStatus status) {
    switch (status) {
        case TrustStatus::Valid:
            return "valid";
        case TrustStatus::Expired:
            return "expired";
        case TrustStatus::NotYetValid:
            return "not-yet-valid";
        case TrustStatus::IssuerUnknown:
            return "issuer-unknown";
        case TrustStatus::WrongPurpose:
            return "wrong-purpose";
        case TrustStatus::Weak:
            return "weak";
        case TrustStatus::Malformed:
            return "malformed";
        case TrustStatus::Revoked:
            return "revoked";
        case TrustStatus::CannotBeChecked:
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
