#include "app/services/card_service.h"

#include <mutex>
#include <utility>

namespace eleg {

struct CardService::Gate {
    std::mutex mutex;
    CardService* service = nullptr;

    /// Runs `call` on the service's own thread, unless it has gone.
    void post(std::function<void(CardService&)> call) {
        const std::scoped_lock lock(mutex);
        if (!service) return;
        // Queued, never direct: a store may call back from within our own call to it.
        CardService* target = service;
        QMetaObject::invokeMethod(
            target, [target, call = std::move(call)] { call(*target); }, Qt::QueuedConnection);
    }
};

CardService::CardService(KeyStore& keyStore, QObject* parent)
    : QObject(parent), keyStore_(keyStore), gate_(std::make_shared<Gate>()) {
    gate_->service = this;
}

CardService::~CardService() {
    {
        const std::scoped_lock lock(gate_->mutex);
        gate_->service = nullptr;
    }
    keyStore_.stopWatching();
}

void CardService::start() {
    keyStore_.watch([gate = gate_](const Snapshot& snapshot) {
        gate->post([snapshot](CardService& service) { emit service.snapshotChanged(snapshot); });
    });
}

void CardService::readOn() {
    keyStore_.readOn();
}

void CardService::stop() {
    keyStore_.stopWatching();
}

void CardService::sign(SignRequest request, SecureBuffer pin) {
    keyStore_.sign(std::move(request), std::move(pin), [gate = gate_](Result<SignOutcome> outcome) {
        gate->post(
            [outcome = std::move(outcome)](CardService& service) { emit service.signingEnded(outcome); });
    });
}

void CardService::findAlgorithms(const Fingerprint& identity) {
    keyStore_.signatureAlgorithms(identity,
                                  [gate = gate_](Result<std::vector<SignatureAlgorithm>> algorithms) {
                                      gate->post([algorithms = std::move(algorithms)](CardService& service) {
                                          emit service.algorithmsFound(algorithms);
                                      });
                                  });
}

void CardService::askPins(const std::string& reader) {
    keyStore_.pinStates(reader, [gate = gate_, reader](Result<CardPins> pins) {
        gate->post(
            [reader, pins = std::move(pins)](CardService& service) { emit service.pinsTold(reader, pins); });
    });
}

void CardService::changePin(PinRequest request, PinCodes codes) {
    keyStore_.changePin(std::move(request), std::move(codes), [gate = gate_](PinOutcome outcome) {
        gate->post(
            [outcome = std::move(outcome)](CardService& service) { emit service.pinChangeEnded(outcome); });
    });
}

void CardService::cancel() {
    keyStore_.cancel();
}

}  // namespace eleg
