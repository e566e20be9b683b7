#include <QTest>

#include "libcard/crypto/encoding.h"

using namespace eleg;

class TestEncoding : public QObject {
    Q_OBJECT

 private slots:
    void hexGoesThereAndBack() {
        const Bytes all = {0x00, 0x0F, 0xA5, 0xFF};
        QCOMPARE(toHex(all), std::string("000fa5ff"));
        QVERIFY(fromHex("000fA5fF") == all);
        QVERIFY(fromHex("") == Bytes());
    }

    void hexThatIsNoneIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("odd length") << QByteArray("0fa");
        QTest::newRow("other letter") << QByteArray("0g");
        QTest::newRow("prefix") << QByteArray("0x0f");
        QTest::newRow("space") << QByteArray("0f 0");
        QTest::newRow("NUL") << QByteArray("0f\0\0", 4);
    }
    void hexThatIsNoneIsRefused() {
        QFETCH(QByteArray, text);
        QVERIFY(!fromHex(text.toStdString()));
    }

    // RFC 4648, section 10
    void base64IsThatOfTheStandard_data() {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("0") << QByteArray("") << QByteArray("");
        QTest::newRow("1") << QByteArray("f") << QByteArray("Zg==");
        QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8=");
        QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("4") << QByteArray("foob") << QByteArray("Zm9vYg==");
        QTest::newRow("5") << QByteArray("fooba") << QByteArray("Zm9vYmE=");
        QTest::newRow("6") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
        QTest::newRow("both signs") << QByteArray("\xfb\xef\xff") << QByteArray("++//");
    }
    void base64IsThatOfTheStandard() {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, encoded);
        const Bytes bytes(plain.begin(), plain.end());
        QCOMPARE(QByteArray::fromStdString(toBase64(bytes)), encoded);
        QVERIFY(fromBase64(encoded.toStdString()) == bytes);
    }

    void base64OfEveryLengthGoesThereAndBack() {
        Bytes bytes;
        for (int i = 0; i < 300; ++i) {
            QVERIFY(fromBase64(toBase64(bytes)) == bytes);
            bytes.push_back(static_cast<std::uint8_t>(i * 7));
        }
    }

    void base64ThatIsNotCanonicalIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no padding") << QByteArray("Zg");
        QTest::newRow("half the padding") << QByteArray("Zg=");
        QTest::newRow("three signs of padding") << QByteArray("Z===");
        QTest::newRow("padding alone") << QByteArray("====");
        QTest::newRow("padding in the middle") << QByteArray("Zg==Zg==");
        QTest::newRow("bits that no byte uses") << QByteArray("Zh==");
        QTest::newRow("bits that no byte uses, two bytes") << QByteArray("Zm9=");
        QTest::newRow("line feed at the end") << QByteArray("Zg==\n");
        QTest::newRow("space inside") << QByteArray("Zm 9");
        QTest::newRow("url alphabet") << QByteArray("--__");
        QTest::newRow("NUL") << QByteArray("Zm\0v", 4);
    }
    void base64ThatIsNotCanonicalIsRefused() {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64(text.toStdString()));
    }

    void sha256IsThatOfTheStandard() {
        const Bytes abc = {'a', 'b', 'c'};
        QCOMPARE(toHex(sha256(abc)),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(toHex(sha256({})),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
