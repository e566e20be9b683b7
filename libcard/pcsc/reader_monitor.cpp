#include "libcard/pcsc/reader_monitor.h"

#include <winscard.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "libcard/pcsc/context.h"
#include "libcard/pcsc/service_socket.h"

namespace eleg {
namespace {

// Reader name of PC/SC for "readers come and go".
constexpr const char* kPnp = "\\\\?PnP?\\Notification";
constexpr auto kCancelAgain = std::chrono::milliseconds(10);
constexpr std::size_t kMostReaders = 16;  // PCSCLITE_MAX_READERS_CONTEXTS, also of what is waited for at once
constexpr std::size_t kLongestName = 256;
constexpr DWORD kSettling = 500;  // milliseconds
constexpr DWORD kQuiet = 30'000;

std::vector<std::string> listReaders(SCARDCONTEXT context) {
    // Room for all that pcsc-lite can have (16 names of at most 128 characters): to ask for the size first
    // would be a second question to the service, and wake this thread once more.
    std::string names(4096, '\0');
    DWORD size = static_cast<DWORD>(names.size());
    LONG rv = ::SCardListReaders(context, nullptr, names.data(), &size);
    while (rv == SCARD_E_INSUFFICIENT_BUFFER) {  // a service of another making, or one more has come
        names.assign(size, '\0');
        rv = ::SCardListReaders(context, nullptr, names.data(), &size);
    }
    if (rv == SCARD_E_NO_READERS_AVAILABLE) return {};
    if (rv != SCARD_S_SUCCESS) throw pcscError(rv, "SCardListReaders");
    names.resize(size);
    std::vector<std::string> readers;
    for (std::size_t at = 0; at < names.size() && names[at] != '\0' && readers.size() < kMostReaders;) {
        readers.emplace_back(names.c_str() + at);
        at += readers.back().size() + 1;
        if (readers.back().size() > kLongestName) readers.pop_back();
    }
    return readers;
}

ReaderPresence presenceFrom(const SCARD_READERSTATE& state) {
    ReaderPresence presence;
    presence.name = state.szReader;
    const DWORD flags = state.dwEventState;
    presence.cardPresent = (flags & SCARD_STATE_PRESENT) != 0;
    presence.mute = (flags & SCARD_STATE_MUTE) != 0;
    presence.exclusive = (flags & SCARD_STATE_EXCLUSIVE) != 0;
    presence.eventCount = static_cast<std::uint32_t>(flags >> 16) & 0xFFFF;
    if (presence.cardPresent) {
        const std::size_t size = std::min<std::size_t>(state.cbAtr, sizeof state.rgbAtr);
        presence.atr.assign(state.rgbAtr, state.rgbAtr + size);
    }
    return presence;
}

bool hasGone(const SCARD_READERSTATE& state) {
    return (state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_IGNORE | SCARD_STATE_UNAVAILABLE)) != 0;
}

}  // namespace

class ReaderMonitor::Thread {
 public:
    explicit Thread(Changed changed) : changed_(std::move(changed)), thread_([this] { run(); }) {}
    ~Thread() {
        std::unique_lock lock(mutex_);
        stopping_ = true;
        socket_.wake();
        // SCardCancel is lost when the thread is just about to wait (pcsc-lite keeps no memory of it), so it
        // is said until it is heard.
        do {
            if (context_ != nullptr) context_->cancel();
        } while (!ended_.wait_for(lock, kCancelAgain, [this] { return hasEnded_; }));
        lock.unlock();
        thread_.join();
    }

 private:
    void run() {
        while (!stopping()) {
            try {
                const PcscContext context;
                const Current current(*this, context);
                watch(context);
            } catch (const Error& error) {
                if (!stopping()) changed_({error, {}});
            }
            if (!stopping()) socket_.wait();
        }
        const std::lock_guard guard(mutex_);
        hasEnded_ = true;
        ended_.notify_all();
    }

