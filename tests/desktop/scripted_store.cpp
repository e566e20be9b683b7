#include "tests/desktop/scripted_store.h"

#include <utility>

namespace eleg::test {

void ScriptedStore::show(Snapshot snapshot) {
    snapshot.generation = ++generation_;
    snapshot_ = std::move(snapshot);
    if (watcher_) watcher_(snapshot_);
}

void ScriptedStore::watch(Watcher watcher) {
    watcher_ = std::move(watcher);
    watcher_(snapshot_);
}

void ScriptedStore::stopWatching() {
    watcher_ = nullptr;
}

void ScriptedStore::signatureAlgorithms(const Fingerprint&,
                                        std::function<void(Result<std::vector<SignatureAlgorithm>>)> done) {
    algorithmsDone_ = std::move(done);
}

void ScriptedStore::sign(SignRequest request, SecureBuffer pin, SignDone done) {
    request_ = std::move(request);
    pin_ = std::move(pin);
    done_ = std::move(done);
    ++signCount_;
}

void ScriptedStore::endSigning(Result<SignOutcome> outcome) {
    if (const SignDone done = std::exchange(done_, nullptr)) done(std::move(outcome));
}

void ScriptedStore::answerAlgorithms(Result<std::vector<SignatureAlgorithm>> algorithms) {
    if (const auto done = std::exchange(algorithmsDone_, nullptr)) done(std::move(algorithms));
}

void ScriptedStore::pinStates(const std::string& reader, PinStatesDone done) {
    ++pinQuestions_;
    const auto found = pins_.find(reader);
    if (found == pins_.end())
        done(Error(ErrorCode::PinTaskUnsupported));
    else
        done(found->second);
}

void ScriptedStore::changePin(PinRequest request, PinCodes codes, PinDone done) {
    pinRequest_ = std::move(request);
    codes_ = std::move(codes);
    pinDone_ = std::move(done);
}

void ScriptedStore::endPinTask(PinOutcome outcome) {
    if (const PinDone done = std::exchange(pinDone_, nullptr)) done(std::move(outcome));
}

Snapshot noReaders() {
    Snapshot snapshot;
    snapshot.complete = true;
    return snapshot;
}

ReaderState emptyReader(const std::string& name) {
    ReaderState reader;
    reader.name = name;
    return reader;
}

ReaderState readingReader(const std::string& name) {
    ReaderState reader = emptyReader(name);
    reader.status = ReaderStatus::Reading;
    return reader;
}

ReaderState failedReader(ErrorCode code, const std::string& name) {
    ReaderState reader = emptyReader(name);
    reader.status = ReaderStatus::Failed;
    reader.error = Error(code);
    return reader;
}

ReaderState readyReader(std::vector<Identity> identities, const std::string& name) {
    ReaderState reader = emptyReader(name);
    reader.status = ReaderStatus::Ready;
    reader.identities = std::move(identities);
    for (Identity& identity : reader.identities) identity.reader = name;
    return reader;
}

Snapshot snapshotOf(std::vector<ReaderState> readers) {
    Snapshot snapshot;
    snapshot.complete = true;
    snapshot.readers = std::move(readers);
    return snapshot;
}

}  // namespace eleg::test
