#include "libcard/trust/verdict.h"

#include "libcard/crypto/der.h"

namespace eleg {

std::string_view idOf(AnchorSet set) {
    switch (set) {
        case AnchorSet::Production:
            return "production";
        case AnchorSet::Test:
            return "test";
        case AnchorSet::Machine:
            return "machine";
        case AnchorSet::User:
            return "user";
    }
    return "machine";
}

std::string_view idOf(RevocationSource source) {
    return source == RevocationSource::Ocsp ? "ocsp" : "crl";
}

void Verdict::set(Finding what) {
    const FindingInfo& info = describe(what);
    finding = what;
    status = info.status;
    reason = info.text;
}

Verdict verdictOf(Finding finding, std::string detail) {
    Verdict verdict;
    verdict.set(finding);
    verdict.detail = std::move(detail);
    return verdict;
}

std::optional<Finding> whyUnreadable(std::span<const std::uint8_t> der) {
    if (der.size() > Certificate::kMaxDerSize) return Finding::TooLarge;
    if (const auto fault = derFaultOf(der)) {
        if (*fault == DerFault::TrailingBytes) return Finding::TrailingBytes;
        return *fault == DerFault::NotDer ? Finding::NotDer : Finding::Unreadable;
    }
    try {
        Certificate::parse(der);
        return std::nullopt;
    } catch (const Error&) {
        return Finding::Unreadable;
    }
}

}  // namespace eleg
