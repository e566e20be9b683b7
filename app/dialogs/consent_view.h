// What the consent dialog shows at one moment, as a value. No Qt.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/services/request.h"
#include "libcard/errors/error.h"
#include "libcard/identity/identity.h"
#include "libcard/trust/verdict.h"

namespace eleg {

enum class Task { Authenticate, ShowCertificate, Sign };

Task taskOf(const Request& request);

/// What the dialog is about at one moment. Each has one sentence, one picture and one next step
/// (situation_text.h).
enum class Situation {
    Starting,  ///< nothing is known yet
    ServiceProblem,
    NoReader,
    NoCard,
    Reading,
    CardMute,
    CardUnknown,
    CardUnsupported,
    CardProblem,  ///< any other reason why the card cannot be used; View::error says which
    NoIdentity,   ///< the card has no e-ID for this task
    IdentityNotFound,
    Expired,  ///< it, or the certificate of one of its issuers
    NotYetValid,
    Revoked,    ///< for good or for the time being; it, or the certificate of one of its issuers
    Unchecked,  ///< it cannot be checked, and the machine's owner wants it so
    PinBlocked,
    PinNotSet,
    CardRemoved,
    ReaderRemoved,
    Choose,     ///< several e-IDs: the person chooses
    EnterPin,   ///< PIN field
    UsePinPad,  ///< PIN will be entered on the reader
    Approve,    ///< no PIN needed
    Checking,   ///< approved; whether the e-ID has been revoked is not known yet
    Working,    ///< the card works
    OnPinPad,   ///< the reader waits for the PIN
    Cancelling,
    Ended,  ///< cannot be put right: View::error, and the request ends with it
};

/// "no-card", "enter-pin" …: for the timeline and for tests.
const char* nameOf(Situation situation);

/// A remark above the PIN field or the choice, about what has just happened.
enum class Notice {
    None,
    WrongPin,
    LastTry,
    PinEmpty,
    PinLength,
    PinFormat,
    PinPadCancelled,
    PinPadTimeout,
    CardRemovedWhileWorking,
    CardChanged,  ///< another card than the chosen one is there now: choose anew
    TryAgain,     ///< the card or reader failed once; View::error says how
};

/// One e-ID that could be used.
struct Choice {
    Identity identity;
    /// Why it cannot be used now: Expired, NotYetValid, Revoked, Unchecked, PinBlocked or PinNotSet.
    std::optional<Situation> obstacle;
    /// What validation has found until now; null before it has looked.
    std::shared_ptr<const Verdict> verdict{};
    bool isChecked = false;  ///< the verdict is final

    /// Whether it stands on an issuer of test e-IDs.
    bool isTest() const { return verdict && verdict->isTest(); }
    bool operator==(const Choice& other) const {
        return identity == other.identity && obstacle == other.obstacle && isChecked == other.isChecked &&
               (verdict == other.verdict || (verdict && other.verdict && *verdict == *other.verdict));
    }
};

/// Lengths of a PIN in digits. What a card does not tell is bounded generously.
struct PinRules {
    std::size_t minLength = 4;
    std::size_t maxLength = 16;
    bool operator==(const PinRules&) const = default;
};

PinRules pinRulesOf(const PinState& pin);

struct View {
    Situation situation = Situation::Starting;
    Notice notice = Notice::None;
    Task task = Task::Authenticate;
    std::vector<Choice> choices;
    std::optional<Choice> chosen;
    PinRules pin;
    std::optional<int> triesLeft;  ///< only when the card told
    bool lastTry = false;
    std::optional<Error> error;
    std::string document;  ///< what the card in question looks like; empty when not known
    std::string reader;    ///< the reader in question; empty when there is but one
    bool severalReaders = false;
    bool mayChange = false;  ///< the person can go back to choose another e-ID
    bool isTest = false;     ///< test e-IDs are believed here: said in every state
    /// Unchecked: it may be otherwise when it is tried again.
    bool mayCheckAgain = false;

    bool canApprove() const {
        return situation == Situation::EnterPin || situation == Situation::UsePinPad ||
               situation == Situation::Approve;
    }
    bool isWorking() const {
        return situation == Situation::Working || situation == Situation::OnPinPad ||
               situation == Situation::Cancelling;
    }
    /// Nothing is left to the person but to cancel.
    bool isBusy() const { return isWorking() || situation == Situation::Checking; }
};

}  // namespace eleg
