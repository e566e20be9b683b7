#include "libcard/keystore/card_worker.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "libcard/identity/pin_status.h"
#include "libcard/keystore/pin_rules.h"
#include "libcard/pcsc/card_reset.h"
#include "libcard/pkcs11/gate_access.h"
#include "libcard/pkcs11/opensc_configuration.h"
#include "libcard/preview/card_preview.h"
#include "libcard/secure/timeline.h"

namespace eleg {
namespace {

constexpr auto kUntilRemovalIsHeard = std::chrono::milliseconds(500);

std::atomic<bool> refusing = false;

}  // namespace

Error CardWorker::refined(const Error& error, const std::string& reader, std::uint32_t eventCount) {
    switch (error.code()) {
        case ErrorCode::CardRemoved:
        case ErrorCode::CardReset:
        case ErrorCode::CardMalformed:
        case ErrorCode::CardUnknown:
        case ErrorCode::NoIdentity:
        case ErrorCode::IdentityNotFound:
        case ErrorCode::ModuleFailed:
        case ErrorCode::ReaderFailed:
        case ErrorCode::PinPadCancelled:
            break;
        default:
            return error;
    }
    const auto now = presenceAfter(reader, eventCount, kUntilRemovalIsHeard);
    if (!now) return Error(ErrorCode::ReaderRemoved, error.detail());
    if (!now->cardPresent) return Error(ErrorCode::CardRemoved, error.detail());
    if (now->eventCount != eventCount) return Error(ErrorCode::CardSwapped, error.detail());
    if (now->mute) return Error(ErrorCode::CardMute, error.detail());
    if (now->exclusive) return Error(ErrorCode::ReaderBusy, error.detail());
    // It was taken for removed and is there: its answer was lost.
    if (error.code() == ErrorCode::CardRemoved) return Error(ErrorCode::CardMalformed, error.detail());
    return error;
}

namespace {

/// How much a module's error says of the card, when several modules were shown it and none has it: that it
/// was not known says least, and that a module does not work less than what another one found.
int weightOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::CardUnknown:
            return 0;
        case ErrorCode::ModuleMissing:
        case ErrorCode::ModuleFailed:
            return 1;
        case ErrorCode::NoIdentity:
            return 2;
        default:
            return 3;
    }
}

/// Whether the module is as it was after a signature that failed so. After anything else it may be in a state
/// that its authors did not think of, and starts anew.
bool leavesSessionUsable(ErrorCode code) {
    switch (code) {
        case ErrorCode::PinIncorrect:
        case ErrorCode::PinBlocked:
        case ErrorCode::PinNotSet:
        case ErrorCode::PinEmpty:
        case ErrorCode::PinLength:
        case ErrorCode::PinFormat:
        case ErrorCode::PinPadCancelled:
        case ErrorCode::PinPadTimeout:
        case ErrorCode::WrongPurpose:
        case ErrorCode::HashUnsupported:
        case ErrorCode::MechanismUnsupported:
        case ErrorCode::IdentityNotFound:
            return true;
        default:
            return false;
    }
}

}  // namespace

CardWorker::CardWorker(CardKeyStoreOptions options) : options_(std::move(options)) {}
CardWorker::~CardWorker() = default;

void CardWorker::refuseCommands(bool refuse) {
    refusing = refuse;
    try {
        pcscGate().refuseCommands(refuse);
    } catch (const Error&) {
        return;  // without a gate nothing is sent
    }
}

CardSession& CardWorker::openSession(const std::string& reader, std::uint32_t eventCount) {
    session_.reset();
    std::optional<Error> reason;
    for (const auto& path : modulesFor(reader, eventCount)) {
        try {
            auto& module = modules_[path];
            if (!module) module = Pkcs11Module::load(path);
            session_ = std::make_unique<CardSession>(module, reader);
            sessionEventCount_ = eventCount;
            knownBy_[reader] = {eventCount, path};
            return *session_;
        } catch (const Error& error) {
            if (!reason || weightOf(error.code()) > weightOf(reason->code())) reason = error;
        }
        // No other module finds a card that has gone, and its word would hide what has happened.
        const auto now = presenceOf(reader);
        if (!now || now->eventCount != eventCount) break;
    }
    throw reason.value_or(Error(ErrorCode::ModuleMissing, "no module is chosen"));
}

/// Our modules in their order, but that which knew this very card first.
std::vector<std::filesystem::path> CardWorker::modulesFor(const std::string& reader,
                                                          std::uint32_t eventCount) const {
    std::vector<std::filesystem::path> paths = options_.modules;
    const auto known = knownBy_.find(reader);
    if (known == knownBy_.end() || known->second.first != eventCount) return paths;
    const auto at = std::find(paths.begin(), paths.end(), known->second.second);
    if (at != paths.end()) std::rotate(paths.begin(), at, at + 1);
    return paths;
}

