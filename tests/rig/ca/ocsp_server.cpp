#include "tests/rig/ca/ocsp_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <system_error>

namespace rig {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t kLargestRequest = 16 * 1024;
constexpr std::size_t kEndless = 100 << 20;

int listenOnLoopback(int port, int& chosen) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    socklen_t size = sizeof address;
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(socket, 16) != 0 ||
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        const int error = errno;
        ::close(socket);
        throw std::system_error(error, std::generic_category(), "port " + std::to_string(port));
    }
    chosen = ntohs(address.sin_port);
    return socket;
}

bool sendAll(int client, const void* data, std::size_t size) {
    const auto* from = static_cast<const char*>(data);
    while (size > 0) {
        const ssize_t put = ::send(client, from, size, MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        from += put;
        size -= static_cast<std::size_t>(put);
    }
    return true;
}

void sendAnswer(int client, const std::string& status, const std::string& type,
                std::span<const std::uint8_t> body) {
    const std::string head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
                             "\r\nContent-Length: " + std::to_string(body.size()) +
                             "\r\nConnection: close\r\n\r\n";
    if (sendAll(client, head.data(), head.size())) sendAll(client, body.data(), body.size());
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// The value of Content-Length in `head`; 0 when there is none or it is no number.
std::size_t contentLength(const std::string& head) {
    static const std::string name = "\r\ncontent-length:";
    const auto at = lower(head).find(name);
    if (at == std::string::npos) return 0;
    auto from = at + name.size();
    while (from < head.size() && head[from] == ' ') ++from;
    std::size_t length = 0;
    std::from_chars(head.data() + from, head.data() + head.size(), length);
    return length;
}

/// Undoes base64 as it stands in a URL ("+" and "/" may be percent-encoded). Empty when it is none.
Bytes fromUrl(const std::string& text) {
    std::string base64;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ec == std::errc{}) {
            base64 += static_cast<char>(value);
            i += 2;
        } else {
            base64 += text[i];
        }
    }
    Bytes decoded(base64.size() / 4 * 3 + 3);
    const int size = EVP_DecodeBlock(decoded.data(), reinterpret_cast<const unsigned char*>(base64.data()),
                                     static_cast<int>(base64.size()));
    if (size < 0) return {};
    const auto padding = std::ranges::count(base64, '=');
    decoded.resize(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, size - padding)));
    return decoded;
}

/// Reads one HTTP request and gives the OCSP request in it. False when it is none.
bool readRequest(int client, Bytes& request) {
    std::string all;
    char block[4096];
    std::size_t headEnd = std::string::npos;
    while ((headEnd = all.find("\r\n\r\n")) == std::string::npos) {
        const ssize_t got = ::recv(client, block, sizeof block, 0);
        if (got <= 0 || all.size() > kLargestRequest) return false;
        all.append(block, static_cast<std::size_t>(got));
    }
    const std::string head = all.substr(0, headEnd);
    if (head.starts_with("GET /ocsp/")) {
        const auto end = head.find(' ', 10);
        request = fromUrl(head.substr(10, end - 10));
        return true;
    }
    if (!head.starts_with("POST /ocsp ")) return false;
    const std::size_t length = contentLength(head);
    if (length > kLargestRequest) return false;
    std::string body = all.substr(headEnd + 4);
    while (body.size() < length) {
        const ssize_t got = ::recv(client, block, sizeof block, 0);
        if (got <= 0) return false;
        body.append(block, static_cast<std::size_t>(got));
    }
    request.assign(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(length));
    return true;
}

constexpr const char* kPortalPage =
    "<!doctype html><title>Välkommen till hotellets nät</title><p>Logga in här.";

}  // namespace

OcspServer::OcspServer(const std::filesystem::path& ca, int port)
    : answers_(ca), listener_(listenOnLoopback(port, port_)), acceptor_([this] { accept(); }) {}

OcspServer::~OcspServer() {
    {
        const std::lock_guard guard(mutex_);
        stopping_ = true;
        for (const int client : clients_) ::shutdown(client, SHUT_RDWR);
    }
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    for (std::thread& thread : threads_) thread.join();
    ::close(listener_);
}

void OcspServer::behave(OcspBehaviour behaviour) {
    const std::lock_guard guard(mutex_);
    everybody_ = behaviour;
}

void OcspServer::behave(const std::string& holder, OcspBehaviour behaviour) {
    const std::lock_guard guard(mutex_);
    holders_[holder] = behaviour;
}

OcspBehaviour OcspServer::behaviourFor(std::span<const std::uint8_t> request) const {
    const auto holder = answers_.holderAskedFor(request);
    const std::lock_guard guard(mutex_);
    const auto own = holder ? holders_.find(*holder) : holders_.end();
    return own == holders_.end() ? everybody_ : own->second;
}

void OcspServer::accept() {
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
            serve(client);
            const std::lock_guard inner(mutex_);
            clients_.remove(client);
            ::close(client);
        });
    }
}

void OcspServer::sendEndless(int client) {
    const std::string head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/ocsp-response\r\nContent-Length: " +
        std::to_string(kEndless) + "\r\n\r\n";
    const Bytes block(64 * 1024, 0x30);
    bool reading = sendAll(client, head.data(), head.size());
    for (std::size_t sent = 0; reading && sent < kEndless; sent += block.size())
        reading = sendAll(client, block.data(), block.size());
}

void OcspServer::serve(int client) {
    Bytes request;
    if (!readRequest(client, request)) {
        sendAnswer(client, "400 Bad Request", "text/plain", {});
        return;
    }
    ++requests_;
    const OcspBehaviour behaviour = behaviourFor(request);
    if (behaviour == OcspBehaviour::Silent) {
        char ignored = 0;
        while (::recv(client, &ignored, 1, 0) > 0) {
        }
    } else if (behaviour == OcspBehaviour::Endless) {
        sendEndless(client);
    } else if (behaviour == OcspBehaviour::Portal) {
        const std::string page = kPortalPage;
        sendAnswer(client, "200 OK", "text/html; charset=utf-8", Bytes(page.begin(), page.end()));
    } else {
        sendAnswer(client, "200 OK", "application/ocsp-response", answers_.answer(request, behaviour));
    }
}

}  // namespace rig
