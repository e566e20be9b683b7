// elegctl's commands, and how they are called.
#pragma once

#include <span>
#include <string>

#include "app/cli/commands.h"

namespace eleg::cli {

struct Command {
    const char* name;
    const char* synopsis;  ///< what follows the name; a line feed where it is broken
    const char* summary;   ///< English source text of the context "eleg::cli"
    int (*run)(const Words&);
    bool usesCards;  ///< and so the person's settings for them
};

std::span<const Command> commands();
/// Null when there is none of that name.
const Command* commandFrom(const std::string& name);

/// "elegctl NAME SYNOPSIS", indented.
std::string usageOf(const Command& command);
/// All of it: commands, how a PIN is given, exit codes.
std::string usage();

}  // namespace eleg::cli
