// The profile svenska-pass: EMULATED FROM OPENSC'S SOURCE (card-idprime.c, pkcs15-idprime.c), NEVER SEEN ON A
// CARD.
//
// AB Svenska Pass' cards carry ATRs that OpenSC 0.23 does not claim; newer OpenSC lists one of them as
// "IDPrime 840". With the card_atr block of resources/opensc.conf OpenSC 0.23 drives this emulation through
// its idprime driver. It proves that driver and our configuration, and nothing about the real card.
//
// What the driver wants: an applet whose index file 0101 lists objects by directory and name (21 bytes each),
// with the certificates as mscp/kxcNN or kscNN, compressed with zlib behind the header 01 00 <length, little
// endian>.
#include <zlib.h>

#include <stdexcept>

#include "tests/rig/card/bytes.h"
#include "tests/rig/card/layout.h"

namespace rig {
namespace {

constexpr std::uint8_t globalPin = 0x11;
constexpr std::uint8_t firstKeyOfCard = 0xF7;  // OS release 3: key reference is F7 + container number
constexpr std::size_t cardIdSize = 16;

Bytes root() {
    return hex("3F00");
}

Bytes name(const std::string& text, std::size_t size) {
    Bytes bytes(text.begin(), text.end());
    bytes.resize(size);
    return bytes;
}

/// Minidriver form of a certificate. The driver reads an uncompressed one wrongly as soon as it is over 256
/// bytes.
Bytes compressed(const Bytes& certificate) {
    uLongf size = compressBound(certificate.size());
    Bytes packed(size);
    if (compress2(packed.data(), &size, certificate.data(), certificate.size(), Z_BEST_COMPRESSION) != Z_OK)
        throw std::runtime_error("cannot compress a certificate");
    packed.resize(size);
    Bytes out{0x01, 0x00, static_cast<std::uint8_t>(certificate.size()),
              static_cast<std::uint8_t>(certificate.size() >> 8)};
    append(out, packed);
    return out;
}

/// One record of the container map: name in UTF-16, flags (valid, and default for the first), key sizes.
Bytes containerRecord(const std::string& guid, bool first, int rsaBits) {
    Bytes record(86);
    for (std::size_t i = 0; i < guid.size() && i < 39; ++i)
        record[2 * i] = static_cast<std::uint8_t>(guid[i]);
    record[80] = first ? 0x03 : 0x01;
    record[84] = static_cast<std::uint8_t>(rsaBits);
    record[85] = static_cast<std::uint8_t>(rsaBits >> 8);
    return record;
}

class Index {
 public:
    explicit Index(CardContents& contents) : contents_(contents) {}

    void add(const std::string& identifier, const std::string& folder, const std::string& file, Bytes data) {
        const Bytes id = hex(identifier);
        append(records_, id);
        append(records_,
               Bytes{static_cast<std::uint8_t>(data.size() >> 8), static_cast<std::uint8_t>(data.size())});
        append(records_, name(file, 8));
        append(records_, name(folder, 8));
        records_.push_back(0);  // access rights
        ++count_;
        store(id, std::move(data));
    }

    void finish() {
        Bytes file{count_};
        append(file, records_);
        store(hex("0101"), std::move(file));
    }

 private:
    void store(const Bytes& identifier, Bytes data) {
        Bytes path = root();
        append(path, identifier);
        contents_.files.push_back({.path = path, .kind = FileKind::Transparent, .data = std::move(data)});
    }

    CardContents& contents_;
    Bytes records_{};
    std::uint8_t count_ = 0;
};

}  // namespace

void layOutIdprime(CardContents& contents, const CardOrder& order, const HolderCertificates& certificates) {
    contents.atr = hex("3B7F96000080318065B0850300EF120FFF829000");
    contents.files = {{.path = root(), .kind = FileKind::Directory, .aids = {hex("A000000018800000000662")}}};

    // Card production life cycle data: tag 9F7F, 42 bytes; the operating system's release (bytes 8 and 9)
    // is 3.
    Bytes lifeCycle = hex("9F7F2A");
    lifeCycle.resize(45);
    lifeCycle[11] = 0x03;
    contents.dataObjects[0x9F7F] = lifeCycle;

    // Right-aligned: of a longer serial OpenSC shows the last eight bytes in CK_TOKEN_INFO.
    Bytes cardId(cardIdSize - contents.serial.size());
    append(cardId, contents.serial);
    const std::string label = "ID-kort Skatteverket";
    Bytes tokenName{0x01, static_cast<std::uint8_t>(label.size() + 1)};
    append(tokenName, name(label, label.size() + 1));
    Bytes containers = containerRecord("{5E1E9000-0000-4000-8000-000000000000}", true, order.rsaBits);
    append(containers, containerRecord("{5E1E9000-0000-4000-8000-000000000001}", false, order.rsaBits));

    Index index(contents);
    index.add("0201", "", "cardid", cardId);
    index.add("0202", "", "cardcf", Bytes(6));
    index.add("0204", "mscp", "cmapfile", containers);
    index.add("0301", "mscp", "kxc00", compressed(certificates.authentication));
    index.add("0302", "mscp", "ksc01", compressed(certificates.signature));
    index.add("0401", "p11", "tinfo", tokenName);
    index.finish();

    contents.pins.push_back({.reference = globalPin, .label = "PIN"});
    contents.keys = {{.reference = firstKeyOfCard, .fileName = "auth.key", .pinReference = globalPin},
                     {.reference = firstKeyOfCard + 1,
                      .fileName = "sign.key",
                      .pinReference = globalPin,
                      .userConsent = order.userConsentOnSignature}};
}

}  // namespace rig
