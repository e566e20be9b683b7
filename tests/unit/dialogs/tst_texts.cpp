// What the dialog says: something in every state and both languages, nothing twice, nothing too long.
#include <QFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTest>

#include "app/dialogs/identity_view.h"
#include "app/dialogs/situation_text.h"
#include "app/dialogs/trust_text.h"
#include "app/services/language.h"
#include "app/services/texts.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;

Q_DECLARE_METATYPE(eleg::Situation)
Q_DECLARE_METATYPE(eleg::Verdict)

namespace {

// What fits on three lines of the dialog.
constexpr qsizetype kLongestSentence = 150;

View viewOf(Situation situation, Task task = Task::Authenticate) {
    static const Identity identity = makeIdentity({});
    View view;
    view.situation = situation;
    view.task = task;
    view.chosen = Choice{identity, std::nullopt};
    view.error = Error(ErrorCode::ReaderBusy);
    view.document = "Skatteverket ID card";
    return view;
}

}  // namespace

class TestTexts : public QObject {
    Q_OBJECT

 private slots:
    void everySituationHasASentenceAndAPictureInBothLanguages() {
        QStringList swedish;
        for (const QString& code : Language::available()) {
            Language language;
            language.use(code);
            QStringList all;
            for (int i = 0; i <= static_cast<int>(Situation::Ended); ++i) {
                const auto situation = static_cast<Situation>(i);
                const SituationText text = textOf(viewOf(situation));
                QVERIFY2(!text.sentence.isEmpty(), nameOf(situation));
                QVERIFY2(text.sentence.size() <= kLongestSentence, nameOf(situation));
                QVERIFY2(text.nextStep.size() <= kLongestSentence, nameOf(situation));
                QVERIFY2(!text.sentence.contains(u'%') && !text.nextStep.contains(u'%'), nameOf(situation));
                // What stops a person says what to do next.
                if (!text.busy && situation != Situation::EnterPin)
                    QVERIFY2(!text.nextStep.isEmpty(), nameOf(situation));
                if (situation != Situation::EnterPin && situation != Situation::Choose)
                    QVERIFY2(QFile::exists(QStringLiteral(":/eleg/icons/%1.svg").arg(text.picture)),
                             nameOf(situation));
                all << text.sentence;
            }
            if (code == QLatin1String("sv"))
                swedish = all;
            else
                for (qsizetype i = 0; i < all.size(); ++i)
                    QVERIFY2(all.at(i) != swedish.at(i), qPrintable(all.at(i)));
        }
    }

