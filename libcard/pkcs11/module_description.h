// What a PKCS#11 module says it is. Asking loads it into this process, where it can crash or hang: a program
// that must go on has somebody else ask (elegctl module test).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "libcard/errors/export.h"

namespace eleg {

struct ModuleSlot {
    std::string description;  ///< mostly the reader's name
    bool hasToken = false;
    std::string token;  ///< its label; empty without one
    bool operator==(const ModuleSlot&) const = default;
};

/// All texts are plain: valid UTF-8 without control characters, line feeds or marks of direction.
struct ModuleDescription {
    std::string maker;
    std::string library;               ///< what it calls itself
    std::string version;               ///< "0.23"
    std::string cryptoki;              ///< version of PKCS#11: "2.20"
    std::vector<ModuleSlot> slotList;  ///< at most 64
    bool operator==(const ModuleDescription&) const = default;
};

/// Loads the module at this absolute path, asks it, and lets it go. Throws Error{ModuleRefused}
/// (module_path.h), ModuleMissing, ModuleFailed.
ELEG_CARD_EXPORT ModuleDescription describeModule(const std::filesystem::path& path);

}  // namespace eleg
