// The opensc.conf that OpenSC reads in this process: resources/opensc.conf with what only the running program
// knows.
#pragma once

#include <filesystem>

namespace eleg {

/// Composes the configuration from the file `base` and points OPENSC_CONF at it. It is in memory (memfd), so
/// that nobody else can change it between writing and reading. `cache`: folder for OpenSC's file cache, made
/// with mode 0700 when it is not there; empty: OpenSC keeps no files. Changes the environment: call before
/// other threads read it. Throws Error{FileUnreadable} for `base`.
void useOpenscConfiguration(const std::filesystem::path& base, const std::filesystem::path& cache);

}  // namespace eleg
