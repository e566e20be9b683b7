// eleg-host as a browser starts it: hardens itself, says its version, and only then loads the rest.
//
// Nothing here needs the C++ runtime, OpenSSL or libeleg-card: what is linked is what every start pays for
// before the version leaves (measured: host_start of ./dev bench). Everything else is in libeleg-host.so.
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/limits.h>
#include <signal.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>

#include "app/host/start.h"
#include "app/services/version.h"
#include "libcard/secure/process.h"

namespace {

constexpr const char* kBroken =
    R"({"error":{"code":"ERR_WEBEID_NATIVE_FATAL","message":"INTERNAL: Eleg is not installed completely."}})";

void tell(const char* what) {
    static_cast<void>(std::fprintf(stderr, "eleg-host: %s\n", what));
}

// A descriptor that is closed would be taken by the next file that is opened, and a message be written into
// it.
void openStandardDescriptors() {
    for (int fd = 0; fd <= 2; ++fd)
        if (::fcntl(fd, F_GETFD) < 0 && ::open("/dev/null", O_RDWR) != fd) ::_exit(1);
}

// The way to the browser gets a descriptor of its own, and whatever else writes to stdout writes to stderr:
// one stray byte would end the connection.
int takeStdout() {
    const int answers = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (answers < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) ::_exit(1);
    return answers;
}

// Native messaging: the length as 32 bits in the machine's byte order, then as many bytes of JSON. One write,
// so that it cannot be seen in part: it is far below PIPE_BUF.
bool send(int fd, std::string_view json) {
    char frame[512];
    const auto size = static_cast<std::uint32_t>(json.size());
    if (size > sizeof frame - sizeof size) return false;
    std::memcpy(frame, &size, sizeof size);
    std::memcpy(frame + sizeof size, json.data(), size);
    return ::write(fd, frame, sizeof size + size) == static_cast<ssize_t>(sizeof size + size);
}

// Web eID's page library wants a SemVer whose major is not below its own, which is 2 (FACTS §4); ours follows
// as build metadata.
bool sendVersion(int fd) {
    char json[128];
    const int size = std::snprintf(json, sizeof json, R"({"version":"2.9.0+eleg.%s"})", eleg::kVersion);
    return size > 0 && send(fd, {json, static_cast<std::size_t>(size)});
}

// PREFIX/lib/eleg/libeleg-host.so for PREFIX/bin/eleg-host. By its whole path, so that the loader searches
// nowhere.
eleg::HostFunction loadHost() {
    constexpr std::string_view kLibrary = "/lib/eleg/libeleg-host.so";
    char path[PATH_MAX + kLibrary.size() + 1];
    const ssize_t length = ::readlink("/proc/self/exe", path, PATH_MAX);
    if (length <= 0) return nullptr;
    path[length] = '\0';
    char* end = nullptr;
    for (int up = 0; up < 2; ++up) {
        end = std::strrchr(path, '/');
        if (end == nullptr) return nullptr;
        *end = '\0';
    }
    std::memcpy(end, kLibrary.data(), kLibrary.size() + 1);
    void* library = ::dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void* symbol = library == nullptr ? nullptr : ::dlsym(library, eleg::kHostSymbol);
    if (symbol == nullptr) tell(::dlerror());
    return reinterpret_cast<eleg::HostFunction>(symbol);
}

}  // namespace

#if defined(__SANITIZE_ADDRESS__)
// A process that cannot be traced cannot look for its own leaks: the search would end it as failed.
extern "C" const char* __asan_default_options();
const char* __asan_default_options() {
    return "detect_leaks=0";
}
#endif

int main(int argc, char** argv) {
    // Some bundles of browsers hand LD_LIBRARY_PATH down to what they start. Our own libraries are to be
    // found where we say, so the loader gets a second start without it.
    if (eleg::hardenProcess()) ::execv("/proc/self/exe", argv);

    openStandardDescriptors();
    static_cast<void>(::signal(SIGPIPE, SIG_IGN));
    const int answers = takeStdout();
    if (!sendVersion(answers)) return 1;
    if (::isatty(STDIN_FILENO)) tell("a browser starts this and speaks with it. In a terminal, use elegctl.");

    const eleg::HostFunction host = loadHost();
    if (host == nullptr) {
        send(answers, kBroken);
        return 1;
    }
    return host({STDIN_FILENO, answers, argc, argv});
}
