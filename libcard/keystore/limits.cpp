#include "libcard/keystore/limits.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "libcard/secure/process.h"

namespace eleg {

const Limits& limits() {
    static const Limits chosen = [] {
        Limits all;
        const std::string setting = developerSetting("ELEG_HURRY");
        const int hurry = std::clamp(setting.empty() ? 1 : std::atoi(setting.c_str()), 1, 1000);
        for (auto* limit : {&all.read, &all.sign, &all.pinPad}) *limit /= hurry;
        return all;
    }();
    return chosen;
}

}  // namespace eleg
