// What the IFD handler (inside pcscd) and the rig say to each other over a unix socket: one request, one
// answer.
//
// Request: operation (1 byte), payload length (4 bytes, native), payload. Answer: result (4 bytes, an IFD_*
// code), payload length, payload. A second connection, begun with Operation::Watch, gets one byte whenever
// the presence of the card may have changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rig::wire {

using Bytes = std::vector<std::uint8_t>;

enum class Operation : std::uint8_t {
    Presence = 1,  ///< → IFD_ICC_PRESENT, IFD_ICC_NOT_PRESENT or IFD_NO_SUCH_DEVICE
    PowerUp,       ///< → ATR
    Reset,         ///< → ATR
    PowerDown,
    Transmit,  ///< command APDU → response APDU
    Control,   ///< control code (4 bytes, native), input → output
    Watch,
};

constexpr std::uint32_t kMaxPayload = 128 * 1024;

struct Request {
    Operation operation;
    Bytes payload;
};

struct Answer {
    std::uint32_t result;
    Bytes payload;
};

/// All four return false when the other side has gone or says what it may not.
bool send(int socket, const Request& request);
bool receive(int socket, Request& request);
bool send(int socket, const Answer& answer);
bool receive(int socket, Answer& answer);

}  // namespace rig::wire
