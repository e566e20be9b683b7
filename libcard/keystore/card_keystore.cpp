#include "libcard/keystore/card_keystore.h"

#include <algorithm>
#include <future>
#include <map>
#include <utility>

#include "libcard/keystore/card_worker.h"
#include "libcard/keystore/limits.h"
#include "libcard/keystore/operation.h"
#include "libcard/keystore/task_thread.h"
#include "libcard/pcsc/reader_monitor.h"
#include "libcard/pkcs11/opensc_configuration.h"

namespace eleg {
namespace {

/// One reader: what PC/SC says of it, and what is shown.
struct Slot {
    ReaderPresence presence;
    ReaderState state;
};

/// What the store's thread knows and does. Lives as long as the last task that refers to it. All functions on
/// that thread.
class Store : public std::enable_shared_from_this<Store> {
 public:
    explicit Store(const CardKeyStoreOptions& options)
        : leaveAlone_(options.readersToLeaveAlone), worker_(std::make_shared<CardWorker>(options)) {}

    TaskThread& thread() { return own_; }
    TaskThread& cards() { return cards_; }

    void start() {
        if (monitor_) return;
        monitor_ = std::make_unique<ReaderMonitor>([weak = weak_from_this()](const ReaderPresences& all) {
            if (const auto self = weak.lock()) self->own_.post([self, all] { self->presencesChanged(all); });
        });
    }

    void watch(KeyStore::Watcher watcher) {
        watcher_ = std::move(watcher);
        start();
        publish();
    }

    void stopWatching() { watcher_ = nullptr; }

    void sign(SignRequest request, std::shared_ptr<SecureBuffer> pin, KeyStore::SignDone done) {
        start();
        if (operation_) return done(Error(ErrorCode::ReaderBusy, "another signature is under way"));
        operation_ = std::make_shared<Operation>(std::move(request), std::move(pin), std::move(done));
        waitForCards(operation_);
    }

    void algorithms(const Fingerprint& identity,
                    std::function<void(Result<std::vector<SignatureAlgorithm>>)> done) {
        const Slot* slot = slotWith(identity);
        if (slot == nullptr) return done(Error(ErrorCode::IdentityNotFound));
        cards_.post(
            [self = shared_from_this(), reader = slot->presence.name, identity, done = std::move(done)] {
                auto found = self->worker_->algorithms(reader, identity);
                self->own_.post([done, found = std::move(found)] { done(found); });
            });
    }

    void cancel() {
        if (!operation_) return;
        *operation_->cancelled = true;
        if (!operation_->begun) return finish(operation_, Error(ErrorCode::UserCancelled));
        CardWorker::refuseCommands(true);
        endAfter(operation_, limits().cancel, ErrorCode::UserCancelled);
    }

    /// The end: no callback comes any more.
    void shutDown() {
        watcher_ = nullptr;
        monitor_.reset();
        operation_.reset();
    }

 private:
    void presencesChanged(const ReaderPresences& all) {
        service_ = all.service;
        std::map<std::string, Slot> before;
        before.swap(slots_);
        for (const ReaderPresence& presence : all.readers) {
            if (std::find(leaveAlone_.begin(), leaveAlone_.end(), presence.name) != leaveAlone_.end())
                continue;
            const auto known = before.find(presence.name);
            Slot slot = known == before.end() ? Slot{} : std::move(known->second);
            const bool isNew = known == before.end();
            if (!isNew) before.erase(known);
            takePresence(slot, presence, isNew);
            slots_.emplace(presence.name, std::move(slot));
        }
        for (const auto& [name, gone] : before) closeSession(name);
        looked_ = true;
        publish();
    }

    void takePresence(Slot& slot, const ReaderPresence& presence, bool isNew) {
        const bool sameCard = !isNew && slot.presence.cardPresent == presence.cardPresent &&
                              slot.presence.eventCount == presence.eventCount &&
                              slot.presence.mute == presence.mute;
        // Busy is what another program makes of a card, and ends without the card being moved.
        const bool wasBusy = slot.state.error && slot.state.error->code() == ErrorCode::ReaderBusy;
        slot.presence = presence;
        if (sameCard && !(wasBusy && !presence.exclusive)) return;
        slot.state = ReaderState{};
        slot.state.name = presence.name;
        slot.state.atr = presence.atr;
        if (!isNew) closeSession(presence.name);
        if (!presence.cardPresent) return;
        if (presence.mute) {
            slot.state.status = ReaderStatus::Failed;
            slot.state.error = Error(ErrorCode::CardMute, "no answer to reset");
            return;
        }
        slot.state.status = ReaderStatus::Reading;
        read(presence);
    }

