// Deletes what programs of Eleg have kept of cards on this computer.
#pragma once

#include <filesystem>

namespace eleg {

/// $XDG_STATE_HOME/eleg
std::filesystem::path stateFolder();

/// Empties the folder of certificates that were read ($XDG_CACHE_HOME/eleg) and what was remembered of
/// warnings ($XDG_STATE_HOME/eleg). Settings stay. False when something is still there. Never throws.
bool forgetEverything();

}  // namespace eleg
