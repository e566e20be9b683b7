// A program that hardens itself, or marks a timeline, and says what came of it: one "name value" a line.
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "libcard/secure/process.h"
#include "libcard/secure/timeline.h"

namespace {

int harden() {
    const bool loaderWasSteered = eleg::hardenProcess();
    rlimit core{};
    getrlimit(RLIMIT_CORE, &core);
    std::printf("dumpable %d\n", prctl(PR_GET_DUMPABLE, 0, 0, 0, 0));
    std::printf("no-new-privileges %d\n", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
    std::printf("core-limit %llu\n", static_cast<unsigned long long>(core.rlim_max));
    std::printf("umask %03o\n", umask(0));
    std::printf("loader-steered %d\n", loaderWasSteered ? 1 : 0);
    for (char** entry = environ; *entry != nullptr; ++entry) std::printf("env %s\n", *entry);
    return 0;
}

int scrub() {
    for (const std::string& name : eleg::scrubEnvironment()) std::printf("%s\n", name.c_str());
    return 0;
}

int mark(int threads, int times) {
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i)
        all.emplace_back([times] {
            for (int n = 0; n < times; ++n) eleg::markTimeline("an-event-with-a-name");
        });
    for (std::thread& thread : all) thread.join();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "harden") return harden();
    if (what == "scrub") return scrub();
    if (what == "mark") return mark(4, 200);
    return 2;
}
