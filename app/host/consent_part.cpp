#include "app/host/consent_part.h"

#include <dlfcn.h>

#include <cstdlib>
#include <cstring>

#include "libcard/secure/paths.h"

namespace eleg {
namespace {

bool isSet(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

}  // namespace

ConsentFunction loadConsent() {
    void* library = ::dlopen(libraryPath("libeleg-consent.so").c_str(), RTLD_NOW | RTLD_LOCAL);
    void* symbol = library == nullptr ? nullptr : ::dlsym(library, kConsentSymbol);
    if (symbol == nullptr) {
        const char* why = ::dlerror();
        throw Error(ErrorCode::Internal, why == nullptr ? "libeleg-consent.so" : why);
    }
    return reinterpret_cast<ConsentFunction>(symbol);
}

bool isDisplayNamed() {
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

}  // namespace eleg
