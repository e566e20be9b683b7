// Looking for a chain from a certificate to an anchor, over all possible issuers. Inside libcard/trust only.
#pragma once

#include <set>
#include <vector>

#include "libcard/trust/candidate.h"

namespace eleg {

/// The longest chain, from the leaf to the anchor.
constexpr std::size_t kMaxChain = 8;

/// What a search may take. At the limits it takes some 100 ms on a slow computer: a signature check with
/// P-521 or RSA 8192 is the dearest.
struct SearchLimits {
    std::size_t signatures = 64;
    std::size_t candidates = 20'000;
    std::size_t chains = 256;
    std::size_t nameComparisons = 50'000;
};

struct SearchResult {
    /// Leaf … anchor of the chain that is good, else of the one with the least grave fault, else as far as
    /// one could be built.
    std::vector<const Candidate*> chain;
    std::optional<Finding> finding;  ///< the gravest thing that is wrong with it; nothing: it is good
    std::size_t depth = 0;           ///< of the certificate that the finding is about
    Effort effort;
    bool isGood() const { return !finding; }
};

/// Searches depth first, the most promising issuer first (an anchor; the key identifier that the certificate
/// names; valid at that time; the newest), and goes back to the next whenever one leads nowhere (RFC 4158).
/// Every complete chain is judged by findingsOn() (path_check.h) until one is good. Issuers whose
/// certificate or key (SHA-256 of its SubjectPublicKeyInfo) is in `without` are passed over.
SearchResult searchPath(const Candidate& leaf, const Question& question, const CandidatePool& own,
                        const CandidatePool& given, const std::set<Fingerprint>& without,
                        const SearchLimits& limits = {});

}  // namespace eleg
