// Warnings before an e-ID ends, each once; and starting with the session.
#include <QDir>
#include <QFile>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include "app/desktop/autostart.h"
#include "app/desktop/expiry.h"
#include "app/desktop/tray.h"
#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

Overview endingIn(int days, const std::vector<Identity>& both) {
    return overviewOf(snapshotOf({readyReader(both)}),
                      both.front().certificate.notAfter() - std::chrono::days(days), {}, false);
}

}  // namespace

class TestExpiry : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> home_;
    std::filesystem::path file() const {
        return home_->filePath(QStringLiteral("state/warnings.json")).toStdString();
    }

 private slots:
    void init() { home_ = std::make_unique<QTemporaryDir>(); }

    void warningsAreDue_data() {
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<int>("given");
        QTest::addColumn<int>("due");
        const auto row = [](const char* name, int daysLeft, int given, int due) {
            QTest::newRow(name) << daysLeft << given << due;
        };
        row("long before", 61, 0, 0);
        row("the first", 60, 0, 60);
        row("late for the first", 45, 0, 60);
        row("the first is given", 45, 60, 0);
        row("the second", 30, 60, 30);
        row("the second is given", 10, 30, 0);
        row("the last", 7, 30, 7);
        row("first seen on the last day", 0, 0, 7);
        row("all given", 3, 7, 0);
        row("over", -1, 0, 0);
    }

    void warningsAreDue() {
        QFETCH(const int, daysLeft);
        QFETCH(const int, given);
        QFETCH(const int, due);
        QCOMPARE(warningDue(daysLeft, given).value_or(0), due);
    }

    void eachIsGivenOnceAlsoAfterARestart() {
        const std::vector<Identity> both = bothOf({});
        QCOMPARE(GivenWarnings(file()).takeDue(endingIn(50, both)).size(), std::size_t{1});
        GivenWarnings again(file());
        QVERIFY(again.takeDue(endingIn(49, both)).empty());
        QCOMPARE(again.takeDue(endingIn(20, both)).size(), std::size_t{1});
        QVERIFY(again.takeDue(endingIn(20, both)).empty());
        QCOMPARE(GivenWarnings(file()).takeDue(endingIn(5, both)).size(), std::size_t{1});
    }

    void aBrokenListIsTakenForEmpty() {
        QVERIFY(QDir().mkpath(home_->filePath(QStringLiteral("state"))));
        QFile broken(home_->filePath(QStringLiteral("state/warnings.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"a\": ");
        broken.close();
        QCOMPARE(GivenWarnings(file()).takeDue(endingIn(5, bothOf({}))).size(), std::size_t{1});
    }

    void aWarningHasNoPersonnummer() {
        const Overview overview =
            overviewOf(snapshotOf({readyReader(bothOf({.validTo = 20}))}), now(), {}, false);
        const QString text = expiryText(overview.eids.front());
        QVERIFY(text.contains(QStringLiteral("Tolvan Tolvansson")));
        QVERIFY(!text.contains(QStringLiteral("1912")));
    }

    void startingWithTheSessionIsWrittenAndTakenBack() {
        const std::filesystem::path entry =
            home_->filePath(QStringLiteral("autostart/eleg.desktop")).toStdString();
        QVERIFY(setAutostart(entry, "/opt/a \"b\" 100%/eleg", true));
        QFile written(QString::fromStdString(entry.string()));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("Exec=\"/opt/a \\\\\"b\\\\\" 100%%/eleg\" --background\n"));
        QVERIFY(setAutostart(entry, "/opt/eleg", false));
        QVERIFY(!std::filesystem::exists(entry));
        QVERIFY(setAutostart(entry, "/opt/eleg", false));
    }
};

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
