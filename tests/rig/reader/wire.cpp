#include "tests/rig/reader/wire.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace rig::wire {
namespace {

bool readAll(int socket, void* data, std::size_t size) {
    auto* to = static_cast<std::uint8_t*>(data);
    while (size > 0) {
        const ssize_t got = ::recv(socket, to, size, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        to += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

bool writeAll(int socket, const Bytes& data) {
    std::size_t sent = 0;
    while (sent < data.size()) {
        const ssize_t put = ::send(socket, data.data() + sent, data.size() - sent, MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        sent += static_cast<std::size_t>(put);
    }
    return true;
}

void append(Bytes& to, const void* data, std::size_t size) {
    const auto* from = static_cast<const std::uint8_t*>(data);
    to.insert(to.end(), from, from + size);
}

bool receivePayload(int socket, Bytes& payload) {
    std::uint32_t size = 0;
    if (!readAll(socket, &size, sizeof size) || size > kMaxPayload) return false;
    payload.resize(size);
    return readAll(socket, payload.data(), size);
}

}  // namespace

bool send(int socket, const Request& request) {
    Bytes all;
    append(all, &request.operation, 1);
    const auto size = static_cast<std::uint32_t>(request.payload.size());
    append(all, &size, sizeof size);
    append(all, request.payload.data(), request.payload.size());
    return writeAll(socket, all);
}

bool receive(int socket, Request& request) {
    return readAll(socket, &request.operation, 1) && receivePayload(socket, request.payload);
}

bool send(int socket, const Answer& answer) {
    Bytes all;
    append(all, &answer.result, sizeof answer.result);
    const auto size = static_cast<std::uint32_t>(answer.payload.size());
    append(all, &size, sizeof size);
    append(all, answer.payload.data(), answer.payload.size());
    return writeAll(socket, all);
}

bool receive(int socket, Answer& answer) {
    return readAll(socket, &answer.result, sizeof answer.result) && receivePayload(socket, answer.payload);
}

}  // namespace rig::wire
