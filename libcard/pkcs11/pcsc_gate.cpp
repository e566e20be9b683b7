#include "libcard/pkcs11/pcsc_gate.h"

#include <dlfcn.h>
#include <winscard.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstring>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "libcard/pkcs11/pin_pad_command.h"

namespace eleg {
namespace {

constexpr auto kLongestReconnect = std::chrono::seconds(3);
constexpr auto kBetweenReconnects = std::chrono::milliseconds(5);
constexpr int kResetsInARow = 4;
constexpr DWORD kGetFeatureRequest = 0x42000D48;  // CM_IOCTL_GET_FEATURE_REQUEST, PC/SC part 10, 2.2

/// libpcsclite's function of this name. The library is there: libeleg-card is linked to it.
template <typename Function>
Function real(const char* name, Function) {
    static void* const library = ::dlopen("libpcsclite.so.1", RTLD_NOW | RTLD_LOCAL);
    return library == nullptr ? nullptr : reinterpret_cast<Function>(::dlsym(library, name));
}

// Instructions that read and leave no rights behind (ISO 7816-4): SELECT, READ BINARY, READ RECORD, GET
// RESPONSE, GET DATA, GET CHALLENGE. VERIFY is one of them only without data, when it asks for the state.
bool onlyReads(std::span<const std::uint8_t> command) {
    if (command.size() < 4) return true;
    constexpr std::array<std::uint8_t, 9> kReading = {0xA4, 0xB0, 0xB1, 0xB2, 0xB3, 0xC0, 0xCA, 0xCB, 0x84};
    const std::uint8_t instruction = command[1];
    if (instruction == 0x20) return command.size() == 4 || (command.size() == 5 && command[4] == 0);
    return std::find(kReading.begin(), kReading.end(), instruction) != kReading.end();
}

constexpr std::uint8_t kVerify = 0x20;
constexpr std::uint8_t kChangeReferenceData = 0x24;
constexpr std::uint8_t kResetRetryCounter = 0x2C;

class Gate final : public PcscGate {
 public:
    void showReader(const std::string& name) override {
        const std::lock_guard guard(mutex_);
        shown_ = name;
    }
    std::optional<std::string> shownReader() const {
        const std::lock_guard guard(mutex_);
        return shown_;
    }
    void forgetPinStatus() override {
        const std::lock_guard guard(mutex_);
        pinStatus_.reset();
        newPin_.reset();
    }
    std::optional<NewPinCommand> newPinCommand() const override {
        const std::lock_guard guard(mutex_);
        return newPin_;
    }
    void leaveOutLogin(bool leaveOut) override { leavingOut_ = leaveOut; }
    bool leavesOut(std::uint8_t instruction) const { return leavingOut_ && instruction == kVerify; }
    /// Before a command with a PIN code is sent.
    void noteNewPin(std::uint8_t instruction) {
        const std::lock_guard guard(mutex_);
        if (instruction == kChangeReferenceData || instruction == kResetRetryCounter)
            newPin_ = NewPinCommand{instruction, {}};
    }
    /// It did not reach the card after all.
    void forgetNewPin() {
        const std::lock_guard guard(mutex_);
        newPin_.reset();
    }
    std::optional<std::uint16_t> pinStatus() const override {
        const std::lock_guard guard(mutex_);
        return pinStatus_;
    }
    /// The answer to a command with a PIN code.
    void notePinStatus(std::uint8_t instruction, std::span<const std::uint8_t> answer) {
        if (answer.size() < 2) return;
        const auto status = static_cast<std::uint16_t>(answer[answer.size() - 2] << 8 | answer.back());
        const std::lock_guard guard(mutex_);
        if (instruction == kVerify) pinStatus_ = status;
        if (newPin_ && newPin_->instruction == instruction) newPin_->status = status;
    }
    void replaceDigest(std::span<const std::uint8_t> expected,
                       std::span<const std::uint8_t> wanted) override {
        const std::lock_guard guard(mutex_);
        if (expected.size() != wanted.size()) return;
        expected_.assign(expected.begin(), expected.end());
        wanted_.assign(wanted.begin(), wanted.end());
        replaced_ = false;
    }
    bool clearDigest() override {
        const std::lock_guard guard(mutex_);
        expected_.clear();
        wanted_.clear();
        return std::exchange(replaced_, false);
    }
    void replaceIn(std::vector<std::uint8_t>& command) {
        const std::lock_guard guard(mutex_);
        if (expected_.empty() || command.size() < 5 || command[1] != 0x2A) return;
        const auto at = std::search(command.begin() + 5, command.end(), expected_.begin(), expected_.end());
        if (at == command.end()) return;
        std::copy(wanted_.begin(), wanted_.end(), at);
        replaced_ = true;
    }
    /// A card that repeats the digest it was given repeats, for the module, the one that the module sent.
    void restoreIn(std::span<std::uint8_t> answer) {
        const std::lock_guard guard(mutex_);
        if (!replaced_ || expected_.empty()) return;
        const auto at = std::search(answer.begin(), answer.end(), wanted_.begin(), wanted_.end());
        if (at != answer.end()) std::copy(expected_.begin(), expected_.end(), at);
    }
    void hold() override {
        const std::lock_guard guard(mutex_);
        holding_ = true;
    }
    void release() override {
        std::optional<SCARDHANDLE> card;
        {
            const std::lock_guard guard(mutex_);
            holding_ = false;
            card = std::exchange(held_, std::nullopt);
        }
        static const auto end = real("SCardEndTransaction", &SCardEndTransaction);
        if (card && end != nullptr) end(*card, takeUsed(*card) ? SCARD_RESET_CARD : SCARD_LEAVE_CARD);
    }
    /// Whether the transaction on this connection goes on whatever OpenSC says.
    bool holds(SCARDHANDLE card) const {
        const std::lock_guard guard(mutex_);
        return holding_ && held_ == card;
    }
    /// Whether this connection's next command has to begin the transaction itself: OpenSC may believe that it
    /// is in one (a driver's failed SELECT after a reset leaves its count wrong).
    bool lacks(SCARDHANDLE card) const {
        const std::lock_guard guard(mutex_);
        return holding_ && held_ != card;
    }
    void noteTransaction(SCARDHANDLE card) {
        const std::lock_guard guard(mutex_);
        if (holding_) held_ = card;
    }
    void noteDisconnect(SCARDHANDLE card) {
        const std::lock_guard guard(mutex_);
        if (held_ == card) held_.reset();
        resets_.erase(card);
    }
    /// Whether a command that ended with `result` shows that nothing more can be got from this connection.
    bool isLost(SCARDHANDLE card, LONG result) {
        if (result == static_cast<LONG>(SCARD_E_READER_UNAVAILABLE) ||
            result == static_cast<LONG>(SCARD_E_INVALID_HANDLE) ||
            result == static_cast<LONG>(SCARD_E_INVALID_VALUE))
            return true;
        const std::lock_guard guard(mutex_);
        if (result != static_cast<LONG>(SCARD_W_RESET_CARD)) {
            resets_.erase(card);
            return false;
        }
        return ++resets_[card] > kResetsInARow;
    }
    void refuseCommands(bool refuse) override { refusing_ = refuse; }
    bool refuses() const { return refusing_; }
    std::uint64_t commandCount() const override { return count_; }
    void countCommand() { ++count_; }

