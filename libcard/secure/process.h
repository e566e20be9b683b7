// What every program of ours does first thing in main.
#pragma once

#include <string>
#include <vector>

#include "libcard/errors/export.h"

namespace eleg {

/// Hardens the calling process: PR_SET_DUMPABLE off, no core dumps, no new privileges, umask 077, and scrubs
/// the environment (scrubEnvironment). Call before threads exist. Never fails: what a kernel refuses is left.
/// Returns whether variables for the dynamic loader (LD_*) were among what it removed: they have had their
/// effect on this process, and not on one that it starts.
ELEG_CARD_EXPORT bool hardenProcess() noexcept;

/// Removes from the environment what could log a PIN, redirect the card or load foreign code by accident. In
/// every build: OPENSC_DEBUG, OPENSC_DRIVER, PCSCLITE_DEBUG, PCSCLITE_FILTER_*, MUSCLECARD_DEBUG,
/// QT_LOGGING_*, QT_PLUGIN_PATH, … ; in a release build also ELEG_*, PCSCLITE_CSOCK_NAME and OPENSC_CONF.
/// Returns the names removed, for diagnosis.
ELEG_CARD_EXPORT std::vector<std::string> scrubEnvironment();

/// Whether this build honours developer settings (-DELEG_DEVELOPER_BUILD=ON).
constexpr bool isDeveloperBuild() {
#if ELEG_DEVELOPER_BUILD
    return true;
#else
    return false;
#endif
}

/// A developer setting from the environment; empty in a release build, whatever the environment says.
ELEG_CARD_EXPORT std::string developerSetting(const char* name);

}  // namespace eleg
