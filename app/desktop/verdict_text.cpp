#include "app/desktop/verdict_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/desktop/overview_text.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

using namespace std::chrono_literals;

QString lengthText(std::chrono::seconds length) {
    const auto whole = [length](std::chrono::seconds unit) { return static_cast<int>(length / unit); };
    if (length < 1min) return Words::tr("%n seconds", nullptr, static_cast<int>(length.count()));
    if (length < 1h) return Words::tr("%n minutes", nullptr, whole(1min));
    if (length < 48h) return Words::tr("%n hours", nullptr, whole(1h));
    return Words::tr("%n days", nullptr, whole(24h));
}

// The sentence, and what it leaves open.
QString sentenceText(const Verdict* verdict) {
    if (verdict == nullptr) return Words::tr("Not checked");
    const std::string_view id = describe(verdict->finding).id;
    QString text = verdictText(verdict->reason);
    if (verdict->status == TrustStatus::Valid && verdict->revocation == RevocationStatus::NotChecked &&
        verdict->finding != Finding::ValidNotChecked)
        text += QLatin1Char(' ') + Words::tr("Whether the issuer has blocked the e-ID has not been checked.");
    return text + QStringLiteral(" (%1)").arg(QLatin1String(id.data(), static_cast<qsizetype>(id.size())));
}

QString anchorText(const AnchorEvidence& anchor) {
    return shortText(anchor.name) + QStringLiteral(" · ") + anchorSetText(anchor.set);
}

QString kindText(const RevocationEvidence& answer) {
    QString kind = answer.source == RevocationSource::Ocsp ? Words::tr("Answer to a question (OCSP)")
                                                           : Words::tr("List of those blocked (CRL)");
    if (answer.depth > 0) kind += QStringLiteral(", ") + Words::tr("about an issuer");
    return kind;
}

QString outcomeText(const RevocationEvidence& answer) {
    if (answer.problem) {
        const QString why = verdictText(describe(*answer.problem).text);
        const QString detail = shortText(answer.detail);
        return detail.isEmpty() ? why : why + QStringLiteral(" (") + detail + QLatin1Char(')');
    }
    switch (answer.status) {
        case RevocationStatus::Good:
            return Words::tr("It is not blocked.");
        case RevocationStatus::Revoked:
            return Words::tr("It is blocked.");
        case RevocationStatus::Unknown:
        case RevocationStatus::NotChecked:
            break;
    }
    return Words::tr("It does not say.");
}

QString answerText(const RevocationEvidence& answer, TimePoint now) {
    QStringList lines{outcomeText(answer)};
    if (answer.thisUpdate) {
        const auto age = now - *answer.thisUpdate;
        lines << (age >= 0s ? Words::tr("Of %1, %2 old").arg(momentText(*answer.thisUpdate), lengthText(age))
                            : Words::tr("Of %1").arg(momentText(*answer.thisUpdate)));
    }
    if (answer.nextUpdate) lines << Words::tr("Good until %1").arg(momentText(*answer.nextUpdate));
    if (answer.cached) lines << Words::tr("Remembered from an earlier check");
    if (answer.answersNonce) lines << Words::tr("Made for this very question");
    if (!answer.url.empty()) lines << Words::tr("From %1").arg(QString::fromStdString(answer.url));
    return lines.join(QLatin1Char('\n'));
}

QString clockText(std::chrono::seconds ahead) {
    return ahead > 0s ? Words::tr("This computer’s clock is %1 ahead of the issuer’s.").arg(lengthText(ahead))
                      : Words::tr("This computer’s clock is %1 behind the issuer’s.").arg(lengthText(-ahead));
}

}  // namespace

QString anchorSetText(AnchorSet set) {
    switch (set) {
        case AnchorSet::Production:
            return Words::tr("comes with Eleg");
        case AnchorSet::Test:
            return Words::tr("TEST: issues e-IDs for tests");
        case AnchorSet::Machine:
            return Words::tr("added by this computer’s owner");
        case AnchorSet::User:
            return Words::tr("added by you");
    }
    return {};
}

std::vector<CertificateField> verdictFields(const Verdict* verdict, TimePoint now) {
    std::vector<CertificateField> fields{{Words::tr("Checked"), sentenceText(verdict), false}};
    if (verdict == nullptr) return fields;
    if (const QString revoked = revokedText(*verdict); !revoked.isEmpty())
        fields.push_back({Words::tr("Blocked by the issuer"), revoked, false});
    if (verdict->anchor) fields.push_back({Words::tr("Trusted issuer"), anchorText(*verdict->anchor), false});
    for (const RevocationEvidence& answer : verdict->evidence)
        fields.push_back({kindText(answer), answerText(answer, now), false});
    if (verdict->clockAhead) fields.push_back({Words::tr("Clocks"), clockText(*verdict->clockAhead), false});
    return fields;
}

}  // namespace eleg
