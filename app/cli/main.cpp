// elegctl: usage.cpp says what it does. DESIGN: options and exit codes are a contract.
#include <QCoreApplication>
#include <algorithm>
#include <exception>

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/own_settings.h"
#include "app/cli/usage.h"
#include "app/services/language.h"
#include "app/services/version.h"
#include "libcard/secure/process.h"

namespace eleg::cli {
namespace {

constexpr int kUsageExitCode = 2;

bool contains(const Words& words, const char* wanted) {
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

int run(const Words& words) {
    if (words.empty()) throw UsageError{utf8(Text::tr("A command is needed."))};
    if (words[0] == "help" || contains(words, "--help")) {
        print(usage());
        return 0;
    }
    if (words[0] == "--version") {
        print("elegctl " + std::string(kVersion));
        return 0;
    }
    const Command* command = commandFrom(words[0]);
    if (command == nullptr) throw UsageError{utf8(Text::tr("There is no such command:")) + " " + words[0]};
    if (command->usesCards && !contains(words, "--json")) warnOfSettings();
    return command->run(Words(words.begin() + 1, words.end()));
}

/// Errors on stderr, as JSON when that was asked for. Returns the exit code.
int fail(const Error& error, bool asJson) {
    if (asJson)
        warn(Json{{"error", toJson(error)}}.dump(2, ' ', false, Json::error_handler_t::replace));
    else
        explain(error);
    return describe(error.code()).exitCode;
}

int fail(const UsageError& error, const Words& words, bool asJson) {
    const Command* command = words.empty() ? nullptr : commandFrom(words[0]);
    if (asJson) {
        const Json json = {{"error", {{"code", "USAGE"}, {"detail", error.text}}}};
        warn(json.dump(2, ' ', false, Json::error_handler_t::replace));
    } else {
        warn("elegctl: USAGE: " + error.text + "\n\n" + (command ? usageOf(*command) : usage()));
    }
    return kUsageExitCode;
}

int runAndReport(const Words& words) {
    const bool asJson = contains(words, "--json");
    try {
        return run(words);
    } catch (const UsageError& error) {
        return fail(error, words, asJson);
    } catch (const Error& error) {
        return fail(error, asJson);
    } catch (const std::exception& error) {
        return fail(Error(ErrorCode::Internal, error.what()), asJson);
    }
}

}  // namespace
}  // namespace eleg::cli

int main(int argc, char** argv) {
    eleg::hardenProcess();
    QCoreApplication application(argc, argv);
    const eleg::cli::Words words(argv + 1, argv + argc);
    eleg::Language language;
    // What a program reads is the same for everybody.
    language.use(eleg::cli::contains(words, "--json")
                     ? QStringLiteral("en")
                     : eleg::Language::resolve(eleg::cli::ownSettings().settings().language,
                                               eleg::Language::ownLanguages()));
    try {
        return eleg::cli::runAndReport(words);
    } catch (const std::exception&) {
        return 5;  // stderr cannot be written: there is nobody to tell
    }
}
