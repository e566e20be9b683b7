// A card made of bytes: the only part of the rig that knows what is on a card.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rig {

using Bytes = std::vector<std::uint8_t>;

/// A virtual smart card, loaded from a card folder that `personalise` (see personalisation.h) has written.
///
/// Not safe for use from two threads at once.
class VirtualCard {
 public:
    virtual ~VirtualCard() = default;
    VirtualCard(const VirtualCard&) = delete;
    VirtualCard& operator=(const VirtualCard&) = delete;

    /// Loads the card whose folder is `folder`. Throws std::runtime_error with a text that names the file at
    /// fault. Try counters are read from, and written through to, `folder`/state.json, so they survive
    /// power-off, another process and a killed rig.
    static std::unique_ptr<VirtualCard> load(const std::filesystem::path& folder);

    /// Powers the card up (cold or warm reset: security state and current file are lost). Returns the ATR.
    virtual Bytes powerUp() = 0;

    /// Takes the power away. transmit() before the next powerUp() throws std::logic_error.
    virtual void powerDown() = 0;

    /// One command APDU (short form, 4 to 261 bytes) → response APDU (data and SW1 SW2), by T=0 rules where
    /// the profile has them (61xx, 6Cxx). Never throws for anything that a terminal can send.
    virtual Bytes transmit(std::span<const std::uint8_t> command) = 0;

    /// A line for people: profile, holder, card serial.
    virtual std::string description() const = 0;

 protected:
    VirtualCard() = default;
};

}  // namespace rig
