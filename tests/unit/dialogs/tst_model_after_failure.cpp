// What the dialog shows after the card could not do what was asked.
#include <QObject>
#include <QTest>

#include "app/dialogs/consent_model.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;

Q_DECLARE_METATYPE(eleg::Situation)
Q_DECLARE_METATYPE(eleg::ErrorCode)
Q_DECLARE_METATYPE(eleg::Notice)

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

Identity withTries(std::optional<int> tries) {
    static const Identity identity = makeIdentity({});
    Identity other = identity;
    other.pin.triesLeft = tries;
    return other;
}

Snapshot showing(const Identity& identity) {
    return snapshotOf({readyReader({identity})});
}

Error wrongPin(std::optional<int> left) {
    Error error(ErrorCode::PinIncorrect);
    error.triesLeft = left;
    return error;
}

/// A model whose card is at work.
ConsentModel working(const Identity& identity) {
    ConsentModel model(Task::Authenticate, std::nullopt, now);
    model.update(showing(identity));
    if (!model.start()) qFatal("the model did not start");
    return model;
}

}  // namespace

class TestModelAfterFailure : public QObject {
    Q_OBJECT

 private slots:
    void everyErrorEitherLeadsBackToThePinOrEnds() {
        for (const ErrorInfo& info : allErrors()) {
            ConsentModel model = working(withTries({}));
            model.failed(Error(info.code));
            const View view = model.view();
            if (canBePutRight(info.code)) {
                QVERIFY2(view.situation != Situation::Ended, info.id.data());
                QVERIFY2(!view.isWorking(), info.id.data());
            } else {
                QCOMPARE(view.situation, Situation::Ended);
                QVERIFY2(view.error && view.error->code() == info.code, info.id.data());
                QVERIFY2(!model.start(), info.id.data());
            }
        }
    }

