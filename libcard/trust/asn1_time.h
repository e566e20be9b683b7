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
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::from_time_t(::timegm(&parts)));
}

}  // namespace eleg
