#include "tests/rig/reader/control_server.h"

#include <sys/socket.h>

#include <stdexcept>

#include "tests/rig/reader/outbox.h"

namespace rig {
namespace {

using Json = nlohmann::json;

std::string lineOf(const Json& object) {
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

PinPadEntry entryFrom(const Json& arguments) {
    PinPadEntry entry;
    const std::string action = arguments.at("action");
    if (action == "cancel") {
        entry.action = PinPadEntry::Action::Cancel;
    } else if (action == "timeout") {
        entry.action = PinPadEntry::Action::Timeout;
    } else if (action == "enter") {
        entry.pin = arguments.value("pin", "");
        entry.newPin = arguments.value("newPin", "");
        entry.confirm = arguments.value("confirm", entry.newPin);
    } else {
        throw std::invalid_argument("unknown PIN pad action: " + action);
    }
    return entry;
}

Fault faultFrom(const Json& arguments) {
    Fault fault;
    fault.kind = faultKindFrom(arguments.at("kind"));
    fault.after = arguments.value("after", 0);
    fault.times = arguments.value("times", 1);
    fault.milliseconds = arguments.value("milliseconds", 0);
    if (arguments.contains("sw"))
        fault.statusWord =
            static_cast<std::uint16_t>(std::stoul(arguments.at("sw").get<std::string>(), nullptr, 16));
    return fault;
}

}  // namespace

ControlServer::ControlServer(const std::filesystem::path& socket, Readers& readers, PrivatePcscd& pcscd,
                             UsbBus& bus)
    : readers_(readers), pcscd_(pcscd), bus_(bus), server_(socket, [this](int client) { serve(client); }) {}

ControlServer::~ControlServer() = default;

void ControlServer::tell(const Json& event) {
    const std::string line = lineOf(event);
    const std::lock_guard guard(subscribersMutex_);
    for (Outbox* subscriber : subscribers_) subscriber->put(line);
}

Json ControlServer::onReader(const std::string& command, VirtualReader& reader, const Json& arguments) {
    if (command == "insert") {
        pcscd_.waitUntilEmpty(reader.name());
        reader.insert(arguments.at("card").get<std::string>(), arguments.value("mute", false));
    } else if (command == "eject") {
        reader.eject();
    } else if (command == "swap") {
        reader.eject();
        pcscd_.waitUntilEmpty(reader.name());
        reader.insert(arguments.at("card").get<std::string>());
    } else if (command == "mute") {
        reader.setMute(arguments.value("on", true));
    } else if (command == "unplug" || command == "plug") {
        reader.setPlugged(command == "plug");
        bus_.setPlugged(reader.name(), command == "plug");
    } else if (command == "delay") {
        reader.setDelay(arguments.at("milliseconds"));
    } else if (command == "baud") {
        reader.setBaudRate(arguments.at("bytesPerSecond"));
    } else if (command == "fault") {
        reader.addFault(faultFrom(arguments));
    } else if (command == "no-faults") {
        reader.clearFaults();
    } else if (command == "reset-counters") {
        reader.resetCounters();
    } else if (command == "pinpad") {
        reader.pressKeys(entryFrom(arguments));
    } else {
        throw std::invalid_argument("unknown command: " + command);
    }
    return Json::object();
}

Json ControlServer::carryOut(const Json& request) {
    try {
        const std::string command = request.at("command");
        if (command == "status") {
            Json all = Json::object();
            for (const auto& [name, reader] : readers_) all[name] = reader->status();
            return {{"readers", std::move(all)}, {"pcscd", pcscd_.running()}};
        }
        if (command == "trace") {
            Json all = Json::array();
            for (const auto& [name, reader] : readers_) {
                for (Json& exchange : reader->takeTrace()) all.push_back(std::move(exchange));
                if (request.contains("on")) reader->setTracing(request.at("on"));
            }
            return {{"apdus", std::move(all)}};
        }
        if (command == "pcscd") {
            const std::lock_guard guard(pcscdMutex_);
            const std::string action = request.at("action");
            if (action == "kill" || action == "restart") pcscd_.stop(action == "kill");
            if (action == "stop") pcscd_.stop();
            if (action == "start" || action == "restart") pcscd_.start(bus_.pluggedReaders());
            return Json::object();
        }
        const auto reader = readers_.find(request.at("reader"));
        if (reader == readers_.end()) throw std::invalid_argument("no such reader");
        return onReader(command, *reader->second, request);
    } catch (const std::exception& error) {
        return {{"error", error.what()}};
    }
}

void ControlServer::serve(int client) {
    Outbox outbox(client);
    std::string buffer;
    char block[4096];
    while (outbox.waitForInput()) {
        const ssize_t got = ::recv(client, block, sizeof block, 0);
        if (got <= 0) break;
        buffer.append(block, static_cast<std::size_t>(got));
        std::size_t end;
        while ((end = buffer.find('\n')) != std::string::npos) {
            const Json request = Json::parse(buffer.substr(0, end), nullptr, false);
            buffer.erase(0, end + 1);
            if (request.is_object() && request.value("command", "") == "subscribe") {
                // From now on the answers to commands and the events share the socket; an event has a member
                // "event".
                outbox.put(lineOf(Json::object()));
                const std::lock_guard guard(subscribersMutex_);
                subscribers_.insert(&outbox);
                continue;
            }
            outbox.put(
                lineOf(request.is_object() ? carryOut(request) : Json{{"error", "not a JSON object"}}));
        }
    }
    const std::lock_guard guard(subscribersMutex_);
    subscribers_.erase(&outbox);
}

}  // namespace rig
