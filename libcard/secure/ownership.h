// Whose word a file or folder is: who could change it.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <optional>
#include <span>
#include <string>

#include "libcard/errors/export.h"

namespace eleg {

/// Why somebody else than `owners` could change what has these `attributes`: "belongs to user 1001", "can be
/// written by others than its owner"; nothing when nobody else could. About a
/// symbolic link this says nothing.
ELEG_CARD_EXPORT std::optional<std::string> whoElseMayChange(const struct stat& attributes,
                                                             std::span<const uid_t> owners);

}  // namespace eleg
