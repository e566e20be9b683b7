#include "app/desktop/settings.h"

#include <sys/stat.h>

#include <QByteArray>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <algorithm>
#include <array>

#include "libcard/json/strict_json.h"
#include "libcard/secure/file.h"
#include "libcard/secure/process.h"

namespace eleg {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxSize = std::size_t{64} * 1024;
constexpr std::size_t kMaxReaders = 64;
constexpr std::size_t kMaxText = 1024;
constexpr int kVersion = 1;
constexpr std::array kAppearances = {Appearance::System, Appearance::Light, Appearance::Dark,
                                     Appearance::HighContrast};
constexpr std::array kKeys = {"language", "appearance",       "largerText", "module", "readersToLeaveAlone",
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

void readReaders(const json& members, std::vector<std::string>& to) {
    const auto found = members.find("readersToLeaveAlone");
    if (found == members.end()) return;
    if (!found->is_array() || found->size() > kMaxReaders) refuse("readersToLeaveAlone");
    to.clear();
    for (const json& reader : *found) {
        if (!reader.is_string() || reader.get_ref<const std::string&>().size() > kMaxText)
            refuse("readersToLeaveAlone");
        to.push_back(reader.get<std::string>());
    }
}

Settings settingsFrom(const json& members, Settings settings) {
    readText(members, "language", settings.language);
    readAppearance(members, settings.appearance);
    readFlag(members, "largerText", settings.largerText);
    readText(members, "module", settings.module);
    readReaders(members, settings.readersToLeaveAlone);
    readFlag(members, "cache", settings.cache);
    readFlag(members, "startWithSession", settings.startWithSession);
    readFlag(members, "tray", settings.tray);
    return settings;
}

json membersOf(const Settings& settings) {
    return {{"language", settings.language},
            {"appearance", nameOf(settings.appearance)},
            {"largerText", settings.largerText},
            {"module", settings.module},
            {"readersToLeaveAlone", settings.readersToLeaveAlone},
            {"cache", settings.cache},
            {"startWithSession", settings.startWithSession},
            {"tray", settings.tray}};
}

json readOwn(const std::filesystem::path& path) {
    const json members = parseStrictJson(readFile(path, kMaxSize), kMaxSize, ErrorCode::SettingsInvalid);
    if (!members.is_object()) throw Error(ErrorCode::SettingsInvalid, "not a JSON object");
    const auto version = members.find("version");
    if (version != members.end() && (!version->is_number_integer() || *version > kVersion || *version < 1))
        throw Error(ErrorCode::SettingsInvalid, "written by a newer version of Eleg");
    return members;
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

std::optional<ModuleObjection> objectionToModule(const std::filesystem::path& path) {
    if (!path.is_absolute()) return ModuleObjection::Relative;
    std::error_code failed;
    const std::filesystem::path real = std::filesystem::canonical(path, failed);
    if (failed) return ModuleObjection::Missing;
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    for (const std::string& folder : {std::string("/tmp"), std::string("/var/tmp"), std::string("/dev/shm"),
                                      std::string("/run/user"), runtime.toStdString()}) {
        if (folder.empty()) continue;
        for (const std::filesystem::path& each : {path.lexically_normal(), real}) {
            const std::string text = each.string();
            if (text.rfind(folder + '/', 0) == 0) return ModuleObjection::Temporary;
        }
    }
    struct stat attributes {};
    if (::stat(real.c_str(), &attributes) != 0 || !S_ISREG(attributes.st_mode))
        return ModuleObjection::Missing;
    for (std::filesystem::path each = real;; each = each.parent_path()) {
        if (::stat(each.c_str(), &attributes) != 0 || (attributes.st_mode & S_IWOTH) != 0)
            return ModuleObjection::WorldWritable;
        if (each == each.parent_path()) return {};
    }
}

std::filesystem::path SettingsFile::defaultPath() {
    if (const std::string own = developerSetting("ELEG_SETTINGS"); !own.empty()) return own;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return std::filesystem::path(QFile::encodeName(folder).toStdString()) / "eleg" / "settings.json";
}

SettingsFile::SettingsFile(std::filesystem::path path, const PolicyReading& policy)
    : path_(std::move(path)), policyProblem_(policy.problem) {
    std::error_code failed;
    if (std::filesystem::symlink_status(path_, failed).type() != std::filesystem::file_type::not_found) {
        try {
            own_ = readOwn(path_);
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
    members["version"] = kVersion;
    const json wanted = membersOf(settings);
    for (const char* key : kKeys)
        if (!locked_.contains(key)) members[key] = wanted[key];
    settings_ = settingsFrom(policy_, settings);

    std::error_code failed;
    std::filesystem::create_directories(path_.parent_path(), failed);
    if (problem_) {
        // Hard link, so that there is no moment without the file; what was kept before is not lost either.
        std::filesystem::path kept = path_;
        for (int i = 1; i < 100; ++i) {
            kept = path_.string() + ".kept" + (i == 1 ? std::string() : std::to_string(i));
            std::filesystem::create_hard_link(path_, kept, failed);
            if (failed != std::errc::file_exists) break;
        }
        if (failed) return false;
    }
    QSaveFile file(QString::fromStdString(path_.string()));
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray text =
        QByteArray::fromStdString(members.dump(2, ' ', false, json::error_handler_t::replace)) + '\n';
    if (file.write(text) != text.size() || !file.commit()) return false;
    own_ = members;
    problem_.reset();
    return true;
}

}  // namespace eleg
