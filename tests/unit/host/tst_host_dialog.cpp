// eleg-host with its dialog open, on a desktop of its own, with no card service: what the browser does then
// ends it.
#include <QTest>
#include <cstdlib>

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

 private slots:
    void init() {
        home_ = std::make_unique<QTemporaryDir>();
        timeline_ = std::make_unique<TimelineReader>();
        const std::string home = home_->path().toStdString();
        std::vector<std::string> environment = {
            "HOME=" + home, "XDG_CACHE_HOME=" + home, "XDG_CONFIG_HOME=" + home,
            "PCSCLITE_CSOCK_NAME=" + home + "/nobody", timeline_->variable()};
        for (const char* name : {"DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"})
            if (const char* value = std::getenv(name)) environment.push_back(std::string(name) + '=' + value);
        host_ = std::make_unique<HostProcess>(chromiumCaller(), environment);
        QVERIFY(host_->read());
        QVERIFY(host_->send(frame(authenticateMessage().dump())));
        QVERIFY(timeline_->waitFor("dialog-painted", HostProcess::kLimitMs));
    }

    void theEndOfRequestsEndsTheDialogAndTheProgram() {
        host_->closeStdin();
        QCOMPARE(errorIn(host_->read()), std::string("ERR_WEBEID_USER_CANCELLED USER_CANCELLED"));
        QCOMPARE(host_->rest(), std::string());
        QCOMPARE(host_->wait(), 0);
    }

    void theEndOfAnswersEndsTheDialogAndTheProgram() {
        host_->closeStdout();
        QVERIFY(host_->wait() >= 0);
    }

    void aSecondMessageEndsTheDialogWithAnError() {
        QVERIFY(host_->send(frame(authenticateMessage().dump())));
        QCOMPARE(errorIn(host_->read()), std::string("ERR_WEBEID_NATIVE_INVALID_ARGUMENT MESSAGE_MALFORMED"));
        QCOMPARE(host_->rest(), std::string());
        QCOMPARE(host_->wait(), 0);
    }
};

}  // namespace eleg::test

QTEST_APPLESS_MAIN(eleg::test::HostDialogTest)
#include "tst_host_dialog.moc"
