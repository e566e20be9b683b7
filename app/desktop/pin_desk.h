// What the page of PIN codes shows and does: the PINs of every card that is in a reader, and one task at a
// time.
#pragma once

#include <QObject>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/desktop/eid_watch.h"
#include "app/services/card_service.h"

namespace eleg {

/// The PINs of one person's card.
struct PinHolder {
    Eid eid;
    std::vector<CardPin> pins;   ///< empty while they are asked for, and when error is set
    std::optional<Error> error;  ///< why the card does not tell
};

/// A task and how far it has come.
struct PinJob {
    /// Away: the card went while the form was open, and nothing had been sent to it (error says how it went).
    /// The form opens again, empty, when the card is back.
    enum class Stage { Form, Away, Working, Ended };
    Stage stage = Stage::Form;
    PinTask task = PinTask::Change;
    Identity identity;
    std::string reader;
    CardPin pin;
    std::optional<Error>
        error;  ///< of the last try; of a task that has ended: why it is not certain or not done
    PinEffect effect = PinEffect::NotDone;
    bool waitsForCard = false;  ///< the card was pulled out: it is asked how it went when it is back
};

class PinDesk : public QObject {
    Q_OBJECT

 public:
    /// Both outlive this object.
    PinDesk(CardService& cards, EidWatch& watch, QObject* parent = nullptr);

    /// Whether somebody looks: no card is asked about its PINs before.
    void setWatched(bool watched);

    std::vector<PinHolder> holders() const;
    const std::optional<PinJob>& job() const { return job_; }

    /// Opens the form for a task. Ignored when the card or PIN is not there.
    void open(const Fingerprint& identity, const std::string& pin, PinTask task);
    /// Opens what the PIN of this e-ID needs most, as soon as the card has told: to choose, to unblock, to
    /// change.
    void openFor(const Fingerprint& identity);
    /// Why the new code, typed twice, cannot be taken; nothing is asked of the card.
    std::optional<Error> objectionToNew(const SecureBuffer& fresh, const SecureBuffer& again) const;
    /// Hands the codes to the card; they are checked first, so that nothing that cannot be right spends a
    /// try. `again` is the new code's second time. Returns whether the card works now.
    bool submit(PinCodes codes, const SecureBuffer& again);
    void cancel();
    /// Back to the list.
    void close();

 signals:
    void changed();

 private:
    void look();
    void told(const std::string& reader, const Result<CardPins>& pins);
    void ended(const PinOutcome& outcome);
    void learn(const CardPins& pins);
    void leave();
    void comeBack();
    void openWanted();

    CardService& cards_;
    EidWatch& watch_;
    bool watched_ = false;
    /// By reader: of which e-ID the PINs were asked for.
    std::map<std::string, Fingerprint> asked_;
    std::map<std::string, Result<CardPins>> pins_;
    std::optional<PinJob> job_;
    std::optional<Fingerprint> wanted_;
};

}  // namespace eleg
