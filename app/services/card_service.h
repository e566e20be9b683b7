// A KeyStore's answers brought to the GUI thread as signals. Nothing here blocks, and nothing of PC/SC runs
// on the thread that owns this object.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "libcard/keystore/keystore.h"

namespace eleg {

class CardService : public QObject {
    Q_OBJECT

 public:
    /// `keyStore` outlives this object, and so may its callbacks: what arrives late is dropped.
    explicit CardService(KeyStore& keyStore, QObject* parent = nullptr);
    ~CardService() override;

    /// Starts to look at readers: snapshotChanged() follows.
    void start();
    /// See KeyStore::readOn().
    void readOn();
    /// Stops looking.
    void stop();

    /// See KeyStore::sign(); signingEnded() follows exactly once.
    void sign(SignRequest request, SecureBuffer pin);
    /// See KeyStore::signatureAlgorithms(); algorithmsFound() follows exactly once.
    void findAlgorithms(const Fingerprint& identity);
    /// See KeyStore::pinStates(); pinsTold() follows exactly once.
    void askPins(const std::string& reader);
    /// See KeyStore::changePin(); pinChangeEnded() follows exactly once.
    void changePin(PinRequest request, PinCodes codes);
    void cancel();

 signals:
    void snapshotChanged(const eleg::Snapshot& snapshot);
    void signingEnded(const eleg::Result<eleg::SignOutcome>& outcome);
    void pinsTold(const std::string& reader, const eleg::Result<eleg::CardPins>& pins);
    void pinChangeEnded(const eleg::PinOutcome& outcome);
    void algorithmsFound(const eleg::Result<std::vector<eleg::SignatureAlgorithm>>& algorithms);

 private:
    struct Gate;  ///< the way in from other threads; shut when this object goes
    KeyStore& keyStore_;
    std::shared_ptr<Gate> gate_;
};

}  // namespace eleg
