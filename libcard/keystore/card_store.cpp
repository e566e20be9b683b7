#include "libcard/keystore/card_store.h"

#include <algorithm>

#include "libcard/keystore/limits.h"

namespace eleg {
namespace {

/// A module may tell less of a PIN than the card did when it was asked directly: what is known stays known.
/// The tokens' labels say which e-IDs have one PIN in common.
void keepPinStates(std::vector<Identity>& now, const std::vector<Identity>& before) {
    for (const Identity& known : before) {
        const auto same =
            std::find_if(now.begin(), now.end(), [&](const Identity& one) { return one.id() == known.id(); });
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

}  // namespace

CardStore::CardStore(const CardKeyStoreOptions& options)
    : options_(options),
      worker_(std::make_shared<CardWorker>(options)),
      waitsToReadOn_(options.waitsToReadOn) {}

void CardStore::start() {
    if (monitor_) return;
    monitor_ = std::make_unique<ReaderMonitor>([weak = weak_from_this()](const ReaderPresences& all) {
        if (const auto self = weak.lock()) self->own_.post([self, all] { self->presencesChanged(all); });
    });
}

void CardStore::watch(KeyStore::Watcher watcher) {
    watcher_ = std::move(watcher);
    start();
    publish();
}

void CardStore::shutDown() {
    watcher_ = nullptr;
    monitor_.reset();
    operation_.reset();
    questions_.clear();
    heldBack_.clear();
}

/// Readers that are left alone from now on go, others come back; cards are read anew when they may be read
/// differently.
void CardStore::use(CardKeyStoreOptions options) {
    CardKeyStoreOptions readersApart = options;
    readersApart.readersToLeaveAlone = options_.readersToLeaveAlone;
    const bool readAnew = readersApart != options_;
    options_ = std::move(options);
    if (readAnew) {
        cards_.post([self = shared_from_this(), wanted = options_] { self->worker_->use(wanted); });
        slots_.clear();
    }
    if (looked_) presencesChanged(ReaderPresences(presences_));
}

void CardStore::presencesChanged(const ReaderPresences& all) {
    presences_ = all;
    service_ = all.service;
    const auto& leaveAlone = options_.readersToLeaveAlone;
    std::map<std::string, Slot> before;
    before.swap(slots_);
    for (const ReaderPresence& presence : all.readers) {
        if (std::find(leaveAlone.begin(), leaveAlone.end(), presence.name) != leaveAlone.end()) continue;
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

void CardStore::takePresence(Slot& slot, const ReaderPresence& presence, bool isNew) {
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
void CardStore::read(const ReaderPresence& presence) {
    auto answered = std::make_shared<bool>(false);
    cards_.post([self = shared_from_this(), presence, answered] {
        self->worker_->preview(presence, [&](CardReading reading) {
            self->own_.post([self, presence, reading = std::move(reading)]() mutable {
                self->cardPreviewed(presence, std::move(reading));
            });
        });
        TaskThread::Task rest = [self, presence, answered] {
            CardReading reading = self->worker_->read(presence);
            self->own_.post([self, presence, answered, reading = std::move(reading)]() mutable {
                *answered = true;
                self->cardRead(presence, std::move(reading));
            });
        };
        self->own_.post([self, rest = std::move(rest)]() mutable { self->readToTheEnd(std::move(rest)); });
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

void CardStore::readToTheEnd(TaskThread::Task task) {
    if (!monitor_) return;
    if (waitsToReadOn_)
        heldBack_.push_back(std::move(task));
    else
        cards_.post(std::move(task));
}

void CardStore::readOn() {
    waitsToReadOn_ = false;
    std::vector<TaskThread::Task> waiting;
    waiting.swap(heldBack_);
    for (TaskThread::Task& task : waiting) cards_.post(std::move(task));
}

/// The slot that an answer about this card is for; nothing when the card has gone meanwhile.
CardStore::Slot* CardStore::slotOf(const ReaderPresence& presence) {
    const auto found = slots_.find(presence.name);
    if (found == slots_.end()) return nullptr;
    const ReaderPresence& now = found->second.presence;
    return now.cardPresent && now.eventCount == presence.eventCount ? &found->second : nullptr;
}

void CardStore::cardPreviewed(const ReaderPresence& presence, CardReading reading) {
    Slot* slot = slotOf(presence);
    if (slot == nullptr || slot->state.status != ReaderStatus::Reading) return;
    slot->state.document = std::move(reading.document);
    slot->state.identities = std::move(reading.identities);
    publish();
}

void CardStore::cardRead(const ReaderPresence& presence, CardReading reading) {
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

void CardStore::closeSession(const std::string& reader) {
    cards_.post([self = shared_from_this(), reader] { self->worker_->close(reader); });
}

bool CardStore::reading() const {
    return std::any_of(slots_.begin(), slots_.end(),
                       [](const auto& entry) { return entry.second.state.status == ReaderStatus::Reading; });
}

void CardStore::publish() {
    complete_ = complete_ || (looked_ && !reading());
    Snapshot snapshot;
    snapshot.generation = ++generation_;
    snapshot.complete = complete_;
    snapshot.service = service_;
    for (const auto& [name, slot] : slots_) snapshot.readers.push_back(slot.state);
    if (watcher_) watcher_(snapshot);
    if (operation_ && !operation_->begun) waitForCards(operation_);
    answerPinQuestions();
}

const CardStore::Slot* CardStore::slotWith(const Fingerprint& identity) const {
    for (const auto& [name, slot] : slots_)
        for (const Identity& candidate : slot.state.identities)
            if (candidate.id() == identity) return &slot;
    return nullptr;
}

void CardStore::pinStatesChanged(const std::string& reader,
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

}  // namespace eleg
