// eleg-host as a child process, started as a browser starts it.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/host/pipes.h"

namespace eleg::test {

/// The caller of our own extension in Chromium's form: what main gets after the program's name.
std::vector<std::string> chromiumCaller();
std::vector<std::string> firefoxCaller();

class HostProcess {
 public:
    /// How long anything may take before a test fails; nothing here waits when it need not.
    static constexpr int kLimitMs = 60'000;

    /// Starts the build tree's eleg-host with `arguments`. Its environment is PATH, HOME and `environment`
    /// ("NAME=value") alone, so there is no display unless that names one. Its stderr is kept.
    explicit HostProcess(const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment = {});
    /// Ends it if it still runs.
    ~HostProcess();
    HostProcess(const HostProcess&) = delete;
    HostProcess& operator=(const HostProcess&) = delete;

    /// False when it does not read any more.
    bool send(std::string_view bytes) { return writeAll(requests_.writeEnd(), bytes); }
    void closeStdin() { requests_.closeWriteEnd(); }
    void closeStdout() { answers_.closeReadEnd(); }

    /// The next message on its stdout; nothing when it closes stdout before one is whole, or falls silent.
    std::optional<std::string> read();
    /// All that still comes on its stdout until that is closed.
    std::string rest();
    /// All that it writes on stderr until that is closed.
    std::string complaints();
    /// Its exit code when it ends by itself in time; -1 otherwise.
    int wait();

 private:
    std::string readSome(int fd, std::size_t size);
    Pipe requests_, answers_, complaints_;
    pid_t pid_ = -1;
};

/// The error's code and the id that its message begins with: "ERR_WEBEID_NATIVE_FATAL CALLER_NOT_ALLOWED".
/// The text itself when it is no error of exactly the right shape.
std::string errorIn(const std::optional<std::string>& message);

}  // namespace eleg::test
