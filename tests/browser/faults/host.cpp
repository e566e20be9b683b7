// A native-messaging program that does what a test says, to show the extension faults that eleg-host has not
// got. It knows nothing of messages: it tells the test (a unix socket, ELEG_FAULTY_HOST) what comes on
// standard input, and does what the test answers. Lines, bytes in hexadecimal:
//     to the test:   started | in BYTES | closed
//     from the test: out BYTES | exit CODE
// It starts in a millisecond, so that a busy machine does not add faults of its own.
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

void writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = write(fd, bytes.data(), bytes.size());
        if (n <= 0) std::_Exit(1);
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
}

std::string hex(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        std::array<char, 3> two{};
        std::snprintf(two.data(), two.size(), "%02x", static_cast<unsigned char>(byte));
        text += two.data();
    }
    return text;
}

std::string unhex(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16));
    return bytes;
}

int connectToTest() {
    const char* path = std::getenv("ELEG_FAULTY_HOST");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path == nullptr || std::strlen(path) >= sizeof address.sun_path) return -1;
    std::strcpy(address.sun_path, path);
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ? fd : -1;
}

void obey(std::string_view line) {
    if (line.starts_with("out ")) writeAll(STDOUT_FILENO, unhex(line.substr(4)));
    if (line.starts_with("exit ")) std::_Exit(std::atoi(std::string(line.substr(5)).c_str()));
}

}  // namespace

int main() {
    const int test = connectToTest();
    if (test < 0) return 1;
    writeAll(test, "started\n");
    std::array<pollfd, 2> ends{pollfd{STDIN_FILENO, POLLIN, 0}, pollfd{test, POLLIN, 0}};
    std::string orders;
    std::array<char, 65536> buffer;
    while (poll(ends.data(), ends.size(), -1) > 0) {
        if (ends[0].revents != 0) {
            const ssize_t n = read(STDIN_FILENO, buffer.data(), buffer.size());
            if (n <= 0) {
                writeAll(test, "closed\n");
                return 0;
            }
            writeAll(test, "in " + hex({buffer.data(), static_cast<std::size_t>(n)}) + '\n');
        }
        if (ends[1].revents != 0) {
            const ssize_t n = read(test, buffer.data(), buffer.size());
            if (n <= 0) return 0;  // the test is over
            orders.append(buffer.data(), static_cast<std::size_t>(n));
            for (std::size_t end; (end = orders.find('\n')) != std::string::npos; orders.erase(0, end + 1))
                obey(std::string_view(orders).substr(0, end));
        }
    }
    return 1;
}
