// One virtual reader: a slot for a card, delays, faults, and PIN pad keys when it has them.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "tests/rig/card/virtual_card.h"
#include "tests/rig/reader/faults.h"
#include "tests/rig/reader/pin_pad.h"
#include "tests/rig/reader/trace.h"
#include "tests/rig/reader/wire.h"

namespace rig {

/// Safe from several threads: pcscd's calls come on one, the control socket's on others.
class VirtualReader {
 public:
    /// `told` is called (without locks held) with each event: {"event": "apdu"|"power-up"|"pinpad-waiting"|…,
    /// "reader": …}.
    VirtualReader(std::string name, bool hasPinPad, std::function<void(const nlohmann::json&)> told);

    const std::string& name() const { return name_; }

    // For the IFD handler.
    wire::Answer handle(const wire::Request& request);
    /// Waits until presence may have changed since `seen` (which it updates) or `stop` says so; false then.
    bool waitForChange(std::uint64_t& seen, const std::function<bool()>& stop);
    void wakeWaiters();

    // For the person and the test.
    /// Throws when there is a card, or the folder is none. `mute`: no ATR.
    void insert(const std::filesystem::path& cardFolder, bool mute = false);
    void eject();
    void setMute(bool mute);  ///< a card that gives no ATR (upside down)
    void setPlugged(bool plugged);
    void setDelay(int milliseconds);
    void setBaudRate(int bytesPerSecond);  ///< 0: as fast as it goes
    void addFault(const Fault& fault);
    void clearFaults();
    void setTracing(bool on);
    void resetCounters();
    void pressKeys(PinPadEntry entry);
    nlohmann::json status();
    nlohmann::json takeTrace();

 private:
    wire::Answer carryOut(const wire::Request& request);
    wire::Answer powerUp(bool reset);
    wire::Answer transmit(const Bytes& command);
    wire::Answer control(const Bytes& payload);
    wire::Answer enterPin(bool modify, const Bytes& structure);
    Fault takeFault();
    bool pause(std::unique_lock<std::mutex>& lock, double milliseconds);
    void changed();
    void tell(std::unique_lock<std::mutex>& lock, nlohmann::json event);

    const std::string name_;
    const bool hasPinPad_;
    const std::function<void(const nlohmann::json&)> told_;

    std::mutex mutex_;
    std::condition_variable change_;
    std::uint64_t presence_ = 0;  ///< grows at each change of card or plug
    std::unique_ptr<VirtualCard> card_;
    std::filesystem::path cardFolder_;
    bool powered_ = false;
    bool mute_ = false;
    bool plugged_ = true;
    int delayMs_ = 0;
    int bytesPerSecond_ = 0;
    std::vector<Fault> faults_;
    std::optional<PinPadEntry> keys_;
    bool waitingForKeys_ = false;
    Traffic traffic_;
};

}  // namespace rig