void CardWorker::use(CardKeyStoreOptions options) {
    session_.reset();
    modules_.clear();
    knownBy_.clear();
    profiles_.reset();
    options_ = std::move(options);
    useOpenscConfiguration(options_.openscConf, options_.cache);
}

CardSession& CardWorker::sessionFor(const std::string& reader, std::uint32_t eventCount) {
    const bool fits = session_ && session_->reader() == reader && sessionEventCount_ == eventCount;
    return fits ? *session_ : openSession(reader, eventCount);
}

CardKey& CardWorker::keyOf(CardSession& session, const Fingerprint& identity) {
    const auto found =
        std::find_if(session.content().keys.begin(), session.content().keys.end(),
                     [&](const CardKey& key) { return key.certificate.fingerprint() == identity; });
    if (found == session.content().keys.end()) throw Error(ErrorCode::IdentityNotFound);
    return *found;
}

const CardProfiles& CardWorker::profiles() {
    if (!profiles_) profiles_ = CardProfiles::load(options_.cardProfiles);
    return *profiles_;
}

void CardWorker::preview(const ReaderPresence& presence, const std::function<void(CardReading)>& found) {
    const CardProfile* profile = profiles().byAtr(presence.atr);
    if (profile == nullptr) return;
    markTimeline("preview-begin");
    previewCard(presence.name, profile->reading, PreviewCache(options_.cache), [&](const CardPreview& known) {
        CardReading reading;
        reading.document = profile->name;
        for (const Certificate& certificate : known.certificates) {
            Identity identity = identityOf(certificate, presence);
            identity.pin.onPinPad = known.hasPinPad;
            if (identity.purpose == Purpose::Authentication) applyPinStatus(identity.pin, known.pinStatus);
            reading.identities.push_back(std::move(identity));
        }
        found(std::move(reading));
    });
    markTimeline("preview-end");
}

CardReading CardWorker::read(const ReaderPresence& presence) {
    profiles();
    try {
        markTimeline("card-read-begin");
        const CardSession& session = openSession(presence.name, presence.eventCount);
        markTimeline("card-read-end");
        return describe(session.content(), presence);
    } catch (const Error& error) {
        session_.reset();
        // What is refused says nothing of the card, and who ends the store waits for this thread.
        return describeFailure(refusing ? error : refined(error, presence.name, presence.eventCount),
                               presence);
    }
}

Identity CardWorker::identityOf(const Certificate& certificate, const ReaderPresence& presence) const {
    const CardProfile* document = profiles_->byCertificate(certificate, presence.atr);
    if (document == nullptr) document = profiles_->byAtr(presence.atr);
    return {.certificate = certificate,
            .chain = {},
            .purpose = *purposeOf(certificate),
            .holder = holderOf(certificate),
            .issuer = issuerNameOf(certificate),
            .document = document != nullptr ? document->name : std::string(),
            .reader = presence.name,
            .pin = {}};
}

CardReading CardWorker::describe(const CardContent& content, const ReaderPresence& presence) const {
    CardReading reading;
    const CardProfile* byAtr = profiles_->byAtr(presence.atr);
    if (byAtr != nullptr) reading.document = byAtr->name;
    for (const CardKey& key : content.keys) {
        Identity identity = identityOf(key.certificate, presence);
        identity.chain = content.others;
        identity.pin = key.pin;
        reading.identities.push_back(std::move(identity));
    }
    return reading;
}

CardReading CardWorker::describeFailure(const Error& error, const ReaderPresence& presence) const {
    CardReading reading;
    reading.error = error;
    const CardProfile* profile = profiles_->byAtr(presence.atr);
    if (profile == nullptr) return reading;
    reading.document = profile->name;
    // We know which card this is: say what is missing to read it.
    if (error.code() == ErrorCode::CardUnknown)
        reading.error =
            Error(ErrorCode::CardUnsupported, profile->missing.empty() ? error.detail() : profile->missing);
    return reading;
}

Result<SignOutcome> CardWorker::sign(SignJob job) {
    try {
        SignOutcome outcome = signOrThrow(job);
        // Its card was reset under it, and it may not have noticed.
        if (!session_->isOpensc()) session_.reset();
        return outcome;
    } catch (const Error& error) {
        const Error reason = *job.cancelled ? Error(ErrorCode::UserCancelled, error.detail())
                                            : refined(error, job.reader, job.eventCount);
        const bool known = reason.code() == error.code() && leavesSessionUsable(reason.code());
        if (!known)
            session_.reset();
        else if (session_ && !session_->isOpensc())
            startAnew(job);
        return reason;
    }
}

/// For a module whose card was reset under it: it is to tell how the PIN is now.
void CardWorker::startAnew(const SignJob& job) {
    try {
        openSession(job.reader, job.eventCount);
    } catch (const Error&) {
        session_.reset();
    }
}

