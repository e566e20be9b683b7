// What eleg says in a terminal, where there is no window: its usage, its version, and why no window comes.
#pragma once

#include <optional>
#include <span>

namespace eleg {

enum class TerminalQuestion { Help, Version };

/// What `words`, those after the program's name, ask for; nothing when a window is wanted.
std::optional<TerminalQuestion> terminalQuestion(std::span<char* const> words);

/// Answers on stdout, in the language of the settings, else the person's own. Needs a QCoreApplication.
/// Returns the exit code: 1 when stdout takes no text.
int answerInTerminal(TerminalQuestion question);

/// Says on stderr, in the same language, that there is no display. Needs a QCoreApplication. Returns the exit
/// code.
int explainNoDisplay();

}  // namespace eleg
