// What is still to be sent on a socket: whoever puts something in never waits for the one who reads.
#pragma once

#include <mutex>
#include <string>

namespace rig {

class Outbox {
 public:
    /// `socket` stays the caller's. Throws std::system_error.
    explicit Outbox(int socket);
    ~Outbox();
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;

    /// Adds `text` to what is to be sent. From any thread.
    void put(const std::string& text);
    /// Sends what there is, as it is taken, until there is something to read (true) or the other side has
    /// gone (false). Only from the thread that serves the socket.
    bool waitForInput();

 private:
    bool send();
    bool isEmpty();

    int socket_;
    int wake_;
    std::mutex mutex_;
    std::string pending_;
};

}  // namespace rig
