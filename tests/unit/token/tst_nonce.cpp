#include <QTest>

#include "libcard/token/origin.h"

using namespace eleg;

class TestNonce : public QObject {
    Q_OBJECT

 private slots:
    void lengthsFrom44To128AreTaken() {
        for (std::size_t length = 0; length <= 200; ++length) {
            const std::string text(length, 'n');
            bool taken = true;
            try {
                QCOMPARE(Nonce::parse(text).text(), text);
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::NonceInvalid);
                taken = false;
            }
            QCOMPARE(taken, length >= 44 && length <= 128);
        }
    }

    void everyPrintableAsciiCharacterIsTaken() {
        std::string all;
        for (char c = ' '; c <= '~'; ++c) all += c;
        QCOMPARE(Nonce::parse(all).text(), all);
    }

    void otherCharactersAreRefused_data() {
        QTest::addColumn<QByteArray>("character");
        QTest::newRow("NUL") << QByteArray("\0", 1);
        QTest::newRow("line feed") << QByteArray("\n");
        QTest::newRow("tab") << QByteArray("\t");
        QTest::newRow("delete") << QByteArray("\x7F");
        QTest::newRow("å") << QByteArray("\xC3\xA5");
        QTest::newRow("latin-1") << QByteArray("\xE5");
        QTest::newRow("direction override") << QByteArray("\xE2\x80\xAE");
    }
    void otherCharactersAreRefused() {
        QFETCH(QByteArray, character);
        for (const QByteArray& text : {character + QByteArray(60, 'n'), QByteArray(60, 'n') + character,
                                       QByteArray(30, 'n') + character + QByteArray(30, 'n')})
            QVERIFY_THROWS_EXCEPTION(Error, Nonce::parse(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(TestNonce)
#include "tst_nonce.moc"
