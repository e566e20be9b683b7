#include "libcard/keystore/task_thread.h"

#include <utility>

namespace eleg {

using Clock = std::chrono::steady_clock;

struct TaskThread::Queue {
    std::mutex mutex;
    std::condition_variable changed;
    std::multimap<Clock::time_point, Task> tasks;
    bool finishing = false;
    bool ended = false;

    void run() {
        std::unique_lock lock(mutex);
        while (!finishing) {
            if (tasks.empty()) {
                changed.wait(lock);
                continue;
            }
            const auto next = tasks.begin();
            if (next->first > Clock::now()) {
                changed.wait_until(lock, Clock::time_point(next->first));
                continue;
            }
            Task task = std::move(tasks.extract(next).mapped());
            lock.unlock();
            task();
            task = nullptr;  // what it holds goes while the lock is free
            lock.lock();
        }
        std::multimap<Clock::time_point, Task> dropped;
        dropped.swap(tasks);
        lock.unlock();
        dropped.clear();
        lock.lock();
        ended = true;
        changed.notify_all();
    }
};

TaskThread::TaskThread() : queue_(std::make_shared<Queue>()), thread_([queue = queue_] { queue->run(); }) {}

TaskThread::~TaskThread() {
    if (thread_.joinable()) finish(std::chrono::hours(24));
}

void TaskThread::postAfter(std::chrono::milliseconds delay, Task task) {
    const std::lock_guard guard(queue_->mutex);
    if (queue_->finishing) return;
    queue_->tasks.emplace(Clock::now() + delay, std::move(task));
    queue_->changed.notify_all();
}

bool TaskThread::finish(std::chrono::milliseconds limit) {
    if (!thread_.joinable()) return true;
    std::unique_lock lock(queue_->mutex);
    queue_->finishing = true;
    queue_->changed.notify_all();
    const bool ended = queue_->changed.wait_for(lock, limit, [this] { return queue_->ended; });
    lock.unlock();
    if (ended)
        thread_.join();
    else
        thread_.detach();
    return ended;
}

}  // namespace eleg
