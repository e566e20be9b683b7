// elegctl validate with the test CA's OCSP responder, over the network of the loopback interface.
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "tests/rig/ca/ocsp_server.h"
#include "tests/rig/ca/test_ca.h"
#include "tests/unit/cli/elegctl_process.h"

using namespace eleg;
using test::elegctl;
using test::Ended;

namespace {

/// A terminal that this test looks at.
class Terminal {
 public:
    Terminal() : master_(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)) {
        if (master_ < 0 || ::grantpt(master_) != 0 || ::unlockpt(master_) != 0) qFatal("no terminal");
        slave_ = ::open(::ptsname(master_), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }
    ~Terminal() {
        ::close(slave_);
        ::close(master_);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    int slave() const { return slave_; }
    const QByteArray& shown() {
        char block[512];
        for (ssize_t got = 0; (got = ::read(master_, block, sizeof block)) > 0;) shown_.append(block, got);
        return shown_;
    }

 private:
    int master_;
    int slave_;
    QByteArray shown_;
};

}  // namespace

class TestValidateOnline : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path ca_ = rig::sharedTestCa();
    std::unique_ptr<rig::OcspServer> server_;

    QStringList words(const QStringList& more = {}) const {
        const auto path = [this](const char* name) { return QString::fromStdString((ca_ / name).string()); };
        return QStringList{"validate",       path("holders/tolvan/2048/auth.pem"),
                           "--trust-dir",    path("anchors"),
                           "--intermediate", path("intermediates/id-card.pem")} +
               more;
    }
    Ended validate(const QStringList& more = {}) const {
        return elegctl(words(more + QStringList{"--json"}));
    }
    void policyIs(const QByteArray& text) const {
        const QString path = folder_.filePath("policy.json");
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write(text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        qputenv("ELEG_POLICY", QFile::encodeName(path));
    }
    std::unique_ptr<QProcess> started(int stderrFd = -1) const {
        auto process = std::make_unique<QProcess>();
        if (stderrFd >= 0) process->setChildProcessModifier([stderrFd] { ::dup2(stderrFd, STDERR_FILENO); });
        process->start(ELEG_ELEGCTL, words());
        return process;
    }

 private slots:
    void initTestCase() {
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY",
                                 "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "LANGUAGE", "LC_ALL", "LC_MESSAGES"})
            qunsetenv(name);
        qputenv("LANG", "en_GB.UTF-8");
        server_ = std::make_unique<rig::OcspServer>(ca_, rig::ocspPort(ca_));
    }
    void init() {
        server_->behave(rig::OcspBehaviour::Good);
        policyIs(R"({"fetching": {"allowedAddresses": ["127.0.0.1/32"]}})");
    }

    void aGoodOneIsValid() {
        const int before = server_->requests();
        const Ended ended = validate();
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.json()["code"].toString(), "valid");
        QCOMPARE(ended.json()["revocation"].toString(), "good");
        QCOMPARE(ended.json()["evidence"][0]["source"].toString(), "ocsp");
        QVERIFY(ended.json()["evidence"][0]["url"].toString().startsWith("http://127.0.0.1:"));
        QCOMPARE(server_->requests(), before + 1);
        QCOMPARE(ended.err, "");
    }

    void whatTheResponderDoesIsSaid_data() {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<QString>("code");
        QTest::newRow("revoked") << "revoked"
                                 << "revoked";
        QTest::newRow("unknown") << "unknown"
                                 << "ocsp-unknown";
        QTest::newRow("busy") << "try-later"
                              << "ocsp-try-later";
        QTest::newRow("answers something else") << "wrong-nonce"
                                                << "ocsp-nonce-wrong";
        QTest::newRow("signed by a stranger") << "wrong-signer"
                                              << "ocsp-signer-not-allowed";
        QTest::newRow("rubbish") << "garbage"
                                 << "ocsp-not-understood";
        QTest::newRow("a log-in page") << "portal"
                                       << "captive-portal";
        QTest::newRow("without end") << "endless"
                                     << "answer-too-large";
        QTest::newRow("silent") << "silent"
                                << "answer-timed-out";
    }
    void whatTheResponderDoesIsSaid() {
        QFETCH(const QString, behaviour);
        QFETCH(const QString, code);
        server_->behave(rig::ocspBehaviourFrom(behaviour.toStdString()));
        const Ended ended = validate();
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()["code"].toString(), code);
        QVERIFY(!ended.json()["reason"].toString().isEmpty());
        QCOMPARE(ended.err, "");  // no terminal: nobody reads whom it waits for
    }

    void withoutAWordOfTheOwnerNothingHereIsAsked() {
        policyIs("{}");
        const int before = server_->requests();
        const Ended ended = validate();
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()["code"].toString(), "fetch-not-allowed");
        QCOMPARE(server_->requests(), before);
    }

    void offlineNobodyIsAsked() {
        const int before = server_->requests();
        const Ended ended = validate({"--offline"});
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()["code"].toString(), "offline");
        QCOMPARE(server_->requests(), before);
    }

    void thePolicyMayBeContentWithLess() {
        policyIs(R"({"revocation": {"whenUnknown": "warn"}})");
        QCOMPARE(validate().json()["code"].toString(), "valid-revocation-unknown");
        policyIs(
            R"({"revocation": {"order": "nothing"}, "fetching": {"allowedAddresses": ["127.0.0.1/32"]}})");
        const int before = server_->requests();
        QCOMPARE(validate().json()["code"].toString(), "valid-not-checked");
        QCOMPARE(server_->requests(), before);
    }

    void aPolicyThatCannotBeReadStops() {
        policyIs(R"({"fetching": {"allowedAddresses": ["127.0.0.1"]}})");
        const Ended ended = elegctl(words());
        QCOMPARE(ended.code, 5);
        QVERIFY2(ended.err.contains("POLICY_INVALID"), qPrintable(ended.err));
    }

    void signalsEndTheWaiting_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void signalsEndTheWaiting() {
        QFETCH(const int, signal);
        server_->behave(rig::OcspBehaviour::Silent);
        const int before = server_->requests();
        const auto process = started();
        QTRY_VERIFY_WITH_TIMEOUT(server_->requests() > before, 20'000);
        ::kill(static_cast<pid_t>(process->processId()), signal);
        QVERIFY(process->waitForFinished());
        QVERIFY(process->exitStatus() == QProcess::CrashExit);
        QCOMPARE(process->exitCode(), signal);  // as a shell expects it
        QCOMPARE(process->readAllStandardOutput(), QByteArray());
    }

    void onATerminalItIsSaidWhomItWaitsFor() {
        server_->behave(rig::OcspBehaviour::Silent);
        Terminal terminal;
        const auto process = started(terminal.slave());
        const QByteArray line = "Waiting for an answer from 127.0.0.1:" + QByteArray::number(server_->port());
        QTRY_VERIFY2_WITH_TIMEOUT(terminal.shown().contains(line), terminal.shown().constData(), 20'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished());
    }

    // Starting costs nothing of the network to whoever does not need it.
    void theNetworkIsNotLoadedWithTheProgram() {
        QProcess ldd;
        ldd.start("ldd", {ELEG_ELEGCTL});
        QVERIFY(ldd.waitForFinished());
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        QVERIFY(!libraries.contains("libQt6Network"));
    }
};

QTEST_GUILESS_MAIN(TestValidateOnline)
#include "tst_validate_online.moc"
