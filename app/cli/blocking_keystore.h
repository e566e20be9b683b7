// The asynchronous KeyStore for a program that has nothing to do but wait.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/ending_signals.h"
#include "libcard/keystore/keystore.h"

namespace eleg::cli {

/// Every wait ends after 60 seconds with Error{CardTimeout} (a PIN pad has its own, shorter limit), and with
/// Error{UserCancelled} when the process gets SIGINT, SIGTERM or SIGHUP.
class BlockingKeyStore {
 public:
    BlockingKeyStore();
    ~BlockingKeyStore();

    /// Waits until every reader has been looked at and no card is being read. Throws the service's error.
    Snapshot snapshot();
    /// The one e-ID for `purpose`, or the one whose fingerprint in hex is `wanted`. Throws NoReader, NoCard,
    /// the only card's own error, NoIdentity, IdentityNotFound, WrongPurpose, and UsageError when there are
    /// several and none is named.
    Identity choose(Purpose purpose, const std::optional<std::string>& wanted);
    /// Throws what the store says, CardTimeout and UserCancelled.
    SignOutcome sign(SignRequest request, SecureBuffer pin);
    /// How the PIN codes of that reader's card are. Throws what the store says.
    CardPins pinStates(const std::string& reader);
    /// As KeyStore::changePin(). Never throws for what happens with the card: PinOutcome::error has it, and
    /// UserCancelled and CardTimeout.
    PinOutcome changePin(PinRequest request, PinCodes codes);
    /// Waits until the card with this e-ID is in a reader again, and gives that reader's name. Throws
    /// UserCancelled, and CardTimeout after a minute.
    std::string waitFor(const Fingerprint& identity);
    /// Held back for as long as this lives.
    const EndingSignals& ending() const { return ending_; }

 private:
    Snapshot waitUntil(const std::function<bool(const Snapshot&)>& holds);

    EndingSignals ending_;  ///< first: the store's threads must hold the signals back, too
    std::unique_ptr<KeyStore> store_;
};

}  // namespace eleg::cli
