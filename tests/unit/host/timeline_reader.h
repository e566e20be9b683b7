// The host's timeline as it happens: ELEG_TIMELINE names a pipe, so that an event can be awaited.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <stdexcept>
#include <string>

namespace eleg::test {

class TimelineReader {
 public:
    TimelineReader() : path_(folder_.filePath("timeline").toStdString()) {
        // Opened for both, so that neither side waits for the other.
        if (::mkfifo(path_.c_str(), 0600) != 0 || (fd_ = ::open(path_.c_str(), O_RDWR | O_CLOEXEC)) < 0)
            throw std::runtime_error("mkfifo");
    }
    ~TimelineReader() { ::close(fd_); }
    TimelineReader(const TimelineReader&) = delete;
    TimelineReader& operator=(const TimelineReader&) = delete;

    std::string variable() const { return "ELEG_TIMELINE=" + path_; }

    /// False when it does not come in time.
    bool waitFor(const std::string& event, int timeoutMs) {
        while (seen_.find(' ' + event + '\n') == std::string::npos) {
            pollfd end{fd_, POLLIN, 0};
            char bytes[1024];
            if (::poll(&end, 1, timeoutMs) <= 0) return false;
            const ssize_t count = ::read(fd_, bytes, sizeof bytes);
            if (count > 0) seen_.append(bytes, static_cast<std::size_t>(count));
        }
        return true;
    }

 private:
    QTemporaryDir folder_;
    std::string path_;
    std::string seen_;
    int fd_ = -1;
};

}  // namespace eleg::test
