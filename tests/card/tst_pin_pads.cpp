// PIN codes that are typed on the reader.
#include <QElapsedTimer>
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

}  // namespace

class PinPads : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kPad, true}}};
    const std::string pcsc_ = rig_.pcscName(kPad);

    /// Signs; each time the reader waits for a PIN the next of `presses` happens. The number of waits is in
    /// asked_.
    Result<SignOutcome> signWith(WatchedStore& store, const Identity& identity,
                                 const std::vector<std::function<void()>>& presses,
                                 std::optional<HashFunction> hash = {}) {
        rig::RigEvents events = rig_.events();
        std::promise<Result<SignOutcome>> promise;
        auto future = promise.get_future();
        store.signLater(identity, "", hash,
                        [&](Result<SignOutcome> outcome) { promise.set_value(std::move(outcome)); });
        asked_ = 0;
        for (const auto& press : presses) {
            if (!events.next("pinpad-waiting")) break;
            ++asked_;
            press();
        }
        if (future.wait_for(std::chrono::seconds(60)) != std::future_status::ready)
            qFatal("sign() has not answered in a minute");
        while (events.next("pinpad-waiting", std::chrono::milliseconds(50))) ++asked_;
        return future.get();
    }
    std::function<void()> enter(const std::string& pin) {
        return [this, pin] { rig_.pressKeys(kPad, pin); };
    }
    std::function<void()> press(const std::string& action) {
        return [this, action] { rig_.onReader("pinpad", kPad, {{"action", action}}); };
    }

    int asked_ = 0;

 private slots:
    void init() { rig_.calm(); }

    void rightPinSignsAndIsAskedForOnce_data() { addRows(everySmallCard()); }
    void rightPinSignsAndIsAskedForOnce() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto reader = store.waitForReader(pcsc_, ReaderStatus::Ready);
        QVERIFY(reader);
        QVERIFY(reader->hasPinPad);
        for (const Identity& identity : reader->identities) {
            QVERIFY(identity.pin.onPinPad);
            const bool second = identity.purpose == Purpose::Signature && order.pinCount == 2;
            const auto hash =
                identity.purpose == Purpose::Signature ? std::optional(HashFunction::Sha256) : std::nullopt;
            QCOMPARE(codeOf(signWith(store, identity, {enter(second ? "654321" : "123456")}, hash)),
                     QString("ok"));
            QCOMPARE(asked_, 1);
        }
    }

    void consentKeyIsAskedForOnceToo_data() { addRows(everySmallCard()); }
    void consentKeyIsAskedForOnceToo() {
        QCARD(everySmallCard());
        rig::CardOrder consent = order;
        consent.userConsentOnSignature = true;
        const CardFolder folder(consent);
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Signature);
        QVERIFY(identity);
        const std::string pin = order.pinCount == 2 ? "654321" : "123456";
        QCOMPARE(codeOf(signWith(store, *identity, {enter(pin)}, HashFunction::Sha256)), QString("ok"));
        QCOMPARE(asked_, 1);
    }

    void wrongPinTellsTheTriesLeft_data() { addRows(everySmallCard()); }
    void wrongPinTellsTheTriesLeft() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto outcome = signWith(store, *identity, {enter("999999")});
        QCOMPARE(codeOf(outcome), QString("PIN_INCORRECT"));
        QCOMPARE(outcome.error().triesLeft, std::optional(2));
        QCOMPARE(folder.triesLeft(), 2);
        QCOMPARE(asked_, 1);
        QCOMPARE(codeOf(signWith(store, *identity, {enter("888888")})), QString("PIN_INCORRECT"));
        QCOMPARE(codeOf(signWith(store, *identity, {enter("777777")})), QString("PIN_BLOCKED"));
        QCOMPARE(folder.triesLeft(), 0);
    }

    void cancelAndTimeoutOnTheReaderSpendNothing_data() { addRows(everySmallCard()); }
    void cancelAndTimeoutOnTheReaderSpendNothing() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(signWith(store, *identity, {press("cancel")})), QString("PIN_PAD_CANCELLED"));
        QCOMPARE(codeOf(signWith(store, *identity, {press("timeout")})), QString("PIN_PAD_TIMEOUT"));
        QCOMPARE(folder.triesLeft(), 3);
        QCOMPARE(codeOf(signWith(store, *identity, {enter("123456")})), QString("ok"));
    }

    void digitsFromTheComputerAreRefused() {
        const CardFolder folder;
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const std::uint64_t before = rig_.apdus(kPad);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("INVALID_ARGUMENT"));
        QCOMPARE(rig_.apdus(kPad), before);
    }

    void cardPulledOutWhileTheReaderWaitsEndsTheSignature() {
        const CardFolder folder;
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(signWith(store, *identity, {[this] { rig_.eject(kPad); }})), QString("CARD_REMOVED"));
    }

    void readerPulledOutWhileItWaitsEndsTheSignature() {
        const CardFolder folder;
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(signWith(store, *identity, {[this] { rig_.unplug(kPad); }})),
                 QString("READER_REMOVED"));
    }

    void cancelInTheDialogIsAnsweredWhileTheReaderWaits() {
        const CardFolder folder;
        rig_.insert(kPad, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QElapsedTimer sinceCancel;
        const auto outcome = signWith(store, *identity, {[&] {
                                          store.store().cancel();
                                          sinceCancel.start();
                                      }});
        QCOMPARE(codeOf(outcome), QString("USER_CANCELLED"));
        // Keys pressed afterwards sign nothing.
        rig_.onReader("pinpad", kPad, {{"action", "enter"}, {"pin", "123456"}});
        QCOMPARE(rig_.status(kPad).at("instructions").value("2a", 0), 0);
    }
};

QTEST_GUILESS_MAIN(PinPads)
#include "tst_pin_pads.moc"
