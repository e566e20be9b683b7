// A change of a PIN that is cut off: what is said of the PIN afterwards is what the card says, and true.
#include <QObject>
#include <QString>
#include <QTest>
#include <thread>

#include "tests/card/card_rows.h"
#include "tests/card/watched_store.h"
#include "tests/rig/client/pcsc_client.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kReader = "Eleg TEST Reader";
const std::string kNew = "739154";

struct Task {
    const char* name;
    PinTask task;
    rig::PinState state;
};

const std::vector<Task>& tasks() {
    static const std::vector<Task> all = {{"change", PinTask::Change, rig::PinState::Set},
                                          {"unblock", PinTask::Unblock, rig::PinState::Blocked},
                                          {"activate", PinTask::Activate, rig::PinState::NotYetSet}};
    return all;
}

void addTaskRows() {
    QTest::addColumn<int>("card");
    QTest::addColumn<int>("task");
    const auto cards = everySmallCard();
    for (std::size_t i = 0; i < cards.size(); ++i)
        for (std::size_t t = 0; t < tasks().size(); ++t)
            QTest::newRow((rowName(cards[i]) + " " + tasks()[t].name).c_str()) << int(i) << int(t);
}

#define QTASK()                                                 \
    QFETCH(int, task);                                          \
    const Task& what = tasks()[static_cast<std::size_t>(task)]; \
    rig::CardOrder begin = order;                               \
    begin.pinState = what.state;                                \
    const std::string current = what.task == PinTask::Change ? order.pin : order.puk

}  // namespace

