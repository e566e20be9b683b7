#include "app/services/extension_ids.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "libcard/json/strict_json.h"
#include "libcard/secure/file.h"
#include "libcard/secure/paths.h"

namespace eleg {
namespace {

constexpr std::size_t kMaxIds = 64;
constexpr std::size_t kMaxFile = std::size_t{64} * 1024;

bool isIdCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_';
}

std::vector<std::string> idsFrom(const nlohmann::json& object, const char* key,
                                 bool (*isId)(std::string_view), ErrorCode malformed) {
    const auto list = object.find(key);
    if (list == object.end()) return {};
    if (!list->is_array() || list->size() > kMaxIds)
        throw Error(malformed, std::string(key) + ": not a list of at most 64 extension ids");
    std::vector<std::string> ids;
    for (const auto& entry : *list) {
        if (!entry.is_string() || !isId(entry.get_ref<const std::string&>()))
            throw Error(malformed, std::string(key) + ": not an extension id");
        ids.push_back(entry.get<std::string>());
    }
    return ids;
}

}  // namespace

bool isChromiumId(std::string_view text) {
    return text.size() == 32 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'p'; });
}

bool isFirefoxId(std::string_view text) {
    if (text.empty() || text.size() > 255) return false;
    if (text.front() == '{') {
        constexpr std::string_view kForm = "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}";
        const auto fits = [](char c, char form) {
            return form == 'x' ? (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')
                               : c == form;
        };
        return std::equal(text.begin(), text.end(), kForm.begin(), kForm.end(), fits);
    }
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at + 1 == text.size()) return false;
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), isIdCharacter) &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), isIdCharacter);
}

ExtensionIds extensionIdsFrom(const nlohmann::json& object, ErrorCode malformed) {
    if (!object.is_object()) throw Error(malformed, "extension ids: not an object");
    return {idsFrom(object, "chromium", isChromiumId, malformed),
            idsFrom(object, "firefox", isFirefoxId, malformed)};
}

ExtensionIds ownExtensionIds() {
    const auto text = readFile(resourcePath("extensions.json"), kMaxFile);
    return extensionIdsFrom(parseStrictJson(text, kMaxFile, ErrorCode::FileUnreadable),
                            ErrorCode::FileUnreadable);
}

}  // namespace eleg
