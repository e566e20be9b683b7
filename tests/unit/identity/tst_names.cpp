#include <QTest>
#include <algorithm>

#include "libcard/identity/certificate.h"
#include "libcard/identity/identity.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

namespace {

enum Encoding { Utf8 = 12, Printable = 19, T61 = 20, Ia5 = 22, Universal = 28, Bmp = 30 };

const QString kReplaced = QString(QChar(0xFFFD));

DistinguishedName nameWith(std::vector<test::Attribute> subject) {
    static const test::Issuer issuer = test::root();
    test::Order order = test::tolvan();
    order.subject = std::move(subject);
    return test::issue(order, issuer).subject();
}

QString commonNameFrom(const QByteArray& bytes, int encoding) {
    const DistinguishedName name = nameWith({{"CN", Bytes(bytes.begin(), bytes.end()), encoding}});
    return QString::fromStdString(name.commonName);
}

}  // namespace

class TestNames : public QObject {
    Q_OBJECT

 private slots:
    void textsOfEveryEncodingComeOutAsTheyAre_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QString>("expected");
        QTest::newRow("UTF8String") << QByteArray("Åsa Öberg-O'Neill") << int(Utf8) << "Åsa Öberg-O'Neill";
        QTest::newRow("beyond the basic plane") << QByteArray("\xF0\x9F\x98\x80") << int(Utf8) << "😀";
        QTest::newRow("PrintableString") << QByteArray("Tolvan") << int(Printable) << "Tolvan";
        QTest::newRow("PrintableString with another byte")
            << QByteArray("\xC5sa") << int(Printable) << kReplaced + "sa";
        QTest::newRow("IA5String") << QByteArray("a@b.se") << int(Ia5) << "a@b.se";
        QTest::newRow("T61String") << QByteArray("\xC5sa \xD6") << int(T61) << "Åsa Ö";
        QTest::newRow("BMPString") << QByteArray("\0\xC5\0s\0a", 6) << int(Bmp) << "Åsa";
        QTest::newRow("UniversalString")
            << QByteArray("\0\0\0\xC5\0\x01\xF6\x00", 8) << int(Universal) << "Å😀";
        QTest::newRow("HTML stays text")
            << QByteArray("<b>Tolvan</b> &amp;") << int(Utf8) << "<b>Tolvan</b> &amp;";
    }
    void textsOfEveryEncodingComeOutAsTheyAre() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        QFETCH(QString, expected);
        QCOMPARE(commonNameFrom(bytes, encoding), expected);
    }

    void aNameThatCannotBeDecodedMakesNoCertificate() {
        static const test::Issuer issuer = test::root();
        test::Order order = test::tolvan();
        order.subject = {test::attribute("CN", "Tolvan Tolvansson")};
        Bytes der = test::issueDer(order, &issuer);
        const Bytes name = test::bytes("Tolvan Tolvansson");
        const auto found = std::search(der.begin(), der.end(), name.begin(), name.end());
        QVERIFY(found != der.end());
        QCOMPARE(Certificate::parse(der).subject().commonName, std::string("Tolvan Tolvansson"));
        *found = 0xFF;
        QVERIFY_THROWS_EXCEPTION(Error, Certificate::parse(der));
    }

    void whatCouldDeceiveIsReplaced_data() {
        QTest::addColumn<int>("character");
        for (const int c : {0x00,   0x07,   0x09,   0x0A,   0x0D,   0x1B,   0x7F,   0x85,   0x9B,
                            0xAD,   0x61C,  0x200B, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
                            0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xFFFE, 0xE0001})
            QTest::addRow("U+%04X", c) << c;
    }
    void whatCouldDeceiveIsReplaced() {
        QFETCH(int, character);
        const char32_t c = static_cast<char32_t>(character);
        const QString hostile = "a" + QStringView(QChar::fromUcs4(c)).toString() + "b";
        QCOMPARE(commonNameFrom(hostile.toUtf8(), Utf8), "a" + kReplaced + "b");
    }

    void aLongNameIsCutAt256Characters_data() {
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("cut");
        QTest::newRow("255") << 255 << false;
        QTest::newRow("256") << 256 << false;
        QTest::newRow("257") << 257 << true;
        QTest::newRow("15000, nearly all that a certificate can have") << 15'000 << true;
    }
    void aLongNameIsCutAt256Characters() {
        QFETCH(int, length);
        QFETCH(bool, cut);
        const QString shown = commonNameFrom(QByteArray("å").repeated(length), Utf8);
        QCOMPARE(shown.size(), std::min(length, 256));
        QCOMPARE(shown.endsWith(QChar(0x2026)), cut);
    }

    void aNameOf64KilobytesIsNoCertificate() {
        QVERIFY_THROWS_EXCEPTION(Error, commonNameFrom(QByteArray(65536, 'x'), Utf8));
    }

    void thousandsOfAttributesAreBounded() {
        std::vector<test::Attribute> subject(1500, test::attribute("O", "X"));
        subject.push_back(test::attribute("CN", "late"));
        const DistinguishedName name = nameWith(subject);
        QCOMPARE(name.organisation, std::string("X"));
        QCOMPARE(name.commonName, std::string());
        QCOMPARE(QString::fromStdString(name.text).size(), 256);
    }

    void oneAttributeCannotLookLikeTwo() {
        const DistinguishedName name =
            nameWith({test::attribute("C", "SE"), test::attribute("CN", "A, O=Skatteverket")});
        QCOMPARE(name.text, std::string("CN=A\\, O\\=Skatteverket, C=SE"));
        QCOMPARE(name.organisation, std::string());
    }

    void theFirstOfTwoNamesCounts() {
        const DistinguishedName name =
            nameWith({test::attribute("CN", "first"), test::attribute("CN", "second")});
        QCOMPARE(name.commonName, std::string("first"));
        QCOMPARE(name.text, std::string("CN=second, CN=first"));
    }

    void anAttributeWithoutANameShowsItsNumber() {
        QCOMPARE(nameWith({test::attribute("1.2.752.34.2.1", "9752")}).text,
                 std::string("1.2.752.34.2.1=9752"));
    }

    void anEmptyNameIsEmpty() {
        const DistinguishedName name = nameWith({});
        QVERIFY(name == DistinguishedName());
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
