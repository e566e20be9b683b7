// A set of anchors with a manifest that says of each what it is, and how that is known.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

#include "libcard/json/strict_json.h"
#include "libcard/secure/file.h"
#include "libcard/trust/trust_anchors.h"

namespace eleg {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxManifest = std::size_t{64} * 1024;
constexpr std::size_t kMaxEntries = 256;

constexpr ErrorCode kBad = ErrorCode::CertificateMalformed;

[[noreturn]] void refuse(const std::string& why) {
    throw Error(kBad, why);
}

/// A name of a file beside the manifest, and of nothing elsewhere.
std::string fileNameIn(const Json& entry) {
    std::string name = stringMember(entry, "file", kBad);
    if (name.empty() || name.front() == '.' || name.find('/') != std::string::npos)
        refuse("\"file\" is no name of a file in the folder");
    return name;
}

std::vector<std::string> textsIn(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    if (found == entry.end()) return {};
    if (!found->is_array() || found->size() > 64) refuse(std::string("\"") + key + "\" is no short list");
    std::vector<std::string> texts;
    for (const Json& text : *found) {
        if (!text.is_string()) refuse(std::string("\"") + key + "\" has something else than texts");
        texts.push_back(text.get<std::string>());
    }
    return texts;
}

Certificate certificateOf(const std::filesystem::path& folder, const Json& entry) {
    const std::string name = fileNameIn(entry);
    const auto certificates = Certificate::load((folder / name).string());
    if (certificates.size() != 1) refuse(name + " has more than one certificate");
    const std::string promised = stringMember(entry, "sha256", kBad);
    if (toHex(certificates[0].fingerprint()) != promised) refuse(name + " is not the one of the manifest");
    if (!certificates[0].isCa()) refuse(name + " is not a CA");
    return certificates[0];
}

bool isPolicy(const std::string& oid) {
    return !oid.empty() && oid.size() <= 128 && oid.front() != '.' && oid.back() != '.' &&
           std::all_of(oid.begin(), oid.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

TrustAnchor anchorFrom(const std::filesystem::path& folder, const Json& entry, AnchorSet set) {
    TrustAnchor anchor(certificateOf(folder, entry));
    anchor.set = set;
    anchor.name = stringMember(entry, "name", kBad);
    // How it is known is what makes it an anchor: an entry without that is none.
    for (const char* key : {"source", "checked"})
        if (stringMember(entry, key, kBad).empty()) refuse(std::string("\"") + key + "\" is empty");
    for (const std::string& use : textsIn(entry, "purposes")) {
        const auto known = certificateUseFrom(use);
        if (known != CertificateUse::Authentication && known != CertificateUse::Signature)
            refuse("\"purposes\" has something else than authentication and signature");
        anchor.uses.push_back(*known);
    }
    if (anchor.uses.empty()) refuse("an anchor for no purpose");
    anchor.policies = textsIn(entry, "policies");
    if (!std::all_of(anchor.policies.begin(), anchor.policies.end(), isPolicy))
        refuse("\"policies\" has something else than object identifiers");
    return anchor;
}

const Json& listIn(const Json& manifest, const char* key) {
    static const Json kNothing = Json::array();
    const auto found = manifest.find(key);
    if (found == manifest.end()) return kNothing;
    if (!found->is_array() || found->size() > kMaxEntries) refuse(std::string("\"") + key + "\" is no list");
    return *found;
}

TrustAnchors setFrom(const std::filesystem::path& folder, AnchorSet set) {
    const std::string text = readFile(folder / "manifest.json", kMaxManifest);
    const Json manifest = parseStrictJson(text, kMaxManifest, kBad);
    if (stringMember(manifest, "set", kBad) != idOf(set)) refuse("the manifest is of another set");
    TrustAnchors all;
    for (const Json& entry : listIn(manifest, "anchors"))
        all.anchors.push_back(anchorFrom(folder, entry, set));
    for (const Json& entry : listIn(manifest, "intermediates"))
        all.intermediates.push_back(certificateOf(folder, entry));
    if (all.anchors.empty())
        if (auto reason = optionalStringMember(manifest, "emptyBecause", kBad))
            all.reasons.push_back(std::move(*reason));
    return all;
}

}  // namespace

TrustAnchors TrustAnchors::loadManifest(const std::filesystem::path& folder, AnchorSet set) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(folder / "manifest.json", error);
    if (!std::filesystem::exists(status)) return none();
    try {
        return setFrom(folder, set);
    } catch (const Error& problem) {
        throw Error(problem.code(), folder.string() + ": " + problem.detail());
    }
}

}  // namespace eleg
