#include "tests/rig/client/pcsc_client.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "tests/rig/card/bytes.h"

namespace rig {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kPnp = "\\\\?PnP?\\Notification";
constexpr DWORD kFlags = 0xFFFF;
constexpr DWORD kLongestBlindWait = 250;  // milliseconds

DWORD remaining(Clock::time_point end) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    return left > 0 ? static_cast<DWORD>(left) : 0;
}

}  // namespace

PcscContext::PcscContext() {
    const LONG rv = ::SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context_);
    if (rv != SCARD_S_SUCCESS) throw std::runtime_error(pcsc_stringify_error(rv));
}

PcscContext::~PcscContext() {
    ::SCardReleaseContext(context_);
}

std::vector<std::string> PcscContext::readers() const {
    std::vector<std::string> names;
    DWORD size = 0;
    if (::SCardListReaders(context_, nullptr, nullptr, &size) != SCARD_S_SUCCESS) return names;
    std::string all(size, '\0');
    if (::SCardListReaders(context_, nullptr, all.data(), &size) != SCARD_S_SUCCESS) return names;
    for (const char* name = all.c_str(); *name != '\0'; name += names.back().size() + 1)
        names.emplace_back(name);
    return names;
}

DWORD PcscContext::state(const std::string& reader) const {
    SCARD_READERSTATE state{};
    state.szReader = reader.c_str();
    const LONG rv = ::SCardGetStatusChange(context_, 0, &state, 1);
    if (rv != SCARD_S_SUCCESS) return SCARD_STATE_UNKNOWN;
    return state.dwEventState & kFlags & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
}

std::vector<std::uint8_t> PcscContext::atr(const std::string& reader) const {
    SCARD_READERSTATE state{};
    state.szReader = reader.c_str();
    if (::SCardGetStatusChange(context_, 0, &state, 1) != SCARD_S_SUCCESS) return {};
    return {state.rgbAtr, state.rgbAtr + state.cbAtr};
}

bool PcscContext::waitFor(const std::string& reader, DWORD wanted, DWORD unwanted,
                          std::chrono::milliseconds limit) const {
    const auto end = Clock::now() + limit;
    SCARD_READERSTATE state{};
    state.szReader = reader.c_str();
    while (true) {
        const DWORD left = remaining(end);
        const LONG rv = ::SCardGetStatusChange(context_, left, &state, 1);
        if (rv != SCARD_S_SUCCESS) return false;
        if ((state.dwEventState & wanted) == wanted && (state.dwEventState & unwanted) == 0) return true;
        if (left == 0) return false;
        state.dwCurrentState = state.dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
    }
}

bool PcscContext::waitForReader(const std::string& reader, bool there,
                                std::chrono::milliseconds limit) const {
    const auto end = Clock::now() + limit;
    SCARD_READERSTATE pnp{};
    pnp.szReader = kPnp;
    while (true) {
        bool found = false;
        const auto names = readers();
        for (const std::string& name : names) found = found || name == reader;
        if (found == there) return true;
        // pcsc-lite 1.9.9 ignores the count of readers in dwCurrentState: what happens between the list and
        // the wait is missed, so no wait is long.
        const DWORD left = std::min(remaining(end), kLongestBlindWait);
        if (left == 0) return false;
        const LONG rv = ::SCardGetStatusChange(context_, left, &pnp, 1);
        if (rv != SCARD_S_SUCCESS && rv != static_cast<LONG>(SCARD_E_TIMEOUT)) return false;
    }
}

PcscCard::PcscCard(const PcscContext& context, const std::string& reader) {
    DWORD protocol = 0;
    const LONG rv = ::SCardConnect(context.handle(), reader.c_str(), SCARD_SHARE_SHARED,
                                   SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card_, &protocol);
    if (rv != SCARD_S_SUCCESS) throw std::runtime_error(pcsc_stringify_error(rv));
    connected_ = true;
}

PcscCard::~PcscCard() {
    disconnect(SCARD_LEAVE_CARD);
}

LONG PcscCard::disconnect(DWORD disposition) {
    if (!connected_) return SCARD_S_SUCCESS;
    connected_ = false;
    return ::SCardDisconnect(card_, disposition);
}

std::optional<std::string> PcscCard::transmit(const std::string& command) {
    const Bytes bytes = hex(command);
    std::array<std::uint8_t, 65538> answer{};
    DWORD size = answer.size();
    error_ = ::SCardTransmit(card_, SCARD_PCI_T0, bytes.data(), bytes.size(), nullptr, answer.data(), &size);
    if (error_ != SCARD_S_SUCCESS) return std::nullopt;
    return toHex(Bytes(answer.data(), answer.data() + size));
}

std::optional<std::string> PcscCard::transmitAll(const std::string& command) {
    auto answer = transmit(command);
    if (answer && answer->size() == 4 && answer->starts_with("6C"))
        answer = transmit(command.substr(0, command.size() - 2) + answer->substr(2));
    std::string all;
    while (answer && answer->size() >= 4 && answer->substr(answer->size() - 4, 2) == "61") {
        all += answer->substr(0, answer->size() - 4);
        answer = transmit("00C00000" + answer->substr(answer->size() - 2));
    }
    if (!answer) return std::nullopt;
    return all + *answer;
}

std::optional<std::vector<std::uint8_t>> PcscCard::control(DWORD code, std::span<const std::uint8_t> input) {
    std::vector<std::uint8_t> answer(1024);
    DWORD size = 0;
    error_ = ::SCardControl(card_, code, input.data(), input.size(), answer.data(), answer.size(), &size);
    if (error_ != SCARD_S_SUCCESS) return std::nullopt;
    answer.resize(size);
    return answer;
}

LONG PcscCard::reconnect(DWORD initialisation) {
    DWORD protocol = 0;
    return ::SCardReconnect(card_, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, initialisation,
                            &protocol);
}

}  // namespace rig
