#include "app/services/policy.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "libcard/json/strict_json.h"
#include "libcard/secure/file.h"
#include "libcard/secure/ownership.h"
#include "libcard/secure/process.h"

namespace eleg {
namespace {

constexpr int kPolicyVersion = 1;
constexpr std::size_t kMaxPolicy = std::size_t{64} * 1024;

void checkOwner(const struct stat& attributes, std::span<const uid_t> owners, const char* what) {
    if (const auto why = whoElseMayChange(attributes, owners))
        throw Error(ErrorCode::PolicyInvalid, std::string(what) + " " + *why);
}

// Whoever may write to the folder may put another of the owner's files in the policy's place.
void checkFolder(const std::filesystem::path& folder, std::span<const uid_t> owners) {
    struct stat attributes {};
    if (::lstat(folder.c_str(), &attributes) != 0 || !S_ISDIR(attributes.st_mode))
        throw Error(ErrorCode::PolicyInvalid, "the policy's folder is not a folder");
    checkOwner(attributes, owners, "the policy's folder");
}

bool isThere(const std::filesystem::path& path) {
    struct stat attributes {};
    return ::lstat(path.c_str(), &attributes) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

}  // namespace

Policy policyFrom(const std::string& text) {
    Policy policy;
    policy.members = parseStrictJson(text, kMaxPolicy, ErrorCode::PolicyInvalid);
    if (!policy.members.is_object()) throw Error(ErrorCode::PolicyInvalid, "not a JSON object");
    const auto version = policy.members.find("version");
    if (version != policy.members.end() &&
        (!version->is_number_integer() || *version > kPolicyVersion || *version < 1))
        throw Error(ErrorCode::PolicyInvalid, "written for a newer version of Eleg");
    const auto extensions = policy.members.find("additionalExtensions");
    if (extensions != policy.members.end())
        policy.additionalExtensions = extensionIdsFrom(*extensions, ErrorCode::PolicyInvalid);
    return policy;
}

PolicyReading readPolicyFile(const std::filesystem::path& path, std::span<const uid_t> owners) {
    if (!isThere(path)) return {{}, std::nullopt, path};
    try {
        checkFolder(path.parent_path(), owners);
        const auto accept = [owners](const struct stat& attributes) {
            checkOwner(attributes, owners, "the policy");
        };
        return {policyFrom(readFile(path, kMaxPolicy, accept)), std::nullopt, path};
    } catch (const Error& error) {
        return {{}, Error(ErrorCode::PolicyInvalid, error.detail()), path};
    }
}

PolicyReading readPolicy() {
    if (const std::string own = developerSetting("ELEG_POLICY"); !own.empty()) {
        const std::array<uid_t, 2> owners{0, ::geteuid()};
        return readPolicyFile(own, owners);
    }
    constexpr std::array<uid_t, 1> kRoot{0};
    return readPolicyFile(kMachinePolicy, kRoot);
}

}  // namespace eleg
