#include "libcard/secure/timeline.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "libcard/secure/process.h"

namespace eleg {

void markTimeline(const char* event) noexcept {
    if (!isDeveloperBuild()) return;
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    try {
        static const int file = [] {
            const std::string path = developerSetting("ELEG_TIMELINE");
            return path.empty() ? -1 : ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        }();
        if (file < 0) return;
        char line[160];
        const int size =
            std::snprintf(line, sizeof line, "%lld %s\n",
                          static_cast<long long>(now.tv_sec) * 1'000'000'000 + now.tv_nsec, event);
        // One write a line: O_APPEND keeps lines of several threads apart.
        if (size > 0 && size < static_cast<int>(sizeof line) &&
            ::write(file, line, static_cast<std::size_t>(size)) < 0)
            return;
    } catch (...) {
        return;
    }
}

}  // namespace eleg
