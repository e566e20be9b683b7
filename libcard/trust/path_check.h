// What is wrong with a complete chain. Inside libcard/trust only.
#pragma once

#include <vector>

#include "libcard/trust/path_search.h"

namespace eleg {

struct PathFinding {
    Finding finding;
    std::size_t depth;
};

/// Everything that speaks against `chain` (leaf … anchor, signatures and CA constraints checked already) as
/// the answer to `question`: validity of each certificate (through its last second, 4.1.2.5), keys and
/// signatures by the policy of algorithm_policy.h, critical extensions, uses, name constraints (4.2.1.10) and
/// policies (6.1, with mappings and constraints). Source: RFC 5280. Counts in `effort`.
std::vector<PathFinding> findingsOn(const std::vector<const Candidate*>& chain, const Question& question,
                                    const SearchLimits& limits, Effort& effort);

}  // namespace eleg
