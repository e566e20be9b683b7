// The network for a command that waits: what a validation asks for is fetched until its verdict is final.
#pragma once

#include "app/services/fetch_rules.h"
#include "libcard/trust/validation.h"

namespace eleg::cli {

/// Fetches under `rules` what `validation` asks for, and returns when it is done. Loads Qt Network when there
/// is something to fetch, and not before. Says on a terminal's stderr whom it waits for, when that takes over
/// a second. Ctrl-C and its like end the process as they end any: nothing is held that would have to be put
/// back. Throws what makeNetworkFetcher() throws.
void fetchFor(Validation& validation, const FetchRules& rules);

}  // namespace eleg::cli
