// Where the files of this installation are: data beside the program, whether installed or in a build tree.
#pragma once

#include <filesystem>
#include <string_view>

#include "libcard/errors/export.h"

namespace eleg {

/// A file or folder of resources/ such as "opensc.conf" or "cards": PREFIX/share/eleg/<name> beside
/// PREFIX/bin/<program>. A build tree has the same layout (build/<preset>/share/eleg). Found from
/// /proc/self/exe, never from the environment.
ELEG_CARD_EXPORT std::filesystem::path resourcePath(std::string_view name);

/// PREFIX/lib/eleg/<name>: what is loaded, such as "libeleg-consent.so".
ELEG_CARD_EXPORT std::filesystem::path libraryPath(std::string_view name);

/// PREFIX/bin/<name>: a program of ours, beside the one that asks.
ELEG_CARD_EXPORT std::filesystem::path programPath(std::string_view name);

}  // namespace eleg
