#include "libcard/secure/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <vector>

#include "libcard/errors/error.h"

namespace eleg {
namespace {

class OpenFile {
 public:
    OpenFile(const char* path, int more)
        : fd_(::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | more)) {}
    ~OpenFile() {
        if (fd_ >= 0) ::close(fd_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int fd() const { return fd_; }

 private:
    int fd_;
};

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& why) {
    throw Error(ErrorCode::FileUnreadable, path.string() + ": " + why);
}

[[noreturn]] void failWithErrno(const std::filesystem::path& path) {
    fail(path, std::generic_category().message(errno));
}

using Accept = std::function<void(const struct stat&)>;
using Take = std::function<void(std::string_view)>;

void readBlocks(const OpenFile& file, const std::filesystem::path& path, const Accept& accept,
                const Take& take) {
    struct stat status {};
    if (file.fd() < 0 || ::fstat(file.fd(), &status) != 0) failWithErrno(path);
    if (!S_ISREG(status.st_mode)) fail(path, "not a regular file");
    if (accept) accept(status);
    std::vector<char> block(64UL * 1024);
    while (true) {
        const ssize_t got = ::read(file.fd(), block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) failWithErrno(path);
        if (got == 0) return;
        take({block.data(), static_cast<std::size_t>(got)});
    }
}

std::string readAll(const OpenFile& file, const std::filesystem::path& path, std::size_t limit,
                    const Accept& accept) {
    std::string content;
    readBlocks(file, path, accept, [&](std::string_view block) {
        if (block.size() > limit - content.size())
            fail(path, "more than " + std::to_string(limit) + " bytes");
        content += block;
    });
    return content;
}

}  // namespace

std::string readFile(const std::filesystem::path& path, std::size_t limit) {
    return readAll(OpenFile(path.c_str(), 0), path, limit, nullptr);
}

std::string readFile(const std::filesystem::path& path, std::size_t limit,
                     const std::function<void(const struct stat&)>& accept) {
    return readAll(OpenFile(path.c_str(), O_NOFOLLOW), path, limit, accept);
}

void readFileInBlocks(const std::filesystem::path& path, const std::function<void(std::string_view)>& take) {
    readBlocks(OpenFile(path.c_str(), 0), path, nullptr, take);
}

void writeFile(const std::filesystem::path& path, std::string_view content) {
    std::error_code none;
    const std::filesystem::path linked = std::filesystem::canonical(path, none);
    const std::filesystem::path target = none ? path : linked;
    std::string temporary = target.string() + ".XXXXXX";
    const int fd = ::mkostemp(temporary.data(), O_CLOEXEC);  // 0600
    if (fd < 0) failWithErrno(path);
    bool done = true;
    while (done && !content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        done = written > 0;
        if (done) content.remove_prefix(static_cast<std::size_t>(written));
    }
    done = done && ::fsync(fd) == 0;
    done = ::close(fd) == 0 && done;
    if (done && ::rename(temporary.c_str(), target.c_str()) == 0) return;
    const int why = errno;
    ::unlink(temporary.c_str());
    errno = why;
    failWithErrno(path);
}

}  // namespace eleg
