// A pcscd of our own: started through socket activation, without root, systemd or the system's configuration.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace rig {

class PrivatePcscd {
 public:
    /// The names of the readers. Reader number N is served at `folder`/readerN (ReaderServer), and the bus at
    /// `folder`/usb (UsbBus) tells when it is there. Everything is written below `folder`. The daemon is not
    /// started yet.
    PrivatePcscd(std::filesystem::path folder, std::vector<std::string> readers);
    ~PrivatePcscd();
    PrivatePcscd(const PrivatePcscd&) = delete;
    PrivatePcscd& operator=(const PrivatePcscd&) = delete;

    /// Starts the daemon and waits until it names `readers` readers. Throws std::runtime_error with the end
    /// of its log.
    void start(std::size_t readers);
    /// Ends it: SIGTERM, and SIGKILL when it has not gone in two seconds; with `kill` SIGKILL at once. The
    /// socket file stays when `kill`.
    void stop(bool kill = false);
    /// Waits until pcscd knows that there is no card in `reader`, or does not know the reader, or does not
    /// answer: at most two seconds. Nobody changes a card faster than a reader notices.
    void waitUntilEmpty(const std::string& reader) const;
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
