// The part of the card that guards its keys: PINs, security environment and signatures (ISO 7816-4 and
// 7816-8).
#include "tests/rig/card/card_engine.h"

#include <algorithm>

namespace rig {

Response CardEngine::pinOutcome(PinBook::Outcome outcome, int triesLeft) const {
    switch (outcome) {
        case PinBook::Outcome::Right:
            return Status::Ok;
        case PinBook::Outcome::Wrong:
            return static_cast<std::uint16_t>(Status::WrongTries | (triesLeft & 0x0F));
        case PinBook::Outcome::Blocked:
            return Status::Blocked;
        case PinBook::Outcome::NotSet:
            return Status::NotUsable;
        case PinBook::Outcome::Unknown:
            return Status::ReferenceNotFound;
        case PinBook::Outcome::CannotWrite:
            return Status::MemoryFailure;
    }
    return Status::Internal;
}

Response CardEngine::verify(const Command& command) {
    if (command.p1 != 0) return Status::WrongP1P2;
    if (command.data.empty()) {
        if (command.p3 != 0) return Status::WrongLength;
        if (verified_.contains(command.p2)) return Status::Ok;
        if (command.p2 == contents_.pukReference) return pinOutcome(pins_.lookAtPuk(), pins_.pukTriesLeft());
        return pinOutcome(pins_.look(command.p2), pins_.triesLeft(command.p2));
    }
    if (command.data.size() != dialect_.pin.blockSize) return Status::WrongLength;
    verified_.erase(command.p2);
    fresh_.erase(command.p2);
    if (command.p2 == contents_.pukReference)
        return pinOutcome(pins_.verifyPuk(dialect_.pin.decode(command.data)), pins_.pukTriesLeft());
    const auto outcome = pins_.verify(command.p2, dialect_.pin.decode(command.data));
    if (outcome == PinBook::Outcome::Right) {
        verified_.insert(command.p2);
        fresh_.insert(command.p2);
    }
    return pinOutcome(outcome, pins_.triesLeft(command.p2));
}

Response CardEngine::changePin(const Command& command) {
    if (command.p1 != 0) return Status::WrongP1P2;
    const std::size_t block = dialect_.pin.blockSize;
    if (command.data.size() != 2 * block) return Status::WrongLength;
    const std::string fresh = dialect_.pin.decode(command.data.subspan(block));
    if (!dialect_.pin.acceptable(fresh)) return Status::WrongData;  // no try spent
    verified_.erase(command.p2);
    fresh_.erase(command.p2);
    const auto outcome = pins_.change(command.p2, dialect_.pin.decode(command.data.first(block)), fresh);
    // Some cards take it for a VERIFY, some do not. The one that a careless program would leave open is the
    // better one to test with.
    if (outcome == PinBook::Outcome::Right) verified_.insert(command.p2);
    return pinOutcome(outcome, pins_.triesLeft(command.p2));
}

Response CardEngine::unblockPin(const Command& command) {
    if (command.p1 != 0) return Status::WrongP1P2;
    const std::size_t block = dialect_.pin.blockSize;
    if (command.data.size() != 2 * block) return Status::WrongLength;
    const std::string fresh = dialect_.pin.decode(command.data.subspan(block));
    if (!dialect_.pin.acceptable(fresh)) return Status::WrongData;  // no try spent
    verified_.erase(command.p2);
    fresh_.erase(command.p2);
    const auto outcome = pins_.unblock(command.p2, dialect_.pin.decode(command.data.first(block)), fresh);
    return pinOutcome(outcome, pins_.pukTriesLeft());
}

Response CardEngine::setEnvironment(const Command& command) {
    if (command.p1p2() != 0x41B6) return Status::WrongP1P2;  // SET, digital signature template
    const Algorithm* algorithm = nullptr;
    Key* key = nullptr;
    auto rest = command.data;
    while (rest.size() >= 2) {
        const std::uint8_t tag = rest[0];
        const std::size_t length = rest[1];
        if (rest.size() < 2 + length) return Status::WrongData;
        const auto value = rest.subspan(2, length);
        rest = rest.subspan(2 + length);
        if (tag == 0x81) continue;  // a file reference: card-setcos.c sends it, the key reference decides
        if (length != 1) return Status::WrongData;
        if (tag == 0x80) {
            algorithm = dialect_.algorithm(value[0]);
            if (!algorithm) return Status::WrongData;
        } else if (tag == 0x84) {
            key = this->key(value[0]);
            if (!key) return Status::ReferenceNotFound;
        } else {
            return Status::WrongData;
        }
    }
    if (!rest.empty() || !algorithm || !key) return Status::WrongData;
    algorithm_ = algorithm;
    key_ = key;
    hash_.reset();
    return Status::Ok;
}

Response CardEngine::securityOperation(const Command& command) {
    switch (command.p1p2()) {
        case 0x90A0:
            return dialect_.hashBeforeSignature ? takeHash(command) : Response(Status::WrongP1P2);
        case 0x9E9A:
            return computeSignature(command);
        default:
            return Status::WrongP1P2;
    }
}

Response CardEngine::takeHash(const Command& command) {
    if (!algorithm_) return Status::ConditionsNotSatisfied;
    const auto data = command.data;
    if (data.size() < 3 || data[0] != 0x90 || data[1] != data.size() - 2) return Status::WrongData;
    const auto value = data.subspan(2);
    const bool fits = algorithm_->hash == Hash::None ? value.size() <= algorithm_->longest
                                                     : value.size() == digestSize(algorithm_->hash);
    if (!fits) return Status::WrongLength;
    hash_.emplace(value.begin(), value.end());
    return dialect_.hashIsEchoed ? fetchLater(*hash_) : Response(Status::Ok);
}

bool CardEngine::mayUse(const CardKey& key) const {
    return verified_.contains(key.pinReference) && (!key.userConsent || fresh_.contains(key.pinReference));
}

void CardEngine::spendConsent(const CardKey& key) {
    if (!key.userConsent) return;
    fresh_.erase(key.pinReference);
    const bool opensAnother = std::ranges::any_of(keys_, [&](const Key& other) {
        return other.facts.pinReference == key.pinReference && !other.facts.userConsent;
    });
    if (!opensAnother) verified_.erase(key.pinReference);
}

Response CardEngine::computeSignature(const Command& command) {
    if (!algorithm_ || !key_) return Status::ConditionsNotSatisfied;
    if (!mayUse(key_->facts)) return Status::SecurityNotSatisfied;

    Bytes input;
    if (dialect_.hashBeforeSignature) {
        if (!command.data.empty()) return Status::WrongLength;
        if (!hash_) return Status::ConditionsNotSatisfied;
        // A wrong Le is answered before anything is signed or spent.
        const std::size_t now = std::min<std::size_t>(key_->key.size(), 256);
        if (command.le() != now) return static_cast<std::uint16_t>(Status::WrongLe | (now & 0xFF));
        input = *hash_;
    } else {
        if (command.data.empty() ||
            (algorithm_->hash == Hash::None && command.data.size() > algorithm_->longest))
            return Status::WrongLength;
        input.assign(command.data.begin(), command.data.end());
    }

    auto signature = algorithm_->padding == Algorithm::Padding::Pss
                         ? key_->key.signPss(algorithm_->hash, input)
                         : key_->key.signPkcs1(algorithm_->hash, input);
    if (!signature) return Status::WrongLength;
    hash_.reset();
    spendConsent(key_->facts);
    return dialect_.hashBeforeSignature ? outgoing(*std::move(signature), command)
                                        : fetchLater(*std::move(signature));
}

}  // namespace rig
