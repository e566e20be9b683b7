#include "libcard/pkcs11/module_path.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

#include "libcard/errors/text.h"

namespace eleg {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> temporaryFolders() {
    std::vector<std::string> folders = {"/tmp", "/var/tmp", "/dev/shm", "/run/user"};
    for (const char* name : {"XDG_RUNTIME_DIR", "TMPDIR"}) {
        const char* own = std::getenv(name);
        if (own != nullptr && own[0] == '/' && own[1] != '\0')
            folders.push_back(fs::path(own).lexically_normal().string());
    }
    for (std::string& folder : folders)
        while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    return folders;
}

bool isTemporary(const fs::path& path) {
    const std::string text = path.lexically_normal().string();
    for (const std::string& folder : temporaryFolders())
        if (text.starts_with(folder + '/')) return true;
    return false;
}

/// Who else can change `path` or a folder above it. What cannot be looked at counts as open to anybody. A
/// group that may write is its owner's choice (Debian's /usr/local/lib has one).
std::optional<ModuleObjection> whoElseCanChange(fs::path path) {
    while (true) {
        struct stat attributes {};
        if (::stat(path.c_str(), &attributes) != 0 || (attributes.st_mode & S_IWOTH) != 0)
            return ModuleObjection::WorldWritable;
        if (attributes.st_uid != 0 && attributes.st_uid != ::geteuid()) return ModuleObjection::OfOthers;
        if (path == path.parent_path()) return {};
        path = path.parent_path();
    }
}

}  // namespace

std::optional<ModuleObjection> objectionToModule(const fs::path& path) {
    if (!path.is_absolute()) return ModuleObjection::Relative;
    if (isTemporary(path)) return ModuleObjection::Temporary;
    std::error_code failed;
    const fs::path real = fs::canonical(path, failed);
    if (failed) return ModuleObjection::Missing;
    if (isTemporary(real)) return ModuleObjection::Temporary;
    struct stat attributes {};
    if (::stat(real.c_str(), &attributes) != 0) return ModuleObjection::Missing;
    if (!S_ISREG(attributes.st_mode)) return ModuleObjection::Irregular;
    // The folder of a link matters as much as that of the file: whoever may write there sets another link.
    if (const auto objection = whoElseCanChange(real)) return objection;
    return whoElseCanChange(path.lexically_normal().parent_path());
}

std::string_view reasonOf(ModuleObjection objection) {
    switch (objection) {
        case ModuleObjection::Relative:
            return ELEG_TEXT("A module needs its whole path, from the first slash on.");
        case ModuleObjection::Missing:
            return ELEG_TEXT("There is no such module.");
        case ModuleObjection::Irregular:
            return ELEG_TEXT("This is no file that could be a module.");
        case ModuleObjection::Temporary:
            return ELEG_TEXT(
                "The module is in a folder for temporary files, where others could put another one in its "
                "place.");
        case ModuleObjection::OfOthers:
            return ELEG_TEXT(
                "The module, or a folder that it is in, belongs to another user of this computer.");
        case ModuleObjection::WorldWritable:
            return ELEG_TEXT("Everybody on this computer can change the module or a folder that it is in.");
    }
    return {};
}

Error refusalOf(const fs::path& path, ModuleObjection objection) {
    return Error(ErrorCode::ModuleRefused, path.string() + ": " + std::string(reasonOf(objection)));
}

}  // namespace eleg
