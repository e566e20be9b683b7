#include "app/dialogs/trust_text.h"

#include <QCoreApplication>
#include <array>
#include <chrono>
#include <cstdlib>

#include "app/dialogs/judgement.h"
#include "app/services/issuers.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Consent)
};

// Read when something is said that needs it, and not before.
const IssuerHelp* helpFor(const View& view) {
    static const Issuers own = Issuers::own();
    return own.ofDocument(view.document);
}

QString nameOf(const IssuerHelp& help) {
    return QString::fromStdString(help.name);
}

QString renewal(const View& view) {
    const IssuerHelp* help = helpFor(view);
    const IssuerChannel* channel = help ? help->channel(IssuerChannel::For::Renew) : nullptr;
    if (channel && !channel->place.empty())
        return Words::tr("Renew it with %1. %2").arg(nameOf(*help), issuerText(channel->place));
    return Words::tr("Order a new e-ID from the issuer, or use another one.");
}

QString question(const View& view) {
    const IssuerHelp* help = helpFor(view);
    const IssuerChannel* channel = help ? help->channel(IssuerChannel::For::Questions) : nullptr;
    if (channel && !channel->phone.empty())
        return Words::tr("Ask %1, telephone %2, or use another e-ID.")
            .arg(nameOf(*help), QString::fromStdString(channel->phone));
    if (help) return Words::tr("Ask %1, or use another e-ID.").arg(nameOf(*help));
    return Words::tr("Ask the issuer, or use another e-ID.");
}

// RFC 5280's reasons that say something to whom it happens.
QString revocationReason(const std::string& reason) {
    if (reason == "keyCompromise") return Words::tr("The reason: somebody else may have its key.");
    if (reason == "affiliationChanged") return Words::tr("The reason: what it says about you has changed.");
    if (reason == "superseded") return Words::tr("The reason: a newer one has replaced it.");
    if (reason == "cessationOfOperation") return Words::tr("The reason: it is no longer in use.");
    if (reason == "privilegeWithdrawn") return Words::tr("The reason: the right to use it was withdrawn.");
    return {};
}

QString clockText(std::chrono::seconds ahead) {
    const auto off = std::chrono::abs(ahead);
    const bool isAhead = ahead > 0s;
    if (off >= 48h) {
        const auto days = static_cast<int>(std::chrono::floor<std::chrono::days>(off).count());
        return isAhead ? Words::tr("The clock is %n days ahead.", nullptr, days)
                       : Words::tr("The clock is %n days behind.", nullptr, days);
    }
    if (off >= 2h) {
        const auto hours = static_cast<int>(std::chrono::floor<std::chrono::hours>(off).count());
        return isAhead ? Words::tr("The clock is %n hours ahead.", nullptr, hours)
                       : Words::tr("The clock is %n hours behind.", nullptr, hours);
    }
    const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(off).count());
    return isAhead ? Words::tr("The clock is %n minutes ahead.", nullptr, minutes)
                   : Words::tr("The clock is %n minutes behind.", nullptr, minutes);
}

QString reasonText(const Verdict& verdict) {
    const QString reason = verdictText(verdict.reason);
    return verdict.clockAhead ? reason + QLatin1Char(' ') + clockText(*verdict.clockAhead) : reason;
}

SituationText expired(const View& view, const Verdict* verdict) {
    const QString picture = QStringLiteral("expired");
    if (verdict && verdict->finding == Finding::IssuerExpired)
        return {verdictText(verdict->reason), question(view), picture, false};
    const QString date = dateText(view.chosen->identity.certificate.notAfter());
    return {Words::tr("This e-ID expired on %1.").arg(date), renewal(view), picture, false};
}

SituationText notYetValid(const View& view, const Verdict* verdict) {
    const QString next = Words::tr("Check the computer's date, or use another e-ID until then.");
    const QString picture = QStringLiteral("not-yet-valid");
    if (verdict && verdict->finding == Finding::IssuerNotYetValid)
        return {verdictText(verdict->reason), next, picture, false};
    const QString date = dateText(view.chosen->identity.certificate.notBefore());
    return {Words::tr("This e-ID is not valid until %1.").arg(date), next, picture, false};
}

SituationText revoked(const View& view, const Verdict* verdict) {
    SituationText text{Words::tr("This e-ID has been revoked."), question(view), QStringLiteral("revoked"),
                       false};
    if (!verdict) return text;
    if (verdict->finding == Finding::IssuerRevoked) {
        text.sentence = verdictText(verdict->reason);
    } else if (verdict->revoked) {
        const QString date = dateText(verdict->revoked->when);
        text.sentence = verdict->finding == Finding::OnHold
                            ? Words::tr("This e-ID has been suspended since %1.").arg(date)
                            : Words::tr("This e-ID was revoked on %1.").arg(date);
        const QString reason = revocationReason(verdict->revoked->reason);
        if (!reason.isEmpty()) text.sentence += QLatin1Char(' ') + reason;
    }
    return text;
}

SituationText unchecked(const View& view, const Verdict* verdict) {
    return {
        verdict ? reasonText(*verdict) : Words::tr("This e-ID cannot be checked now."),
        view.mayCheckAgain
            ? Words::tr(
                  "The computer's owner only allows e-IDs that can be checked. Try again, or ask the owner.")
            : Words::tr("The computer's owner only allows e-IDs that can be checked. Ask the owner, or use "
                        "another e-ID."),
        QStringLiteral("unchecked"), false};
}

}  // namespace

SituationText stopTextOf(const View& view) {
    const Verdict* verdict = view.chosen && view.chosen->isChecked ? view.chosen->verdict.get() : nullptr;
    switch (view.situation) {
        case Situation::Expired:
            return expired(view, verdict);
        case Situation::NotYetValid:
            return notYetValid(view, verdict);
        case Situation::Revoked:
            return revoked(view, verdict);
        default:
            return unchecked(view, verdict);
    }
}

bool trustIsCaution(const View& view) {
    return view.chosen && isWarnedOf(*view.chosen) && view.chosen->verdict->finding != Finding::NoAnchors;
}

QString trustTextOf(const View& view) {
    if (!view.canApprove() || !view.chosen || !isWarnedOf(*view.chosen)) return {};
    if (!trustIsCaution(view))
        return Words::tr("The issuer cannot be checked on this computer. That is usual, and you can go on.");
    return reasonText(*view.chosen->verdict) + QLatin1Char(' ') + Words::tr("You can go on all the same.");
}

QString testTextOf(const View& view) {
    return view.chosen && view.chosen->isTest()
               ? Words::tr("TEST: this is not a real e-ID.")
               : Words::tr("TEST: this computer accepts e-IDs that are not real.");
}

}  // namespace eleg
