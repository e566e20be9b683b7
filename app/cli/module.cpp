// elegctl module test: what a PKCS#11 module says it is. The window asks this program, so that a module that
// crashes or hangs does so here.
#include <fcntl.h>
#include <unistd.h>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/services/card_options.h"
#include "libcard/pkcs11/module_description.h"

namespace eleg::cli {
namespace {

/// While it lives, what others in this process write to stdout goes to stderr: a module may be talkative, and
/// what we say is read by programs.
class QuietStdout {
 public:
    QuietStdout() : kept_(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)) {
        if (kept_ >= 0) ::dup2(STDERR_FILENO, STDOUT_FILENO);
    }
    ~QuietStdout() {
        if (kept_ < 0) return;
        static_cast<void>(std::fflush(stdout));
        ::dup2(kept_, STDOUT_FILENO);
        ::close(kept_);
    }
    QuietStdout(const QuietStdout&) = delete;
    QuietStdout& operator=(const QuietStdout&) = delete;

 private:
    int kept_;
};

ModuleDescription describeQuietly(const std::string& module) {
    const QuietStdout quiet;
    return describeModule(moduleFile(module));
}

Json toJson(const ModuleDescription& found) {
    Json places = Json::array();
    for (const ModuleSlot& slot : found.slotList)
        places.push_back(
            {{"description", slot.description}, {"token", slot.hasToken ? Json(slot.token) : Json()}});
    return {{"maker", found.maker},
            {"library", found.library},
            {"version", found.version},
            {"cryptoki", found.cryptoki},
            {"slots", std::move(places)}};
}

}  // namespace

int modules(const Words& words) {
    if (words.size() < 2 || words[0] != "test" || words[1].starts_with("--"))
        throw UsageError{utf8(Text::tr("module takes the word test and a module’s path"))};
    const Arguments arguments(Words(words.begin() + 2, words.end()), {}, {"json"});
    const ModuleDescription found = describeQuietly(words[1]);
    if (arguments.has("json")) {
        print(toJson(found));
        return 0;
    }
    print(found.library + " " + found.version);
    print("  " + utf8(Text::tr("Made by: ")) + found.maker);
    print("  PKCS#11 " + found.cryptoki);
    if (found.slotList.empty()) print("  " + utf8(Text::tr("It sees no card reader.")));
    for (const ModuleSlot& slot : found.slotList)
        print("  " + slot.description + ": " +
              (slot.hasToken ? slot.token : utf8(Text::tr("no card that it knows"))));
    return 0;
}

}  // namespace eleg::cli
