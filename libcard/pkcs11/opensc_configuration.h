// The opensc.conf that OpenSC reads in this process: resources/opensc.conf with what only the running program
// knows.
#pragma once

#include <filesystem>

namespace eleg {

/// Composes the configuration from the file `base` and points OPENSC_CONF at it. It is in memory (memfd), so
/// that nobody else can change it between writing and reading. `cache`: folder for OpenSC's file cache, made
/// with mode 0700 when it is not there; empty: OpenSC keeps no files. The first call changes the environment:
/// make it before other threads read that. Later ones change what OpenSC reads when it next starts, and must
/// not come while it does. Never throws: isOpenscConfigured() says whether `base` could be read.
void useOpenscConfiguration(const std::filesystem::path& base, const std::filesystem::path& cache);

/// Whether the last useOpenscConfiguration() has succeeded. Without our configuration OpenSC knows fewer
/// cards and keeps its own rules.
bool isOpenscConfigured();

}  // namespace eleg
