// The settings file: what is read, locked, refused, kept and written; and what is made of it for cards.
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include "app/services/card_options.h"
#include "app/services/settings.h"

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
        wanted.modules = {"/usr/lib/x.so", kOpensc};
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
        QTest::newRow("no list") << QByteArray("{\"modules\": \"opensc\"}");
        QTest::newRow("an empty module") << QByteArray("{\"modules\": [\"\"]}");
        QTest::newRow("nine modules")
            << QByteArray("{\"modules\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]}");
        QTest::newRow("a version that is none") << QByteArray("{\"version\": \"1\"}");
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

    void withoutModulesOpenscIsUsed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no file") << QByteArray();
        QTest::newRow("none listed") << QByteArray("{\"modules\": []}");
        QTest::newRow("OpenSC twice") << QByteArray("{\"modules\": [\"opensc\", \"opensc\"]}");
        QTest::newRow("all refused") << QByteArray("{\"modules\": [\"/tmp/a.so\", \"b.so\"]}");
    }
    void withoutModulesOpenscIsUsed() {
        QFETCH(const QByteArray, text);
        if (!text.isEmpty()) write(text);
        const SettingsFile file = open();
        QVERIFY(!file.problem());
        QCOMPARE(cardOptionsFrom(file.settings()).options.modules, defaultCardKeyStoreOptions().modules);
    }

    void modulesAreTakenInTheirOrder() {
        write("{\"modules\": [\"/bin/sh\", \"opensc\", \"/bin/cat\"]}");
        const CardOptions cards = cardOptionsFrom(open().settings());
        const auto opensc = defaultCardKeyStoreOptions().modules.front();
        QCOMPARE(cards.options.modules, (std::vector<std::filesystem::path>{"/bin/sh", opensc, "/bin/cat"}));
        QVERIFY(cards.refused.empty());
    }

    void modulesThatOthersCanChangeAreNamedAndLeftOut() {
        write("{\"modules\": [\"/tmp/a.so\", \"opensc\", \"b.so\"]}");
        const CardOptions cards = cardOptionsFrom(open().settings());
        QCOMPARE(cards.options.modules.size(), std::size_t{1});
        QCOMPARE(cards.refused.size(), std::size_t{2});
        QCOMPARE(cards.refused.front().code(), ErrorCode::ModuleRefused);
        QVERIFY(cards.refused.front().detail().find("/tmp/a.so") != std::string::npos);
    }

    void readersAndCacheReachTheCards() {
        write("{\"readersToLeaveAlone\": [\"A 00 00\"], \"cache\": false}");
        const CardKeyStoreOptions options = cardOptionsFrom(open().settings()).options;
        QCOMPARE(options.readersToLeaveAlone, std::vector<std::string>{"A 00 00"});
        QVERIFY(options.cache.empty());
        QVERIFY(!cardOptionsFrom({}).options.cache.empty());
    }

    void aLinkToASettingsFileStaysALink() {
        QVERIFY(QDir().mkdir(path("kept elsewhere")));
        const QString target = path("kept elsewhere/mine.json");
        QFile file(target);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"language\": \"fi\"}");
        file.close();
        QVERIFY(QFile::link(target, path()));
        SettingsFile settings = open();
        QCOMPARE(settings.settings().language, std::string("fi"));
        Settings wanted = settings.settings();
        wanted.tray = true;
        QVERIFY(settings.save(wanted));
        QCOMPARE(QFile::symLinkTarget(path()), target);
        QVERIFY(open().settings().tray);
    }

    void nothingIsLeftBesideTheFile() {
        QVERIFY(open().save({}));
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files), QStringList{"settings.json"});
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
