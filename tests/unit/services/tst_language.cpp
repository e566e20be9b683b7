// Which language is spoken: the page's, the person's, Swedish.
#include <QByteArray>
#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTest>

#include "app/services/language.h"
#include "app/services/texts.h"

using namespace eleg;

class TestLanguage : public QObject {
    Q_OBJECT

 private slots:
    void theLanguageIsResolved_data() {
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QStringList>("own");
        QTest::addColumn<QString>("spoken");
        const QStringList none;
        const auto row = [](const char* name, const QByteArray& wanted, const QStringList& own,
                            const char* spoken) {
            QTest::newRow(name) << wanted << own << QString::fromLatin1(spoken);
        };
        row("nothing known", "", none, "sv");
        row("the page's", "en", {"sv_SE"}, "en");
        row("with a region", "en-GB", none, "en");
        row("upper case", "EN", none, "en");
        row("Finnish", "fi-FI", none, "fi");
        row("not spoken: the person's", "de", {"en_US"}, "en");
        row("neither spoken", "nb", {"de_DE"}, "sv");
        row("the second of the person's", "", {"de_DE", "en_GB"}, "en");
        row("C is no choice", "", {"C"}, "sv");
        row("prefix is no language", "enx", none, "sv");
        row("path", "../../en", none, "sv");
        row("not ASCII", "\xff\xfe", none, "sv");
        row("endless", QByteArray(100'000, 'e'), none, "sv");
        row("NUL inside", QByteArray("en\0sv", 5), none, "sv");
    }

    void theLanguageIsResolved() {
        QFETCH(const QByteArray, wanted);
        QFETCH(const QStringList, own);
        QFETCH(const QString, spoken);
        QCOMPARE(
            Language::resolve(std::string_view(wanted.data(), static_cast<std::size_t>(wanted.size())), own),
            spoken);
    }

    void thePersonsLanguagesComeFromTheEnvironment() {
        for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) qunsetenv(name);
        QCOMPARE(Language::ownLanguages(), QStringList());
        qputenv("LANG", "sv_SE.UTF-8");
        QCOMPARE(Language::ownLanguages(), QStringList{"sv_SE"});
        qputenv("LC_ALL", "en_GB.UTF-8");
        QCOMPARE(Language::ownLanguages().constFirst(), QStringLiteral("en_GB"));
        qputenv("LANGUAGE", "fi:en");
        QCOMPARE(Language::ownLanguages(), (QStringList{"fi", "en", "en_GB"}));
    }

    void textsSwitchAtRunTime() {
        Language language;
        language.use(QStringLiteral("sv"));
        QCOMPARE(causeOf(ErrorCode::NoCard), QStringLiteral("Det finns inget kort i läsaren."));
        QCOMPARE(language.next(), QStringLiteral("en"));
        language.use(language.next());
        QCOMPARE(causeOf(ErrorCode::NoCard), QStringLiteral("There is no card in the reader."));
        language.use(language.next());
        QCOMPARE(causeOf(ErrorCode::NoCard), QStringLiteral("Lukijassa ei ole korttia."));
        QCOMPARE(language.next(), QStringLiteral("sv"));
        language.use(QStringLiteral("tlh"));
        QCOMPARE(language.current(), QStringLiteral("sv"));
    }

    void everyLanguageNamesItself() {
        QCOMPARE(Language::nameOf(QStringLiteral("sv")), QStringLiteral("Svenska"));
        QCOMPARE(Language::nameOf(QStringLiteral("en")), QStringLiteral("English"));
        QCOMPARE(Language::nameOf(QStringLiteral("fi")), QStringLiteral("Suomi"));
    }

    void datesAndNumbersFollowTheLanguage_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("several");
        QTest::newRow("Swedish") << "sv"
                                 << "4 maj 2031"
                                 << "Pin-koden har 1 siffra."
                                 << "Pin-koden har 6 siffror.";
        QTest::newRow("English") << "en"
                                 << "4 May 2031"
                                 << "The PIN has 1 digit."
                                 << "The PIN has 6 digits.";
        QTest::newRow("Finnish") << "fi"
                                 << "4. toukokuuta 2031"
                                 << "Pin-koodissa on 1 numero."
                                 << "Pin-koodissa on 6 numeroa.";
    }
    void datesAndNumbersFollowTheLanguage() {
        QFETCH(const QString, code);
        QFETCH(const QString, date);
        Language language;
        language.use(code);
        QVERIFY2(QLocale().toString(QDate(2031, 5, 4), QLocale::LongFormat).contains(date),
                 qPrintable(QLocale().toString(QDate(2031, 5, 4), QLocale::LongFormat)));
        const auto digits = [](int count) {
            return QCoreApplication::translate("eleg::Consent", "The PIN has %n digits.", nullptr, count);
        };
        QTEST(digits(1), "one");
        QTEST(digits(6), "several");
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
