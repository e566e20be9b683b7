// The OCSP responder on 127.0.0.1, over as much HTTP as RFC 6960 appendix A asks for.
#pragma once

#include <atomic>
#include <filesystem>
#include <list>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "tests/rig/ca/ocsp_answers.h"

namespace rig {

/// Runs from constructor to destructor. Answers POST /ocsp and GET /ocsp/<base64>.
class OcspServer {
 public:
    /// `port` 0: any free one. Throws std::system_error when it is taken.
    OcspServer(const std::filesystem::path& ca, int port);
    ~OcspServer();
    OcspServer(const OcspServer&) = delete;
    OcspServer& operator=(const OcspServer&) = delete;

    int port() const { return port_; }
    /// For everybody, or for one holder only; a holder's own goes before everybody's. From any thread.
    void behave(OcspBehaviour behaviour);
    void behave(const std::string& holder, OcspBehaviour behaviour);
    /// Requests taken since the start.
    int requests() const { return requests_; }

 private:
    void accept();
    void serve(int client);
    OcspBehaviour behaviourFor(std::span<const std::uint8_t> request) const;
    void sendEndless(int client);

    OcspAnswers answers_;
    int port_ = 0;  // before listener_, which sets it
    int listener_ = -1;
    std::atomic<int> requests_{0};
    mutable std::mutex mutex_;
    OcspBehaviour everybody_ = OcspBehaviour::Good;
    std::map<std::string, OcspBehaviour> holders_;
    bool stopping_ = false;
    std::list<int> clients_;
    std::list<std::thread> threads_;
    std::thread acceptor_;
};

}  // namespace rig
