#include "libcard/pkcs11/opensc_configuration.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "libcard/errors/error.h"
#include "libcard/pkcs11/pcsc_gate.h"

namespace eleg {
namespace {

std::atomic<bool> configured = false;

std::string read(const std::filesystem::path& base) {
    std::ifstream in(base);
    std::stringstream text;
    text << in.rdbuf();
    if (!in) throw Error(ErrorCode::FileUnreadable, base.string());
    return text.str();
}

void insertAfter(std::string& text, const std::string& mark, const std::string& line) {
    const auto at = text.find(mark);
    if (at == std::string::npos) throw Error(ErrorCode::FileUnreadable, "opensc.conf lacks the line " + mark);
    text.insert(text.find('\n', at) + 1, line + "\n");
}

/// OpenSC reads a value up to the next quote and knows no escape.
bool canBeQuoted(const std::string& path) {
    return path.find_first_of("\"\n\\$") == std::string::npos;
}

bool isOwnFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    struct stat status {};
    if (error || ::lstat(folder.c_str(), &status) != 0) return false;
    return S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() && ::chmod(folder.c_str(), 0700) == 0;
}

void compose(const std::filesystem::path& base, const std::filesystem::path& cache) {
    // One descriptor for the life of the process: OpenSC reads the file at each C_Initialize. What is in it
    // may change, its name never does: other threads may be reading the environment.
    static const int file = [] {
        const int made = ::memfd_create("opensc.conf", MFD_CLOEXEC);
        if (made >= 0) ::setenv("OPENSC_CONF", ("/proc/self/fd/" + std::to_string(made)).c_str(), 1);
        return made;
    }();
    std::string text = read(base);
    insertAfter(text, "# eleg: reader_driver",
                std::string("provider_library = \"") + kPcscGateLibrary + "\";");
    const bool caching = !cache.empty() && canBeQuoted(cache.string()) && isOwnFolder(cache);
    insertAfter(text, "# eleg: framework pkcs15",
                caching ? "use_file_caching = public; file_cache_dir = \"" + cache.string() + "\";"
                        : "use_file_caching = no;");
    if (file < 0 || ::ftruncate(file, 0) != 0 ||
        ::pwrite(file, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()))
        throw Error(ErrorCode::Internal, "memfd_create");
}

}  // namespace

bool isOpenscConfigured() {
    return configured;
}

void useOpenscConfiguration(const std::filesystem::path& base, const std::filesystem::path& cache) {
    configured = false;
    try {
        compose(base, cache);
        configured = true;
    } catch (const Error&) {
        return;  // told where OpenSC is used
    }
}

}  // namespace eleg
