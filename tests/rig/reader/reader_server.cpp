#include "tests/rig/reader/reader_server.h"

#include <poll.h>
#include <sys/socket.h>

#include "tests/rig/reader/wire.h"

namespace rig {

ReaderServer::ReaderServer(VirtualReader& reader, const std::filesystem::path& socket)
    : reader_(reader), server_(socket, [this](int client) { serve(client); }) {}

ReaderServer::~ReaderServer() {
    stopping_ = true;
    reader_.wakeWaiters();
}

void ReaderServer::serve(int client) {
    wire::Request request;
    while (wire::receive(client, request)) {
        if (request.operation == wire::Operation::Watch) {
            announceChanges(client);
            return;
        }
        if (!wire::send(client, reader_.handle(request))) return;
    }
}

void ReaderServer::announceChanges(int client) {
    std::uint64_t seen = 0;
    const auto gone = [this, client] {
        pollfd fd{client, POLLIN | POLLRDHUP, 0};
        return stopping_ || (::poll(&fd, 1, 0) > 0 && (fd.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0);
    };
    while (reader_.waitForChange(seen, gone)) {
        const char byte = 1;
        if (::send(client, &byte, 1, MSG_NOSIGNAL) != 1) return;
    }
}

}  // namespace rig