    /// Until it is told to stop. Throws when the service fails.
    void watch(const PcscContext& context) {
        while (!stopping()) {
            const std::vector<std::string> names = listReaders(context.handle());
            std::vector<SCARD_READERSTATE> states(names.size());
            for (std::size_t i = 0; i < names.size(); ++i) states[i].szReader = names[i].c_str();
            // When there is no room to wait for readers that come, there is none for another reader either.
            const bool pnp = names.size() < kMostReaders;
            if (pnp) states.emplace_back().szReader = kPnp;
            // A reader that comes between the list and the wait is not told of, whatever the PnP reader's
            // state says (measured with pcsc-lite 1.9.9: rig_events). So the list is looked at again shortly
            // after each event, and then now and then. That asks the service, never a reader or a card.
            DWORD timeout = 0;
            for (Wait wait = Wait::Event; !stopping() && wait != Wait::ListAnew;) {
                wait = waitForChange(context, states, pnp, timeout);
                if (timeout != 0 && listReaders(context.handle()) != names) break;
                timeout = wait == Wait::Event ? kSettling : kQuiet;
            }
        }
    }

    enum class Wait { Event, Nothing, ListAnew };

    /// `pnp`: the last of `states` is that of readers that come and go.
    Wait waitForChange(const PcscContext& context, std::vector<SCARD_READERSTATE>& states, bool pnp,
                       DWORD timeout) {
        const LONG rv = ::SCardGetStatusChange(context.handle(), timeout, states.data(),
                                               static_cast<DWORD>(states.size()));
        if (rv == SCARD_E_CANCELLED) return Wait::Nothing;
        if (rv == SCARD_E_UNKNOWN_READER || rv == SCARD_E_READER_UNAVAILABLE) return Wait::ListAnew;
        if (rv != SCARD_S_SUCCESS && rv != SCARD_E_TIMEOUT) throw pcscError(rv, "SCardGetStatusChange");
        ReaderPresences all;
        bool changed = timeout == 0;
        const std::size_t readers = states.size() - (pnp ? 1 : 0);
        for (std::size_t i = 0; i < readers; ++i) {
            if (hasGone(states[i])) return Wait::ListAnew;
            changed = changed || (states[i].dwEventState & SCARD_STATE_CHANGED) != 0;
            states[i].dwCurrentState = states[i].dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
            all.readers.push_back(presenceFrom(states[i]));
        }
        if (pnp && timeout != 0 && (states.back().dwEventState & SCARD_STATE_CHANGED) != 0)
            return Wait::ListAnew;
        if (changed && !stopping()) changed_(all);
        return changed ? Wait::Event : Wait::Nothing;
    }

    /// The context that the destructor cancels, for as long as it is there.
    struct Current {
        Current(Thread& owner, const PcscContext& context) : thread(owner) {
            const std::lock_guard guard(thread.mutex_);
            thread.context_ = &context;
        }
        ~Current() {
            const std::lock_guard guard(thread.mutex_);
            thread.context_ = nullptr;
        }
        Thread& thread;
    };

    bool stopping() {
        const std::lock_guard guard(mutex_);
        return stopping_;
    }

    const Changed changed_;
    ServiceSocket socket_;
    std::mutex mutex_;
    bool stopping_ = false;
    bool hasEnded_ = false;
    std::condition_variable ended_;
    const PcscContext* context_ = nullptr;
    std::thread thread_;
};

ReaderMonitor::ReaderMonitor(Changed changed) : thread_(std::make_unique<Thread>(std::move(changed))) {}
ReaderMonitor::~ReaderMonitor() = default;

std::optional<ReaderPresence> presenceOf(const std::string& reader) {
    return presenceAfter(reader, 0, {});
}

std::optional<ReaderPresence> presenceAfter(const std::string& reader, std::uint32_t eventCount,
                                            std::chrono::milliseconds limit) {
    using Clock = std::chrono::steady_clock;
    try {
        const PcscContext context;
        SCARD_READERSTATE state{};
        state.szReader = reader.c_str();
        const auto end = Clock::now() + limit;
        DWORD timeout = 0;
        while (true) {
            const LONG rv = ::SCardGetStatusChange(context.handle(), timeout, &state, 1);
            if ((rv != SCARD_S_SUCCESS && rv != SCARD_E_TIMEOUT) || hasGone(state)) return {};
            ReaderPresence presence = presenceFrom(state);
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
            if (presence.eventCount != eventCount || left.count() <= 0) return presence;
            state.dwCurrentState = state.dwEventState;
            timeout = static_cast<DWORD>(left.count());
        }
    } catch (const Error&) {
        return {};
    }
}

}  // namespace eleg
