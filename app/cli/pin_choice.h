// Which card and which of its PIN codes is meant.
#pragma once

#include <optional>
#include <string>

#include "app/cli/arguments.h"
#include "app/cli/blocking_keystore.h"

namespace eleg::cli {

/// A PIN, and whose it is.
struct ChosenPin {
    CardPin pin;
    Identity identity;
};

/// The PIN that --reader and --which name, or the only one for which `task` makes sense. Throws NoReader,
/// NoCard, the card's own error, NoIdentity, ReaderRemoved, what pinStates() throws, and UsageError when
/// there are several and none is named.
ChosenPin choosePin(BlockingKeyStore& store, PinTask task, const Arguments& arguments);

/// The readers of `snapshot` that --reader (`wanted`) names, or all. Throws UsageError for a name that is
/// none.
std::vector<ReaderState> readersNamed(const Snapshot& snapshot, const std::optional<std::string>& wanted);

}  // namespace eleg::cli
