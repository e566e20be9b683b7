#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/unit/cli/elegctl_process.h"

using eleg::test::elegctl;
using eleg::test::Ended;

namespace {

const QString kNonce(44, 'n');

/// A settings file with this text, for as long as it lives.
class Settings {
 public:
    explicit Settings(const QByteArray& text) {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly)) file.write(text);
        qputenv("ELEG_SETTINGS", path().toUtf8());
    }
    ~Settings() { qunsetenv("ELEG_SETTINGS"); }
    QString path() const { return folder_.filePath("settings.json"); }
    QByteArray text() const {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

 private:
    const QTemporaryDir folder_;
};

}  // namespace

class TestService : public QObject {
    Q_OBJECT

 private slots:
    void withoutACardServiceEveryCardCommandSaysSo_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("list") << QStringList{"list"};
        QTest::newRow("authenticate")
            << QStringList{"authenticate", "--origin", "https://a.se", "--nonce", kNonce};
        QTest::newRow("sign") << QStringList{"sign", "--hash-function", "SHA-256", "--file",
                                             QTest::currentAppName()};
    }
    void withoutACardServiceEveryCardCommandSaysSo() {
        QFETCH(QStringList, words);
        const Ended ended = elegctl(words);
        QCOMPARE(ended.code, 5);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.err.startsWith("elegctl: SERVICE_NOT_RUNNING: "), qPrintable(ended.err));
        QVERIFY2(ended.err.contains("pcscd"), "tells what to do");

        const Ended json = elegctl(words + QStringList{"--json"});
        QCOMPARE(json.code, 5);
        QCOMPARE(json.out, QString());
        QCOMPARE(json.errorJson()["code"].toString(), "SERVICE_NOT_RUNNING");
        QVERIFY(!json.errorJson()["cause"].toString().isEmpty());
        QVERIFY(!json.errorJson()["remedy"].toString().isEmpty());
    }

    void aFileThatCannotBeReadIsNamedBeforeACardIsAskedFor() {
        const QTemporaryDir folder;
        const Ended ended =
            elegctl({"sign", "--hash-function", "SHA-256", "--file", folder.filePath("absent")});
        QCOMPARE(ended.code, 5);
        QVERIFY2(ended.err.startsWith("elegctl: FILE_UNREADABLE: "), qPrintable(ended.err));
        QVERIFY(ended.err.contains(folder.filePath("absent")));
    }

    void settingsThatCannotBeUsedAreNamedAndLeftOut_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("broken") << QByteArray("{\"language\": ");
        QTest::newRow("from the future") << QByteArray("{\"version\": 2}");
        QTest::newRow("a wrong value") << QByteArray("{\"modules\": 1}");
    }
    void settingsThatCannotBeUsedAreNamedAndLeftOut() {
        QFETCH(const QByteArray, text);
        const Settings settings(text);
        const Ended ended = elegctl({"list"});
        QCOMPARE(ended.code, 5);
        QVERIFY2(ended.err.startsWith("elegctl: SETTINGS_INVALID: "), qPrintable(ended.err));
        QVERIFY(ended.err.contains(settings.path()));
        QVERIFY(ended.err.contains("elegctl: SERVICE_NOT_RUNNING: "));
        // A program that reads JSON reads one error.
        QCOMPARE(elegctl({"list", "--json"}).errorJson()["code"].toString(), "SERVICE_NOT_RUNNING");
        QCOMPARE(settings.text(), text);
    }

    void modulesThatMayNotBeUsedAreNamed() {
        const Settings settings(R"({"modules": ["/tmp/evil.so", "opensc"]})");
        const Ended ended = elegctl({"list"});
        QVERIFY2(ended.err.startsWith("elegctl: MODULE_REFUSED: "), qPrintable(ended.err));
        QVERIFY(ended.err.contains("/tmp/evil.so"));
    }

    void theLanguageOfTheSettingsCounts() {
        const Settings settings(R"({"language": "fi"})");
        QVERIFY(elegctl({"--help"}).out.contains("ruotsalaiset"));
        // What a program reads is the same for everybody.
        QVERIFY(elegctl({"list", "--json"}).errorJson()["cause"].toString().contains("card service"));
    }

    void aModuleIsTested() {
        const Ended known = elegctl({"module", "test", "opensc", "--json"});
        QCOMPARE(known.code, 0);
        QVERIFY(known.json()["maker"].toString().startsWith("OpenSC"));
        const Ended refused = elegctl({"module", "test", "/tmp/none.so", "--json"});
        QCOMPARE(refused.code, 5);
        QCOMPARE(refused.errorJson()["code"].toString(), "MODULE_REFUSED");
        QCOMPARE(elegctl({"module", "test", "/etc/hostname", "--json"}).errorJson()["code"].toString(),
                 "MODULE_FAILED");
        QCOMPARE(elegctl({"module"}).code, 2);
        QCOMPARE(elegctl({"module", "load", "/x"}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
