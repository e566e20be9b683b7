#include "app/dialogs/situation_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include "app/dialogs/trust_text.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Consent)
};

QString documentOf(const View& view) {
    return cardText(view.document);
}

SituationText fromError(const View& view, const QString& picture) {
    const ErrorCode code = view.error ? view.error->code() : ErrorCode::Internal;
    return {causeOf(code), remedyOf(code), picture, false};
}

SituationText unsupported(const View& view) {
    SituationText text;
    text.picture = QStringLiteral("card-unsupported");
    const QString document = documentOf(view);
    text.sentence = document.isEmpty()
                        ? Words::tr("This card cannot be used here yet.")
                        : Words::tr("This looks like a %1, which cannot be read here yet.").arg(document);
    text.nextStep = Words::tr("Use another e-ID, or sign in to the service in another way.");
    // What is missing is a sentence of the card profiles; what a function answered is not for people.
    const std::string_view detail = view.error ? std::string_view(view.error->detail()) : std::string_view();
    if (!detail.empty() && detail.back() == '.')
        text.nextStep.prepend(Words::tr("What is missing: %1").arg(cardText(detail)) + QLatin1Char('\n'));
    return text;
}

}  // namespace

SituationText textOf(const View& view) {
    switch (view.situation) {
        case Situation::Starting:
            return {Words::tr("Looking for card readers…"), {}, QStringLiteral("reading"), true};
        case Situation::ServiceProblem:
            return fromError(view, QStringLiteral("service"));
        case Situation::NoReader:
            return {Words::tr("No card reader is connected."),
                    Words::tr("Connect a card reader to this computer."), QStringLiteral("no-reader"), false};
        case Situation::NoCard:
            return {Words::tr("There is no card in the reader."),
                    Words::tr("Insert your e-ID card, chip first."), QStringLiteral("insert-card"), false};
        case Situation::Reading:
            return {Words::tr("The card is being read…"), Words::tr("Leave the card in the reader."),
                    QStringLiteral("reading"), true};
        case Situation::CardMute:
            return {
                Words::tr("The card does not answer."),
                Words::tr("Take the card out, turn it so that the chip goes in first, and insert it again."),
                QStringLiteral("turn-card"), false};
        case Situation::CardUnknown:
            return {Words::tr("This is not a card that Eleg knows."),
                    Words::tr("Insert your e-ID card instead."), QStringLiteral("card-unknown"), false};
        case Situation::CardUnsupported:
            return unsupported(view);
        case Situation::CardProblem:
            return fromError(view, QStringLiteral("card-problem"));
        case Situation::NoIdentity:
            return {view.task == Task::Authenticate ? Words::tr("The card has no e-ID to identify with.")
                                                    : Words::tr("The card has no e-ID to sign with."),
                    Words::tr("Insert another e-ID card."), QStringLiteral("card-unknown"), false};
        case Situation::IdentityNotFound:
            return {Words::tr("This is not the e-ID that the service asks for."),
                    Words::tr("Insert the card that you chose for this signature."),
                    QStringLiteral("card-swapped"), false};
        case Situation::Expired:
        case Situation::NotYetValid:
        case Situation::Revoked:
        case Situation::Unchecked:
            return stopTextOf(view);
        case Situation::PinBlocked:
            return {Words::tr("The PIN of this e-ID is blocked after too many wrong tries."),
                    Words::tr("Unblock it with the PUK that came with the card, or contact the issuer."),
                    QStringLiteral("pin-blocked"), false};
        case Situation::PinNotSet:
            return {Words::tr("No PIN has been chosen for this e-ID yet."),
                    Words::tr("Choose one first, with the PUK from the letter that came with the card."),
                    QStringLiteral("pin-not-set"), false};
        case Situation::CardRemoved:
            return {Words::tr("The card has been taken out."),
                    Words::tr("Insert the same card again to go on."), QStringLiteral("insert-card"), false};
        case Situation::ReaderRemoved:
            return {Words::tr("The card reader has been disconnected."),
                    Words::tr("Connect it again to go on."), QStringLiteral("no-reader"), false};
        case Situation::Choose:
            return {Words::tr("Choose an e-ID"), Words::tr("Which e-ID do you want to use?"),
                    QStringLiteral("choose"), false};
        case Situation::EnterPin:
            return {pinLabelOf(view.task), {}, QStringLiteral("pin"), false};
        case Situation::UsePinPad:
            return {
                Words::tr("You enter the PIN on the card reader."),
                Words::tr("Press “%1”, then enter the PIN on the reader’s keys.").arg(approvalOf(view.task)),
                QStringLiteral("pin-pad"), false};
        case Situation::OnPinPad:
            return {Words::tr("Enter the PIN on the card reader now."),
                    Words::tr("Finish with the reader’s green key."), QStringLiteral("pin-pad"), false};
        case Situation::Approve:
            return {Words::tr("The service gets your certificate, with your name and personnummer."),
                    Words::tr("Nothing is signed yet, and no PIN is needed."), QStringLiteral("certificate"),
                    false};
        case Situation::Checking:
            return {Words::tr("Checking that the e-ID has not been revoked…"),
                    Words::tr("Leave the card in the reader."), QStringLiteral("checking"), true};
        case Situation::Working:
            return {view.task == Task::Sign ? Words::tr("The card is signing…")
                                            : Words::tr("The card is working…"),
                    Words::tr("Leave the card in the reader."), QStringLiteral("reading"), true};
        case Situation::Cancelling:
            return {Words::tr("Cancelling…"), {}, QStringLiteral("reading"), true};
        case Situation::Ended:
            return fromError(view, view.error && view.error->code() == ErrorCode::CardSwapped
                                       ? QStringLiteral("card-swapped")
                                       : QStringLiteral("stopped"));
    }
    return {};
}