    /// First whose card it is, of every reader, and then everything.
    void read(const ReaderPresence& presence) {
        auto answered = std::make_shared<bool>(false);
        cards_.post([self = shared_from_this(), presence, answered] {
            self->worker_->preview(presence, [&](CardReading reading) {
                self->own_.post([self, presence, reading = std::move(reading)]() mutable {
                    self->cardPreviewed(presence, std::move(reading));
                });
            });
            self->cards_.post([self, presence, answered] {
                CardReading reading = self->worker_->read(presence);
                self->own_.post([self, presence, answered, reading = std::move(reading)]() mutable {
                    *answered = true;
                    self->cardRead(presence, std::move(reading));
                });
            });
        });
        // Counted from here: another program may hold the card before we get our first word in.
        own_.postAfter(limits().read, [weak = weak_from_this(), presence, answered] {
            const auto self = weak.lock();
            if (!self || *answered) return;
            CardReading late;
            late.error = Error(ErrorCode::CardTimeout, "the card was not read in time");
            self->cardRead(presence, std::move(late));
        });
    }

    /// The slot that an answer about this card is for; nothing when the card has gone meanwhile.
    Slot* slotOf(const ReaderPresence& presence) {
        const auto found = slots_.find(presence.name);
        if (found == slots_.end()) return nullptr;
        const ReaderPresence& now = found->second.presence;
        return now.cardPresent && now.eventCount == presence.eventCount ? &found->second : nullptr;
    }

    void cardPreviewed(const ReaderPresence& presence, CardReading reading) {
        Slot* slot = slotOf(presence);
        if (slot == nullptr || slot->state.status != ReaderStatus::Reading) return;
        slot->state.document = std::move(reading.document);
        slot->state.identities = std::move(reading.identities);
        publish();
    }

    /// A module may tell less of a PIN than the card did when it was asked directly: what is known stays
    /// known. The tokens' labels say which e-IDs have one PIN in common.
    static void keepPinStates(std::vector<Identity>& now, const std::vector<Identity>& before) {
        for (const Identity& known : before) {
            const auto same = std::find_if(now.begin(), now.end(),
                                           [&](const Identity& one) { return one.id() == known.id(); });
            if (same == now.end()) continue;
            const std::string label = same->pin.label;
            for (Identity& identity : now) {
                PinState& pin = identity.pin;
                if (pin.label != label || pin.triesLeft) continue;
                pin.triesLeft = known.pin.triesLeft;
                pin.blocked = pin.blocked || known.pin.blocked;
                pin.notSet = pin.notSet || known.pin.notSet;
                pin.lastTry = pin.lastTry || known.pin.lastTry;
            }
        }
    }

    void cardRead(const ReaderPresence& presence, CardReading reading) {
        Slot* found = slotOf(presence);
        if (found == nullptr) return;
        Slot& slot = *found;
        slot.state.document = std::move(reading.document);
        keepPinStates(reading.identities, slot.state.identities);
        slot.state.identities = std::move(reading.identities);
        slot.state.error = std::move(reading.error);
        slot.state.hasPinPad = std::any_of(slot.state.identities.begin(), slot.state.identities.end(),
                                           [](const Identity& identity) { return identity.pin.onPinPad; });
        const bool usable = !slot.state.error || slot.state.error->code() == ErrorCode::NoIdentity;
        slot.state.status = usable ? ReaderStatus::Ready : ReaderStatus::Failed;
        publish();
    }

    void closeSession(const std::string& reader) {
        cards_.post([self = shared_from_this(), reader] { self->worker_->close(reader); });
    }

    bool reading() const {
        return std::any_of(slots_.begin(), slots_.end(), [](const auto& entry) {
            return entry.second.state.status == ReaderStatus::Reading;
        });
    }

    void publish() {
        complete_ = complete_ || (looked_ && !reading());
        Snapshot snapshot;
        snapshot.generation = ++generation_;
        snapshot.complete = complete_;
        snapshot.service = service_;
        for (const auto& [name, slot] : slots_) snapshot.readers.push_back(slot.state);
        if (watcher_) watcher_(snapshot);
        if (operation_ && !operation_->begun) waitForCards(operation_);
    }

    const Slot* slotWith(const Fingerprint& identity) const {
        for (const auto& [name, slot] : slots_)
            for (const Identity& candidate : slot.state.identities)
                if (candidate.id() == identity) return &slot;
        return nullptr;
    }

    /// Begins the operation when its e-ID is there, or ends it when it cannot come any more.
    void waitForCards(const std::shared_ptr<Operation>& operation) {
        if (const Slot* slot = slotWith(operation->request.identity)) return begin(operation, *slot);
        if (!looked_ || reading()) return;
        if (service_) return finish(operation, *service_);
        finish(operation, whyMissing());
    }

    Error whyMissing() const {
        if (slots_.empty()) return Error(ErrorCode::NoReader);
        for (const auto& [name, slot] : slots_)
            if (slot.state.error) return *slot.state.error;
        const bool anyCard = std::any_of(slots_.begin(), slots_.end(),
                                         [](const auto& entry) { return entry.second.presence.cardPresent; });
        return Error(anyCard ? ErrorCode::IdentityNotFound : ErrorCode::NoCard);
    }

