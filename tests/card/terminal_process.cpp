#include "tests/card/terminal_process.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace eleg::test {

using Clock = std::chrono::steady_clock;

TerminalProcess::TerminalProcess(const std::vector<std::string>& words, const std::string& language) {
    std::vector<std::string> all = {ELEG_ELEGCTL};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_ = ::forkpty(&terminal_, nullptr, nullptr, nullptr);
    if (pid_ < 0) throw std::runtime_error("forkpty");
    if (pid_ == 0) {
        for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "DISPLAY"}) ::unsetenv(name);
        ::setenv("LANG", language.c_str(), 1);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
}

TerminalProcess::~TerminalProcess() {
    ::close(terminal_);
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

bool TerminalProcess::readSome(std::chrono::milliseconds limit) {
    pollfd fd{terminal_, POLLIN, 0};
    if (::poll(&fd, 1, static_cast<int>(limit.count())) <= 0) return false;
    char block[4096];
    const ssize_t got = ::read(terminal_, block, sizeof block);
    if (got <= 0) return false;  // the other end is closed
    for (ssize_t i = 0; i < got; ++i)
        if (block[i] != '\r') output_ += block[i];
    return true;
}

bool TerminalProcess::waitFor(const std::string& text, std::chrono::milliseconds limit) {
    const auto end = Clock::now() + limit;
    while (true) {
        const auto at = output_.find(text, seen_);
        if (at != std::string::npos) {
            seen_ = at + text.size();
            return true;
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
        if (left.count() <= 0 || !readSome(left)) return false;
    }
}

void TerminalProcess::type(const std::string& keys) const {
    if (::write(terminal_, keys.data(), keys.size()) != static_cast<ssize_t>(keys.size()))
        throw std::runtime_error("the terminal takes no keys");
}

int TerminalProcess::finish(std::chrono::milliseconds limit) {
    const auto end = Clock::now() + limit;
    while (Clock::now() < end &&
           readSome(std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()))) {
    }
    if (Clock::now() >= end) return -1;
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace eleg::test
