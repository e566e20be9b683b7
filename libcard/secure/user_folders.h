// Where this person's own files are, as every program of a desktop finds them (freedesktop.org, "XDG Base
// Directory Specification", version 0.8).
#pragma once

#include <filesystem>

#include "libcard/errors/export.h"

namespace eleg {

enum class UserFolder {
    Config,  ///< $XDG_CONFIG_HOME, else ~/.config
    Cache,   ///< $XDG_CACHE_HOME, else ~/.cache
    Data,    ///< $XDG_DATA_HOME, else ~/.local/share
    State,   ///< $XDG_STATE_HOME, else ~/.local/state
};

/// The folder, whether it exists or not. A value that is no whole path is left out, as the specification
/// says; a person without $HOME has the home of the user database. Empty when there is none there either.
ELEG_CARD_EXPORT std::filesystem::path userFolder(UserFolder which);

}  // namespace eleg
