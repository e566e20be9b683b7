// Nothing of the C++ runtime here: eleg-host answers its version before that is loaded.
#include "libcard/secure/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "libcard/secure/scrub.h"

namespace eleg {
namespace {

// What is removed in every build. A name that ends in '*' stands for all that begin so.
constexpr const char* kAlways[] = {
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
    // libproxy, which Qt Network asks for the system's proxy: code from elsewhere
    "PX_*", "_PX_*",
    // the C library: code or data from elsewhere (too late for this process, in time for its children)
    "LD_*", "GCONV_PATH", "LOCPATH", "NLSPATH", "MALLOC_TRACE", "MALLOC_PERTURB_", "GLIBC_TUNABLES",
    "GETCONF_DIR"};

constexpr const char* kDeveloperOnly[] = {"ELEG_*", "PCSCLITE_CSOCK_NAME", "OPENSC_CONF"};

bool matches(const char* name, const char* pattern) {
    const std::size_t length = std::strlen(pattern);
    if (pattern[length - 1] == '*') return std::strncmp(name, pattern, length - 1) == 0;
    return std::strcmp(name, pattern) == 0;
}

bool isForbidden(const char* name) {
    for (const char* pattern : kAlways)
        if (matches(name, pattern)) return true;
    if (!isDeveloperBuild())
        for (const char* pattern : kDeveloperOnly)
            if (matches(name, pattern)) return true;
    return false;
}

}  // namespace

bool scrubWith(void (*removed)(const char* name, void* context), void* context) noexcept {
    bool loaderWasSteered = false;
    char** entry = environ;
    while (entry != nullptr && *entry != nullptr) {
        const char* end = std::strchr(*entry, '=');
        char* name = end == nullptr ? nullptr : ::strndup(*entry, static_cast<std::size_t>(end - *entry));
        if (end != nullptr && name == nullptr) {
            // Out of memory before anything has begun: without an environment nothing can be redirected.
            ::clearenv();
            return loaderWasSteered;
        }
        if (name == nullptr || name[0] == '\0' || !isForbidden(name)) {
            std::free(name);
            ++entry;
            continue;
        }
        loaderWasSteered = loaderWasSteered || std::strncmp(name, "LD_", 3) == 0;
        if (removed != nullptr) removed(name, context);
        ::unsetenv(name);  // the entries after it move up: this place has another one now
        std::free(name);
    }
    return loaderWasSteered;
}

bool hardenProcess() noexcept {
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::umask(077);
    return scrubWith(nullptr, nullptr);
}

}  // namespace eleg
