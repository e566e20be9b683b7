// The network as a loadable part (libeleg-network.so): Qt Network is loaded when something is to be fetched,
// and not before. No Qt here.
#pragma once

#include <memory>

#include "app/services/fetch_rules.h"
#include "libcard/trust/fetch.h"

namespace eleg {

/// Loads libeleg-network.so, and Qt Network with it, and makes a Fetcher that keeps to `rules`. To be called,
/// used and destroyed on one thread with a Qt event loop. Throws Error{Internal} when the part is missing or
/// of another build.
std::unique_ptr<Fetcher> makeNetworkFetcher(const FetchRules& rules);

/// Name of the part's exported C symbol, and its type.
inline constexpr const char* kFetcherSymbol = "eleg_fetcher";
using FetcherFunction = Fetcher* (*)(const FetchRules& rules);

}  // namespace eleg
