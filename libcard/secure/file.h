// Files that somebody else wrote, read whole and bounded; and ours, written whole or not at all.
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

/// Puts `content` in the place of the file `path` in one step: whoever reads it sees the old or the new one,
/// also after a crash. Only its owner may read it. A symbolic link to a file stays, and the file that it
/// leads to is replaced. The folder must be there. Throws Error{FileUnreadable}; then nothing has changed.
ELEG_CARD_EXPORT void writeFile(const std::filesystem::path& path, std::string_view content);

}  // namespace eleg
