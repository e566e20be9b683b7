#include <QRegularExpression>
#include <QTest>

#include "app/services/version.h"
#include "tests/unit/cli/elegctl_process.h"

using eleg::test::elegctl;
using eleg::test::Ended;

namespace {

const QString kNonce(44, 'n');

}  // namespace

class TestUsage : public QObject {
    Q_OBJECT

 private slots:
    void theVersionIsTheProjects() {
        const Ended ended = elegctl({"--version"});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, QString("elegctl %1\n").arg(eleg::kVersion));
        QCOMPARE(ended.err, QString());
    }

    void helpNamesEveryCommandAndExitCode() {
        for (const QStringList& words :
             {QStringList{"--help"}, {"help"}, {"list", "--help"}, {"sign", "--help"}}) {
            const Ended ended = elegctl(words);
            QCOMPARE(ended.code, 0);
            QCOMPARE(ended.err, QString());
            for (const char* text :
                 {"elegctl list", "elegctl authenticate", "elegctl sign", "elegctl validate",
                  "elegctl verify-token", "elegctl verify-signature", "elegctl pin status", "--pin-fd",
                  "--puk-fd", "--new-pin-fd", "--trust-dir", "5 "})
                QVERIFY2(ended.out.contains(text), text);
        }
    }

    void itSpeaksSwedishUnlessAskedOtherwise_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("swedish");
        QTest::newRow("none") << "" << true;
        QTest::newRow("C") << "C" << true;
        QTest::newRow("C.UTF-8") << "C.UTF-8" << true;
        QTest::newRow("Swedish") << "sv_SE.UTF-8" << true;
        QTest::newRow("English") << "en_GB.UTF-8" << false;
        QTest::newRow("American") << "en_US" << false;
        QTest::newRow("German") << "de_DE.UTF-8" << true;
        QTest::newRow("rubbish") << QString(5000, 'x') << true;
    }
    void itSpeaksSwedishUnlessAskedOtherwise() {
        QFETCH(QString, language);
        QFETCH(bool, swedish);
        const Ended help = elegctl({"--help"}, {{}, language});
        QCOMPARE(help.out.contains("svenska e-legitimationer"), swedish);
        QCOMPARE(help.out.contains("Swedish e-IDs"), !swedish);
        QCOMPARE(help.err, QString());
        const Ended error = elegctl({"list"}, {{}, language});
        QCOMPARE(error.err.contains("korttjänst"), swedish);
        QVERIFY(error.err.contains("SERVICE_NOT_RUNNING"));
    }

    void wrongWordsAreUsageErrors_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QStringList& words, const char* says) {
            QTest::newRow(name) << words << says;
        };
        row("no command", {}, "A command is needed");
        row("unknown command", {"lista"}, "lista");
        row("empty command", {""}, "no such command");
        row("option before the command", {"--identity", "list"}, "--identity");
        row("stray word", {"list", "all"}, "all");
        row("unknown option", {"list", "--all"}, "--all");
        row("option of another command", {"list", "--pin-fd", "3"}, "--pin-fd");
        row("the PIN in the arguments", {"authenticate", "--pin", "1234"}, "--pin");
        row("switch with a value", {"list", "--json=yes"}, "--json");
        row("option twice", {"sign", "--hash", "a", "--hash", "b"}, "--hash");
        row("option without a value", {"authenticate", "--origin"}, "--origin");
        row("authenticate without an origin", {"authenticate", "--nonce", kNonce}, "--origin");
        row("authenticate without a nonce", {"authenticate", "--origin", "https://a.se"}, "--nonce");
        row("identity that is none",
            {"authenticate", "--origin", "https://a.se", "--nonce", kNonce, "--identity", "abc"},
            "--identity");
        row("sign without a hash function", {"sign", "--hash", "AAAA"}, "--hash-function");
        row("sign without a hash", {"sign", "--hash-function", "SHA-256"}, "--hash or --file");
        row("sign with both",
            {"sign", "--hash-function", "SHA-256", "--hash", "AAAA", "--file", "/etc/passwd"},
            "--hash or --file");
        row("hash that is not base64", {"sign", "--hash-function", "SHA-256", "--hash", "?"}, "base64");
        row("verify-token without a folder", {"verify-token", "--origin", "https://a.se", "--nonce", kNonce},
            "--trust-dir");
        row("pin without a command", {"pin"}, "status, change, unblock or activate");
        row("unknown pin command", {"pin", "reset"}, "pin reset");
        row("the PIN in the arguments of pin", {"pin", "change", "--pin", "1234"}, "--pin");
        row("the PUK in the arguments", {"pin", "unblock", "--puk", "12345678"}, "--puk");
        row("a PUK to change a PIN", {"pin", "change", "--puk-fd", "3"}, "--puk-fd");
        row("a PIN to unblock", {"pin", "unblock", "--pin-fd", "3"}, "--pin-fd");
        row("unknown use", {"pin", "change", "--which", "both"}, "--which takes");
        row("a time that is none",
            {"verify-token", "--origin", "https://a.se", "--nonce", kNonce, "--trust-dir", "/tmp", "--at",
             "now"},
            "now");
    }
    void wrongWordsAreUsageErrors() {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Ended ended = elegctl(words);
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.err.startsWith("elegctl: USAGE: "), qPrintable(ended.err));
        QVERIFY2(ended.err.contains(says), qPrintable(ended.err));
        QVERIFY2(ended.err.contains("\n  elegctl "), "shows how it is called");
    }

    void wrongValuesAreRefusedBeforeAnyCardIsAskedFor_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QStringList& words, const char* code) {
            QTest::newRow(name) << words << code;
        };
        row("origin", {"authenticate", "--origin", "http://a.se", "--nonce", kNonce}, "ORIGIN_INVALID");
        row("short nonce", {"authenticate", "--origin", "https://a.se", "--nonce", kNonce.left(43)},
            "NONCE_INVALID");
        row("long nonce", {"authenticate", "--origin", "https://a.se", "--nonce", QString(129, 'n')},
            "NONCE_INVALID");
        row("hash function", {"sign", "--hash-function", "SHA-1", "--hash", "AAAA"}, "HASH_UNSUPPORTED");
        row("hash of the wrong length", {"sign", "--hash-function", "SHA-256", "--hash", "AAAA"},
            "INVALID_ARGUMENT");
        row("verifying for another origin",
            {"verify-token", "--origin", "https://a.se/", "--nonce", kNonce, "--trust-dir", "/"},
            "ORIGIN_INVALID");
        row("verifying for no nonce",
            {"verify-token", "--origin", "https://a.se", "--nonce", "", "--trust-dir", "/"}, "NONCE_INVALID");
    }
    void wrongValuesAreRefusedBeforeAnyCardIsAskedFor() {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        const Ended ended = elegctl(words);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.startsWith("elegctl: " + code + ": "), qPrintable(ended.err));
        const Ended json = elegctl(words + QStringList{"--json"});
        QCOMPARE(json.code, 2);
        QCOMPARE(json.errorJson()["code"].toString(), code);
    }

    void usageErrorsAreJsonWhenThatIsAskedFor() {
        const Ended ended = elegctl({"list", "--json", "--all"});
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.out, QString());
        QCOMPARE(ended.errorJson()["code"].toString(), "USAGE");
        QCOMPARE(ended.errorJson()["detail"].toString(), "There is no such option: --all");
        QCOMPARE(elegctl({"list", "--json", "--all"}, {{}, "sv_SE.UTF-8"}).err, ended.err);
    }

    void aSwitchCountsOnce() {
        const Ended ended = elegctl({"list", "--json", "--json"});
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.errorJson()["code"].toString(), "USAGE");
    }

    void hostileWordsCannotSteerTheTerminal() {
        const Ended ended = elegctl({QString("\x1b]0;title\x07\x1b[2J\u009b31m")});
        QCOMPARE(ended.code, 2);
        static const QRegularExpression controls("[\\x00-\\x09\\x0b-\\x1f\\x7f\\x80-\\x9f]");
        QVERIFY(!ended.err.contains(controls));
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
