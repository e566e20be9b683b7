#include "libcard/identity/plain_text.h"

#include <algorithm>
#include <array>

namespace eleg {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kEllipsis = 0x2026;

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 15> kNotShown = {{{0x00, 0x1F},        // C0 controls
                                              {0x7F, 0x9F},        // delete, C1 controls
                                              {0xAD, 0xAD},        // soft hyphen
                                              {0x61C, 0x61C},      // Arabic letter mark
                                              {0x180E, 0x180E},    // Mongolian vowel separator
                                              {0x200B, 0x200F},    // zero widths, direction marks
                                              {0x2028, 0x202E},    // line, paragraph; embeddings, overrides
                                              {0x2060, 0x206F},    // word joiner, isolates
                                              {0xD800, 0xDFFF},    // lone surrogates
                                              {0xE000, 0xF8FF},    // private use
                                              {0xFE00, 0xFE0F},    // variation selectors
                                              {0xFEFF, 0xFEFF},    // byte order mark
                                              {0xFFF0, 0xFFFF},    // annotations, non-characters
                                              {0xE0000, 0xE0FFF},  // tags, more variation selectors
                                              {0xF0000, 0xFFFFFFFF}}};

bool isShown(char32_t c) {
    return std::none_of(kNotShown.begin(), kNotShown.end(),
                        [c](Range range) { return c >= range.first && c <= range.last; });
}

void appendUtf8(std::string& text, char32_t c) {
    const auto byte = [&text](char32_t value) { text += static_cast<char>(value); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6U));
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12U));
        byte(0x80 | ((c >> 6U) & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | (c >> 18U));
        byte(0x80 | ((c >> 12U) & 0x3F));
        byte(0x80 | ((c >> 6U) & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

/// Takes one character after the other from the bytes.
class Decoder {
 public:
    Decoder(std::span<const std::uint8_t> bytes, TextEncoding encoding) : left_(bytes), encoding_(encoding) {}

    bool atEnd() const { return left_.empty(); }

    char32_t next() {
        switch (encoding_) {
            case TextEncoding::Ascii: {
                const char32_t c = take(1);
                return c < 0x80 ? c : kReplacement;
            }
            case TextEncoding::Latin1:
                return take(1);
            case TextEncoding::Utf8:
                return utf8();
            case TextEncoding::Utf16:
                return utf16();
            case TextEncoding::Utf32:
                return take(4);
        }
        return take(1);
    }

 private:
    /// The next `count` bytes as one big-endian number; U+FFFD when there are fewer.
    char32_t take(std::size_t count) {
        if (left_.size() < count) {
            left_ = {};
            return kReplacement;
        }
        char32_t value = 0;
        for (const std::uint8_t byte : left_.first(count)) value = (value << 8U) | byte;
        left_ = left_.subspan(count);
        return value;
    }

    char32_t utf16() {
        const char32_t high = take(2);
        if (high < 0xD800 || high > 0xDBFF || left_.size() < 2) return high;
        const char32_t low = (char32_t{left_[0]} << 8U) | left_[1];
        if (low < 0xDC00 || low > 0xDFFF) return high;
        left_ = left_.subspan(2);
        return 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
    }

    char32_t utf8() {
        const char32_t lead = take(1);
        if (lead < 0x80) return lead;
        const std::size_t more = lead >= 0xF0 && lead < 0xF5   ? 3
                                 : lead >= 0xE0 && lead < 0xF0 ? 2
                                 : lead >= 0xC2 && lead < 0xE0 ? 1
                                                               : 0;
        if (more == 0) return kReplacement;
        char32_t c = lead & (0x3FU >> more);
        for (std::size_t i = 0; i < more; ++i) {
            if (left_.empty() || (left_.front() & 0xC0U) != 0x80) return kReplacement;
            c = (c << 6U) | (take(1) & 0x3F);
        }
        constexpr std::array<char32_t, 4> kShortest = {0, 0x80, 0x800, 0x10000};
        return c < kShortest.at(more) || c > 0x10FFFF ? kReplacement : c;
    }

    std::span<const std::uint8_t> left_;
    TextEncoding encoding_;
};

}  // namespace

std::string plainText(std::span<const std::uint8_t> bytes, TextEncoding encoding, std::size_t maxCharacters) {
    std::string text;
    Decoder decoder(bytes, encoding);
    for (std::size_t count = 0; !decoder.atEnd() && count < maxCharacters; ++count) {
        char32_t c = decoder.next();
        if (count + 1 == maxCharacters && !decoder.atEnd()) c = kEllipsis;
        appendUtf8(text, isShown(c) ? c : kReplacement);
    }
    return text;
}

}  // namespace eleg
