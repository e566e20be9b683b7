#include "app/cli/blocking_keystore.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "libcard/crypto/encoding.h"
#include "libcard/keystore/card_keystore.h"

namespace eleg::cli {
namespace {

constexpr auto kLimit = std::chrono::seconds(60);

/// Waits for a pipe that the store's thread writes to, or for a signal that ends us.
class Waiter {
 public:
    Waiter() {
        if (::pipe(pipe_) != 0) throw Error(ErrorCode::Internal, "pipe");
        sigset_t ending;
        sigemptyset(&ending);
        sigaddset(&ending, SIGINT);
        sigaddset(&ending, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &ending, &before_);
        signals_ = ::signalfd(-1, &ending, SFD_CLOEXEC);
    }
    ~Waiter() {
        ::close(pipe_[0]);
        ::close(pipe_[1]);
        if (signals_ >= 0) ::close(signals_);
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    Waiter(const Waiter&) = delete;
    Waiter& operator=(const Waiter&) = delete;

    void wake() const {
        const char byte = 0;
        while (::write(pipe_[1], &byte, 1) < 0 && errno == EINTR) {
        }
    }

    /// Returns when woken. Throws CardTimeout or UserCancelled.
    void wait(std::chrono::steady_clock::time_point end) const {
        while (true) {
            pollfd fds[2] = {{pipe_[0], POLLIN, 0}, {signals_, POLLIN, 0}};
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0) throw Error(ErrorCode::CardTimeout, "waited 60 s");
            if (::poll(fds, 2, static_cast<int>(left.count()) + 1) < 0 && errno != EINTR)
                throw Error(ErrorCode::Internal, "poll");
            if (fds[1].revents != 0) throw Error(ErrorCode::UserCancelled, "signal");
            if (fds[0].revents != 0) {
                char byte;
                if (::read(pipe_[0], &byte, 1) == 1) return;
            }
        }
    }

 private:
    int pipe_[2] = {-1, -1};
    int signals_ = -1;
    sigset_t before_{};
};

bool settled(const Snapshot& snapshot) {
    return snapshot.complete &&
           std::none_of(snapshot.readers.begin(), snapshot.readers.end(),
                        [](const ReaderState& r) { return r.status == ReaderStatus::Reading; });
}

}  // namespace

BlockingKeyStore::BlockingKeyStore() : store_(makeCardKeyStore(defaultCardKeyStoreOptions())) {}
BlockingKeyStore::~BlockingKeyStore() = default;

Snapshot BlockingKeyStore::snapshot() {
    const Waiter waiter;
    std::mutex lock;
    Snapshot latest;
    store_->watch([&](const Snapshot& snapshot) {
        const std::lock_guard guard(lock);
        latest = snapshot;
        waiter.wake();
    });
    struct Stop {
        KeyStore& store;
        ~Stop() { store.stopWatching(); }
    } stop{*store_};
    const auto end = std::chrono::steady_clock::now() + kLimit;
    while (true) {
        waiter.wait(end);
        const std::lock_guard guard(lock);
        if (latest.service) throw *latest.service;
        if (settled(latest)) return latest;
    }
}

Identity BlockingKeyStore::choose(Purpose purpose, const std::optional<std::string>& wanted) {
    std::optional<Fingerprint> fingerprint;
    if (wanted) {
        const auto bytes = fromHex(*wanted);
        if (!bytes || bytes->size() != Fingerprint{}.size())
            throw UsageError{"--identity takes the 64 hex digits that `elegctl list` shows"};
        fingerprint.emplace();
        std::copy(bytes->begin(), bytes->end(), fingerprint->begin());
    }
    const Snapshot all = snapshot();
    std::vector<Identity> fitting;
    std::optional<Error> cardError;
    bool anyCard = false;
    for (const ReaderState& reader : all.readers) {
        anyCard = anyCard || reader.status != ReaderStatus::Empty;
        if (reader.error && !cardError) cardError = reader.error;
        for (const Identity& identity : reader.identities) {
            if (fingerprint && identity.id() == *fingerprint && identity.purpose != purpose)
                throw Error(ErrorCode::WrongPurpose);
            if (identity.purpose == purpose && (!fingerprint || identity.id() == *fingerprint))
                fitting.push_back(identity);
        }
    }
    if (fitting.size() == 1) return fitting.front();
    if (fitting.size() > 1) {
        std::string text = "several e-IDs fit; name one with --identity:";
        for (const Identity& identity : fitting)
            text += "\n  " + toHex(identity.id()) + "  " + identity.holder.name + ", " + identity.reader;
        throw UsageError{text};
    }
    if (fingerprint) throw Error(ErrorCode::IdentityNotFound);
    if (all.readers.empty()) throw Error(ErrorCode::NoReader);
    if (!anyCard) throw Error(ErrorCode::NoCard);
    if (cardError) throw *cardError;
    throw Error(ErrorCode::NoIdentity);
}

SignOutcome BlockingKeyStore::sign(SignRequest request, SecureBuffer pin) {
    const Waiter waiter;
    std::mutex lock;
    std::optional<Result<SignOutcome>> result;
    store_->sign(std::move(request), std::move(pin), [&](Result<SignOutcome> outcome) {
        const std::lock_guard guard(lock);
        result.emplace(std::move(outcome));
        waiter.wake();
    });
    try {
        waiter.wait(std::chrono::steady_clock::now() + kLimit);
    } catch (const Error& reason) {
        // The store still owns the callback: ask it to end, and let it go before our variables do.
        store_->cancel();
        store_.reset();
        const std::lock_guard guard(lock);
        if (result && result->ok()) return std::move(*result).value();
        throw reason;
    }
    const std::lock_guard guard(lock);
    return std::move(*result).value();
}

}  // namespace eleg::cli
