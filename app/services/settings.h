// What a person has chosen: $XDG_CONFIG_HOME/eleg/settings.json. The machine's policy comes before it, and
// locks what it says. No Qt, for every program of ours.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/services/policy.h"

namespace eleg {

/// What OpenSC's module is called among Settings::modules, wherever it is on this computer.
inline constexpr const char* kOpensc = "opensc";

enum class Appearance { System, Light, Dark, HighContrast };

struct Settings {
    static constexpr std::size_t kMostModules = 8;

    std::string language;  ///< "sv", "en", "fi"; empty: as the desktop
    Appearance appearance = Appearance::System;
    bool largerText = false;
    /// PKCS#11 modules in the order in which a card is shown to them: whole paths, and kOpensc. Never empty.
    std::vector<std::string> modules = {kOpensc};
    std::vector<std::string> readersToLeaveAlone;  ///< PC/SC names
    bool cache = true;
    bool startWithSession = false;
    bool tray = false;
    bool operator==(const Settings&) const = default;
};

/// "system", "light", "dark", "high-contrast".
const char* nameOf(Appearance appearance);

/// What `members`, a JSON object, say over `settings`. Throws Error{SettingsInvalid} for a value that cannot
/// be one; members that are no settings are left out.
Settings settingsFrom(const nlohmann::json& members, Settings settings);

/// The members of a settings file's text: an object of a version that we know. Throws Error{SettingsInvalid}.
nlohmann::json settingsMembersFrom(const std::string& text);

class SettingsFile {
 public:
    /// Reads `path`; a file that is not there is no problem. `policy` outranks it. What is broken, cannot be
    /// read or is from a newer version is not used, stays where it is, and is named by problem(). Never
    /// throws.
    SettingsFile(std::filesystem::path path, const PolicyReading& policy);
    /// $XDG_CONFIG_HOME/eleg/settings.json, or what a developer's ELEG_SETTINGS names.
    static std::filesystem::path defaultPath();

    const Settings& settings() const { return settings_; }
    const std::optional<Error>& problem() const { return problem_; }
    const std::optional<Error>& policyProblem() const { return policyProblem_; }
    /// The file of the policy that was read, to be named.
    const std::filesystem::path& policyPath() const { return policyPath_; }
    const std::filesystem::path& path() const { return path_; }
    /// Whether the machine's owner has laid down the setting of this key, such as "language".
    bool isLocked(const std::string& key) const { return locked_.contains(key); }

    /// Writes `settings` in one step; keys that we do not know stay. A file that could not be used is kept
    /// beside it, as "settings.json.kept". Locked ones keep the policy's value and are not written. False
    /// when it cannot be written: then nothing is changed on the disk, and settings() has the new ones all
    /// the same.
    bool save(const Settings& settings);

 private:
    std::filesystem::path path_;
    std::filesystem::path policyPath_;
    nlohmann::json own_ = nlohmann::json::object();
    nlohmann::json policy_ = nlohmann::json::object();
    Settings settings_;
    std::set<std::string> locked_;
    std::optional<Error> problem_;
    std::optional<Error> policyProblem_;
};

}  // namespace eleg
