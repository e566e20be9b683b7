// Makes the folder of a virtual card: which profile, whose certificates, which PIN codes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace rig {

/// What a card is like, and what OpenSC 0.23 makes of it:
///
/// | profile       | OpenSC's driver | PINs   | RSA through OpenSC | stands on |
/// |---------------|-----------------|--------|--------------------|-----------------------------------------------|
/// | svenska-pass  | idprime         | 1      | 2048               | OpenSC's source; never seen on a card |
/// | telia-ip5a    | setcos          | 1 or 2 | 2048               | OpenSC's source and the ATR; not on a
/// card    | | seeid         | gemsafeV1       | 1 or 2 | 2048, 3072         | OpenSC's source and the ATR;
/// not on a card    | | seeid-gemsafe | gemsafeV1       | 1      | 2048, 3072         | OpenSC's source and
/// the ATR; not on a card    |
///
/// svenska-pass needs a card_atr block with driver "idprime" in opensc.conf; the others need nothing.
enum class Profile { SvenskaPass, TeliaIp5a, Seeid, SeeidGemsafe };

/// "svenska-pass", "telia-ip5a", "seeid", "seeid-gemsafe".
std::string profileName(Profile profile);
std::optional<Profile> profileFromName(const std::string& name);

/// State of the PINs when the card leaves the factory.
///
/// NotYetSet: VERIFY answers 6984 until a PIN is set with the PUK. Blocked: 6983 until it is unblocked with
/// the PUK. PukBlocked: PIN and PUK answer 6983 for good.
enum class PinState { Set, NotYetSet, Blocked, PukBlocked };

struct CardOrder {
    Profile profile = Profile::Seeid;
    /// Name of a holder in the test CA's folder (see ca/test_ca.h), such as "tolvan".
    std::string holder = "tolvan";
    int pinCount = 1;    ///< 1 (one PIN for both keys) or 2 (legitimering, underskrift)
    int rsaBits = 2048;  ///< 2048 or 3072
    std::string pin = "123456";
    std::string signaturePin = "654321";  ///< only with two PINs
    std::string puk = "12345678";
    int pinTries = 3;   ///< 1 to 15
    int pukTries = 10;  ///< 1 to 15
    PinState pinState = PinState::Set;
    bool userConsentOnSignature = false;  ///< the signing key needs a PIN for every signature
    /// Card serial in hex, 4 to 16 bytes; by default derived from holder, certificate, profile, key size
    /// and number of PINs. Two cards with one serial get each other's certificates out of OpenSC's file
    /// cache.
    std::optional<std::string> serial{};
    std::optional<std::string> atr{};  ///< in hex; by default the profile's own
};

/// Writes a card folder at `folder` (created; must not exist) from `order`, taking keys and certificates from
/// the test CA folder `ca`. Throws std::runtime_error when the holder or the size is not there, or when the
/// profile cannot have what is ordered.
void personalise(const std::filesystem::path& folder, const CardOrder& order,
                 const std::filesystem::path& ca);

}  // namespace rig
