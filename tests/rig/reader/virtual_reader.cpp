#include "tests/rig/reader/virtual_reader.h"

#include <arpa/inet.h>
#include <ifdhandler.h>
#include <reader.h>

#include <chrono>
#include <cstring>
#include <exception>
#include <iostream>
#include <stdexcept>

namespace rig {
namespace {

using wire::Answer;

Answer result(long code) {
    return {static_cast<std::uint32_t>(code), {}};
}

// Control codes of the PIN pad features; the numbers are ours, a client learns them by
// CM_IOCTL_GET_FEATURE_REQUEST.
constexpr std::uint32_t kVerify = SCARD_CTL_CODE(3501);
constexpr std::uint32_t kModify = SCARD_CTL_CODE(3502);
constexpr std::uint32_t kPinProperties = SCARD_CTL_CODE(3503);
constexpr std::uint32_t kTlvProperties = SCARD_CTL_CODE(3504);

void addFeature(Bytes& out, std::uint8_t tag, std::uint32_t code) {
    const std::uint32_t bigEndian = htonl(code);
    out.push_back(tag);
    out.push_back(4);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&bigEndian);
    out.insert(out.end(), bytes, bytes + 4);
}

}  // namespace

VirtualReader::VirtualReader(std::string name, bool hasPinPad,
                             std::function<void(const nlohmann::json&)> told)
    : name_(std::move(name)), hasPinPad_(hasPinPad), told_(std::move(told)) {}

wire::Answer VirtualReader::handle(const wire::Request& request) {
    try {
        return carryOut(request);
    } catch (const std::exception& error) {
        // The card's folder cannot be used, or a test has thrown it away: such a card does not answer.
        std::cerr << "eleg-rig: " << name_ << ": " << error.what() << std::endl;
        return result(IFD_COMMUNICATION_ERROR);
    }
}

wire::Answer VirtualReader::carryOut(const wire::Request& request) {
    switch (request.operation) {
        case wire::Operation::Presence: {
            const std::lock_guard guard(mutex_);
            if (!plugged_) return result(IFD_NO_SUCH_DEVICE);
            return result(card_ ? IFD_ICC_PRESENT : IFD_ICC_NOT_PRESENT);
        }
        case wire::Operation::PowerUp:
            return powerUp(false);
        case wire::Operation::Reset:
            return powerUp(true);
        case wire::Operation::PowerDown: {
            const std::lock_guard guard(mutex_);
            if (card_ && powered_) card_->powerDown();
            powered_ = false;
            return result(IFD_SUCCESS);
        }
        case wire::Operation::Transmit:
            return transmit(request.payload);
        case wire::Operation::Control:
            return control(request.payload);
        case wire::Operation::Watch:
            break;
    }
    return result(IFD_NOT_SUPPORTED);
}

wire::Answer VirtualReader::powerUp(bool reset) {
    std::unique_lock lock(mutex_);
    if (!plugged_) return result(IFD_NO_SUCH_DEVICE);
    if (!card_ || mute_) return result(IFD_ERROR_POWER_ACTION);
    ++(reset ? traffic_.resets : traffic_.powerUps);
    Answer answer{IFD_SUCCESS, card_->powerUp()};
    powered_ = true;
    tell(lock, {{"event", reset ? "reset" : "power-up"}});
    return answer;
}

Fault VirtualReader::takeFault() {
    Fault due;
    for (auto fault = faults_.begin(); fault != faults_.end();) {
        const bool strikes = fault->after <= 0;
        --fault->after;
        if (strikes) due = *fault;
        if (strikes && fault->times > 0 && --fault->times == 0)
            fault = faults_.erase(fault);
        else
            ++fault;
    }
    return due;
}

/// Sleeps that long unless the card or the reader goes away; false then.
bool VirtualReader::pause(std::unique_lock<std::mutex>& lock, double milliseconds) {
    const std::uint64_t before = presence_;
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
    return !change_.wait_until(lock, end, [&] { return presence_ != before; });
}

