// The machine's policy: whose file is believed, and what a bad one does (nothing).
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <fstream>

#include "app/services/policy.h"

namespace eleg::test {
namespace {

constexpr const char* kGood =
    R"({"additionalExtensions":{"chromium":["ncibgoaomkmdpilpocfeponihegamlic"],"firefox":["a@b"]},"language":"sv"})";

std::array<uid_t, 1> ourselves() {
    return {::geteuid()};
}

std::array<uid_t, 1> somebodyElse() {
    return {::geteuid() + 1};
}

}  // namespace

class PolicyTest : public QObject {
    Q_OBJECT

 private:
    // A folder for one test, and the policy's path in it.
    std::unique_ptr<QTemporaryDir> folder_;
    std::string path_;

    void write(const std::string& text, mode_t mode = 0644) const {
        std::ofstream(path_, std::ios::binary) << text;
        QCOMPARE(::chmod(path_.c_str(), mode), 0);
    }

    // Nothing is allowed, and somebody is told why.
    static void verifyRefused(const PolicyReading& reading) {
        QVERIFY(reading.problem.has_value());
        QVERIFY(reading.problem->code() == ErrorCode::PolicyInvalid);
        QVERIFY(!reading.problem->detail().empty());
        QVERIFY(reading.policy.additionalExtensions == ExtensionIds());
        QVERIFY(reading.policy.members.empty());
    }

 private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
        path_ = folder_->filePath("policy.json").toStdString();
    }

    void readsAGoodFile() {
        write(kGood);
        const PolicyReading reading = readPolicyFile(path_, ourselves());
        QVERIFY2(!reading.problem, reading.problem ? reading.problem->what() : "");
        QVERIFY(reading.policy.additionalExtensions ==
                (ExtensionIds{{"ncibgoaomkmdpilpocfeponihegamlic"}, {"a@b"}}));
        QVERIFY(reading.policy.members["language"] == "sv");
    }

    void withoutAFileThereIsNoPolicyAndNoProblem() {
        QVERIFY(!readPolicyFile(path_, ourselves()).problem);
        QVERIFY(!readPolicyFile(path_ + "/none/policy.json", ourselves()).problem);
    }

    void refusesAFileOfSomebodyElse() {
        write(kGood);
        verifyRefused(readPolicyFile(path_, somebodyElse()));
    }

    void refusesAFileThatOthersCanWrite_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("group") << 0664;
        QTest::newRow("everybody") << 0646;
        QTest::newRow("both") << 0666;
    }
    void refusesAFileThatOthersCanWrite() {
        QFETCH(int, mode);
        write(kGood, static_cast<mode_t>(mode));
        verifyRefused(readPolicyFile(path_, ourselves()));
    }

    void refusesAFileInAFolderThatOthersCanWrite() {
        write(kGood);
        QCOMPARE(::chmod(folder_->path().toLocal8Bit().constData(), 01777), 0);
        verifyRefused(readPolicyFile(path_, ourselves()));
    }

    void refusesASymbolicLink() {
        write(kGood);
        const std::string real = path_ + ".real";
        QCOMPARE(::rename(path_.c_str(), real.c_str()), 0);
        QCOMPARE(::symlink(real.c_str(), path_.c_str()), 0);
        verifyRefused(readPolicyFile(path_, ourselves()));
    }

    void refusesALinkInTheFoldersPlace() {
        write(kGood);
        const QTemporaryDir other;
        const std::string link = other.filePath("eleg").toStdString();
        QCOMPARE(::symlink(folder_->path().toLocal8Bit().constData(), link.c_str()), 0);
        verifyRefused(readPolicyFile(link + "/policy.json", ourselves()));
    }

    void refusesWhatIsNoFileWithoutWaiting() {
        QCOMPARE(::mkfifo(path_.c_str(), 0600), 0);
        verifyRefused(readPolicyFile(path_, ourselves()));
        QCOMPARE(::unlink(path_.c_str()), 0);
        QCOMPARE(::mkdir(path_.c_str(), 0700), 0);
        verifyRefused(readPolicyFile(path_, ourselves()));
    }

    void refusesAFileAbove64KiB() {
        const std::string filler(64 * 1024 - 8, ' ');
        write("{}" + filler);
        QVERIFY(!readPolicyFile(path_, ourselves()).problem);
        write("{}" + filler + "1234567");
        verifyRefused(readPolicyFile(path_, ourselves()));
    }

    void refusesBadContent_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("no JSON") << QByteArray("additionalExtensions = x");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("comma too many") << QByteArray(R"({"a":1,})");
        QTest::newRow("key twice") << QByteArray(R"({"additionalExtensions":{},"additionalExtensions":{}})");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}");
        QTest::newRow("NUL") << QByteArray("{}\0{}", 5);
        QTest::newRow("extensions a list") << QByteArray(R"({"additionalExtensions":["*"]})");
        QTest::newRow("extensions a star") << QByteArray(R"({"additionalExtensions":{"chromium":["*"]}})");
        QTest::newRow("one bad beside a good one") << QByteArray(
            R"({"additionalExtensions":{"chromium":["ncibgoaomkmdpilpocfeponihegamlic","x"]}})");
    }
    void refusesBadContent() {
        QFETCH(QByteArray, text);
        write(text.toStdString());
        verifyRefused(readPolicyFile(path_, ourselves()));
    }

    void aDeveloperBuildTakesThePolicyThatTheEnvironmentNames() {
        write(kGood);
        QVERIFY(qputenv("ELEG_POLICY", QByteArray::fromStdString(path_)));
        const PolicyReading reading = readPolicy();
        qunsetenv("ELEG_POLICY");
        QCOMPARE(reading.policy.additionalExtensions.chromium.size(), std::size_t{1});
    }
};

}  // namespace eleg::test

QTEST_APPLESS_MAIN(eleg::test::PolicyTest)
#include "tst_policy.moc"