QString leadOf(Task task) {
    switch (task) {
        case Task::Authenticate:
            return Words::tr("Identify yourself to");
        case Task::Sign:
            return Words::tr("Sign a text or document for");
        case Task::ShowCertificate:
            return Words::tr("Choose an e-ID to sign with for");
    }
    return {};
}

QString approvalOf(Task task) {
    switch (task) {
        case Task::Authenticate:
            return Words::tr("Identify");
        case Task::Sign:
            return Words::tr("Sign");
        case Task::ShowCertificate:
            return Words::tr("Hand over certificate");
    }
    return {};
}

QString pinLabelOf(Task task) {
    return task == Task::Sign ? Words::tr("PIN for signing") : Words::tr("PIN for identification");
}

namespace {

// With this many left nothing has gone wrong yet on any card that is known: no reason to alarm anybody.
constexpr int kManyTries = 3;

bool triesAreMany(const View& view) {
    return view.triesLeft && *view.triesLeft >= kManyTries && !view.lastTry;
}

}  // namespace

QString noticeOf(const View& view) {
    const QString tries = view.triesLeft ? Words::tr("%n tries left.", nullptr, *view.triesLeft) : QString();
    const QString last = Words::tr("This is the last try: one more wrong PIN blocks it.");
    switch (view.notice) {
        case Notice::WrongPin:
        case Notice::LastTry:
            return Words::tr("Wrong PIN.") + QLatin1Char(' ') + (view.lastTry ? last : tries);
        case Notice::PinEmpty:
            return Words::tr("Enter your PIN first.");
        case Notice::PinLength:
            return view.pin.minLength == view.pin.maxLength
                       ? Words::tr("The PIN has %n digits.", nullptr, static_cast<int>(view.pin.minLength))
                       : Words::tr("The PIN has at least %n digits.", nullptr,
                                   static_cast<int>(view.pin.minLength));
        case Notice::PinFormat:
            return Words::tr("The PIN consists of digits only.");
        case Notice::PinPadCancelled:
            return Words::tr("The PIN was not entered. You can try again.");
        case Notice::PinPadTimeout:
            return Words::tr("The time to enter the PIN ran out. You can try again.");
        case Notice::CardRemovedWhileWorking:
            return Words::tr("The card was taken out too early. Nothing has been sent.");
        case Notice::CardChanged:
            return Words::tr("Another card is in the reader now. Nothing has been sent.");
        case Notice::TryAgain:
            return view.error ? causeOf(view.error->code()) + QLatin1Char(' ') + remedyOf(view.error->code())
                              : QString();
        case Notice::None:
            break;
    }
    if (view.situation != Situation::EnterPin && view.situation != Situation::UsePinPad) return {};
    if (view.lastTry) return last;
    return triesAreMany(view) ? QString() : tries;
}

QString hintOf(const View& view) {
    if (view.notice != Notice::None || !triesAreMany(view)) return {};
    return Words::tr("%n tries left.", nullptr, *view.triesLeft);
}

bool noticeIsFault(const View& view) {
    switch (view.notice) {
        case Notice::None:
            return view.lastTry;
        case Notice::PinPadCancelled:
        case Notice::PinPadTimeout:
        case Notice::PinEmpty:
        case Notice::PinFormat:
        case Notice::PinLength:
            return false;
        default:
            return true;
    }
}

QString obstacleOf(const Choice& choice) {
    if (!choice.obstacle) return {};
    switch (*choice.obstacle) {
        case Situation::Expired:
            return Words::tr("Has expired");
        case Situation::NotYetValid:
            return Words::tr("Not valid yet");
        case Situation::Revoked:
            return Words::tr("Is revoked");
        case Situation::Unchecked:
            return Words::tr("Cannot be checked");
        case Situation::PinBlocked:
            return Words::tr("PIN blocked");
        case Situation::PinNotSet:
            return Words::tr("PIN not chosen yet");
        default:
            return {};
    }
}

QString cautionText(HostCaution caution) {
    switch (caution) {
        case HostCaution::None:
            return {};
        case HostCaution::UnusualLetters:
            return Words::tr(
                "The address has unusual letters that can be mistaken for others. Read it closely.");
        case HostCaution::OtherAlphabet:
            return Words::tr("The address is written in another alphabet. Read it closely.");
        case HostCaution::MixedAlphabets:
            return Words::tr("The address mixes letters of several alphabets: it may imitate another one.");
        case HostCaution::NotDecodable:
            return Words::tr("The address has a part that cannot be shown as text.");
    }
    return {};
}

QString dateText(TimePoint time) {
    const QDate date = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count()).date();
    const bool finnish = QLocale().language() == QLocale::Finnish;
    return QLocale().toString(date, finnish ? QStringLiteral("d. MMMM yyyy") : QStringLiteral("d MMMM yyyy"));
}

}  // namespace eleg
