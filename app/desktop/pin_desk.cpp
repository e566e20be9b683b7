#include "app/desktop/pin_desk.h"

#include <algorithm>
#include <utility>

#include "libcard/keystore/pin_rules.h"

namespace eleg {

namespace {

bool guards(const CardPin& pin, const Eid& eid) {
    return std::any_of(eid.parts.begin(), eid.parts.end(), [&pin](const EidPart& part) {
        return std::find(pin.identities.begin(), pin.identities.end(), part.identity.id()) !=
               pin.identities.end();
    });
}

PinTask mostNeeded(const CardPin& pin) {
    if (pin.state.notSet) return PinTask::Activate;
    return pin.state.blocked ? PinTask::Unblock : PinTask::Change;
}

bool wasPulled(ErrorCode code) {
    return code == ErrorCode::CardRemoved || code == ErrorCode::ReaderRemoved || code == ErrorCode::NoCard;
}

// What the person can put right in the form.
bool canBePutRight(const PinOutcome& outcome) {
    if (outcome.effect != PinEffect::NotDone) return false;
    switch (outcome.error->code()) {
        case ErrorCode::PinBlocked:
        case ErrorCode::PukBlocked:
        case ErrorCode::PinAlreadySet:
        case ErrorCode::PinTaskUnsupported:
        case ErrorCode::CardSwapped:
        case ErrorCode::IdentityNotFound:
            return false;
        default:
            return !wasPulled(outcome.error->code());
    }
}

}  // namespace

PinDesk::PinDesk(CardService& cards, EidWatch& watch, QObject* parent)
    : QObject(parent), cards_(cards), watch_(watch) {
    connect(&watch_, &EidWatch::changed, this, &PinDesk::look);
    connect(&cards_, &CardService::pinsTold, this, &PinDesk::told);
    connect(&cards_, &CardService::pinChangeEnded, this, &PinDesk::ended);
}

void PinDesk::setWatched(bool watched) {
    watched_ = watched;
    if (watched) look();
}

std::vector<PinHolder> PinDesk::holders() const {
    std::vector<PinHolder> all;
    for (const Eid& eid : watch_.overview().eids) {
        PinHolder holder{eid, {}, {}};
        const auto found = pins_.find(eid.reader());
        if (found != pins_.end() && !found->second) holder.error = found->second.error();
        if (found != pins_.end() && found->second)
            for (const CardPin& pin : found->second.value().pins)
                if (guards(pin, eid)) holder.pins.push_back(pin);
        all.push_back(std::move(holder));
    }
    return all;
}

// Each card once, when it is wholly read: what it tells later comes with what is done to it.
void PinDesk::look() {
    std::set<std::string> readers;
    for (const Eid& eid : watch_.overview().eids) readers.insert(eid.reader());
    std::erase_if(asked_, [&](const auto& each) { return !readers.contains(each.first); });
    std::erase_if(pins_, [&](const auto& each) { return !readers.contains(each.first); });
    const bool waits = job_ && (job_->waitsForCard || job_->stage == PinJob::Stage::Away);
    if (watched_ || waits || wanted_) {
        for (const Eid& eid : watch_.overview().eids) {
            if (eid.stillReading) continue;
            const auto known = asked_.find(eid.reader());
            if (known != asked_.end() && watch_.find(known->second) != nullptr) continue;
            asked_[eid.reader()] = eid.id();
            pins_.erase(eid.reader());
            cards_.askPins(eid.reader());
        }
    }
    leave();
    comeBack();
    emit changed();
}

// A form for a card that has gone is of no use; the codes in it are wiped with it.
void PinDesk::leave() {
    if (!job_ || (job_->stage != PinJob::Stage::Form && job_->stage != PinJob::Stage::Away)) return;
    if (watch_.find(job_->identity.id()) != nullptr) return;
    const std::vector<ReaderState>& readers = watch_.snapshot().readers;
    const auto reader = std::find_if(readers.begin(), readers.end(),
                                     [this](const ReaderState& each) { return each.name == job_->reader; });
    ErrorCode how = ErrorCode::ReaderRemoved;
    if (reader != readers.end())
        how = reader->status == ReaderStatus::Empty ? ErrorCode::CardRemoved : ErrorCode::CardSwapped;
    // The same card may be put in again: what it is shows only when it has been read.
    if (reader != readers.end() && reader->status == ReaderStatus::Reading) how = ErrorCode::CardRemoved;
    job_->stage = PinJob::Stage::Away;
    job_->error = Error(how);
    job_->effect = PinEffect::NotDone;
}

// With what the card tells now: its codes may have been dealt with elsewhere in between.
void PinDesk::comeBack() {
    if (!job_ || job_->stage != PinJob::Stage::Away) return;
    for (const PinHolder& holder : holders()) {
        for (const CardPin& pin : holder.pins) {
            if (pin.id != job_->pin.id || std::find(pin.identities.begin(), pin.identities.end(),
                                                    job_->identity.id()) == pin.identities.end())
                continue;
            if (pin.lost() || pin.state.notSet != job_->pin.state.notSet ||
                (pin.state.blocked && job_->task == PinTask::Change))
                return job_.reset();
            job_->pin = pin;
            job_->reader = holder.eid.reader();
            job_->error.reset();
            job_->stage = PinJob::Stage::Form;
            return;
        }
    }
}

void PinDesk::told(const std::string& reader, const Result<CardPins>& pins) {
    if (!asked_.contains(reader)) return;
    pins_.insert_or_assign(reader, pins);
    if (pins) learn(pins.value());
    comeBack();
    openWanted();
    emit changed();
}

// What a card says of a task that was cut off.
void PinDesk::learn(const CardPins& pins) {
    if (!job_ || !job_->waitsForCard) return;
    for (const CardPin& pin : pins.pins) {
        const bool same = pin.id == job_->pin.id && std::find(pin.identities.begin(), pin.identities.end(),
                                                              job_->identity.id()) != pin.identities.end();
        if (!same || !pin.interrupted) continue;
        job_->effect = pin.interrupted->effect;
        job_->pin = pin;
        job_->waitsForCard = false;
    }
}

void PinDesk::open(const Fingerprint& identity, const std::string& pinId, PinTask task) {
    if (job_ && job_->stage == PinJob::Stage::Working) return;
    for (const PinHolder& holder : holders())
        for (const CardPin& pin : holder.pins)
            if (pin.id == pinId &&
                std::find(pin.identities.begin(), pin.identities.end(), identity) != pin.identities.end()) {
                PinJob job{.task = task,
                           .identity = holder.eid.first(),
                           .reader = holder.eid.reader(),
                           .pin = pin,
                           .error = {}};
                job_ = std::move(job);
                emit changed();
                return;
            }
}

void PinDesk::openFor(const Fingerprint& identity) {
    wanted_ = identity;
    openWanted();
    look();
}

void PinDesk::openWanted() {
    if (!wanted_) return;
    const Eid* eid = watch_.find(*wanted_);
    for (const PinHolder& holder : holders()) {
        if (eid == nullptr || holder.eid.id() != eid->id() || holder.pins.empty()) continue;
        wanted_.reset();
        const auto needy = std::find_if(holder.pins.begin(), holder.pins.end(),
                                        [](const CardPin& pin) { return pin.needsPuk() && !pin.lost(); });
        if (needy != holder.pins.end()) open(needy->identities.front(), needy->id, mostNeeded(*needy));
        return;
    }
}

std::optional<Error> PinDesk::objectionToNew(const SecureBuffer& fresh, const SecureBuffer& again) const {
    if (!job_) return Error(ErrorCode::PinTaskUnsupported);
    try {
        if (!fresh.equals(again)) throw Error(ErrorCode::PinPadMismatch);
        checkNewPin(job_->pin.state, fresh, job_->identity.holder.personnummer);
        return {};
    } catch (const Error& error) {
        return error;
    }
}

bool PinDesk::submit(PinCodes codes, const SecureBuffer& again) {
    if (!job_ || job_->stage != PinJob::Stage::Form) return false;
    try {
        if (!job_->pin.state.onPinPad) {
            checkPinTask(job_->task, job_->pin, codes, job_->identity.holder.personnummer);
            if (!codes.fresh.equals(again)) throw Error(ErrorCode::PinPadMismatch);
        }
    } catch (const Error& error) {
        job_->error = error;
        emit changed();
        return false;
    }
    job_->error.reset();
    job_->stage = PinJob::Stage::Working;
    PinRequest request{job_->task, job_->pin.id, job_->pin.identities.front()};
    cards_.changePin(std::move(request), std::move(codes));
    emit changed();
    return true;
}

void PinDesk::ended(const PinOutcome& outcome) {
    if (!job_ || job_->stage != PinJob::Stage::Working) return;
    job_->error = outcome.error;
    job_->effect = outcome.error ? outcome.effect : PinEffect::Done;
    if (outcome.after) {
        pins_.insert_or_assign(outcome.after->reader, *outcome.after);
        for (const CardPin& pin : outcome.after->pins)
            if (pin.id == job_->pin.id) job_->pin = pin;
    }
    const bool pulled = outcome.error && wasPulled(outcome.error->code());
    job_->waitsForCard = pulled && job_->effect == PinEffect::Uncertain;
    if (pulled) asked_.erase(job_->reader);
    job_->stage = outcome.error && canBePutRight(outcome) ? PinJob::Stage::Form : PinJob::Stage::Ended;
    look();
}

void PinDesk::cancel() {
    if (job_ && job_->stage == PinJob::Stage::Working) cards_.cancel();
}

void PinDesk::close() {
    if (job_ && job_->stage == PinJob::Stage::Working) return;
    job_.reset();
    emit changed();
}

}  // namespace eleg
