// The settings file: what is read, locked, refused, kept and written; and which modules may be loaded.
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "app/desktop/settings.h"

using namespace eleg;

namespace {

PolicyReading policyOf(const nlohmann::json& members) {
    Policy policy;
    policy.members = members;
    return {policy, std::nullopt};
}

}  // namespace

class TestSettings : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    QString path(const char* name = "settings.json") const {
        return folder_->filePath(QString::fromLatin1(name));
    }
    SettingsFile open(const PolicyReading& policy = {}) const { return {path().toStdString(), policy}; }
    void write(const QByteArray& text) const {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    QByteArray content(const char* name = "settings.json") const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }

 private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void withoutAFileTheDefaultsCount() {
        const SettingsFile file = open();
        QVERIFY(!file.problem());
        QCOMPARE(file.settings(), Settings());
    }

    void whatIsSavedIsReadAgain() {
        Settings wanted;
        wanted.language = "fi";
        wanted.appearance = Appearance::HighContrast;
        wanted.largerText = true;
        wanted.module = "/usr/lib/x.so";
        wanted.readersToLeaveAlone = {"Läsare 00 00"};
        wanted.cache = false;
        wanted.tray = true;
        QVERIFY(open().save(wanted));
        QCOMPARE(open().settings(), wanted);
        QCOMPARE(QFile(path()).permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    }

    void keysOfOthersStay() {
        write("{\"version\": 1, \"ours to be\": [1, 2]}");
        QVERIFY(open().save({}));
        QVERIFY(content().contains("ours to be"));
    }

    void badFilesAreNamedIgnoredAndKept_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("language = sv");
        QTest::newRow("cut off") << QByteArray("{\"language\": \"sv");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("from the future") << QByteArray("{\"version\": 2, \"language\": \"en\"}");
        QTest::newRow("a wrong type") << QByteArray("{\"cache\": \"yes\"}");
        QTest::newRow("a wrong word") << QByteArray("{\"appearance\": \"pink\"}");
        QTest::newRow("twice") << QByteArray("{\"cache\": true, \"cache\": false}");
        QTest::newRow("a long list") << QByteArray("{\"readersToLeaveAlone\": [1]}");
        QTest::newRow("too large") << QByteArray(70'000, ' ');
    }

    void badFilesAreNamedIgnoredAndKept() {
        QFETCH(const QByteArray, text);
        write(text);
        SettingsFile file = open();
        QVERIFY(file.problem());
        QCOMPARE(file.problem()->code(), ErrorCode::SettingsInvalid);
        QCOMPARE(file.settings(), Settings());
        QCOMPARE(content(), text);
        Settings wanted;
        wanted.language = "en";
        QVERIFY(file.save(wanted));
        QVERIFY(!file.problem());
        QCOMPARE(content("settings.json.kept"), text);
        QCOMPARE(open().settings().language, std::string("en"));
    }

    void whatWasKeptBeforeIsNotLost() {
        write("one");
        QVERIFY(open().save({}));
        write("two");
        QVERIFY(open().save({}));
        QCOMPARE(content("settings.json.kept"), QByteArray("one"));
        QCOMPARE(content("settings.json.kept2"), QByteArray("two"));
    }

    void aFileThatCannotBeReadIsNamed() {
        QVERIFY(QDir().mkdir(path()));
        QVERIFY(open().problem());
    }

    void thePolicyCountsAndLocks() {
        write("{\"language\": \"en\", \"cache\": true}");
        SettingsFile file = open(policyOf({{"cache", false}}));
        QVERIFY(!file.settings().cache);
        QVERIFY(file.isLocked("cache"));
        QVERIFY(!file.isLocked("language"));
        Settings wanted = file.settings();
        wanted.cache = true;
        QVERIFY(file.save(wanted));
        QVERIFY(!file.settings().cache);
        // The person's own wish is still there for when the policy goes.
        QVERIFY(open().settings().cache);
    }

    void aPolicyThatCannotBeUsedLocksNothing() {
        const SettingsFile file = open(policyOf({{"cache", "no"}}));
        QVERIFY(file.policyProblem());
        QVERIFY(!file.isLocked("cache"));
    }

    void aFolderThatCannotBeWrittenIsTold() {
        SettingsFile file("/proc/eleg/settings.json", {});
        Settings wanted;
        wanted.largerText = true;
        QVERIFY(!file.save(wanted));
        QVERIFY(file.settings().largerText);
    }

    void modulesThatOthersCanChangeAreRefused() {
        QCOMPARE(objectionToModule("opensc-pkcs11.so"), ModuleObjection::Relative);
        QCOMPARE(objectionToModule("/usr/lib/there-is-none.so"), ModuleObjection::Missing);
        QCOMPARE(objectionToModule("/usr/lib"), ModuleObjection::Missing);
        QFile file(path("module.so"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (folder_->path().startsWith(QLatin1String("/tmp/")))
            QCOMPARE(objectionToModule(path("module.so").toStdString()), ModuleObjection::Temporary);
        QCOMPARE(objectionToModule("/bin/sh"), std::nullopt);
    }

    void aModuleInAnOpenFolderIsRefused() {
        QTemporaryDir open(QDir::homePath() + QStringLiteral("/eleg-test-XXXXXX"));
        if (!open.isValid() || open.path().startsWith(QLatin1String("/tmp"))) QSKIP("no home folder");
        QFile file(open.filePath(QStringLiteral("module.so")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::string module = file.fileName().toStdString();
        QCOMPARE(objectionToModule(module), std::nullopt);
        QCOMPARE(::chmod(open.path().toLocal8Bit().constData(), 0777), 0);
        QCOMPARE(objectionToModule(module), ModuleObjection::WorldWritable);
        QCOMPARE(::chmod(open.path().toLocal8Bit().constData(), 0700), 0);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
