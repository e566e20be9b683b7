#include "libcard/trust/revocation_cache.h"

#include <algorithm>

namespace eleg {
namespace {

constexpr std::string_view kHold = "certificateHold";

/// An answer is about a certificate and the key that vouches for it.
std::string keyOf(const RevocationSubject& subject) {
    return toHex(subject.certificate.fingerprint()) + toHex(sha256(subject.issuer.publicKey()));
}

bool isRevoked(const RevocationAnswer& answer) {
    return answer.status == RevocationStatus::Revoked;
}

bool isHold(const RevocationAnswer& answer) {
    return isRevoked(answer) && answer.reason == kHold;
}

TimePoint endOf(const RevocationCache::Entry& entry, const RevocationPolicy& policy) {
    const TimePoint from = *entry.answer.thisUpdate;
    const auto age = entry.source == RevocationSource::Crl ? policy.maxCrlAge : policy.maxOcspAge;
    if (!entry.answer.nextUpdate) return from + std::min(age, policy.maxAgeWithoutNextUpdate);
    return std::min(*entry.answer.nextUpdate, from + age);
}

}  // namespace

std::optional<RevocationCache::Entry> RevocationCache::find(const RevocationSubject& subject,
                                                            const RevocationPolicy& policy,
                                                            TimePoint at) const {
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(keyOf(subject));
    if (found == entries_.end()) return std::nullopt;
    Entry entry = found->second;
    const bool current = at + policy.clockSkew >= *entry.answer.thisUpdate && at <= endOf(entry, policy);
    if (!isRevoked(entry.answer)) {
        if (!current || policy.nonceRequired) return std::nullopt;
        return entry;
    }
    if (entry.answer.revokedAt && at < *entry.answer.revokedAt) return std::nullopt;
    entry.stale = isHold(entry.answer) && !current;
    return entry;
}

void RevocationCache::put(const RevocationSubject& subject, Entry entry) {
    if (entry.answer.status == RevocationStatus::Unknown || !entry.answer.thisUpdate) return;
    entry.stale = false;
    const std::lock_guard lock(mutex_);
    const std::string key = keyOf(subject);
    if (const auto found = entries_.find(key); found != entries_.end()) {
        const RevocationAnswer& known = found->second.answer;
        if (isRevoked(known) && !isHold(known)) return;
        if (!isRevoked(entry.answer) && *entry.answer.thisUpdate <= *known.thisUpdate) return;
        found->second = std::move(entry);
        return;
    }
    makeRoom();
    entries_.emplace(key, std::move(entry));
}

/// Drops the oldest, good ones first: they can be asked for again.
void RevocationCache::makeRoom() {
    if (entries_.size() < maxEntries_ || entries_.empty()) return;
    const auto oldest = std::min_element(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const Entry& entry) {
            return std::pair(isRevoked(entry.answer), *entry.answer.thisUpdate);
        };
        return rank(a.second) < rank(b.second);
    });
    entries_.erase(oldest);
}

}  // namespace eleg
