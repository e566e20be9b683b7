#include "app/host/caller.h"

#include <algorithm>

#include "libcard/errors/error.h"

namespace eleg {
namespace {

constexpr std::string_view kChromiumScheme = "chrome-extension://";

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool isOption(std::string_view argument) {
    return argument.starts_with("--");
}

}  // namespace

Caller callerFrom(std::span<const char* const> arguments) {
    if (arguments.empty()) throw Error(ErrorCode::CallerNotAllowed, "no extension is named");
    const std::string_view first = arguments[0];
    if (first.starts_with(kChromiumScheme)) {
        std::string_view id = first.substr(kChromiumScheme.size());
        const bool closed = id.ends_with('/');
        if (closed) id.remove_suffix(1);
        const bool othersAreOptions = std::all_of(arguments.begin() + 1, arguments.end(), isOption);
        if (!closed || !isChromiumId(id) || !othersAreOptions)
            throw Error(ErrorCode::CallerNotAllowed, "not the way in which Chromium names an extension");
        return {Caller::Browser::Chromium, std::string(id)};
    }
    if (arguments.size() == 2 && first.starts_with('/') && isFirefoxId(arguments[1]))
        return {Caller::Browser::Firefox, arguments[1]};
    throw Error(ErrorCode::CallerNotAllowed, "not the way in which a browser names an extension");
}

void checkCaller(const Caller& caller, const ExtensionIds& own, const ExtensionIds& additional) {
    const auto ids =
        caller.browser == Caller::Browser::Chromium ? &ExtensionIds::chromium : &ExtensionIds::firefox;
    if (!contains(own.*ids, caller.id) && !contains(additional.*ids, caller.id))
        throw Error(ErrorCode::CallerNotAllowed, "not in the list: " + caller.id);
}

}  // namespace eleg
