#include "app/cli/blocking_keystore.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <mutex>

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "libcard/crypto/encoding.h"
#include "libcard/keystore/card_keystore.h"

namespace eleg::cli {
namespace {

constexpr auto kLimit = std::chrono::seconds(60);

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

BlockingKeyStore::BlockingKeyStore() : store_(makeCardKeyStore(defaultCardKeyStoreOptions())) {}
BlockingKeyStore::~BlockingKeyStore() = default;

Snapshot BlockingKeyStore::snapshot() {
    const Bell bell;
    std::mutex lock;
    Snapshot latest;
    store_->watch([&](const Snapshot& snapshot) {
        const std::lock_guard guard(lock);
        latest = snapshot;
        bell.ring();
    });
    struct Stop {
        KeyStore& store;
        ~Stop() { store.stopWatching(); }
    } stop{*store_};
    const auto end = std::chrono::steady_clock::now() + kLimit;
    while (true) {
        ending_.waitFor(bell.fd(), end);
        bell.hush();
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
