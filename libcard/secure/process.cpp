#include "libcard/secure/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace eleg {
namespace {

// What is removed in every build. A name that ends in '*' stands for all that begin so.
constexpr std::array<std::string_view, 42> kAlways = {
    // OpenSC and pcsc-lite: logs with APDUs, another driver, filtered readers
    "OPENSC_DEBUG", "OPENSC_DRIVER", "PCSCLITE_DEBUG", "PCSCLITE_FILTER_*", "PCSCLITE_NO_BLOCKING",
    "MUSCLECARD_*", "LIBCCID_*", "PKCS11SPY*", "CARDMOD_*",
    // p11-kit and OpenSSL: other modules, engines, providers, logs of keys
    "P11_KIT_*", "OPENSSL_CONF", "OPENSSL_CONF_INCLUDE", "OPENSSL_ENGINES", "OPENSSL_MODULES",
    "SSLKEYLOGFILE", "RANDFILE", "CTLOG_FILE",
    // Qt: code from elsewhere, logs, other input paths for the PIN
    "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_GENERIC_PLUGINS", "QT_QPA_PLATFORMTHEME",
    "QT_STYLE_OVERRIDE", "QT_IM_MODULE", "QT_IM_MODULES", "QT_DEBUG_PLUGINS", "QT_LOGGING_*",
    "QT_MESSAGE_PATTERN", "QT_ASSUME_STDERR_HAS_CONSOLE", "QT_LOGGING_TO_CONSOLE", "QT_LOAD_TESTABILITY",
    "QT_QPA_FONTDIR", "XMODIFIERS", "GTK_MODULES", "GTK_IM_MODULE",
    // the C library: code or data from elsewhere (too late for this process, in time for its children)
    "LD_*", "GCONV_PATH", "LOCPATH", "NLSPATH", "MALLOC_TRACE", "MALLOC_PERTURB_", "GLIBC_TUNABLES",
    "GETCONF_DIR"};

constexpr std::array<std::string_view, 3> kDeveloperOnly = {"ELEG_*", "PCSCLITE_CSOCK_NAME", "OPENSC_CONF"};

bool matches(std::string_view name, std::string_view pattern) {
    if (pattern.ends_with('*')) return name.starts_with(pattern.substr(0, pattern.size() - 1));
    return name == pattern;
}

bool isForbidden(std::string_view name) {
    const auto fits = [name](std::string_view pattern) { return matches(name, pattern); };
    if (std::any_of(kAlways.begin(), kAlways.end(), fits)) return true;
    return !isDeveloperBuild() && std::any_of(kDeveloperOnly.begin(), kDeveloperOnly.end(), fits);
}

}  // namespace

std::vector<std::string> scrubEnvironment() {
    std::vector<std::string> removed;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::string_view name = text.substr(0, text.find('='));
        if (isForbidden(name)) removed.emplace_back(name);
    }
    for (const std::string& name : removed) ::unsetenv(name.c_str());
    return removed;
}

void hardenProcess() noexcept {
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::umask(077);
    try {
        scrubEnvironment();
    } catch (...) {
        // Out of memory before anything has begun: without an environment nothing can be redirected.
        ::clearenv();
    }
}

std::string developerSetting(const char* name) {
    if (!isDeveloperBuild()) return {};
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace eleg
