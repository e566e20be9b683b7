// What is pulled out, swapped or broken in the middle of a signature.
#include <QObject>
#include <QString>
#include <QTest>
#include <future>

#include "tests/card/card_rows.h"
#include "tests/card/watched_store.h"
#include "tests/rig/client/pcsc_client.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kReader = "Eleg TEST Reader";

void addFaultRows(const std::vector<int>& indices) {
    QTest::addColumn<int>("card");
    QTest::addColumn<int>("after");
    const auto cards = everySmallCard();
    for (std::size_t i = 0; i < cards.size(); ++i)
        for (const int after : indices)
            QTest::newRow((rowName(cards[i]) + " at command " + std::to_string(after)).c_str())
                << int(i) << after;
}

/// A signature is at least five commands: VERIFY, two for the environment, the hash, the signature.
const std::vector<int> kIndices{0, 1, 2, 3, 4};

}  // namespace

class Interruptions : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}}};
    const std::string pcsc_ = rig_.pcscName(kReader);

    /// After everything: the same card signs again, and no try was spent that was not asked for.
    void recovers(WatchedStore& store, const CardFolder& folder) {
        rig_.onReader("no-faults", kReader);
        if (!rig_.status(kReader).at("plugged").get<bool>()) rig_.plug(kReader);
        rig_.eject(kReader);
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
        rig_.insert(kReader, folder);
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
        QCOMPARE(folder.triesLeft(), 3);
    }

 private slots:
    void init() { rig_.calm(); }

    void cardPulledOut_data() { addFaultRows(kIndices); }
    void cardPulledOut() {
        QCARD(everySmallCard());
        QFETCH(int, after);
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        rig_.fault(kReader, "remove-card", {{"after", after}});
        const auto outcome = store.sign(*identity, "123456");
        QCOMPARE(codeOf(outcome), QString("CARD_REMOVED"));
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
        recovers(store, folder);
    }

    void readerPulledOut_data() { addFaultRows(kIndices); }
    void readerPulledOut() {
        QCARD(everySmallCard());
        QFETCH(int, after);
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        rig_.fault(kReader, "remove-reader", {{"after", after}});
        const auto outcome = store.sign(*identity, "123456");
        QVERIFY2(codeOf(outcome) == "READER_REMOVED" || codeOf(outcome) == "CARD_REMOVED",
                 qPrintable(codeOf(outcome)));
        QVERIFY(store.waitFor([&](const Snapshot& now) { return readerIn(now, pcsc_) == nullptr; }));
        recovers(store, folder);
    }

    void cardGoesSilent_data() { addFaultRows(kIndices); }
    void cardGoesSilent() {
        QCARD(everySmallCard());
        QFETCH(int, after);
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        rig_.fault(kReader, "mute", {{"after", after}});
        QVERIFY(!store.sign(*identity, "123456").ok());
        recovers(store, folder);
    }

    void answerIsBroken_data() {
        QTest::addColumn<int>("card");
        QTest::addColumn<int>("after");
        QTest::addColumn<QString>("kind");
        const auto cards = everySmallCard();
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (const char* kind : {"garbage", "empty", "truncate", "too-long", "sw"})
                for (const int after : kIndices)
                    QTest::newRow(
                        (rowName(cards[i]) + " " + kind + " at command " + std::to_string(after)).c_str())
                        << int(i) << after << kind;
    }
    void answerIsBroken() {
        QCARD(everySmallCard());
        QFETCH(int, after);
        QFETCH(QString, kind);
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        rig_.fault(kReader, kind.toStdString(), {{"after", after}});
        const auto outcome = store.sign(*identity, "123456");
        // A module may get over one broken answer; what it must not do is to hand out a false signature.
        if (outcome.ok())
            QVERIFY(
                verifySignature(identity->certificate.publicKey(),
                                digestOf(outcome.value().signature.algorithm.hash, WatchedStore::message()),
                                outcome.value().signature));
        // And never blame the person: the PIN was right.
        if (!outcome.ok()) QVERIFY2(codeOf(outcome) != "PIN_BLOCKED", "blocked by a broken answer");
        recovers(store, folder);
    }

    void cardOfAnotherPersonPutInMeanwhile_data() {
        QTest::addColumn<bool>("onlyHolderRead");
        QTest::newRow("after all of it was read") << false;
        QTest::newRow("when only its holder was read") << true;
    }
    void cardOfAnotherPersonPutInMeanwhile() {
        QFETCH(const bool, onlyHolderRead);
        const CardFolder tolvan;
        rig::CardOrder other;
        other.holder = "asa";
        const CardFolder asa(other);
        rig_.insert(kReader, tolvan);
        CardKeyStoreOptions options = optionsFor();
        options.waitsToReadOn = onlyHolderRead;
        WatchedStore store(options);
        const auto known = store.waitFor([&](const Snapshot& now) {
            const ReaderState* reader = readerIn(now, pcsc_);
            return reader != nullptr && !reader->identities.empty() &&
                   (onlyHolderRead || reader->status == ReaderStatus::Ready);
        });
        QVERIFY(known);
        const Identity tolvans = readerIn(*known, pcsc_)->identities.front();
        rig_.swap(kReader, asa);
        const auto outcome = store.sign(tolvans, "123456");
        QVERIFY(!outcome.ok());
        QVERIFY2(codeOf(outcome) == "CARD_SWAPPED" || codeOf(outcome) == "IDENTITY_NOT_FOUND" ||
                     codeOf(outcome) == "CARD_REMOVED" || codeOf(outcome) == "NO_CARD",
                 qPrintable(codeOf(outcome)));
        QCOMPARE(asa.triesLeft(), 3);
        QCOMPARE(rig_.status(kReader).at("instructions").value("2a", 0), 0);
    }

    void sameCardTakenOutAndPutInAgainIsStillTheSame() {
        const CardFolder folder;
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        rig_.eject(kReader);
        rig_.insert(kReader, folder);
        const auto again = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(again);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
    }

    void cancelEndsASlowSignature() {
        const CardFolder folder;
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        rig_.fault(kReader, "hang", {{"after", 2}, {"milliseconds", 5000}});
        rig::RigEvents events = rig_.events();
        std::promise<Result<SignOutcome>> promise;
        auto future = promise.get_future();
        store.signLater(*identity, "123456", {},
                        [&](Result<SignOutcome> outcome) { promise.set_value(std::move(outcome)); });
        for (int i = 0; i < 3; ++i) QVERIFY(events.next("apdu"));
        store.store().cancel();
        QCOMPARE(future.wait_for(std::chrono::seconds(4)), std::future_status::ready);
        QCOMPARE(codeOf(future.get()), QString("USER_CANCELLED"));
    }

    void exclusiveProgramIsWaitedForOrNamed() {
        const CardFolder folder;
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const rig::PcscContext context;
        rig::PcscCard other(context, pcsc_);
        QCOMPARE(other.begin(), LONG{SCARD_S_SUCCESS});
        std::promise<Result<SignOutcome>> promise;
        auto future = promise.get_future();
        store.signLater(*identity, "123456", {},
                        [&](Result<SignOutcome> outcome) { promise.set_value(std::move(outcome)); });
        QCOMPARE(future.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
        QCOMPARE(other.end(), LONG{SCARD_S_SUCCESS});
        QCOMPARE(codeOf(future.get()), QString("ok"));
    }
};

QTEST_GUILESS_MAIN(Interruptions)
#include "tst_interruptions.moc"
