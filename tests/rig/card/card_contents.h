// What a card folder holds: card.json (everything that never changes), the key files beside it, and
// state.json.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/rig/card/personalisation.h"
#include "tests/rig/card/virtual_card.h"

namespace rig {

enum class FileKind { Directory, Transparent, Key };

/// One file of the card. `path` is its identifiers from the master file on, two bytes each, beginning with
/// 3F00.
struct CardFile {
    Bytes path{};
    FileKind kind = FileKind::Transparent;
    std::vector<Bytes> aids{};  ///< application identifiers that select it (directories only)
    Bytes data{};               ///< content (transparent files only)
};

struct CardKey {
    std::uint8_t reference = 0;     ///< what the security environment calls it
    std::string fileName{};         ///< PEM private key in the card folder
    std::uint8_t pinReference = 0;  ///< the PIN that opens it
    bool userConsent = false;       ///< one VERIFY for each signature
};

struct CardPin {
    std::uint8_t reference = 0;
    std::string label{};
};

struct CardContents {
    Profile profile = Profile::Seeid;
    std::string holder{};
    Bytes serial{};
    Bytes atr{};
    std::vector<CardFile> files{};
    std::vector<CardKey> keys{};
    std::vector<CardPin> pins{};
    std::optional<std::uint8_t> pukReference{};    ///< where VERIFY finds the PUK; nothing: nowhere
    std::map<std::uint16_t, Bytes> dataObjects{};  ///< what GET DATA answers, by P1 P2
};

/// Reads `folder`/card.json. Throws std::runtime_error naming the file and what is wrong with it.
CardContents readContents(const std::filesystem::path& folder);

/// Writes `folder`/card.json.
void writeContents(const std::filesystem::path& folder, const CardContents& contents);

}  // namespace rig
