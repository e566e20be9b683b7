#include "app/cli/own_settings.h"

#include "app/cli/output.h"
#include "app/services/card_options.h"

namespace eleg::cli {
namespace {

void warnOf(const Error& error, const std::filesystem::path& file) {
    const ErrorInfo& info = describe(error.code());
    warn("elegctl: " + std::string(info.id) + ": " + translated("errors", info.cause));
    warn("  (" + (file.empty() ? std::string() : file.string() + ": ") + error.detail() + ")");
}

const PolicyReading& policyReading() {
    static const PolicyReading reading = readPolicy();
    return reading;
}

}  // namespace

const SettingsFile& ownSettings() {
    static const SettingsFile file(SettingsFile::defaultPath(), policyReading());
    return file;
}

const Policy& ownPolicy() {
    if (policyReading().problem) throw *policyReading().problem;
    return policyReading().policy;
}

void warnOfSettings() {
    const SettingsFile& file = ownSettings();
    if (file.policyProblem()) warnOf(*file.policyProblem(), file.policyPath());
    if (file.problem()) warnOf(*file.problem(), file.path());
    for (const Error& refused : cardOptionsFrom(file.settings()).refused) warnOf(refused, {});
}

}  // namespace eleg::cli
