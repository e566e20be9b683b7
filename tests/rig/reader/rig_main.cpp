// eleg-rig: virtual readers and cards behind a private pcscd. See tests/rig/README.md.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/rig/reader/control_server.h"
#include "tests/rig/reader/private_pcscd.h"
#include "tests/rig/reader/reader_server.h"
#include "tests/rig/reader/usb_bus.h"
#include "tests/rig/reader/virtual_reader.h"

namespace {

constexpr const char* kUsage =
    R"(eleg-rig [--dir DIR [--remove yes]] --reader NAME[,pinpad] … [--insert NAME=CARDFOLDER] … [-- COMMAND ARGUMENTS…]

Starts virtual readers and a private pcscd. With a COMMAND: runs it with PCSCLITE_CSOCK_NAME and ELEG_RIG (the control
socket) set, and ends with its exit code. Without: prints the two variables and "ready", and stays until SIGTERM, SIGINT, or
the end of standard input when that is a pipe. DIR holds the sockets and pcscd's log; with --remove it goes at the end, and so does
one that eleg-rig has made itself.
)";

struct Options {
    std::filesystem::path folder;
    bool ownFolder = false;
    std::vector<std::pair<std::string, bool>> readers;
    std::vector<std::pair<std::string, std::string>> cards;
    std::vector<char*> command;
};

[[noreturn]] void usage(const std::string& problem) {
    std::cerr << "eleg-rig: " << problem << "\n\n" << kUsage;
    std::exit(2);
}

Options parse(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--") {
            options.command.assign(argv + i + 1, argv + argc);
            break;
        }
        if (word == "--help") {
            std::cout << kUsage;
            std::exit(0);
        }
        if (i + 1 >= argc) usage(word + " needs a value");
        const std::string value = argv[++i];
        if (word == "--dir") {
            options.folder = value;
        } else if (word == "--remove") {
            options.ownFolder = value == "yes";
        } else if (word == "--reader") {
            const auto comma = value.find(',');
            const bool pad = comma != std::string::npos && value.substr(comma + 1) == "pinpad";
            if (comma != std::string::npos && !pad) usage("a reader may have ,pinpad: " + value);
            options.readers.emplace_back(value.substr(0, comma), pad);
        } else if (word == "--insert") {
            const auto equals = value.find('=');
            if (equals == std::string::npos) usage("--insert NAME=CARDFOLDER");
            options.cards.emplace_back(value.substr(0, equals), value.substr(equals + 1));
        } else {
            usage("unknown option: " + word);
        }
    }
    if (options.folder.empty()) {
        std::string pattern = (std::filesystem::temp_directory_path() / "eleg-rig-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        options.folder = pattern;
        options.ownFolder = true;
    }
    std::filesystem::create_directories(options.folder);
    options.folder = std::filesystem::absolute(options.folder);
    std::filesystem::permissions(options.folder, std::filesystem::perms::owner_all);
    return options;
}

pid_t run(const std::vector<char*>& command) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    std::vector<char*> words = command;
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    std::perror(words[0]);
    ::_exit(127);
}

/// Asks the command to end, and waits for it as long as it may need to tidy up.
void end(pid_t child) {
    if (child <= 0) return;
    ::kill(child, SIGTERM);
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(3);
    while (::waitpid(child, nullptr, WNOHANG) == 0 && std::chrono::steady_clock::now() < limit)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

/// Until a signal ends us, the command ends, or standard input does. Returns the exit code.
int stay(int signals, pid_t child) {
    // Only a pipe or socket on stdin is a parent that may go; a terminal or /dev/null is not.
    struct stat input {};
    const bool watchInput =
        child < 0 && ::fstat(0, &input) == 0 && (S_ISFIFO(input.st_mode) || S_ISSOCK(input.st_mode));
    while (true) {
        pollfd fds[2] = {{signals, POLLIN, 0}, {watchInput ? 0 : -1, POLLIN, 0}};
        if (::poll(fds, 2, -1) < 0) continue;
        if (fds[1].revents != 0) {
            char ignored[256];
            if (::read(0, ignored, sizeof ignored) <= 0) return 0;
        }
        if (fds[0].revents == 0) continue;
        signalfd_siginfo info{};
        if (::read(signals, &info, sizeof info) != sizeof info) continue;
        if (info.ssi_signo != SIGCHLD) {
            end(child);
            return 128 + static_cast<int>(info.ssi_signo);
        }
        int status = 0;
        if (child > 0 && ::waitpid(child, &status, WNOHANG) == child)
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
}

}  // namespace

int main(int argc, char** argv) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    sigset_t handled;
    sigemptyset(&handled);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGCHLD}) sigaddset(&handled, signal);
    ::sigprocmask(SIG_BLOCK, &handled, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    const int signals = ::signalfd(-1, &handled, SFD_CLOEXEC);

    Options options;
    int code = 1;
    try {
        options = parse(argc, argv);
        const auto socketOf = [&](std::size_t number) {
            return options.folder / ("reader" + std::to_string(number));
        };
        std::vector<std::string> names;
        for (const auto& [name, pinPad] : options.readers) names.push_back(name);
        rig::PrivatePcscd pcscd(options.folder, names);
        rig::UsbBus bus(options.folder / "usb", names);
        rig::ControlServer::Readers readers;
        ::setenv("PCSCLITE_CSOCK_NAME", (options.folder / "pcscd.comm").c_str(), 1);
        ::setenv("ELEG_RIG", (options.folder / "control").c_str(), 1);
        std::unique_ptr<rig::ControlServer> control;
        std::mutex controlMutex;
        for (const auto& [name, pinPad] : options.readers)
            readers.emplace(
                name, std::make_unique<rig::VirtualReader>(name, pinPad, [&](const nlohmann::json& event) {
                    if (event.at("event") == "unplugged") bus.setPlugged(event.at("reader"), false);
                    const std::lock_guard guard(controlMutex);
                    if (control) control->tell(event);
                }));
        for (const auto& [name, folder] : options.cards) {
            if (!readers.contains(name)) usage("--insert names no reader: " + name);
            readers.at(name)->insert(folder);
        }
        std::vector<std::unique_ptr<rig::ReaderServer>> servers;
        for (std::size_t i = 0; i < names.size(); ++i)
            servers.push_back(std::make_unique<rig::ReaderServer>(*readers.at(names[i]), socketOf(i)));
        pcscd.start(names.size());
        {
            auto made = std::make_unique<rig::ControlServer>(options.folder / "control", readers, pcscd, bus);
            const std::lock_guard guard(controlMutex);
            control = std::move(made);
        }
        pid_t child = -1;
        if (options.command.empty()) {
            std::cout << "PCSCLITE_CSOCK_NAME=" << pcscd.socket().string()
                      << "\nELEG_RIG=" << (options.folder / "control").string() << "\nready" << std::endl;
        } else {
            child = run(options.command);
        }
        code = stay(signals, child);
        pcscd.stop();
        std::unique_ptr<rig::ControlServer> ending;
        {
            const std::lock_guard guard(controlMutex);
            ending = std::move(control);
        }
    } catch (const std::exception& error) {
        std::cerr << "eleg-rig: " << error.what() << "\n";
    }
    std::error_code ignored;
    if (options.ownFolder) std::filesystem::remove_all(options.folder, ignored);
    return code;
}
