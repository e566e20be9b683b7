#include "libcard/keystore/card_keystore.h"
#include "libcard/secure/paths.h"
#include "libcard/secure/process.h"
#include "libcard/secure/user_folders.h"

namespace eleg {
namespace {

constexpr const char* kDebianModule = "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so";
constexpr const char* kAnyModule = "/usr/lib/opensc-pkcs11.so";

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
    const std::filesystem::path home = userFolder(UserFolder::Cache);
    if (!home.empty()) options.cache = home / "eleg" / "cards";
    return options;
}

}  // namespace eleg
