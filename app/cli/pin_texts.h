// What elegctl says of PIN codes, in one place: the same words for status, change, unblock and activate.
#pragma once

#include <string>

#include "app/cli/output.h"
#include "libcard/identity/card_pins.h"
#include "libcard/keystore/pin_rules.h"

namespace eleg::cli {

/// "PIN for proving identity", "PIN for signing", "PIN for proving identity and signing".
std::string nameOf(PinUse use);
/// "blocked", "not chosen yet", "2 tries left", "one try left", …
std::string stateOf(const PinState& pin);
/// "6 to 8 digits"; empty when the card does not tell.
std::string lengthsOf(std::size_t shortest, std::size_t longest);
/// What is lost with the last try of the PIN or, `byPuk`, of the PUK; empty when it is not the last.
std::string lastTryWarning(const CardPin& pin, bool byPuk);
/// Where a card is replaced whose PUK is blocked: `document` is Identity::document, `issuer`
/// Identity::issuer.
std::string newCardAdvice(const std::string& document, const std::string& issuer);
/// Why a new code is too easy to guess, for people.
std::string reasonOf(Simplicity simplicity);
/// Which code counts now, after a task that ended so.
std::string effectOf(PinTask task, PinEffect effect, const PinState& now);
/// "The PIN is changed.", …
std::string doneText(PinTask task);

/// One PIN as `pin status --json` shows it.
Json toJson(const CardPin& pin);

}  // namespace eleg::cli
