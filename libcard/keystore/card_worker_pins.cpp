// What the card thread does with PIN codes: asks how they are, and changes them.
#include <algorithm>
#include <utility>

#include "libcard/identity/pin_status.h"
#include "libcard/keystore/card_worker.h"
#include "libcard/keystore/pin_rules.h"
#include "libcard/pcsc/card_connection.h"
#include "libcard/pkcs11/gate_access.h"
#include "libcard/preview/pin_directory.h"

namespace eleg {
namespace {

/// The tokens of a card, each of which has one PIN: that for proving identity first.
std::vector<CK_SLOT_ID> slotsOf(const CardContent& content) {
    std::vector<CK_SLOT_ID> slots;
    for (const bool authentication : {true, false})
        for (const CardKey& key : content.keys)
            if ((purposeOf(key.certificate) == Purpose::Authentication) == authentication &&
                std::find(slots.begin(), slots.end(), key.slot) == slots.end())
                slots.push_back(key.slot);
    return slots;
}

CardPin pinIn(const CardContent& content, CK_SLOT_ID slot, std::size_t number) {
    CardPin pin;
    pin.id = std::to_string(number);
    bool authentication = false;
    bool signature = false;
    for (const CardKey& key : content.keys) {
        if (key.slot != slot) continue;
        pin.state = key.pin;
        pin.identities.push_back(key.certificate.fingerprint());
        (purposeOf(key.certificate) == Purpose::Authentication ? authentication : signature) = true;
    }
    pin.use = authentication && signature ? PinUse::Both
              : authentication            ? PinUse::Authentication
                                          : PinUse::Signature;
    return pin;
}

/// Which of the card's own list of codes this PIN is: the only one, else the one of that label.
const ListedPin* listedAs(const std::vector<ListedPin>& listed, const CardPin& pin, bool only) {
    const ListedPin* found = nullptr;
    for (const ListedPin& candidate : listed) {
        if (candidate.isPuk || (!only && candidate.label != pin.state.label)) continue;
        if (found != nullptr) return nullptr;  // it could be either
        found = &candidate;
    }
    return found;
}

const ListedPin* pukOf(const std::vector<ListedPin>& listed, const ListedPin& pin) {
    const auto found = std::find_if(listed.begin(), listed.end(), [&](const ListedPin& candidate) {
        return candidate.isPuk && !pin.unblockedBy.empty() && candidate.id == pin.unblockedBy;
    });
    return found == listed.end() ? nullptr : &*found;
}

PukState pukStateFrom(const ListedPin& puk) {
    PukState state;
    state.minLength = puk.minLength;
    state.maxLength = puk.maxLength;
    state.triesLeft = triesLeftFrom(puk.status);
    state.blocked = state.triesLeft == 0;
    state.lastTry = state.triesLeft == 1;
    return state;
}

/// How a change ended to which no answer came, from what can be seen of the PIN before and after it.
PinEffect effectFrom(PinTask task, const PinState& before, const PinState& now) {
    if (task == PinTask::Activate) return now.notSet ? PinEffect::NotDone : PinEffect::Done;
    if (task == PinTask::Unblock && before.blocked) return now.blocked ? PinEffect::NotDone : PinEffect::Done;
    // A card takes the right old code before it takes the new one, and gives all tries back for it.
    const bool triesFewer = before.triesLeft && now.triesLeft && *now.triesLeft < *before.triesLeft;
    if (now.blocked || triesFewer) return PinEffect::NotDone;
    // The PUK gives all tries back together with the new code.
    const bool triesMore = before.triesLeft && now.triesLeft && *now.triesLeft > *before.triesLeft;
    if (task == PinTask::Unblock && triesMore) return PinEffect::Done;
    return PinEffect::Uncertain;
}

/// Whether this status word says that nothing was changed (ISO 7816-4, 5.1.3; 64xx is the PIN pad's): a wrong
/// code, or a checking error. Others (6581, memory failure; what is none) leave it open.
bool refuses(std::uint16_t status) {
    if ((status & 0xFFF0) == 0x63C0) return true;
    const int first = status >> 8;
    return first == 0x64 || (first >= 0x67 && first <= 0x6E);
}

/// What the card has said so far to the command with the new PIN.
PinEffect effectSoFar() {
    const auto command = pcscGate().newPinCommand();
    if (!command) return PinEffect::NotDone;
    if (!command->status) return PinEffect::Uncertain;
    if (*command->status == 0x9000) return PinEffect::Done;
    return refuses(*command->status) ? PinEffect::NotDone : PinEffect::Uncertain;
}

/// Errors that end a change in the middle, and not by an answer.
bool cutsOff(ErrorCode code) {
    switch (code) {
        case ErrorCode::CardRemoved:
        case ErrorCode::ReaderRemoved:
        case ErrorCode::CardSwapped:
        case ErrorCode::CardMute:
        case ErrorCode::CardReset:
        case ErrorCode::CardTimeout:
        case ErrorCode::ServiceNotRunning:
        case ErrorCode::ServiceFailed:
        case ErrorCode::UserCancelled:
            return true;
        default:
            return false;
    }
}

}  // namespace

CardSession& CardWorker::sessionNow(const std::string& reader, std::uint32_t& eventCount) {
    const auto now = presenceOf(reader);
    if (!now) throw Error(ErrorCode::ReaderRemoved);
    if (!now->cardPresent) throw Error(ErrorCode::CardRemoved);
    eventCount = now->eventCount;
    return sessionFor(reader, eventCount);
}

CardPins CardWorker::pinsOf(CardSession& session) {
    session.refreshPins();
    // A module may take a card that is gone for one that tells nothing.
    const auto presence = presenceOf(session.reader());
    if (!presence) throw Error(ErrorCode::ReaderRemoved);
    if (!presence->cardPresent) throw Error(ErrorCode::CardRemoved);
    const CardProfile* profile = profiles().byAtr(presence->atr);
    std::vector<ListedPin> listed;
    if (profile != nullptr) {
        CardConnection connection(session.reader());
        listed = eleg::askPins(connection, profile->reading);
    }
    const auto slots = slotsOf(session.content());
    const auto codes =
        std::count_if(listed.begin(), listed.end(), [](const ListedPin& p) { return !p.isPuk; });
    CardPins pins;
    pins.reader = session.reader();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        CardPin pin = pinIn(session.content(), slots[i], i + 1);
        if (const ListedPin* known = listedAs(listed, pin, slots.size() == 1 && codes == 1)) {
            // What the module has heard of the PIN stays known where the card itself does not say.
            const auto heard = pin.state.triesLeft;
            applyPinStatus(pin.state, known->status);
            if (!pin.state.triesLeft && known->status != kPinNotSet) pin.state.triesLeft = heard;
            if (const ListedPin* puk = pukOf(listed, *known)) pin.puk = pukStateFrom(*puk);
        }
        recall(pin);
        for (CardKey& key : session.content().keys)
            if (key.slot == slots[i]) key.pin = pin.state;
        pins.pins.push_back(std::move(pin));
    }
    return pins;
}

