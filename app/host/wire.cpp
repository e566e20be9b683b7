#include "app/host/wire.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

#include "libcard/errors/error.h"

namespace eleg {

// Reads `size` bytes, or as many as come before the browser goes or `patienceMs` pass without one (-1: no
// limit).
std::size_t Wire::readInto(char* to, std::size_t size, int patienceMs) {
    std::size_t got = 0;
    while (got < size) {
        pollfd ends[] = {{requests_, POLLIN, 0}, {answers_, 0, 0}};
        const int ready = ::poll(ends, 2, patienceMs);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) break;
        // Nobody reads the answer any more, and nothing has been asked.
        if (ends[0].revents == 0) break;
        const ssize_t count = ::read(requests_, to + got, size - got);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (count <= 0) break;
        got += static_cast<std::size_t>(count);
    }
    return got;
}

std::optional<std::string> Wire::read() {
    std::uint32_t length = 0;
    char header[sizeof length];
    std::size_t got = readInto(header, 1, -1);
    if (got == 0) return std::nullopt;
    got += readInto(header + 1, sizeof header - 1, kPatienceMs);
    if (got < sizeof header) throw Error(ErrorCode::MessageTruncated, "ends within the length");
    std::memcpy(&length, header, sizeof length);
    if (length < kMinMessage)
        throw Error(ErrorCode::MessageMalformed, "a length of " + std::to_string(length) + " bytes");
    if (length > kMaxMessage)
        throw Error(ErrorCode::MessageTooLarge,
                    std::to_string(length) + " bytes, at most " + std::to_string(kMaxMessage));
    std::string body(length, '\0');
    got = readInto(body.data(), length, kPatienceMs);
    if (got < length)
        throw Error(ErrorCode::MessageTruncated,
                    std::to_string(got) + " of " + std::to_string(length) + " bytes have come");
    return body;
}

bool Wire::hasMore() const {
    int waiting = 0;
    return ::ioctl(requests_, FIONREAD, &waiting) == 0 && waiting > 0;
}

bool Wire::write(std::string_view json) {
    const auto length = static_cast<std::uint32_t>(json.size());
    std::string frame(sizeof length, '\0');
    std::memcpy(frame.data(), &length, sizeof length);
    frame += json;
    std::string_view rest = frame;
    while (!rest.empty()) {
        const ssize_t count = ::write(answers_, rest.data(), rest.size());
        if (count < 0 && errno == EAGAIN) {
            pollfd end{answers_, POLLOUT, 0};
            ::poll(&end, 1, -1);
            continue;
        }
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace eleg
