// eleg-rig-ctl: the control socket from a shell.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using Json = nlohmann::json;

constexpr const char* kUsage = R"(eleg-rig-ctl COMMAND … (the rig is the one of $ELEG_RIG)

  insert READER CARDFOLDER [mute] | eject READER | swap READER CARDFOLDER
  mute READER on|off             the card gives no answer to reset, as if it lay upside down
  unplug READER | plug READER
  delay READER MS | baud READER BYTES_PER_SECOND
  fault READER KIND [AFTER] [SW|MS]   sw truncate empty too-long garbage mute hang remove-card remove-reader
  no-faults READER
  status | reset-counters READER | trace on|off
  pinpad READER enter PIN [NEWPIN] | cancel | timeout
  pcscd kill|stop|start|restart
  events                         prints events until it is ended
)";

Json requestFrom(const std::vector<std::string>& words) {
    const auto word = [&](std::size_t i) -> const std::string& {
        if (i >= words.size()) throw std::invalid_argument("too few words");
        return words[i];
    };
    const std::string& command = word(0);
    Json request = {{"command", command}};
    if (command == "status" || command == "events") return request;
    if (command == "trace") {
        request["on"] = word(1) == "on";
        return request;
    }
    if (command == "pcscd") {
        request["action"] = word(1);
        return request;
    }
    request["reader"] = word(1);
    if (command == "insert" || command == "swap") {
        request["card"] = word(2);
        if (words.size() > 3) request["mute"] = word(3) == "mute";
    } else if (command == "mute") {
        request["on"] = word(2) == "on";
    } else if (command == "delay") {
        request["milliseconds"] = std::stoi(word(2));
    } else if (command == "baud") {
        request["bytesPerSecond"] = std::stoi(word(2));
    } else if (command == "fault") {
        request["kind"] = word(2);
        if (words.size() > 3) request["after"] = std::stoi(words[3]);
        if (words.size() > 4 && word(2) == "hang") request["milliseconds"] = std::stoi(words[4]);
        if (words.size() > 4 && word(2) == "sw") request["sw"] = words[4];
    } else if (command == "pinpad") {
        request["action"] = word(2);
        if (words.size() > 3) request["pin"] = words[3];
        if (words.size() > 4) request["newPin"] = words[4];
    }
    return request;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    const char* path = std::getenv("ELEG_RIG");
    Json request;
    try {
        if (words.empty() || words[0] == "--help") throw std::invalid_argument("");
        request = requestFrom(words);
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n" << kUsage;
        return 2;
    }
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path == nullptr ? "" : path;
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (text.empty() || text.size() >= sizeof address.sun_path) {
        std::cerr << "eleg-rig-ctl: ELEG_RIG does not name a rig\n";
        return 2;
    }
    std::copy(text.begin(), text.end(), address.sun_path);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        std::cerr << "eleg-rig-ctl: no rig answers at ELEG_RIG\n";
        return 1;
    }
    const bool events = words[0] == "events";
    if (events) request["command"] = "subscribe";
    const std::string line = request.dump() + "\n";
    if (::send(socket, line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size())) return 1;
    std::string buffer;
    char block[65536];
    while (true) {
        const ssize_t got = ::recv(socket, block, sizeof block, 0);
        if (got <= 0) return events ? 0 : 1;
        buffer.append(block, static_cast<std::size_t>(got));
        std::size_t end;
        while ((end = buffer.find('\n')) != std::string::npos) {
            const Json answer = Json::parse(buffer.substr(0, end));
            buffer.erase(0, end + 1);
            if (events) {
                std::cout << answer.dump() << std::endl;
                continue;
            }
            std::cout << answer.dump(2) << "\n";
            return answer.contains("error") ? 1 : 0;
        }
    }
}
