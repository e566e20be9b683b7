// Warnings before an e-ID ends: 60, 30 and 7 days before, each once.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/overview.h"

namespace eleg {

/// The warning that is due at `daysLeft`: 60, 30 or 7, when it or a later one has not been given (`given`, 0
/// for none). Nothing for an e-ID that has ended.
std::optional<int> warningDue(int daysLeft, int given);

/// Which warnings were given, kept in a file of fingerprints.
class GivenWarnings {
 public:
    /// Reads `file`; one that cannot be read is taken for empty: a warning too many is better than none.
    explicit GivenWarnings(std::filesystem::path file);
    /// $XDG_STATE_HOME/eleg/warnings.json
    static std::filesystem::path defaultPath();

    /// The e-IDs of `overview` for which a warning is due now, and remembers them as given.
    std::vector<Eid> takeDue(const Overview& overview);

 private:
    void save() const;

    std::filesystem::path file_;
    std::map<std::string, int> given_;  ///< by fingerprint, the last one
};

}  // namespace eleg
