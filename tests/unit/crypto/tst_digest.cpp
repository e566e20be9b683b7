#include <QTest>

#include "libcard/crypto/digest.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

class TestDigest : public QObject {
    Q_OBJECT

 private slots:
    // FIPS 180-4 and FIPS 202, "abc"
    void hashesAreThoseOfTheStandards_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("SHA-224") << QByteArray("SHA-224") << 28 << QByteArray("23097d223405d822");
        QTest::newRow("SHA-256") << QByteArray("SHA-256") << 32 << QByteArray("ba7816bf8f01cfea");
        QTest::newRow("SHA-384") << QByteArray("SHA-384") << 48 << QByteArray("cb00753f45a35e8b");
        QTest::newRow("SHA-512") << QByteArray("SHA-512") << 64 << QByteArray("ddaf35a193617aba");
        QTest::newRow("SHA3-224") << QByteArray("SHA3-224") << 28 << QByteArray("e642824c3f8cf24a");
        QTest::newRow("SHA3-256") << QByteArray("SHA3-256") << 32 << QByteArray("3a985da74fe225b2");
        QTest::newRow("SHA3-384") << QByteArray("SHA3-384") << 48 << QByteArray("ec01498288516fc9");
        QTest::newRow("SHA3-512") << QByteArray("SHA3-512") << 64 << QByteArray("b751850b1a57168a");
    }
    void hashesAreThoseOfTheStandards() {
        QFETCH(QByteArray, name);
        QFETCH(int, size);
        QFETCH(QByteArray, beginning);
        const HashFunction function = hashFunctionFromName(name.toStdString());
        QCOMPARE(QByteArray::fromStdString(std::string(nameOf(function))), name);
        QCOMPARE(sizeOf(function), static_cast<std::size_t>(size));
        const Digest digest = digestOf(function, test::bytes("abc"));
        QCOMPARE(digest.value.size(), static_cast<std::size_t>(size));
        QCOMPARE(QByteArray::fromStdString(toHex(digest.value)).left(16), beginning);
    }

    void aHashFunctionOfAnotherNameIsRefused_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"", "SHA-1", "MD5", "sha-256", "SHA256", "SHA-256 ", "SHA3-128"})
            QTest::newRow(name) << QByteArray(name);
    }
    void aHashFunctionOfAnotherNameIsRefused() {
        QFETCH(QByteArray, name);
        try {
            hashFunctionFromName(name.toStdString());
            QFAIL("was taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::HashUnsupported);
        }
    }

    void aDigestOfAnotherLengthIsRefused() {
        for (const std::size_t size : {0U, 31U, 33U, 64U}) {
            try {
                makeDigest(HashFunction::Sha256, Bytes(size));
                QFAIL("was taken");
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::InvalidArgument);
            }
        }
        QCOMPARE(makeDigest(HashFunction::Sha256, Bytes(32)).value.size(), std::size_t{32});
    }
};

QTEST_APPLESS_MAIN(TestDigest)
#include "tst_digest.moc"
