// eleg-host with its dialog open, on a desktop of its own, with no card service: what the browser does then
// ends it.
#include <sys/stat.h>
#include <unistd.h>

#include <QTest>

#include <cstdlib>
#include <fstream>
#include <functional>

#include "tests/unit/host/host_process.h"
#include "tests/unit/host/test_request.h"
#include "tests/unit/host/timeline_reader.h"

namespace eleg::test {

class HostDialogTest : public QObject {
    Q_OBJECT

 private:
    std::unique_ptr<QTemporaryDir> home_;
    std::unique_ptr<TimelineReader> timeline_;
    std::unique_ptr<HostProcess> host_;

    std::string home() const { return home_->path().toStdString(); }

    /// Starts the host. Whether its dialog has come.
    bool start(const std::string& policy = {}) {
        const std::string home = this->home();
        std::vector<std::string> environment = {
            "HOME=" + home, "XDG_CACHE_HOME=" + home, "XDG_CONFIG_HOME=" + home,
            "PCSCLITE_CSOCK_NAME=" + home + "/nobody", timeline_->variable()};
        if (!policy.empty()) environment.push_back("ELEG_POLICY=" + policy);
        for (const char* name : {"DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"})
            if (const char* value = std::getenv(name)) environment.push_back(std::string(name) + '=' + value);
        host_ = std::make_unique<HostProcess>(chromiumCaller(), environment);
        return host_->read() && host_->send(frame(authenticateMessage().dump())) &&
               timeline_->waitFor("dialog-painted", HostProcess::kLimitMs);
    }

 private slots:
    void init() {
        home_ = std::make_unique<QTemporaryDir>();
        timeline_ = std::make_unique<TimelineReader>();
    }

    void theEndOfRequestsEndsTheDialogAndTheProgram() {
        QVERIFY(start());
        host_->closeStdin();
        QCOMPARE(errorIn(host_->read()), std::string("ERR_WEBEID_USER_CANCELLED USER_CANCELLED"));
        QCOMPARE(host_->rest(), std::string());
        QCOMPARE(host_->wait(), 0);
    }

    void theEndOfAnswersEndsTheDialogAndTheProgram() {
        QVERIFY(start());
        host_->closeStdout();
        QVERIFY(host_->wait() >= 0);
    }

    void aSecondMessageEndsTheDialogWithAnError() {
        QVERIFY(start());
        QVERIFY(host_->send(frame(authenticateMessage().dump())));
        QCOMPARE(errorIn(host_->read()), std::string("ERR_WEBEID_NATIVE_INVALID_ARGUMENT MESSAGE_MALFORMED"));
        QCOMPARE(host_->rest(), std::string());
        QCOMPARE(host_->wait(), 0);
    }

    void aPolicyWhoseSettingsCannotBeUsedIsNamedAndTheDialogComes() {
        const std::string policy = home() + "/policy.json";
        std::ofstream(policy) << R"({"modules": 5})";
        QCOMPARE(chmod(policy.c_str(), 0600), 0);
        QVERIFY(start(policy));
        host_->closeStdin();
        QVERIFY(host_->read());
        const std::string complaints = host_->complaints();
        QVERIFY2(complaints.find("POLICY_INVALID") != std::string::npos, complaints.c_str());
    }

    void settingsThatCannotBeUsedAreNamedAndTheDialogComes_data() {
        using Make = std::function<void(const std::string&)>;
        const auto text = [](std::string content) -> Make {
            return [content](const std::string& file) { std::ofstream(file) << content; };
        };
        QTest::addColumn<Make>("make");
        QTest::addColumn<std::string>("code");
        QTest::newRow("none") << Make([](const std::string&) {}) << std::string();
        QTest::newRow("good") << text(R"({"version": 1, "language": "fi"})") << std::string();
        QTest::newRow("no JSON") << text("{") << std::string("SETTINGS_INVALID");
        QTest::newRow("deep") << text(std::string(60'000, '[')) << std::string("SETTINGS_INVALID");
        QTest::newRow("of a later version") << text(R"({"version": 99})") << std::string("SETTINGS_INVALID");
        QTest::newRow("module by name")
            << text(R"({"version": 1, "modules": ["m.so"]})") << std::string("MODULE_REFUSED");
        QTest::newRow("module where everybody writes")
            << text(R"({"version": 1, "modules": ["/tmp/m.so"]})") << std::string("MODULE_REFUSED");
        QTest::newRow("pipe") << Make([](const std::string& file) {
            QCOMPARE(mkfifo(file.c_str(), 0600), 0);
        }) << std::string("SETTINGS_INVALID");
        QTest::newRow("folder") << Make([](const std::string& file) {
            QCOMPARE(mkdir(file.c_str(), 0700), 0);
        }) << std::string("SETTINGS_INVALID");
        QTest::newRow("without end") << Make([](const std::string& file) {
            QCOMPARE(symlink("/dev/zero", file.c_str()), 0);
        }) << std::string("SETTINGS_INVALID");
        QTest::newRow("4 GiB") << Make([](const std::string& file) {
            std::ofstream{file};
            QCOMPARE(truncate(file.c_str(), off_t{1} << 32), 0);
        }) << std::string("SETTINGS_INVALID");
    }
    void settingsThatCannotBeUsedAreNamedAndTheDialogComes() {
        QFETCH(const std::function<void(const std::string&)>, make);
        QFETCH(const std::string, code);
        QCOMPARE(mkdir((home() + "/eleg").c_str(), 0700), 0);
        make(home() + "/eleg/settings.json");
        QVERIFY(start());
        host_->closeStdin();
        QVERIFY(host_->read());
        const std::string complaints = host_->complaints();
        if (code.empty())
            QCOMPARE(complaints.find("SETTINGS"), std::string::npos);
        else
            QVERIFY2(complaints.find(code) != std::string::npos, complaints.c_str());
        QCOMPARE(host_->wait(), 0);
    }
};

}  // namespace eleg::test

QTEST_APPLESS_MAIN(eleg::test::HostDialogTest)
#include "tst_host_dialog.moc"
