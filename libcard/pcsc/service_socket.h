// Waiting for the card service to come back: for its socket to appear in the file system.
#pragma once

#include <filesystem>

namespace eleg {

class ServiceSocket {
 public:
    ServiceSocket();
    ~ServiceSocket();
    ServiceSocket(const ServiceSocket&) = delete;
    ServiceSocket& operator=(const ServiceSocket&) = delete;

    /// Returns when something happens to the socket of the card service (or in the folder where it will be),
    /// when wake() was called, or after five seconds: a socket may be there and its daemon not answer yet. At
    /// least 50 ms after the last return, so that a service that fails at once costs little.
    void wait();
    /// Ends a wait, now or to come. From any thread.
    void wake();

 private:
    std::filesystem::path path_;
    int notify_ = -1;
    int wake_ = -1;
};

}  // namespace eleg
