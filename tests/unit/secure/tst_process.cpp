#include <QProcess>
#include <QTest>

#include "libcard/secure/paths.h"
#include "libcard/secure/process.h"

using namespace eleg;

namespace {

QByteArrayList linesOf(const QString& what, const QProcessEnvironment& environment) {
    QProcess probe;
    probe.setProcessEnvironment(environment);
    probe.start(ELEG_PROBE, {what});
    if (!probe.waitForFinished() || probe.exitCode() != 0) return {};
    return probe.readAllStandardOutput().split('\n');
}

QProcessEnvironment with(const QByteArrayList& names) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QByteArray& name : names) environment.insert(name, "x");
    return environment;
}

}  // namespace

class TestProcess : public QObject {
    Q_OBJECT

 private slots:
    void aHardenedProcessCannotBeDumpedOrGainRights() {
        const QByteArrayList lines = linesOf("harden", QProcessEnvironment::systemEnvironment());
        QVERIFY(lines.contains("dumpable 0"));
        QVERIFY(lines.contains("no-new-privileges 1"));
        QVERIFY(lines.contains("core-limit 0"));
        QVERIFY(lines.contains("umask 077"));
    }

    void whatCouldLogAPinOrRedirectACardIsRemoved_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"OPENSC_DEBUG",
                                 "OPENSC_DRIVER",
                                 "PCSCLITE_DEBUG",
                                 "PCSCLITE_FILTER_IGNORE_READER_NAMES",
                                 "PCSCLITE_FILTER_EXTEND_READER_NAMES",
                                 "MUSCLECARD_DEBUG",
                                 "LIBCCID_ifdLogLevel",
                                 "P11_KIT_DEBUG",
                                 "P11_KIT_STRICT",
                                 "OPENSSL_CONF",
                                 "OPENSSL_MODULES",
                                 "SSLKEYLOGFILE",
                                 "QT_PLUGIN_PATH",
                                 "PX_MODULE_PATH",
                                 "_PX_DEBUG",
                                 "QT_QPA_PLATFORM_PLUGIN_PATH",
                                 "QT_LOGGING_RULES",
                                 "QT_LOGGING_CONF",
                                 "QT_IM_MODULE",
                                 "QT_DEBUG_PLUGINS",
                                 "XMODIFIERS",
                                 "GTK_MODULES",
                                 "GCONV_PATH",
                                 "GLIBC_TUNABLES",
                                 "LD_LIBRARY_PATH",
                                 "LD_DEBUG_OUTPUT"})
            QTest::newRow(name) << QByteArray(name);
    }
    void whatCouldLogAPinOrRedirectACardIsRemoved() {
        QFETCH(QByteArray, name);
        QVERIFY(linesOf("scrub", with({name})).contains(name));
        const QByteArrayList lines = linesOf("harden", with({name}));
        QVERIFY(!lines.isEmpty());
        for (const QByteArray& line : lines) QVERIFY(!line.startsWith("env " + name + "="));
        QCOMPARE(lines.contains("loader-steered 1"), name.startsWith("LD_"));
    }

    void whatAPersonsDesktopNeedsStays() {
        const QByteArrayList needed = {"DISPLAY",         "WAYLAND_DISPLAY",
                                       "XDG_RUNTIME_DIR", "LANG",
                                       "LANGUAGE",        "HOME",
                                       "QT_SCALE_FACTOR", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON",
                                       "OPENSC_DEBUGGING"};
        const QByteArrayList lines = linesOf("harden", with(needed));
        for (const QByteArray& name : needed) QVERIFY2(lines.contains("env " + name + "=x"), name);
    }

    void severalAtOnceAreAllRemoved() {
        QByteArrayList names;
        for (int i = 0; i < 50; ++i)
            names << "PCSCLITE_FILTER_" + QByteArray::number(i) << "QT_LOGGING_" + QByteArray::number(i);
        const QByteArrayList removed = linesOf("scrub", with(names));
        for (const QByteArray& name : names) QVERIFY(removed.contains(name));
        for (const QByteArray& line : linesOf("harden", with(names))) {
            QVERIFY(!line.startsWith("env PCSCLITE_FILTER_"));
            QVERIFY(!line.startsWith("env QT_LOGGING_"));
        }
    }

    void developerSettingsCountOnlyInADeveloperBuild() {
        qputenv("ELEG_TEST_SETTING", "value");
        QCOMPARE(developerSetting("ELEG_TEST_SETTING"), std::string(isDeveloperBuild() ? "value" : ""));
        QCOMPARE(developerSetting("ELEG_TEST_SETTING_ABSENT"), std::string());
        const QByteArrayList removed =
            linesOf("scrub", with({"ELEG_POLICY", "PCSCLITE_CSOCK_NAME", "OPENSC_CONF"}));
        for (const char* name : {"ELEG_POLICY", "PCSCLITE_CSOCK_NAME", "OPENSC_CONF"})
            QCOMPARE(removed.contains(name), !isDeveloperBuild());
    }

    void filesAreFoundBesideTheProgram() {
        const QString program = QCoreApplication::applicationDirPath();
        QCOMPARE(QString::fromStdString(resourcePath("cards").string()),
                 QDir(program).absoluteFilePath("../share/eleg/cards").replace("/bin/..", ""));
        QCOMPARE(QString::fromStdString(libraryPath("libeleg-card.so").string()),
                 QDir(program).absoluteFilePath("../lib/eleg/libeleg-card.so").replace("/bin/..", ""));
        QVERIFY(std::filesystem::exists(libraryPath("libeleg-card.so")));
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
