#include "app/services/fetch_rules.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "libcard/errors/error.h"

namespace eleg {
namespace {

constexpr std::size_t kMaxRanges = 64;

using Kind = NotPublic::Kind;

struct Special {
    IpRange range;
    NotPublic what;
};

/// The first that fits counts.
const std::vector<Special>& specialRanges() {
    static const std::vector<Special> ranges = [] {
        std::vector<Special> made;
        const auto add = [&made](const char* range, const char* what, Kind kind = Kind::Other) {
            made.push_back({IpRange::parse(range).value(), {kind, what}});
        };
        // https://www.iana.org/assignments/iana-ipv4-special-registry
        add("0.0.0.0/8", "an address of no particular host");
        add("10.0.0.0/8", "a private address", Kind::Private);
        add("100.64.0.0/10", "an address shared by a provider's customers", Kind::Private);
        add("127.0.0.0/8", "a loopback address");
        add("169.254.0.0/16", "a link-local address");  // 169.254.169.254 too: a cloud's data on its machine
        add("172.16.0.0/12", "a private address", Kind::Private);
        add("192.0.0.0/24", "an address for protocols");
        add("192.0.2.0/24", "an address for documentation");
        add("192.88.99.0/24", "a 6to4 relay's address");
        add("192.168.0.0/16", "a private address", Kind::Private);
        add("198.18.0.0/15", "an address for benchmarks");
        add("198.51.100.0/24", "an address for documentation");
        add("203.0.113.0/24", "an address for documentation");
        add("224.0.0.0/4", "a multicast address");
        add("255.255.255.255/32", "the broadcast address");
        add("240.0.0.0/4", "a reserved address");
        // Not in the registry: where Microsoft's cloud serves its machines, and nobody else.
        add("168.63.129.16/32", "a cloud's own address");

        // https://www.iana.org/assignments/iana-ipv6-special-registry
        add("::/128", "an address of no particular host");
        add("::1/128", "a loopback address");
        add("::/96", "an IPv4 address in IPv6's form");
        add("::ffff:0:0/96", "an IPv4 address in IPv6's form");
        add("::ffff:0:0:0/96", "an IPv4 address in IPv6's form");
        add("64:ff9b:1::/48", "an address of a local NAT64", Kind::Private);
        add("100::/64", "an address that discards");
        add("2001::/32", "an address with an IPv4 address in it (Teredo)");
        add("2001:2::/48", "an address for benchmarks");
        add("2001::/23", "an address for protocols");
        add("2001:db8::/32", "an address for documentation");
        add("2002::/16", "an address with an IPv4 address in it (6to4)");
        add("3fff::/20", "an address for documentation");
        add("fc00::/7", "a private address", Kind::Private);
        add("fe80::/10", "a link-local address");
        add("fec0::/10", "a site-local address", Kind::Private);
        add("ff00::/8", "a multicast address");
        return made;
    }();
    return ranges;
}

bool isGlobalUnicast(const IpAddress& address) {
    return !address.isV6 || address.bytes[0] >> 5 == 1;  // 2000::/3
}

}  // namespace

FetchRules fetchRulesFrom(const nlohmann::json& object) {
    const auto refuse = [](const std::string& what) {
        throw Error(ErrorCode::PolicyInvalid, "\"fetching\": " + what);
    };
    if (!object.is_object()) refuse("not an object");
    FetchRules rules;
    for (const auto& [key, value] : object.items()) {
        if (key != "allowedAddresses") refuse("\"" + key + "\"");
        if (!value.is_array() || value.size() > kMaxRanges) refuse("not a list of at most 64 ranges");
        for (const auto& range : value) {
            if (!range.is_string() || !IpRange::parse(range.get_ref<const std::string&>()))
                refuse("not a range of addresses");
            rules.allowedAddresses.push_back(range.get<std::string>());
        }
    }
    return rules;
}

std::optional<NotPublic> whyNotPublic(const IpAddress& address) {
    static const IpRange nat64 = IpRange::parse("64:ff9b::/96").value();
    if (nat64.contains(address)) return whyNotPublic(IpAddress::v4(address.bytes.data() + 12));
    const auto& special = specialRanges();
    const auto found = std::find_if(special.begin(), special.end(),
                                    [&](const Special& one) { return one.range.contains(address); });
    if (found != special.end()) return found->what;
    if (!isGlobalUnicast(address)) return NotPublic{Kind::Other, "a reserved address"};
    return std::nullopt;
}

std::optional<NotPublic> whyNotAllowed(const IpAddress& address, const FetchRules& rules) {
    const bool isAllowed =
        std::any_of(rules.allowedAddresses.begin(), rules.allowedAddresses.end(), [&](const auto& text) {
            const auto range = IpRange::parse(text);
            return range && range->contains(address);
        });
    return isAllowed ? std::nullopt : whyNotPublic(address);
}

}  // namespace eleg
