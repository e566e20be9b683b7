// The gate between OpenSC and pcscd: a PC/SC library of our own that OpenSC loads in place of libpcsclite
// (provider_library in opensc.conf), so that what OpenSC cannot be told by configuration is decided here.
//
// It passes every call on to libpcsclite. What it adds:
// * A transaction in which anything but reading was sent ends with a reset of the card, in the same step in
//   which the lock is given up: nobody can find the card logged in (C_Logout of OpenSC 0.23 does not log the
//   card out: measured: tests/card intruder).
// * OpenSC sees only the reader that it is used for: one slot's fault or another person's card cannot mix in.
// * The status words of commands with PIN codes are noted: OpenSC keeps the number of tries left to itself.
// * A login that only stands before a change of the PIN is left out (see leaveOutLogin).
// * A digest that is known only as a digest can be signed with a mechanism that wants to hash by itself (see
// replaceDigest).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace eleg {

/// Shared by all that OpenSC does in this process. All functions may be called from any thread.
class PcscGate {
 public:
    virtual ~PcscGate() = default;

    /// Shows OpenSC this reader and no other; an empty name shows none. Takes effect at the next
    /// C_Initialize.
    virtual void showReader(const std::string& pcscName) = 0;

    /// Forgets the status words and the command noted so far.
    virtual void forgetPinStatus() = 0;
    /// SW1 SW2 of the last VERIFY since forgetPinStatus(), from the card or (64xx) from the PIN pad. Nothing
    /// when there was none.
    virtual std::optional<std::uint16_t> pinStatus() const = 0;

    /// The last command since forgetPinStatus() that gives the card a new PIN: CHANGE REFERENCE DATA (24) or
    /// RESET RETRY COUNTER (2C), sent by OpenSC or by the PIN pad.
    struct NewPinCommand {
        std::uint8_t instruction = 0;
        /// SW1 SW2, from the card or (64xx) from the PIN pad. Nothing: it was sent, and no answer came.
        std::optional<std::uint16_t> status;
    };
    virtual std::optional<NewPinCommand> newPinCommand() const = 0;

    /// While set, VERIFY with a PIN does not reach the card or the PIN pad: it is answered with 9000. OpenSC
    /// 0.23 changes a PIN only after C_Login, though CHANGE REFERENCE DATA carries the old PIN and the card
    /// checks it there: without the login a wrong PIN costs one try and not two, and a person with a PIN pad
    /// enters it once.
    virtual void leaveOutLogin(bool leaveOut) = 0;

    /// From now until clearDigest(): where a command to sign or to take a hash (PERFORM SECURITY OPERATION)
    /// carries `expected`, it carries `wanted` instead, and an answer that repeats `wanted` repeats
    /// `expected`. Both are of one size, 20 to 64 bytes. `expected` is the hash of fresh random bytes that
    /// the module was given to sign, so it can be nowhere by chance. Which is safe: whoever calls checks the
    /// signature over `wanted`.
    virtual void replaceDigest(std::span<const std::uint8_t> expected,
                               std::span<const std::uint8_t> wanted) = 0;
    /// Ends it. Returns whether a command was changed.
    virtual bool clearDigest() = 0;

    /// From the next transaction until release() the card is ours without a gap: transactions that OpenSC
    /// ends and begins in between are one. (OpenSC's own lock_login cannot do it: version 0.23 never gives
    /// the lock back after a login that failed. Measured: card_intruder.)
    virtual void hold() = 0;
    /// Ends the transaction that was held, with a reset when anything but reading was sent.
    virtual void release() = 0;

    /// While set, no command goes to a card any more: each is answered with SCARD_E_CANCELLED. Transactions
    /// still end, with a reset.
    virtual void refuseCommands(bool refuse) = 0;

    /// Commands sent since the process began.
    virtual std::uint64_t commandCount() const = 0;
};

/// Name of the file in lib/eleg, which is also its soname: OpenSC finds it by that name once it is loaded.
inline constexpr const char* kPcscGateLibrary = "libeleg-pcsc-gate.so";
/// Name of the exported C function `PcscGate* ()`, the process's one gate.
inline constexpr const char* kPcscGateSymbol = "eleg_pcsc_gate";

}  // namespace eleg
