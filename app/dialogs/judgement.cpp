#include "app/dialogs/judgement.h"

namespace eleg {

namespace {

// With a policy that lets unknown revocation pass, the status is Valid and the finding says it.
bool isUnchecked(const Verdict& verdict) {
    switch (verdict.status) {
        case TrustStatus::Valid:
            return verdict.finding == Finding::ValidRevocationUnknown;
        case TrustStatus::Expired:
        case TrustStatus::NotYetValid:
        case TrustStatus::Revoked:
            return false;
        case TrustStatus::IssuerUnknown:
        case TrustStatus::WrongPurpose:
        case TrustStatus::Weak:
        case TrustStatus::Malformed:
        case TrustStatus::CannotBeChecked:
            break;
    }
    return true;
}

}  // namespace

std::optional<Situation> stopOf(const Judgement& judgement, bool stopsUnchecked) {
    if (!judgement.verdict || !judgement.isFinal) return std::nullopt;
    switch (judgement.verdict->status) {
        case TrustStatus::Expired:
            return Situation::Expired;
        case TrustStatus::NotYetValid:
            return Situation::NotYetValid;
        case TrustStatus::Revoked:
            return Situation::Revoked;
        default:
            break;
    }
    if (stopsUnchecked && isUnchecked(*judgement.verdict)) return Situation::Unchecked;
    return std::nullopt;
}

bool isWarnedOf(const Choice& choice) {
    return choice.isChecked && choice.verdict && !choice.obstacle && isUnchecked(*choice.verdict);
}

bool mayBeOtherLater(const Choice& choice) {
    if (!choice.isChecked || !choice.verdict) return false;
    const Finding finding = choice.verdict->finding;
    return finding == Finding::ValidRevocationUnknown ||
           (finding >= Finding::ClockWrong && finding < Finding::NoSource);
}

}  // namespace eleg
