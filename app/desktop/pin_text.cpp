#include "app/desktop/pin_text.h"

#include <QCoreApplication>

#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

QString explained(const Error& error) {
    return causeOf(error.code()) + QLatin1Char(' ') + remedyOf(error.code());
}

QString lastTryText(PinTask task) {
    return task == PinTask::Change
               ? Words::tr("This is the last try. One more wrong PIN blocks it, and then you need the PUK.")
               : Words::tr(
                     "This is the last try. One more wrong PUK, and the card can never be unblocked: you "
                     "would "
                     "have to order a new one.");
}

bool isLastTry(const PinJob& job) {
    if (job.error && job.error->triesLeft) return *job.error->triesLeft == 1;
    return job.task == PinTask::Change ? job.pin.state.lastTry : job.pin.puk.lastTry;
}

bool isWrongCode(const PinJob& job) {
    return job.error &&
           (job.error->code() == ErrorCode::PinIncorrect || job.error->code() == ErrorCode::PukIncorrect);
}

SituationText certain(const PinJob& job) {
    if (job.effect == PinEffect::Done) {
        const QString sentence = job.task == PinTask::Change    ? Words::tr("Your PIN is changed.")
                                 : job.task == PinTask::Unblock ? Words::tr("Your PIN is unblocked and new.")
                                                                : Words::tr("Your PIN is chosen.");
        return {sentence, Words::tr("The new code counts from now on. Do not write it down."),
                QStringLiteral("try"), false};
    }
    const QString next = job.task == PinTask::Change ? Words::tr("The old code still counts.")
                                                     : Words::tr("The PIN is as it was before.");
    const QString cause = job.error ? causeOf(job.error->code()) : QString();
    return {Words::tr("Nothing was changed."), cause.isEmpty() ? next : cause + QLatin1Char(' ') + next,
            QStringLiteral("stopped"), false};
}

}  // namespace

QString pinNameText(const CardPin& pin) {
    switch (pin.use) {
        case PinUse::Authentication:
            return Words::tr("PIN for identification");
        case PinUse::Signature:
            return Words::tr("PIN for signing");
        case PinUse::Both:
            return Words::tr("PIN for identification and signing");
    }
    return {};
}

StatusText pinStatusText(const CardPin& pin) {
    StatusText text;
    if (pin.lost()) {
        text = {
            Words::tr("Blocked for good"),
            Words::tr(
                "The PUK is blocked too, so the card cannot be used any more. Order a new one: see Help."),
            QStringLiteral("status-not"), Tone::Fault, EidAction::GetHelp};
    } else if (pin.state.notSet) {
        text = {Words::tr("Not chosen yet"), Words::tr("You choose it with the PUK from the letter."),
                QStringLiteral("status-waiting"), Tone::Warning, EidAction::ChoosePin};
    } else if (pin.state.blocked) {
        text = {Words::tr("Blocked"), Words::tr("Too many wrong tries. The PUK from the letter unblocks it."),
                QStringLiteral("status-locked"), Tone::Fault, EidAction::UnblockPin};
    } else if (pin.state.lastTry || pin.state.triesLeft == 1) {
        text = {Words::tr("One try left"), Words::tr("One more wrong PIN blocks it."),
                QStringLiteral("status-soon"), Tone::Warning, EidAction::Try};
    } else {
        text = {Words::tr("Ready to use"), {}, QStringLiteral("status-works"), Tone::Good, EidAction::Try};
        text.explanation = pin.state.triesLeft ? Words::tr("%n tries left.", nullptr, *pin.state.triesLeft)
                                               : Words::tr("The card does not tell how many tries are left.");
    }
    return text;
}

QString taskText(PinTask task) {
    switch (task) {
        case PinTask::Change:
            return Words::tr("Change PIN");
        case PinTask::Unblock:
            return Words::tr("Unblock with the PUK");
        case PinTask::Activate:
            return Words::tr("Choose PIN");
    }
    return {};
}

QString currentCodeText(const PinJob& job) {
    return job.task == PinTask::Change ? Words::tr("The PIN you have now")
                                       : Words::tr("PUK, from the letter");
}

QString formNotice(const PinJob& job) {
    QStringList parts;
    if (isWrongCode(job)) {
        parts << causeOf(job.error->code());
        if (job.error->triesLeft && *job.error->triesLeft > 1)
            parts << Words::tr("%n tries left.", nullptr, *job.error->triesLeft);
    } else if (job.error) {
        parts << explained(*job.error);
    }
    if (isLastTry(job)) parts << lastTryText(job.task);
    return parts.join(QLatin1Char(' '));
}

bool formNoticeIsFault(const PinJob& job) {
    return isWrongCode(job) || isLastTry(job);
}

QString lengthText(const PinState& pin) {
    const int least = static_cast<int>(pin.minLength);
    if (pin.minLength == 0) return {};
    if (pin.minLength == pin.maxLength) return Words::tr("%n digits.", nullptr, least);
    if (pin.maxLength == 0) return Words::tr("At least %n digits.", nullptr, least);
    return Words::tr("%1 to %n digits.", nullptr, static_cast<int>(pin.maxLength)).arg(least);
}

SituationText workingText(const PinJob& job) {
    if (!job.pin.state.onPinPad)
        return {Words::tr("The card is working…"), Words::tr("Leave the card in the reader."),
                QStringLiteral("reading"), true};
    return {
        Words::tr("Follow the card reader’s display now."),
        job.task == PinTask::Change
            ? Words::tr(
                  "Enter the PIN you have now, then the new one, and the new one again. Press the green key "
                  "after each.")
            : Words::tr(
                  "Enter the PUK, then the new PIN, and the new PIN again. Press the green key after each."),
        QStringLiteral("pin-pad"), false};
}

SituationText endedText(const PinJob& job) {
    if (job.waitsForCard)
        return {Words::tr("The card was taken out before it had answered."),
                Words::tr("Put the same card in again: then Eleg asks it which code counts."),
                QStringLiteral("insert-card"), false};
    if (job.effect == PinEffect::Uncertain)
        return {Words::tr("It is not certain which code counts now."),
                Words::tr("Try the new code first, and the old one if it is wrong."),
                QStringLiteral("card-problem"), false};
    return certain(job);
}

SituationText awayText(const PinJob& job) {
    const bool swapped = job.error && job.error->code() == ErrorCode::CardSwapped;
    const bool unplugged = job.error && job.error->code() == ErrorCode::ReaderRemoved;
    return {
        swapped     ? Words::tr("Another card is in the reader now.")
        : unplugged ? Words::tr("The card reader was unplugged.")
                    : Words::tr("The card was taken out."),
        Words::tr("Nothing was changed, and what you had typed is wiped. Put the card of %1 in again to go "
                  "on.")
            .arg(holderText(job.identity)),
        swapped     ? QStringLiteral("card-swapped")
        : unplugged ? QStringLiteral("no-reader")
                    : QStringLiteral("insert-card"),
        false};
}

}  // namespace eleg
