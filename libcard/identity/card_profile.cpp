#include "libcard/identity/card_profile.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "libcard/json/strict_json.h"
#include "libcard/secure/file.h"

namespace eleg {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxDescription = 64UL * 1024;
constexpr std::size_t kMaxFiles = 256;
constexpr std::size_t kMaxApplication = 16;  // ISO/IEC 7816-4, 12.2.3
constexpr std::size_t kMaxAtr = 33;          // ISO/IEC 7816-3
constexpr std::array<std::string_view, 4> kSupport = {"supported", "emulated-only", "unsupported", "unknown"};
constexpr ErrorCode kMalformed = ErrorCode::SettingsInvalid;

std::vector<std::string> textsIn(const json& object, const char* key) {
    const auto member = object.find(key);
    if (member == object.end()) return {};
    if (!member->is_array()) throw Error(kMalformed, std::string("no list: ") + key);
    std::vector<std::string> texts;
    for (const json& text : *member) {
        if (!text.is_string()) throw Error(kMalformed, std::string("not only texts: ") + key);
        texts.push_back(text.get<std::string>());
    }
    return texts;
}

Bytes atrFrom(const std::string& hex) {
    auto atr = fromHex(hex);
    if (!atr || atr->size() < 2 || atr->size() > kMaxAtr) throw Error(kMalformed, "no ATR in hex");
    return *std::move(atr);
}

Bytes bytesFrom(const std::optional<std::string>& hex) {
    const auto bytes = fromHex(hex.value_or(""));
    if (!bytes || bytes->size() > kMaxApplication) throw Error(kMalformed, "no bytes in hex");
    return *bytes;
}

std::vector<ReadingPlan> readingFrom(const json& file) {
    std::vector<ReadingPlan> plans;
    const auto member = file.find("reading");
    if (member == file.end()) return plans;
    if (!member->is_array()) throw Error(kMalformed, "no list: reading");
    for (const json& entry : *member) {
        ReadingPlan plan;
        plan.layout = stringMember(entry, "layout", kMalformed);
        plan.application = bytesFrom(optionalStringMember(entry, "application", kMalformed));
        const Bytes reference = bytesFrom(optionalStringMember(entry, "pinReference", kMalformed));
        if (!reference.empty()) plan.pinReference = reference.front();
        plans.push_back(std::move(plan));
    }
    return plans;
}

CardProfile profileFrom(const std::filesystem::path& path) {
    const json file = parseStrictJson(readFile(path, kMaxDescription), kMaxDescription, kMalformed);
    CardProfile profile;
    profile.id = stringMember(file, "id", kMalformed);
    profile.name = stringMember(file, "name", kMalformed);
    for (const std::string& hex : textsIn(file, "atrs")) profile.atrs.push_back(atrFrom(hex));
    profile.issuerOrganisations = textsIn(file, "issuerOrganisations");
    profile.support = stringMember(file, "support", kMalformed);
    profile.missing = optionalStringMember(file, "missing", kMalformed).value_or("");
    profile.source = stringMember(file, "source", kMalformed);
    profile.reading = readingFrom(file);
    if (profile.id.empty() || profile.name.empty()) throw Error(kMalformed, "no id or name");
    if (std::find(kSupport.begin(), kSupport.end(), profile.support) == kSupport.end())
        throw Error(kMalformed, "support is a word that is not known");
    return profile;
}

/// In the order of their names, so that what is found first does not depend on the disk.
std::vector<std::filesystem::path> profileFiles(const std::filesystem::path& folder, std::error_code& error) {
    std::vector<std::filesystem::path> files;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator() && files.size() < kMaxFiles;
         entry.increment(error))
        if (entry->path().extension() == ".json") files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

bool contains(const auto& list, const auto& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

CardProfiles CardProfiles::load(const std::filesystem::path& folder) {
    CardProfiles profiles;
    std::error_code error;
    for (const auto& path : profileFiles(folder, error)) {
        try {
            profiles.profiles_.push_back(profileFrom(path));
        } catch (const Error& problem) {
            profiles.problems_.push_back(path.filename().string() + ": " + problem.detail());
        }
    }
    if (error) profiles.problems_.push_back(folder.string() + ": " + error.message());
    return profiles;
}

const CardProfile* CardProfiles::byAtr(std::span<const std::uint8_t> atr) const {
    const Bytes wanted(atr.begin(), atr.end());
    const auto found = std::find_if(profiles_.begin(), profiles_.end(),
                                    [&](const CardProfile& p) { return contains(p.atrs, wanted); });
    return found == profiles_.end() ? nullptr : &*found;
}

const CardProfile* CardProfiles::byCertificate(const Certificate& certificate,
                                               std::span<const std::uint8_t> atr) const {
    const Bytes card(atr.begin(), atr.end());
    const CardProfile* first = nullptr;
    bool ambiguous = false;
    for (const CardProfile& profile : profiles_) {
        if (!contains(profile.issuerOrganisations, certificate.issuer().organisation)) continue;
        if (contains(profile.atrs, card)) return &profile;
        ambiguous = ambiguous || (first != nullptr && first->name != profile.name);
        if (first == nullptr) first = &profile;
    }
    return ambiguous ? nullptr : first;
}

}  // namespace eleg
