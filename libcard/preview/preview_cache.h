// Certificates of cards that were here before, so that a name can be shown before a card was read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "libcard/identity/certificate.h"

namespace eleg {

/// A folder with a file for each card: its certificates in DER, one after another. What is read is hostile
/// until parsed, and the card's signature is checked with the certificate before anything leaves, so a wrong
/// entry can show a wrong name for a moment, and no more.
class PreviewCache {
 public:
    /// An empty path: nothing is kept.
    explicit PreviewCache(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// `key`: hex digits that tell cards apart.
    std::vector<Certificate> find(const std::string& key) const;
    /// Writes a new file (mode 0600) and puts it in the old one's place. What cannot be written is not kept.
    void keep(const std::string& key, const std::vector<Certificate>& certificates) const;

    /// Puts a file of the card where OpenSC 0.23 looks for it (file_cache_dir: <serial>_<last update or
    /// NODATE>_<path>), so that it is not read twice. Only where there is none yet.
    void giveToOpensc(const std::string& serial, const std::string& path, const Bytes& content) const;

 private:
    std::filesystem::path folder_;
};

}  // namespace eleg
