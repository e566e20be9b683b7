// Files that somebody else wrote, read whole and bounded.
#pragma once

#include <filesystem>
#include <string>

#include "libcard/errors/export.h"

namespace eleg {

/// The content of the regular file `path`, at most `limit` bytes; never waits for a pipe or a device. Throws
/// Error{FileUnreadable} with the file's name and what is wrong with it.
ELEG_CARD_EXPORT std::string readFile(const std::filesystem::path& path, std::size_t limit);

}  // namespace eleg
