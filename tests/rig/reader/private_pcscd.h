// A pcscd of our own: started through socket activation, without root, systemd or the system's configuration.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace rig {

class PrivatePcscd {
 public:
    /// `readers`: (name, socket of its ReaderServer). Everything is written below `folder`. The daemon is not
    /// started yet.
    PrivatePcscd(std::filesystem::path folder,
                 const std::vector<std::pair<std::string, std::filesystem::path>>& readers);
    ~PrivatePcscd();
    PrivatePcscd(const PrivatePcscd&) = delete;
    PrivatePcscd& operator=(const PrivatePcscd&) = delete;

    /// Starts the daemon and waits until it names every reader. Throws std::runtime_error with the end of its
    /// log.
    void start();
    /// Ends it: SIGTERM, and SIGKILL when it has not gone in two seconds; with `kill` SIGKILL at once. The
    /// socket file stays when `kill`.
    void stop(bool kill = false);
    /// Has it look at reader.conf and the readers again (SIGUSR1), so that a reader whose handler fails goes,
    /// and one that has come back comes.
    void lookAgain();
    bool running() const { return pid_ > 0; }

    /// Value of PCSCLITE_CSOCK_NAME.
    std::filesystem::path socket() const { return folder_ / "pcscd.comm"; }
    std::filesystem::path log() const { return folder_ / "pcscd.log"; }

 private:
    std::filesystem::path folder_;
    std::vector<std::string> readers_;
    pid_t pid_ = -1;
};

}  // namespace rig
