// What the store's thread knows and does: which cards are in which readers, what is read of them, what is
// under way.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "libcard/keystore/card_keystore.h"
#include "libcard/keystore/card_worker.h"
#include "libcard/keystore/operation.h"
#include "libcard/keystore/task_thread.h"
#include "libcard/pcsc/reader_monitor.h"

namespace eleg {

/// Lives as long as the last task that refers to it. All functions on its own thread, but for the two that
/// name the threads.
class CardStore : public std::enable_shared_from_this<CardStore> {
 public:
    explicit CardStore(const CardKeyStoreOptions& options);

    TaskThread& thread() { return own_; }
    TaskThread& cards() { return cards_; }

    void watch(KeyStore::Watcher watcher);
    void stopWatching() { watcher_ = nullptr; }
    void readOn();

    void sign(SignRequest request, const std::shared_ptr<SecureBuffer>& pin, const KeyStore::SignDone& done);
    void algorithms(const Fingerprint& identity,
                    std::function<void(Result<std::vector<SignatureAlgorithm>>)> done);
    void pinStates(const std::string& reader, KeyStore::PinStatesDone done);
    void changePin(PinRequest request, const std::shared_ptr<PinCodes>& codes, const KeyStore::PinDone& done);
    void cancel();
    void use(CardKeyStoreOptions options);

    /// The end: no callback comes any more.
    void shutDown();

 private:
    /// One reader: what PC/SC says of it, and what is shown.
    struct Slot {
        ReaderPresence presence;
        ReaderState state;
    };
    /// Somebody who waits to hear how the PIN codes of a reader's card are.
    struct PinQuestion {
        std::string reader;
        KeyStore::PinStatesDone done;
    };

    // Readers and cards: card_store.cpp.
    void start();
    void presencesChanged(const ReaderPresences& all);
    void takePresence(Slot& slot, const ReaderPresence& presence, bool isNew);
    void read(const ReaderPresence& presence);
    void readToTheEnd(TaskThread::Task task);
    Slot* slotOf(const ReaderPresence& presence);
    void cardPreviewed(const ReaderPresence& presence, CardReading reading);
    void cardRead(const ReaderPresence& presence, CardReading reading);
    void closeSession(const std::string& reader);
    bool reading() const;
    void publish();
    const Slot* slotWith(const Fingerprint& identity) const;
    void pinStatesChanged(const std::string& reader,
                          const std::vector<std::pair<Fingerprint, PinState>>& states);

    // What is done with an e-ID: card_operations.cpp.
    void add(const std::shared_ptr<Operation>& operation);
    void waitForCards(const std::shared_ptr<Operation>& operation);
    Error whyMissing() const;
    void begin(const std::shared_ptr<Operation>& operation, const Slot& slot);
    void startSigning(const std::shared_ptr<Operation>& operation, const std::shared_ptr<SignJob>& job,
                      const KeyStore::SignDone& done);
    void startChange(const std::shared_ptr<Operation>& operation, const std::shared_ptr<PinJob>& job,
                     const KeyStore::PinDone& done);
    void endAfter(const std::shared_ptr<Operation>& operation, std::chrono::milliseconds limit,
                  ErrorCode code);
    void fail(std::shared_ptr<Operation> operation, const Error& error);
    bool end(const std::shared_ptr<Operation>& operation);
    void answerPinQuestions();
    std::optional<Error> whyNotAsked(const std::string& reader) const;
    void ask(PinQuestion question);

    CardKeyStoreOptions options_;
    ReaderPresences presences_;  ///< as they were last told
    std::shared_ptr<CardWorker> worker_;
    std::map<std::string, Slot> slots_;
    std::optional<Error> service_;
    bool looked_ = false;    ///< PC/SC has told of its readers
    bool complete_ = false;  ///< and each card was read
    std::uint64_t generation_ = 0;
    KeyStore::Watcher watcher_;
    std::shared_ptr<Operation> operation_;
    std::vector<PinQuestion> questions_;
    bool waitsToReadOn_;
    std::vector<TaskThread::Task> heldBack_;  ///< cards to be read to the end on the card thread
    std::unique_ptr<ReaderMonitor> monitor_;
    TaskThread own_;
    TaskThread cards_;
};

}  // namespace eleg
