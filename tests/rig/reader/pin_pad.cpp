#include "tests/rig/reader/pin_pad.h"

#include <reader.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace rig {
namespace {

constexpr int kDefaultTimeout = 30;

// Both structures begin alike and differ in the middle: the parts that matter, from either.
struct Layout {
    std::uint8_t timeout = 0;
    std::uint8_t format = 0;
    std::uint8_t block = 0;
    std::uint8_t lengthFormat = 0;
    std::uint8_t offsetOld = 0;
    std::uint8_t offsetNew = 0;
    std::uint8_t confirm = 0;
    std::uint16_t digits = 0;
    Bytes apdu;
};

template <typename Structure>
bool readApdu(std::span<const std::uint8_t> bytes, Structure& head, Layout& layout) {
    constexpr std::size_t size = offsetof(Structure, abData);
    if (bytes.size() < size) return false;
    std::memcpy(&head, bytes.data(), size);
    if (head.ulDataLength < 4 || head.ulDataLength > 261 || bytes.size() < size + head.ulDataLength)
        return false;
    layout.timeout = head.bTimerOut;
    layout.format = head.bmFormatString;
    layout.block = head.bmPINBlockString;
    layout.lengthFormat = head.bmPINLengthFormat;
    layout.digits = head.wPINMaxExtraDigit;
    const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(size);
    layout.apdu.assign(from, from + static_cast<std::ptrdiff_t>(head.ulDataLength));
    return true;
}

std::optional<Layout> layoutOf(bool modify, std::span<const std::uint8_t> bytes) {
    Layout layout;
    if (!modify) {
        PIN_VERIFY_STRUCTURE head{};
        if (!readApdu(bytes, head, layout)) return std::nullopt;
        return layout;
    }
    PIN_MODIFY_STRUCTURE head{};
    if (!readApdu(bytes, head, layout)) return std::nullopt;
    layout.offsetOld = head.bInsertionOffsetOld;
    layout.offsetNew = head.bInsertionOffsetNew;
    layout.confirm = head.bConfirmPIN;
    return layout;
}

Bytes encode(const std::string& digits, std::uint8_t type) {
    Bytes out;
    if (type == 2) {  // ASCII
        out.assign(digits.begin(), digits.end());
    } else if (type == 1) {  // BCD, an odd nibble filled with F
        for (std::size_t i = 0; i < digits.size(); i += 2) {
            const int low = i + 1 < digits.size() ? digits[i + 1] - '0' : 0xF;
            out.push_back(static_cast<std::uint8_t>(((digits[i] - '0') << 4) | low));
        }
    } else {  // binary
        for (const char digit : digits) out.push_back(static_cast<std::uint8_t>(digit - '0'));
    }
    return out;
}

/// Puts the PIN at `offset` bytes into the APDU's data field, which grows when it must.
void insert(Bytes& apdu, const Layout& layout, std::size_t offset, const std::string& digits) {
    if (apdu.size() == 4) apdu.push_back(0);
    const Bytes pin = encode(digits, layout.format & 0x03);
    const std::size_t position = (layout.format >> 3) & 0x0F;
    const bool inBytes = (layout.format & 0x80) != 0;
    const std::size_t at = 5 + offset + (inBytes ? position : position / 8);
    const std::size_t blockSize = layout.block & 0x0F;
    const std::size_t end = at + std::max(pin.size(), blockSize);
    if (apdu.size() < end) apdu.resize(end, 0xFF);
    std::copy(pin.begin(), pin.end(), apdu.begin() + static_cast<std::ptrdiff_t>(at));
    const std::size_t lengthBits = layout.block >> 4;
    if (lengthBits > 0 && apdu.size() > 5) {
        const std::size_t lengthPosition = layout.lengthFormat & 0x0F;
        const std::size_t lengthByte =
            5 + offset + ((layout.lengthFormat & 0x10) != 0 ? lengthPosition : lengthPosition / 8);
        if (lengthByte < apdu.size())
            apdu[lengthByte] =
                static_cast<std::uint8_t>((apdu[lengthByte] & (0xFF << lengthBits)) | digits.size());
    }
    apdu[4] = static_cast<std::uint8_t>(apdu.size() - 5);
}

bool fits(const std::string& digits, const PinPadTask& task) {
    return static_cast<int>(digits.size()) >= task.minDigits &&
           static_cast<int>(digits.size()) <= task.maxDigits &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<PinPadTask> taskFrom(bool modify, std::span<const std::uint8_t> structure) {
    const auto layout = layoutOf(modify, structure);
    if (!layout) return std::nullopt;
    PinPadTask task;
    task.modify = modify;
    task.timeoutSeconds = layout->timeout == 0 ? kDefaultTimeout : layout->timeout;
    task.minDigits = layout->digits >> 8;
    task.maxDigits = (layout->digits & 0xFF) == 0 ? 16 : layout->digits & 0xFF;
    task.asksConfirmation = (layout->confirm & 0x01) != 0;
    task.asksOldPin = (layout->confirm & 0x02) != 0;
    return task;
}

PinPadResult apply(bool modify, std::span<const std::uint8_t> structure, const PinPadEntry& entry) {
    const auto layout = layoutOf(modify, structure);
    const auto task = taskFrom(modify, structure);
    if (!layout || !task) return {false, {0x6B, 0x80}};
    if (entry.action == PinPadEntry::Action::Timeout) return {false, {0x64, 0x00}};
    if (entry.action == PinPadEntry::Action::Cancel) return {false, {0x64, 0x01}};
    Bytes apdu = layout->apdu;
    if (!modify) {
        if (!fits(entry.pin, *task)) return {false, {0x64, 0x03}};
        insert(apdu, *layout, 0, entry.pin);
        return {true, apdu};
    }
    if (task->asksConfirmation && entry.newPin != entry.confirm) return {false, {0x64, 0x02}};
    if (!fits(entry.newPin, *task) || (task->asksOldPin && !fits(entry.pin, *task)))
        return {false, {0x64, 0x03}};
    if (task->asksOldPin) insert(apdu, *layout, layout->offsetOld, entry.pin);
    insert(apdu, *layout, layout->offsetNew, entry.newPin);
    return {true, apdu};
}

}  // namespace rig
