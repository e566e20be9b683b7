// A card with the GemSAFE layout: one big file with a table of key containers and the certificates, and no
// PKCS#15. As OpenSC 0.23's pkcs15-gemsafeV1.c reads it; it knows one PIN, and has no place for an issuer's
// certificate.
#include "tests/rig/card/bytes.h"
#include "tests/rig/card/layout.h"

namespace rig {
namespace {

constexpr std::uint8_t thePin = 0x01;
constexpr std::uint8_t firstKey = 0x03;
constexpr std::size_t allocatedSize = 0x2000;  // the file is larger than what is in it

}  // namespace

void layOutGemsafe(CardContents& contents, const CardOrder& order, const HolderCertificates& certificates) {
    Bytes object;
    for (std::uint8_t container = 0; container < 2; ++container) {
        const std::uint8_t reference = static_cast<std::uint8_t>(firstKey + container);
        append(object, Bytes{0x01, 0xFE, 0x14, container, reference, 0x03, 0xB0, 0x00, reference});
        contents.keys.push_back({.reference = reference,
                                 .fileName = container == 0 ? "auth.key" : "sign.key",
                                 .pinReference = thePin,
                                 .userConsent = container == 1 && order.userConsentOnSignature});
    }
    append(object, certificates.authentication);
    append(object, certificates.signature);
    const std::size_t size = object.size() + 2;
    Bytes file{static_cast<std::uint8_t>(size >> 8), static_cast<std::uint8_t>(size)};
    append(file, object);
    file.resize(std::max(file.size(), allocatedSize));

    contents.atr = hex("3B7D96000080318065B0831100C883009000");
    contents.dataObjects[0xDF03] = hex("5645522020322E30");  // the applet's version, eight bytes: "VER  2.0"
    contents.pins.push_back({.reference = thePin, .label = "PIN"});
    contents.files = {
        {.path = hex("3F00"), .kind = FileKind::Directory, .aids = {hex("A0000000180C000001634200")}},
        {.path = hex("3F001600"), .kind = FileKind::Directory},
        {.path = hex("3F0016000004"), .kind = FileKind::Transparent, .data = std::move(file)}};
}

}  // namespace rig
