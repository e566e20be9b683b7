#include "app/dialogs/intent.h"

#include <utility>

namespace eleg {

void Intent::see(const Snapshot& snapshot) {
    // Without the card service, or before it has looked, nothing is seen: not the same as an empty reader.
    if (snapshot.service || !snapshot.complete) return;
    std::set<std::string> emptied;
    for (const ReaderState& reader : snapshot.readers)
        if (reader.status == ReaderStatus::Empty || emptied_.contains(reader.name))
            emptied.insert(reader.name);
    emptied_ = std::move(emptied);
    for (const ReaderState& reader : snapshot.readers)
        for (const Identity& identity : reader.identities)
            (emptied_.contains(reader.name) ? putIn_ : wereThere_).insert(identity.id());
}

bool Intent::hasChosen(const Fingerprint& id, bool isTheOne) const {
    return chosen_.contains(id) || (isTheOne && putIn_.contains(id) && !wereThere_.contains(id));
}

}  // namespace eleg
