// ASN.1 times as ours. Inside libcard only.
#pragma once

#include <openssl/asn1.h>

#include <chrono>
#include <ctime>
#include <optional>

namespace eleg {

/// The moment that `time` names; nothing for null and for what is no time.
inline std::optional<std::chrono::sys_seconds> timeFrom(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    // Not by way of system_clock, which counts nanoseconds and ends in 2262.
    return std::chrono::sys_seconds(std::chrono::seconds(::timegm(&parts)));
}

}  // namespace eleg
