// Answers about revocation, kept as long as they are good for.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "libcard/trust/revocation_answer.h"

namespace eleg {

/// In memory only: who asked about whom is nobody's business later. Safe from several threads.
///
/// A revocation is never softened: once an issuer has said that a certificate is revoked, that is what the
/// cache says of any time from then on, whatever comes later. Only certificateHold (RFC 5280, 5.3.1) may end:
/// it is asked about again when its answer has run out, and stays until a newer answer says otherwise.
class ELEG_CARD_EXPORT RevocationCache {
 public:
    explicit RevocationCache(std::size_t maxEntries = 512) : maxEntries_(maxEntries) {}

    struct Entry {
        RevocationAnswer answer;  ///< Good or Revoked
        RevocationSource source = RevocationSource::Ocsp;
        std::string url;
        /// Whether it has run out, so that a newer answer is wanted. Only ever of a hold.
        bool stale = false;
    };

    /// What is known of `subject` for the time `at`. A good answer counts from its thisUpdate until its
    /// nextUpdate or the policy's age, and not at all when the policy wants a nonce.
    std::optional<Entry> find(const RevocationSubject& subject, const RevocationPolicy& policy,
                              TimePoint at) const;
    /// Keeps a good or revoked answer, unless what is there is stronger or newer.
    void put(const RevocationSubject& subject, Entry entry);

 private:
    void makeRoom();
    mutable std::mutex mutex_;
    std::size_t maxEntries_;
    std::map<std::string, Entry> entries_;
};

}  // namespace eleg
