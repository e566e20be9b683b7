// What certificates, the machine's owner and web servers say when something is fetched: addresses, ranges of
// them, and HTTP answers.
#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "app/services/fetch_rules.h"
#include "app/services/fetch_url.h"
#include "app/services/http_answer.h"
#include "libcard/errors/error.h"
#include "tests/fuzz/expect.h"

namespace {

using namespace eleg;

void readAddress(const std::string& text) {
    const FetchUrlReading reading = readFetchUrl(text);
    if (!reading.url) {
        EXPECT(*reading.whyNot != '\0');
        return;
    }
    const FetchUrl& url = *reading.url;
    EXPECT(text.size() <= FetchUrl::kMaxLength);
    EXPECT(!url.host.empty() && url.port > 0 && url.port <= 65535 && url.target.front() == '/');
    EXPECT(url.target.find_first_of(std::string_view(" \r\n\t\0#", 6)) == std::string::npos);
    // Whoever reads what we write reads the same.
    const auto again = readFetchUrl(url.text());
    EXPECT(url.text().size() > FetchUrl::kMaxLength || (again.url && again.url->text() == url.text()));
    EXPECT(url.literal.has_value() == IpAddress::parse(url.host).has_value());
}

void follow(const std::string& location) {
    for (const char* from : {"http://a.example/x/y?z", "https://[2001:db8::1]:8443/"}) {
        const FetchUrl start = *readFetchUrl(from).url;
        const FetchUrlReading there = readRedirect(start, location);
        EXPECT(!there.url || !start.isHttps || there.url->isHttps);
    }
}

void readRange(const std::string& text) {
    if (const auto address = IpAddress::parse(text)) EXPECT(IpAddress::parse(address->text()) == address);
    const auto range = IpRange::parse(text);
    if (range) EXPECT(range->contains(range->first));
    try {
        EXPECT(fetchRulesFrom({{"allowedAddresses", {text}}}).allowedAddresses.size() == 1);
        EXPECT(range.has_value());
    } catch (const Error& error) {
        EXPECT(!range && error.code() == ErrorCode::PolicyInvalid);
    }
}

/// In one piece and in pieces of `step` bytes: the same.
void readAnswer(std::string_view text, std::size_t step) {
    constexpr std::size_t kMaxBody = 1000;
    HttpAnswer atOnce(kMaxBody);
    atOnce.take(text);
    HttpAnswer slowly(kMaxBody);
    for (std::size_t at = 0; at < text.size(); at += step) slowly.take(text.substr(at, step));
    atOnce.end();
    slowly.end();
    EXPECT(atOnce.state() == slowly.state());
    EXPECT(atOnce.body().size() <= kMaxBody);
    if (atOnce.state() == HttpAnswer::State::Whole)
        EXPECT(atOnce.body() == slowly.body() && atOnce.status() >= 200 && atOnce.status() <= 599);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
        case 0:
            readAddress(text);
            break;
        case 1:
            follow(text);
            break;
        case 2:
            if (std::all_of(text.begin(), text.end(), [](char c) { return c > 0; })) readRange(text);
            break;
        default:
            readAnswer(text, 1 + data[0] / 4);
    }
    return 0;
}
