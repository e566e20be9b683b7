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
    /// What the card service sees now. A card counts as put in when its reader was seen empty, or was not
    /// there, since the first complete look; one that was there at that look never does.
    void see(const Snapshot& snapshot);
    /// The person has acted with this e-ID.
    void act(const Fingerprint& id) { chosen_.insert(id); }

    /// Whether the person has chosen `id`. `isTheOne`: whether it is the one that the dialog is about; a card
    /// with several e-IDs that is put in leaves open which.
    bool hasChosen(const Fingerprint& id, bool isTheOne) const;

 private:
    bool looked_ = false;
    std::set<std::string> occupied_;   ///< readers whose card was there at the first complete look
    std::set<Fingerprint> wereThere_;  ///< e-IDs that were seen in those
    std::set<Fingerprint> putIn_;
    std::set<Fingerprint> chosen_;
};

}  // namespace eleg
