// The rig's control socket: one JSON object a line, one answer a line; after "subscribe" events come as lines
// of their own.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "tests/rig/reader/private_pcscd.h"
#include "tests/rig/reader/unix_server.h"
#include "tests/rig/reader/usb_bus.h"
#include "tests/rig/reader/virtual_reader.h"

namespace rig {

class Outbox;

class ControlServer {
 public:
    using Readers = std::map<std::string, std::unique_ptr<VirtualReader>>;

    ControlServer(const std::filesystem::path& socket, Readers& readers, PrivatePcscd& pcscd, UsbBus& bus);
    ~ControlServer();

    /// Sends `event` to every connection that has subscribed. From any thread; never waits for a slow reader.
    void tell(const nlohmann::json& event);
    /// Carries out one command (see README.md). Errors come back as {"error": text}.
    nlohmann::json carryOut(const nlohmann::json& command);

 private:
    void serve(int client);
    nlohmann::json onReader(const std::string& command, VirtualReader& reader,
                            const nlohmann::json& arguments);

    Readers& readers_;
    PrivatePcscd& pcscd_;
    UsbBus& bus_;
    std::mutex subscribersMutex_;
    std::set<Outbox*> subscribers_;
    std::mutex pcscdMutex_;
    UnixServer server_;
};

}  // namespace rig
