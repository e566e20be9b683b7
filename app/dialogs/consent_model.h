// What the consent dialog shows, decided without a window: card states, request and the person's choices go
// in, a view goes out. No Qt.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/services/request.h"
#include "libcard/errors/error.h"
#include "libcard/keystore/keystore.h"

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
    Expired,
    NotYetValid,
    PinBlocked,
    PinNotSet,
    CardRemoved,
    ReaderRemoved,
    Choose,     ///< several e-IDs: the person chooses
    EnterPin,   ///< PIN field
    UsePinPad,  ///< PIN will be entered on the reader
    Approve,    ///< no PIN needed
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
    /// Why it cannot be used now: Expired, NotYetValid, PinBlocked or PinNotSet.
    std::optional<Situation> obstacle;
    bool operator==(const Choice&) const = default;
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

    bool canApprove() const {
        return situation == Situation::EnterPin || situation == Situation::UsePinPad ||
               situation == Situation::Approve;
    }
    bool isWorking() const {
        return situation == Situation::Working || situation == Situation::OnPinPad ||
               situation == Situation::Cancelling;
    }
};

/// Whether the person can put an error right while the dialog is open; otherwise the request ends with it.
bool canBePutRight(ErrorCode code);

/// Not safe for two threads at once.
class ConsentModel {
 public:
    using Clock = std::function<TimePoint()>;

    ConsentModel(Task task, std::optional<Certificate> wanted, Clock clock);

    /// What the card service sees now.
    void update(const Snapshot& snapshot);
    /// The person has chosen this e-ID. Ignored when it is not among the choices.
    void choose(const Fingerprint& id);
    /// The person wants to choose another one.
    void chooseAgain();
    /// The PIN field holds something (or not): an automatic choice is then no longer undone by a new card.
    void setPinTouched(bool touched) { pinTouched_ = touched; }
    /// A remark on what was typed: PinEmpty, PinLength, PinFormat or None.
    void remark(Notice notice);
    /// Takes such a remark back when typing goes on. True when there was one.
    bool clearTypingRemark();

    /// The card has been asked to sign with the chosen e-ID. False, and nothing changes, when it may not be.
    bool start();
    /// The person has cancelled while the card works.
    void cancelling();
    /// The operation has failed. UserCancelled leads back to the PIN.
    void failed(const Error& error);

    View view() const;

 private:
    enum class Operation { None, Working, Cancelling, Ended };

    std::vector<Choice> findChoices() const;
    std::optional<Situation> obstacleTo(const Identity& identity) const;
    void keepOrMakeChoice();
    void learnFrom(const Error& error);
    const Choice* chosen() const;
    void describeWithoutChoice(View& view) const;
    void describeChosen(View& view, const Choice& choice) const;

    Task task_;
    std::optional<Certificate> wanted_;
    Clock clock_;
    std::optional<Snapshot> snapshot_;
    std::vector<Choice> choices_;
    std::optional<Fingerprint> chosen_;
    std::string chosenReader_;
    std::optional<Choice> active_;  ///< what the card works with, whatever comes and goes meanwhile
    bool chosenByPerson_ = false;
    bool onlyShown_ = false;  ///< the chosen e-ID is there to say why it cannot be used
    bool pinTouched_ = false;
    /// The chosen e-ID has gone: which way.
    std::optional<Situation> lost_;
    Operation operation_ = Operation::None;
    Notice notice_ = Notice::None;
    std::optional<Error> error_;
    /// What an operation has taught of a PIN. It stands for as long as the card service repeats what it knew
    /// before: a number that is too high would cost the person a try.
    struct Lesson {
        Fingerprint identity{};
        PinState before;
        std::optional<int> triesLeft;
        std::optional<Situation> obstacle;  ///< PinBlocked or PinNotSet
        bool appliesTo(const Identity& other) const { return other.id() == identity && other.pin == before; }
    };
    std::optional<Lesson> lesson_;
    /// The e-ID in whose place another card came: chosen again when it comes back.
    std::optional<Fingerprint> replaced_;
};

}  // namespace eleg