void CardWorker::recall(CardPin& pin) {
    const PinKey key(pin.identities.front(), pin.id);
    if (const auto told = puks_.find(key); told != puks_.end() && !pin.puk.triesLeft) {
        pin.puk.triesLeft = told->second.triesLeft;
        pin.puk.lastTry = told->second.lastTry;
        pin.puk.blocked = told->second.blocked;
    }
    const auto cut = interrupted_.find(key);
    if (cut == interrupted_.end()) return;
    if (cut->second.effect == PinEffect::Uncertain)
        cut->second.effect = effectFrom(cut->second.task, cut->second.before, pin.state);
    pin.interrupted = InterruptedPinTask{cut->second.task, cut->second.effect};
}

Result<CardPins> CardWorker::askPins(const std::string& reader) {
    std::uint32_t eventCount = 0;
    try {
        return pinsOf(sessionNow(reader, eventCount));
    } catch (const Error& error) {
        session_.reset();
        return refined(error, reader, eventCount);
    }
}

PinOutcome CardWorker::changePin(PinJob job) {
    PinOutcome outcome;
    std::optional<CardPin> pin;
    bool begun = false;
    try {
        std::uint32_t eventCount = 0;
        CardSession& session = sessionNow(job.reader, eventCount);
        const bool swapped = eventCount != job.eventCount;
        job.eventCount = eventCount;
        outcome.after = pinsOf(session);
        for (const CardPin& candidate : outcome.after->pins)
            if (candidate.id == job.request.pin &&
                std::find(candidate.identities.begin(), candidate.identities.end(), job.request.identity) !=
                    candidate.identities.end())
                pin = candidate;
        if (!pin) throw Error(swapped ? ErrorCode::CardSwapped : ErrorCode::IdentityNotFound);
        const Certificate& certificate = keyOf(session, job.request.identity).certificate;
        checkPinTask(job.request.task, *pin, job.codes, holderOf(certificate).personnummer);
        if (*job.cancelled) throw Error(ErrorCode::UserCancelled);
        begun = true;
        changeOrThrow(job, session, *pin);
        outcome.effect = PinEffect::Done;
    } catch (const Error& error) {
        outcome.effect = begun ? effectSoFar() : PinEffect::NotDone;
        if (*job.cancelled)
            outcome.error = Error(ErrorCode::UserCancelled, error.detail());
        else if (outcome.effect != PinEffect::Done)
            outcome.error = refined(error, job.reader, job.eventCount);
        const bool answered = begun && pcscGate().newPinCommand() && pcscGate().newPinCommand()->status;
        if (begun ? !answered : outcome.error && cutsOff(outcome.error->code())) session_.reset();
    }
    if (!begun) return outcome;
    outcome.after.reset();
    noteOutcome(job, *pin, outcome);
    if (*job.cancelled || (outcome.error && cutsOff(outcome.error->code()))) return outcome;
    if (auto after = askPins(job.reader); after.ok()) outcome.after = std::move(after).value();
    const auto noted = interrupted_.find({pin->identities.front(), pin->id});
    if (noted != interrupted_.end()) outcome.effect = noted->second.effect;
    return outcome;
}

