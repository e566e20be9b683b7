// Which browser extension has started the host, and whether it may.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/services/extension_ids.h"

namespace eleg {

struct Caller {
    enum class Browser { Chromium, Firefox };
    Browser browser = Browser::Chromium;
    std::string id;
};

/// Takes main's arguments after the program's name. Chromium and its relatives give "chrome-extension://ID/"
/// and, on some systems, options that begin with "--" after it; Firefox the absolute path of the native
/// manifest and the extension's id (FACTS §8). Throws Error{CallerNotAllowed} for anything else.
Caller callerFrom(std::span<const char* const> arguments);

/// Throws Error{CallerNotAllowed} when `caller` is in neither list.
void checkCaller(const Caller& caller, const ExtensionIds& own, const ExtensionIds& additional);

}  // namespace eleg
