// The card's own memory of its PINs: values and try counters that outlive power-off, a killed process and the
// rig.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace rig {

/// One secret with its counter.
struct Secret {
    std::string value{};
    int tries = 0;     ///< tries left; 0 is blocked
    int maxTries = 0;  ///< what the counter goes back to after a right value
    bool set = true;   ///< false: the holder has not chosen it yet
};

/// Every PIN of a card, by its reference, and the PUK that unblocks them.
struct Secrets {
    std::map<std::uint8_t, Secret> pins{};
    Secret puk{};
};

/// Reads and writes `folder`/state.json. Every change is in the file before the function that makes it
/// returns: written to a new file, and renamed over the old one, so that a reader sees the old state or the
/// new and no mixture.
class PinBook {
 public:
    enum class Outcome { Right, Wrong, Blocked, NotSet, Unknown, CannotWrite };

    explicit PinBook(std::filesystem::path folder);

    /// Reads state.json anew (it may have been changed from outside while the card had no power). Throws
    /// std::runtime_error naming the file.
    void reload();

    /// Compares `value` with the PIN. The counter goes down on disk *before* the comparison and back up after
    /// a right value, so that pulling the card between the two spends the try.
    Outcome verify(std::uint8_t reference, std::string_view value);

    /// Replaces the PIN after checking the old value by the same rule.
    Outcome change(std::uint8_t reference, std::string_view oldValue, std::string_view newValue);

    /// Sets the PIN and its counter anew after checking the PUK by the same rule. Also sets a PIN for the
    /// first time.
    Outcome unblock(std::uint8_t reference, std::string_view puk, std::string_view newValue);

    /// The same for the PUK alone.
    Outcome verifyPuk(std::string_view puk) { return compare(secrets_.puk, puk); }

    /// What a VERIFY without data tells: Wrong means "there are tries left". Spends nothing.
    Outcome look(std::uint8_t reference) const;
    Outcome lookAtPuk() const { return secrets_.puk.tries == 0 ? Outcome::Blocked : Outcome::Wrong; }

    const Secrets& secrets() const { return secrets_; }
    int triesLeft(std::uint8_t reference) const;
    int pukTriesLeft() const { return secrets_.puk.tries; }

    /// Writes a first state.json. Throws std::runtime_error.
    static void create(const std::filesystem::path& folder, const Secrets& secrets);

 private:
    Outcome compare(Secret& secret, std::string_view value);
    bool save();

    std::filesystem::path folder_;
    Secrets secrets_{};
};

}  // namespace rig
