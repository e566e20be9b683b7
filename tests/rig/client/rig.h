// The rig for C++ tests: starts eleg-rig as a child and speaks to its control socket.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "tests/rig/card/personalisation.h"

namespace rig {

/// A folder that goes with the object.
class TemporaryFolder {
 public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

 private:
    std::filesystem::path path_;
};

/// A new card, made from the build tree's test CA.
class CardFolder {
 public:
    explicit CardFolder(const CardOrder& order = {});
    std::string path() const { return (folder_.path() / "card").string(); }
    const CardOrder& order() const { return order_; }
    /// Tries left of the first PIN (or the second one), as the card itself knows: from state.json.
    int triesLeft(bool signaturePin = false) const;
    int pukTriesLeft() const;
    /// The PIN's value, as only the card itself knows.
    std::string pin(bool signaturePin = false) const;
    /// A file of the holder in the test CA: "auth.der", "sign.pem", …
    std::filesystem::path holderFile(const std::string& file) const;

 private:
    CardOrder order_;
    TemporaryFolder folder_;
};

struct ReaderOrder {
    std::string name;
    bool pinPad = false;
};

/// One line of communication with a rig. From any thread.
class RigConnection {
 public:
    explicit RigConnection(const std::string& socket);
    ~RigConnection();
    RigConnection(const RigConnection&) = delete;
    RigConnection& operator=(const RigConnection&) = delete;

    void send(const nlohmann::json& object);
    /// The next line; nothing when none has come within `limit`. Throws when the rig has gone.
    std::optional<nlohmann::json> receive(std::chrono::milliseconds limit);

 private:
    int socket_;
    std::string buffer_;
};

/// What the rig tells from when the object is made.
class RigEvents {
 public:
    explicit RigEvents(const std::string& socket);
    /// The next event for which `wanted` holds (those before it are dropped); nothing after `limit`.
    std::optional<nlohmann::json> next(const std::function<bool(const nlohmann::json&)>& wanted,
                                       std::chrono::milliseconds limit = std::chrono::seconds(20));
    std::optional<nlohmann::json> next(const std::string& event,
                                       std::chrono::milliseconds limit = std::chrono::seconds(20));

 private:
    RigConnection connection_;
};

/// A private pcscd with readers. Sets PCSCLITE_CSOCK_NAME and ELEG_RIG in this process: libpcsclite reads the
/// former at its first use, so that a process has one Rig in its life that it uses PC/SC with.
class Rig {
 public:
    /// `asUser`: name of the user that runs the rig (only root can; with util-linux's setpriv).
    explicit Rig(const std::vector<ReaderOrder>& readers, const std::string& asUser = {});
    ~Rig();
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;

    std::string controlSocket() const { return (folder_.path() / "rig/control").string(); }
    std::string pcscdSocket() const { return (folder_.path() / "rig/pcscd.comm").string(); }
    /// What PC/SC calls the reader when every reader is plugged in: pcscd numbers them in the order given.
    std::string pcscName(const std::string& reader) const;
    pid_t pid() const { return pid_; }

    /// Any command (README.md). Throws std::runtime_error with the rig's words when it answers with an error.
    nlohmann::json call(nlohmann::json command);
    nlohmann::json onReader(const std::string& command, const std::string& reader,
                            nlohmann::json members = nlohmann::json::object());

    void insert(const std::string& reader, const CardFolder& card, bool mute = false);
    void eject(const std::string& reader);
    void swap(const std::string& reader, const CardFolder& card);
    void unplug(const std::string& reader) { onReader("unplug", reader); }
    void plug(const std::string& reader) { onReader("plug", reader); }
    void delay(const std::string& reader, int milliseconds);
    /// `more`: "after", "times", "sw", "milliseconds".
    void fault(const std::string& reader, const std::string& kind,
               nlohmann::json more = nlohmann::json::object());
    nlohmann::json status(const std::string& reader);
    std::uint64_t apdus(const std::string& reader) { return status(reader).at("apdus"); }
    /// Ejects every card, plugs every reader in, and forgets faults, delays, counters and traces.
    void calm();
    nlohmann::json trace(bool on);
    void pcscd(const std::string& action);
    void pressKeys(const std::string& reader, const std::string& pin);
    RigEvents events() const { return RigEvents(controlSocket()); }

 private:
    TemporaryFolder folder_;
    std::vector<ReaderOrder> readers_;
    pid_t pid_ = -1;
    int input_ = -1;
    std::mutex mutex_;
    std::optional<RigConnection> connection_;
};

}  // namespace rig
