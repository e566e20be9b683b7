#include "tests/card/watched_store.h"

#include <QtDebug>
#include <algorithm>
#include <future>

namespace eleg::test {

CardKeyStoreOptions optionsFor(const std::string& cacheFolder) {
    CardKeyStoreOptions options = defaultCardKeyStoreOptions();
    options.cache = cacheFolder;
    return options;
}

WatchedStore::WatchedStore(CardKeyStoreOptions options, bool watching)
    : store_(makeCardKeyStore(std::move(options))) {
    if (watching) watch();
}

void WatchedStore::watch() {
    store_->watch([shared = shared_](const Snapshot& snapshot) {
        const std::lock_guard guard(shared->mutex);
        shared->snapshot = snapshot;
        shared->changed.notify_all();
    });
}

Snapshot WatchedStore::snapshot() const {
    const std::lock_guard guard(shared_->mutex);
    return shared_->snapshot;
}

std::optional<Snapshot> WatchedStore::waitFor(const std::function<bool(const Snapshot&)>& holds,
                                              std::chrono::milliseconds limit) const {
    std::unique_lock lock(shared_->mutex);
    if (!shared_->changed.wait_for(lock, limit, [&] { return holds(shared_->snapshot); }))
        return std::nullopt;
    return shared_->snapshot;
}

const ReaderState* readerIn(const Snapshot& snapshot, const std::string& pcscName) {
    const auto found = std::ranges::find(snapshot.readers, pcscName, &ReaderState::name);
    return found == snapshot.readers.end() ? nullptr : &*found;
}

namespace {

/// What a test saw that waited in vain.
void describe(const Snapshot& snapshot) {
    qWarning("snapshot %d, %s, service %s", int(snapshot.generation),
             snapshot.complete ? "complete" : "not complete", qPrintable(codeOf(snapshot.service)));
    for (const ReaderState& reader : snapshot.readers)
        qWarning("  %s: status %d, %d identities, error %s", reader.name.c_str(), int(reader.status),
                 int(reader.identities.size()), qPrintable(codeOf(reader.error)));
}

}  // namespace

std::optional<ReaderState> WatchedStore::waitForReader(const std::string& pcscName,
                                                       ReaderStatus status) const {
    const auto snapshot = waitFor([&](const Snapshot& now) {
        const ReaderState* reader = readerIn(now, pcscName);
        return reader != nullptr && reader->status == status;
    });
    if (!snapshot) {
        describe(WatchedStore::snapshot());
        return std::nullopt;
    }
    return *readerIn(*snapshot, pcscName);
}

std::optional<Identity> WatchedStore::waitForIdentity(const std::string& pcscName, Purpose purpose) const {
    const auto reader = waitForReader(pcscName, ReaderStatus::Ready);
    if (!reader) return std::nullopt;
    const auto found = std::ranges::find(reader->identities, purpose, &Identity::purpose);
    return found == reader->identities.end() ? std::nullopt : std::optional(*found);
}

Bytes WatchedStore::message() {
    const std::string text = "Eleg signs this";
    return {text.begin(), text.end()};
}

void WatchedStore::signLater(const Identity& identity, const std::string& pin,
                             std::optional<HashFunction> hash, KeyStore::SignDone done) {
    SignRequest request{.identity = identity.id(),
                        .purpose = identity.purpose,
                        .digest = [](HashFunction wanted) { return digestOf(wanted, message()); },
                        .hash = hash};
    store_->sign(std::move(request),
                 SecureBuffer::copyOf({reinterpret_cast<const std::uint8_t*>(pin.data()), pin.size()}),
                 std::move(done));
}

Result<SignOutcome> WatchedStore::sign(const Identity& identity, const std::string& pin,
                                       std::optional<HashFunction> hash) {
    auto promise = std::make_shared<std::promise<Result<SignOutcome>>>();
    auto future = promise->get_future();
    signLater(identity, pin, hash,
              [promise](Result<SignOutcome> outcome) { promise->set_value(std::move(outcome)); });
    if (future.wait_for(std::chrono::seconds(60)) != std::future_status::ready)
        return Error(ErrorCode::Internal, "sign() has not answered in a minute");
    return future.get();
}

namespace {

SecureBuffer secret(const std::string& digits) {
    return SecureBuffer::copyOf({reinterpret_cast<const std::uint8_t*>(digits.data()), digits.size()});
}

}  // namespace

Result<CardPins> WatchedStore::pins(const std::string& pcscName) {
    auto promise = std::make_shared<std::promise<Result<CardPins>>>();
    auto future = promise->get_future();
    store_->pinStates(pcscName, [promise](Result<CardPins> pins) { promise->set_value(std::move(pins)); });
    if (future.wait_for(kPatience) != std::future_status::ready)
        return Error(ErrorCode::Internal, "pinStates() has not answered");
    return future.get();
}

std::optional<CardPin> WatchedStore::pinOf(const Identity& identity) {
    const auto all = pins(identity.reader);
    if (!all.ok()) {
        qWarning("pinStates(): %s", all.error().what());
        return std::nullopt;
    }
    for (const CardPin& pin : all.value().pins)
        if (std::ranges::find(pin.identities, identity.id()) != pin.identities.end()) return pin;
    return std::nullopt;
}

void WatchedStore::changePinLater(PinTask task, const Identity& identity, const CardPin& pin,
                                  const std::string& current, const std::string& fresh,
                                  KeyStore::PinDone done) {
    store_->changePin({.task = task, .pin = pin.id, .identity = identity.id()},
                      {.current = secret(current), .fresh = secret(fresh)}, std::move(done));
}

PinOutcome WatchedStore::changePin(PinTask task, const Identity& identity, const CardPin& pin,
                                   const std::string& current, const std::string& fresh) {
    auto promise = std::make_shared<std::promise<PinOutcome>>();
    auto future = promise->get_future();
    changePinLater(task, identity, pin, current, fresh,
                   [promise](PinOutcome outcome) { promise->set_value(std::move(outcome)); });
    if (future.wait_for(std::chrono::seconds(60)) != std::future_status::ready)
        return {.error = Error(ErrorCode::Internal, "changePin() has not answered in a minute"), .after = {}};
    return future.get();
}

Result<std::vector<SignatureAlgorithm>> WatchedStore::algorithms(const Fingerprint& identity) {
    auto promise = std::make_shared<std::promise<Result<std::vector<SignatureAlgorithm>>>>();
    auto future = promise->get_future();
    store_->signatureAlgorithms(identity, [promise](auto found) { promise->set_value(std::move(found)); });
    if (future.wait_for(kPatience) != std::future_status::ready)
        return Error(ErrorCode::Internal, "signatureAlgorithms() has not answered");
    return future.get();
}

}  // namespace eleg::test
