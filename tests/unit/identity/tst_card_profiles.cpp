#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "libcard/identity/card_profile.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

namespace {

std::filesystem::path shipped() {
    return std::filesystem::path(ELEG_SOURCE) / "resources/cards";
}

Bytes atr(const char* hex) {
    return *fromHex(hex);
}

Certificate issuedBy(const std::string& organisation) {
    test::Order order = test::authority("CA");
    order.subject = {test::attribute("O", organisation), test::attribute("CN", "CA")};
    return test::issue(test::tolvan(), test::rootFrom(order));
}

void write(const QTemporaryDir& folder, const QString& name, const QByteArray& content) {
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
}

const QByteArray kGood = R"({"id":"a","name":"A card","atrs":["3B00"],"issuerOrganisations":["A"],
                             "support":"supported","missing":"","source":"a test"})";

}  // namespace

class TestCardProfiles : public QObject {
    Q_OBJECT

 private slots:
    void everyShippedProfileIsGood() {
        const CardProfiles profiles = CardProfiles::load(shipped());
        QVERIFY2(profiles.problems().empty(),
                 profiles.problems().empty() ? "" : profiles.problems()[0].c_str());
        QCOMPARE(profiles.all().size(), std::size_t(QDir(shipped().c_str()).entryList({"*.json"}).size()));
        std::set<Bytes> atrs;
        for (const CardProfile& profile : profiles.all()) {
            QVERIFY(profile.source.size() > 20);
            // Nothing has been proven with a card: none may say that it has.
            QVERIFY(profile.support != "supported");
            for (const Bytes& one : profile.atrs) QVERIFY2(atrs.insert(one).second, "an ATR in two profiles");
        }
    }

    // FACTS §1
    void everyKnownAtrIsRecognised_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("id");
        QTest::newRow("Telia 1") << QByteArray("3B7D96000080318065B0A31100C883009000")
                                 << "skatteverket-telia";
        QTest::newRow("Telia 2") << QByteArray("3B7D96000080318065B0A31101F383009000")
                                 << "skatteverket-telia";
        QTest::newRow("2017 1") << QByteArray("3B7F96000080318065B0850300EF120FFF829000")
                                << "skatteverket-2017";
        QTest::newRow("2017 2") << QByteArray("3B7F96000080318065B085051024120FFF829000")
                                << "skatteverket-2017";
        QTest::newRow("SEEID") << QByteArray("3B7D96000080318065B0831100C883009000") << "seeid";
        QTest::newRow("police 1") << QByteArray("3B7F96000080318065B0850201F3120FFF829000") << "national-id";
        QTest::newRow("police 2") << QByteArray("3B7F96000080318065B085040011120FFF829000") << "national-id";
        QTest::newRow("bank") << QByteArray("3B670000B34040003B9000") << "bankid-card";
        QTest::newRow("another") << QByteArray("3B00") << "";
    }
    void everyKnownAtrIsRecognised() {
        QFETCH(QByteArray, hex);
        QFETCH(QString, id);
        const CardProfiles profiles = CardProfiles::load(shipped());
        const CardProfile* profile = profiles.byAtr(atr(hex));
        QCOMPARE(profile ? QString::fromStdString(profile->id) : QString(), id);
    }

    void theIssuerDecidesAndTheAtrHelps() {
        const CardProfiles profiles = CardProfiles::load(shipped());
        const Certificate ours = issuedBy("Eleg TEST ID Card Issuer");
        const auto idOf = [&](const char* hex) {
            const CardProfile* profile = profiles.byCertificate(ours, atr(hex));
            return profile ? QString::fromStdString(profile->id) : QString();
        };
        QCOMPARE(idOf("3B7F96000080318065B0850300EF120FFF829000"), "skatteverket-2017");
        QCOMPARE(idOf("3B7D96000080318065B0831100C883009000"), "seeid");
        // Several documents have this issuer, and the card looks like none of them: nobody knows which.
        QCOMPARE(idOf("3B00"), "");
        QVERIFY(!profiles.byCertificate(issuedBy("Doadores de sangue"),
                                        atr("3B7F96000080318065B0850300EF120FFF829000")));
        const CardProfile* bank = profiles.byCertificate(issuedBy("Eleg TEST Bank"), {});
        QVERIFY(bank && bank->id == "bankid-card");
    }

    void oneMalformedFileDoesNotHideTheOthers_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("hej");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("a key twice") << QByteArray(kGood).replace("\"missing\"", "\"name\"");
        QTest::newRow("no name") << QByteArray(kGood).replace("\"name\"", "\"nam\"");
        QTest::newRow("empty name") << QByteArray(kGood).replace("A card", "");
        QTest::newRow("number for a name") << QByteArray(kGood).replace("\"A card\"", "1");
        QTest::newRow("no source") << QByteArray(kGood).replace("\"source\"", "\"x\"");
        QTest::newRow("another word for support") << QByteArray(kGood).replace("supported", "perhaps");
        QTest::newRow("ATR not in hex") << QByteArray(kGood).replace("3B00", "3B 00");
        QTest::newRow("ATR too short") << QByteArray(kGood).replace("3B00", "3B");
        QTest::newRow("ATR too long") << QByteArray(kGood).replace("3B00", QByteArray(68, '3'));
        QTest::newRow("ATR a number") << QByteArray(kGood).replace("\"3B00\"", "3");
        QTest::newRow("ATRs no list") << QByteArray(kGood).replace("[\"3B00\"]", "\"3B00\"");
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + kGood;
        QTest::newRow("70 kB") << kGood + QByteArray(70'000, ' ');
    }
    void oneMalformedFileDoesNotHideTheOthers() {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        write(folder, "bad.json", content);
        write(folder, "good.json", kGood);
        write(folder, "readme.txt", "not a profile");
        const CardProfiles profiles = CardProfiles::load(folder.path().toStdString());
        QCOMPARE(profiles.all().size(), std::size_t{1});
        QCOMPARE(profiles.all()[0].id, std::string("a"));
        QCOMPARE(profiles.problems().size(), std::size_t{1});
        QVERIFY(profiles.problems()[0].starts_with("bad.json: "));
    }

    void aFolderThatIsNotThereIsAProblemAndNoMore() {
        const CardProfiles profiles = CardProfiles::load("/nonexistent/cards");
        QVERIFY(profiles.all().empty());
        QCOMPARE(profiles.problems().size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestCardProfiles)
#include "tst_card_profiles.moc"
