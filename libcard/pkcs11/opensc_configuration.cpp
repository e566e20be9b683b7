#include "libcard/pkcs11/opensc_configuration.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "libcard/errors/error.h"
#include "libcard/pkcs11/pcsc_gate.h"

namespace eleg {
namespace {

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

}  // namespace

void useOpenscConfiguration(const std::filesystem::path& base, const std::filesystem::path& cache) {
    std::string text = read(base);
    insertAfter(text, "# eleg: reader_driver",
                std::string("provider_library = \"") + kPcscGateLibrary + "\";");
    const bool caching = !cache.empty() && canBeQuoted(cache.string()) && isOwnFolder(cache);
    insertAfter(text, "# eleg: framework pkcs15",
                caching ? "use_file_caching = public; file_cache_dir = \"" + cache.string() + "\";"
                        : "use_file_caching = no;");
    // The descriptor stays open for the life of the process: OpenSC reads the file at each C_Initialize.
    static int file = -1;
    if (file >= 0) ::close(file);
    file = ::memfd_create("opensc.conf", MFD_CLOEXEC);
    if (file < 0 || ::write(file, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        throw Error(ErrorCode::Internal, "memfd_create");
    ::setenv("OPENSC_CONF", ("/proc/self/fd/" + std::to_string(file)).c_str(), 1);
}

}  // namespace eleg
