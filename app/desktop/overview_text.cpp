#include "app/desktop/overview_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <optional>

#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

constexpr qsizetype kLongestText = 70;

QString uncheckedWords(const Eid& eid) {
    const bool couldBe = eid.inquiry == Inquiry::NotAsked || eid.inquiry == Inquiry::Asking;
    return couldBe ? Words::tr("Not checked yet") : Words::tr("Cannot be checked");
}

// What could not be checked, and what was.
QString uncheckedText(const Eid& eid) {
    const QString read = Words::tr("The card can be read, and its time has not run out.") + QLatin1Char(' ');
    const std::optional<Verdict>& verdict = eid.verdict();
    if (eid.inquiry == Inquiry::Asking)
        return read + Words::tr("The issuer is being asked whether the e-ID has been blocked.");
    if (!verdict ||
        (verdict->status == TrustStatus::Valid && verdict->revocation != RevocationStatus::Unknown))
        return read + Words::tr("Whether the issuer has blocked the e-ID has not been checked.");
    if (verdict->status == TrustStatus::IssuerUnknown)
        return read + Words::tr("Eleg cannot check the issuer, nor whether the e-ID has been blocked.");
    const QString reason = verdictText(verdict->reason);
    return eid.inquiry == Inquiry::Failed ? read + reason : reason;
}

QString worksText(const Eid& eid) {
    if (eid.inquiry == Inquiry::Answered)
        return Words::tr("The card answers, and the issuer says that the e-ID is valid.");
    return Words::tr(
        "The card answers, and its issuer is known. On this computer nobody is asked whether "
        "the e-ID has been blocked.");
}

// RFC 5280, 5.3.1, as a person would say it; what says nothing to a person is left out.
QString whyRevoked(const std::string& reason) {
    if (reason == "keyCompromise")
        return Words::tr("The reason given: somebody else may have come by the card or its key.");
    if (reason == "affiliationChanged")
        return Words::tr("The reason given: what it says of its holder is not right any more.");
    if (reason == "superseded") return Words::tr("The reason given: it has been replaced by a new one.");
    if (reason == "cessationOfOperation")
        return Words::tr("The reason given: it is not to be used any more.");
    if (reason == "privilegeWithdrawn")
        return Words::tr("The reason given: its holder may not use it any more.");
    return {};
}

QString revokedAdvice(const Eid& eid) {
    const std::optional<Verdict>& verdict = eid.verdict();
    const QString since = verdict ? revokedText(*verdict) : QString();
    const bool onHold = verdict && verdict->finding == Finding::OnHold;
    const QString advice =
        onHold ? Words::tr("It cannot be used until the issuer lifts that. Ask the issuer.")
               : Words::tr("It cannot be used any more. Ask the issuer why, and order a new one.");
    return since.isEmpty() ? advice : since + QLatin1Char(' ') + advice;
}

QString whichPin(const Eid& eid) {
    if (eid.parts.size() < 2) return {};
    return eid.identity().purpose == Purpose::Signature ? Words::tr("It is the PIN for signing.")
                                                        : Words::tr("It is the PIN for identification.");
}

QString joined(const QString& a, const QString& b) {
    return b.isEmpty() ? a : a + QLatin1Char(' ') + b;
}

std::optional<Situation> sharedSituation(Scene scene) {
    switch (scene) {
        case Scene::Starting:
            return Situation::Starting;
        case Scene::ServiceProblem:
            return Situation::ServiceProblem;
        case Scene::NoReader:
            return Situation::NoReader;
        case Scene::NoCard:
            return Situation::NoCard;
        case Scene::Reading:
            return Situation::Reading;
        case Scene::CardMute:
            return Situation::CardMute;
        case Scene::CardUnknown:
            return Situation::CardUnknown;
        case Scene::CardUnsupported:
            return Situation::CardUnsupported;
        case Scene::CardProblem:
            return Situation::CardProblem;
        case Scene::ReaderWithoutDriver:
        case Scene::NoIdentity:
            break;
    }
    return {};
}

}  // namespace

StatusText statusText(const Eid& eid) {
    const QString until = dateText(eid.notAfter());
    switch (eid.status) {
        case EidStatus::Works:
            return {Words::tr("Works"), worksText(eid), QStringLiteral("status-works"), Tone::Good,
                    EidAction::Try};
        case EidStatus::ExpiresSoon:
            return {Words::tr("Expires soon"),
                    Words::tr("Order a new one in good time: it ends on %1.").arg(until),
                    QStringLiteral("status-soon"), Tone::Warning, EidAction::Renew};
        case EidStatus::Expired:
            return {Words::tr("Has expired"), Words::tr("It cannot be used any more. Order a new one."),
                    QStringLiteral("status-not"), Tone::Fault, EidAction::Renew};
        case EidStatus::NotYetValid:
            return {Words::tr("Not valid yet"),
                    Words::tr("It can be used from %1. Is this computer’s date right?")
                        .arg(dateText(eid.identity().certificate.notBefore())),
                    QStringLiteral("status-waiting"), Tone::Warning, EidAction::GetHelp};
        case EidStatus::Revoked:
            return {Words::tr("Blocked by the issuer"), revokedAdvice(eid), QStringLiteral("status-not"),
                    Tone::Fault, EidAction::GetHelp};
        case EidStatus::CannotBeChecked:
            return {uncheckedWords(eid), uncheckedText(eid), QStringLiteral("status-unsure"), Tone::Neutral,
                    EidAction::Try};
        case EidStatus::PinBlocked:
            return {
                Words::tr("PIN blocked"),
                joined(Words::tr("Too many wrong tries. Unblock it with the PUK that came with the card."),
                       whichPin(eid)),
                QStringLiteral("status-locked"), Tone::Fault, EidAction::UnblockPin};
        case EidStatus::PinNotSet:
            return {Words::tr("PIN not chosen yet"),
                    joined(Words::tr("Choose one with the PUK from the letter that came with the card."),
                           whichPin(eid)),
                    QStringLiteral("status-waiting"), Tone::Warning, EidAction::ChoosePin};
    }
    return {};
}

