// Which e-IDs a card has, and what it costs to know.
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

Bytes fileContent(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

class Listing : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}, {kSecond}}};
    const std::string pcsc_ = rig_.pcscName(kReader);
    const std::string second_ = rig_.pcscName(kSecond);

 private slots:
    void init() { rig_.calm(); }

    void cardShowsBothIdentitiesOfItsHolder_data() { addRows(everyCard()); }
    void cardShowsBothIdentitiesOfItsHolder() {
        QCARD(everyCard());
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto reader = store.waitForReader(pcsc_, ReaderStatus::Ready);
        QVERIFY(reader);
        QCOMPARE(codeOf(reader->error), QString("none"));
        QCOMPARE(reader->identities.size(), std::size_t{2});
        QVERIFY(!reader->document.empty());
        for (const Identity& identity : reader->identities) {
            QCOMPARE(identity.holder.name, std::string("Tolvan Tolvansson"));
            QVERIFY(identity.holder.personnummer);
            QCOMPARE(identity.reader, pcsc_);
            QCOMPARE(identity.issuer, std::string("Eleg TEST ID Card Issuer"));
            QVERIFY(!identity.document.empty());
            QVERIFY(!identity.pin.blocked && !identity.pin.notSet && !identity.pin.lastTry);
            QVERIFY(!identity.pin.onPinPad);
            QVERIFY(identity.pin.minLength >= 4 && identity.pin.maxLength <= 16);
            const bool authentication = identity.purpose == Purpose::Authentication;
            QCOMPARE(identity.certificate.der(),
                     fileContent(folder.holderFile(authentication ? "auth.der" : "sign.der")));
        }
        QVERIFY(reader->identities[0].purpose != reader->identities[1].purpose);
        const bool sameLabel = reader->identities[0].pin.label == reader->identities[1].pin.label;
        QCOMPARE(sameLabel, order.pinCount == 1);
    }

    void namesAreReadAsTheyAre_data() {
        QTest::addColumn<QString>("holder");
        QTest::addColumn<QString>("name");
        QTest::newRow("å ö") << "asa"
                             << "Åsa Öberg";
        QTest::newRow("apostrophe") << "brendan"
                                    << "Brendan O'Brien";
        QTest::newRow("child") << "elsa"
                               << "Elsa Ängström";
        QTest::newRow("double") << "marta"
                                << "Märta Björk-Håkansson";
        QTest::newRow("expired") << "gustav"
                                 << "Gustav Lång";
        QTest::newRow("not yet valid") << "nils"
                                       << "Nils Väntar";
    }
    void namesAreReadAsTheyAre() {
        QFETCH(QString, holder);
        QFETCH(QString, name);
        rig::CardOrder order;
        order.holder = holder.toStdString();
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(QString::fromStdString(identity->holder.name), name);
    }

    void hostileNameIsShownWithoutItsTricks() {
        rig::CardOrder order;
        order.holder = "rackare";
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const QString name = QString::fromStdString(identity->holder.name);
        QVERIFY(name.startsWith("Räckare"));
        for (const char16_t forbidden : {u'\n', u'\u202E', u'\u200B'})
            QVERIFY(!name.contains(QChar(forbidden)));
    }

    void nothingIsSentBeforeSomebodyWatches() {
        const CardFolder folder;
        rig_.insert(kReader, folder);
        const rig::RigEvents events = rig_.events();
        WatchedStore store(optionsFor(), false);
        QTest::qWait(300);  // there is no event that says that nothing happens
        QCOMPARE(rig_.apdus(kReader), std::uint64_t{0});
    }

    void nothingIsSentWhileThePersonReadsAndTypes() {
        const CardFolder folder;
        rig_.insert(kReader, folder);
        WatchedStore store;
        QVERIFY(store.waitForIdentity(pcsc_, Purpose::Authentication));
        const std::uint64_t before = rig_.apdus(kReader);
        QVERIFY(before > 0);
        QTest::qWait(1500);
        QCOMPARE(rig_.apdus(kReader), before);
    }

    void onlyTheHolderIsReadUntilReadingOnIsAskedFor_data() {
        QTest::addColumn<bool>("bySigning");
        QTest::newRow("readOn") << false;
        QTest::newRow("a signature") << true;
    }
    void onlyTheHolderIsReadUntilReadingOnIsAskedFor() {
        QFETCH(bool, bySigning);
        const rig::CardOrder order;
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        CardKeyStoreOptions options = optionsFor();
        options.waitsToReadOn = true;
        WatchedStore store(options);
        const auto known = store.waitFor([&](const Snapshot& now) {
            const ReaderState* reader = readerIn(now, pcsc_);
            return reader != nullptr && !reader->identities.empty();
        });
        QVERIFY(known);
        const Identity identity = readerIn(*known, pcsc_)->identities.front();
        QCOMPARE(identity.holder.name, std::string("Tolvan Tolvansson"));
        QTest::qWait(300);  // there is no event that says that nothing happens
        QVERIFY(readerIn(store.snapshot(), pcsc_)->status == ReaderStatus::Reading);
        if (bySigning) QCOMPARE(codeOf(store.sign(identity, order.pin)), QString("ok"));
        if (!bySigning) store.store().readOn();
        QVERIFY(store.waitForReader(pcsc_, ReaderStatus::Ready));
    }

    void warmCacheNeedsFewCommands_data() { addRows(everySmallCard()); }
    void warmCacheNeedsFewCommands() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        const rig::TemporaryFolder cache;
        rig_.insert(kReader, folder);
        std::uint64_t cold = 0;
        {
            WatchedStore store(optionsFor(cache.path()));
            QVERIFY(store.waitForIdentity(pcsc_, Purpose::Authentication));
            cold = rig_.apdus(kReader);
        }
        rig_.onReader("reset-counters", kReader);
        WatchedStore store(optionsFor(cache.path()));
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(identity->holder.name, std::string("Tolvan Tolvansson"));
        const std::uint64_t warm = rig_.apdus(kReader);
        qInfo("%s: %d APDUs cold, %d warm", rowName(order).c_str(), int(cold), int(warm));
        // OpenSC's emulations of PKCS#15 (idprime, GemSAFE) read their certificates past the cache.
        const bool cacheable =
            order.profile == rig::Profile::Seeid || order.profile == rig::Profile::TeliaIp5a;
        QVERIFY2(!cacheable || warm < cold / 2, "the cache saves little");
    }

    void twoPeopleSideBySideAreNotMixed_data() {
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("right");
        const auto cards = everySmallCard();
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (std::size_t j = i; j < cards.size(); ++j)
                QTest::newRow((rowName(cards[i]) + " and " + rowName(cards[j])).c_str()) << int(i) << int(j);
    }
    void twoPeopleSideBySideAreNotMixed() {
        QFETCH(int, left);
        QFETCH(int, right);
        rig::CardOrder one = everySmallCard()[static_cast<std::size_t>(left)];
        rig::CardOrder other = everySmallCard()[static_cast<std::size_t>(right)];
        other.holder = "asa";
        const CardFolder tolvan(one);
        const CardFolder asa(other);
        rig_.insert(kReader, tolvan);
        rig_.insert(kSecond, asa);
        WatchedStore store;
        const auto first = store.waitForIdentity(pcsc_, Purpose::Authentication);
        const auto second = store.waitForIdentity(second_, Purpose::Authentication);
        QVERIFY(first && second);
        QCOMPARE(first->holder.name, std::string("Tolvan Tolvansson"));
        QCOMPARE(second->holder.name, std::string("Åsa Öberg"));
        // And each signs for itself, in whatever order.
        QCOMPARE(codeOf(store.sign(*second, "123456")), QString("ok"));
        QCOMPARE(codeOf(store.sign(*first, "123456")), QString("ok"));
        QCOMPARE(codeOf(store.sign(*second, "123456")), QString("ok"));
    }
};

QTEST_GUILESS_MAIN(Listing)
#include "tst_listing.moc"
