// The card's answers come to the thread that asked, whole, in order, and never after the end.
#include <QCoreApplication>
#include <QList>
#include <QObject>
#include <QTest>
#include <QThread>
#include <thread>

#include "app/services/card_service.h"
#include "tests/desktop/scripted_store.h"

using namespace eleg;
using namespace eleg::test;

namespace {

/// Keeps what it was given after it was told to stop, as a thread that is a little late does.
class LateStore : public ScriptedStore {
 public:
    void watch(Watcher watcher) override {
        late = watcher;
        ScriptedStore::watch(std::move(watcher));
    }
    void sign(SignRequest request, SecureBuffer pin, SignDone done) override {
        lateDone = done;
        ScriptedStore::sign(std::move(request), std::move(pin), std::move(done));
    }
    Watcher late;
    SignDone lateDone;
};

Snapshot numbered(std::uint64_t generation) {
    Snapshot snapshot;
    snapshot.generation = generation;
    return snapshot;
}

}  // namespace

class TestCardService : public QObject {
    Q_OBJECT

 private slots:
    void answersArriveOnTheOwnersThread() {
        LateStore store;
        CardService service(store);
        QList<std::uint64_t> seen;
        QThread* where = nullptr;
        connect(&service, &CardService::snapshotChanged, this, [&](const Snapshot& snapshot) {
            seen << snapshot.generation;
            where = QThread::currentThread();
        });
        service.start();
        std::thread other([&] {
            for (std::uint64_t i = 1; i <= 100; ++i) store.late(numbered(i));
        });
        other.join();
        QVERIFY(seen.isEmpty());  // never from within the store's call
        QTRY_COMPARE(seen.size(), 101);
        QCOMPARE(where, thread());
        for (qsizetype i = 0; i < seen.size(); ++i) QCOMPARE(seen.at(i), static_cast<std::uint64_t>(i));
    }

    void aStoreThatAnswersWithinTheCallIsHeardAfterIt() {
        LateStore store;
        CardService service(store);
        bool heard = false;
        connect(&service, &CardService::signingEnded, this, [&] { heard = true; });
        service.sign({}, SecureBuffer());
        store.endSigning(Error(ErrorCode::CardRemoved));
        QVERIFY(!heard);
        QTRY_VERIFY(heard);
    }

    void whatComesAfterTheEndIsDropped() {
        LateStore store;
        auto service = std::make_unique<CardService>(store);
        int heard = 0;
        connect(service.get(), &CardService::snapshotChanged, this, [&] { ++heard; });
        connect(service.get(), &CardService::signingEnded, this, [&] { ++heard; });
        service->start();
        service->sign({}, SecureBuffer());
        service.reset();
        std::thread other([&] {
            store.late(numbered(2));
            store.lateDone(Error(ErrorCode::CardRemoved));
        });
        other.join();
        QCoreApplication::processEvents();
        QCOMPARE(heard, 0);
    }

    void theEndWhileAnswersPourInIsSafe() {
        for (int round = 0; round < 50; ++round) {
            LateStore store;
            auto service = std::make_unique<CardService>(store);
            service->start();
            const auto watcher = store.late;
            std::atomic<bool> go{true};
            std::thread other([&] {
                while (go) watcher(numbered(1));
            });
            QCoreApplication::processEvents();
            service.reset();
            go = false;
            other.join();
        }
        QCoreApplication::processEvents();
    }

    void thePinIsHandedOnAndNotKept() {
        LateStore store;
        CardService service(store);
        const std::uint8_t digits[] = {'1', '2', '3', '4'};
        SecureBuffer pin = SecureBuffer::copyOf(digits);
        const auto* memory = pin.bytes().data();
        service.sign({}, std::move(pin));
        QCOMPARE(store.lastPin().bytes().data(), memory);  // the same locked memory, never a copy
    }

    void destructionStopsTheWatching() {
        LateStore store;
        {
            CardService service(store);
            service.start();
        }
        int seen = 0;
        store.watch([&](const Snapshot&) { ++seen; });
        QCOMPARE(seen, 1);
    }
};

QTEST_GUILESS_MAIN(TestCardService)
#include "tst_card_service.moc"
