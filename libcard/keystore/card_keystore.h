// e-IDs on cards: PC/SC for what is in the readers, PKCS#11 modules (OpenSC first of all) for what is on the
// cards.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "libcard/keystore/keystore.h"

namespace eleg {

struct CardKeyStoreOptions {
    /// PKCS#11 modules in the order in which a card is shown to them: the first one that finds an e-ID on it
    /// has it. OpenSC is used behind our gate (pkcs11/pcsc_gate.h); any other shows for each slot which
    /// reader it stands for (CK_SLOT_INFO::slotDescription is the PC/SC name), and is left out for readers
    /// that it does not name.
    std::vector<std::filesystem::path> modules;
    std::filesystem::path openscConf;    ///< our opensc.conf (resources/opensc.conf)
    std::filesystem::path cardProfiles;  ///< folder resources/cards
    std::filesystem::path cache;         ///< folder for certificates already read; empty: no cache on disk
    std::vector<std::string> readersToLeaveAlone;  ///< PC/SC names
    /// Only finds out whose cards they are, without the module, until KeyStore::readOn().
    bool waitsToReadOn = false;

    bool operator==(const CardKeyStoreOptions&) const = default;
};

/// A KeyStore whose options can be changed while it is used.
class CardKeyStore : public KeyStore {
 public:
    /// From now on `options` count. What is under way ends as it was begun; then cards are read anew where it
    /// makes a difference, and watchers hear of it. Returns at once.
    virtual void use(CardKeyStoreOptions options) = 0;
};

/// Options with OpenSC's module alone, the paths of this installation or build tree (found from
/// /proc/self/exe), the developer settings ELEG_PKCS11_MODULE, ELEG_OPENSC_CONF honoured in a developer
/// build, and the cache in $XDG_CACHE_HOME/eleg/cards.
ELEG_CARD_EXPORT CardKeyStoreOptions defaultCardKeyStoreOptions();

/// Opens nothing until watch() or sign(). A module that is missing or fails shows as ReaderState::error of a
/// card that no other module knows.
ELEG_CARD_EXPORT std::unique_ptr<CardKeyStore> makeCardKeyStore(CardKeyStoreOptions options);

}  // namespace eleg
