// The settings file and the machine's policy, as anybody may have written them.
#include <cstdint>
#include <string>

#include "app/services/policy.h"
#include "app/services/settings.h"
#include "tests/fuzz/expect.h"

namespace {

void readSettings(const std::string& text) {
    using namespace eleg;
    try {
        const auto members = settingsMembersFrom(text);
        EXPECT(members.is_object());
        const Settings settings = settingsFrom(members, {});
        EXPECT(!settings.modules.empty() && settings.modules.size() <= 8);
        EXPECT(settings.readersToLeaveAlone.size() <= 64);
        for (const std::string& each : settings.modules) EXPECT(!each.empty() && each.size() <= 1024);
        EXPECT(settingsFrom(members, settings) == settings);
    } catch (const Error& error) {
        EXPECT(error.code() == ErrorCode::SettingsInvalid);
    }
}

void readAPolicy(const std::string& text) {
    using namespace eleg;
    try {
        const Policy policy = policyFrom(text);
        EXPECT(policy.members.is_object());
        for (const std::string& id : policy.additionalExtensions.chromium) EXPECT(isChromiumId(id));
        for (const std::string& id : policy.additionalExtensions.firefox) EXPECT(isFirefoxId(id));
    } catch (const Error& error) {
        EXPECT(error.code() == ErrorCode::PolicyInvalid);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    readSettings(text);
    readAPolicy(text);
    return 0;
}
