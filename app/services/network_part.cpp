// What libeleg-network.so exports.
#include "app/services/network.h"
#include "app/services/network_fetcher.h"

extern "C" __attribute__((visibility("default"))) eleg::Fetcher* eleg_fetcher(const eleg::FetchRules& rules) {
    return new eleg::NetworkFetcher(rules);
}

static_assert(std::is_same_v<decltype(&eleg_fetcher), eleg::FetcherFunction>);
