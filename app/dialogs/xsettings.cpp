#include "app/dialogs/xsettings.h"

namespace eleg {

namespace {

constexpr std::uint8_t kInteger = 0;
constexpr std::uint8_t kText = 1;
constexpr std::uint8_t kColour = 2;

// Reads forward, and is past the end for good once anything was missing.
struct Reader {
    std::span<const std::uint8_t> rest;
    bool bigEndian;
    bool good = true;

    std::span<const std::uint8_t> take(std::size_t count) {
        if (!good || count > rest.size()) {
            good = false;
            return {};
        }
        const auto taken = rest.first(count);
        rest = rest.subspan(count);
        return taken;
    }
    std::uint32_t number(std::size_t bytes) {
        std::uint32_t value = 0;
        const auto taken = take(bytes);
        for (std::size_t i = 0; i < taken.size(); ++i)
            value = value << 8 | taken[bigEndian ? i : taken.size() - 1 - i];
        return value;
    }
    std::string text(std::size_t length) {
        const auto taken = take(length);
        take((4 - length % 4) % 4);
        return {taken.begin(), taken.end()};
    }
};

}  // namespace

std::optional<std::string> xsetting(std::span<const std::uint8_t> content, std::string_view name) {
    if (content.empty() || content[0] > 1) return std::nullopt;
    Reader reader{content.subspan(1), content[0] == 1};
    reader.take(3 + 4);  // unused, serial
    for (std::uint32_t left = reader.number(4); left > 0 && reader.good; --left) {
        const std::uint32_t kind = reader.number(1);
        reader.take(1);
        const std::string here = reader.text(reader.number(2));
        reader.take(4);  // serial of the last change
        if (kind == kText) {
            std::string value = reader.text(reader.number(4));
            if (reader.good && here == name) return value;
        } else if (kind == kInteger || kind == kColour) {
            reader.take(kind == kInteger ? 4 : 8);
        } else {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace eleg
