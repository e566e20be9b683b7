// Gives a virtual reader to the IFD handler over a unix socket.
#pragma once

#include <atomic>
#include <filesystem>

#include "tests/rig/reader/unix_server.h"
#include "tests/rig/reader/virtual_reader.h"

namespace rig {

class ReaderServer {
 public:
    ReaderServer(VirtualReader& reader, const std::filesystem::path& socket);
    ~ReaderServer();

    const std::filesystem::path& socket() const { return server_.path(); }

 private:
    void serve(int client);
    void announceChanges(int client);

    VirtualReader& reader_;
    std::atomic<bool> stopping_ = false;
    UnixServer server_;
};

}  // namespace rig
