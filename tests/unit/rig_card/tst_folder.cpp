// Making cards, and loading folders that are not as they should be.
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/rig/card/bytes.h"
#include "tests/rig/card/card_contents.h"
#include "tests/unit/rig_card/card_fixture.h"

using namespace rig;
using rig::test::Card;
using rig::test::Holder;

namespace {

std::string whyNotLoaded(const std::filesystem::path& folder) {
    try {
        VirtualCard::load(folder);
    } catch (const std::runtime_error& problem) {
        return problem.what();
    }
    return {};
}

void overwrite(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

}  // namespace

class Folder : public QObject {
    Q_OBJECT

 private slots:
    void atrIsTheProfilesOrTheOneOrdered() {
        CardOrder order;
        order.profile = Profile::SvenskaPass;
        QCOMPARE(toHex(Card(order).card().powerUp()),
                 std::string("3B7F96000080318065B0850300EF120FFF829000"));
        order.atr = "3B7F96000080318065B085051024120FFF829000";
        QCOMPARE(toHex(Card(order).card().powerUp()), *order.atr);
    }

    void serialsDifferUnlessOrderedAlike() {
        CardOrder one;
        CardOrder two;
        two.pinCount = 2;
        Card first(one);
        Card second(two);
        QVERIFY(readContents(first.folder()).serial != readContents(second.folder()).serial);
        one.serial = two.serial = "0102030405060708";
        Card third(one);
        Card fourth(two);
        QCOMPARE(readContents(third.folder()).serial, readContents(fourth.folder()).serial);
        QVERIFY(third.card().description().find("0102030405060708") != std::string::npos);
    }

    void ordersThatCannotBeAreRefused_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"pins", "bits", "pin", "letters", "puk", "tries", "serial", "atr", "holder"})
            QTest::newRow(what) << what;
    }

    void ordersThatCannotBeAreRefused() {
        QFETCH(QString, what);
        CardOrder order;
        if (what == "pins") order.pinCount = 3;
        if (what == "bits") order.rsaBits = 1024;
        if (what == "pin") order.pin = "12";
        if (what == "letters") order.pin = "abcdef";
        if (what == "puk") order.puk = "123456789";
        if (what == "tries") order.pinTries = 16;
        if (what == "serial") order.serial = "01";
        if (what == "atr") order.atr = "zz";
        if (what == "holder") order.holder = "nobody";
        QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "card";
        QVERIFY_EXCEPTION_THROWN(personalise(path, order, Holder::tolvan().ca()), std::runtime_error);
        QVERIFY(!std::filesystem::exists(path));
    }

    void aCardIsNeverOverwritten() {
        Card card((CardOrder()));
        QVERIFY_EXCEPTION_THROWN(personalise(card.folder(), CardOrder(), Holder::tolvan().ca()),
                                 std::runtime_error);
    }

    void damagedFolderNamesTheFile_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::newRow("no card.json") << "card.json"
                                      << "";
        QTest::newRow("card.json is no JSON") << "card.json"
                                              << "{";
        QTest::newRow("card.json is empty JSON") << "card.json"
                                                 << "{}";
        QTest::newRow("card.json of the wrong type") << "card.json"
                                                     << "[1]";
        QTest::newRow("state.json is no JSON") << "state.json"
                                               << "x";
        QTest::newRow("state.json without counters") << "state.json"
                                                     << R"({"puk":{},"pins":{}})";
        QTest::newRow("more tries than there are")
            << "state.json"
            << R"({"puk":{"value":"1","tries":9,"maxTries":3,"set":true},"pins":{}})";
        QTest::newRow("key is no key") << "auth.key"
                                       << "x";
    }

    void damagedFolderNamesTheFile() {
        QFETCH(QString, file);
        QFETCH(QString, text);
        Card card((CardOrder()));
        const auto damaged = card.folder() / file.toStdString();
        std::filesystem::remove(damaged);
        if (!text.isEmpty()) overwrite(damaged, text.toStdString());
        QVERIFY2(whyNotLoaded(card.folder()).find(damaged.string()) != std::string::npos,
                 whyNotLoaded(card.folder()).c_str());
    }
};

QTEST_GUILESS_MAIN(Folder)
#include "tst_folder.moc"
