// What each profile writes on a card: files, objects for GET DATA, keys' and PINs' references, ATR.
#pragma once

#include <string>
#include <vector>

#include "tests/rig/card/card_contents.h"
#include "tests/rig/card/personalisation.h"

namespace rig {

/// The certificates of one holder, DER.
struct HolderCertificates {
    Bytes authentication{};
    Bytes signature{};
    Bytes issuer{};
};

/// Fills in everything of `contents` but holder, profile and serial. The two keys are in auth.key and
/// sign.key, in this order.
void layOutPkcs15(CardContents& contents, const CardOrder& order, const HolderCertificates& certificates);
void layOutGemsafe(CardContents& contents, const CardOrder& order, const HolderCertificates& certificates);
void layOutIdprime(CardContents& contents, const CardOrder& order, const HolderCertificates& certificates);

}  // namespace rig
