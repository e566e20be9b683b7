// Work that may take any time, beside an event loop that does not wait for it.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <functional>
#include <thread>
#include <utility>

namespace eleg {

/// Runs `work` on a thread of its own and then calls `done` with what it returned, on `receiver`'s thread,
/// unless `receiver` is destroyed first. Nobody waits for the thread, not even the end of the program: `work`
/// must own what it uses, and not throw. Throws std::system_error when there is no thread to be had.
template <typename Made>
void inBackground(QObject* receiver, std::function<Made()> work, std::function<void(Made)> done) {
    QPromise<Made> promise;
    auto* watcher = new QFutureWatcher<Made>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) done(watcher->result());  // none: there was no thread
    });
    promise.start();
    watcher->setFuture(promise.future());
    std::thread([promise = std::move(promise), work = std::move(work)]() mutable {
        promise.addResult(work());
        promise.finish();
    }).detach();
}

}  // namespace eleg
