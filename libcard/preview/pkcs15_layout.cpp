#include <array>

#include "libcard/preview/layouts.h"
#include "libcard/preview/pkcs15_tags.h"
#include "libcard/preview/tlv.h"

namespace eleg {
namespace {

// Tags beside those of pkcs15_tags.h.
constexpr std::uint8_t kCertificatesOfOdf = 0xA4;
constexpr std::uint8_t kLastUpdate = 0xA5;
constexpr std::uint8_t kBoolean = 0x01;
constexpr std::array<std::uint8_t, 4> kTokenInfo = {0x50, 0x15, 0x50, 0x32};

/// A path below the master file: the first OCTET STRING in a Path, without 3F00.
std::optional<Bytes> pathIn(std::span<const std::uint8_t> bytes) {
    const auto sequence = findTlv(bytes, kSequence);
    const auto path = sequence ? findTlv(sequence->value, kOctets) : std::nullopt;
    if (!path || path->value.size() < 2 || path->value.size() > 16 || path->value.size() % 2 != 0) return {};
    auto value = path->value;
    if (value.size() > 2 && value[0] == 0x3F && value[1] == 0x00) value = value.subspan(2);
    return Bytes(value.begin(), value.end());
}

/// Where the certificate of this entry is; nothing for an issuer's, or for what is no entry.
std::optional<Bytes> holdersCertificate(std::span<const std::uint8_t> entry) {
    const auto common = firstTlv(entry);
    if (!common || common->tag != kSequence) return {};
    const auto attributes = firstTlv(entry.subspan(common->size));
    if (!attributes || attributes->tag != kSequence || findTlv(attributes->value, kBoolean)) return {};
    const auto type = findTlv(entry, kTypeAttributes);
    const auto value = type ? findTlv(type->value, kSequence) : std::nullopt;
    return value ? pathIn(value->value) : std::nullopt;
}

class Pkcs15Layout final : public CardLayout {
 public:
    Pkcs15Layout(CardFiles& files, const ReadingPlan& plan, const PreviewCache& cache)
        : files_(files), application_(plan.application), cache_(cache) {}

    std::optional<std::string> recognise() override {
        if (!application_.empty() && !files_.selectApplication(application_)) return {};
        if (!files_.selectFile(kTokenInfo)) return {};
        const Bytes info = files_.readTlv();
        const auto sequence = firstTlv(info);
        const auto serial = sequence ? findTlv(sequence->value, kOctets) : std::nullopt;
        if (!serial || serial->value.empty() || serial->value.size() > 32) return {};
        serial_ = toHex(serial->value);
        hasLastUpdate_ = findTlv(sequence->value, kLastUpdate).has_value();
        return toHex(sha256(info));
    }

    void readCertificates(const std::function<void(const Bytes&)>& found) override {
        if (!files_.selectFile(kOdf)) throw Error(ErrorCode::CardMalformed, "no ODF");
        const Bytes odf = files_.readWhole();
        const auto entry = findTlv(odf, kCertificatesOfOdf);
        const auto path = entry ? pathIn(entry->value) : std::nullopt;
        if (!path || !files_.selectFile(*path)) throw Error(ErrorCode::CardMalformed, "no CDF");
        const Bytes directory = files_.readWhole();
        give(*path, directory);
        std::span<const std::uint8_t> rest(directory);
        while (const auto element = firstTlv(rest)) {
            rest = rest.subspan(element->size);
            const auto where = element->tag == kSequence ? holdersCertificate(element->value) : std::nullopt;
            if (!where || !files_.selectFile(*where)) continue;
            const Bytes certificate = files_.readTlv();
            give(*where, certificate);
            found(certificate);
        }
    }

 private:
    /// A card that says when it was last changed has another name in OpenSC's cache.
    void give(const Bytes& path, const Bytes& content) const {
        if (!hasLastUpdate_) cache_.giveToOpensc(serial_, toHex(path), content);
    }

    CardFiles& files_;
    const Bytes application_;
    const PreviewCache& cache_;
    std::string serial_;
    bool hasLastUpdate_ = false;
};

}  // namespace

std::unique_ptr<CardLayout> pkcs15Layout(CardFiles& files, const ReadingPlan& plan,
                                         const PreviewCache& cache) {
    return std::make_unique<Pkcs15Layout>(files, plan, cache);
}

}  // namespace eleg
