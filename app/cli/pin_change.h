// elegctl pin change, unblock and activate.
#pragma once

#include "app/cli/commands.h"
#include "libcard/identity/card_pins.h"

namespace eleg::cli {

/// The command for `task`, with the words that follow it. Returns the exit code.
int changePin(PinTask task, const Words& words);

}  // namespace eleg::cli
