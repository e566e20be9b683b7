// Where an e-ID is renewed and blocked: data from resources/issuers.json. What is not known is not there. No
// Qt.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "libcard/identity/identity.h"

namespace eleg {

enum class Confidence { Low, Medium, High };

/// One way to an issuer. Texts are English source texts of the translation context "issuers".
struct IssuerChannel {
    enum class For { Renew, Block, Questions };
    For what = For::Questions;
    std::string phone;    ///< as it is dialled in Sweden; empty when it is a place
    std::string place;    ///< a sentence; empty when it is a phone number
    std::string note;     ///< may be empty
    std::string source;   ///< where it is known from: an address that begins with https, or a sentence
    std::string checked;  ///< "2026-11-25"; empty when nobody has looked since the list was made
    Confidence confidence = Confidence::Low;
};

struct IssuerHelp {
    std::string id;
    std::string name;                    ///< what the issuer calls itself
    std::vector<std::string> documents;  ///< Identity::document
    std::vector<IssuerChannel> channels;
    std::vector<std::string> unknown;  ///< what is not known, in a sentence each

    const IssuerChannel* channel(IssuerChannel::For what) const;
};

class Issuers {
 public:
    /// Reads `file`. Throws Error{FileUnreadable}.
    static Issuers load(const std::filesystem::path& file);
    /// The same from a file's text.
    static Issuers from(const std::string& text);
    /// The list of this installation; empty, with a line on stderr, when it cannot be read.
    static Issuers own();

    /// Null for an issuer that is not known.
    const IssuerHelp* of(const Identity& identity) const { return ofDocument(identity.document); }
    /// The same by Identity::document.
    const IssuerHelp* ofDocument(const std::string& document) const;
    const std::vector<IssuerHelp>& all() const { return all_; }

 private:
    std::vector<IssuerHelp> all_;
};

}  // namespace eleg
