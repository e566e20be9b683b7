// Several modules for the cards of one computer: OpenSC behind its gate, and one of another maker through
// plain PKCS#11, with a real pcscd between them and the card.
#include <QTest>

#include "tests/card/watched_store.h"
#include "tests/unit/pkcs11/changing_store.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;

namespace {

const std::string kReader = "Reader A";
const std::string kSecond = "Reader B";
const std::filesystem::path kOther = ELEG_OTHER_MODULE;

/// A card that OpenSC does not know.
rig::CardOrder strange() {
    rig::CardOrder order;
    order.atr = "3B9F958131FE9F006646530523002571DF0000000000000F";
    return order;
}

CardKeyStoreOptions withModules(std::vector<std::filesystem::path> modules) {
    CardKeyStoreOptions options = optionsFor();
    options.modules = std::move(modules);
    return options;
}

std::filesystem::path opensc() {
    return defaultCardKeyStoreOptions().modules.front();
}

}  // namespace

class TestModules : public QObject {
    Q_OBJECT

    rig::Rig rig_{{{.name = kReader}, {.name = kSecond}}};
    std::string pcsc_ = rig_.pcscName(kReader);
    std::string second_ = rig_.pcscName(kSecond);

 private slots:
    void init() {
        rig_.calm();
        qputenv("OTHER_MODULE_READER", pcsc_.c_str());
        qputenv("OTHER_MODULE_CERTIFICATE", ELEG_TEST_HOLDERS "/asa/2048/auth.der");
        qputenv("OTHER_MODULE_KEY", ELEG_TEST_HOLDERS "/asa/2048/auth.key");
        qunsetenv("OTHER_MODULE_MOOD");
    }

    void aCardThatOpenscDoesNotKnowIsReadByTheNextModule() {
        const CardFolder card(strange());
        rig_.insert(kReader, card);
        WatchedStore store(withModules({opensc(), kOther}));
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(store.sign(*identity, "111111")), QString("PIN_INCORRECT"));
        const auto signature = store.sign(*identity, "135792");
        QCOMPARE(codeOf(signature), QString("ok"));
        QVERIFY(signature.value().certificate == identity->certificate);
        // And again: its card was reset under it.
        QCOMPARE(codeOf(store.sign(*identity, "135792")), QString("ok"));
    }

    void eachReaderHasTheModuleThatKnowsItsCard() {
        const CardFolder card(strange());
        const CardFolder known;
        rig_.insert(kReader, card);
        rig_.insert(kSecond, known);
        WatchedStore store(withModules({opensc(), kOther}));
        const auto asa = store.waitForIdentity(pcsc_, Purpose::Authentication);
        const auto tolvan = store.waitForIdentity(second_, Purpose::Authentication);
        QVERIFY(asa && tolvan);
        QVERIFY(asa->holder.name != tolvan->holder.name);
        QCOMPARE(codeOf(store.sign(*tolvan, "123456")), QString("ok"));
        QCOMPARE(codeOf(store.sign(*asa, "135792")), QString("ok"));
    }

    void theOrderDecides() {
        // The card is Tolvan's; the other module says of it that it is somebody else's.
        const CardFolder card;
        rig_.insert(kReader, card);
        std::string first;
        {
            WatchedStore store(withModules({opensc(), kOther}));
            const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
            QVERIFY(identity);
            first = identity->holder.name;
        }
        WatchedStore store(withModules({kOther, opensc()}));
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QVERIFY(identity->holder.name != first);
    }

    void aModuleThatNamesAnotherReaderIsLeftOut() {
        const CardFolder card(strange());
        rig_.insert(kReader, card);
        for (const std::string& name : {second_, pcsc_ + "0", std::string("Reader"), std::string()}) {
            qputenv("OTHER_MODULE_READER", name.c_str());
            WatchedStore store(withModules({opensc(), kOther}));
            const auto reader = store.waitForReader(pcsc_, ReaderStatus::Failed);
            QVERIFY(reader);
            QCOMPARE(codeOf(reader->error), QString("CARD_UNKNOWN"));
        }
    }

    void aModuleThatIsMissingDoesNotHideTheOthers() {
        const CardFolder card;
        rig_.insert(kReader, card);
        WatchedStore store(withModules({"/nonexistent/a.so", "/etc/hostname", opensc()}));
        QVERIFY(store.waitForIdentity(pcsc_, Purpose::Authentication));
    }

    void aModuleThatFailsSaysMoreThanOneThatDoesNotKnowTheCard() {
        const CardFolder card(strange());
        rig_.insert(kReader, card);
        WatchedStore store(withModules({opensc(), "/etc/hostname"}));
        const auto reader = store.waitForReader(pcsc_, ReaderStatus::Failed);
        QVERIFY(reader);
        QCOMPARE(codeOf(reader->error), QString("MODULE_FAILED"));
    }

    void aPinOfAnotherModuleIsNotChanged() {
        const CardFolder card(strange());
        rig_.insert(kReader, card);
        WatchedStore store(withModules({opensc(), kOther}));
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto pin = store.pinOf(*identity);
        QVERIFY(pin);
        QCOMPARE(codeOf(store.changePin(PinTask::Change, *identity, *pin, "135792", "739154")),
                 QString("PIN_TASK_UNSUPPORTED"));
    }

    void optionsThatChangeCountAtOnce() {
        const CardFolder card(strange());
        const CardFolder known;
        rig_.insert(kReader, card);
        rig_.insert(kSecond, known);
        ChangingStore store(withModules({opensc()}));
        QVERIFY(store.waitFor([&](const Snapshot& now) {
            const ReaderState* one = readerIn(now, pcsc_);
            const ReaderState* two = readerIn(now, second_);
            return one && two && one->status == ReaderStatus::Failed && two->status == ReaderStatus::Ready;
        }));
        store.use(withModules({opensc(), kOther}));
        QVERIFY(store.waitFor([&](const Snapshot& now) {
            const ReaderState* one = readerIn(now, pcsc_);
            return one && one->status == ReaderStatus::Ready && !one->identities.empty();
        }));
        CardKeyStoreOptions without = withModules({opensc(), kOther});
        without.readersToLeaveAlone = {second_};
        store.use(without);
        QVERIFY(store.waitFor([&](const Snapshot& now) {
            return readerIn(now, pcsc_) != nullptr && readerIn(now, second_) == nullptr;
        }));
        store.use(withModules({opensc(), kOther}));
        QVERIFY(store.waitFor([&](const Snapshot& now) {
            const ReaderState* two = readerIn(now, second_);
            return two && two->status == ReaderStatus::Ready;
        }));
    }
};

QTEST_GUILESS_MAIN(TestModules)
#include "tst_modules.moc"
