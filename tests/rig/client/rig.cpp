#include "tests/rig/client/rig.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "tests/rig/ca/test_ca.h"

namespace rig {
namespace {

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr auto kAnswerLimit = std::chrono::seconds(30);

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error("rig: " + what);
}

int connectTo(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) fail("path too long: " + path);
    std::copy(path.begin(), path.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0 || ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        if (socket >= 0) ::close(socket);
        fail("nobody answers at " + path);
    }
    return socket;
}

Json stateOf(const std::string& card) {
    std::ifstream in(card + "/state.json");
    return Json::parse(in);
}

/// Reads the child's standard output until "ready".
void waitUntilReady(int output) {
    std::string text;
    char block[512];
    while (text.find("\nready\n") == std::string::npos) {
        pollfd fd{output, POLLIN, 0};
        const int ready = ::poll(&fd, 1, 30'000);
        const ssize_t got = ready > 0 ? ::read(output, block, sizeof block) : 0;
        if (got <= 0) fail("eleg-rig has not started: " + text);
        text.append(block, static_cast<std::size_t>(got));
    }
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "eleg-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) fail("no temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

CardFolder::CardFolder(const CardOrder& order) : order_(order) {
    personalise(path(), order, sharedTestCa());
}

int CardFolder::triesLeft(bool signaturePin) const {
    const Json state = stateOf(path());
    const Json& pins = state.at("pins");
    auto pin = pins.begin();  // by reference: the first PIN, then the second
    if (signaturePin && order_.pinCount == 2) ++pin;
    return pin->at("tries");
}

std::string CardFolder::pin(bool signaturePin) const {
    const Json state = stateOf(path());
    auto pin = state.at("pins").begin();
    if (signaturePin && order_.pinCount == 2) ++pin;
    return pin->at("value");
}

int CardFolder::pukTriesLeft() const {
    return stateOf(path()).at("puk").at("tries");
}

std::filesystem::path CardFolder::holderFile(const std::string& file) const {
    return sharedTestCa() / "holders" / order_.holder / std::to_string(order_.rsaBits) / file;
}

RigConnection::RigConnection(const std::string& socket) : socket_(connectTo(socket)) {}

RigConnection::~RigConnection() {
    ::close(socket_);
}

void RigConnection::send(const Json& object) {
    const std::string line = object.dump() + "\n";
    if (::send(socket_, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size()))
        fail("the rig has gone");
}

std::optional<Json> RigConnection::receive(std::chrono::milliseconds limit) {
    const auto end = Clock::now() + limit;
    while (true) {
        if (const auto line = buffer_.find('\n'); line != std::string::npos) {
            Json object = Json::parse(buffer_.substr(0, line));
            buffer_.erase(0, line + 1);
            return object;
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd fd{socket_, POLLIN, 0};
        if (left <= 0 || ::poll(&fd, 1, static_cast<int>(left)) <= 0) return std::nullopt;
        char block[65536];
        const ssize_t got = ::recv(socket_, block, sizeof block, 0);
        if (got <= 0) fail("the rig has gone");
        buffer_.append(block, static_cast<std::size_t>(got));
    }
}

RigEvents::RigEvents(const std::string& socket) : connection_(socket) {
    connection_.send({{"command", "subscribe"}});
    if (!connection_.receive(kAnswerLimit)) fail("no answer");
}

std::optional<Json> RigEvents::next(const std::function<bool(const Json&)>& wanted,
                                    std::chrono::milliseconds limit) {
    const auto end = Clock::now() + limit;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        auto event = connection_.receive(std::max(left, std::chrono::milliseconds(0)));
        if (!event || wanted(*event)) return event;
    }
}

std::optional<Json> RigEvents::next(const std::string& event, std::chrono::milliseconds limit) {
    return next([&](const Json& seen) { return seen.value("event", "") == event; }, limit);
}

Rig::Rig(const std::vector<ReaderOrder>& readers, const std::string& asUser) : readers_(readers) {
    std::vector<std::string> words;
    if (!asUser.empty()) {
        words = {"setpriv", "--reuid", asUser, "--regid", "nogroup", "--clear-groups", "--"};
        if (::chmod(folder_.path().c_str(), 0777) != 0) fail("chmod");
    }
    words.insert(words.end(), {ELEG_RIG_PROGRAM, "--dir", (folder_.path() / "rig").string()});
    for (const ReaderOrder& reader : readers)
        words.insert(words.end(), {"--reader", reader.name + (reader.pinPad ? ",pinpad" : "")});
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);

    int input[2], output[2];
    if (::pipe2(input, O_CLOEXEC) != 0 || ::pipe2(output, O_CLOEXEC) != 0) fail("pipe");
    pid_ = ::fork();
    if (pid_ < 0) fail("fork");
    if (pid_ == 0) {
        ::dup2(input[0], 0);
        ::dup2(output[1], 1);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(input[0]);
    ::close(output[1]);
    input_ = input[1];
    waitUntilReady(output[0]);
    ::close(output[0]);
    ::setenv("PCSCLITE_CSOCK_NAME", pcscdSocket().c_str(), 1);
    ::setenv("ELEG_RIG", controlSocket().c_str(), 1);
    connection_.emplace(controlSocket());
}

Rig::~Rig() {
    ::close(input_);  // the end of its standard input ends the rig
    ::waitpid(pid_, nullptr, 0);
}

std::string Rig::pcscName(const std::string& reader) const {
    for (std::size_t i = 0; i < readers_.size(); ++i)
        if (readers_[i].name == reader) return reader + " 0" + std::to_string(i) + " 00";
    fail("no reader " + reader);
}

Json Rig::call(Json command) {
    const std::lock_guard guard(mutex_);
    connection_->send(command);
    const auto answer = connection_->receive(kAnswerLimit);
    if (!answer) fail("no answer to " + command.dump());
    if (answer->contains("error")) fail(answer->at("error"));
    return *answer;
}

Json Rig::onReader(const std::string& command, const std::string& reader, Json members) {
    members["command"] = command;
    members["reader"] = reader;
    return call(std::move(members));
}

void Rig::insert(const std::string& reader, const CardFolder& card, bool mute) {
    onReader("insert", reader, {{"card", card.path()}, {"mute", mute}});
}

void Rig::eject(const std::string& reader) {
    onReader("eject", reader);
}

void Rig::swap(const std::string& reader, const CardFolder& card) {
    onReader("swap", reader, {{"card", card.path()}});
}

void Rig::delay(const std::string& reader, int milliseconds) {
    onReader("delay", reader, {{"milliseconds", milliseconds}});
}

void Rig::fault(const std::string& reader, const std::string& kind, Json more) {
    more["kind"] = kind;
    onReader("fault", reader, std::move(more));
}

Json Rig::status(const std::string& reader) {
    return call({{"command", "status"}}).at("readers").at(reader);
}

void Rig::calm() {
    if (!call({{"command", "status"}}).at("pcscd").get<bool>()) pcscd("start");
    for (const ReaderOrder& reader : readers_) {
        onReader("no-faults", reader.name);
        if (!status(reader.name).at("plugged").get<bool>()) plug(reader.name);
        eject(reader.name);
        delay(reader.name, 0);
        onReader("baud", reader.name, {{"bytesPerSecond", 0}});
        onReader("reset-counters", reader.name);
    }
    trace(false);
}

Json Rig::trace(bool on) {
    return call({{"command", "trace"}, {"on", on}}).at("apdus");
}

void Rig::pcscd(const std::string& action) {
    call({{"command", "pcscd"}, {"action", action}});
}

void Rig::pressKeys(const std::string& reader, const std::string& pin) {
    onReader("pinpad", reader, {{"action", "enter"}, {"pin", pin}});
}

}  // namespace rig