    void begin(const std::shared_ptr<Operation>& operation, const Slot& slot) {
        for (const Identity& identity : slot.state.identities) {
            if (identity.id() != operation->request.identity) continue;
            if (identity.pin.blocked) return finish(operation, Error(ErrorCode::PinBlocked));
            if (identity.pin.notSet) return finish(operation, Error(ErrorCode::PinNotSet));
        }
        operation->begun = true;
        operation->reader = slot.presence.name;
        CardWorker::refuseCommands(false);
        const bool onPinPad = slot.state.hasPinPad;
        auto job = std::make_shared<SignJob>(SignJob{slot.presence.name, slot.presence.eventCount,
                                                     operation->request, std::move(*operation->pin),
                                                     operation->cancelled});
        cards_.post([self = shared_from_this(), job, operation] {
            Result<SignOutcome> outcome = self->worker_->sign(std::move(*job));
            auto states = self->worker_->pinStates(operation->reader);
            self->own_.post(
                [self, operation, outcome = std::move(outcome), states = std::move(states)]() mutable {
                    CardWorker::refuseCommands(false);
                    self->pinStatesChanged(operation->reader, states);
                    self->finish(operation, std::move(outcome));
                });
        });
        endAfter(operation, onPinPad ? limits().pinPad : limits().sign, ErrorCode::CardTimeout);
    }

    /// Ends `operation` with `code` unless it has ended when `limit` has passed. The card thread goes on by
    /// itself, and what it does ends with a reset of the card.
    void endAfter(const std::shared_ptr<Operation>& operation, std::chrono::milliseconds limit,
                  ErrorCode code) {
        own_.postAfter(limit, [weak = weak_from_this(), operation, code] {
            const auto self = weak.lock();
            if (!self || self->operation_ != operation) return;
            CardWorker::refuseCommands(true);
            self->finish(operation, Error(code, "the card was not done in time"));
        });
    }

    /// By value: the caller's may be operation_ itself, which is emptied here.
    void finish(std::shared_ptr<Operation> operation, Result<SignOutcome> outcome) {
        if (operation_ != operation) return;
        operation_.reset();
        operation->done(std::move(outcome));
    }

    void pinStatesChanged(const std::string& reader,
                          const std::vector<std::pair<Fingerprint, PinState>>& states) {
        const auto found = slots_.find(reader);
        if (found == slots_.end()) return;
        bool changed = false;
        for (Identity& identity : found->second.state.identities)
            for (const auto& [fingerprint, state] : states)
                if (identity.id() == fingerprint && identity.pin != state) {
                    identity.pin = state;
                    changed = true;
                }
        if (changed) publish();
    }

    const std::vector<std::string> leaveAlone_;
    std::shared_ptr<CardWorker> worker_;
    std::map<std::string, Slot> slots_;
    std::optional<Error> service_;
    bool looked_ = false;    ///< PC/SC has told of its readers
    bool complete_ = false;  ///< and each card was read
    std::uint64_t generation_ = 0;
    KeyStore::Watcher watcher_;
    std::shared_ptr<Operation> operation_;
    std::unique_ptr<ReaderMonitor> monitor_;
    TaskThread own_;
    TaskThread cards_;
};

class CardKeyStore final : public KeyStore {
 public:
    explicit CardKeyStore(const CardKeyStoreOptions& options) : store_(std::make_shared<Store>(options)) {}

    ~CardKeyStore() override {
        // The store's own thread never waits for a card; the card thread may.
        std::promise<void> down;
        onStore([&down](Store& store) {
            store.shutDown();
            down.set_value();
        });
        down.get_future().wait();
        CardWorker::refuseCommands(true);
        store_->thread().finish(limits().shutDown);
        store_->cards().finish(limits().shutDown);
        CardWorker::refuseCommands(false);
    }

    void watch(Watcher watcher) override {
        onStore([watcher = std::move(watcher)](Store& store) mutable { store.watch(std::move(watcher)); });
    }
    void stopWatching() override {
        onStore([](Store& store) { store.stopWatching(); });
    }
    void signatureAlgorithms(const Fingerprint& identity,
                             std::function<void(Result<std::vector<SignatureAlgorithm>>)> done) override {
        onStore([identity, done = std::move(done)](Store& store) mutable {
            store.algorithms(identity, std::move(done));
        });
    }
    void sign(SignRequest request, SecureBuffer pin, SignDone done) override {
        // std::function wants to copy what it holds; a PIN is never copied.
        auto shared = std::make_shared<SecureBuffer>(std::move(pin));
        onStore([request = std::move(request), shared, done = std::move(done)](Store& store) mutable {
            store.sign(std::move(request), std::move(shared), std::move(done));
        });
    }
    void cancel() override {
        onStore([](Store& store) { store.cancel(); });
    }

 private:
    void onStore(std::function<void(Store&)> call) {
        store_->thread().post([store = store_, call = std::move(call)] { call(*store); });
    }

    std::shared_ptr<Store> store_;
};

}  // namespace

std::unique_ptr<KeyStore> makeCardKeyStore(CardKeyStoreOptions options) {
    try {
        useOpenscConfiguration(options.openscConf, options.cache);
    } catch (const Error&) {
        // Shows when the module is used: without our configuration OpenSC knows fewer cards and keeps its own
        // rules.
        options.module.clear();
    }
    return std::make_unique<CardKeyStore>(options);
}

}  // namespace eleg
