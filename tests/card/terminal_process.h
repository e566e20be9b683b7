// elegctl as a person has it: on a terminal of its own.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace eleg::test {

class TerminalProcess {
 public:
    /// Starts elegctl with these words on a new pseudo-terminal, speaking `language`.
    explicit TerminalProcess(const std::vector<std::string>& words,
                             const std::string& language = "en_GB.UTF-8");
    ~TerminalProcess();
    TerminalProcess(const TerminalProcess&) = delete;
    TerminalProcess& operator=(const TerminalProcess&) = delete;

    /// Waits until `text` has been written since the last call that was true.
    bool waitFor(const std::string& text, std::chrono::milliseconds limit = std::chrono::seconds(30));
    void type(const std::string& keys) const;
    /// Waits for the end and gives the exit code; -1 when it crashed or has not ended in time.
    int finish(std::chrono::milliseconds limit = std::chrono::seconds(30));
    /// All that was written, line feeds as they are in files.
    const std::string& output() const { return output_; }

 private:
    bool readSome(std::chrono::milliseconds limit);

    pid_t pid_ = -1;
    int terminal_ = -1;
    std::string output_;
    std::size_t seen_ = 0;
};

}  // namespace eleg::test
