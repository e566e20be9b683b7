// A thread that does one thing after another.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace eleg {

class TaskThread {
 public:
    using Task = std::function<void()>;

    TaskThread();
    /// As finish(), without a limit.
    ~TaskThread();
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;

    /// Does `task` after all that was posted before. From any thread; never blocks. Dropped once finish() was
    /// called.
    void post(Task task) { postAfter(std::chrono::milliseconds(0), std::move(task)); }
    /// Does it when `delay` has passed.
    void postAfter(std::chrono::milliseconds delay, Task task);

    /// Drops what has not begun, and waits at most `limit` for what has. When that does not end, the thread
    /// is left to itself: what its task refers to has to live on (shared_ptr). Returns whether it has ended.
    bool finish(std::chrono::milliseconds limit);

 private:
    struct Queue;
    std::shared_ptr<Queue> queue_;
    std::thread thread_;
};

}  // namespace eleg
