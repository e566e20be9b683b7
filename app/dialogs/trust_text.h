// Words for what validation has found: why an e-ID stops, with what to do next, and what its person is told
// of when it does not.
#pragma once

#include "app/dialogs/situation_text.h"

namespace eleg {

/// Of Expired, NotYetValid, Revoked and Unchecked, with the issuer's way to help where it is known
/// (resources/issuers.json).
SituationText stopTextOf(const View& view);

/// What is to be said of an e-ID that may be used: that it could not be checked, or is one for tests; empty
/// for nothing.
QString trustTextOf(const View& view);
/// Whether that is a caution. Otherwise it is calm information: where no issuers' certificates are installed,
/// nobody's e-ID can be checked, and that is nothing to worry about.
bool trustIsCaution(const View& view);

/// What the word TEST means in this view, for assistive technology.
QString testTextOf(const View& view);

}  // namespace eleg
