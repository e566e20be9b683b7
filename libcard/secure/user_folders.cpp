#include "libcard/secure/user_folders.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

namespace eleg {
namespace {

struct Place {
    const char* variable;
    const char* below;  // the home
};

Place placeOf(UserFolder which) {
    switch (which) {
        case UserFolder::Config:
            return {"XDG_CONFIG_HOME", ".config"};
        case UserFolder::Cache:
            return {"XDG_CACHE_HOME", ".cache"};
        case UserFolder::Data:
            return {"XDG_DATA_HOME", ".local/share"};
        case UserFolder::State:
            break;
    }
    return {"XDG_STATE_HOME", ".local/state"};
}

bool isWhole(const char* path) {
    return path != nullptr && path[0] == '/';
}

}  // namespace

std::filesystem::path userFolder(UserFolder which) {
    const Place place = placeOf(which);
    if (const char* chosen = std::getenv(place.variable); isWhole(chosen)) return chosen;
    if (const char* home = std::getenv("HOME"); isWhole(home))
        return std::filesystem::path(home) / place.below;
    const passwd* user = ::getpwuid(::geteuid());
    if (user == nullptr || !isWhole(user->pw_dir)) return {};
    return std::filesystem::path(user->pw_dir) / place.below;
}

}  // namespace eleg
