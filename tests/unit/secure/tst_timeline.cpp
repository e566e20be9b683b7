#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

bool mark(const QString& path) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("ELEG_TIMELINE");
    if (!path.isEmpty()) environment.insert("ELEG_TIMELINE", path);
    QProcess probe;
    probe.setProcessEnvironment(environment);
    probe.start(ELEG_PROBE, {"mark"});
    return probe.waitForFinished() && probe.exitCode() == 0;
}

}  // namespace

class TestTimeline : public QObject {
    Q_OBJECT

 private slots:
    void eachEventOfEachThreadIsALineOfItsOwn() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("timeline");
        QVERIFY(mark(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 801);  // 4 threads, 200 each, and nothing after the last line feed
        QVERIFY(lines.last().isEmpty());
        for (const QByteArray& line : lines.first(800)) {
            const QByteArrayList parts = line.split(' ');
            QCOMPARE(parts.size(), 2);
            bool isNumber = false;
            QVERIFY(parts[0].toLongLong(&isNumber) > 0 && isNumber);
            QCOMPARE(parts[1], QByteArray("an-event-with-a-name"));
        }
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void itIsAppendedTo() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("timeline");
        QVERIFY(mark(path) && mark(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 1600);
    }

    void withoutASettingOrAPlaceNothingHappens() {
        QVERIFY(mark(QString()));
        QVERIFY(mark("/nonexistent/timeline"));
    }
};

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
