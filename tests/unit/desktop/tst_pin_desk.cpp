// PIN codes: what is asked of a card and when, what never reaches it, and what is said when it was pulled
// out.
#include <QByteArray>
#include <QCoreApplication>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include "app/desktop/pin_text.h"
#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

namespace {

const std::string kReader = "Test Reader 00 00";

void letEventsRun() {
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

SecureBuffer digits(const char* text) {
    SecureBuffer buffer;
    for (const char* c = text; *c != 0; ++c) buffer.append(static_cast<std::uint8_t>(*c));
    return buffer;
}

PinCodes codes(const char* current, const char* fresh) {
    return {digits(current), digits(fresh)};
}

}  // namespace

class TestPinDesk : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> home_;
    std::unique_ptr<WindowFixture> fixture_;
    std::vector<Identity> tolvan_ = bothOf({});
    CardPin pin_;

    PinDesk& desk() const { return fixture_->pins; }
    ScriptedStore& store() const { return fixture_->store; }
    void see(const Snapshot& snapshot) const {
        store().show(snapshot);
        letEventsRun();
    }
    void open(PinTask task) {
        store().setPins({kReader, {pin_}});
        desk().setWatched(true);
        see(snapshotOf({readyReader(tolvan_)}));
        desk().open(tolvan_[0].id(), "1", task);
        QVERIFY(desk().job());
    }
    void end(const PinOutcome& outcome) const {
        store().endPinTask(outcome);
        letEventsRun();
    }

 private slots:
    void init() {
        home_ = std::make_unique<QTemporaryDir>();
        fixture_ = std::make_unique<WindowFixture>(home_->path(), QStringLiteral("sv"));
        fixture_->cards.start();
        pin_ = {};
        pin_.id = std::string("1");
        pin_.use = PinUse::Both;
        pin_.state = tolvan_[0].pin;
        pin_.puk.minLength = pin_.puk.maxLength = 8;
        pin_.identities = {tolvan_[0].id(), tolvan_[1].id()};
    }

    void noCardIsAskedBeforeSomebodyLooks() {
        store().setPins({kReader, {pin_}});
        see(snapshotOf({readyReader(tolvan_)}));
        QCOMPARE(store().pinQuestions(), 0);
        desk().setWatched(true);
        letEventsRun();
        QCOMPARE(store().pinQuestions(), 1);
        QCOMPARE(desk().holders().front().pins.size(), std::size_t{1});
    }

    void aCardIsAskedOnce() {
        open(PinTask::Change);
        Snapshot again = snapshotOf({readyReader(tolvan_)});
        again.readers.front().identities.front().pin.triesLeft = 3;
        see(again);
        QCOMPARE(store().pinQuestions(), 1);
    }

    void aCardThatComesBackIsAskedAgain() {
        open(PinTask::Change);
        see(snapshotOf({emptyReader()}));
        see(snapshotOf({readyReader(tolvan_)}));
        QCOMPARE(store().pinQuestions(), 2);
    }

    void aFormWhoseCardIsPulledSaysSoAndOpensAgainWhenItIsBack() {
        open(PinTask::Change);
        see(snapshotOf({emptyReader()}));
        QCOMPARE(desk().job()->stage, PinJob::Stage::Away);
        QCOMPARE(awayText(*desk().job()).sentence, QStringLiteral("Kortet har tagits ut."));
        QVERIFY(!desk().submit(codes("739184", "502846"), digits("502846")));
        see(snapshotOf({readyReader(tolvan_)}));
        QCOMPARE(desk().job()->stage, PinJob::Stage::Form);
        QVERIFY(!desk().job()->error);
    }

    void aFormWhoseCardIsSwappedSaysSoAndIsNotForTheOther() {
        open(PinTask::Change);
        see(snapshotOf({readyReader(bothOf({"Elin", "Öberg", "198507099805"}))}));
        QCOMPARE(desk().job()->stage, PinJob::Stage::Away);
        QCOMPARE(awayText(*desk().job()).sentence, QStringLiteral("Nu sitter ett annat kort i läsaren."));
        QVERIFY(awayText(*desk().job()).nextStep.contains(QStringLiteral("Tolvan Tolvansson")));
        QVERIFY(!desk().submit(codes("739184", "502846"), digits("502846")));
        desk().close();
        QVERIFY(!desk().job());
    }