wire::Answer VirtualReader::transmit(const Bytes& command) {
    std::unique_lock lock(mutex_);
    const double began = monotonicMs();
    Fault fault = takeFault();
    if (fault.kind == FaultKind::RemoveCard) {
        card_.reset();
        changed();
    }
    if (fault.kind == FaultKind::RemoveReader) {
        plugged_ = false;
        powered_ = false;
        changed();
        tell(lock, {{"event", "unplugged"}});
    }
    if (fault.kind == FaultKind::Mute) mute_ = true;
    if (!plugged_) return result(IFD_NO_SUCH_DEVICE);
    if (!card_ || !powered_) return result(IFD_COMMUNICATION_ERROR);
    if (mute_) return result(IFD_RESPONSE_TIMEOUT);

    Bytes answer;
    if (fault.kind == FaultKind::StatusWord)
        answer = {static_cast<std::uint8_t>(fault.statusWord >> 8),
                  static_cast<std::uint8_t>(fault.statusWord)};
    else
        answer = card_->transmit(command);
    const double took = monotonicMs() - began;
    traffic_.note(command, answer, began, took);
    const std::uint64_t count = traffic_.apdus;

    double wait = delayMs_;
    if (bytesPerSecond_ > 0)
        wait += 1000.0 * static_cast<double>(command.size() + answer.size()) / bytesPerSecond_;
    if (fault.kind == FaultKind::Hang) wait += fault.milliseconds;
    tell(lock, {{"event", "apdu"},
                {"count", count},
                {"bytes", command.size()},
                {"header", hex(std::span(command).subspan(0, std::min<std::size_t>(4, command.size())))}});
    // The simulated time runs from when the command came, so that the virtual card's own time is not added to
    // it.
    const double left = wait - (monotonicMs() - began);
    if (left > 0 && !pause(lock, left))
        return result(plugged_ ? IFD_COMMUNICATION_ERROR : IFD_NO_SUCH_DEVICE);
    if (!plugged_) return result(IFD_NO_SUCH_DEVICE);
    if (!card_) return result(IFD_COMMUNICATION_ERROR);

    switch (fault.kind) {
        case FaultKind::Truncate:
            answer.pop_back();
            break;
        case FaultKind::Empty:
            answer.clear();
            break;
        case FaultKind::TooLong:
            answer.insert(answer.begin(), 300, 0xA5);
            break;
        case FaultKind::Garbage:
            for (std::uint8_t& byte : answer) byte = static_cast<std::uint8_t>(byte * 31 + 0x5B);
            break;
        default:
            break;
    }
    return {IFD_SUCCESS, answer};
}

wire::Answer VirtualReader::control(const Bytes& payload) {
    std::uint32_t code = 0;
    if (payload.size() < sizeof code) return result(IFD_COMMUNICATION_ERROR);
    std::memcpy(&code, payload.data(), sizeof code);
    const Bytes input(payload.begin() + sizeof code, payload.end());
    if (code == CM_IOCTL_GET_FEATURE_REQUEST) {
        Answer answer{IFD_SUCCESS, {}};
        if (hasPinPad_) {
            addFeature(answer.payload, FEATURE_VERIFY_PIN_DIRECT, kVerify);
            addFeature(answer.payload, FEATURE_MODIFY_PIN_DIRECT, kModify);
            addFeature(answer.payload, FEATURE_IFD_PIN_PROPERTIES, kPinProperties);
        }
        addFeature(answer.payload, FEATURE_GET_TLV_PROPERTIES, kTlvProperties);
        return answer;
    }
    if (code == kPinProperties && hasPinPad_)
        return {IFD_SUCCESS, {0x10, 0x02, 0x07, 0x00}};  // two lines of 16
    if (code == kTlvProperties) {
        Answer answer{IFD_SUCCESS, {}};
        if (hasPinPad_)
            answer.payload = {0x01, 2, 0x10, 0x02, 0x06, 1, 4, 0x07, 1, 16};  // LCD layout, min and max PIN
        return answer;
    }
    if ((code == kVerify || code == kModify) && hasPinPad_) return enterPin(code == kModify, input);
    return result(IFD_ERROR_NOT_SUPPORTED);
}

wire::Answer VirtualReader::enterPin(bool modify, const Bytes& structure) {
    const auto task = taskFrom(modify, structure);
    if (!task) return {IFD_SUCCESS, {0x6B, 0x80}};
    PinPadEntry entry;
    {
        std::unique_lock lock(mutex_);
        if (!plugged_) return result(IFD_NO_SUCH_DEVICE);
        if (!card_) return result(IFD_COMMUNICATION_ERROR);
        const std::uint64_t before = presence_;
        keys_.reset();
        waitingForKeys_ = true;
        tell(lock, {{"event", "pinpad-waiting"},
                    {"modify", modify},
                    {"minDigits", task->minDigits},
                    {"maxDigits", task->maxDigits},
                    {"seconds", task->timeoutSeconds}});
        const bool something = change_.wait_for(lock, std::chrono::seconds(task->timeoutSeconds),
                                                [&] { return keys_.has_value() || presence_ != before; });
        waitingForKeys_ = false;
        if (!plugged_) return result(IFD_NO_SUCH_DEVICE);
        if (!card_) return result(IFD_COMMUNICATION_ERROR);
        if (something && keys_) {
            entry = *keys_;
            keys_.reset();
        } else {
            entry.action = PinPadEntry::Action::Timeout;
        }
    }
    const PinPadResult done = apply(modify, structure, entry);
    if (!done.isCommand) return {IFD_SUCCESS, done.bytes};
    return transmit(done.bytes);
}

