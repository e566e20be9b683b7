// A KeyStore that says what a test tells it to: to bring the window into states that cards reach by chance.
// Only for tests of the window; whether cards really lead to these states is tested with real ones.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "libcard/keystore/keystore.h"

namespace eleg::test {

class ScriptedStore : public KeyStore {
 public:
    /// Shows this from now on; `generation` is set here.
    void show(Snapshot snapshot);
    /// Ends the operation under way.
    void endSigning(Result<SignOutcome> outcome);
    void answerAlgorithms(Result<std::vector<SignatureAlgorithm>> algorithms);

    /// What pinStates() answers for this card's reader.
    void setPins(CardPins pins) { pins_[pins.reader] = std::move(pins); }
    /// Ends the PIN task under way.
    void endPinTask(PinOutcome outcome);

    bool isSigning() const { return static_cast<bool>(done_); }
    bool wasCancelled() const { return cancelled_; }
    int signCount() const { return signCount_; }
    /// What the last sign() came with.
    const std::optional<SignRequest>& lastRequest() const { return request_; }
    const SecureBuffer& lastPin() const { return pin_; }

    bool isChangingPin() const { return static_cast<bool>(pinDone_); }
    const std::optional<PinRequest>& lastPinRequest() const { return pinRequest_; }
    const PinCodes& lastCodes() const { return codes_; }
    int pinQuestions() const { return pinQuestions_; }

    void watch(Watcher watcher) override;
    void stopWatching() override;
    void signatureAlgorithms(const Fingerprint& identity,
                             std::function<void(Result<std::vector<SignatureAlgorithm>>)> done) override;
    void sign(SignRequest request, SecureBuffer pin, SignDone done) override;
    void pinStates(const std::string& reader, PinStatesDone done) override;
    void changePin(PinRequest request, PinCodes codes, PinDone done) override;
    void cancel() override { cancelled_ = true; }

 private:
    std::uint64_t generation_ = 0;
    Snapshot snapshot_;
    Watcher watcher_;
    SignDone done_;
    std::function<void(Result<std::vector<SignatureAlgorithm>>)> algorithmsDone_;
    std::optional<SignRequest> request_;
    SecureBuffer pin_;
    std::map<std::string, CardPins> pins_;
    PinDone pinDone_;
    std::optional<PinRequest> pinRequest_;
    PinCodes codes_;
    int pinQuestions_ = 0;
    bool cancelled_ = false;
    int signCount_ = 0;
};

/// Snapshots: nothing yet; no reader; one reader with this state.
Snapshot noReaders();
ReaderState emptyReader(const std::string& name = "Test Reader 00 00");
ReaderState readingReader(const std::string& name = "Test Reader 00 00");
ReaderState failedReader(ErrorCode code, const std::string& name = "Test Reader 00 00");
ReaderState readyReader(std::vector<Identity> identities, const std::string& name = "Test Reader 00 00");
Snapshot snapshotOf(std::vector<ReaderState> readers);

}  // namespace eleg::test
