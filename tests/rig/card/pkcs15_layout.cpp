// A native PKCS#15 card (PKCS#15 v1.1), as OpenSC 0.23's drivers gemsafeV1 and setcos find it: EF.DIR, then
// ODF, TokenInfo and the object directories below DF 5015.
#include "tests/rig/card/bytes.h"
#include "tests/rig/card/der.h"
#include "tests/rig/card/dialect.h"
#include "tests/rig/card/layout.h"

namespace rig {
namespace {

constexpr std::uint8_t firstPin = 0x81;
constexpr std::uint8_t secondPin = 0x82;
constexpr std::uint8_t pukReference = 0x83;
const Bytes pukId{0x03};
const Bytes applicationPath = hex("3F005015");

struct Entry {
    std::string label;
    Bytes id;
    Bytes authId;
    std::uint8_t keyReference;
    std::uint8_t pinReference;
    Bytes keyPath;
    Bytes certificatePath;
    bool nonRepudiation;
    bool userConsent;
};

Bytes below(std::uint16_t identifier) {
    Bytes path = applicationPath;
    path.push_back(static_cast<std::uint8_t>(identifier >> 8));
    path.push_back(static_cast<std::uint8_t>(identifier));
    return path;
}

Bytes path(const Bytes& value) {
    return der::sequence({der::octets(value)});
}

Bytes privateKeyEntry(const Entry& entry, int rsaBits) {
    // CommonObjectAttributes: private; CommonKeyAttributes: usage sign (2) or nonRepudiation (9); access
    // flags sensitive (0), alwaysSensitive (2), neverExtractable (3), local (4).
    Bytes object = der::join({der::utf8(entry.label), der::namedBits({0}), der::octets(entry.authId)});
    if (entry.userConsent) append(object, der::integer(1));
    return der::sequence(
        {der::tlv(0x30, object),
         der::sequence({der::octets(entry.id), der::namedBits({entry.nonRepudiation ? 9U : 2U}),
                        der::namedBits({0, 2, 3, 4}), der::integer(entry.keyReference)}),
         der::context(1,
                      der::sequence({path(entry.keyPath), der::integer(static_cast<unsigned>(rsaBits))}))});
}

Bytes certificateEntry(const std::string& label, const Bytes& id, bool authority, const Bytes& where) {
    Bytes attributes = der::octets(id);
    if (authority) append(attributes, der::boolean(true));
    return der::sequence({der::sequence({der::utf8(label)}), der::tlv(0x30, attributes),
                          der::context(1, der::sequence({path(where)}))});
}

/// PinAttributes: local (1), initialized (4), needs-padding (5), and unblockingPin (6) for the PUK.
Bytes pinEntry(const std::string& label, const Bytes& id, std::uint8_t reference, bool puk,
               const PinFormat& format) {
    const Bytes flags = puk ? der::namedBits({1, 4, 5, 6}) : der::namedBits({1, 4, 5});
    Bytes object = der::join({der::utf8(label), der::namedBits({0, 1})});
    if (!puk) append(object, der::octets(pukId));
    return der::sequence(
        {der::tlv(0x30, object), der::sequence({der::octets(id)}),
         der::context(1, der::sequence({flags, der::enumerated(1), der::integer(unsigned(format.shortest)),
                                        der::integer(unsigned(format.blockSize)),
                                        der::integer(unsigned(format.longest)), der::integer(reference, 0x80),
                                        der::octets({format.pad}), path(applicationPath)}))});
}

Bytes tokenInfo(const Bytes& serial, const std::string& manufacturer, const std::string& label) {
    const Bytes text(label.begin(), label.end());
    return der::sequence({der::integer(0), der::octets(serial), der::utf8(manufacturer), der::tlv(0x80, text),
                          der::namedBits({2, 3})});  // prnGeneration, eidCompliant
}

Bytes dirRecord(const Bytes& aid, const std::string& label) {
    return der::tlv(0x61, der::join({der::tlv(0x4F, aid), der::tlv(0x50, Bytes(label.begin(), label.end())),
                                     der::tlv(0x51, applicationPath)}));
}

void addFile(CardContents& contents, const Bytes& where, Bytes data) {
    contents.files.push_back({.path = where, .kind = FileKind::Transparent, .data = std::move(data)});
}

std::vector<Entry> entries(const CardOrder& order) {
    const bool two = order.pinCount == 2;
    return {{.label = "Legitimering",
             .id = {0x45},
             .authId = {0x01},
             .keyReference = 0x01,
             .pinReference = firstPin,
             .keyPath = below(0x4B01),
             .certificatePath = below(0x4331),
             .nonRepudiation = false,
             .userConsent = false},
            {.label = "Underskrift",
             .id = {0x46},
             .authId = two ? Bytes{0x02} : Bytes{0x01},
             .keyReference = 0x02,
             .pinReference = two ? secondPin : firstPin,
             .keyPath = below(0x4B02),
             .certificatePath = below(0x4332),
             .nonRepudiation = true,
             .userConsent = order.userConsentOnSignature}};
}

}  // namespace

void layOutPkcs15(CardContents& contents, const CardOrder& order, const HolderCertificates& certificates) {
    const bool telia = order.profile == Profile::TeliaIp5a;
    const Bytes aid = hex("A000000063504B43532D3135");
    const std::string label = telia ? "Telia e-leg" : "Svensk e-leg";
    const Bytes issuerPath = below(0x4341);
    const PinFormat& format = dialectOf(order.profile).pin;

    contents.atr =
        hex(telia ? "3B7D96000080318065B0A31100C883009000" : "3B7D96000080318065B0831100C883009000");
    if (telia)
        contents.dataObjects[0xDF30] = hex("76322E3130");  // "v2.10": card-setcos.c looks for v2.0 or v2.1

    // The applet's own AID selects the master file: card-gemsafeV1.c selects it first.
    contents.files.push_back(
        {.path = hex("3F00"),
         .kind = FileKind::Directory,
         .aids = {hex(telia ? "A0000000180A000001634200" : "A0000000180C000001634200")}});
    contents.files.push_back({.path = applicationPath, .kind = FileKind::Directory, .aids = {aid}});
    addFile(contents, hex("3F002F00"), dirRecord(aid, label));

    Bytes keys;
    Bytes certificateList;
    const auto list = entries(order);
    for (const Entry& entry : list) {
        append(keys, privateKeyEntry(entry, order.rsaBits));
        append(certificateList, certificateEntry(entry.label, entry.id, false, entry.certificatePath));
        addFile(contents, entry.certificatePath,
                entry.nonRepudiation ? certificates.signature : certificates.authentication);
        contents.files.push_back({.path = entry.keyPath, .kind = FileKind::Key});
        contents.keys.push_back({.reference = entry.keyReference,
                                 .fileName = entry.nonRepudiation ? "sign.key" : "auth.key",
                                 .pinReference = entry.pinReference,
                                 .userConsent = entry.userConsent});
    }

    const bool two = order.pinCount == 2;
    Bytes pins = pinEntry(two ? "Legitimering" : "Säkerhetskod", {0x01}, firstPin, false, format);
    contents.pins.push_back({.reference = firstPin, .label = two ? "Legitimering" : "Säkerhetskod"});
    if (two) {
        append(pins, pinEntry("Underskrift", {0x02}, secondPin, false, format));
        contents.pins.push_back({.reference = secondPin, .label = "Underskrift"});
    }
    append(pins, pinEntry("PUK", pukId, pukReference, true, format));
    contents.pukReference = pukReference;

    addFile(contents, below(0x5031),
            der::join({der::context(0, path(below(0x4401))), der::context(4, path(below(0x4404))),
                       der::context(5, path(below(0x4405))), der::context(8, path(below(0x4408)))}));
    addFile(contents, below(0x5032),
            tokenInfo(contents.serial, telia ? "Telia Company AB (TEST)" : "Eleg TEST rig", label));
    addFile(contents, below(0x4401), keys);
    addFile(contents, below(0x4404), certificateList);
    addFile(contents, below(0x4405), certificateEntry("Utfärdare", {0x47}, true, issuerPath));
    addFile(contents, below(0x4408), pins);
    addFile(contents, issuerPath, certificates.issuer);
}

}  // namespace rig
