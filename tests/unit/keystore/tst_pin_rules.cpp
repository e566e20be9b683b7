// Which codes are too simple, and what is refused before a card sees it.
#include <QTest>
#include <functional>

#include "libcard/errors/error.h"
#include "libcard/keystore/pin_rules.h"

using namespace eleg;

namespace {

SecureBuffer secret(const QByteArray& digits) {
    return SecureBuffer::copyOf(
        {reinterpret_cast<const std::uint8_t*>(digits.data()), std::size_t(digits.size())});
}

CardPin usualPin() {
    CardPin pin;
    pin.state.minLength = 6;
    pin.state.maxLength = 8;
    pin.state.triesLeft = 3;
    pin.puk.minLength = 8;
    pin.puk.maxLength = 8;
    return pin;
}

QString codeOf(const std::function<void()>& call) {
    try {
        call();
        return "ok";
    } catch (const Error& error) {
        const auto id = describe(error.code()).id;
        return QString::fromUtf8(id.data(), qsizetype(id.size()));
    }
}

}  // namespace

class PinRules : public QObject {
    Q_OBJECT

 private slots:
    void simpleCodesAreNamed_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("why");
        const auto rows = [](const QString& why, std::initializer_list<const char*> codes) {
            for (const char* code : codes)
                QTest::newRow(qPrintable(QString::fromUtf8(code) + " " + why)) << QByteArray(code) << why;
        };
        rows("repeat",
             {"000000", "111111", "9999", "121212", "1212", "123123", "12341234", "1231231", "55555555"});
        rows("run",
             {"123456", "654321", "0123", "3210", "890123", "321098", "98765432", "567890", "01234567"});
        // 1964-08-23
        rows("birth-date",
             {"640823", "19640823", "230864", "23081964", "082364", "08231964", "642308", "19642308", "0823",
              "2308", "1964", "196408", "081964", "6408", "0864", "06408231", "6408233", "12308647"});
        rows("personnummer", {"3234", "233234", "08233234", "823323", "323477", "993234"});
        rows("good", {"739154", "482915", "5028", "111112", "112233", "135792", "197300", "640832", "3243",
                      "20640824"});
        rows("good", {"111", "12", ""});  // too short to be judged: its length is judged elsewhere
    }
    void simpleCodesAreNamed() {
        QFETCH(QByteArray, code);
        QFETCH(QString, why);
        const auto number = Personnummer::parse("196408233234");
        QVERIFY(number);
        const auto simplicity = simplicityOf(secret(code), number);
        QCOMPARE(simplicity ? QString(nameOf(*simplicity)) : QString("good"), why);
    }

    void samordningsnummerHidesTheDayOfBirthAndShowsIt_data() {
        QTest::addColumn<QByteArray>("code");
        for (const char* code : {"701003", "701063", "19701003", "031070", "1003", "1063"})
            QTest::newRow(code) << QByteArray(code);
    }
    void samordningsnummerHidesTheDayOfBirthAndShowsIt() {
        QFETCH(QByteArray, code);
        const auto number = Personnummer::parse("197010632391");
        QVERIFY(number && number->isSamordningsnummer());
        QCOMPARE(simplicityOf(secret(code), number), std::optional(Simplicity::BirthDate));
    }

    void withoutAPersonnummerDatesAreNotKnown() {
        QVERIFY(!simplicityOf(secret("640823"), std::nullopt));
        QVERIFY(simplicityOf(secret("111111"), std::nullopt));
    }

    void tasksAreRefusedInTheOrderOfEntry_data() {
        QTest::addColumn<int>("task");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QByteArray>("current");
        QTest::addColumn<QByteArray>("fresh");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, PinTask task, const char* state, const char* current,
                            const char* fresh, const char* code) {
            QTest::newRow(name) << int(task) << state << QByteArray(current) << QByteArray(fresh) << code;
        };
        row("change", PinTask::Change, "", "123456", "739154", "ok");
        row("change of a blocked PIN", PinTask::Change, "blocked", "123456", "739154", "PIN_BLOCKED");
        row("change of none", PinTask::Change, "not set", "123456", "739154", "PIN_NOT_SET");
        row("old and new wrong", PinTask::Change, "", "1", "1", "PIN_LENGTH");
        row("new short", PinTask::Change, "", "123456", "7391", "NEW_PIN_LENGTH");
        row("old empty", PinTask::Change, "", "", "111111", "PIN_EMPTY");
        row("new simple", PinTask::Change, "", "123456", "111111", "PIN_TOO_SIMPLE");
        row("new is old", PinTask::Change, "", "739154", "739154", "PIN_UNCHANGED");
        row("unblock", PinTask::Unblock, "blocked", "12345678", "739154", "ok");
        row("unblock a forgotten PIN", PinTask::Unblock, "", "12345678", "739154", "ok");
        row("unblock none", PinTask::Unblock, "not set", "12345678", "739154", "PIN_NOT_SET");
        row("PUK blocked", PinTask::Unblock, "puk blocked", "12345678", "739154", "PUK_BLOCKED");
        row("PUK short", PinTask::Unblock, "blocked", "1234567", "739154", "PUK_LENGTH");
        row("PUK empty", PinTask::Unblock, "blocked", "", "739154", "PUK_EMPTY");
        row("PUK with a letter", PinTask::Unblock, "blocked", "1234567a", "739154", "PUK_FORMAT");
        row("activate", PinTask::Activate, "not set", "12345678", "739154", "ok");
        row("activate twice", PinTask::Activate, "", "12345678", "739154", "PIN_ALREADY_SET");
        row("first PIN simple", PinTask::Activate, "not set", "12345678", "123456", "PIN_TOO_SIMPLE");
        row("digits for a PIN pad", PinTask::Change, "pad", "123456", "739154", "INVALID_ARGUMENT");
        row("one of them for a PIN pad", PinTask::Change, "pad", "", "739154", "INVALID_ARGUMENT");
        row("nothing for a PIN pad", PinTask::Change, "pad", "", "", "ok");
        row("PIN pad, blocked", PinTask::Change, "pad blocked", "", "", "PIN_BLOCKED");
    }
    void tasksAreRefusedInTheOrderOfEntry() {
        QFETCH(int, task);
        QFETCH(QString, state);
        QFETCH(QByteArray, current);
        QFETCH(QByteArray, fresh);
        QFETCH(QString, code);
        CardPin pin = usualPin();
        pin.puk.blocked = state.contains("puk");
        pin.state.blocked = state.contains("blocked");
        pin.state.notSet = state.contains("not set");
        pin.state.onPinPad = state.contains("pad");
        const PinCodes codes{.current = secret(current), .fresh = secret(fresh)};
        QCOMPARE(codeOf([&] { checkPinTask(PinTask(task), pin, codes, std::nullopt); }), code);
    }

    void lengthsThatTheCardDoesNotTellAreNotChecked() {
        CardPin pin = usualPin();
        pin.puk = PukState{};
        pin.state.minLength = pin.state.maxLength = 0;
        const PinCodes codes{.current = secret("1"), .fresh = secret("7391548265")};
        QCOMPARE(codeOf([&] { checkPinTask(PinTask::Unblock, pin, codes, std::nullopt); }), QString("ok"));
    }
};

QTEST_APPLESS_MAIN(PinRules)
#include "tst_pin_rules.moc"
