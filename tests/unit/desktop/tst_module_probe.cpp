// Testing a module: what it says, and that one that misbehaves does no harm.
#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include "app/desktop/module_probe.h"
#include "app/desktop/modules_panel.h"
#include "app/services/settings.h"
#include "libcard/pkcs11/module_path.h"
#include "tests/desktop/window_states.h"

using namespace eleg;
using How = ProbeOutcome::How;

namespace {

const std::string kOther = ELEG_OTHER_MODULE;

ProbeOutcome probed(const std::string& module, std::chrono::milliseconds limit = std::chrono::seconds(20)) {
    ModuleProbe probe(nullptr, ModuleProbe::ourElegctl(), limit);
    ProbeOutcome outcome;
    int ended = 0;
    QObject::connect(&probe, &ModuleProbe::ended, &probe, [&](const ProbeOutcome& how) {
        outcome = how;
        ++ended;
    });
    probe.start(module);
    if (!QTest::qWaitFor([&] { return ended > 0; }, 30'000)) outcome.error = Error(ErrorCode::UserTimeout);
    return outcome;
}

}  // namespace

class TestModuleProbe : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() {
        if (objectionToModule(kOther)) QSKIP("this build tree is where no module may be");
    }
    void init() {
        qputenv("OTHER_MODULE_READER", "Reader A 00 00");
        qunsetenv("OTHER_MODULE_MOOD");
    }

    void openscSaysWhatItIs() {
        const ProbeOutcome outcome = probed(kOpensc);
        QCOMPARE(outcome.how, How::Found);
        QVERIFY(outcome.found.maker.starts_with("OpenSC"));
    }

    void anotherModuleSaysWhatItIsAndWhatItSees() {
        const ProbeOutcome outcome = probed(kOther);
        QCOMPARE(outcome.how, How::Found);
        QCOMPARE(outcome.found.library, std::string("A module for tests"));
        QCOMPARE(outcome.found.version, std::string("3.01"));
        QCOMPARE(outcome.found.slotList.size(), std::size_t{1});
        QCOMPARE(outcome.found.slotList.front().token, std::string("Another card (PIN)"));
        QVERIFY(outcomeText(outcome).contains("Reader A 00 00"));
    }

    void onesThatMisbehaveAreTold_data() {
        QTest::addColumn<QByteArray>("mood");
        QTest::addColumn<int>("how");
        QTest::newRow("crashes") << QByteArray("crash") << int(How::Crashed);
        QTest::newRow("hangs") << QByteArray("hang") << int(How::Late);
        QTest::newRow("talks on stdout") << QByteArray("talk") << int(How::Found);
        QTest::newRow("claims a million slots") << QByteArray("liar") << int(How::Found);
        QTest::newRow("has 65 slots") << QByteArray("crowd") << int(How::Found);
        QTest::newRow("has rude names") << QByteArray("rude") << int(How::Found);
    }
    void onesThatMisbehaveAreTold() {
        QFETCH(const QByteArray, mood);
        QFETCH(const int, how);
        qputenv("OTHER_MODULE_MOOD", mood);
        const ProbeOutcome outcome = probed(
            kOther, mood == "hang" ? std::chrono::milliseconds(1500) : std::chrono::milliseconds(20'000));
        QCOMPARE(int(outcome.how), how);
        const QString text = outcomeText(outcome);
        QVERIFY(!text.isEmpty());
        QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x1B)));
        if (how == int(How::Found)) QCOMPARE(outcome.found.slotList.size(), std::size_t{1});
        if (mood == "talk") QCOMPARE(outcome.found.library, std::string("A module for tests"));
    }

    void whatIsNoModuleIsTold_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("absent") << QByteArray("/usr/lib/none.so") << "MODULE_REFUSED";
        QTest::newRow("temporary") << QByteArray("/tmp/m.so") << "MODULE_REFUSED";
        QTest::newRow("relative") << QByteArray("m.so") << "MODULE_REFUSED";
        QTest::newRow("no library") << QByteArray("/etc/hostname") << "MODULE_FAILED";
        QTest::newRow("a library, and no module")
            << QByteArray("/usr/lib/x86_64-linux-gnu/libz.so.1") << "MODULE_FAILED";
    }
    void whatIsNoModuleIsTold() {
        QFETCH(const QByteArray, path);
        QFETCH(const QString, code);
        const ProbeOutcome outcome = probed(path.toStdString());
        QCOMPARE(outcome.how, How::Failed);
        QCOMPARE(std::string(describe(outcome.error->code()).id), code.toStdString());
        QVERIFY2(outcomeText(outcome).contains(code), qPrintable(outcomeText(outcome)));
    }

    void aTestCanBeCancelled() {
        qputenv("OTHER_MODULE_MOOD", "hang");
        ModuleProbe probe;
        QSignalSpy ended(&probe, &ModuleProbe::ended);
        probe.start(kOther);
        QVERIFY(probe.isRunning());
        probe.cancel();
        QCOMPARE(ended.size(), 1);
        QVERIFY(!probe.isRunning());
        // And another can follow at once.
        qunsetenv("OTHER_MODULE_MOOD");
        probe.start(kOther);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 20'000);
    }

    void withoutElegctlItIsSaid() {
        ModuleProbe probe(nullptr, "/nonexistent/elegctl");
        QSignalSpy ended(&probe, &ModuleProbe::ended);
        probe.start(kOther);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
    }

    void aModuleIsAddedTestedMovedAndRemoved() {
        ModulesPanel panel({kOpensc}, false);
        QSignalSpy changed(&panel, &ModulesPanel::modulesChanged);
        panel.add(QString::fromStdString(kOther));
        QCOMPARE(panel.modules(), (std::vector<std::string>{kOpensc, kOther}));
        QTRY_VERIFY_WITH_TIMEOUT(panel.noticeOf(1).contains("A module for tests"), 20'000);
        const auto click = [&panel](const QString& name) {
            for (auto* button : panel.findChildren<QAbstractButton*>(name))
                if (button->isVisibleTo(&panel)) return button->click();
            QFAIL(qPrintable(name));
        };
        click(QStringLiteral("module-up-") + QString::fromStdString(kOther));
        QCOMPARE(panel.modules(), (std::vector<std::string>{kOther, kOpensc}));
        click(QStringLiteral("module-remove-") + QString::fromStdString(kOther));
        QCOMPARE(panel.modules(), std::vector<std::string>{kOpensc});
        QCOMPARE(changed.size(), 3);
    }

    void modulesThatAreLaidDownCanOnlyBeTested() {
        ModulesPanel panel({kOpensc, "/usr/lib/none.so"}, true);
        QStringList offered;
        for (auto* button : panel.findChildren<QAbstractButton*>())
            if (button->isVisibleTo(&panel)) offered << button->objectName();
        QCOMPARE(offered, (QStringList{"module-test-opensc", "module-test-/usr/lib/none.so"}));
    }

    void aModuleThatOthersCouldExchangeIsRefusedWithItsCode() {
        ModulesPanel panel({kOpensc}, false);
        QSignalSpy changed(&panel, &ModulesPanel::modulesChanged);
        for (const char* path : {"/tmp/m.so", "m.so", "/usr/lib/none.so", "/usr/lib"}) {
            panel.add(QString::fromLatin1(path));
            QVERIFY2(panel.notice().contains(QLatin1String("MODULE_REFUSED")), path);
        }
        QCOMPARE(changed.size(), 0);
    }
};

QTEST_MAIN(TestModuleProbe)
#include "tst_module_probe.moc"
