#include "libcard/secure/paths.h"

#include <system_error>

namespace eleg {
namespace {

std::filesystem::path prefix() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return "/usr";
    return program.parent_path().parent_path();
}

}  // namespace

std::filesystem::path resourcePath(std::string_view name) {
    return prefix() / "share" / "eleg" / name;
}

std::filesystem::path libraryPath(std::string_view name) {
    return prefix() / "lib" / "eleg" / name;
}

std::filesystem::path programPath(std::string_view name) {
    return prefix() / "bin" / name;
}

}  // namespace eleg
