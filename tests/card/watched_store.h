// A CardKeyStore whose asynchronous answers are waited for.
#pragma once

#include <QString>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "libcard/keystore/card_keystore.h"
#include "tests/rig/client/rig.h"

namespace eleg::test {

constexpr auto kPatience = std::chrono::seconds(30);

/// Options for this build tree, with a cache of the test's own (or none).
CardKeyStoreOptions optionsFor(const std::string& cacheFolder = {});

class WatchedStore {
 public:
    /// `watching`: watch() is called at once.
    explicit WatchedStore(CardKeyStoreOptions options = optionsFor(), bool watching = true);

    KeyStore& store() { return *store_; }
    void watch();
    Snapshot snapshot() const;

    /// Waits until `holds` is true of a snapshot, and gives that; nothing when it has not become so in time.
    std::optional<Snapshot> waitFor(const std::function<bool(const Snapshot&)>& holds,
                                    std::chrono::milliseconds limit = kPatience) const;
    /// Waits until the reader's status is `status`.
    std::optional<ReaderState> waitForReader(const std::string& pcscName, ReaderStatus status) const;
    /// The identity for `purpose` in that reader, when its card is read.
    std::optional<Identity> waitForIdentity(const std::string& pcscName, Purpose purpose) const;

    /// Signs and waits for the outcome. `message` is hashed with whatever hash is asked for.
    Result<SignOutcome> sign(const Identity& identity, const std::string& pin,
                             std::optional<HashFunction> hash = {});
    /// The same without waiting: `done` on the store's thread.
    void signLater(const Identity& identity, const std::string& pin, std::optional<HashFunction> hash,
                   KeyStore::SignDone done);
    Result<std::vector<SignatureAlgorithm>> algorithms(const Fingerprint& identity);

    /// Asks how the PIN codes of the card in that reader are, and waits.
    Result<CardPins> pins(const std::string& pcscName);
    /// The PIN that guards this identity, asked from its card.
    std::optional<CardPin> pinOf(const Identity& identity);
    /// Changes it and waits for the outcome.
    PinOutcome changePin(PinTask task, const Identity& identity, const CardPin& pin,
                         const std::string& current, const std::string& fresh);
    /// The same without waiting: `done` on the store's thread.
    void changePinLater(PinTask task, const Identity& identity, const CardPin& pin,
                        const std::string& current, const std::string& fresh, KeyStore::PinDone done);

    static Bytes message();

 private:
    struct Shared {
        mutable std::mutex mutex;
        mutable std::condition_variable changed;
        Snapshot snapshot;
    };
    std::shared_ptr<Shared> shared_ = std::make_shared<Shared>();
    std::unique_ptr<KeyStore> store_;  // last: no callback after it is gone
};

inline QString idOf(const Error& error) {
    const std::string_view id = describe(error.code()).id;
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}
/// "PIN_INCORRECT" …, or "ok".
template <typename T>
QString codeOf(const Result<T>& result) {
    return result.ok() ? QStringLiteral("ok") : idOf(result.error());
}
inline QString codeOf(const PinOutcome& outcome) {
    return outcome.error ? idOf(*outcome.error) : QStringLiteral("ok");
}
inline QString codeOf(const std::optional<Error>& error) {
    return error ? idOf(*error) : QStringLiteral("none");
}

const ReaderState* readerIn(const Snapshot& snapshot, const std::string& pcscName);

}  // namespace eleg::test
