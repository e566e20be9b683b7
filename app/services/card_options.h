// With which modules and readers this person's cards are used: the settings under the machine's policy, for
// every program of ours. No Qt.
#pragma once

#include <filesystem>
#include <vector>

#include "app/services/settings.h"
#include "libcard/errors/error.h"
#include "libcard/keystore/card_keystore.h"

namespace eleg {

struct CardOptions {
    CardKeyStoreOptions options;
    /// ModuleRefused, one for each module of the settings that may not be used (pkcs11/module_path.h) and is
    /// left out. When none is left, OpenSC is used.
    std::vector<Error> refused;
};

/// The options that `settings` ask for, in this installation. Looks at the modules' files, loads nothing.
CardOptions cardOptionsFrom(const Settings& settings);

/// The file of a module of the settings: OpenSC's for kOpensc.
std::filesystem::path moduleFile(const std::string& module);

}  // namespace eleg
