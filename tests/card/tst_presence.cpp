// Cards, readers and the card service that come, go, or never were there.
#include <QObject>
#include <QString>
#include <QTest>
#include <fstream>

#include "tests/card/card_rows.h"
#include "tests/card/watched_store.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kReader = "Eleg TEST Reader";
const std::string kSecond = "Eleg TEST Second";

}  // namespace

class Presence : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}, {kSecond}}};
    const std::string pcsc_ = rig_.pcscName(kReader);
    const std::string second_ = rig_.pcscName(kSecond);

 private slots:
    void init() { rig_.calm(); }

    void cardsComeAndGoWhileSomebodyWatches() {
        const CardFolder tolvan;
        rig::CardOrder other;
        other.holder = "asa";
        other.profile = rig::Profile::TeliaIp5a;
        const CardFolder asa(other);
        WatchedStore store;
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
        rig_.insert(kReader, tolvan);
        auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(identity->holder.name, std::string("Tolvan Tolvansson"));
        rig_.swap(kReader, asa);
        QVERIFY(store.waitFor([&](const Snapshot& snapshot) {
            const ReaderState* reader = readerIn(snapshot, pcsc_);
            return reader != nullptr && !reader->identities.empty() &&
                   reader->identities.front().holder.name == "Åsa Öberg";
        }));
        rig_.eject(kReader);
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
        QVERIFY(readerIn(store.snapshot(), second_) != nullptr);
    }

    void readersComeAndGoWhileSomebodyWatches() {
        const CardFolder tolvan;
        rig_.insert(kSecond, tolvan);
        WatchedStore store;
        QVERIFY(store.waitForIdentity(second_, Purpose::Authentication));
        for (int i = 0; i < 3; ++i) {
            rig_.unplug(kSecond);
            QVERIFY(store.waitFor([&](const Snapshot& snapshot) {
                return readerIn(snapshot, second_) == nullptr && readerIn(snapshot, pcsc_) != nullptr;
            }));
            rig_.plug(kSecond);
            QVERIFY(store.waitForIdentity(second_, Purpose::Authentication));
        }
        QCOMPARE(codeOf(store.sign(*store.waitForIdentity(second_, Purpose::Authentication), "123456")),
                 QString("ok"));
    }

    void allReadersMayGo() {
        WatchedStore store;
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
        rig_.unplug(kReader);
        rig_.unplug(kSecond);
        QVERIFY(store.waitFor(
            [](const Snapshot& snapshot) { return snapshot.complete && snapshot.readers.empty(); }));
        QCOMPARE(codeOf(store.snapshot().service), QString("none"));
        rig_.plug(kReader);
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
    }

    void muteCardDoesNotHideTheGoodOne() {
        const CardFolder mute;
        const CardFolder good;
        rig_.insert(kReader, mute, true);
        rig_.insert(kSecond, good);
        WatchedStore store;
        const auto failed = store.waitForReader(pcsc_, ReaderStatus::Failed);
        QVERIFY(failed);
        QCOMPARE(codeOf(failed->error), QString("CARD_MUTE"));
        const auto identity = store.waitForIdentity(second_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
    }

    void unknownCardDoesNotHideTheGoodOne() {
        rig::CardOrder order;
        order.atr = "3B9F958131FE9F006646530523002571DF0000000000000F";  // nobody's
        const CardFolder unknown(order);
        const CardFolder good;
        rig_.insert(kReader, unknown);
        rig_.insert(kSecond, good);
        WatchedStore store;
        const auto failed = store.waitForReader(pcsc_, ReaderStatus::Failed);
        QVERIFY(failed);
        QCOMPARE(codeOf(failed->error), QString("CARD_UNKNOWN"));
        QVERIFY(store.waitForIdentity(second_, Purpose::Authentication));
    }

    void cardThatWeKnowAndCannotReadIsNamed() {
        rig::CardOrder order;  // a Skatteverket card by its ATR, and another card inside
        order.atr = "3B7F96000080318065B0850300EF120FFF829000";
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto failed = store.waitForReader(pcsc_, ReaderStatus::Failed);
        QVERIFY(failed);
        QCOMPARE(codeOf(failed->error), QString("CARD_UNSUPPORTED"));
        QCOMPARE(failed->document, std::string("Skatteverket ID card"));
    }

    void cardThatAnswersRubbishIsAnError_data() {
        QTest::addColumn<int>("card");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("after");
        const auto cards = everySmallCard();
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (const char* kind : {"garbage", "empty", "truncate", "too-long"})
                for (const int after : {0, 4, 11})
                    QTest::newRow((rowName(cards[i]) + " " + kind + " from " + std::to_string(after)).c_str())
                        << int(i) << kind << after;
    }
    void cardThatAnswersRubbishIsAnError() {
        QCARD(everySmallCard());
        QFETCH(QString, kind);
        QFETCH(int, after);
        const CardFolder bad(order);
        const CardFolder good;
        rig_.insert(kReader, bad);
        rig_.insert(kSecond, good);
        rig_.fault(kReader, kind.toStdString(), {{"after", after}, {"times", -1}});
        WatchedStore store;
        const auto snapshot = store.waitFor([&](const Snapshot& now) {
            const ReaderState* reader = readerIn(now, pcsc_);
            return now.complete && reader != nullptr && reader->status != ReaderStatus::Reading;
        });
        QVERIFY(snapshot);
        const ReaderState* reader = readerIn(*snapshot, pcsc_);
        QVERIFY(reader->identities.empty());
        QVERIFY(reader->error);
        const auto identity = store.waitForIdentity(second_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
        QCOMPARE(bad.triesLeft(), 3);
    }

    void serviceThatDiesComesBack() {
        const CardFolder folder;
        rig_.insert(kReader, folder);
        WatchedStore store;
        QVERIFY(store.waitForIdentity(pcsc_, Purpose::Authentication));
        rig_.pcscd("kill");
        const auto without =
            store.waitFor([](const Snapshot& snapshot) { return snapshot.service.has_value(); });
        QVERIFY(without);
        QVERIFY(without->readers.empty());
        rig_.pcscd("start");
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(store.snapshot().service), QString("none"));
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
    }

    void noServiceIsSaidAndItsComingNoticed() {
        rig_.pcscd("stop");
        WatchedStore store;
        const auto without =
            store.waitFor([](const Snapshot& snapshot) { return snapshot.service.has_value(); });
        QVERIFY(without);
        QCOMPARE(codeOf(without->service), QString("SERVICE_NOT_RUNNING"));
        rig_.pcscd("start");
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Empty));
    }

    void missingModuleIsSaid_data() {
        QTest::addColumn<QString>("module");
        QTest::newRow("absent") << "/nonexistent/opensc-pkcs11.so";
        QTest::newRow("no module") << "/usr/lib/x86_64-linux-gnu/libz.so.1";
        QTest::newRow("no library") << "/etc/hostname";
        QTest::newRow("relative") << "opensc-pkcs11.so";
    }
    void missingModuleIsSaid() {
        QFETCH(QString, module);
        const CardFolder folder;
        rig_.insert(kReader, folder);
        CardKeyStoreOptions options = optionsFor();
        options.modules = {module.toStdString()};
        WatchedStore store(options);
        QVERIFY(store.waitFor([&](const Snapshot& snapshot) {
            const ReaderState* reader = readerIn(snapshot, pcsc_);
            const auto& error = snapshot.service ? snapshot.service
                                : reader         ? reader->error
                                                 : std::optional<Error>();
            return error &&
                   (error->code() == ErrorCode::ModuleMissing || error->code() == ErrorCode::ModuleFailed);
        }));
    }

    void readerThatIsLeftAloneIsNotTouched() {
        const CardFolder folder;
        const CardFolder other;
        rig_.insert(kReader, folder);
        rig_.insert(kSecond, other);
        CardKeyStoreOptions options = optionsFor();
        options.readersToLeaveAlone = {pcsc_};
        WatchedStore store(options);
        QVERIFY(store.waitForIdentity(second_, Purpose::Authentication));
        QVERIFY(readerIn(store.snapshot(), pcsc_) == nullptr);
        QCOMPARE(rig_.apdus(kReader), std::uint64_t{0});
    }

    void staleCacheNeverSignsForAnotherPerson() {
        // Two cards with one serial: OpenSC's cache gives the one's certificates for the other.
        rig::CardOrder order;
        order.serial = "0102030405060708";
        const CardFolder tolvan(order);
        order.holder = "asa";
        const CardFolder asa(order);
        const rig::TemporaryFolder cache;
        rig_.insert(kReader, tolvan);
        {
            WatchedStore store(optionsFor(cache.path()));
            const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
            QVERIFY(identity);
            QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
        }
        rig_.swap(kReader, asa);
        for (int attempt = 0; attempt < 3; ++attempt) {
            WatchedStore store(optionsFor(cache.path()));
            const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
            QVERIFY(identity);
            const auto outcome = store.sign(*identity, "123456");
            if (identity->holder.name == "Åsa Öberg") {
                QCOMPARE(codeOf(outcome), QString("ok"));
                return;
            }
            // The wrong name was shown: then nothing leaves, and the next time it is right.
            QCOMPARE(codeOf(outcome), QString("SIGNATURE_MISMATCH"));
        }
        QFAIL("the cache was not dropped");
    }
};

QTEST_GUILESS_MAIN(Presence)
#include "tst_presence.moc"
