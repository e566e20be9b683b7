// ASN.1 times as ours. Inside libcard/trust only.
#pragma once

#include <openssl/asn1.h>

#include <ctime>
#include <optional>

#include "libcard/identity/certificate.h"

namespace eleg {

inline std::optional<TimePoint> timeFrom(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    // Not by way of system_clock, which counts nanoseconds and ends in 2262.
    return TimePoint(std::chrono::seconds(::timegm(&parts)));
}

}  // namespace eleg
