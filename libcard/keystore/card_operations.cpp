// Signing and changing PIN codes: one at a time, begun when the card is known, ended in time.
#include <algorithm>

#include "libcard/keystore/card_store.h"
#include "libcard/keystore/limits.h"

namespace eleg {
namespace {

std::optional<Error> refusalToSign(const PinState& pin) {
    if (pin.blocked) return Error(ErrorCode::PinBlocked);
    if (pin.notSet) return Error(ErrorCode::PinNotSet);
    return {};
}

}  // namespace

void CardStore::sign(SignRequest request, const std::shared_ptr<SecureBuffer>& pin,
                     const KeyStore::SignDone& done) {
    auto operation = std::make_shared<Operation>();
    operation->identity = request.identity;
    operation->refusal = refusalToSign;
    operation->fail = [done](const Error& error) { done(error); };
    auto job = std::make_shared<SignJob>();
    job->request = std::move(request);
    job->pin = std::move(*pin);
    job->cancelled = operation->cancelled;
    operation->start = [this, job, done](const std::shared_ptr<Operation>& self) {
        startSigning(self, job, done);
    };
    add(operation);
}

void CardStore::changePin(PinRequest request, const std::shared_ptr<PinCodes>& codes,
                          const KeyStore::PinDone& done) {
    auto operation = std::make_shared<Operation>();
    operation->identity = request.identity;
    operation->refusal = [](const PinState&) { return std::optional<Error>(); };
    operation->fail = [done, weak = std::weak_ptr(operation)](const Error& error) {
        const auto self = weak.lock();
        const bool begun = self && self->begun;
        done({.error = error, .effect = begun ? PinEffect::Uncertain : PinEffect::NotDone, .after = {}});
    };
    auto job = std::make_shared<PinJob>();
    job->request = std::move(request);
    job->codes = std::move(*codes);
    job->cancelled = operation->cancelled;
    operation->start = [this, job, done](const std::shared_ptr<Operation>& self) {
        startChange(self, job, done);
    };
    add(operation);
}

void CardStore::add(const std::shared_ptr<Operation>& operation) {
    start();
    readOn();
    if (operation_) return operation->fail(Error(ErrorCode::ReaderBusy, "another operation is under way"));
    operation_ = operation;
    waitForCards(operation);
}

void CardStore::algorithms(const Fingerprint& identity,
                           std::function<void(Result<std::vector<SignatureAlgorithm>>)> done) {
    readOn();
    const Slot* slot = slotWith(identity);
    if (slot == nullptr) return done(Error(ErrorCode::IdentityNotFound));
    cards_.post([self = shared_from_this(), reader = slot->presence.name, identity, done = std::move(done)] {
        auto found = self->worker_->algorithms(reader, identity);
        self->own_.post([done, found = std::move(found)] { done(found); });
    });
}

void CardStore::cancel() {
    if (!operation_) return;
    *operation_->cancelled = true;
    if (!operation_->begun) return fail(operation_, Error(ErrorCode::UserCancelled));
    CardWorker::refuseCommands(true);
    endAfter(operation_, limits().cancel, ErrorCode::UserCancelled);
}

/// Begins the operation when its e-ID is there, or ends it when it cannot come any more.
void CardStore::waitForCards(const std::shared_ptr<Operation>& operation) {
    if (const Slot* slot = slotWith(operation->identity)) return begin(operation, *slot);
    if (!looked_ || reading()) return;
    fail(operation, service_ ? *service_ : whyMissing());
}

Error CardStore::whyMissing() const {
    if (slots_.empty()) return Error(ErrorCode::NoReader);
    for (const auto& [name, slot] : slots_)
        if (slot.state.error) return *slot.state.error;
    const bool anyCard = std::any_of(slots_.begin(), slots_.end(),
                                     [](const auto& entry) { return entry.second.presence.cardPresent; });
    return Error(anyCard ? ErrorCode::IdentityNotFound : ErrorCode::NoCard);
}

void CardStore::begin(const std::shared_ptr<Operation>& operation, const Slot& slot) {
    for (const Identity& identity : slot.state.identities) {
        if (identity.id() != operation->identity) continue;
        if (const auto refusal = operation->refusal(identity.pin)) return fail(operation, *refusal);
    }
    operation->begun = true;
    operation->reader = slot.presence.name;
    operation->eventCount = slot.presence.eventCount;
    CardWorker::refuseCommands(false);
    const auto limit = slot.state.hasPinPad ? limits().pinPad : limits().sign;
    operation->start(operation);
    endAfter(operation, limit, ErrorCode::CardTimeout);
}

void CardStore::startSigning(const std::shared_ptr<Operation>& operation, const std::shared_ptr<SignJob>& job,
                             const KeyStore::SignDone& done) {
    job->reader = operation->reader;
    job->eventCount = operation->eventCount;
    cards_.post([self = shared_from_this(), job, operation, done] {
        Result<SignOutcome> outcome = self->worker_->sign(std::move(*job));
        auto states = self->worker_->pinStates(operation->reader);
        self->own_.post(
            [self, operation, done, outcome = std::move(outcome), states = std::move(states)]() mutable {
                CardWorker::refuseCommands(false);
                self->pinStatesChanged(operation->reader, states);
                if (self->end(operation)) done(std::move(outcome));
            });
    });
}

void CardStore::startChange(const std::shared_ptr<Operation>& operation, const std::shared_ptr<PinJob>& job,
                            const KeyStore::PinDone& done) {
    job->reader = operation->reader;
    job->eventCount = operation->eventCount;
    cards_.post([self = shared_from_this(), job, operation, done] {
        PinOutcome outcome = self->worker_->changePin(std::move(*job));
        auto states = self->worker_->pinStates(operation->reader);
        self->own_.post(
            [self, operation, done, outcome = std::move(outcome), states = std::move(states)]() mutable {
                CardWorker::refuseCommands(false);
                self->pinStatesChanged(operation->reader, states);
                if (self->end(operation)) return done(std::move(outcome));
                // Nobody waits any more, and the card may have got the new PIN after all: what is shown is to
                // be true.
                self->ask({operation->reader, [](const Result<CardPins>&) {}});
            });
    });
}

/// Ends `operation` with `code` unless it has ended when `limit` has passed. The card thread goes on by
/// itself, and what it does ends with a reset of the card.
void CardStore::endAfter(const std::shared_ptr<Operation>& operation, std::chrono::milliseconds limit,
                         ErrorCode code) {
    own_.postAfter(limit, [weak = weak_from_this(), operation, code] {
        const auto self = weak.lock();
        if (!self || self->operation_ != operation) return;
        *operation->cancelled = true;
        CardWorker::refuseCommands(true);
        self->fail(operation, Error(code, "the card was not done in time"));
    });
}

/// By value: the caller's may be operation_ itself, which is emptied here.
void CardStore::fail(std::shared_ptr<Operation> operation, const Error& error) {
    if (end(operation)) operation->fail(error);
    operation.reset();
}

/// False when it has ended before.
bool CardStore::end(const std::shared_ptr<Operation>& operation) {
    if (operation_ != operation) return false;
    operation_.reset();
    return true;
}

void CardStore::pinStates(const std::string& reader, KeyStore::PinStatesDone done) {
    start();
    readOn();
    questions_.push_back({reader, std::move(done)});
    answerPinQuestions();
}

/// Asks the cards that are read by now, and says of those that cannot be asked why.
void CardStore::answerPinQuestions() {
    if (!looked_) return;
    std::vector<PinQuestion> waiting;
    waiting.swap(questions_);
    for (PinQuestion& question : waiting) {
        const auto slot = slots_.find(question.reader);
        if (!service_ && slot != slots_.end() && slot->second.state.status == ReaderStatus::Reading)
            questions_.push_back(std::move(question));
        else if (const auto error = whyNotAsked(question.reader))
            question.done(*error);
        else
            ask(std::move(question));
    }
}

std::optional<Error> CardStore::whyNotAsked(const std::string& reader) const {
    if (service_) return service_;
    const auto slot = slots_.find(reader);
    if (slot == slots_.end()) return Error(slots_.empty() ? ErrorCode::NoReader : ErrorCode::ReaderRemoved);
    if (!slot->second.presence.cardPresent) return Error(ErrorCode::NoCard);
    return slot->second.state.error;
}

void CardStore::ask(PinQuestion question) {
    auto answered = std::make_shared<bool>(false);
    auto done = std::make_shared<KeyStore::PinStatesDone>(std::move(question.done));
    cards_.post([self = shared_from_this(), reader = question.reader, answered, done] {
        Result<CardPins> pins = self->worker_->askPins(reader);
        auto states = self->worker_->pinStates(reader);
        self->own_.post([self, reader, answered, done, pins = std::move(pins), states = std::move(states)] {
            self->pinStatesChanged(reader, states);
            if (!std::exchange(*answered, true)) (*done)(pins);
        });
    });
    own_.postAfter(limits().read, [weak = weak_from_this(), answered, done] {
        if (!weak.lock() || std::exchange(*answered, true)) return;
        (*done)(Error(ErrorCode::CardTimeout, "the card was not done in time"));
    });
}

}  // namespace eleg
