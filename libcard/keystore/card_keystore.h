// e-IDs on cards: PC/SC for what is in the readers, a PKCS#11 module (OpenSC) for what is on the cards.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "libcard/keystore/keystore.h"

namespace eleg {

struct CardKeyStoreOptions {
    std::filesystem::path module;        ///< PKCS#11 module; empty: Debian's opensc-pkcs11.so
    std::filesystem::path openscConf;    ///< our opensc.conf (resources/opensc.conf)
    std::filesystem::path cardProfiles;  ///< folder resources/cards
    std::filesystem::path cache;         ///< folder for certificates already read; empty: no cache on disk
    std::vector<std::string> readersToLeaveAlone;  ///< PC/SC names
    /// Only finds out whose cards they are, without the module, until KeyStore::readOn().
    bool waitsToReadOn = false;
};

/// Options with the paths of this installation or build tree (found from /proc/self/exe), the developer
/// settings ELEG_PKCS11_MODULE, ELEG_OPENSC_CONF honoured in a developer build, and the cache in
/// $XDG_CACHE_HOME/eleg/cards.
ELEG_CARD_EXPORT CardKeyStoreOptions defaultCardKeyStoreOptions();

/// Opens nothing until watch() or sign(). Never throws later than here; a missing module shows as
/// Snapshot.service.
ELEG_CARD_EXPORT std::unique_ptr<KeyStore> makeCardKeyStore(CardKeyStoreOptions options);

}  // namespace eleg
