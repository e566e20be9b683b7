// A verdict in all its parts, in plain words: what, on whose word, and how old that word is.
#pragma once

#include <vector>

#include "app/desktop/certificate_text.h"

namespace eleg {

/// What was found of a certificate: the sentence, when and why it was revoked, the issuer that is trusted and
/// who says so, every answer that was looked at, and how much the clocks differ. `verdict`: null before there
/// is one. `now`: for how old an answer is.
std::vector<CertificateField> verdictFields(const Verdict* verdict, TimePoint now);

/// "Added by this computer’s owner"
QString anchorSetText(AnchorSet set);

}  // namespace eleg
