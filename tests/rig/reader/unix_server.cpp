#include "tests/rig/reader/unix_server.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace rig {

int listenAt(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path)
        throw std::system_error(ENAMETOOLONG, std::generic_category(), text);
    std::copy(text.begin(), text.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0 || ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(socket, 64) != 0) {
        const int error = errno;
        if (socket >= 0) ::close(socket);
        throw std::system_error(error, std::generic_category(), text);
    }
    return socket;
}

UnixServer::UnixServer(const std::filesystem::path& path, std::function<void(int)> serve)
    : path_(path),
      serve_(std::move(serve)),
      listener_(listenAt(path)),
      acceptor_([this] { acceptClients(); }) {}

void UnixServer::acceptClients() {
    while (true) {
        const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0 && errno == EINTR) continue;
        if (client < 0) return;
        const std::lock_guard guard(mutex_);
        if (stopping_) {
            ::close(client);
            return;
        }
        clients_.push_back(client);
        threads_.emplace_back([this, client] {
            serve_(client);
            const std::lock_guard inner(mutex_);
            clients_.remove(client);
            ::close(client);
        });
    }
}

UnixServer::~UnixServer() {
    {
        const std::lock_guard guard(mutex_);
        stopping_ = true;
        for (const int client : clients_) ::shutdown(client, SHUT_RDWR);
    }
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    for (std::thread& thread : threads_) thread.join();
    ::close(listener_);
    ::unlink(path_.c_str());
}

}  // namespace rig