bool VirtualReader::waitForChange(std::uint64_t& seen, const std::function<bool()>& stop) {
    std::unique_lock lock(mutex_);
    change_.wait(lock, [&] { return presence_ != seen || stop(); });
    seen = presence_;
    return !stop();
}

void VirtualReader::wakeWaiters() {
    const std::lock_guard guard(mutex_);
    change_.notify_all();
}

void VirtualReader::changed() {
    ++presence_;
    change_.notify_all();
}

void VirtualReader::tell(std::unique_lock<std::mutex>& lock, nlohmann::json event) {
    event["reader"] = name_;
    event["at_ms"] = monotonicMs();
    lock.unlock();
    told_(event);
    lock.lock();
}

void VirtualReader::insert(const std::filesystem::path& cardFolder, bool mute) {
    auto card = VirtualCard::load(cardFolder);
    const std::lock_guard guard(mutex_);
    if (card_) throw std::runtime_error("there is a card in " + name_);
    card_ = std::move(card);
    cardFolder_ = cardFolder;
    powered_ = false;
    mute_ = mute;
    changed();
}

void VirtualReader::eject() {
    const std::lock_guard guard(mutex_);
    card_.reset();
    mute_ = false;
    powered_ = false;
    changed();
}

void VirtualReader::setMute(bool mute) {
    const std::lock_guard guard(mutex_);
    mute_ = mute;
}

void VirtualReader::setPlugged(bool plugged) {
    const std::lock_guard guard(mutex_);
    plugged_ = plugged;
    powered_ = false;
    changed();
}

void VirtualReader::setDelay(int milliseconds) {
    const std::lock_guard guard(mutex_);
    delayMs_ = milliseconds;
}

void VirtualReader::setBaudRate(int bytesPerSecond) {
    const std::lock_guard guard(mutex_);
    bytesPerSecond_ = bytesPerSecond;
}

void VirtualReader::addFault(const Fault& fault) {
    const std::lock_guard guard(mutex_);
    faults_.push_back(fault);
}

void VirtualReader::clearFaults() {
    const std::lock_guard guard(mutex_);
    faults_.clear();
}

void VirtualReader::setTracing(bool on) {
    const std::lock_guard guard(mutex_);
    traffic_.tracing = on;
}

void VirtualReader::resetCounters() {
    const std::lock_guard guard(mutex_);
    traffic_.clear();
}

void VirtualReader::pressKeys(PinPadEntry entry) {
    const std::lock_guard guard(mutex_);
    if (!waitingForKeys_) throw std::runtime_error("the reader " + name_ + " is not waiting for a PIN");
    keys_ = std::move(entry);
    change_.notify_all();
}

nlohmann::json VirtualReader::status() {
    const std::lock_guard guard(mutex_);
    return {{"card", card_ ? nlohmann::json(cardFolder_.string()) : nlohmann::json()},
            {"description", card_ ? nlohmann::json(card_->description()) : nlohmann::json()},
            {"plugged", plugged_},
            {"powered", powered_},
            {"pinPad", hasPinPad_},
            {"pinPadWaiting", waitingForKeys_},
            {"apdus", traffic_.apdus},
            {"bytesIn", traffic_.bytesIn},
            {"bytesOut", traffic_.bytesOut},
            {"powerUps", traffic_.powerUps},
            {"resets", traffic_.resets},
            {"cardMs", traffic_.cardMs},
            {"instructions", traffic_.perInstruction}};
}

nlohmann::json VirtualReader::takeTrace() {
    const std::lock_guard guard(mutex_);
    nlohmann::json all = nlohmann::json::array();
    for (const Exchange& exchange : traffic_.exchanges) {
        all.push_back(toJson(exchange));
        all.back()["reader"] = name_;
    }
    traffic_.exchanges.clear();
    return all;
}

}  // namespace rig
