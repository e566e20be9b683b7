// PIN codes: what a wrong one costs, what is known of the tries left, and what never reaches the card.
#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTest>

#include "tests/card/card_rows.h"
#include "tests/card/watched_store.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kReader = "Eleg TEST Reader";

std::string pinFor(const rig::CardOrder& order, Purpose purpose) {
    return order.pinCount == 2 && purpose == Purpose::Signature ? order.signaturePin : order.pin;
}

}  // namespace

class Pins : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}}};
    const std::string pcsc_ = rig_.pcscName(kReader);

    /// VERIFY commands with a PIN in them since tracing was turned on.
    int pinsSent() {
        int count = 0;
        for (const auto& exchange : rig_.trace(true))
            if (exchange.at("header").get<std::string>().starts_with("0020") && exchange.at("data") == "**")
                ++count;
        return count;
    }

    void showsPin(const WatchedStore& store, Purpose purpose,
                  const std::function<bool(const PinState&)>& holds) {
        QVERIFY(store.waitFor([&](const Snapshot& snapshot) {
            const ReaderState* reader = readerIn(snapshot, pcsc_);
            if (reader == nullptr) return false;
            return std::any_of(reader->identities.begin(), reader->identities.end(),
                               [&](const Identity& i) { return i.purpose == purpose && holds(i.pin); });
        }));
    }

 private slots:
    void init() { rig_.calm(); }

    void wrongPinsCountDownToBlocked_data() { addRows(everySmallCard()); }
    void wrongPinsCountDownToBlocked() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);

        auto outcome = store.sign(*identity, "999999");
        QCOMPARE(codeOf(outcome), QString("PIN_INCORRECT"));
        QCOMPARE(folder.triesLeft(), 2);
        QVERIFY(!outcome.error().triesLeft || *outcome.error().triesLeft == 2);
        showsPin(store, Purpose::Authentication,
                 [](const PinState& pin) { return !pin.lastTry && !pin.blocked; });

        outcome = store.sign(*identity, "888888");
        QCOMPARE(codeOf(outcome), QString("PIN_INCORRECT"));
        QCOMPARE(folder.triesLeft(), 1);
        QVERIFY(!outcome.error().triesLeft || *outcome.error().triesLeft == 1);
        showsPin(store, Purpose::Authentication, [](const PinState& pin) { return pin.lastTry; });

        outcome = store.sign(*identity, "777777");
        QCOMPARE(codeOf(outcome), QString("PIN_BLOCKED"));
        QCOMPARE(folder.triesLeft(), 0);
        showsPin(store, Purpose::Authentication, [](const PinState& pin) { return pin.blocked; });

        rig_.trace(true);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("PIN_BLOCKED"));
        QCOMPARE(pinsSent(), 0);
    }

    void rightPinGivesTheTriesBack_data() { addRows(everySmallCard()); }
    void rightPinGivesTheTriesBack() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(codeOf(store.sign(*identity, "999999")), QString("PIN_INCORRECT"));
            QCOMPARE(codeOf(store.sign(*identity, "888888")), QString("PIN_INCORRECT"));
            QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
            QCOMPARE(folder.triesLeft(), 3);
        }
    }

    void lastTryIsWarnedAboutWhenTheCardIsPutIn_data() { addRows(everySmallCard()); }
    void lastTryIsWarnedAboutWhenTheCardIsPutIn() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        {
            WatchedStore before;
            const auto identity = before.waitForIdentity(pcsc_, Purpose::Authentication);
            QVERIFY(identity);
            QCOMPARE(codeOf(before.sign(*identity, "999999")), QString("PIN_INCORRECT"));
            QCOMPARE(codeOf(before.sign(*identity, "888888")), QString("PIN_INCORRECT"));
        }
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QVERIFY(identity->pin.lastTry);
        QVERIFY(!identity->pin.blocked);
    }

    void blockedCardIsSeenBeforeAnyPin_data() { addRows(everySmallCard()); }
    void blockedCardIsSeenBeforeAnyPin() {
        QCARD(everySmallCard());
        rig::CardOrder blocked = order;
        blocked.pinState = rig::PinState::Blocked;
        const CardFolder folder(blocked);
        rig_.insert(kReader, folder);
        WatchedStore store;
        for (const Purpose purpose : {Purpose::Authentication, Purpose::Signature}) {
            // OpenSC's setcos driver never asks the card how its second PIN is.
            const bool second = order.pinCount == 2 && purpose == Purpose::Signature;
            if (second && order.profile == rig::Profile::TeliaIp5a) continue;
            const auto identity = store.waitForIdentity(pcsc_, purpose);
            QVERIFY(identity);
            QVERIFY(identity->pin.blocked);
            QVERIFY(!identity->pin.lastTry && !identity->pin.notSet);
        }
        rig_.trace(true);
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("PIN_BLOCKED"));
        QCOMPARE(pinsSent(), 0);
        QCOMPARE(folder.pukTriesLeft(), 10);
    }

    void pinThatIsNotSetYetIsSeenBeforeAnyPin_data() { addRows(everySmallCard()); }
    void pinThatIsNotSetYetIsSeenBeforeAnyPin() {
        QCARD(everySmallCard());
        rig::CardOrder fresh = order;
        fresh.pinState = rig::PinState::NotYetSet;
        const CardFolder folder(fresh);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QVERIFY(identity->pin.notSet);
        QVERIFY(!identity->pin.blocked);
        rig_.trace(true);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("PIN_NOT_SET"));
        QCOMPARE(pinsSent(), 0);
        QCOMPARE(folder.triesLeft(), 3);
    }

    void pinThatCannotBeRightNeverReachesTheCard_data() {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << "PIN_EMPTY";
        QTest::newRow("short") << QByteArray("12345") << "PIN_LENGTH";
        QTest::newRow("one digit") << QByteArray("1") << "PIN_LENGTH";
        QTest::newRow("long") << QByteArray("123456789") << "PIN_LENGTH";
        QTest::newRow("very long") << QByteArray(200, '1') << "PIN_LENGTH";
        QTest::newRow("letters") << QByteArray("12345a") << "PIN_FORMAT";
        QTest::newRow("blank") << QByteArray("12345 ") << "PIN_FORMAT";
        QTest::newRow("NUL") << QByteArray("123456\0", 7) << "PIN_FORMAT";
        QTest::newRow("line break") << QByteArray("123456\n") << "PIN_FORMAT";
        QTest::newRow("Arabic digits") << QByteArray("١٢٣٤٥٦") << "PIN_FORMAT";
        QTest::newRow("not UTF-8") << QByteArray("1234\xFF\xFE") << "PIN_FORMAT";
    }
    void pinThatCannotBeRightNeverReachesTheCard() {
        QFETCH(QByteArray, pin);
        QFETCH(QString, code);
        const CardFolder folder;  // SEEID: 6 to 8 digits
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const std::uint64_t before = rig_.apdus(kReader);
        QCOMPARE((codeOf(store.sign(*identity, pin.toStdString()))), code);
        QCOMPARE(rig_.apdus(kReader), before);
        QCOMPARE(folder.triesLeft(), 3);
    }

    void eachOfTwoPinsHasItsOwnTries() {
        rig::CardOrder order;
        order.pinCount = 2;
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto authentication = store.waitForIdentity(pcsc_, Purpose::Authentication);
        const auto signature = store.waitForIdentity(pcsc_, Purpose::Signature);
        QVERIFY(authentication && signature);
        QCOMPARE(codeOf(store.sign(*signature, order.pin)), QString("PIN_INCORRECT"));
        QCOMPARE(folder.triesLeft(true), 2);
        QCOMPARE(folder.triesLeft(), 3);
        QCOMPARE(codeOf(store.sign(*authentication, order.pin)), QString("ok"));
        QCOMPARE(folder.triesLeft(true), 2);
        QCOMPARE(codeOf(store.sign(*signature, order.signaturePin)), QString("ok"));
        QCOMPARE(folder.triesLeft(true), 3);
    }

    void onePinIsSentForOneSignature_data() { addRows(everySmallCard()); }
    void onePinIsSentForOneSignature() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        for (const Purpose purpose : {Purpose::Authentication, Purpose::Signature}) {
            const auto identity = store.waitForIdentity(pcsc_, purpose);
            QVERIFY(identity);
            rig_.trace(true);
            QCOMPARE(codeOf(store.sign(*identity, pinFor(order, purpose))), QString("ok"));
            QCOMPARE(pinsSent(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(Pins)
#include "tst_pins.moc"