    void everyStopSaysWhatIsTheCaseAndWhatToDoNext_data() {
        QTest::addColumn<Situation>("situation");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("nextStep");
        const auto row = [](const char* name, Situation situation, const Verdict& verdict,
                            const char* sentence, const char* nextStep) {
            QTest::newRow(name) << situation << verdict << QString::fromUtf8(sentence)
                                << QString::fromUtf8(nextStep);
        };
        const auto revoked = [](Finding finding, const char* reason) {
            Verdict verdict = verdictOf(finding);
            verdict.revoked = Revocation{TimePoint(std::chrono::seconds(1'777'896'000)), reason};
            return verdict;
        };
        const auto clock = [](std::chrono::seconds ahead) {
            Verdict verdict = verdictOf(Finding::ClockWrong);
            verdict.clockAhead = ahead;
            return verdict;
        };
        row("revoked", Situation::Revoked, revoked(Finding::Revoked, ""), "spärrades den 4 maj 2026.",
            "Fråga Skatteverket, telefon 0771-567 567");
        row("revoked for a reason", Situation::Revoked, revoked(Finding::Revoked, "keyCompromise"),
            "någon annan kan ha fått tag i nyckeln", "Fråga Skatteverket");
        row("suspended", Situation::Revoked, revoked(Finding::OnHold, "certificateHold"),
            "tillfälligt spärrad sedan den 4 maj 2026", "Fråga Skatteverket");
        row("issuer revoked", Situation::Revoked, revoked(Finding::IssuerRevoked, ""),
            "Certifikatet för en av utfärdarna", "Fråga Skatteverket");
        row("expired", Situation::Expired, verdictOf(Finding::Expired), "gick ut den",
            "Skatteverket förnyar den.");
        row("issuer expired", Situation::Expired, verdictOf(Finding::IssuerExpired),
            "En av utfärdarnas certifikat har gått ut", "Fråga Skatteverket");
        row("not yet valid", Situation::NotYetValid, verdictOf(Finding::NotYetValid), "börjar gälla den",
            "Kontrollera datorns datum");
        row("unreachable", Situation::Unchecked, verdictOf(Finding::ServerUnreachable), "går inte att nå",
            "Datorns ägare");
        row("clock behind", Situation::Unchecked, clock(-std::chrono::hours(50)), "Klockan går 2 dygn efter.",
            "Datorns ägare");
        row("clock ahead", Situation::Unchecked, clock(std::chrono::hours(3)), "Klockan går 3 timmar före.",
            "Datorns ägare");
        row("clock a little ahead", Situation::Unchecked, clock(std::chrono::minutes(7)),
            "Klockan går 7 minuter före.", "Datorns ägare");
    }

    void everyStopSaysWhatIsTheCaseAndWhatToDoNext() {
        QFETCH(const Situation, situation);
        QFETCH(const Verdict, verdict);
        QFETCH(const QString, sentence);
        QFETCH(const QString, nextStep);
        Language language;
        language.use(QStringLiteral("sv"));
        View view = viewOf(situation);
        view.chosen->verdict = std::make_shared<const Verdict>(verdict);
        view.chosen->isChecked = true;
        const SituationText text = textOf(view);
        QVERIFY2(text.sentence.contains(sentence), qPrintable(text.sentence));
        QVERIFY2(text.nextStep.contains(nextStep), qPrintable(text.nextStep));
    }

    void anIssuerThatIsNotKnownIsNamedByNoOthersNumber() {
        Language language;
        language.use(QStringLiteral("sv"));
        View view = viewOf(Situation::Revoked);
        view.document.clear();
        QCOMPARE(textOf(view).nextStep,
                 QStringLiteral("Fråga utfärdaren, eller använd en annan e-legitimation."));
    }

    void withoutAnchorsNobodyIsAlarmed() {
        Language language;
        language.use(QStringLiteral("sv"));
        View view = viewOf(Situation::EnterPin);
        QVERIFY(trustTextOf(view).isEmpty());
        view.chosen->verdict = std::make_shared<const Verdict>(verdictOf(Finding::NoAnchors));
        view.chosen->isChecked = true;
        QVERIFY(trustTextOf(view).startsWith(
            QStringLiteral("Utfärdaren kan inte kontrolleras på den här datorn.")));
        QVERIFY(!trustIsCaution(view));
        view.chosen->verdict = std::make_shared<const Verdict>(verdictOf(Finding::Offline));
        QVERIFY(trustTextOf(view).startsWith(QStringLiteral("Utan nätverk")));
        QVERIFY(trustIsCaution(view));
        view.chosen->verdict = std::make_shared<const Verdict>(verdictOf(Finding::Valid));
        QVERIFY(trustTextOf(view).isEmpty());
    }

    void everyErrorHasCauseAndRemedyInSwedish() {
        Language language;
        language.use(QStringLiteral("sv"));
        for (const ErrorInfo& info : allErrors()) {
            QVERIFY2(!causeOf(info.code).isEmpty() && !remedyOf(info.code).isEmpty(), info.id.data());
            QVERIFY2(causeOf(info.code).toStdString() != info.cause, info.id.data());
            QVERIFY2(remedyOf(info.code).toStdString() != info.remedy, info.id.data());
        }
    }

    void identifyingAndSigningAreNamedApart() {
        Language language;
        language.use(QStringLiteral("sv"));
        QCOMPARE(leadOf(Task::Authenticate), QStringLiteral("Legitimera dig hos"));
        QVERIFY(leadOf(Task::Sign).startsWith(QStringLiteral("Skriv under")));
        QCOMPARE(approvalOf(Task::Authenticate), QStringLiteral("Legitimera"));
        QCOMPARE(approvalOf(Task::Sign), QStringLiteral("Skriv under"));
        QVERIFY(pinLabelOf(Task::Sign) != pinLabelOf(Task::Authenticate));
    }

    void triesAreCountedInGoodLanguage() {
        View view = viewOf(Situation::EnterPin);
        view.notice = Notice::WrongPin;
        view.triesLeft = 2;
        Language language;
        language.use(QStringLiteral("sv"));
        QCOMPARE(noticeOf(view), QStringLiteral("Fel pin-kod. 2 försök kvar."));
        language.use(QStringLiteral("en"));
        QCOMPARE(noticeOf(view), QStringLiteral("Wrong PIN. 2 tries left."));
        view.triesLeft.reset();
        QCOMPARE(noticeOf(view).trimmed(), QStringLiteral("Wrong PIN."));
    }

    void manyTriesLeftAlarmNobody() {
        Language language;
        language.use(QStringLiteral("sv"));
        View view = viewOf(Situation::EnterPin);
        view.triesLeft = 3;
        QVERIFY(noticeOf(view).isEmpty());
        QCOMPARE(hintOf(view), QStringLiteral("3 försök kvar."));
        view.triesLeft = 2;
        QCOMPARE(noticeOf(view), QStringLiteral("2 försök kvar."));
        QVERIFY(!noticeIsFault(view));
        QVERIFY(hintOf(view).isEmpty());
        view.triesLeft.reset();
        QVERIFY(noticeOf(view).isEmpty() && hintOf(view).isEmpty());
    }

    void theLastTryIsWarnedOfBeforeAndAfter() {
        Language language;
        language.use(QStringLiteral("en"));
        View view = viewOf(Situation::EnterPin);
        view.lastTry = true;
        view.triesLeft = 1;
        QVERIFY(noticeOf(view).contains(QStringLiteral("last try")));
        QVERIFY(noticeIsFault(view));
        view.notice = Notice::LastTry;
        QVERIFY(noticeOf(view).contains(QStringLiteral("last try")));
    }

    void anUnsupportedCardIsNamedWithWhatIsMissing() {
        Language language;
        language.use(QStringLiteral("sv"));
        View view = viewOf(Situation::CardUnsupported);
        view.error = Error(ErrorCode::CardUnsupported,
                           "The card's own module from its maker, or an OpenSC that knows the card.");
        const SituationText text = textOf(view);
        QVERIFY2(text.sentence.contains(QStringLiteral("Skatteverkets id-kort")), qPrintable(text.sentence));
        QVERIFY2(text.nextStep.contains(QStringLiteral("tillverkaren")), qPrintable(text.nextStep));
        view.error = Error(ErrorCode::CardUnsupported, "C_GetTokenInfo: CKR_FUNCTION_FAILED");
        QVERIFY(!textOf(view).nextStep.contains(QStringLiteral("CKR")));
    }

    void anEidIsDescribedWithWhomWhatAndHowLong() {
        Language language;
        language.use(QStringLiteral("sv"));
        const Identity identity = makeIdentity({"Elin Åsa", "Öberg-D'Årco", "198507099805"});
        const IdentityText text = describeIdentity({identity, std::nullopt}, false);
        QCOMPARE(text.name, QStringLiteral("Elin Åsa Öberg-D'Årco"));
        QCOMPARE(text.person, QStringLiteral("19850709-**** · Skatteverkets id-kort"));
        QCOMPARE(text.issuer, QStringLiteral("Utfärdad av Eleg TEST Issuing CA"));
        QVERIFY(text.validity.startsWith(QStringLiteral("Giltig till ")));
        QVERIFY(text.reader.isEmpty());
        QVERIFY2(!text.spoken.contains(QStringLiteral("9805")), "the whole personnummer is shown");
        QVERIFY(
            describeIdentity({identity, std::nullopt}, true).reader.contains(QStringLiteral("Test Reader")));
    }

    void hostileNamesAreCutAndStayOneLine() {
        Identity identity = makeIdentity({});
        identity.holder.name = std::string(256, 'W') + "\n<b>Anna</b>\t\r\n";
        identity.issuer = "<img src=x>\n\n" + std::string(60'000, 'i');
        const IdentityText text = describeIdentity({identity, std::nullopt}, false);
        QVERIFY(text.name.size() <= 70);
        QVERIFY(text.issuer.size() <= 100);
        for (const QString& line : {text.name, text.issuer, text.spoken}) QVERIFY(!line.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
