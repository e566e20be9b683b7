#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "libcard/errors/error.h"
#include "libcard/secure/file.h"

using namespace eleg;

namespace {

QString refusalOf(const QString& path, std::size_t limit) {
    try {
        readFile(path.toStdString(), limit);
        return "was read";
    } catch (const Error& error) {
        if (error.code() != ErrorCode::FileUnreadable) return "another error";
        return QString::fromStdString(error.detail()).replace(path, "FILE");
    }
}

}  // namespace

class TestFile : public QObject {
    Q_OBJECT

 private slots:
    void aFileIsReadWholeUpToTheLimit() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("file");
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray("a\0b", 3) + QByteArray(50'000, 'x'));
        file.close();
        const std::string content = readFile(path.toStdString(), 50'003);
        QCOMPARE(content.size(), std::size_t{50'003});
        QCOMPARE(content.substr(0, 3), std::string("a\0b", 3));
        QCOMPARE(refusalOf(path, 50'002), "FILE: more than 50002 bytes");
    }

    void whatIsNoFileIsRefusedAtOnce() {
        const QTemporaryDir folder;
        QCOMPARE(refusalOf(folder.filePath("absent"), 10), "FILE: No such file or directory");
        QCOMPARE(refusalOf(folder.path(), 10), "FILE: not a regular file");
        QCOMPARE(refusalOf("/dev/zero", 10), "FILE: not a regular file");
        // A pipe that nobody writes to must not be waited for.
        const QString pipe = folder.filePath("pipe");
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(refusalOf(pipe, 10), "FILE: not a regular file");
    }
};

QTEST_APPLESS_MAIN(TestFile)
#include "tst_file.moc"
