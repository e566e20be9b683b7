#include "app/dialogs/xsettings.h"

#include <variant>

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

using Value = std::variant<std::monostate, std::int32_t, std::string>;

Value valueOf(std::span<const std::uint8_t> content, std::string_view name) {
    if (content.empty() || content[0] > 1) return {};
    Reader reader{content.subspan(1), content[0] == 1};
    reader.take(3 + 4);  // unused, serial
    for (std::uint32_t left = reader.number(4); left > 0 && reader.good; --left) {
        const std::uint32_t kind = reader.number(1);
        reader.take(1);
        const std::string here = reader.text(reader.number(2));
        reader.take(4);  // serial of the last change
        Value value;
        if (kind == kText)
            value = reader.text(reader.number(4));
        else if (kind == kInteger)
            value = static_cast<std::int32_t>(reader.number(4));
        else if (kind == kColour)
            reader.take(8);
        else
            return {};
        if (reader.good && here == name) return value;
    }
    return {};
}

template <typename T>
std::optional<T> as(const Value& value) {
    const T* found = std::get_if<T>(&value);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

}  // namespace

std::optional<std::string> xsetting(std::span<const std::uint8_t> content, std::string_view name) {
    return as<std::string>(valueOf(content, name));
}

std::optional<std::int32_t> xsettingNumber(std::span<const std::uint8_t> content, std::string_view name) {
    return as<std::int32_t>(valueOf(content, name));
}

}  // namespace eleg
