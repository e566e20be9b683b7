#include <QTemporaryDir>
#include <QTest>

#include "tests/unit/cli/elegctl_process.h"

using eleg::test::elegctl;
using eleg::test::Ended;

namespace {

const QString kNonce(44, 'n');

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
};

QTEST_GUILESS_MAIN(TestService)
#include "tst_service.moc"
