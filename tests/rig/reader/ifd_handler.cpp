// The IFD handler that pcscd loads: carries each call to the rig over a unix socket, and knows nothing
// itself.
//
// The device is one of usb_bus.cpp, "usb:e1e6/<number>:…", and its socket is $ELEG_RIG_FOLDER/reader<number>.
// One library serves every reader, several at once (TAG_IFD_THREAD_SAFE). The function in which pcscd waits
// for card events runs beside the others, so it has a connection of its own. Declared without C linkage for
// C++ by pcsc-lite's header.
extern "C" {
#include <ifdhandler.h>
}
#include <poll.h>
#include <reader.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>

#include "tests/rig/reader/wire.h"

namespace {

using rig::wire::Answer;
using rig::wire::Bytes;
using rig::wire::Operation;
using rig::wire::Request;

int connectTo(std::string_view path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path) return -1;
    std::copy(path.begin(), path.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return -1;
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

/// One reader: a connection for calls, one for card events, and what pcscd asks for without a call.
struct Channel {
    std::mutex calls;
    int socket = -1;
    int events = -1;
    int stop = -1;
    Bytes atr;

    bool open(std::string_view path) {
        socket = connectTo(path);
        events = connectTo(path);
        stop = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        return socket >= 0 && events >= 0 && stop >= 0 &&
               rig::wire::send(events, Request{Operation::Watch, {}});
    }
    void close() {
        for (int* fd : {&socket, &events, &stop}) {
            if (*fd >= 0) ::close(*fd);
            *fd = -1;
        }
    }
    Answer call(Operation operation, Bytes payload = {}) {
        const std::lock_guard guard(calls);
        Answer answer{IFD_NO_SUCH_DEVICE, {}};
        if (socket < 0) return answer;
        if (rig::wire::send(socket, Request{operation, std::move(payload)}) &&
            rig::wire::receive(socket, answer))
            return answer;
        ::close(socket);  // the rig has gone: the reader is gone
        socket = -1;
        return {IFD_NO_SUCH_DEVICE, {}};
    }
};

constexpr std::size_t kMaxReaders = 32;
std::array<std::atomic<Channel*>, kMaxReaders> channels;

Channel* channelOf(DWORD lun) {
    const std::size_t reader = lun >> 16;
    return reader < kMaxReaders ? channels[reader].load() : nullptr;
}

/// The socket of the reader that pcscd calls `device`; empty when it is none of ours.
std::string socketOf(std::string_view device) {
    constexpr std::string_view ours = "usb:e1e6/";
    const char* folder = std::getenv("ELEG_RIG_FOLDER");
    unsigned number = 0;
    if (folder == nullptr || !device.starts_with(ours)) return {};
    const char* from = device.data() + ours.size();
    if (std::from_chars(from, device.data() + device.size(), number, 16).ec != std::errc{}) return {};
    return std::string(folder) + "/reader" + std::to_string(number);
}

/// pcscd's thread for a reader sleeps here between two looks at the card: it returns when there is something
/// to look at.
RESPONSECODE waitForCardEvent(DWORD lun, int timeout) {
    const Channel* channel = channelOf(lun);
    if (channel == nullptr || channel->events < 0) return IFD_NO_SUCH_DEVICE;
    pollfd fds[2] = {{channel->events, POLLIN, 0}, {channel->stop, POLLIN, 0}};
    ::poll(fds, 2, timeout);
    if (fds[0].revents != 0) {
        char bytes[64];
        if (::recv(channel->events, bytes, sizeof bytes, MSG_DONTWAIT) == 0) return IFD_NO_SUCH_DEVICE;
    }
    // pcscd ends a wait each time a client goes, and not only when the thread shall end: what is not read
    // here would end every wait from then on.
    std::uint64_t ended = 0;
    if (fds[1].revents != 0 && ::read(channel->stop, &ended, sizeof ended) < 0) return IFD_SUCCESS;
    return IFD_SUCCESS;
}

RESPONSECODE stopWaiting(DWORD lun) {
    const Channel* channel = channelOf(lun);
    if (channel == nullptr) return IFD_NO_SUCH_DEVICE;
    const std::uint64_t one = 1;
    return ::write(channel->stop, &one, sizeof one) == sizeof one ? IFD_SUCCESS : IFD_COMMUNICATION_ERROR;
}

RESPONSECODE give(const void* data, std::size_t size, PDWORD length, PUCHAR value) {
    if (*length < size) return IFD_ERROR_INSUFFICIENT_BUFFER;
    std::memcpy(value, data, size);
    *length = size;
    return IFD_SUCCESS;
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) RESPONSECODE IFDHCreateChannelByName(DWORD Lun, LPSTR DeviceName) {
    const std::size_t reader = Lun >> 16;
    const std::string socket = socketOf(DeviceName);
    if (reader >= kMaxReaders || socket.empty()) return IFD_NO_SUCH_DEVICE;
    auto* channel = new Channel;
    if (!channel->open(socket)) {
        channel->close();
        delete channel;
        return IFD_NO_SUCH_DEVICE;
    }
    delete channels[reader].exchange(channel);
    return IFD_SUCCESS;
}

__attribute__((visibility("default"))) RESPONSECODE IFDHCreateChannel(DWORD, DWORD) {
    return IFD_NOT_SUPPORTED;
}

__attribute__((visibility("default"))) RESPONSECODE IFDHCloseChannel(DWORD Lun) {
    const std::size_t reader = Lun >> 16;
    if (reader >= kMaxReaders) return IFD_NO_SUCH_DEVICE;
    Channel* channel = channels[reader].exchange(nullptr);
    if (channel == nullptr) return IFD_NO_SUCH_DEVICE;
    channel->close();
    delete channel;
    return IFD_SUCCESS;
}

__attribute__((visibility("default"))) RESPONSECODE IFDHGetCapabilities(DWORD Lun, DWORD Tag, PDWORD Length,
                                                                        PUCHAR Value) {
    const Channel* channel = channelOf(Lun);
    if (channel == nullptr) return IFD_NO_SUCH_DEVICE;
    const auto number = [&](UCHAR value) { return give(&value, 1, Length, Value); };
    switch (Tag) {
        case TAG_IFD_ATR:
        case SCARD_ATTR_ATR_STRING:
            return give(channel->atr.data(), channel->atr.size(), Length, Value);
        case TAG_IFD_SIMULTANEOUS_ACCESS:
            return number(kMaxReaders);
        case TAG_IFD_THREAD_SAFE:
            return number(1);
        case TAG_IFD_SLOTS_NUMBER:
            return number(1);
        case TAG_IFD_SLOT_THREAD_SAFE:
            return number(0);
        case TAG_IFD_POLLING_THREAD_KILLABLE:
            return number(0);
        case TAG_IFD_POLLING_THREAD_WITH_TIMEOUT: {
            RESPONSECODE (*function)(DWORD, int) = waitForCardEvent;
            return give(&function, sizeof function, Length, Value);
        }
        case TAG_IFD_STOP_POLLING_THREAD: {
            RESPONSECODE (*function)(DWORD) = stopWaiting;
            return give(&function, sizeof function, Length, Value);
        }
        default:
            return IFD_ERROR_TAG;
    }
}

__attribute__((visibility("default"))) RESPONSECODE IFDHSetCapabilities(DWORD, DWORD, DWORD, PUCHAR) {
    return IFD_NOT_SUPPORTED;
}

__attribute__((visibility("default"))) RESPONSECODE IFDHSetProtocolParameters(DWORD, DWORD Protocol, UCHAR,
                                                                              UCHAR, UCHAR, UCHAR) {
    return Protocol == SCARD_PROTOCOL_T0 || Protocol == SCARD_PROTOCOL_T1 ? IFD_SUCCESS
                                                                          : IFD_PROTOCOL_NOT_SUPPORTED;
}

__attribute__((visibility("default"))) RESPONSECODE IFDHPowerICC(DWORD Lun, DWORD Action, PUCHAR Atr,
                                                                 PDWORD AtrLength) {
    Channel* channel = channelOf(Lun);
    if (channel == nullptr) return IFD_NO_SUCH_DEVICE;
    *AtrLength = 0;
    if (Action == IFD_POWER_DOWN) {
        channel->atr.clear();
        return static_cast<RESPONSECODE>(channel->call(Operation::PowerDown).result);
    }
    if (Action != IFD_POWER_UP && Action != IFD_RESET) return IFD_NOT_SUPPORTED;
    const Answer answer = channel->call(Action == IFD_RESET ? Operation::Reset : Operation::PowerUp);
    if (answer.result != IFD_SUCCESS)
        return answer.result == IFD_NO_SUCH_DEVICE ? IFD_NO_SUCH_DEVICE : IFD_ERROR_POWER_ACTION;
    channel->atr = answer.payload;
    channel->atr.resize(std::min<std::size_t>(channel->atr.size(), MAX_ATR_SIZE));
    std::copy(channel->atr.begin(), channel->atr.end(), Atr);
    *AtrLength = channel->atr.size();
    return IFD_SUCCESS;
}

__attribute__((visibility("default"))) RESPONSECODE IFDHTransmitToICC(DWORD Lun, SCARD_IO_HEADER,
                                                                      PUCHAR TxBuffer, DWORD TxLength,
                                                                      PUCHAR RxBuffer, PDWORD RxLength,
                                                                      PSCARD_IO_HEADER RecvPci) {
    Channel* channel = channelOf(Lun);
    const DWORD room = *RxLength;
    *RxLength = 0;
    if (channel == nullptr) return IFD_NO_SUCH_DEVICE;
    const Answer answer = channel->call(Operation::Transmit, Bytes(TxBuffer, TxBuffer + TxLength));
    if (answer.result != IFD_SUCCESS) return static_cast<RESPONSECODE>(answer.result);
    if (answer.payload.size() > room) return IFD_ERROR_INSUFFICIENT_BUFFER;
    std::copy(answer.payload.begin(), answer.payload.end(), RxBuffer);
    *RxLength = answer.payload.size();
    if (RecvPci != nullptr) RecvPci->Protocol = SCARD_PROTOCOL_T0 - 1;
    return IFD_SUCCESS;
}

__attribute__((visibility("default"))) RESPONSECODE IFDHControl(DWORD Lun, DWORD dwControlCode,
                                                                PUCHAR TxBuffer, DWORD TxLength,
                                                                PUCHAR RxBuffer, DWORD RxLength,
                                                                LPDWORD pdwBytesReturned) {
    Channel* channel = channelOf(Lun);
    *pdwBytesReturned = 0;
    if (channel == nullptr) return IFD_NO_SUCH_DEVICE;
    Bytes payload(sizeof(std::uint32_t));
    const auto code = static_cast<std::uint32_t>(dwControlCode);
    std::memcpy(payload.data(), &code, sizeof code);
    payload.insert(payload.end(), TxBuffer, TxBuffer + TxLength);
    const Answer answer = channel->call(Operation::Control, std::move(payload));
    if (answer.result != IFD_SUCCESS) return static_cast<RESPONSECODE>(answer.result);
    if (answer.payload.size() > RxLength) return IFD_ERROR_INSUFFICIENT_BUFFER;
    std::copy(answer.payload.begin(), answer.payload.end(), RxBuffer);
    *pdwBytesReturned = answer.payload.size();
    return IFD_SUCCESS;
}

__attribute__((visibility("default"))) RESPONSECODE IFDHICCPresence(DWORD Lun) {
    Channel* channel = channelOf(Lun);
    if (channel == nullptr) return IFD_NO_SUCH_DEVICE;
    return static_cast<RESPONSECODE>(channel->call(Operation::Presence).result);
}

}  // extern "C"
