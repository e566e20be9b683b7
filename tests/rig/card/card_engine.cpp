#include "tests/rig/card/card_engine.h"

#include <openssl/rand.h>

#include <algorithm>
#include <stdexcept>

#include "tests/rig/card/bytes.h"

namespace rig {
namespace {

constexpr std::size_t mostInOneResponse = 256;
constexpr const char* neverSeenOnACard = "emulated from OpenSC's source, never seen on a card";

std::uint16_t withCount(std::uint16_t status, std::size_t count) {
    return static_cast<std::uint16_t>(status | (std::min(count, mostInOneResponse) & 0xFF));
}

}  // namespace

std::unique_ptr<VirtualCard> VirtualCard::load(const std::filesystem::path& folder) {
    return std::make_unique<CardEngine>(folder);
}

CardEngine::CardEngine(const std::filesystem::path& folder)
    : contents_(readContents(folder)),
      dialect_(dialectOf(contents_.profile)),
      files_(std::move(contents_.files)),
      pins_(folder) {
    for (const CardKey& facts : contents_.keys) keys_.push_back({facts, PrivateKey(folder / facts.fileName)});
}

Bytes CardEngine::powerUp() {
    pins_.reload();
    forget();
    powered_ = true;
    return contents_.atr;
}

void CardEngine::powerDown() {
    forget();
    powered_ = false;
}

void CardEngine::forget() {
    files_.reset();
    verified_.clear();
    fresh_.clear();
    algorithm_ = nullptr;
    key_ = nullptr;
    hash_.reset();
    pending_.clear();
}

std::string CardEngine::description() const {
    const std::string line =
        profileName(contents_.profile) + " · " + contents_.holder + " · serial " + toHex(contents_.serial);
    return contents_.profile == Profile::SvenskaPass ? line + " · " + neverSeenOnACard : line;
}

Bytes CardEngine::transmit(std::span<const std::uint8_t> bytes) {
    if (!powered_) throw std::logic_error("the card has no power");
    Response response;
    try {
        const auto command = parseCommand(bytes);
        if (command && command->ins != 0xC0) pending_.clear();
        response = command ? execute(*command) : Response(Status::WrongLength);
    } catch (const std::exception&) {
        response = Status::Internal;
    }
    Bytes answer = std::move(response.data);
    answer.push_back(static_cast<std::uint8_t>(response.status >> 8));
    answer.push_back(static_cast<std::uint8_t>(response.status));
    return answer;
}

Response CardEngine::execute(const Command& command) {
    const bool proprietary = command.cla == 0x80 && command.ins == 0xCA && dialect_.proprietaryGetData;
    if (command.cla == 0x10) return Status::ChainingNotSupported;
    if (command.cla != 0x00 && !proprietary) return Status::ClassUnknown;
    switch (command.ins) {
        case 0xA4:
            return select(command);
        case 0xB0:
            return readBinary(command);
        case 0xC0:
            return getResponse(command);
        case 0xCA:
            return getData(command);
        case 0x84:
            return getChallenge(command);
        case 0x20:
            return verify(command);
        case 0x24:
            return changePin(command);
        case 0x2C:
            return unblockPin(command);
        case 0x22:
            return setEnvironment(command);
        case 0x2A:
            return securityOperation(command);
        case 0xD0:
        case 0xD6:
            return Status::SecurityNotSatisfied;  // nobody may write
        default:
            return Status::InstructionUnknown;
    }
}

Response CardEngine::outgoing(Bytes data, const Command& command) {
    if (!command.data.empty()) return Status::WrongLength;
    const std::size_t now = std::min(data.size(), mostInOneResponse);
    if (command.le() != now) return withCount(Status::WrongLe, now);
    pending_.assign(data.begin() + static_cast<std::ptrdiff_t>(now), data.end());
    data.resize(now);
    Response response(std::move(data));
    if (!pending_.empty()) response.status = withCount(Status::MoreData, pending_.size());
    return response;
}

Response CardEngine::fetchLater(Bytes data) {
    pending_ = std::move(data);
    return withCount(Status::MoreData, pending_.size());
}

Response CardEngine::getResponse(const Command& command) {
    if (command.p1p2() != 0) return Status::WrongP1P2;
    if (pending_.empty()) return Status::ConditionsNotSatisfied;
    const std::size_t want = command.le();
    if (want > pending_.size()) return withCount(Status::WrongLe, pending_.size());
    Response response(Bytes(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(want)));
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(want));
    if (!pending_.empty()) response.status = withCount(Status::MoreData, pending_.size());
    return response;
}

Response CardEngine::select(const Command& command) {
    Response response = files_.select(command);
    return response.data.empty() ? std::move(response) : fetchLater(std::move(response.data));
}

Response CardEngine::readBinary(const Command& command) {
    Response rest = files_.readFrom(command);
    if (rest.status != Status::Ok) return rest;
    // Less than what is left is what a reader may ask for; more is answered with how much there is.
    if (command.le() < rest.data.size()) rest.data.resize(command.le());
    return outgoing(std::move(rest.data), command);
}

Response CardEngine::getData(const Command& command) {
    const auto found = contents_.dataObjects.find(command.p1p2());
    if (found == contents_.dataObjects.end()) return Status::ReferenceNotFound;
    return outgoing(found->second, command);
}

Response CardEngine::getChallenge(const Command& command) {
    if (command.p1 != 0) return Status::WrongP1P2;
    Bytes random(command.le());
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1) return Status::Internal;
    return outgoing(std::move(random), command);
}

CardEngine::Key* CardEngine::key(std::uint8_t reference) {
    const auto found =
        std::ranges::find(keys_, reference, [](const Key& candidate) { return candidate.facts.reference; });
    return found == keys_.end() ? nullptr : &*found;
}

}  // namespace rig
