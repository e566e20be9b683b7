#include "app/desktop/single_instance.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QThread>

namespace eleg {

namespace {

// A first one that is just starting gets this long until it listens.
constexpr int kPatienceMs = 3000;
constexpr int kStepMs = 25;
constexpr char kHeard = '.';

}  // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent), address_(QDir(folder).filePath(QStringLiteral("eleg-window"))) {
    const QByteArray file = QFile::encodeName(address_ + QStringLiteral(".lock"));
    const int lock = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    // Where nothing can be locked every start is a first one: a window too many is better than none.
    if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return;
    }
    lock_ = lock >= 0 ? lock : ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    QLocalServer::removeServer(address_);
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = server_.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->write(&kHeard, 1);
            caller->disconnectFromServer();
            emit raiseWanted();
        }
    });
    server_.listen(address_);
}

SingleInstance::~SingleInstance() {
    server_.close();
    if (lock_ >= 0) ::close(lock_);
}

bool SingleInstance::raiseFirst() {
    QElapsedTimer time;
    for (time.start(); time.elapsed() < kPatienceMs; QThread::msleep(kStepMs)) {
        QLocalSocket socket;
        socket.connectToServer(address_);
        if (!socket.waitForConnected(kPatienceMs)) continue;
        return socket.waitForReadyRead(kPatienceMs) && socket.read(1) == QByteArray(1, kHeard);
    }
    return false;
}

}  // namespace eleg
