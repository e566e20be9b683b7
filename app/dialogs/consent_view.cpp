#include "app/dialogs/consent_view.h"

#include <algorithm>

#include "libcard/secure/secure_buffer.h"

namespace eleg {

namespace {

// A PIN pad or a card that names no limits: ISO 9564 has PINs of 4 to 12 digits, GemSAFE cards up to 16.
constexpr std::size_t kShortestPin = 4;
constexpr std::size_t kLongestPin = 16;

}  // namespace

Task taskOf(const Request& request) {
    if (std::holds_alternative<AuthenticateRequest>(request.what)) return Task::Authenticate;
    if (std::holds_alternative<SignatureRequest>(request.what)) return Task::Sign;
    return Task::ShowCertificate;
}

const char* nameOf(Situation situation) {
    switch (situation) {
        case Situation::Starting:
            return "starting";
        case Situation::ServiceProblem:
            return "service-problem";
        case Situation::NoReader:
            return "no-reader";
        case Situation::NoCard:
            return "no-card";
        case Situation::Reading:
            return "reading";
        case Situation::CardMute:
            return "card-mute";
        case Situation::CardUnknown:
            return "card-unknown";
        case Situation::CardUnsupported:
            return "card-unsupported";
        case Situation::CardProblem:
            return "card-problem";
        case Situation::NoIdentity:
            return "no-identity";
        case Situation::IdentityNotFound:
            return "identity-not-found";
        case Situation::Expired:
            return "expired";
        case Situation::NotYetValid:
            return "not-yet-valid";
        case Situation::Revoked:
            return "revoked";
        case Situation::Unchecked:
            return "unchecked";
        case Situation::PinBlocked:
            return "pin-blocked";
        case Situation::PinNotSet:
            return "pin-not-set";
        case Situation::CardRemoved:
            return "card-removed";
        case Situation::ReaderRemoved:
            return "reader-removed";
        case Situation::Choose:
            return "choose";
        case Situation::EnterPin:
            return "enter-pin";
        case Situation::UsePinPad:
            return "use-pin-pad";
        case Situation::Approve:
            return "approve";
        case Situation::Checking:
            return "checking";
        case Situation::Working:
            return "working";
        case Situation::OnPinPad:
            return "on-pin-pad";
        case Situation::Cancelling:
            return "cancelling";
        case Situation::Ended:
            return "ended";
    }
    return "";
}

PinRules pinRulesOf(const PinState& pin) {
    PinRules rules{kShortestPin, kLongestPin};
    if (pin.maxLength > 0)
        rules.maxLength = std::min<std::size_t>(pin.maxLength, SecureBuffer::kDefaultCapacity);
    if (pin.minLength > 0) rules.minLength = pin.minLength;
    rules.minLength = std::min(rules.minLength, rules.maxLength);
    return rules;
}

}  // namespace eleg
