// Starting with the session (freedesktop.org, "Desktop Application Autostart").
#pragma once

#include <filesystem>

namespace eleg {

/// $XDG_CONFIG_HOME/autostart/eleg.desktop
std::filesystem::path autostartFile();

/// Writes or removes `file`, which starts `program` in the background. False when that cannot be done.
bool setAutostart(const std::filesystem::path& file, const std::filesystem::path& program, bool on);

}  // namespace eleg
