#include "app/dialogs/intent.h"

namespace eleg {

void Intent::see(const Snapshot& snapshot) {
    // Without the card service, or before it has looked, nothing is seen: not the same as an empty reader.
    if (snapshot.service || !snapshot.complete) return;
    std::set<std::string> filled;
    for (const ReaderState& reader : snapshot.readers)
        if (reader.status != ReaderStatus::Empty) filled.insert(reader.name);
    if (!looked_) {
        looked_ = true;
        occupied_ = filled;
    }
    std::erase_if(occupied_, [&filled](const std::string& name) { return !filled.contains(name); });
    for (const ReaderState& reader : snapshot.readers)
        for (const Identity& identity : reader.identities)
            (occupied_.contains(reader.name) ? wereThere_ : putIn_).insert(identity.id());
}

bool Intent::hasChosen(const Fingerprint& id, bool isTheOne) const {
    return chosen_.contains(id) || (isTheOne && putIn_.contains(id) && !wereThere_.contains(id));
}

}  // namespace eleg