    /// Whether the transaction on this connection has to end with a reset.
    void setUsed(SCARDHANDLE card) {
        const std::lock_guard guard(mutex_);
        used_[card] = true;
    }
    bool takeUsed(SCARDHANDLE card) {
        const std::lock_guard guard(mutex_);
        const auto node = used_.extract(card);
        return !node.empty() && node.mapped();
    }

 private:
    mutable std::mutex mutex_;
    std::optional<std::string> shown_;
    std::optional<std::uint16_t> pinStatus_;
    std::optional<NewPinCommand> newPin_;
    std::vector<std::uint8_t> expected_;
    std::vector<std::uint8_t> wanted_;
    bool replaced_ = false;
    std::map<SCARDHANDLE, bool> used_;
    std::map<SCARDHANDLE, int> resets_;  ///< commands in a row that met a reset
    bool holding_ = false;
    std::optional<SCARDHANDLE> held_;
    std::atomic<bool> refusing_ = false;
    std::atomic<bool> leavingOut_ = false;
    std::atomic<std::uint64_t> count_ = 0;
};

LONG answerOk(LPBYTE answer, LPDWORD size) {
    if (*size < 2) return SCARD_E_INSUFFICIENT_BUFFER;
    answer[0] = 0x90;
    answer[1] = 0x00;
    *size = 2;
    return SCARD_S_SUCCESS;
}

Gate& gate() {
    // Never destroyed: a module that hangs may still be in it when the process ends.
    static Gate& only = *new Gate;
    return only;
}

/// Before a command: while the card is to be held, it is.
LONG takeHold(SCARDHANDLE card) {
    if (!gate().lacks(card)) return SCARD_S_SUCCESS;
    static const auto begin = real("SCardBeginTransaction", &SCardBeginTransaction);
    if (begin == nullptr) return SCARD_E_NO_SERVICE;
    const LONG result = begin(card);
    if (result == SCARD_S_SUCCESS) gate().noteTransaction(card);
    return result;
}

}  // namespace
}  // namespace eleg

