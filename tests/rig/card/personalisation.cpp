#include "tests/rig/card/personalisation.h"

#include <openssl/sha.h>

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "tests/rig/card/bytes.h"
#include "tests/rig/card/card_contents.h"
#include "tests/rig/card/dialect.h"
#include "tests/rig/card/layout.h"
#include "tests/rig/card/pin_book.h"

namespace rig {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<Profile, const char*>, 4> profiles{{{Profile::SvenskaPass, "svenska-pass"},
                                                                   {Profile::TeliaIp5a, "telia-ip5a"},
                                                                   {Profile::Seeid, "seeid"},
                                                                   {Profile::SeeidGemsafe, "seeid-gemsafe"}}};
constexpr std::uintmax_t largestCertificate = 0x7000;  // READ BINARY reaches 32767 bytes of a file
constexpr std::size_t defaultSerialSize = 8;

Bytes readCertificate(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in || fs::file_size(file) > largestCertificate)
        throw std::runtime_error("no certificate in " + file.string());
    return Bytes(std::istreambuf_iterator<char>(in), {});
}

void check(bool holds, const char* what) {
    if (!holds) throw std::runtime_error(what);
}

void checkOrder(const CardOrder& order) {
    const PinFormat& format = dialectOf(order.profile).pin;
    const auto fits = [&](const std::string& code) {
        return format.acceptable(code) && code.find_first_not_of("0123456789") == std::string::npos;
    };
    const bool pkcs15 = order.profile == Profile::Seeid || order.profile == Profile::TeliaIp5a;
    check(order.pinCount == 1 || order.pinCount == 2, "a card has one PIN or two");
    check(order.pinCount == 1 || pkcs15,
          "this profile has one PIN: the layout that OpenSC reads from it has no place for a second");
    check(order.rsaBits == 2048 || order.rsaBits == 3072, "RSA keys have 2048 or 3072 bits");
    check(fits(order.pin) && fits(order.puk) && (order.pinCount == 1 || fits(order.signaturePin)),
          "a PIN or PUK does not fit the profile's format");
    check(order.pinTries >= 1 && order.pinTries <= 15 && order.pukTries >= 1 && order.pukTries <= 15,
          "try counters go from 1 to 15");
}

Bytes serialOf(const CardOrder& order, const HolderCertificates& certificates) {
    if (order.serial) {
        const auto given = fromHex(*order.serial);
        check(given && given->size() >= 4 && given->size() <= 16, "a serial is 4 to 16 bytes of hex");
        return *given;
    }
    const std::string facts = order.holder + '/' + profileName(order.profile) + '/' +
                              std::to_string(order.rsaBits) + '/' + std::to_string(order.pinCount);
    Bytes all(facts.begin(), facts.end());
    append(all, certificates.authentication);
    Bytes digest(SHA256_DIGEST_LENGTH);
    SHA256(all.data(), all.size(), digest.data());
    digest.resize(defaultSerialSize);
    return digest;
}

Secrets secretsOf(const CardOrder& order, const CardContents& contents) {
    const bool set = order.pinState != PinState::NotYetSet;
    const bool blocked = order.pinState == PinState::Blocked || order.pinState == PinState::PukBlocked;
    Secrets secrets{.puk = {.value = order.puk,
                            .tries = order.pinState == PinState::PukBlocked ? 0 : order.pukTries,
                            .maxTries = order.pukTries}};
    for (std::size_t i = 0; i < contents.pins.size(); ++i) {
        secrets.pins[contents.pins[i].reference] = {.value = i == 0 ? order.pin : order.signaturePin,
                                                    .tries = blocked ? 0 : order.pinTries,
                                                    .maxTries = order.pinTries,
                                                    .set = set};
    }
    return secrets;
}

}  // namespace

std::string profileName(Profile profile) {
    for (const auto& [value, name] : profiles)
        if (value == profile) return name;
    return {};
}

std::optional<Profile> profileFromName(const std::string& name) {
    for (const auto& [value, known] : profiles)
        if (name == known) return value;
    return std::nullopt;
}

void personalise(const fs::path& folder, const CardOrder& order, const fs::path& ca) {
    checkOrder(order);
    const fs::path source = ca / "holders" / order.holder / std::to_string(order.rsaBits);
    check(order.holder.find('/') == std::string::npos, "a holder's name is the name of a folder");
    if (!fs::is_directory(source)) throw std::runtime_error("no such holder or key size: " + source.string());
    const HolderCertificates certificates{.authentication = readCertificate(source / "auth.der"),
                                          .signature = readCertificate(source / "sign.der"),
                                          .issuer = readCertificate(source / "issuer.der")};

    CardContents contents{
        .profile = order.profile, .holder = order.holder, .serial = serialOf(order, certificates)};
    switch (order.profile) {
        case Profile::Seeid:
        case Profile::TeliaIp5a:
            layOutPkcs15(contents, order, certificates);
            break;
        case Profile::SeeidGemsafe:
            layOutGemsafe(contents, order, certificates);
            break;
        case Profile::SvenskaPass:
            layOutIdprime(contents, order, certificates);
            break;
    }
    if (order.atr) {
        const auto atr = fromHex(*order.atr);
        check(atr && atr->size() >= 2 && atr->size() <= 33, "an ATR is 2 to 33 bytes of hex");
        contents.atr = *atr;
    }

    if (!fs::create_directories(folder))
        throw std::runtime_error("there is a card already: " + folder.string());
    fs::copy_file(source / "auth.key", folder / "auth.key");
    fs::copy_file(source / "sign.key", folder / "sign.key");
    PinBook::create(folder, secretsOf(order, contents));
    writeContents(folder, contents);
}

}  // namespace rig
