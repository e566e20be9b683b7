#include "app/cli/pin_change.h"

#include "app/cli/output.h"
#include "app/cli/pin_choice.h"
#include "app/cli/pin_entry.h"
#include "app/cli/pin_texts.h"
#include "libcard/keystore/pin_rules.h"

namespace eleg::cli {
namespace {

/// One run of the command.
class PinChange {
 public:
    PinChange(PinTask task, const Words& words)
        : task_(task),
          byPuk_(task != PinTask::Change),
          currentFd_(byPuk_ ? "puk-fd" : "pin-fd"),
          arguments_(words, {"reader", "which", currentFd_, "new-pin-fd"}, {"last-try"}),
          chosen_(choosePin(store_, task_, arguments_)) {}

    int run() {
        refuseWhatCannotBe();
        confirmLastTry();
        PinCodes codes;
        if (pad())
            announcePad();
        else
            codes = readCodes();
        const PinOutcome outcome = store_.changePin(
            {.task = task_, .pin = chosen_.pin.id, .identity = chosen_.identity.id()}, std::move(codes));
        return report(outcome);
    }

    /// A blocked PUK explained: a new card, and where.
    void adviseNewCard() const {
        warn("  " + newCardAdvice(chosen_.identity.document, chosen_.identity.issuer));
    }

 private:
    bool pad() const { return chosen_.pin.state.onPinPad; }
    bool asksOnTerminal() const {
        return !arguments_.optional(currentFd_) || !arguments_.optional("new-pin-fd");
    }

    /// Before anybody types anything: what the state of the PIN forbids.
    void refuseWhatCannotBe() {
        const CardPin& pin = chosen_.pin;
        if (pad() && (arguments_.optional(currentFd_) || arguments_.optional("new-pin-fd")))
            throw UsageError{
                utf8(eleg::cli::Text::tr("This reader takes the codes on its own keys; leave --pin-fd, "
                                         "--puk-fd and --new-pin-fd out."))};
        if (byPuk_ && pin.puk.blocked) throw Error(ErrorCode::PukBlocked);
        if (!byPuk_ && pin.state.blocked) throw Error(ErrorCode::PinBlocked);
        if (task_ != PinTask::Activate && pin.state.notSet) throw Error(ErrorCode::PinNotSet);
        if (task_ == PinTask::Activate && !pin.state.notSet) throw Error(ErrorCode::PinAlreadySet);
    }

    void confirmLastTry() {
        const std::string warning = lastTryWarning(chosen_.pin, byPuk_);
        if (warning.empty()) return;
        if (arguments_.has("last-try")) return warn(warning);
        if (!pad() && !asksOnTerminal())
            throw UsageError{warning + " " + utf8(eleg::cli::Text::tr("Give --last-try to use it."))};
        askToGoOn(warning, store_.ending());
    }

    std::string whose() const {
        return chosen_.identity.holder.name + ", " + chosen_.identity.issuer + "\n" + nameOf(chosen_.pin.use);
    }

    void announcePad() const {
        warn(whose());
        warn(utf8(
            byPuk_ ? eleg::cli::Text::tr("Enter on the card reader's keys: the PUK, then the new PIN twice.")
                   : eleg::cli::Text::tr(
                         "Enter on the card reader's keys: the old PIN, then the new PIN twice.")));
    }

    PinCodes readCodes() {
        PinCodes codes;
        if (asksOnTerminal()) warn(whose());
        const auto fd = arguments_.optional(currentFd_);
        if (byPuk_ && !fd)
            warn(utf8(eleg::cli::Text::tr("The PUK is in the letter that came with the card.")));
        codes.current = fd ? readCode(currentFd_, *fd, store_.ending())
                           : askCode(utf8(byPuk_ ? eleg::cli::Text::tr("PUK: ")
                                                 : eleg::cli::Text::tr("The PIN you have now: ")),
                                     store_.ending());
        if (byPuk_)
            checkPuk(chosen_.pin.puk, codes.current);
        else
            checkPin(chosen_.pin.state, codes.current);
        codes.fresh = readNewPin();
        sayWhyTooSimple(codes.fresh);
        checkPinTask(task_, chosen_.pin, codes, chosen_.identity.holder.personnummer);
        return codes;
    }

