// Makes the folder of a virtual card: which profile, whose certificates, which PIN codes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace rig {

enum class Profile { SvenskaPass, TeliaIp5a, Seeid, SeeidGemsafe };

/// State of the PINs when the card leaves the factory.
enum class PinState { Set, NotYetSet, Blocked, PukBlocked };

struct CardOrder {
    Profile profile = Profile::Seeid;
    /// Name of a holder in the test CA's folder (see ca/test_ca.h), such as "tolvan".
    std::string holder = "tolvan";
    int pinCount = 1;          ///< 1 (one PIN for both keys) or 2 (legitimering, underskrift)
    int rsaBits = 2048;        ///< 2048 or 3072
    std::string pin = "123456";
    std::string signaturePin = "654321";  ///< only with two PINs
    std::string puk = "12345678";
    int pinTries = 3;
    int pukTries = 10;
    PinState pinState = PinState::Set;
    bool userConsentOnSignature = false;  ///< the signing key needs a PIN for every signature
    std::optional<std::string> serial;    ///< card serial in hex; by default derived from holder and profile
};

/// Writes a card folder at `folder` (created; must not exist) from `order`, taking keys and certificates from the
/// test CA folder `ca`. Throws std::runtime_error when the holder or the size is not there.
void personalise(const std::filesystem::path& folder, const CardOrder& order, const std::filesystem::path& ca);

}  // namespace rig
