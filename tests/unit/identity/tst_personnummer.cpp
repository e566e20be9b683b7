#include <QTest>

#include "libcard/identity/personnummer.h"

using namespace eleg;

class TestPersonnummer : public QObject {
    Q_OBJECT

 private slots:
    void goodNumbersAreTaken_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("masked");
        QTest::addColumn<bool>("samordningsnummer");
        QTest::newRow("Tolvan") << "191212121212"
                                << "19121212-1212"
                                << "19121212-****" << false;
        QTest::newRow("hyphen") << "19121212-1212"
                                << "19121212-1212"
                                << "19121212-****" << false;
        QTest::newRow("over a hundred") << "19121212+1212"
                                        << "19121212-1212"
                                        << "19121212-****" << false;
        QTest::newRow("Skatteverket's example") << "19640823-3234"
                                                << "19640823-3234"
                                                << "19640823-****" << false;
        QTest::newRow("samordningsnummer") << "19701063-2391"
                                           << "19701063-2391"
                                           << "19701063-****" << true;
        QTest::newRow("leap day") << "200002290005"
                                  << "20000229-0005"
                                  << "20000229-****" << false;
        QTest::newRow("leap day of a samordningsnummer") << "200002890002"
                                                         << "20000289-0002"
                                                         << "20000289-****" << true;
        QTest::newRow("another leap day") << "190402290001"
                                          << "19040229-0001"
                                          << "19040229-****" << false;
        QTest::newRow("last day of a samordningsnummer") << "198512919807"
                                                         << "19851291-9807"
                                                         << "19851291-****" << true;
    }
    void goodNumbersAreTaken() {
        QFETCH(QString, text);
        QFETCH(QString, full);
        QFETCH(QString, masked);
        QFETCH(bool, samordningsnummer);
        const auto number = Personnummer::parse(text.toStdString());
        QVERIFY(number.has_value());
        QCOMPARE(QString::fromStdString(number->full()), full);
        QCOMPARE(QString::fromStdString(number->masked()), masked);
        QCOMPARE(number->isSamordningsnummer(), samordningsnummer);
    }

    void otherTextIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("ten digits") << QByteArray("6408233234");
        QTest::newRow("ten digits and hyphen") << QByteArray("640823-3234");
        QTest::newRow("eleven digits") << QByteArray("19121212121");
        QTest::newRow("thirteen digits") << QByteArray("1912121212120");
        QTest::newRow("wrong check digit") << QByteArray("191212121213");
        QTest::newRow("two digits exchanged") << QByteArray("191212122112");
        QTest::newRow("29 February in a common year") << QByteArray("190102290004");
        QTest::newRow("29 February 1900") << QByteArray("190002290005");
        QTest::newRow("month 0") << QByteArray("191200121216");
        QTest::newRow("month 13") << QByteArray("191213121211");
        QTest::newRow("day 0") << QByteArray("191212001216");
        QTest::newRow("day 32") << QByteArray("191212321218");
        QTest::newRow("day 60") << QByteArray("197010602394");
        QTest::newRow("day 92") << QByteArray("197010922396");
        QTest::newRow("31 June") << QByteArray("196406313236");
        QTest::newRow("year 12") << QByteArray("001212121212");
        QTest::newRow("hyphen elsewhere") << QByteArray("1912121-21212");
        QTest::newRow("two hyphens") << QByteArray("19121212--1212");
        QTest::newRow("space") << QByteArray("19121212 1212");
        QTest::newRow("space before") << QByteArray(" 191212121212");
        QTest::newRow("letters") << QByteArray("19121212121A");
        QTest::newRow("full-width digits") << QByteArray("１９１２１２１２１２１２");
        QTest::newRow("NUL") << QByteArray("191212121212\0", 13);
        QTest::newRow("64 kB") << QByteArray(65536, '1');
    }
    void otherTextIsRefused() {
        QFETCH(QByteArray, text);
        QVERIFY(!Personnummer::parse(text.toStdString()));
    }

    /// Whatever one digit is mistyped as, Luhn finds it.
    void everySingleMistypedDigitIsFound() {
        const std::string good = "196408233234";
        for (std::size_t i = 2; i < good.size(); ++i)
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string other = good;
                other[i] = digit;
                QCOMPARE(Personnummer::parse(other).has_value(), other == good);
            }
    }

    void theBirthDateOfASamordningsnummerIsAsForOthers() {
        using namespace std::chrono;
        QVERIFY(Personnummer::parse("19701063-2391")->birthDate() == 1970y / 10 / 3);
        QVERIFY(Personnummer::parse("19640823-3234")->birthDate() == 1964y / 8 / 23);
    }
};

QTEST_APPLESS_MAIN(TestPersonnummer)
#include "tst_personnummer.moc"