    void sayWhyTooSimple(const SecureBuffer& fresh) const {
        if (const auto why = simplicityOf(fresh, chosen_.identity.holder.personnummer)) warn(reasonOf(*why));
    }

    SecureBuffer readNewPin() {
        if (const auto fd = arguments_.optional("new-pin-fd"))
            return readCode("new-pin-fd", *fd, store_.ending());
        const std::string lengths = lengthsOf(chosen_.pin.state.minLength, chosen_.pin.state.maxLength);
        SecureBuffer fresh = askCode(
            utf8(eleg::cli::Text::tr("New PIN")) + (lengths.empty() ? "" : " (" + lengths + ")") + ": ",
            store_.ending());
        // Told before it is typed once more.
        sayWhyTooSimple(fresh);
        checkNewPin(chosen_.pin.state, fresh, chosen_.identity.holder.personnummer);
        const SecureBuffer again =
            askCode(utf8(eleg::cli::Text::tr("The new PIN once more: ")), store_.ending());
        if (!fresh.equals(again)) throw Error(ErrorCode::PinPadMismatch, "the codes typed");
        return fresh;
    }

    int report(const PinOutcome& outcome) {
        if (!outcome.error) {
            print(doneText(task_));
            return 0;
        }
        explain(*outcome.error);
        if (outcome.error->code() == ErrorCode::PukBlocked) adviseNewCard();
        if (outcome.after) {
            if (outcome.effect != PinEffect::NotDone)
                warn(effectOf(task_, outcome.effect, stateIn(*outcome.after)));
        } else {
            return reportWhenBack(outcome);
        }
        return outcome.effect == PinEffect::Done ? 0 : describe(outcome.error->code()).exitCode;
    }

    PinState stateIn(const CardPins& pins) const {
        for (const CardPin& pin : pins.pins)
            if (pin.id == chosen_.pin.id) return pin.state;
        return chosen_.pin.state;
    }

    /// The card was pulled out: only it knows how its PIN is, so it is asked when it is back.
    int reportWhenBack(const PinOutcome& outcome) {
        const int failed = describe(outcome.error->code()).exitCode;
        const ErrorCode code = outcome.error->code();
        const bool gone = code == ErrorCode::CardRemoved || code == ErrorCode::ReaderRemoved;
        if (!gone || !asksOnTerminal()) {
            warn(effectOf(task_, outcome.effect, chosen_.pin.state));
            return failed;
        }
        if (outcome.effect == PinEffect::NotDone) {
            warn(effectOf(task_, outcome.effect, chosen_.pin.state));
            return failed;
        }
        warn(
            utf8(eleg::cli::Text::tr("Put the card in again: only the card can tell which PIN it has now. "
                                     "Ctrl-C leaves it at that.")));
        const std::string reader = store_.waitFor(chosen_.identity.id());
        for (const CardPin& pin : store_.pinStates(reader).pins) {
            if (pin.id != chosen_.pin.id) continue;
            const PinEffect effect = pin.interrupted ? pin.interrupted->effect : outcome.effect;
            warn(effectOf(task_, effect, pin.state));
            return effect == PinEffect::Done ? 0 : failed;
        }
        return failed;
    }

    const PinTask task_;
    const bool byPuk_;
    const std::string currentFd_;
    const Arguments arguments_;
    BlockingKeyStore store_;
    const ChosenPin chosen_;
};

}  // namespace

int changePin(PinTask task, const Words& words) {
    PinChange change(task, words);
    try {
        return change.run();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::PukBlocked) throw;
        explain(error);
        change.adviseNewCard();
        return describe(error.code()).exitCode;
    }
}

}  // namespace eleg::cli
