// An e-ID that a person can use: whose, what for, on which card.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcard/errors/export.h"
#include "libcard/identity/certificate.h"
#include "libcard/identity/personnummer.h"

namespace eleg {

/// What a certificate is for, decided by its keyUsage alone (FACTS: not by PKCS#11 attributes).
enum class Purpose { Authentication, Signature };

struct Holder {
    std::string name;  ///< for people: given name and surname, else the common name
    std::string givenName;
    std::string surname;
    std::optional<Personnummer> personnummer;
    bool operator==(const Holder&) const = default;
};

/// The PIN that guards an identity's key, as far as the card tells.
struct PinState {
    std::string label;             ///< of the token, such as "Legitimering"; plain text
    std::size_t minLength = 0;     ///< 0 = not known
    std::size_t maxLength = 0;     ///< 0 = not known
    std::optional<int> triesLeft;  ///< only when the card told
    bool lastTry = false;          ///< one more wrong PIN blocks it
    bool blocked = false;
    bool notSet = false;    ///< the person has not chosen a PIN yet
    bool onPinPad = false;  ///< entered on the reader
    bool operator==(const PinState&) const = default;
};

/// A value: no handle of a module or a card in it.
struct ELEG_CARD_EXPORT Identity {
    Certificate certificate;
    std::vector<Certificate> chain;  ///< other certificates found beside it (issuing CAs), unverified
    Purpose purpose = Purpose::Authentication;
    Holder holder;
    std::string issuer;  ///< for people: organisation or common name of the issuer
    std::string
        document;  ///< for people, from the card profiles: "Skatteverkets id-kort"; empty when not known
    std::string reader;  ///< PC/SC name of the reader; empty for an e-ID that is not on a card
    PinState pin;

    const Fingerprint& id() const { return certificate.fingerprint(); }
    bool expiredAt(TimePoint t) const { return t > certificate.notAfter(); }
    bool notYetValidAt(TimePoint t) const { return t < certificate.notBefore(); }
    bool operator==(const Identity&) const = default;
};

/// The holder that a certificate's subject names.
ELEG_CARD_EXPORT Holder holderOf(const Certificate& certificate);

/// The purpose that keyUsage says, or nothing for a certificate that is no e-ID of a person (a CA, no
/// keyUsage, neither bit). A certificate with both bits is Authentication.
ELEG_CARD_EXPORT std::optional<Purpose> purposeOf(const Certificate& certificate);

/// The issuer's name for people: organisation, else common name.
ELEG_CARD_EXPORT std::string issuerNameOf(const Certificate& certificate);

}  // namespace eleg
