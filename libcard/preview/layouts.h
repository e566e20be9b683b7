// How cards lay out their certificates. Each layout is a way to find them; which card has which is data
// (resources/cards).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "libcard/identity/card_profile.h"
#include "libcard/preview/card_files.h"
#include "libcard/preview/preview_cache.h"

namespace eleg {

class CardLayout {
 public:
    virtual ~CardLayout() = default;

    /// What tells this card from others (hex digits); nothing when the card does not have this layout.
    virtual std::optional<std::string> recognise() = 0;
    /// Reads certificate after certificate (DER) and calls `found` with each. After recognise(). Throws
    /// Error.
    virtual void readCertificates(const std::function<void(const Bytes&)>& found) = 0;
};

/// PKCS#15 (ISO 7816-15): ODF 5031 and TokenInfo 5032 below DF 5015. Files read are given to OpenSC's cache.
std::unique_ptr<CardLayout> pkcs15Layout(CardFiles& files, const ReadingPlan& plan,
                                         const PreviewCache& cache);
/// One file with a table of key containers and the certificates behind it (OpenSC: pkcs15-gemsafeV1.c).
std::unique_ptr<CardLayout> gemsafeLayout(CardFiles& files, const ReadingPlan& plan);
/// An index file 0101 that names the files of a minidriver, certificates compressed (OpenSC: card-idprime.c).
std::unique_ptr<CardLayout> idprimeLayout(CardFiles& files, const ReadingPlan& plan);

/// The layout that `plan` names; nothing for a name that is not known.
std::unique_ptr<CardLayout> makeLayout(CardFiles& files, const ReadingPlan& plan, const PreviewCache& cache);

}  // namespace eleg
