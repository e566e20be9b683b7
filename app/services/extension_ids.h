// Browser extensions that may start eleg-host, as data names them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "libcard/errors/error.h"

namespace eleg {

struct ExtensionIds {
    std::vector<std::string> chromium;  ///< 32 letters a-p: of Chromium, Chrome, Edge, Brave, Vivaldi, …
    std::vector<std::string> firefox;   ///< "name@domain" or "{GUID}"
    bool operator==(const ExtensionIds&) const = default;
};

bool isChromiumId(std::string_view text);
/// Mozilla, "extensions and the add-on ID": an address-like name or a GUID in braces, at most 255 characters.
bool isFirefoxId(std::string_view text);

/// Takes {"chromium": [ids], "firefox": [ids]}, each list optional, of at most 64 ids. Throws
/// Error{malformed} for a list or an id that is none.
ExtensionIds extensionIdsFrom(const nlohmann::json& object, ErrorCode malformed);

/// The list that is part of Eleg: resources/extensions.json. Throws Error{FileUnreadable}.
ExtensionIds ownExtensionIds();

}  // namespace eleg
