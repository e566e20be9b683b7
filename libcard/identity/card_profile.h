// What is known of cards by their ATR: data from resources/cards/*.json, never a decision on who somebody is.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "libcard/errors/export.h"
#include "libcard/identity/certificate.h"

namespace eleg {

/// How the name on a card can be read before a PKCS#11 module has begun (libcard/preview).
struct ReadingPlan {
    std::string layout;                        ///< "pkcs15", "gemsafe", "idprime"
    Bytes application;                         ///< identifier to select first; may be empty
    std::optional<std::uint8_t> pinReference;  ///< of the PIN for proving identity; its state is asked for
};

/// One kind of card. The ATR only helps to say "this looks like a Skatteverket card"; certificates decide.
struct CardProfile {
    std::string id;    ///< "skatteverket-2017"
    std::string name;  ///< English source text of the translation context "cards": "Skatteverket ID card"
    std::vector<Bytes> atrs;
    std::vector<std::string> issuerOrganisations;  ///< issuers whose certificates make an e-ID this document
    std::string support;                           ///< "supported", "emulated-only", "unsupported", "unknown"
    std::string missing;               ///< what is missing when it cannot be read, English source text
    std::string source;                ///< where it is known from
    std::vector<ReadingPlan> reading;  ///< tried in this order
};

class ELEG_CARD_EXPORT CardProfiles {
 public:
    /// Loads every *.json in `folder`. A malformed file is left out and named in problems(), the rest is
    /// used.
    static CardProfiles load(const std::filesystem::path& folder);

    /// What a card with this ATR looks like, or null. Valid as long as this object is not changed.
    const CardProfile* byAtr(std::span<const std::uint8_t> atr) const;
    /// The document that an e-ID is: its certificate's issuer decides, among several the ATR. Null when no
    /// profile names the issuer, or several with different names do and the ATR fits none.
    const CardProfile* byCertificate(const Certificate& certificate, std::span<const std::uint8_t> atr) const;
    const std::vector<CardProfile>& all() const { return profiles_; }
    const std::vector<std::string>& problems() const { return problems_; }

 private:
    std::vector<CardProfile> profiles_;
    std::vector<std::string> problems_;
};

}  // namespace eleg
