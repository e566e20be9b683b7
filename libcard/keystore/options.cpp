#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

#include "libcard/keystore/card_keystore.h"
#include "libcard/secure/paths.h"
#include "libcard/secure/process.h"

namespace eleg {
namespace {

constexpr const char* kDebianModule = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";
constexpr const char* kAnyModule = "/usr/lib/opensc-pkcs11.so";

std::filesystem::path cacheHome() {
    const char* chosen = std::getenv("XDG_CACHE_HOME");
    if (chosen != nullptr && chosen[0] == '/') return chosen;
    const char* home = std::getenv("HOME");
    if (home != nullptr && home[0] == '/') return std::filesystem::path(home) / ".cache";
    const passwd* user = ::getpwuid(::geteuid());
    return user != nullptr && user->pw_dir != nullptr ? std::filesystem::path(user->pw_dir) / ".cache"
                                                      : std::filesystem::path();
}

std::filesystem::path orElse(const std::string& setting, const std::filesystem::path& standard) {
    return setting.empty() ? standard : std::filesystem::path(setting);
}

}  // namespace

CardKeyStoreOptions defaultCardKeyStoreOptions() {
    CardKeyStoreOptions options;
    std::error_code ignored;
    const bool debian = std::filesystem::exists(kDebianModule, ignored);
    options.modules = {orElse(developerSetting("ELEG_PKCS11_MODULE"), debian ? kDebianModule : kAnyModule)};
    options.openscConf = orElse(developerSetting("ELEG_OPENSC_CONF"), resourcePath("opensc.conf"));
    options.cardProfiles = resourcePath("cards");
    const std::filesystem::path home = cacheHome();
    if (!home.empty()) options.cache = home / "eleg" / "cards";
    return options;
}

}  // namespace eleg
