// The rig's end of the USB bus on which pcscd finds the virtual readers (usb_bus.cpp is pcscd's end).
#pragma once

#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "tests/rig/reader/unix_server.h"

namespace rig {

class UsbBus {
 public:
    /// `readers`: names, all plugged in at first. Serves at `socket`.
    UsbBus(const std::filesystem::path& socket, std::vector<std::string> readers);

    /// Tells pcscd, when that changes something. From any thread.
    void setPlugged(const std::string& reader, bool plugged);
    std::size_t pluggedReaders() const;

 private:
    void serve(int client);
    static void announce(int client, const char* event, std::size_t number);

    const std::vector<std::string> readers_;
    mutable std::mutex mutex_;
    std::vector<bool> plugged_;
    std::set<int> clients_;
    UnixServer server_;
};

}  // namespace rig