using eleg::gate;
using eleg::real;

// A call that is passed on as it is. The real function's address is looked up once.
#define ELEG_PASS_ON(name, ...)                       \
    static const auto passed = real(#name, &name);    \
    if (passed == nullptr) return SCARD_E_NO_SERVICE; \
    return passed(__VA_ARGS__)

#define ELEG_GATE extern "C" __attribute__((visibility("default")))

ELEG_GATE eleg::PcscGate* eleg_pcsc_gate() {
    return &gate();
}

ELEG_GATE LONG SCardEstablishContext(DWORD scope, LPCVOID one, LPCVOID two, LPSCARDCONTEXT context) {
    ELEG_PASS_ON(SCardEstablishContext, scope, one, two, context);
}

ELEG_GATE LONG SCardReleaseContext(SCARDCONTEXT context) {
    ELEG_PASS_ON(SCardReleaseContext, context);
}

ELEG_GATE LONG SCardIsValidContext(SCARDCONTEXT context) {
    ELEG_PASS_ON(SCardIsValidContext, context);
}

ELEG_GATE LONG SCardCancel(SCARDCONTEXT context) {
    ELEG_PASS_ON(SCardCancel, context);
}

ELEG_GATE LONG SCardGetStatusChange(SCARDCONTEXT context, DWORD timeout, SCARD_READERSTATE* states,
                                    DWORD count) {
    ELEG_PASS_ON(SCardGetStatusChange, context, timeout, states, count);
}

ELEG_GATE LONG SCardStatus(SCARDHANDLE card, LPSTR name, LPDWORD nameSize, LPDWORD state, LPDWORD protocol,
                           LPBYTE atr, LPDWORD atrSize) {
    ELEG_PASS_ON(SCardStatus, card, name, nameSize, state, protocol, atr, atrSize);
}

ELEG_GATE LONG SCardGetAttrib(SCARDHANDLE card, DWORD id, LPBYTE value, LPDWORD size) {
    ELEG_PASS_ON(SCardGetAttrib, card, id, value, size);
}

ELEG_GATE LONG SCardConnect(SCARDCONTEXT context, LPCSTR reader, DWORD mode, DWORD protocols,
                            LPSCARDHANDLE card, LPDWORD protocol) {
    ELEG_PASS_ON(SCardConnect, context, reader, mode, protocols, card, protocol);
}

ELEG_GATE LONG SCardBeginTransaction(SCARDHANDLE card) {
    static const auto passed = real("SCardBeginTransaction", &SCardBeginTransaction);
    if (passed == nullptr) return SCARD_E_NO_SERVICE;
    if (gate().holds(card)) return SCARD_S_SUCCESS;
    const LONG result = passed(card);
    if (result == SCARD_S_SUCCESS) gate().noteTransaction(card);
    return result;
}

ELEG_GATE LONG SCardListReaders(SCARDCONTEXT context, LPCSTR groups, LPSTR names, LPDWORD size) {
    const auto shown = gate().shownReader();
    static const auto passed = real("SCardListReaders", &SCardListReaders);
    if (passed == nullptr || size == nullptr) return SCARD_E_NO_SERVICE;
    // Nobody has asked for one reader only: a tool of OpenSC's with our configuration.
    if (!shown) return passed(context, groups, names, size);
    if (shown->empty()) return SCARD_E_NO_READERS_AVAILABLE;
    const auto needed = static_cast<DWORD>(shown->size() + 2);  // the list ends with an empty name
    const DWORD room = std::exchange(*size, needed);
    if (names == nullptr) return SCARD_S_SUCCESS;
    if (room < needed) return SCARD_E_INSUFFICIENT_BUFFER;
    std::memcpy(names, shown->c_str(), shown->size() + 1);
    names[needed - 1] = '\0';
    return SCARD_S_SUCCESS;
}

ELEG_GATE LONG SCardEndTransaction(SCARDHANDLE card, DWORD disposition) {
    if (gate().holds(card)) return SCARD_S_SUCCESS;
    if (gate().takeUsed(card)) disposition = SCARD_RESET_CARD;
    ELEG_PASS_ON(SCardEndTransaction, card, disposition);
}

ELEG_GATE LONG SCardDisconnect(SCARDHANDLE card, DWORD) {
    // A card that was only read is left as it is, for whoever else is using it.
    const DWORD disposition = gate().takeUsed(card) ? SCARD_RESET_CARD : SCARD_LEAVE_CARD;
    gate().noteDisconnect(card);
    ELEG_PASS_ON(SCardDisconnect, card, disposition);
}

ELEG_GATE LONG SCardReconnect(SCARDHANDLE card, DWORD mode, DWORD protocols, DWORD initialization,
                              LPDWORD protocol) {
    static const auto passed = real("SCardReconnect", &SCardReconnect);
    if (passed == nullptr) return SCARD_E_NO_SERVICE;
    if (gate().takeUsed(card)) initialization = SCARD_RESET_CARD;
    // Another program may just be in a transaction: SCardBeginTransaction would wait for it, this does not.
    const auto end = std::chrono::steady_clock::now() + eleg::kLongestReconnect;
    LONG result = passed(card, mode, protocols, initialization, protocol);
    while (result == SCARD_E_SHARING_VIOLATION && !gate().refuses() &&
           std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(eleg::kBetweenReconnects);
        result = passed(card, mode, protocols, initialization, protocol);
    }
    return result;
}

ELEG_GATE LONG SCardTransmit(SCARDHANDLE card, const SCARD_IO_REQUEST* sendPci, LPCBYTE command,
                             DWORD commandSize, SCARD_IO_REQUEST* receivePci, LPBYTE answer,
                             LPDWORD answerSize) {
    static const auto passed = real("SCardTransmit", &SCardTransmit);
    if (passed == nullptr) return SCARD_E_NO_SERVICE;
    if (gate().refuses()) return SCARD_E_CANCELLED;
    if (const LONG begun = eleg::takeHold(card); begun != SCARD_S_SUCCESS) return begun;
    const std::span<const std::uint8_t> sent(command, commandSize);
    const std::uint8_t instruction = commandSize >= 4 ? command[1] : 0;
    if (gate().leavesOut(instruction) && commandSize > 5) return eleg::answerOk(answer, answerSize);
    gate().countCommand();
    gate().noteNewPin(instruction);
    LONG result = SCARD_S_SUCCESS;
    if (commandSize >= 2 && command[1] == 0x2A) {
        std::vector<std::uint8_t> changed(sent.begin(), sent.end());
        gate().replaceIn(changed);
        result = passed(card, sendPci, changed.data(), commandSize, receivePci, answer, answerSize);
    } else {
        result = passed(card, sendPci, command, commandSize, receivePci, answer, answerSize);
    }
    // These two say that the card never got it.
    const bool refused = result == static_cast<LONG>(SCARD_W_RESET_CARD) ||
                         result == static_cast<LONG>(SCARD_E_SHARING_VIOLATION);
    if (!refused && !eleg::onlyReads(sent)) gate().setUsed(card);
    if (refused) gate().forgetNewPin();
    // OpenSC 0.23 meets a reset or a lost reader with a call of the driver, which sends a command, which
    // meets the same, until the stack is used up (OpenSC issue 3139; measured with gemsafeV1 and a reader
    // pulled out). A card that is gone it takes as gone.
    if (gate().isLost(card, result)) return SCARD_W_REMOVED_CARD;
    if (result == SCARD_S_SUCCESS) gate().restoreIn({answer, *answerSize});
    if (result == SCARD_S_SUCCESS) gate().notePinStatus(instruction, {answer, *answerSize});
    return result;
}

ELEG_GATE LONG SCardControl(SCARDHANDLE card, DWORD code, LPCVOID input, DWORD inputSize, LPVOID output,
                            DWORD outputSize, LPDWORD received) {
    static const auto passed = real("SCardControl", &SCardControl);
    if (passed == nullptr) return SCARD_E_NO_SERVICE;
    // PIN_VERIFY_STRUCTURE and PIN_MODIFY_STRUCTURE carry the command's header after 18 or more bytes;
    // feature requests and properties have no input.
    const bool entersPin = code != eleg::kGetFeatureRequest && inputSize > 18;
    if (entersPin && gate().refuses()) return SCARD_E_CANCELLED;
    std::uint8_t instruction = 0;
    if (entersPin) {
        instruction = eleg::padInstruction({static_cast<const std::uint8_t*>(input), inputSize})
                          .value_or(eleg::kVerify);
        if (gate().leavesOut(instruction) && output != nullptr && received != nullptr) {
            *received = outputSize;
            return eleg::answerOk(static_cast<LPBYTE>(output), received);
        }
        if (const LONG begun = eleg::takeHold(card); begun != SCARD_S_SUCCESS) return begun;
        gate().setUsed(card);
        gate().countCommand();
        gate().noteNewPin(instruction);
    }
    const LONG result = passed(card, code, input, inputSize, output, outputSize, received);
    if (entersPin && result == SCARD_S_SUCCESS && received != nullptr && output != nullptr)
        gate().notePinStatus(instruction, {static_cast<const std::uint8_t*>(output), *received});
    return result;
}