SignOutcome CardWorker::signOrThrow(SignJob& job) {
    const auto now = presenceOf(job.reader);
    if (!now) throw Error(ErrorCode::ReaderRemoved);
    if (!now->cardPresent) throw Error(ErrorCode::CardRemoved);
    const bool swapped = now->eventCount != job.eventCount;
    CardSession& session = sessionFor(job.reader, now->eventCount);
    // The same card taken out and put in again is the same e-ID; any other is not.
    const auto& keys = session.content().keys;
    const bool isThere = std::any_of(keys.begin(), keys.end(), [&](const CardKey& key) {
        return key.certificate.fingerprint() == job.request.identity;
    });
    if (swapped && !isThere) throw Error(ErrorCode::CardSwapped);
    job.eventCount = now->eventCount;
    CardKey& key = keyOf(session, job.request.identity);
    if (purposeOf(key.certificate) != job.request.purpose) throw Error(ErrorCode::WrongPurpose);
    checkPin(key.pin, job.pin);

    const auto fits = [&](const MechanismChoice& choice) {
        return !job.request.hash || choice.algorithm.hash == *job.request.hash;
    };
    const auto choice = std::find_if(key.mechanisms.begin(), key.mechanisms.end(), fits);
    if (choice == key.mechanisms.end())
        throw Error(key.mechanisms.empty() ? ErrorCode::MechanismUnsupported : ErrorCode::HashUnsupported);
    const Digest digest = job.request.digest(choice->algorithm.hash);
    if (digest.function != choice->algorithm.hash) throw Error(ErrorCode::HashUnsupported);
    if (*job.cancelled) throw Error(ErrorCode::UserCancelled);

    const std::uint64_t commandsBefore = pcscGate().commandCount();
    Signature signature;
    try {
        signature = session.sign(key, *choice, digest, std::move(job.pin));
    } catch (const Error& error) {
        noteFailure(key, error);
        resetUnlessThroughGate(commandsBefore);
        throw;
    }
    resetUnlessThroughGate(commandsBefore);
    key.pin.lastTry = false;
    key.pin.triesLeft.reset();
    if (!verifySignature(key.certificate.publicKey(), digest, signature)) {
        dropCache();
        throw Error(ErrorCode::SignatureMismatch, "the card signed with another key than its certificate's");
    }
    return {std::move(signature), key.certificate};
}

void CardWorker::noteFailure(CardKey& key, const Error& error) {
    if (error.code() != ErrorCode::PinIncorrect && error.code() != ErrorCode::PinBlocked &&
        error.code() != ErrorCode::PinNotSet)
        return;
    // One PIN may guard several keys of the card.
    for (CardKey& other : session_->content().keys) {
        if (other.slot != key.slot) continue;
        other.pin.triesLeft = error.triesLeft;
        other.pin.blocked = error.code() == ErrorCode::PinBlocked;
        other.pin.notSet = error.code() == ErrorCode::PinNotSet;
        other.pin.lastTry = error.triesLeft == 1;
    }
}

void CardWorker::resetUnlessThroughGate(std::uint64_t commandsBefore) {
    // A module that does not go through our gate leaves the card as it likes.
    if (pcscGate().commandCount() == commandsBefore) resetCard(session_->reader());
}

Result<std::vector<SignatureAlgorithm>> CardWorker::algorithms(const std::string& reader,
                                                               const Fingerprint& identity) {
    if (!session_ || session_->reader() != reader) {
        const auto now = presenceOf(reader);
        if (!now) return Error(ErrorCode::ReaderRemoved);
        if (!now->cardPresent) return Error(ErrorCode::CardRemoved);
        try {
            openSession(reader, now->eventCount);
        } catch (const Error& error) {
            return refined(error, reader, now->eventCount);
        }
    }
    std::vector<SignatureAlgorithm> found;
    for (const CardKey& key : session_->content().keys)
        if (key.certificate.fingerprint() == identity)
            for (const MechanismChoice& choice : key.mechanisms) found.push_back(choice.algorithm);
    return found;
}

std::vector<std::pair<Fingerprint, PinState>> CardWorker::pinStates(const std::string& reader) const {
    std::vector<std::pair<Fingerprint, PinState>> states;
    if (!session_ || session_->reader() != reader) return states;
    for (const CardKey& key : session_->content().keys)
        states.emplace_back(key.certificate.fingerprint(), key.pin);
    return states;
}

void CardWorker::close(const std::string& reader) {
    if (session_ && session_->reader() == reader) session_.reset();
}

void CardWorker::dropCache() {
    if (options_.cache.empty()) return;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(options_.cache, ignored))
        if (entry.is_regular_file(ignored)) std::filesystem::remove(entry.path(), ignored);
}

}  // namespace eleg
