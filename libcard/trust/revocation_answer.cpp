#include "libcard/trust/revocation_answer.h"

#include <array>

namespace eleg {

std::string_view crlReasonName(long reason) {
    constexpr std::array<std::string_view, 11> kNames = {
        "unspecified",   "keyCompromise",        "cACompromise",    "affiliationChanged",
        "superseded",    "cessationOfOperation", "certificateHold", "",
        "removeFromCRL", "privilegeWithdrawn",   "aACompromise"};
    if (reason < 0 || static_cast<std::size_t>(reason) >= kNames.size()) return {};
    return kNames[static_cast<std::size_t>(reason)];
}

}  // namespace eleg