class PinChangeInterruptions : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}}};
    const std::string pcsc_ = rig_.pcscName(kReader);

    /// What is true of the card now, which its owner cannot see.
    static bool hasNewPin(const CardFolder& folder) { return folder.pin() == kNew; }

    static void isTrue(PinEffect effect, const CardFolder& folder) {
        if (effect == PinEffect::Done) QVERIFY(hasNewPin(folder));
        if (effect == PinEffect::NotDone) QVERIFY(!hasNewPin(folder));
    }

 private slots:
    void init() { rig_.calm(); }

    // At each command, until the change comes through before the fault.
    void cardPulledOutAtEachCommand_data() { addTaskRows(); }
    void cardPulledOutAtEachCommand() {
        QCARD(everySmallCard());
        QTASK();
        int uncertain = 0;
        int at = 0;
        bool cameThrough = false;
        for (; !cameThrough && at < 60; ++at) {
            const CardFolder folder(begin);
            rig_.calm();
            rig_.insert(kReader, folder);
            WatchedStore store;
            const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
            QVERIFY(identity);
            const auto pin = store.pinOf(*identity);
            QVERIFY(pin);
            rig_.fault(kReader, "remove-card", {{"after", at}});
            const auto outcome = store.changePin(what.task, *identity, *pin, current, kNew);
            isTrue(outcome.effect, folder);
            if (!outcome.error) {
                QCOMPARE(outcome.effect, PinEffect::Done);
                cameThrough = true;
                continue;
            }
            QCOMPARE(codeOf(outcome), QString("CARD_REMOVED"));
            QVERIFY(outcome.effect != PinEffect::Done);
            if (outcome.effect == PinEffect::Uncertain) ++uncertain;
            QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
            rig_.onReader("no-faults", kReader);
            rig_.insert(kReader, folder);
            const auto again = store.waitForIdentity(pcsc_, Purpose::Authentication);
            QVERIFY(again);
            const auto now = store.pinOf(*again);
            QVERIFY(now);
            if (now->interrupted) isTrue(now->interrupted->effect, folder);
            if (outcome.effect == PinEffect::Uncertain) {
                QVERIFY(now->interrupted);
                // A PIN that was blocked or not chosen shows by itself whether it is so still.
                QVERIFY(what.task == PinTask::Change || now->interrupted->effect != PinEffect::Uncertain);
            }
            QCOMPARE(now->state.notSet, what.task == PinTask::Activate && !hasNewPin(folder));
            QCOMPARE(now->state.blocked, what.task == PinTask::Unblock && !hasNewPin(folder));
            QVERIFY(folder.triesLeft() >= (what.task == PinTask::Unblock ? 0 : 2));
        }
        QVERIFY2(cameThrough, "the change never came through");
        QCOMPARE(uncertain, 1);  // one command carries the new PIN
    }

    // The card takes the new PIN, and its answer is lost.
    void lostAnswerIsSettledByAskingTheCard_data() { addTaskRows(); }
    void lostAnswerIsSettledByAskingTheCard() {
        QCARD(everySmallCard());
        QTASK();
        const std::string sent = what.task == PinTask::Change ? "0024" : "002c";
        // How many commands come before the one with the new PIN?
        int before = -1;
        {
            const CardFolder folder(begin);
            rig_.insert(kReader, folder);
            WatchedStore store;
            const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
            QVERIFY(identity);
            const auto pin = store.pinOf(*identity);
            QVERIFY(pin);
            rig_.trace(true);
            QCOMPARE(codeOf(store.changePin(what.task, *identity, *pin, current, kNew)), QString("ok"));
            const auto trace = rig_.trace(true);
            for (std::size_t i = 0; i < trace.size() && before < 0; ++i)
                if (trace[i].at("header").get<std::string>().starts_with(sent)) before = int(i);
            QVERIFY(before >= 0);
        }
        for (const char* kind : {"truncate", "empty", "garbage", "too-long", "mute"}) {
            rig_.calm();
            const CardFolder folder(begin);
            rig_.insert(kReader, folder);
            WatchedStore store;
            const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
            QVERIFY(identity);
            const auto pin = store.pinOf(*identity);
            QVERIFY(pin);
            rig_.trace(true);
            rig_.fault(kReader, kind, {{"after", before}});
            const auto outcome = store.changePin(what.task, *identity, *pin, current, kNew);
            isTrue(outcome.effect, folder);
            QVERIFY(outcome.error);
            int codes = 0;
            for (const auto& exchange : rig_.trace(true))
                if (exchange.at("data") == "**") ++codes;
            // It is never sent again by itself. (A mute card has not heard it.)
            QCOMPARE(codes, kind == std::string("mute") ? 0 : 1);
            if (outcome.after)
                QVERIFY(what.task == PinTask::Change || outcome.effect != PinEffect::Uncertain);
        }
    }

    void readerPulledOut_data() { addTaskRows(); }
    void readerPulledOut() {
        QCARD(everySmallCard());
        QTASK();
        const CardFolder folder(begin);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        rig_.fault(kReader, "remove-reader", {{"after", 1}});
        const auto outcome = store.changePin(what.task, *identity, *pin, current, kNew);
        QVERIFY2(codeOf(outcome) == "READER_REMOVED" || codeOf(outcome) == "CARD_REMOVED",
                 qPrintable(codeOf(outcome)));
        QCOMPARE(outcome.effect, PinEffect::NotDone);
        QVERIFY(!hasNewPin(folder));
    }

    // Somebody who waits for the card to become free is let in when the operation is over, and finds nobody
    // logged in.
    void nobodyFindsTheCardLoggedIn_data() { addTaskRows(); }
    void nobodyFindsTheCardLoggedIn() {
        QCARD(everySmallCard());
        QTASK();
        const std::string askState = order.profile == rig::Profile::SvenskaPass    ? "0020001100"
                                     : order.profile == rig::Profile::SeeidGemsafe ? "0020000100"
                                                                                   : "0020008100";
        const CardFolder folder(begin);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        const rig::PcscContext context;
        std::atomic<bool> over = false;
        std::atomic<int> loggedIn = 0;
        std::atomic<int> asked = 0;
        std::thread intruder([&] {
            rig::PcscCard other(context, pcsc_);
            while (!over) {
                if (other.begin() != SCARD_S_SUCCESS) {
                    other.reconnect(SCARD_LEAVE_CARD);
                    continue;
                }
                const auto answer = other.transmit(askState);
                if (answer) ++asked;
                if (answer && *answer == "9000") ++loggedIn;
                other.end();
                std::this_thread::yield();
            }
        });
        const auto wrong = store.changePin(what.task, *identity, *pin, "90817263", kNew);
        const auto right = store.changePin(what.task, *identity, *pin, current, kNew);
        const int until = asked + 3;
        QTRY_VERIFY(asked >= until);
        over = true;
        intruder.join();
        QVERIFY(wrong.error);
        QCOMPARE(codeOf(right), QString("ok"));
        QCOMPARE(loggedIn.load(), 0);
    }
};

QTEST_GUILESS_MAIN(PinChangeInterruptions)
#include "tst_pin_change_interruptions.moc"
