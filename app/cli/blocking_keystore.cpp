#include "app/cli/blocking_keystore.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <mutex>

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/own_settings.h"
#include "app/services/card_options.h"
#include "libcard/crypto/encoding.h"
#include "libcard/keystore/card_keystore.h"

namespace eleg::cli {
namespace {

constexpr auto kLimit = std::chrono::seconds(60);
// The store's own limits are shorter.
constexpr auto kPinPadLimit = std::chrono::seconds(130);
constexpr int kCancelLimitMs = 2'000;

/// Something to wait for that the store's thread can ring.
class Bell {
 public:
    Bell() : fd_(::eventfd(0, EFD_CLOEXEC)) {
        if (fd_ < 0) throw Error(ErrorCode::Internal, "eventfd");
    }
    ~Bell() { ::close(fd_); }
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    int fd() const { return fd_; }
    void ring() const { ::eventfd_write(fd_, 1); }
    void hush() const {
        eventfd_t rings = 0;
        ::eventfd_read(fd_, &rings);
    }

 private:
    int fd_;
};

bool settled(const Snapshot& snapshot) {
    return snapshot.complete &&
           std::none_of(snapshot.readers.begin(), snapshot.readers.end(),
                        [](const ReaderState& r) { return r.status == ReaderStatus::Reading; });
}

}  // namespace

BlockingKeyStore::BlockingKeyStore()
    : store_(makeCardKeyStore(cardOptionsFrom(ownSettings().settings()).options)) {}
BlockingKeyStore::~BlockingKeyStore() = default;

Snapshot BlockingKeyStore::snapshot() {
    return waitUntil(settled);
}

std::string BlockingKeyStore::waitFor(const Fingerprint& identity) {
    std::string found;
    waitUntil([&](const Snapshot& snapshot) {
        for (const ReaderState& reader : snapshot.readers)
            for (const Identity& candidate : reader.identities)
                if (reader.status == ReaderStatus::Ready && candidate.id() == identity) found = reader.name;
        return !found.empty();
    });
    return found;
}

CardPins BlockingKeyStore::pinStates(const std::string& reader) {
    const Bell bell;
    std::mutex lock;
    std::optional<Result<CardPins>> result;
    store_->pinStates(reader, [&](Result<CardPins> pins) {
        const std::lock_guard guard(lock);
        result.emplace(std::move(pins));
        bell.ring();
    });
    try {
        ending_.waitFor(bell.fd(), std::chrono::steady_clock::now() + kLimit);
    } catch (const Error&) {
        store_.reset();  // before what its callback refers to goes
        throw;
    }
    const std::lock_guard guard(lock);
    return std::move(*result).value();
}

PinOutcome BlockingKeyStore::changePin(PinRequest request, PinCodes codes) {
    const Bell bell;
    std::mutex lock;
    std::optional<PinOutcome> result;
    store_->changePin(std::move(request), std::move(codes), [&](PinOutcome outcome) {
        const std::lock_guard guard(lock);
        result.emplace(std::move(outcome));
        bell.ring();
    });
    const auto end = std::chrono::steady_clock::now() + kPinPadLimit;
    try {
        ending_.waitFor(bell.fd(), end);
    } catch (const Error& reason) {
        // Cancelling is answered soon, and with what is known of the PIN.
        store_->cancel();
        pollfd answer{bell.fd(), POLLIN, 0};
        ::poll(&answer, 1, kCancelLimitMs);
        store_.reset();
        const std::lock_guard guard(lock);
        if (result) {
            if (result->error) result->error = reason;
            return std::move(*result);
        }
        return {.error = reason, .effect = PinEffect::Uncertain, .after = {}};
    }
    const std::lock_guard guard(lock);
    return std::move(*result);
}

Snapshot BlockingKeyStore::waitUntil(const std::function<bool(const Snapshot&)>& holds) {
    // Shared: a last call of the watcher may come after it was asked to stop.
    struct Seen {
        Bell bell;
        std::mutex lock;
        Snapshot latest;
    };
    const auto seen = std::make_shared<Seen>();
    store_->watch([seen](const Snapshot& snapshot) {
        const std::lock_guard guard(seen->lock);
        seen->latest = snapshot;
        seen->bell.ring();
    });
    struct Stop {
        KeyStore& store;
        ~Stop() { store.stopWatching(); }
    } stop{*store_};
    const auto end = std::chrono::steady_clock::now() + kLimit;
    while (true) {
        ending_.waitFor(seen->bell.fd(), end);
        seen->bell.hush();
        const std::lock_guard guard(seen->lock);
        if (seen->latest.service) throw *seen->latest.service;
        if (holds(seen->latest)) return seen->latest;
    }
}

Identity BlockingKeyStore::choose(Purpose purpose, const std::optional<std::string>& wanted) {
    std::optional<Fingerprint> fingerprint;
    if (wanted) {
        const auto bytes = fromHex(*wanted);
        if (!bytes || bytes->size() != Fingerprint{}.size())
            throw UsageError{utf8(Text::tr("--identity takes the 64 hex digits that `elegctl list` shows"))};
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
        std::string text = utf8(Text::tr("Several e-IDs fit; name one with --identity:"));
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
    const Bell bell;
    std::mutex lock;
    std::optional<Result<SignOutcome>> result;
    store_->sign(std::move(request), std::move(pin), [&](Result<SignOutcome> outcome) {
        const std::lock_guard guard(lock);
        result.emplace(std::move(outcome));
        bell.ring();
    });
    try {
        ending_.waitFor(bell.fd(), std::chrono::steady_clock::now() + kLimit);
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
