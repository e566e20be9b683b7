#include "tests/unit/host/host_process.h"

#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/services/extension_ids.h"

namespace eleg::test {
namespace {

std::string program() {
    return (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "eleg-host").string();
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (std::string& text : texts) list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

std::vector<std::string> wholeEnvironment(const std::vector<std::string>& more) {
    std::vector<std::string> all = {"PATH=/usr/bin:/bin",
                                    "HOME=" + std::filesystem::temp_directory_path().string()};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace

std::vector<std::string> chromiumCaller() {
    return {"chrome-extension://" + ownExtensionIds().chromium.at(0) + "/"};
}

std::vector<std::string> firefoxCaller() {
    return {"/usr/lib/mozilla/native-messaging-hosts/se.eleg.host.json", ownExtensionIds().firefox.at(0)};
}

HostProcess::HostProcess(const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment) {
    // A host that has gone is a result, not a signal.
    ::signal(SIGPIPE, SIG_IGN);
    std::vector<std::string> all = {program()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables = wholeEnvironment(environment);

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, requests_.readEnd(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, answers_.writeEnd(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, complaints_.writeEnd(), STDERR_FILENO);
    ::posix_spawnattr_init(&attributes);
    sigset_t defaults;
    ::sigemptyset(&defaults);
    ::sigaddset(&defaults, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes, &defaults);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    const int failed = ::posix_spawn(&pid_, all[0].c_str(), &actions, &attributes, pointers(all).data(),
                                     pointers(variables).data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::runtime_error("posix_spawn");
    requests_.closeReadEnd();
    answers_.closeWriteEnd();
    complaints_.closeWriteEnd();
}

HostProcess::~HostProcess() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

std::string HostProcess::readSome(int fd, std::size_t size) {
    std::string got;
    char bytes[4096];
    while (got.size() < size) {
        pollfd end{fd, POLLIN, 0};
        if (::poll(&end, 1, kLimitMs) <= 0) break;
        const ssize_t count = ::read(fd, bytes, std::min(sizeof bytes, size - got.size()));
        if (count <= 0) break;
        got.append(bytes, static_cast<std::size_t>(count));
    }
    return got;
}

std::optional<std::string> HostProcess::read() {
    const std::string length = readSome(answers_.readEnd(), 4);
    if (length.size() < 4) return std::nullopt;
    std::uint32_t size = 0;
    std::memcpy(&size, length.data(), sizeof size);
    if (size > 1024 * 1024) return std::nullopt;
    std::string body = readSome(answers_.readEnd(), size);
    if (body.size() < size) return std::nullopt;
    return body;
}

std::string HostProcess::rest() {
    return readSome(answers_.readEnd(), SIZE_MAX);
}

std::string HostProcess::complaints() {
    return readSome(complaints_.readEnd(), SIZE_MAX);
}

int HostProcess::wait() {
    const int process = static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0));
    pollfd end{process, POLLIN, 0};
    const bool ended = process >= 0 && ::poll(&end, 1, kLimitMs) > 0;
    ::close(process);
    if (!ended) return -1;
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string errorIn(const std::optional<std::string>& message) {
    if (!message) return "nothing";
    const auto json = nlohmann::json::parse(*message, nullptr, false);
    if (!json.is_object() || json.size() != 1 || !json.contains("error")) return *message;
    const auto& error = json["error"];
    if (!error.is_object() || error.size() != 2 || !error.contains("code") || !error.contains("message"))
        return *message;
    const std::string text = error["message"];
    return error["code"].get<std::string>() + ' ' + text.substr(0, text.find(':'));
}

}  // namespace eleg::test