    void aFormWhoseReaderIsUnpluggedSaysSo() {
        open(PinTask::Change);
        see(noReaders());
        QCOMPARE(desk().job()->error->code(), ErrorCode::ReaderRemoved);
        see(snapshotOf({readyReader(tolvan_)}));
        QCOMPARE(desk().job()->stage, PinJob::Stage::Form);
    }

    void aFormDoesNotOpenAgainForAPinThatWasBlockedElsewhere() {
        open(PinTask::Change);
        see(snapshotOf({emptyReader()}));
        CardPin blocked = pin_;
        blocked.state.blocked = true;
        store().setPins({kReader, {blocked}});
        see(snapshotOf({readyReader(tolvan_)}));
        QVERIFY(!desk().job());
    }

    void aGoodChangeReachesTheCard() {
        open(PinTask::Change);
        QVERIFY(desk().submit(codes("739184", "502846"), digits("502846")));
        QCOMPARE(store().lastPinRequest()->task, PinTask::Change);
        QVERIFY(store().lastCodes().fresh.equals(digits("502846")));
        end({{}, PinEffect::Done, {}});
        QCOMPARE(desk().job()->stage, PinJob::Stage::Ended);
        QCOMPARE(desk().job()->effect, PinEffect::Done);
    }

    void whatCannotBeRightNeverReachesTheCard_data() {
        QTest::addColumn<QByteArray>("current");
        QTest::addColumn<QByteArray>("fresh");
        QTest::addColumn<QByteArray>("again");
        const auto row = [](const char* name, const char* current, const char* fresh, const char* again) {
            QTest::newRow(name) << QByteArray(current) << QByteArray(fresh) << QByteArray(again);
        };
        row("no old code", "", "502846", "502846");
        row("old code too short", "73", "502846", "502846");
        row("new code too short", "739184", "502", "502");
        row("new code too long", "739184", "502846502", "502846502");
        row("repeats", "739184", "111111", "111111");
        row("runs", "739184", "123456", "123456");
        row("birth date", "739184", "121212", "121212");
        row("not twice the same", "739184", "502846", "502847");
        row("the same as before", "739184", "739184", "739184");
    }

    void whatCannotBeRightNeverReachesTheCard() {
        QFETCH(const QByteArray, current);
        QFETCH(const QByteArray, fresh);
        QFETCH(const QByteArray, again);
        open(PinTask::Change);
        QVERIFY(!desk().submit(codes(current.constData(), fresh.constData()), digits(again.constData())));
        QVERIFY(!store().isChangingPin());
        QVERIFY(desk().job()->error);
        QCOMPARE(desk().job()->stage, PinJob::Stage::Form);
    }

    void aWrongCodeLeavesTheFormOpenAndTellsTheTries() {
        open(PinTask::Change);
        desk().submit(codes("739184", "502846"), digits("502846"));
        Error wrong(ErrorCode::PinIncorrect);
        wrong.triesLeft = 2;
        end({wrong, PinEffect::NotDone, {}});
        QCOMPARE(desk().job()->stage, PinJob::Stage::Form);
        QVERIFY(formNotice(*desk().job()).contains(QStringLiteral("2 försök kvar")));
        QVERIFY(formNoticeIsFault(*desk().job()));
    }

    void theLastTrySaysWhatIsLost() {
        pin_.state.blocked = true;
        pin_.puk.lastTry = true;
        open(PinTask::Unblock);
        QVERIFY(formNotice(*desk().job()).contains(QStringLiteral("beställa ett nytt")));
        pin_.state = tolvan_[0].pin;
        pin_.state.lastTry = true;
        store().setPins({kReader, {pin_}});
        see(snapshotOf({emptyReader()}));
        see(snapshotOf({readyReader(tolvan_)}));
        desk().open(tolvan_[0].id(), "1", PinTask::Change);
        QVERIFY(formNotice(*desk().job()).contains(QStringLiteral("behöver du puk-koden")));
    }

