// Files on a card that anybody may read, by SELECT and READ BINARY.
#pragma once

#include <span>

#include "libcard/pcsc/card_connection.h"

namespace eleg {

class CardFiles {
 public:
    static constexpr std::size_t kLongestFile = 32UL * 1024;

    explicit CardFiles(CardConnection& connection) : connection_(connection) {}

    /// Selects an application by its identifier (ISO 7816-4, 11.2.2: P1 04, no answer wanted). False when the
    /// card has none.
    bool selectApplication(std::span<const std::uint8_t> aid);
    /// Selects a file by its path from the master file on, without 3F00. False when there is none.
    bool selectFile(std::span<const std::uint8_t> path);
    /// Selects a file by its identifier alone, wherever the application keeps it.
    bool selectIdentifier(std::span<const std::uint8_t> identifier);

    /// Bytes of the selected file from `offset`: `count` of them when it is not 0, else as many as come in
    /// one answer (at most 256). Fewer where the file ends. Throws Error{CardMalformed} when the card
    /// refuses.
    Bytes read(std::size_t offset, std::size_t count = 0);
    /// The selected file from beginning to end.
    Bytes readWhole();
    /// The one BER-TLV that begins at `offset`, whole. Throws Error{CardMalformed} when there is none, or it
    /// is over kLongestFile.
    Bytes readTlv(std::size_t offset = 0);

    CardConnection& connection() { return connection_; }

 private:
    bool select(std::uint8_t p1, std::span<const std::uint8_t> name);

    CardConnection& connection_;
};

}  // namespace eleg
