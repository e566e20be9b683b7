// All sets of anchors of this installation, each only as far as its folder can be believed.
#include <sys/stat.h>

#include <cerrno>

#include "libcard/secure/ownership.h"
#include "libcard/secure/paths.h"
#include "libcard/secure/process.h"
#include "libcard/secure/user_folders.h"
#include "libcard/trust/trust_anchors.h"

namespace eleg {
namespace {

/// Whoever may write to the folder may add an issuer: for every person of this computer.
void requireOwned(const std::filesystem::path& path, std::span<const uid_t> owners) {
    struct stat attributes {};
    if (::lstat(path.c_str(), &attributes) != 0) {
        if (errno == ENOENT || errno == ENOTDIR) return;
        throw Error(ErrorCode::FileUnreadable, path.string() + ": cannot be looked at");
    }
    if (S_ISLNK(attributes.st_mode))
        throw Error(ErrorCode::FileUnreadable, path.string() + ": is a symbolic link");
    if (const auto why = whoElseMayChange(attributes, owners))
        throw Error(ErrorCode::FileUnreadable, path.string() + ": " + *why);
}

TrustAnchors machineSet(const std::filesystem::path& folder, std::span<const uid_t> owners) {
    requireOwned(folder.parent_path(), owners);
    requireOwned(folder, owners);
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        requireOwned(entry->path(), owners);
    return TrustAnchors::loadManifest(folder, AnchorSet::Machine);
}

template <typename Load>
void addSet(TrustAnchors& all, std::vector<Error>& problems, const std::filesystem::path& folder,
            const Load& load) {
    if (folder.empty()) return;
    try {
        all.add(load(folder));
    } catch (const Error& error) {
        problems.push_back(error);
    }
}

}  // namespace

AnchorFolders AnchorFolders::ofThisInstallation() {
    AnchorFolders folders;
    folders.production = resourcePath("trust/production");
    folders.test = resourcePath("trust/test");
    const std::filesystem::path data = userFolder(UserFolder::Data);
    if (!data.empty()) folders.user = data / "eleg" / "trust";
    folders.developerTest = developerSetting("ELEG_TRUST_DIR");
    return folders;
}

TrustAnchors loadAnchorSets(const AnchorFolders& folders, bool withTest, std::vector<Error>& problems) {
    TrustAnchors all;
    const auto manifestOf = [](AnchorSet set) {
        return [set](const std::filesystem::path& folder) { return TrustAnchors::loadManifest(folder, set); };
    };
    addSet(all, problems, folders.production, manifestOf(AnchorSet::Production));
    if (withTest) addSet(all, problems, folders.test, manifestOf(AnchorSet::Test));
    addSet(all, problems, folders.developerTest,
           [](const std::filesystem::path& folder) { return TrustAnchors::load(folder, AnchorSet::Test); });
    addSet(all, problems, folders.machine,
           [&](const std::filesystem::path& folder) { return machineSet(folder, folders.machineOwners); });
    addSet(all, problems, folders.user, manifestOf(AnchorSet::User));
    return all;
}

}  // namespace eleg
