#include "libcard/preview/pin_directory.h"

#include <algorithm>
#include <array>

#include "libcard/preview/card_files.h"
#include "libcard/preview/pkcs15_tags.h"
#include "libcard/preview/tlv.h"

namespace eleg {
namespace {

// Tags beside those of pkcs15_tags.h.
constexpr std::uint8_t kUtf8 = 0x0C;
constexpr std::uint8_t kBits = 0x03;
constexpr std::uint8_t kInteger = 0x02;
constexpr std::uint8_t kReference = 0x80;
constexpr std::uint8_t kPinsOfOdf = 0xA8;
constexpr unsigned kUnblockingPin = 6;  // bit of PinFlags
constexpr std::size_t kMostPins = 16;
constexpr std::size_t kLongestPin = 64;

using View = std::span<const std::uint8_t>;

Bytes bytesOf(View view) {
    return {view.begin(), view.end()};
}

bool bitOf(View bits, unsigned bit) {
    const std::size_t at = 1 + bit / 8;  // the first byte says how many bits are unused
    return at < bits.size() && (bits[at] & (0x80U >> (bit % 8))) != 0;
}

/// A length in digits; 0 for a number that cannot be one.
std::size_t lengthOf(View integer) {
    return integer.size() == 1 && integer[0] <= kLongestPin ? integer[0] : 0;
}

/// PinAttributes: flags, type, min, stored and max length, reference, …
void readAttributes(ListedPin& pin, View attributes) {
    std::array<std::size_t, 3> lengths{};  // min, stored, max
    std::size_t count = 0;
    while (const auto element = firstTlv(attributes)) {
        attributes = attributes.subspan(element->size);
        if (element->tag == kBits) pin.isPuk = bitOf(element->value, kUnblockingPin);
        if (element->tag == kInteger && count < lengths.size())
            lengths.at(count++) = lengthOf(element->value);
        if (element->tag == kReference && !element->value.empty()) pin.reference = element->value.back();
    }
    pin.minLength = lengths[0];
    pin.maxLength = count == lengths.size() && lengths[2] != 0 ? lengths[2] : lengths[1];
}

std::optional<ListedPin> pinFrom(View entry) {
    const auto common = firstTlv(entry);
    if (!common || common->tag != kSequence) return {};
    const auto own = firstTlv(entry.subspan(common->size));
    const auto type = findTlv(entry, kTypeAttributes);
    const auto attributes = type ? findTlv(type->value, kSequence) : std::nullopt;
    if (!own || own->tag != kSequence || !attributes) return {};
    ListedPin pin;
    if (const auto label = findTlv(common->value, kUtf8))
        pin.label.assign(label->value.begin(), label->value.end());
    if (const auto puk = findTlv(common->value, kOctets)) pin.unblockedBy = bytesOf(puk->value);
    if (const auto id = findTlv(own->value, kOctets)) pin.id = bytesOf(id->value);
    readAttributes(pin, attributes->value);
    return pin;
}

/// The card's AODF, or nothing when it has no PKCS#15 files.
std::optional<Bytes> readDirectory(CardFiles& files) {
    if (!files.selectFile(kOdf)) return {};
    const Bytes odf = files.readWhole();
    const auto entry = findTlv(odf, kPinsOfOdf);
    const auto sequence = entry ? findTlv(entry->value, kSequence) : std::nullopt;
    const auto path = sequence ? findTlv(sequence->value, kOctets) : std::nullopt;
    if (!path || path->value.size() < 2 || path->value.size() > 16 || path->value.size() % 2 != 0) return {};
    auto below = path->value;
    if (below.size() > 2 && below[0] == 0x3F && below[1] == 0x00) below = below.subspan(2);
    if (!files.selectFile(below)) return {};
    return files.readWhole();
}

std::uint16_t askState(CardConnection& connection, std::uint8_t reference) {
    return connection.ask({0x00, 0x20, 0x00, reference, 0x00}).status;
}

}  // namespace

std::vector<ListedPin> pinsInDirectory(std::span<const std::uint8_t> directory) {
    std::vector<ListedPin> pins;
    while (const auto element = firstTlv(directory)) {
        directory = directory.subspan(element->size);
        auto pin = element->tag == kSequence ? pinFrom(element->value) : std::nullopt;
        if (pin && pins.size() < kMostPins) pins.push_back(std::move(*pin));
    }
    return pins;
}

std::vector<ListedPin> askPins(CardConnection& connection, const std::vector<ReadingPlan>& plans) {
    CardFiles files(connection);
    for (const ReadingPlan& plan : plans) {
        if (!plan.application.empty() && !files.selectApplication(plan.application)) continue;
        if (plan.layout == "pkcs15") {
            const auto directory = readDirectory(files);
            if (!directory) continue;
            auto pins = pinsInDirectory(*directory);
            for (ListedPin& pin : pins) pin.status = askState(connection, pin.reference);
            return pins;
        }
        if (!plan.pinReference) continue;
        ListedPin pin;
        pin.reference = *plan.pinReference;
        pin.status = askState(connection, pin.reference);
        return {pin};
    }
    return {};
}

}  // namespace eleg
