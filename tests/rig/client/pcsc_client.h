// PC/SC as some other program would use it: the rig's own tests, and the intruder.
#pragma once

#include <winscard.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rig {

class PcscContext {
 public:
    PcscContext();  ///< throws std::runtime_error
    ~PcscContext();
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;

    SCARDCONTEXT handle() const { return context_; }
    std::vector<std::string> readers() const;
    /// SCARD_STATE_* of `reader` now (without the count in the upper half); SCARD_STATE_UNKNOWN when it is
    /// gone.
    DWORD state(const std::string& reader) const;
    std::vector<std::uint8_t> atr(const std::string& reader) const;
    /// Sleeps in SCardGetStatusChange until all of `wanted` and none of `unwanted` is in the reader's state.
    bool waitFor(const std::string& reader, DWORD wanted, DWORD unwanted = 0,
                 std::chrono::milliseconds limit = std::chrono::seconds(20)) const;
    bool waitForCard(const std::string& reader) const {
        return waitFor(reader, SCARD_STATE_PRESENT, SCARD_STATE_MUTE | SCARD_STATE_EMPTY);
    }
    /// Sleeps until `reader` is in the list of readers, or not any more.
    bool waitForReader(const std::string& reader, bool there,
                       std::chrono::milliseconds limit = std::chrono::seconds(20)) const;

 private:
    SCARDCONTEXT context_ = 0;
};

class PcscCard {
 public:
    /// Shared and T=0, as OpenSC connects. Throws std::runtime_error with PC/SC's words.
    PcscCard(const PcscContext& context, const std::string& reader);
    ~PcscCard();  ///< leaves the card as it is
    PcscCard(const PcscCard&) = delete;
    PcscCard& operator=(const PcscCard&) = delete;

    /// Hex in, hex out (upper case); nothing when PC/SC fails, and lastError() says why.
    std::optional<std::string> transmit(const std::string& hex);
    /// The same, with everything that 61xx promises, and once more with the right Le after 6Cxx.
    std::optional<std::string> transmitAll(const std::string& hex);
    std::optional<std::vector<std::uint8_t>> control(DWORD code, std::span<const std::uint8_t> input);
    LONG reconnect(DWORD initialisation);
    LONG begin() { return ::SCardBeginTransaction(card_); }
    LONG end(DWORD disposition = SCARD_LEAVE_CARD) { return ::SCardEndTransaction(card_, disposition); }
    LONG disconnect(DWORD disposition);
    LONG lastError() const { return error_; }

 private:
    SCARDHANDLE card_ = 0;
    bool connected_ = false;
    LONG error_ = SCARD_S_SUCCESS;
};

}  // namespace rig
