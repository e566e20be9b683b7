// What follows from a verdict for the person in front of the dialog. No Qt.
#pragma once

#include <memory>
#include <optional>

#include "app/dialogs/consent_view.h"

namespace eleg {

struct Judgement {
    std::shared_ptr<const Verdict> verdict;  ///< null: nothing is known yet
    bool isFinal = false;
};

/// Why the e-ID may not be used: Expired, NotYetValid, Revoked, or Unchecked when `stopsUnchecked` and the
/// last word is anything else than that it is valid, as far as the machine's policy wants to know. Nothing
/// while the last word is not there.
std::optional<Situation> stopOf(const Judgement& judgement, bool stopsUnchecked);

/// Whether it may be used although it could not be checked: its person is told.
bool isWarnedOf(const Choice& choice);

/// Whether another check may find out more: somebody who was asked did not answer well. What this computer
/// sees by itself stays as it is.
bool mayBeOtherLater(const Choice& choice);

}  // namespace eleg
