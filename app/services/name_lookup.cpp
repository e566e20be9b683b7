#include "app/services/name_lookup.h"

#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

namespace eleg {
namespace {

constexpr std::size_t kMostTried = 4;

std::optional<IpAddress> addressIn(const sockaddr* socketAddress) {
    if (socketAddress == nullptr) return std::nullopt;
    if (socketAddress->sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, socketAddress, sizeof v4);
        return IpAddress::v4(reinterpret_cast<const std::uint8_t*>(&v4.sin_addr));
    }
    if (socketAddress->sa_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, socketAddress, sizeof v6);
        return IpAddress::v6(v6.sin6_addr.s6_addr);
    }
    return std::nullopt;
}

}  // namespace

NameAnswer lookUpName(const std::string& host) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo* list = nullptr;
    const int failed = ::getaddrinfo(host.c_str(), nullptr, &hints, &list);
    if (failed != 0) {
        const bool isCertain = failed == EAI_NONAME || failed == EAI_NODATA || failed == EAI_ADDRFAMILY;
        return {{}, isCertain, ::gai_strerror(failed)};
    }
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(list, ::freeaddrinfo);
    NameAnswer answer;
    for (const addrinfo* entry = list; entry != nullptr; entry = entry->ai_next) {
        const auto address = addressIn(entry->ai_addr);
        if (address &&
            std::find(answer.addresses.begin(), answer.addresses.end(), *address) == answer.addresses.end())
            answer.addresses.push_back(*address);
    }
    if (answer.addresses.empty()) return {{}, true, "no address of the internet"};
    return answer;
}

std::vector<IpAddress> addressesToTry(const std::vector<IpAddress>& addresses) {
    std::vector<IpAddress> left = addresses;
    std::vector<IpAddress> chosen;
    while (!left.empty() && chosen.size() < kMostTried) {
        const auto other = std::find_if(left.begin(), left.end(), [&](const IpAddress& address) {
            return chosen.empty() || address.isV6 != chosen.back().isV6;
        });
        const auto next = other == left.end() ? left.begin() : other;
        chosen.push_back(*next);
        left.erase(next);
    }
    return chosen;
}

bool hasNetwork() {
    ifaddrs* list = nullptr;
    if (::getifaddrs(&list) != 0) return true;  // not known: then nobody is told that there is none
    const std::unique_ptr<ifaddrs, void (*)(ifaddrs*)> owner(list, ::freeifaddrs);
    for (const ifaddrs* entry = list; entry != nullptr; entry = entry->ifa_next) {
        if ((entry->ifa_flags & IFF_UP) == 0 || (entry->ifa_flags & IFF_LOOPBACK) != 0) continue;
        const auto address = addressIn(entry->ifa_addr);
        const bool isLinkLocal =
            address && address->isV6 && address->bytes[0] == 0xFE && address->bytes[1] >> 6 == 2;
        if (address && !isLinkLocal) return true;
    }
    return false;
}

}  // namespace eleg
