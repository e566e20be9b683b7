// Two windows at once: there is one, and the second start raises it.
#include <QFile>
#include <QObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "app/desktop/single_instance.h"

using namespace eleg;

class TestSingleInstance : public QObject {
    Q_OBJECT

 private slots:
    void theSecondRaisesTheFirst() {
        const QTemporaryDir folder;
        const SingleInstance first(folder.path());
        QVERIFY(first.isFirst());
        QSignalSpy raised(&first, &SingleInstance::raiseWanted);
        bool heard = false;
        const std::unique_ptr<QThread> other(QThread::create([&] {
            SingleInstance second(folder.path());
            heard = !second.isFirst() && second.raiseFirst();
        }));
        other->start();
        QVERIFY(raised.wait());
        QTRY_VERIFY(other->isFinished());
        QVERIFY(heard);
    }

    void whenTheFirstHasGoneTheNextIsFirst() {
        const QTemporaryDir folder;
        { const SingleInstance first(folder.path()); }
        const SingleInstance next(folder.path());
        QVERIFY(next.isFirst());
    }

    void whatACrashLeftIsNoObstacle() {
        const QTemporaryDir folder;
        QFile socket(folder.filePath(QStringLiteral("eleg-window")));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        socket.close();
        SingleInstance first(folder.path());
        QVERIFY(first.isFirst());
        QSignalSpy raised(&first, &SingleInstance::raiseWanted);
        const std::unique_ptr<QThread> other(
            QThread::create([&] { SingleInstance(folder.path()).raiseFirst(); }));
        other->start();
        QVERIFY(raised.wait());
        QTRY_VERIFY(other->isFinished());
    }

    void aFolderThatIsNotThereGivesAWindowAllTheSame() {
        const SingleInstance only(QStringLiteral("/proc/no-such-folder"));
        QVERIFY(only.isFirst());
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
