// e-IDs that can be checked: of an issuer that can be trusted, with a responder that says what a test wants.
// Validation itself is the real one; only the network is not there.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/services/trust.h"
#include "libcard/trust/fetch.h"
#include "tests/desktop/test_identities.h"

namespace eleg::test {

/// What the responder says of everybody.
enum class Says {
    Good,
    Revoked,  ///< since two days, for keyCompromise
    OnHold,
    Nothing,      ///< it can be reached, and does not answer as long as the test runs
    Unreachable,  ///< no connection
    Portal,       ///< the network wants a log-in first
};

/// Shared by a test and the fetcher that a service has: set and read on the GUI thread.
struct Responder {
    Says says = Says::Good;
    int questions = 0;
    std::chrono::seconds ahead{0};  ///< of the clock that it, and the window, go by
    TimePoint now() const;          ///< by that clock
};

/// Answers for `responder` from the event loop, as a network would.
std::unique_ptr<Fetcher> fetcherOf(std::shared_ptr<Responder> responder);

/// A person's e-ID for both purposes, as one card has it, of the issuer that can be trusted. signedByKnown()
/// signs for it.
std::vector<Identity> knownBothOf(const Person& person = {});
SignOutcome signedByKnown(const Identity& identity, const Digest& digest);

/// Trust in that issuer, as one of this set.
Trust trustInIssuer(AnchorSet set);

}  // namespace eleg::test
