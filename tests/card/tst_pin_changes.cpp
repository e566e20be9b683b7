// Changing, unblocking and choosing a PIN: what the card has afterwards, and what each mistake costs.
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTest>

#include "tests/card/card_rows.h"
#include "tests/card/watched_store.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kReader = "Eleg TEST Reader";
const std::string kNew = "739154";
const std::string kWrong = "908172";

std::string pinFor(const rig::CardOrder& order, Purpose purpose) {
    return order.pinCount == 2 && purpose == Purpose::Signature ? order.signaturePin : order.pin;
}

rig::CardOrder inState(rig::CardOrder order, rig::PinState state) {
    order.pinState = state;
    return order;
}

}  // namespace

class PinChanges : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}}};
    const std::string pcsc_ = rig_.pcscName(kReader);

    /// Commands with a PIN or PUK in them since tracing was turned on.
    QStringList codesSent() {
        QStringList sent;
        for (const auto& exchange : rig_.trace(true))
            if (exchange.at("data") == "**")
                sent += QString::fromStdString(exchange.at("header").get<std::string>()).mid(2, 2).toUpper();
        return sent;
    }

    /// Waits for a snapshot that shows this of the PIN for `purpose`.
    bool shows(const WatchedStore& store, Purpose purpose,
               const std::function<bool(const PinState&)>& holds) {
        return store
            .waitFor([&](const Snapshot& snapshot) {
                const ReaderState* reader = readerIn(snapshot, pcsc_);
                return reader != nullptr && std::ranges::any_of(reader->identities, [&](const Identity& i) {
                           return i.purpose == purpose && holds(i.pin);
                       });
            })
            .has_value();
    }

 private slots:
    void init() { rig_.calm(); }

    void changedPinSignsAndTheOldOneDoesNot_data() { addRows(everySmallCard()); }
    void changedPinSignsAndTheOldOneDoesNot() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        for (const Purpose purpose : {Purpose::Authentication, Purpose::Signature}) {
            const bool second = purpose == Purpose::Signature;
            if (second && order.pinCount == 1) continue;
            const auto identity = store.waitForIdentity(pcsc_, purpose);
            QVERIFY(identity);
            const auto pin = store.pinOf(*identity);
            QVERIFY(pin);
            rig_.trace(true);
            const auto outcome =
                store.changePin(PinTask::Change, *identity, *pin, pinFor(order, purpose), kNew);
            QCOMPARE(codeOf(outcome), QString("ok"));
            QCOMPARE(outcome.effect, PinEffect::Done);
            QCOMPARE(codesSent(), QStringList{"24"});  // one command, and no login before it
            QVERIFY(outcome.after);
            QCOMPARE(folder.pin(second), kNew);
            QCOMPARE(codeOf(store.sign(*identity, kNew)), QString("ok"));
            QCOMPARE(codeOf(store.sign(*identity, pinFor(order, purpose))), QString("PIN_INCORRECT"));
        }
    }

    void wrongOldPinCostsOneTryAndIsTold_data() { addRows(everySmallCard()); }
    void wrongOldPinCostsOneTryAndIsTold() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        for (const int left : {2, 1, 0}) {
            const auto outcome = store.changePin(PinTask::Change, *identity, *pin, kWrong, kNew);
            QCOMPARE(codeOf(outcome), left == 0 ? QString("PIN_BLOCKED") : QString("PIN_INCORRECT"));
            QCOMPARE(outcome.error->triesLeft, std::optional(left));
            QCOMPARE(outcome.effect, PinEffect::NotDone);
            QCOMPARE(folder.triesLeft(), left);
            QCOMPARE(folder.pin(), order.pin);
            QVERIFY(outcome.after);
            const PinState& now = outcome.after->pins.front().state;
            QCOMPARE(now.triesLeft, std::optional(left));
            QCOMPARE(now.lastTry, left == 1);
            QCOMPARE(now.blocked, left == 0);
            QVERIFY(
                shows(store, Purpose::Authentication, [&](const PinState& shown) { return shown == now; }));
        }
        rig_.trace(true);
        QCOMPARE(codeOf(store.changePin(PinTask::Change, *identity, *pin, order.pin, kNew)),
                 QString("PIN_BLOCKED"));
        QCOMPARE(codesSent(), QStringList());
    }

    void blockedPinIsUnblockedWithThePuk_data() { addRows(everySmallCard()); }
    void blockedPinIsUnblockedWithThePuk() {
        QCARD(everySmallCard());
        const CardFolder folder(inState(order, rig::PinState::Blocked));
        rig_.insert(kReader, folder);
        WatchedStore store;
        for (const Purpose purpose : {Purpose::Authentication, Purpose::Signature}) {
            const bool second = purpose == Purpose::Signature;
            if (second && order.pinCount == 1) continue;
            const auto identity = store.waitForIdentity(pcsc_, purpose);
            QVERIFY(identity);
            const auto pin = store.pinOf(*identity);
            QVERIFY(pin);
            QVERIFY(pin->needsPuk() && !pin->lost());
            rig_.trace(true);
            const auto outcome = store.changePin(PinTask::Unblock, *identity, *pin, order.puk, kNew);
            QCOMPARE(codeOf(outcome), QString("ok"));
            QCOMPARE(codesSent(), QStringList{"2C"});
            QCOMPARE(folder.pin(second), kNew);
            QCOMPARE(folder.triesLeft(second), order.pinTries);
            QVERIFY(shows(store, purpose, [](const PinState& shown) { return !shown.blocked; }));
            QCOMPARE(codeOf(store.sign(*identity, kNew)), QString("ok"));
        }
    }

    void forgottenPinIsReplacedWithThePuk_data() { addRows(everySmallCard()); }
    void forgottenPinIsReplacedWithThePuk() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        QCOMPARE(codeOf(store.changePin(PinTask::Unblock, *identity, *pin, order.puk, kNew)), QString("ok"));
        QCOMPARE(folder.pin(), kNew);
    }

    void wrongPukCostsOneTryAndIsTold_data() { addRows(everySmallCard()); }
    void wrongPukCostsOneTryAndIsTold() {
        QCARD(everySmallCard());
        rig::CardOrder few = inState(order, rig::PinState::Blocked);
        few.pukTries = 3;
        const CardFolder folder(few);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        for (const int left : {2, 1, 0}) {
            const auto outcome = store.changePin(PinTask::Unblock, *identity, *pin, "87654320", kNew);
            QCOMPARE(codeOf(outcome), left == 0 ? QString("PUK_BLOCKED") : QString("PUK_INCORRECT"));
            QCOMPARE(outcome.error->triesLeft, std::optional(left));
            QCOMPARE(folder.pukTriesLeft(), left);
            QCOMPARE(folder.triesLeft(), 0);
            QVERIFY(outcome.after);
            const CardPin& now = outcome.after->pins.front();
            QCOMPARE(now.puk.triesLeft, std::optional(left));
            QCOMPARE(now.puk.lastTry, left == 1);
            QCOMPARE(now.lost(), left == 0);
        }
        rig_.trace(true);
        QCOMPARE(codeOf(store.changePin(PinTask::Unblock, *identity, *pin, order.puk, kNew)),
                 QString("PUK_BLOCKED"));
        QCOMPARE(codesSent(), QStringList());
    }

    void blockedPukIsToldBeforeOrWhenItIsTried_data() { addRows(everySmallCard()); }
    void blockedPukIsToldBeforeOrWhenItIsTried() {
        QCARD(everySmallCard());
        const CardFolder folder(inState(order, rig::PinState::PukBlocked));
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        // Only PKCS#15 says where the PUK is, so that it can be asked about.
        const bool told = order.profile == rig::Profile::Seeid || order.profile == rig::Profile::TeliaIp5a;
        QCOMPARE(pin->lost(), told);
        rig_.trace(true);
        const auto outcome = store.changePin(PinTask::Unblock, *identity, *pin, order.puk, kNew);
        QCOMPARE(codeOf(outcome), QString("PUK_BLOCKED"));
        QCOMPARE(codesSent().isEmpty(), told);
        QVERIFY(outcome.after && outcome.after->pins.front().lost());
    }

    void firstPinIsChosenWithThePuk_data() { addRows(everySmallCard()); }
    void firstPinIsChosenWithThePuk() {
        QCARD(everySmallCard());
        const CardFolder folder(inState(order, rig::PinState::NotYetSet));
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        QVERIFY(pin->state.notSet);
        rig_.trace(true);
        QCOMPARE(codeOf(store.changePin(PinTask::Change, *identity, *pin, order.pin, kNew)),
                 QString("PIN_NOT_SET"));
        QCOMPARE(codeOf(store.changePin(PinTask::Unblock, *identity, *pin, order.puk, kNew)),
                 QString("PIN_NOT_SET"));
        QCOMPARE(codesSent(), QStringList());
        const auto outcome = store.changePin(PinTask::Activate, *identity, *pin, order.puk, kNew);
        QCOMPARE(codeOf(outcome), QString("ok"));
        QVERIFY(outcome.after && !outcome.after->pins.front().state.notSet);
        QCOMPARE(folder.pin(), kNew);
        QVERIFY(shows(store, Purpose::Authentication, [](const PinState& shown) { return !shown.notSet; }));
        QCOMPARE(codeOf(store.sign(*identity, kNew)), QString("ok"));
        QCOMPARE(codeOf(store.changePin(PinTask::Activate, *identity, *pin, order.puk, kNew)),
                 QString("PIN_ALREADY_SET"));
    }

    void codeThatCannotBeRightNeverReachesTheCard_data() {
        QTest::addColumn<int>("task");
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("fresh");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, PinTask task, const char* current, const char* fresh,
                            const char* code) {
            QTest::newRow(name) << int(task) << current << fresh << code;
        };
        row("no old PIN", PinTask::Change, "", "739154", "PIN_EMPTY");
        row("short old PIN", PinTask::Change, "12345", "739154", "PIN_LENGTH");
        row("letter in the old PIN", PinTask::Change, "12345x", "739154", "PIN_FORMAT");
        row("no new PIN", PinTask::Change, "123456", "", "PIN_EMPTY");
        row("short new PIN", PinTask::Change, "123456", "73915", "NEW_PIN_LENGTH");
        row("long new PIN", PinTask::Change, "123456", "739154826", "NEW_PIN_LENGTH");
        row("letter in the new PIN", PinTask::Change, "123456", "73915x", "PIN_FORMAT");
        row("repeat", PinTask::Change, "123456", "777777", "PIN_TOO_SIMPLE");
        row("run", PinTask::Change, "123456", "654321", "PIN_TOO_SIMPLE");
        row("birth date", PinTask::Change, "123456", "19121212", "PIN_TOO_SIMPLE");
        row("the same", PinTask::Change, "739154", "739154", "PIN_UNCHANGED");
        row("no PUK", PinTask::Unblock, "", "739154", "PUK_EMPTY");
        row("short PUK", PinTask::Unblock, "12345", "739154", "PUK_LENGTH");
        row("letter in the PUK", PinTask::Unblock, "1234567x", "739154", "PUK_FORMAT");
        row("simple after PUK", PinTask::Unblock, "12345678", "123456", "PIN_TOO_SIMPLE");
        row("chosen already", PinTask::Activate, "12345678", "739154", "PIN_ALREADY_SET");
    }
    void codeThatCannotBeRightNeverReachesTheCard() {
        QFETCH(int, task);
        QFETCH(QString, current);
        QFETCH(QString, fresh);
        QFETCH(QString, code);
        const CardFolder folder;  // SEEID: 6 to 8 digits
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        rig_.trace(true);
        const auto outcome =
            store.changePin(PinTask(task), *identity, *pin, current.toStdString(), fresh.toStdString());
        QCOMPARE(codeOf(outcome), code);
        QCOMPARE(outcome.effect, PinEffect::NotDone);
        QCOMPARE(codesSent(), QStringList());
        QCOMPARE(folder.triesLeft(), 3);
        QCOMPARE(folder.pukTriesLeft(), 10);
    }

    void pinsAreNamedByWhatTheyDo_data() { addRows(everySmallCard()); }
    void pinsAreNamedByWhatTheyDo() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Ready));  // the service may hear of the card late
        rig_.trace(true);
        const auto all = store.pins(pcsc_);
        QCOMPARE(codeOf(all), QString("ok"));
        const auto& pins = all.value().pins;
        QCOMPARE(int(pins.size()), order.pinCount);
        QCOMPARE(pins.front().use, order.pinCount == 1 ? PinUse::Both : PinUse::Authentication);
        QCOMPARE(pins.back().use, order.pinCount == 1 ? PinUse::Both : PinUse::Signature);
        const bool listsPuk =
            order.profile == rig::Profile::Seeid || order.profile == rig::Profile::TeliaIp5a;
        for (const CardPin& pin : pins) {
            QCOMPARE(pin.state.triesLeft, std::optional(3));
            QVERIFY(pin.state.minLength >= 4 && pin.state.maxLength <= 16);
            QCOMPARE(pin.puk.triesLeft, listsPuk ? std::optional(10) : std::nullopt);
            QVERIFY(!pin.interrupted);
        }
        QCOMPARE(codesSent(), QStringList());
        QCOMPARE(folder.triesLeft(), 3);
    }

    void askingWithoutACardSaysWhatIsMissing() {
        WatchedStore store;
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
        QCOMPARE(codeOf(store.pins(pcsc_)), QString("NO_CARD"));
        QCOMPARE(codeOf(store.pins("No such reader 00 00")), QString("READER_REMOVED"));
    }

    void anotherCardIsNotTouched() {
        const CardFolder tolvan;
        rig::CardOrder other;
        other.holder = "asa";
        const CardFolder asa(other);
        rig_.insert(kReader, tolvan);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        rig_.swap(kReader, asa);
        const auto outcome = store.changePin(PinTask::Change, *identity, *pin, "123456", kNew);
        QVERIFY(outcome.error);
        QCOMPARE(asa.pin(), std::string("123456"));
        QCOMPARE(asa.triesLeft(), 3);
    }
};

QTEST_GUILESS_MAIN(PinChanges)
#include "tst_pin_changes.moc"
