#include "libcard/pcsc/card_connection.h"

#include <algorithm>
#include <array>

namespace eleg {
namespace {

constexpr std::size_t kLongestAnswer = 64UL * 1024;
constexpr DWORD kGetFeatureRequest = 0x42000D48;     // CM_IOCTL_GET_FEATURE_REQUEST, PC/SC part 10, 2.2
constexpr std::uint8_t kFeatureVerifyPinDirect = 6;  // ibidem, 2.3

// SELECT, READ BINARY, GET RESPONSE, GET DATA, and VERIFY without data, which asks for the state (ISO
// 7816-4).
bool onlyReads(std::span<const std::uint8_t> command) {
    if (command.size() < 5) return false;
    constexpr std::array<std::uint8_t, 4> kReading = {0xA4, 0xB0, 0xC0, 0xCA};
    if (command[1] == 0x20) return command.size() == 5 && command[4] == 0;
    return std::find(kReading.begin(), kReading.end(), command[1]) != kReading.end();
}

}  // namespace

CardConnection::CardConnection(const std::string& reader) {
    LONG rv = ::SCardConnect(context_.handle(), reader.c_str(), SCARD_SHARE_SHARED,
                             SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card_, &protocol_);
    if (rv != SCARD_S_SUCCESS) throw pcscError(rv, "SCardConnect");
    rv = ::SCardBeginTransaction(card_);
    if (rv == SCARD_S_SUCCESS) return;
    ::SCardDisconnect(card_, SCARD_LEAVE_CARD);
    throw pcscError(rv, "SCardBeginTransaction");
}

CardConnection::~CardConnection() {
    ::SCardEndTransaction(card_, SCARD_LEAVE_CARD);
    ::SCardDisconnect(card_, SCARD_LEAVE_CARD);
}

CardAnswer CardConnection::transmit(std::span<const std::uint8_t> command) {
    const SCARD_IO_REQUEST protocol{protocol_, sizeof(SCARD_IO_REQUEST)};
    std::array<std::uint8_t, MAX_BUFFER_SIZE> buffer;
    DWORD size = buffer.size();
    const LONG rv = ::SCardTransmit(card_, &protocol, command.data(), static_cast<DWORD>(command.size()),
                                    nullptr, buffer.data(), &size);
    if (rv != SCARD_S_SUCCESS) throw pcscError(rv, "SCardTransmit");
    if (size < 2 || size > buffer.size())
        throw Error(ErrorCode::CardMalformed, "an answer without a status word");
    CardAnswer answer;
    answer.data.assign(buffer.begin(), buffer.begin() + size - 2);
    answer.status = static_cast<std::uint16_t>(buffer[size - 2] << 8 | buffer[size - 1]);
    return answer;
}

CardAnswer CardConnection::ask(Bytes command) {
    if (!onlyReads(command)) throw Error(ErrorCode::Internal, "a command that does more than reading");
    CardAnswer answer = transmit(command);
    if (answer.status >> 8 == 0x6C) {
        command.back() = static_cast<std::uint8_t>(answer.status);
        answer = transmit(command);
    }
    while (answer.status >> 8 == 0x61 && answer.data.size() < kLongestAnswer) {
        const std::array<std::uint8_t, 5> getResponse = {0x00, 0xC0, 0x00, 0x00,
                                                         static_cast<std::uint8_t>(answer.status)};
        const CardAnswer more = transmit(getResponse);
        if (more.data.empty() && more.status >> 8 == 0x61)
            throw Error(ErrorCode::CardMalformed, "an answer that never comes");
        answer.data.insert(answer.data.end(), more.data.begin(), more.data.end());
        answer.status = more.status;
    }
    return answer;
}

bool CardConnection::hasPinPad() {
    std::array<std::uint8_t, 256> features{};
    DWORD size = 0;
    if (::SCardControl(card_, kGetFeatureRequest, nullptr, 0, features.data(), features.size(), &size) !=
        SCARD_S_SUCCESS)
        return false;
    // Tag, length 4, control code: six bytes each.
    for (std::size_t at = 0; at + 6 <= std::min<std::size_t>(size, features.size()); at += 6)
        if (features[at] == kFeatureVerifyPinDirect) return true;
    return false;
}

}  // namespace eleg
