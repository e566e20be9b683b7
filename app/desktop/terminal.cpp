#include "app/desktop/terminal.h"

#include <QCoreApplication>
#include <cstdio>
#include <string_view>

#include "app/services/language.h"
#include "app/services/settings.h"
#include "app/services/version.h"
#include "libcard/errors/error.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

void speakTheirLanguage(Language& language) {
    const SettingsFile settings(SettingsFile::defaultPath(), readPolicy());
    language.use(Language::resolve(settings.settings().language, Language::ownLanguages()));
}

QString usageText() {
    const auto option = [](const char* name, const QString& what) {
        constexpr int kColumn = 15;
        return QStringLiteral("  ") + QString::fromLatin1(name).leftJustified(kColumn) + what +
               QLatin1Char('\n');
    };
    return QStringLiteral("eleg [--background]   ") +
           Words::tr("Eleg’s window: my e-IDs, PIN codes, a trial, help, settings") + QStringLiteral("\n\n") +
           option("--background", Words::tr("wait until asked for, such as from the start of a session on")) +
           option("--help", Words::tr("this text")) + option("--version", Words::tr("the version")) +
           QLatin1Char('\n') + Words::tr("elegctl is for a terminal.") + QLatin1Char('\n');
}

}  // namespace

std::optional<TerminalQuestion> terminalQuestion(std::span<char* const> words) {
    std::optional<TerminalQuestion> asked;
    for (const std::string_view word : words) {
        if (word == "--help" || word == "-h") return TerminalQuestion::Help;
        if (word == "--version") asked = TerminalQuestion::Version;
    }
    return asked;
}

int answerInTerminal(TerminalQuestion question) {
    Language language;
    speakTheirLanguage(language);
    const QByteArray text =
        question == TerminalQuestion::Help ? usageText().toUtf8() : QByteArray("eleg ") + kVersion + '\n';
    return std::fputs(text.constData(), stdout) >= 0 && std::fflush(stdout) == 0 ? 0 : 1;
}

int explainNoDisplay() {
    Language language;
    speakTheirLanguage(language);
    const QString text = Words::tr(
        "There is no screen for a window. Start Eleg in a desktop session; elegctl is for a "
        "terminal.");
    std::fprintf(stderr, "eleg: NO_DISPLAY: %s\n", text.toUtf8().constData());
    return describe(ErrorCode::NoDisplay).exitCode;
}

}  // namespace eleg
