#include "app/host/consent_part.h"

#include <dlfcn.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "libcard/secure/paths.h"

namespace eleg {
namespace {

bool isSet(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

// What libeleg-consent.so needs, each after what it needs itself, so that no piece takes long. One that is
// not here is not missed: libeleg-consent.so says what is really needed.
constexpr const char* kPieces[] = {
    "libQt6Core.so.6", "libX11.so.6",     "libfontconfig.so.1", "libharfbuzz.so.0",   "libEGL.so.1",
    "libGLX.so.0",     "libQt6DBus.so.6", "libQt6Gui.so.6",     "libQt6Widgets.so.6", "libQt6Svg.so.6"};

// The lock is not fair: a thread that waits for it gets it only when we are not there.
constexpr std::chrono::microseconds kBreath(100);

}  // namespace

ConsentFunction loadConsent(const std::atomic<bool>& holdersKnown) {
    for (const char* piece : kPieces) {
        if (holdersKnown) break;
        ::dlopen(piece, RTLD_NOW | RTLD_LOCAL);
        std::this_thread::sleep_for(kBreath);
    }
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