QString inquiryText(const Eid& eid) {
    switch (eid.inquiry) {
        case Inquiry::Asking:
            return Words::tr("The issuer is being asked…");
        case Inquiry::Answered: {
            const std::optional<TimePoint> from = eid.answerFrom();
            return from ? Words::tr("Checked: the issuer’s answer is of %1").arg(momentText(*from))
                        : Words::tr("It has been checked.");
        }
        case Inquiry::Failed:
            return Words::tr("Tried, without an answer that helps");
        case Inquiry::NotAsked:
        case Inquiry::Looking:
        case Inquiry::Pointless:
            break;
    }
    return Words::tr("Not checked");
}

QString revokedText(const Verdict& verdict) {
    if (verdict.revocation != RevocationStatus::Revoked || !verdict.revoked) return {};
    const Revocation& revoked = *verdict.revoked;
    if (revoked.depth > 0)
        return Words::tr("Its issuer’s own certificate is blocked since %1.").arg(dateText(revoked.when));
    if (verdict.finding == Finding::OnHold)
        return Words::tr("Blocked for the time being, since %1.").arg(dateText(revoked.when));
    const QString why = whyRevoked(revoked.reason);
    const QString since = Words::tr("Blocked since %1.").arg(dateText(revoked.when));
    return why.isEmpty() ? since : since + QLatin1Char(' ') + why;
}

QString momentText(TimePoint time) {
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count());
    return QLocale().toString(moment, QStringLiteral("d MMMM yyyy, HH:mm"));
}

QString actionText(EidAction action) {
    switch (action) {
        case EidAction::Try:
            return Words::tr("Try it");
        case EidAction::Renew:
            return Words::tr("How to renew it");
        case EidAction::UnblockPin:
            return Words::tr("Unblock the PIN");
        case EidAction::ChoosePin:
            return Words::tr("Choose a PIN");
        case EidAction::GetHelp:
            return Words::tr("Get help");
    }
    return {};
}

QString validityText(const Eid& eid) {
    const QString date = dateText(eid.notAfter());
    const QString separator = QStringLiteral(" · ");
    if (eid.daysLeft < 0) return date + separator + Words::tr("%n days ago", nullptr, -eid.daysLeft);
    if (eid.daysLeft == 0) return date + separator + Words::tr("ends today");
    return date + separator + Words::tr("%n days left", nullptr, eid.daysLeft);
}

QString holderText(const Identity& identity) {
    const QString name = shortText(identity.holder.name);
    return name.isEmpty() ? Words::tr("No name in the certificate") : name;
}

QString documentText(const Identity& identity) {
    if (identity.document.empty()) return Words::tr("Unknown kind of card");
    QString document = cardText(identity.document);
    if (!document.isEmpty()) document[0] = document.at(0).toUpper();
    return document;
}

QString initialsText(const Holder& holder) {
    const auto first = [](const std::string& name) {
        const auto letters = QString::fromStdString(name).trimmed().toUcs4();
        return letters.isEmpty() ? QString()
                                 : QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.data()), 1);
    };
    const QString both = first(holder.givenName) + first(holder.surname);
    return (both.isEmpty() ? first(holder.name) : both).toUpper();
}

QString spokenText(const Eid& eid, bool severalReaders) {
    QStringList parts{holderText(eid.first()), statusText(eid).words, documentText(eid.first())};
    if (eid.first().holder.personnummer)
        parts << QString::fromStdString(eid.first().holder.personnummer->masked());
    parts << Words::tr("Valid to %1").arg(validityText(eid));
    if (severalReaders && !eid.reader().empty())
        parts << Words::tr("In the reader %1").arg(shortText(eid.reader()));
    return parts.join(QStringLiteral(", "));
}

SituationText sceneText(const Note& note) {
    if (const auto situation = sharedSituation(note.scene)) {
        View view;
        view.situation = *situation;
        view.error = note.error;
        view.document = note.document;
        SituationText text = textOf(view);
        return text;
    }
    if (note.scene == Scene::ReaderWithoutDriver)
        return {
            Words::tr("A card reader is connected, but this computer cannot use it yet."),
            Words::tr("Install the package libccid, or the driver of the reader’s maker. Then connect the "
                      "reader again."),
            QStringLiteral("no-driver"), false};
    return {Words::tr("There is no e-ID on the card in the reader."),
            Words::tr("Insert your e-ID card instead."), QStringLiteral("card-unknown"), false};
}

QString summaryText(const Overview& overview) {
    if (overview.scene) return sceneText(*overview.scene).sentence;
    if (overview.eids.size() == 1)
        return Words::tr("%1: %2.").arg(holderText(overview.eids.front().first()),
                                        statusText(overview.eids.front()).words.toLower());
    return Words::tr("%n e-IDs are in the card readers.", nullptr, static_cast<int>(overview.eids.size()));
}

QString purposeText(Purpose purpose) {
    return purpose == Purpose::Signature ? Words::tr("Signing") : Words::tr("Identification");
}

QString shortText(const std::string& utf8) {
    const QString text = QString::fromStdString(utf8).simplified();
    return text.size() <= kLongestText ? text : text.left(kLongestText - 1) + QChar(0x2026);
}

}  // namespace eleg
