// Files that somebody else wrote, read whole and bounded.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "libcard/errors/export.h"

namespace eleg {

/// The content of the regular file `path`, at most `limit` bytes; never waits for a pipe or a device. Throws
/// Error{FileUnreadable} with the file's name and what is wrong with it.
ELEG_CARD_EXPORT std::string readFile(const std::filesystem::path& path, std::size_t limit);

/// The same for a file whose owner matters: `accept` sees the opened file's attributes before anything is
/// read and throws to refuse it, and a symbolic link in the file's place is refused.
ELEG_CARD_EXPORT std::string readFile(const std::filesystem::path& path, std::size_t limit,
                                      const std::function<void(const struct stat&)>& accept);

/// Hands the content of the regular file `path`, however large, to `take`, block after block. Throws as
/// readFile().
ELEG_CARD_EXPORT void readFileInBlocks(const std::filesystem::path& path,
                                       const std::function<void(std::string_view)>& take);

}  // namespace eleg
