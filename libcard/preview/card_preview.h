// Whose card this is, read directly and before the PKCS#11 module has begun: a module asks a card forty
// questions before it tells a name, a person waits for one answer. Only files that anybody may read are read,
// and nothing else is ever sent; signing and PIN codes are the module's. What is not understood is left to
// the module without a word.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "libcard/identity/card_profile.h"
#include "libcard/identity/certificate.h"
#include "libcard/preview/preview_cache.h"

namespace eleg {

/// What is known of a card so far.
struct CardPreview {
    std::vector<Certificate> certificates;  ///< of a person, in the card's order
    bool hasPinPad = false;
    /// Status word of VERIFY without data for the PIN of the profile's plan; nothing when it has none.
    std::optional<std::uint16_t> pinStatus;
};

/// Reads the card in this reader by the first of `plans` that fits it, and calls `found` each time there is
/// more to show: at once with all when the card was here before (`cache`), else certificate by certificate.
/// Does not throw.
void previewCard(const std::string& reader, const std::vector<ReadingPlan>& plans, const PreviewCache& cache,
                 const std::function<void(const CardPreview&)>& found);

}  // namespace eleg
