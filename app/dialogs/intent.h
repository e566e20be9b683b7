// Which e-ID the person has chosen to use: before that, nobody else hears of it. No Qt.
#pragma once

#include <set>
#include <string>

#include "libcard/keystore/keystore.h"

namespace eleg {

/// Asking about revocation tells an issuer who is about to use which e-ID, and when. So it waits for an act:
/// the person has picked the e-ID among several, or has typed a digit or pressed the button with it in front
/// of them, or has put its card in while the dialog was open. A card that was in the reader already is no
/// act: any site can open the dialog.
class Intent {
 public:
    /// What the card service sees now. A card counts as put in when its reader was seen empty before, and
    /// only then: a reader that comes with a card in it may be one that the system has found late, or again.
    void see(const Snapshot& snapshot);
    /// The person has acted with this e-ID.
    void act(const Fingerprint& id) { chosen_.insert(id); }

    /// Whether the person has chosen `id`. `isTheOne`: whether it is the one that the dialog is about; a card
    /// with several e-IDs that is put in leaves open which.
    bool hasChosen(const Fingerprint& id, bool isTheOne) const;

 private:
    std::set<std::string> emptied_;    ///< readers that were seen empty, and are still there
    std::set<Fingerprint> wereThere_;  ///< e-IDs that were seen in others
    std::set<Fingerprint> putIn_;
    std::set<Fingerprint> chosen_;
};

}  // namespace eleg
