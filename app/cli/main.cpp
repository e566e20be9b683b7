// elegctl: see usage() for what it does; DESIGN: exit codes and options are a contract.
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <clocale>
#include <cstdio>
#include <exception>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/services/version.h"
#include "libcard/secure/paths.h"
#include "libcard/secure/process.h"

namespace eleg::cli {
namespace {

constexpr const char* kUsage = R"(elegctl: Swedish e-IDs from a terminal

  elegctl list [--json]
      the readers, their cards and e-IDs
  elegctl authenticate --origin URL --nonce N [--identity SHA256] [--pin-fd N]
      a Web eID authentication token on stdout
  elegctl sign --hash-function H (--hash BASE64 | --file FILE) [--identity SHA256] [--pin-fd N]
      a signature with the signature key, as JSON
  elegctl verify-token --origin URL --nonce N --trust-dir DIR [--at TIME] [--json]
      verifies the token on stdin
  elegctl verify-signature --certificate FILE --hash-function H --hash BASE64 --trust-dir DIR
                           [--padding PKCS1.5|PSS|NONE] [--at TIME] [--json]
      verifies the base64 signature on stdin
  elegctl --version | --help

The PIN is asked for on the terminal, or read up to a line feed from the descriptor of --pin-fd.
Exit codes: 0 done, 1 the answer is no, 2 usage, 3 no card or e-ID, 4 cancelled, 5 environment broken.
)";

struct Command {
    std::string_view name;
    int (*run)(const Words&);
};

constexpr Command kCommands[] = {{"list", list},
                                 {"authenticate", authenticate},
                                 {"sign", sign},
                                 {"verify-token", verifyToken},
                                 {"verify-signature", verifySignature}};

int run(const Words& words) {
    if (words.empty()) throw UsageError{"a command is needed"};
    if (words[0] == "--help" || words[0] == "help") {
        std::fputs(kUsage, stdout);
        return 0;
    }
    if (words[0] == "--version") {
        print("elegctl " + std::string(kVersion));
        return 0;
    }
    for (const Command& command : kCommands)
        if (command.name == words[0]) return command.run(Words(words.begin() + 1, words.end()));
    throw UsageError{"unknown command: " + words[0]};
}

}  // namespace
}  // namespace eleg::cli

int main(int argc, char** argv) {
    eleg::hardenProcess();
    std::setlocale(LC_ALL, "");
    QCoreApplication application(argc, argv);
    QTranslator translator;
    const QString folder = QString::fromStdString(eleg::resourcePath("translations").string());
    if (translator.load(QLocale(), QStringLiteral("eleg"), QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&translator);
    try {
        return eleg::cli::run(eleg::cli::Words(argv + 1, argv + argc));
    } catch (const eleg::cli::UsageError& error) {
        std::fprintf(stderr, "elegctl: USAGE: %s\n\n%s", error.text.c_str(), eleg::cli::kUsage);
        return 2;
    } catch (const eleg::Error& error) {
        eleg::cli::explain(error);
        return eleg::describe(error.code()).exitCode;
    } catch (const std::exception& error) {
        eleg::cli::explain(eleg::Error(eleg::ErrorCode::Internal, error.what()));
        return 5;
    }
}
