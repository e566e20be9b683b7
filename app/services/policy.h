// What the machine's owner has laid down in /etc/eleg/policy.json. No Qt, for every program of ours.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

#include "app/services/extension_ids.h"
#include "libcard/errors/error.h"

namespace eleg {

/// Where the machine's owner puts it.
inline constexpr const char* kMachinePolicy = "/etc/eleg/policy.json";

struct Policy {
    /// Every member of the file: a setting that is in it is locked.
    nlohmann::json members = nlohmann::json::object();
    /// "additionalExtensions": {"chromium": […], "firefox": […]}: who may start eleg-host beside our own
    /// extension.
    ExtensionIds additionalExtensions;
};

/// What the text of a policy file says. Throws Error{PolicyInvalid}.
Policy policyFrom(const std::string& text);

/// A policy, and why it is the empty one although a file is there.
struct PolicyReading {
    Policy policy;
    std::optional<Error> problem;                 ///< PolicyInvalid
    std::filesystem::path path = kMachinePolicy;  ///< which file it is, whether there or not
};

/// Reads the machine's policy: /etc/eleg/policy.json, which must be root's. A developer build takes the file
/// that ELEG_POLICY names instead, which may also be the user's own. Without a file the policy is empty.
/// Never throws for a bad file: then the policy is empty too, so that nothing is allowed by a file that
/// cannot be trusted.
PolicyReading readPolicy();

/// The same for any file whose owner is one of `owners`. It and the folder it is in must be owned so and
/// writable for nobody else; neither may be a symbolic link; at most 64 KiB of strict JSON, an object, of no
/// newer "version" than 1.
PolicyReading readPolicyFile(const std::filesystem::path& path, std::span<const uid_t> owners);

}  // namespace eleg
