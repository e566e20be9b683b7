// Notices while a person is asked that the browser has gone, or does not keep to the protocol.
#pragma once

#include <atomic>
#include <thread>

namespace eleg {

/// Watches both ends of the connection on a thread of its own, from construction to destruction.
class CallerWatch {
 public:
    /// When the browser has gone, the program ends by itself after this long, however stuck a card, a module
    /// or a window may be. The card service then resets the card: its transaction is still open.
    static constexpr int kGraceMs = 400;

    CallerWatch(int requests, int answers);
    ~CallerWatch();
    CallerWatch(const CallerWatch&) = delete;
    CallerWatch& operator=(const CallerWatch&) = delete;

    /// Reads as ended (EOF) once the watch has seen one of the two below.
    int ended() const { return ended_[0]; }

    /// The browser has closed an end of the connection.
    bool callerGone() const { return gone_; }
    /// A second message came, though the first has no answer yet.
    bool spokenTwice() const { return spokenTwice_; }

 private:
    void run();
    void waitForTheEnd(int timeoutMs);

    int requests_;
    int answers_;
    int ended_[2];  ///< a pipe whose write end is closed as the signal
    int stop_[2];   ///< a pipe whose write end is closed to end the thread
    std::atomic<bool> gone_ = false;
    std::atomic<bool> spokenTwice_ = false;
    std::thread thread_;
};

}  // namespace eleg
