#include <cstdlib>

#include "libcard/secure/process.h"
#include "libcard/secure/scrub.h"

namespace eleg {

std::vector<std::string> scrubEnvironment() {
    std::vector<std::string> names;
    scrubWith([](const char* name,
                 void* list) { static_cast<std::vector<std::string>*>(list)->emplace_back(name); },
              &names);
    return names;
}

std::string developerSetting(const char* name) {
    if (!isDeveloperBuild()) return {};
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace eleg
