#include "app/services/settings.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "libcard/json/strict_json.h"
#include "libcard/secure/file.h"
#include "libcard/secure/process.h"
#include "libcard/secure/user_folders.h"

namespace eleg {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxSettings = std::size_t{64} * 1024;
constexpr std::size_t kMaxReaders = 64;
constexpr std::size_t kMaxText = 1024;
constexpr int kSettingsVersion = 1;
constexpr std::array kAppearances = {Appearance::System, Appearance::Light, Appearance::Dark,
                                     Appearance::HighContrast};
constexpr std::array kKeys = {"language", "appearance",       "largerText", "modules", "readersToLeaveAlone",
                              "cache",    "startWithSession", "tray"};

[[noreturn]] void refuse(const char* key) {
    throw Error(ErrorCode::SettingsInvalid, std::string("the value of ") + key);
}

void readText(const json& members, const char* key, std::string& to) {
    const auto found = members.find(key);
    if (found == members.end()) return;
    if (!found->is_string() || found->get_ref<const std::string&>().size() > kMaxText) refuse(key);
    to = found->get<std::string>();
}

void readFlag(const json& members, const char* key, bool& to) {
    const auto found = members.find(key);
    if (found == members.end()) return;
    if (!found->is_boolean()) refuse(key);
    to = found->get<bool>();
}

void readAppearance(const json& members, Appearance& to) {
    std::string name = nameOf(to);
    readText(members, "appearance", name);
    const auto found = std::find_if(kAppearances.begin(), kAppearances.end(),
                                    [&name](Appearance each) { return name == nameOf(each); });
    if (found == kAppearances.end()) refuse("appearance");
    to = *found;
}

void readTexts(const json& members, const char* key, std::size_t most, std::vector<std::string>& to) {
    const auto found = members.find(key);
    if (found == members.end()) return;
    if (!found->is_array() || found->size() > most) refuse(key);
    to.clear();
    for (const json& text : *found) {
        if (!text.is_string() || text.get_ref<const std::string&>().size() > kMaxText) refuse(key);
        to.push_back(text.get<std::string>());
    }
}

// A list without a module would leave every card unknown; one that names a module twice would try it twice.
void readModules(const json& members, std::vector<std::string>& to) {
    std::vector<std::string> listed = to;
    readTexts(members, "modules", Settings::kMostModules, listed);
    to.clear();
    for (const std::string& module : listed) {
        if (module.empty()) refuse("modules");
        if (std::find(to.begin(), to.end(), module) == to.end()) to.push_back(module);
    }
    if (to.empty()) to = {kOpensc};
}

json membersOf(const Settings& settings) {
    return {{"language", settings.language},
            {"appearance", nameOf(settings.appearance)},
            {"largerText", settings.largerText},
            {"modules", settings.modules},
            {"readersToLeaveAlone", settings.readersToLeaveAlone},
            {"cache", settings.cache},
            {"startWithSession", settings.startWithSession},
            {"tray", settings.tray}};
}

/// Gives a file that could not be used another name beside it. A hard link, so that there is no moment
/// without the file; what was kept before is not lost either. Where links cannot be made, it is moved.
bool keepUnusable(const std::filesystem::path& path) {
    constexpr int kMostKept = 100;
    for (int i = 1; i < kMostKept; ++i) {
        const std::filesystem::path kept =
            path.string() + ".kept" + (i == 1 ? std::string() : std::to_string(i));
        std::error_code failed;
        if (std::filesystem::symlink_status(kept, failed).type() != std::filesystem::file_type::not_found)
            continue;
        std::filesystem::create_hard_link(path, kept, failed);
        if (!failed) return true;
        std::filesystem::rename(path, kept, failed);
        return !failed;
    }
    return false;
}

}  // namespace

const char* nameOf(Appearance appearance) {
    switch (appearance) {
        case Appearance::System:
            return "system";
        case Appearance::Light:
            return "light";
        case Appearance::Dark:
            return "dark";
        case Appearance::HighContrast:
            return "high-contrast";
    }
    return "";
}

json settingsMembersFrom(const std::string& text) {
    json members = parseStrictJson(text, kMaxSettings, ErrorCode::SettingsInvalid);
    if (!members.is_object()) throw Error(ErrorCode::SettingsInvalid, "not a JSON object");
    const auto version = members.find("version");
    if (version != members.end() &&
        (!version->is_number_integer() || *version > kSettingsVersion || *version < 1))
        throw Error(ErrorCode::SettingsInvalid, "written by a newer version of Eleg");
    return members;
}

Settings settingsFrom(const json& members, Settings settings) {
    readText(members, "language", settings.language);
    readAppearance(members, settings.appearance);
    readFlag(members, "largerText", settings.largerText);
    readModules(members, settings.modules);
    readTexts(members, "readersToLeaveAlone", kMaxReaders, settings.readersToLeaveAlone);
    readFlag(members, "cache", settings.cache);
    readFlag(members, "startWithSession", settings.startWithSession);
    readFlag(members, "tray", settings.tray);
    return settings;
}

std::filesystem::path SettingsFile::defaultPath() {
    if (const std::string own = developerSetting("ELEG_SETTINGS"); !own.empty()) return own;
    // Somebody without a home has a whole path too, where nothing is and nothing can be written.
    return std::filesystem::path("/") / userFolder(UserFolder::Config) / "eleg" / "settings.json";
}

SettingsFile::SettingsFile(std::filesystem::path path, const PolicyReading& policy)
    : path_(std::move(path)), policyPath_(policy.path), policyProblem_(policy.problem) {
    std::error_code failed;
    if (std::filesystem::symlink_status(path_, failed).type() != std::filesystem::file_type::not_found) {
        try {
            own_ = settingsMembersFrom(readFile(path_, kMaxSettings));
            settings_ = settingsFrom(own_, {});
        } catch (const Error& error) {
            own_ = json::object();
            settings_ = {};
            problem_ = Error(ErrorCode::SettingsInvalid, error.detail());
        }
    }
    try {
        settings_ = settingsFrom(policy.policy.members, settings_);
        policy_ = policy.policy.members;
    } catch (const Error& error) {
        policyProblem_ = Error(ErrorCode::PolicyInvalid, error.detail());
    }
    for (const char* key : kKeys)
        if (policy_.contains(key)) locked_.insert(key);
}

bool SettingsFile::save(const Settings& settings) {
    json members = own_;
    members["version"] = kSettingsVersion;
    const json wanted = membersOf(settings);
    for (const char* key : kKeys)
        if (!locked_.contains(key)) members[key] = wanted[key];
    settings_ = settingsFrom(policy_, settings);

    std::error_code failed;
    std::filesystem::create_directories(path_.parent_path(), failed);
    if (problem_ && !keepUnusable(path_)) return false;
    try {
        writeFile(path_, members.dump(2, ' ', false, json::error_handler_t::replace) + '\n');
    } catch (const Error&) {
        return false;
    }
    own_ = members;
    problem_.reset();
    return true;
}

}  // namespace eleg
