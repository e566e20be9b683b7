#include "libcard/secure/ownership.h"

#include <algorithm>

namespace eleg {

std::optional<std::string> whoElseMayChange(const struct stat& attributes, std::span<const uid_t> owners) {
    if (std::find(owners.begin(), owners.end(), attributes.st_uid) == owners.end())
        return "belongs to user " + std::to_string(attributes.st_uid);
    if ((attributes.st_mode & (S_IWGRP | S_IWOTH)) != 0) return "can be written by others than its owner";
    return std::nullopt;
}

}  // namespace eleg