    void aBlockedPukIsToldAndNothingIsOffered() {
        pin_.state.blocked = pin_.puk.blocked = true;
        QCOMPARE(pinStatusText(pin_).words, QStringLiteral("Låst för alltid"));
        QCOMPARE(pinStatusText(pin_).action, EidAction::GetHelp);
    }

    void aPinThatGetsBlockedEndsTheTask() {
        open(PinTask::Change);
        desk().submit(codes("739184", "502846"), digits("502846"));
        CardPin blocked = pin_;
        blocked.state.blocked = true;
        end({Error(ErrorCode::PinBlocked), PinEffect::NotDone, CardPins{kReader, {blocked}}});
        QCOMPARE(desk().job()->stage, PinJob::Stage::Ended);
        desk().close();
        QVERIFY(desk().holders().front().pins.front().state.blocked);
    }

    void aCardThatWasPulledIsAskedHowItWent() {
        open(PinTask::Change);
        desk().submit(codes("739184", "502846"), digits("502846"));
        see(snapshotOf({emptyReader()}));
        QVERIFY(desk().job());
        end({Error(ErrorCode::CardRemoved), PinEffect::Uncertain, {}});
        QVERIFY(desk().job()->waitsForCard);
        CardPin after = pin_;
        after.interrupted = InterruptedPinTask{PinTask::Change, PinEffect::Done};
        store().setPins({kReader, {after}});
        see(snapshotOf({readyReader(tolvan_)}));
        QVERIFY(!desk().job()->waitsForCard);
        QCOMPARE(desk().job()->effect, PinEffect::Done);
        QCOMPARE(endedText(*desk().job()).sentence, QStringLiteral("Din pin-kod är bytt."));
    }

    void anotherCardIsNotAskedForThatOne() {
        open(PinTask::Change);
        desk().submit(codes("739184", "502846"), digits("502846"));
        end({Error(ErrorCode::CardRemoved), PinEffect::Uncertain, {}});
        see(snapshotOf({emptyReader()}));
        see(snapshotOf({readyReader(bothOf({"Elin", "Öberg", "198507099805"}))}));
        QVERIFY(desk().job()->waitsForCard);
    }

    void aPinPadTakesNoCodesHere() {
        pin_.state.onPinPad = true;
        open(PinTask::Change);
        QVERIFY(desk().submit(PinCodes(), SecureBuffer()));
        QVERIFY(store().lastCodes().current.empty());
        QVERIFY(store().lastCodes().fresh.empty());
    }

    void anEidOpensWhatItNeedsMost() {
        pin_.state.notSet = true;
        store().setPins({kReader, {pin_}});
        see(snapshotOf({readyReader(tolvan_)}));
        desk().openFor(tolvan_[0].id());
        letEventsRun();
        QVERIFY(desk().job());
        QCOMPARE(desk().job()->task, PinTask::Activate);
    }

    void withTwoPinsEachIsNamedByWhatItDoes() {
        CardPin first = pin_;
        first.use = PinUse::Authentication;
        CardPin second = pin_;
        second.use = PinUse::Signature;
        QCOMPARE(pinNameText(first), QStringLiteral("Pin-kod för legitimering"));
        QCOMPARE(pinNameText(second), QStringLiteral("Pin-kod för underskrift"));
    }

    void lengthsComeFromTheCard() {
        PinState state;
        QCOMPARE(lengthText(state), QString());
        state.minLength = 6;
        state.maxLength = 8;
        QCOMPARE(lengthText(state), QStringLiteral("6 till 8 siffror."));
        state.maxLength = 6;
        QCOMPARE(lengthText(state), QStringLiteral("6 siffror."));
    }
};

QTEST_GUILESS_MAIN(TestPinDesk)
#include "tst_pin_desk.moc"
