#include "app/desktop/forget.h"

#include <system_error>

#include "libcard/secure/user_folders.h"

namespace eleg {

namespace {

bool removeOwn(UserFolder which) {
    const std::filesystem::path folder = userFolder(which);
    std::error_code failed;
    if (!folder.empty()) std::filesystem::remove_all(folder / "eleg", failed);
    return !failed;
}

}  // namespace

std::filesystem::path stateFolder() {
    // A whole path for somebody without a home, too.
    return std::filesystem::path("/") / userFolder(UserFolder::State) / "eleg";
}

bool forgetEverything() {
    const bool cacheGone = removeOwn(UserFolder::Cache);
    const bool stateGone = removeOwn(UserFolder::State);
    return cacheGone && stateGone;
}

}  // namespace eleg
