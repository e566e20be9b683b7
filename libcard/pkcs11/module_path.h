// Which files may be loaded as a PKCS#11 module: it runs with the person's rights and sees their PIN, so it
// must be one that nobody else can exchange.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "libcard/errors/error.h"

namespace eleg {

enum class ModuleObjection {
    Relative,       ///< not a whole path: which file it is would depend on where we are
    Missing,        ///< nothing is there, or it cannot be looked at
    Irregular,      ///< a folder, a device, a pipe
    Temporary,      ///< in /tmp, /var/tmp, /dev/shm or the runtime folder: others come and go there
    WorldWritable,  ///< it or a folder above it can be changed by anybody
    OfOthers,       ///< it or a folder above it belongs to somebody who is neither root nor us
};

/// Why `path` may not be used; nothing when it may. Symbolic links are followed, and what they pass through
/// and end at is judged too. Never throws, loads nothing.
ELEG_CARD_EXPORT std::optional<ModuleObjection> objectionToModule(const std::filesystem::path& path);

/// The objection in a sentence: an English source text of the translation context "errors".
ELEG_CARD_EXPORT std::string_view reasonOf(ModuleObjection objection);

/// ModuleRefused with the path and the reason in its detail.
ELEG_CARD_EXPORT Error refusalOf(const std::filesystem::path& path, ModuleObjection objection);

}  // namespace eleg
