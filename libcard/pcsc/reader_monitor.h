// Tells which readers there are and what is in them, when it changes. Nothing is polled.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libcard/crypto/encoding.h"
#include "libcard/errors/error.h"

namespace eleg {

/// One reader as PC/SC sees it.
struct ReaderPresence {
    std::string name;
    bool cardPresent = false;
    bool mute = false;       ///< a card is there and gives no answer to reset
    bool exclusive = false;  ///< another program has the card for itself
    Bytes atr;
    /// pcscd's count of cards put in and taken out of this reader (upper half of dwEventState). Two equal
    /// counts: the card was there all the time.
    std::uint32_t eventCount = 0;
    bool operator==(const ReaderPresence&) const = default;
};

struct ReaderPresences {
    std::optional<Error> service;  ///< the card service does not work: why
    std::vector<ReaderPresence> readers;
};

/// A thread that waits in SCardGetStatusChange (with the reader "\\?PnP?\Notification" for readers that come
/// and go). While the card service is not there it waits for its socket to appear (inotify), and as a second
/// thought looks every five seconds.
class ReaderMonitor {
 public:
    using Changed = std::function<void(const ReaderPresences&)>;

    /// Connects to the card service and calls `changed`, on the monitor's thread, at once and at each change.
    explicit ReaderMonitor(Changed changed);
    /// Ends the thread; no call comes after.
    ~ReaderMonitor();

 private:
    class Thread;
    std::unique_ptr<Thread> thread_;
};

/// How one reader is at this moment, without waiting. Nothing when it is gone or the service does not answer.
std::optional<ReaderPresence> presenceOf(const std::string& reader);

/// The same, after waiting until its event count is no longer `eventCount`, at most for `limit`: a command to
/// a card that was pulled out fails at once, and the service hears of the removal only when it polls the
/// reader next (pcsc-lite 1.9: 400 ms for readers without interrupts).
std::optional<ReaderPresence> presenceAfter(const std::string& reader, std::uint32_t eventCount,
                                            std::chrono::milliseconds limit);

}  // namespace eleg
