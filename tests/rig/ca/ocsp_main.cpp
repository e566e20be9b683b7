// eleg-rig-ocsp: the test CA's OCSP responder on 127.0.0.1.
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/rig/ca/ocsp_server.h"
#include "tests/rig/ca/test_ca.h"

namespace {

struct UsageError : std::invalid_argument {
    using std::invalid_argument::invalid_argument;
};

void printUsage() {
    std::cerr << "eleg-rig-ocsp [--ca DIR] [--port N] [HOLDER=]BEHAVIOUR…\n\n"
                 "Answers at http://127.0.0.1:N/ocsp for the test CA in DIR (the build tree's own by "
                 "default), on the port that its\n"
                 "certificates name, or on N (0: any free one). Prints \"port N\" and \"ready\". Behaviours "
                 "come as arguments and later as\n"
                 "lines on standard input, each acknowledged with \"ok\" or \"error …\"; \"requests\" prints "
                 "how many there were. Ends at\n"
                 "SIGTERM, SIGINT, or the end of standard input when that is a pipe. Behaviours:\n\n ";
    for (const std::string& name : rig::ocspBehaviourNames()) std::cerr << ' ' << name;
    std::cerr << '\n';
}

/// "try-later" for everybody, "rut=revoked" for one.
void order(rig::OcspServer& server, const std::string& words) {
    const auto equals = words.find('=');
    if (equals == std::string::npos)
        server.behave(rig::ocspBehaviourFrom(words));
    else
        server.behave(words.substr(0, equals), rig::ocspBehaviourFrom(words.substr(equals + 1)));
}

std::string carryOut(rig::OcspServer& server, const std::string& line) {
    if (line == "requests") return std::to_string(server.requests());
    try {
        order(server, line);
        return "ok";
    } catch (const std::invalid_argument& problem) {
        return std::string("error ") + problem.what();
    }
}

/// Lines on standard input until it or the process ends.
void stay(rig::OcspServer& server, int signals) {
    // Only a pipe or socket that ends is a parent that has gone; a terminal or /dev/null is not.
    struct stat input {};
    bool listening =
        ::fstat(0, &input) == 0 && (S_ISFIFO(input.st_mode) || S_ISSOCK(input.st_mode) || ::isatty(0) == 1);
    std::string buffer;
    while (true) {
        pollfd fds[2] = {{listening ? 0 : -1, POLLIN, 0}, {signals, POLLIN, 0}};
        if (::poll(fds, 2, -1) < 0) continue;
        if (fds[1].revents != 0) return;
        if (fds[0].revents == 0) continue;
        char block[512];
        const ssize_t got = ::read(0, block, sizeof block);
        if (got <= 0) return;
        buffer.append(block, static_cast<std::size_t>(got));
        std::size_t end = 0;
        while ((end = buffer.find('\n')) != std::string::npos) {
            std::cout << carryOut(server, buffer.substr(0, end)) << std::endl;
            buffer.erase(0, end + 1);
        }
    }
}

void run(const std::vector<std::string>& words, int signals) {
    std::string ca;
    int port = -1;
    std::vector<std::string> behaviours;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--ca" && i + 1 < words.size())
            ca = words[++i];
        else if (words[i] == "--port" && i + 1 < words.size())
            port = std::stoi(words[++i]);
        else if (words[i].starts_with("--"))
            throw UsageError(words[i]);
        else
            behaviours.push_back(words[i]);
    }
    if (ca.empty()) ca = rig::sharedTestCa().string();
    rig::OcspServer server(ca, port >= 0 ? port : rig::ocspPort(ca));
    for (const std::string& behaviour : behaviours) order(server, behaviour);
    std::cout << "port " << server.port() << "\nready" << std::endl;
    stay(server, signals);
}

}  // namespace

int main(int argc, char** argv) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    sigset_t handled;
    sigemptyset(&handled);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&handled, signal);
    ::sigprocmask(SIG_BLOCK, &handled, nullptr);
    try {
        run({argv + 1, argv + argc}, ::signalfd(-1, &handled, SFD_CLOEXEC));
    } catch (const std::invalid_argument& problem) {
        std::cerr << "eleg-rig-ocsp: " << problem.what() << "\n\n";
        printUsage();
        return 2;
    } catch (const std::exception& problem) {
        std::cerr << "eleg-rig-ocsp: " << problem.what() << '\n';
        return 1;
    }
    return 0;
}
