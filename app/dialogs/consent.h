// The consent dialog as a loadable part (libeleg-consent.so): eleg-host answers version and refusals without
// it, and without a display, and loads it when a person is needed.
#pragma once

#include "app/services/request.h"
#include "libcard/errors/error.h"
#include "libcard/keystore/keystore.h"

namespace eleg {

struct PolicyReading;

/// What eleg-host hands over. Values and a KeyStore that has been told to watch already or not; the dialog
/// calls watch() itself.
struct ConsentCall {
    const Request& request;
    KeyStore& keyStore;
    /// A descriptor that becomes readable at EOF when the browser has gone (the host's stdin): the dialog
    /// closes and the result is UserCancelled. -1: none. Bytes that arrive on it are drained and ignored.
    int callerGone;
    /// argv[0] for QApplication.
    const char* program;
    /// Of the machine: whom it believes, and what becomes of an e-ID that cannot be checked.
    const PolicyReading& policy;
};

/// Shows the dialog, runs the event loop until the person has approved and the card has signed, or has
/// cancelled. Blocks. Errors: UserCancelled, NoDisplay (no display could be opened: checked before
/// QApplication, which would abort), or what the person could not put right (the page gets its code).
/// Problems that the person can put right (wrong PIN, no card) stay in the dialog.
using ConsentFunction = Result<Answer> (*)(const ConsentCall& call);

/// Name of the exported C symbol of type ConsentFunction.
inline constexpr const char* kConsentSymbol = "eleg_consent";

}  // namespace eleg