    void whatCannotBePutRightStaysEnded_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("swapped") << ErrorCode::CardSwapped;
        QTest::newRow("mismatch") << ErrorCode::SignatureMismatch;
        QTest::newRow("malformed") << ErrorCode::CardMalformed;
        QTest::newRow("hash") << ErrorCode::HashUnsupported;
    }

    void whatCannotBePutRightStaysEnded() {
        QFETCH(const ErrorCode, code);
        ConsentModel model = working(withTries({}));
        model.failed(Error(code));
        QCOMPARE(model.view().situation, Situation::Ended);
        model.update(showing(makeIdentity({"Elin", "Öberg", "198507099805"})));
        QCOMPARE(model.view().situation, Situation::Ended);
        QVERIFY(!model.view().canApprove());
    }

    void aSwapWhileTheCardWorksNeverUsesTheOtherCard() {
        ConsentModel model = working(withTries({}));
        const Identity other = makeIdentity({"Elin", "Öberg", "198507099805"});
        model.update(showing(other));
        QCOMPARE(model.view().situation, Situation::Working);
        QVERIFY(model.view().chosen->identity.id() == withTries({}).id());
        QVERIFY(!model.start());
        model.failed(Error(ErrorCode::CardRemoved));
        QCOMPARE(model.view().situation, Situation::Choose);
        QVERIFY(!model.start());
    }

    void theTriesLeftAreTheCardsLatestWord() {
        // The card service may go on saying what it knew before the try.
        ConsentModel model = working(withTries(3));
        model.failed(wrongPin(2));
        QCOMPARE(model.view().triesLeft, std::optional(2));
        model.update(showing(withTries(3)));
        QCOMPARE(model.view().triesLeft, std::optional(2));
        model.update(showing(withTries(1)));
        QCOMPARE(model.view().triesLeft, std::optional(1));
        QVERIFY(model.view().lastTry);
    }

    void anUnknownNumberOfTriesIsNotGuessed() {
        ConsentModel model = working(withTries(3));
        model.failed(wrongPin({}));
        QCOMPARE(model.view().notice, Notice::WrongPin);
        QVERIFY(!model.view().triesLeft);
    }

    void theLastTryIsWarnedOf() {
        ConsentModel model = working(withTries(2));
        model.failed(wrongPin(1));
        QCOMPARE(model.view().notice, Notice::LastTry);
        QVERIFY(model.view().lastTry);
        QCOMPARE(model.view().situation, Situation::EnterPin);
    }

    void noTriesLeftIsABlockedPin() {
        ConsentModel model = working(withTries(1));
        model.failed(wrongPin(0));
        QCOMPARE(model.view().situation, Situation::PinBlocked);
        model.update(showing(withTries(1)));
        QCOMPARE(model.view().situation, Situation::PinBlocked);
        QVERIFY(!model.start());
    }

    void aBlockedCardThatWasAwayIsReadAnew() {
        ConsentModel model = working(withTries({}));
        model.failed(Error(ErrorCode::PinBlocked));
        QCOMPARE(model.view().situation, Situation::PinBlocked);
        model.update(snapshotOf({emptyReader()}));
        QCOMPARE(model.view().situation, Situation::CardRemoved);
        model.update(showing(withTries({})));
        QCOMPARE(model.view().situation, Situation::EnterPin);
    }

    void oneCardsTriesAreNotShownForAnother() {
        const Identity other = makeIdentity({"Elin", "Öberg", "198507099805"});
        ConsentModel model(Task::Authenticate, std::nullopt, now);
        model.update(snapshotOf({readyReader({withTries({})}), readyReader({other}, "Second")}));
        model.choose(withTries({}).id());
        QVERIFY(model.start());
        model.failed(wrongPin(2));
        model.chooseAgain();
        model.choose(other.id());
        QVERIFY(!model.view().triesLeft);
        QCOMPARE(model.view().notice, Notice::None);
    }

    void everyFailureHasItsNotice_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<Notice>("notice");
        QTest::addColumn<Situation>("situation");
        QTest::newRow("length") << ErrorCode::PinLength << Notice::PinLength << Situation::EnterPin;
        QTest::newRow("format") << ErrorCode::PinFormat << Notice::PinFormat << Situation::EnterPin;
        QTest::newRow("empty") << ErrorCode::PinEmpty << Notice::PinEmpty << Situation::EnterPin;
        QTest::newRow("pad cancelled")
            << ErrorCode::PinPadCancelled << Notice::PinPadCancelled << Situation::EnterPin;
        QTest::newRow("pad timeout") << ErrorCode::PinPadTimeout << Notice::PinPadTimeout
                                     << Situation::EnterPin;
        QTest::newRow("removed") << ErrorCode::CardRemoved << Notice::CardRemovedWhileWorking
                                 << Situation::EnterPin;
        QTest::newRow("reset") << ErrorCode::CardReset << Notice::TryAgain << Situation::EnterPin;
        QTest::newRow("not set") << ErrorCode::PinNotSet << Notice::None << Situation::PinNotSet;
    }

    void everyFailureHasItsNotice() {
        QFETCH(const ErrorCode, code);
        QFETCH(const Notice, notice);
        QFETCH(const Situation, situation);
        ConsentModel model = working(withTries({}));
        model.failed(Error(code));
        QCOMPARE(model.view().notice, notice);
        QCOMPARE(nameOf(model.view().situation), nameOf(situation));
    }

    void aRemarkOnTypingGoesWhenTypingGoesOn() {
        ConsentModel model(Task::Authenticate, std::nullopt, now);
        model.update(showing(withTries({})));
        model.remark(Notice::PinLength);
        QVERIFY(model.clearTypingRemark());
        QCOMPARE(model.view().notice, Notice::None);
        QVERIFY(!model.clearTypingRemark());
    }

    void aWrongPinStaysSaidWhileTheNextIsTyped() {
        ConsentModel model = working(withTries({}));
        model.failed(wrongPin(2));
        QVERIFY(!model.clearTypingRemark());
        QCOMPARE(model.view().notice, Notice::WrongPin);
    }

    void cancellingEndsOnlyWithTheOperation() {
        ConsentModel model = working(withTries({}));
        model.cancelling();
        QCOMPARE(model.view().situation, Situation::Cancelling);
        model.update(snapshotOf({emptyReader()}));
        QCOMPARE(model.view().situation, Situation::Cancelling);
        QVERIFY(!model.start());
    }
};

QTEST_APPLESS_MAIN(TestModelAfterFailure)
#include "tst_model_after_failure.moc"
