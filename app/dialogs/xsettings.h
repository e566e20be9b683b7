// The settings that a desktop tells its programs on X11 (freedesktop's XSETTINGS protocol, version 0.5).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace eleg {

/// The text of the setting `name` in the content of a _XSETTINGS_SETTINGS property; nothing when it is not
/// there, is no text, or the content is malformed before it. Any bytes may be given.
std::optional<std::string> xsetting(std::span<const std::uint8_t> content, std::string_view name);

/// The same for a setting that is a number.
std::optional<std::int32_t> xsettingNumber(std::span<const std::uint8_t> content, std::string_view name);

}  // namespace eleg
