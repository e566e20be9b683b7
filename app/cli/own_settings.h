// The person's settings, as far as a terminal needs them: language, modules, readers, cache.
#pragma once

#include "app/services/settings.h"

namespace eleg::cli {

/// Read when first asked for, under the machine's policy.
const SettingsFile& ownSettings();

/// The machine's policy. Throws Error{PolicyInvalid} when it cannot be used: what rests on it alone must not
/// go on as if there were none.
const Policy& ownPolicy();

/// Says on stderr which of settings, policy and modules cannot be used and are left out.
void warnOfSettings();

}  // namespace eleg::cli