void CardWorker::changeOrThrow(PinJob& job, CardSession& session, const CardPin& pin) {
    const CK_SLOT_ID slot = keyOf(session, pin.identities.front()).slot;
    const std::uint64_t commandsBefore = pcscGate().commandCount();
    try {
        session.setPin(slot, job.request.task, std::move(job.codes));
    } catch (const Error&) {
        resetUnlessThroughGate(commandsBefore);
        throw;
    }
    resetUnlessThroughGate(commandsBefore);
}

void CardWorker::noteOutcome(const PinJob& job, const CardPin& pin, const PinOutcome& outcome) {
    const PinKey key(pin.identities.front(), pin.id);
    // Given up meanwhile: nobody has heard how it ended.
    const bool cut =
        *job.cancelled ||
        (outcome.error && (cutsOff(outcome.error->code()) || outcome.effect == PinEffect::Uncertain));
    if (cut)
        interrupted_[key] = {job.request.task, outcome.effect, pin.state};
    else
        interrupted_.erase(key);
    if (!outcome.error) {
        if (job.request.task != PinTask::Change) puks_.erase(key);
        return;
    }
    const ErrorCode code = outcome.error->code();
    if (code != ErrorCode::PukIncorrect && code != ErrorCode::PukBlocked) return;
    PukState told;
    told.triesLeft = outcome.error->triesLeft;
    told.blocked = code == ErrorCode::PukBlocked;
    told.lastTry = told.triesLeft == 1;
    puks_[key] = told;
}

}  // namespace eleg
