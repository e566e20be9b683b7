// What the consent dialog shows, decided without a window: card states, request and the person's choices go
// in, a view goes out. No Qt.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/dialogs/consent_view.h"
#include "app/dialogs/judgement.h"
#include "libcard/errors/error.h"
#include "libcard/keystore/keystore.h"

namespace eleg {

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

    /// What validation has found of this e-ID until now, and whether that is its last word. It stands until
    /// it is judged anew.
    void judge(const Fingerprint& id, std::shared_ptr<const Verdict> verdict, bool isFinal);
    /// How the machine's owner wants it: whether an e-ID that cannot be checked may not be used, and whether
    /// issuers of test e-IDs are believed.
    void setTrust(bool stopsUnchecked, bool believesTestIssuers);

    /// The person has approved. While the last word on the e-ID is not there the dialog waits for it
    /// (Situation::Checking); judge() then lets the card work, or stops. False, and nothing changes, when it
    /// may not be used.
    bool approve();
    /// The person wants an e-ID that could not be checked to be checked again, and to come back to it then.
    /// False, and nothing changes, when that is of no use.
    bool checkAgain();

    /// The card has been asked to sign with the chosen e-ID, whatever validation says. False, and nothing
    /// changes, when it may not be.
    bool start();
    /// The person has cancelled while the card works.
    void cancelling();
    /// The operation has failed. UserCancelled leads back to the PIN.
    void failed(const Error& error);

    View view() const;

 private:
    enum class Operation { None, Checking, Working, Cancelling, Ended };

    std::vector<Choice> findChoices() const;
    std::optional<Situation> obstacleTo(const Identity& identity) const;
    void keepOrMakeChoice();
    void reconsider();
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
    bool goesOn_ = false;           ///< after Checking the card works; otherwise the person decides anew
    std::map<Fingerprint, Judgement> judged_;
    bool stopsUnchecked_ = false;
    bool believesTestIssuers_ = false;
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
