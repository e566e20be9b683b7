// PIN codes that are changed on the reader's own keys.
#include <QObject>
#include <QString>
#include <QTest>
#include <future>

#include "tests/card/card_rows.h"
#include "tests/card/watched_store.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kPad = "Eleg TEST Pad";
const std::string kNew = "739154";

}  // namespace

class PinChangePads : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kPad, true}}};
    const std::string pcsc_ = rig_.pcscName(kPad);

    /// Changes the PIN of `identity`; when the reader waits for keys, `press` happens. How often it waited is
    /// in asked_, and whether for a new PIN in askedToModify_.
    PinOutcome change(WatchedStore& store, PinTask task, const Identity& identity, const CardPin& pin,
                      const std::function<void()>& press) {
        rig::RigEvents events = rig_.events();
        std::promise<PinOutcome> promise;
        auto future = promise.get_future();
        store.changePinLater(task, identity, pin, "", "",
                             [&](PinOutcome outcome) { promise.set_value(std::move(outcome)); });
        asked_ = 0;
        if (const auto waiting = events.next("pinpad-waiting")) {
            ++asked_;
            askedToModify_ = waiting->at("modify");
            press();
        }
        if (future.wait_for(std::chrono::seconds(60)) != std::future_status::ready)
            qFatal("changePin() has not answered in a minute");
        while (events.next("pinpad-waiting", std::chrono::milliseconds(50))) ++asked_;
        return future.get();
    }
    std::function<void()> enter(const std::string& current, const std::string& fresh,
                                const std::string& again = {}) {
        return [=, this] {
            rig_.onReader("pinpad", kPad,
                          {{"action", "enter"},
                           {"pin", current},
                           {"newPin", fresh},
                           {"confirm", again.empty() ? fresh : again}});
        };
    }
    std::function<void()> press(const std::string& action) {
        return [this, action] { rig_.onReader("pinpad", kPad, {{"action", action}}); };
    }

    int asked_ = 0;
    bool askedToModify_ = false;

 private slots:
    void init() { rig_.calm(); }

    void readerAsksOnceForEverything_data() { addRows(everySmallCard()); }
    void readerAsksOnceForEverything() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kPad, folder);
        WatchedStore store;
        for (const Purpose purpose : {Purpose::Authentication, Purpose::Signature}) {
            const bool second = purpose == Purpose::Signature;
            if (second && order.pinCount == 1) continue;
            const auto identity = store.waitForIdentity(pcsc_, purpose);
            QVERIFY(identity);
            const auto pin = store.pinOf(*identity);
            QVERIFY(pin && pin->state.onPinPad);
            const auto outcome = change(store, PinTask::Change, *identity, *pin,
                                        enter(second ? order.signaturePin : order.pin, kNew));
            QCOMPARE(codeOf(outcome), QString("ok"));
            QCOMPARE(asked_, 1);
            QVERIFY(askedToModify_);
            QCOMPARE(folder.pin(second), kNew);
        }
    }

    void wrongPinCostsOneTryAndIsTold_data() { addRows(everySmallCard()); }
    void wrongPinCostsOneTryAndIsTold() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        const auto outcome = change(store, PinTask::Change, *identity, *pin, enter("908172", kNew));
        QCOMPARE(codeOf(outcome), QString("PIN_INCORRECT"));
        QCOMPARE(outcome.error->triesLeft, std::optional(2));
        QCOMPARE(folder.triesLeft(), 2);
        QCOMPARE(asked_, 1);
    }

    void pukUnblocksAndChoosesTheFirstPin_data() {
        QTest::addColumn<int>("card");
        QTest::addColumn<bool>("first");
        const auto cards = everySmallCard();
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (const bool first : {false, true})
                QTest::newRow((rowName(cards[i]) + (first ? " first PIN" : " blocked")).c_str())
                    << int(i) << first;
    }
    void pukUnblocksAndChoosesTheFirstPin() {
        QCARD(everySmallCard());
        QFETCH(bool, first);
        rig::CardOrder locked = order;
        locked.pinState = first ? rig::PinState::NotYetSet : rig::PinState::Blocked;
        const CardFolder folder(locked);
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        const PinTask task = first ? PinTask::Activate : PinTask::Unblock;
        auto outcome = change(store, task, *identity, *pin, enter("87654320", kNew));
        QCOMPARE(codeOf(outcome), QString("PUK_INCORRECT"));
        QCOMPARE(folder.pukTriesLeft(), 9);
        QCOMPARE(outcome.error->triesLeft, std::optional(9));
        outcome = change(store, task, *identity, *pin, enter(order.puk, kNew));
        QCOMPARE(codeOf(outcome), QString("ok"));
        QCOMPARE(asked_, 1);
        QCOMPARE(folder.pin(), kNew);
    }

    void whatIsNotEnteredSpendsNothing_data() { addRows(everySmallCard()); }
    void whatIsNotEnteredSpendsNothing() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        const auto ends = [&](const std::function<void()>& how) {
            const auto outcome = change(store, PinTask::Change, *identity, *pin, how);
            return outcome.effect == PinEffect::NotDone ? codeOf(outcome) : QString("not without effect");
        };
        QCOMPARE(ends(press("cancel")), QString("PIN_PAD_CANCELLED"));
        QCOMPARE(ends(press("timeout")), QString("PIN_PAD_TIMEOUT"));
        QCOMPARE(ends(enter(order.pin, kNew, "739155")), QString("PIN_PAD_MISMATCH"));
        QCOMPARE(folder.triesLeft(), 3);
        QCOMPARE(folder.pin(), order.pin);
        QCOMPARE(ends(enter("908172", kNew)), QString("PIN_INCORRECT"));
    }

    void codesFromTheComputerAreRefused() {
        const CardFolder folder;
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        QCOMPARE(codeOf(store.changePin(PinTask::Change, *identity, *pin, "123456", kNew)),
                 QString("INVALID_ARGUMENT"));
        QCOMPARE(folder.pin(), std::string("123456"));
    }

    void cancelledInTheWindowIsUncertainUntilTheReaderIsDone_data() {
        QTest::addColumn<bool>("entered");
        QTest::newRow("codes entered all the same") << true;
        QTest::newRow("cancelled on the reader too") << false;
    }
    void cancelledInTheWindowIsUncertainUntilTheReaderIsDone() {
        QFETCH(bool, entered);
        const CardFolder folder;
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        const auto outcome = change(store, PinTask::Change, *identity, *pin, [&] { store.store().cancel(); });
        QCOMPARE(codeOf(outcome), QString("USER_CANCELLED"));
        QCOMPARE(outcome.effect, PinEffect::Uncertain);
        // The reader goes on waiting: nobody can stop it but the person in front of it.
        (entered ? enter("123456", kNew) : press("cancel"))();
        const auto now = store.pinOf(*identity);
        QVERIFY(now && now->interrupted);
        QCOMPARE(now->interrupted->effect, entered ? PinEffect::Done : PinEffect::NotDone);
        QCOMPARE(folder.pin(), entered ? kNew : std::string("123456"));
    }

    void cardPulledOutWhileTheReaderWaits() {
        const CardFolder folder;
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        const auto outcome = change(store, PinTask::Change, *identity, *pin, [this] { rig_.eject(kPad); });
        QCOMPARE(codeOf(outcome), QString("CARD_REMOVED"));
        QVERIFY(outcome.effect != PinEffect::Done);
        QCOMPARE(folder.pin(), std::string("123456"));
    }
};

QTEST_GUILESS_MAIN(PinChangePads)
#include "tst_pin_change_pads.moc"
