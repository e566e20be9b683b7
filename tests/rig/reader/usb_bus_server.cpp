#include <sys/socket.h>

#include <algorithm>

#include "tests/rig/reader/usb_bus.h"

namespace rig {

UsbBus::UsbBus(const std::filesystem::path& socket, std::vector<std::string> readers)
    : readers_(std::move(readers)),
      plugged_(readers_.size(), true),
      server_(socket, [this](int client) { serve(client); }) {}

void UsbBus::announce(int client, const char* event, std::size_t number) {
    const std::string line = std::string(event) + " " + std::to_string(number) + "\n";
    // A daemon that has gone needs no news.
    [[maybe_unused]] const ssize_t sent = ::send(client, line.data(), line.size(), MSG_NOSIGNAL);
}

void UsbBus::setPlugged(const std::string& reader, bool plugged) {
    const std::lock_guard guard(mutex_);
    for (std::size_t i = 0; i < readers_.size(); ++i) {
        if (readers_[i] != reader || plugged_[i] == plugged) continue;
        plugged_[i] = plugged;
        for (const int client : clients_) announce(client, plugged ? "add" : "remove", i);
    }
}

std::size_t UsbBus::pluggedReaders() const {
    const std::lock_guard guard(mutex_);
    return static_cast<std::size_t>(std::ranges::count(plugged_, true));
}

void UsbBus::serve(int client) {
    {
        const std::lock_guard guard(mutex_);
        for (std::size_t i = 0; i < readers_.size(); ++i)
            if (plugged_[i]) announce(client, "add", i);
        clients_.insert(client);
    }
    char ignored = 0;
    while (::recv(client, &ignored, 1, 0) > 0) {
    }
    const std::lock_guard guard(mutex_);
    clients_.erase(client);
}

}  // namespace rig
