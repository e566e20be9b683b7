// The card's files: SELECT and READ BINARY (ISO 7816-4 clauses 11.2 and 11.3).
#pragma once

#include <span>
#include <vector>

#include "tests/rig/card/apdu.h"
#include "tests/rig/card/card_contents.h"

namespace rig {

class FileSystem {
 public:
    explicit FileSystem(std::vector<CardFile> files) : files_(std::move(files)) {}

    /// Back to the master file, as after a reset.
    void reset();

    /// SELECT by identifier, path or application identifier; a failed one leaves the current file as it was.
    /// The response's data is the FCI (P2 00), the FCP (P2 04) or nothing (P2 0C).
    Response select(const Command& command);

    /// What READ BINARY may give from P1 P2 on: everything to the end of the file.
    Response readFrom(const Command& command) const;

 private:
    const CardFile* find(const Bytes& path) const;
    const CardFile* byIdentifier(const Bytes& identifier) const;
    const CardFile* byAid(std::span<const std::uint8_t> aid) const;
    const CardFile* target(const Command& command) const;

    std::vector<CardFile> files_;
    Bytes directory_{0x3F, 0x00};
    const CardFile* current_ = nullptr;  ///< the current elementary file
};

}  // namespace rig
