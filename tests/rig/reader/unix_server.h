// A unix socket that serves each client on a thread of its own until it is stopped.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace rig {

class UnixServer {
 public:
    /// Listens at `path` (mode 0600 by the folder's 0700) and calls `serve` with each client's socket;
    /// `serve` returns when the client has gone, and must not close it. Throws std::system_error.
    UnixServer(const std::filesystem::path& path, std::function<void(int)> serve);
    /// Shuts every connection down and joins every thread.
    ~UnixServer();
    UnixServer(const UnixServer&) = delete;
    UnixServer& operator=(const UnixServer&) = delete;

    const std::filesystem::path& path() const { return path_; }

 private:
    void acceptClients();

    std::filesystem::path path_;
    std::function<void(int)> serve_;
    int listener_;
    std::mutex mutex_;
    bool stopping_ = false;
    std::list<int> clients_;
    std::list<std::thread> threads_;
    std::thread acceptor_;
};

/// A listening unix socket at `path`. Throws std::system_error.
int listenAt(const std::filesystem::path& path);

}  // namespace rig
