#include "libcard/json/strict_json.h"

#include <set>
#include <vector>

namespace eleg {
namespace {

using nlohmann::json;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Throws from within the parser: a callback that returns false only leaves the value out.
class Watch {
 public:
    Watch(ErrorCode malformed, std::size_t maxDepth) : malformed_(malformed), maxDepth_(maxDepth) {}

    void see(json::parse_event_t event, const json& value) {
        switch (event) {
            case json::parse_event_t::object_start:
            case json::parse_event_t::array_start:
                if (open_.size() == maxDepth_) throw Error(malformed_, "JSON: nested too deeply");
                open_.emplace_back();
                break;
            case json::parse_event_t::object_end:
            case json::parse_event_t::array_end:
                open_.pop_back();
                break;
            case json::parse_event_t::key:
                if (!open_.back().insert(value.get<std::string>()).second)
                    throw Error(malformed_, "JSON: a key comes twice");
                break;
            case json::parse_event_t::value:
                break;
        }
    }

 private:
    ErrorCode malformed_;
    std::size_t maxDepth_;
    std::vector<std::set<std::string>> open_;  ///< the keys seen in each object that is open
};

}  // namespace

json parseStrictJson(std::string_view text, std::size_t maxSize, ErrorCode malformed, std::size_t maxDepth) {
    if (text.size() > maxSize)
        throw Error(malformed, "JSON: more than " + std::to_string(maxSize) + " bytes");
    if (text.starts_with(kByteOrderMark)) throw Error(malformed, "JSON: a byte order mark");
    if (text.find('\0') != std::string_view::npos) throw Error(malformed, "JSON: a NUL byte");
    Watch watch(malformed, maxDepth);
    const auto callback = [&watch](int, json::parse_event_t event, json& value) {
        watch.see(event, value);
        return true;
    };
    try {
        return json::parse(text.begin(), text.end(), callback);
    } catch (const json::parse_error& error) {
        throw Error(malformed, "JSON: not understood at byte " + std::to_string(error.byte));
    } catch (const json::exception& error) {
        throw Error(malformed, "JSON: error " + std::to_string(error.id));
    }
}

std::optional<std::string> optionalStringMember(const json& object, const char* key, ErrorCode malformed) {
    if (!object.is_object()) throw Error(malformed, "JSON: not an object");
    const auto member = object.find(key);
    if (member == object.end()) return std::nullopt;
    if (!member->is_string()) throw Error(malformed, std::string("JSON: no text: ") + key);
    return member->get<std::string>();
}

std::string stringMember(const json& object, const char* key, ErrorCode malformed) {
    auto member = optionalStringMember(object, key, malformed);
    if (!member) throw Error(malformed, std::string("JSON: missing: ") + key);
    return *std::move(member);
}

}  // namespace eleg
