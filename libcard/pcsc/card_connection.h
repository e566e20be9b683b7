// A shared connection to a card, held in one transaction, for reading only.
#pragma once

#include <winscard.h>

#include <span>
#include <string>

#include "libcard/crypto/encoding.h"
#include "libcard/pcsc/context.h"

namespace eleg {

struct CardAnswer {
    Bytes data;
    std::uint16_t status = 0;  ///< SW1 SW2
    bool ok() const { return status == 0x9000; }
};

/// One thread at a time.
class CardConnection {
 public:
    /// Connects to the card in the reader of this PC/SC name and begins a transaction, which waits for other
    /// programs. Throws pcscError().
    explicit CardConnection(const std::string& reader);
    /// Ends both and leaves the card as it is.
    ~CardConnection();
    CardConnection(const CardConnection&) = delete;
    CardConnection& operator=(const CardConnection&) = delete;

    /// Sends a command of at least five bytes and fetches the whole answer by T=0's rules (61xx: GET
    /// RESPONSE; 6Cxx: once more with the right Le), at most 64 KiB. Throws Error{Internal} for an
    /// instruction that does more than reading, Error{CardMalformed} for an answer without a status word, and
    /// pcscError().
    CardAnswer ask(Bytes command);

    /// Whether the reader says that a PIN can be entered on it (PC/SC part 10, FEATURE_VERIFY_PIN_DIRECT).
    /// Sends nothing to the card.
    bool hasPinPad();

 private:
    CardAnswer transmit(std::span<const std::uint8_t> command);

    PcscContext context_;
    SCARDHANDLE card_ = 0;
    DWORD protocol_ = 0;
};

}  // namespace eleg
