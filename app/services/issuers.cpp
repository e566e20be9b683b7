#include "app/services/issuers.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "libcard/json/strict_json.h"
#include "libcard/secure/file.h"
#include "libcard/secure/paths.h"

namespace eleg {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxIssuers = std::size_t{256} * 1024;
constexpr ErrorCode kBad = ErrorCode::FileUnreadable;

template <typename T>
T oneOf(const std::string& name, const std::map<std::string, T>& known) {
    const auto found = known.find(name);
    if (found == known.end()) throw Error(kBad, "issuers.json: a word that is not known");
    return found->second;
}

std::string textOr(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::string() : stringMember(object, key, kBad);
}

IssuerChannel channelFrom(const json& object) {
    using For = IssuerChannel::For;
    IssuerChannel channel;
    channel.what = oneOf<For>(stringMember(object, "for", kBad),
                              {{"renew", For::Renew}, {"block", For::Block}, {"questions", For::Questions}});
    channel.phone = textOr(object, "phone");
    channel.place = textOr(object, "place");
    channel.note = textOr(object, "note");
    channel.source = stringMember(object, "source", kBad);
    channel.checked = textOr(object, "checked");
    channel.confidence = oneOf<Confidence>(
        stringMember(object, "confidence", kBad),
        {{"low", Confidence::Low}, {"medium", Confidence::Medium}, {"high", Confidence::High}});
    if (channel.phone.empty() == channel.place.empty() || channel.source.empty())
        throw Error(kBad, "issuers.json: a channel needs a phone number or a place, and a source");
    return channel;
}

std::vector<std::string> textsFrom(const json& object, const char* key) {
    std::vector<std::string> texts;
    for (const json& text : object.at(key)) texts.push_back(text.get<std::string>());
    return texts;
}

}  // namespace

const IssuerChannel* IssuerHelp::channel(IssuerChannel::For what) const {
    const auto found = std::find_if(channels.begin(), channels.end(),
                                    [what](const IssuerChannel& c) { return c.what == what; });
    return found == channels.end() ? nullptr : &*found;
}

Issuers Issuers::load(const std::filesystem::path& file) {
    return from(readFile(file, kMaxIssuers));
}

Issuers Issuers::from(const std::string& text) {
    const json content = parseStrictJson(text, kMaxIssuers, kBad);
    Issuers issuers;
    try {
        for (const json& each : content.at("issuers")) {
            IssuerHelp help{stringMember(each, "id", kBad),
                            stringMember(each, "name", kBad),
                            textsFrom(each, "documents"),
                            {},
                            textsFrom(each, "unknown")};
            for (const json& channel : each.at("channels")) help.channels.push_back(channelFrom(channel));
            issuers.all_.push_back(std::move(help));
        }
    } catch (const json::exception&) {
        throw Error(kBad, "issuers.json: not of its form");
    }
    return issuers;
}

Issuers Issuers::own() {
    try {
        return load(resourcePath("issuers.json"));
    } catch (const Error& error) {
        std::fprintf(stderr, "eleg: %s\n", error.what());
        return {};
    }
}

const IssuerHelp* Issuers::ofDocument(const std::string& document) const {
    const auto found = std::find_if(all_.begin(), all_.end(), [&document](const IssuerHelp& help) {
        return std::find(help.documents.begin(), help.documents.end(), document) != help.documents.end();
    });
    return document.empty() || found == all_.end() ? nullptr : &*found;
}

}  // namespace eleg
