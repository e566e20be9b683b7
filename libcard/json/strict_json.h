// The one reader of JSON that comes from outside: what two readers could read differently is refused.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "libcard/errors/error.h"
#include "libcard/errors/export.h"

namespace eleg {

/// Parses `text`, one JSON value of RFC 8259 in UTF-8, of at most `maxSize` bytes, with objects and arrays at
/// most `maxDepth` deep. Throws Error{malformed} for anything else, and for a byte order mark, a NUL byte,
/// and a key that comes twice in one object (compared after escapes are resolved): nlohmann-json would accept
/// each of these (FACTS §5). The error's detail says what and where, and quotes nothing of `text`.
ELEG_CARD_EXPORT nlohmann::json parseStrictJson(std::string_view text, std::size_t maxSize,
                                                ErrorCode malformed, std::size_t maxDepth = 16);

/// The text of member `key` of `object`. Throws Error{malformed} when `object` is none, or the member is
/// absent or no string.
ELEG_CARD_EXPORT std::string stringMember(const nlohmann::json& object, const char* key, ErrorCode malformed);

/// The same, with nothing for an absent member. `null` is not absent.
ELEG_CARD_EXPORT std::optional<std::string> optionalStringMember(const nlohmann::json& object,
                                                                 const char* key, ErrorCode malformed);

}  // namespace eleg
