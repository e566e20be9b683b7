// What is done with cards, one thing after another, on one thread: the only place where a module is used.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libcard/identity/card_profile.h"
#include "libcard/keystore/card_keystore.h"
#include "libcard/pcsc/reader_monitor.h"
#include "libcard/pkcs11/card_session.h"

namespace eleg {

/// A card as it was read.
struct CardReading {
    std::string document;
    std::vector<Identity> identities;
    std::optional<Error> error;  ///< why there are none
};

/// One signature that is wanted.
struct SignJob {
    std::string reader;
    std::uint32_t eventCount = 0;  ///< of the reader when the identity was read
    SignRequest request;
    SecureBuffer pin;
    std::shared_ptr<std::atomic<bool>> cancelled;
};

/// One change of a PIN that is wanted.
struct PinJob {
    std::string reader;
    std::uint32_t eventCount = 0;  ///< of the reader when the card was read
    PinRequest request;
    PinCodes codes;
    std::shared_ptr<std::atomic<bool>> cancelled;  ///< or given up: nobody waits for the outcome any more
};

/// All functions on one thread, the card thread, except where said.
class CardWorker {
 public:
    explicit CardWorker(CardKeyStoreOptions options);
    ~CardWorker();

    /// Finds out whose card it is without the module, and calls `found` each time more is known. Does not
    /// throw.
    void preview(const ReaderPresence& presence, const std::function<void(CardReading)>& found);
    /// Reads the card in `presence`. Does not throw.
    CardReading read(const ReaderPresence& presence);
    /// Signs as KeyStore::sign() says. Does not throw.
    Result<SignOutcome> sign(SignJob job);
    Result<std::vector<SignatureAlgorithm>> algorithms(const std::string& reader,
                                                       const Fingerprint& identity);
    /// How the PIN of each identity of this reader is now, as far as it was told since it was read. By
    /// fingerprint.
    std::vector<std::pair<Fingerprint, PinState>> pinStates(const std::string& reader) const;
    /// Asks the card how its PIN codes are, as KeyStore::pinStates() says. Does not throw.
    Result<CardPins> askPins(const std::string& reader);
    /// As KeyStore::changePin() says. Does not throw.
    PinOutcome changePin(PinJob job);
    /// From now on these count. Every module is let go of.
    void use(CardKeyStoreOptions options);
    /// The card or reader has gone: what is held for it is given up.
    void close(const std::string& reader);

    /// From any thread: commands that have not been sent yet are not sent any more, until it is false again.
    static void refuseCommands(bool refuse);

 private:
    /// A change of a PIN that was cut off.
    struct Interruption {
        PinTask task = PinTask::Change;
        PinEffect effect = PinEffect::Uncertain;
        PinState before;
    };
    /// A PIN of a card: its first e-ID, and CardPin::id.
    using PinKey = std::pair<Fingerprint, std::string>;

    /// What went wrong, as the reader tells it now: a module calls a card that was pulled many things.
    static Error refined(const Error& error, const std::string& reader, std::uint32_t eventCount);
    /// The session with the card that is in the reader now. Throws ReaderRemoved, CardRemoved.
    CardSession& sessionNow(const std::string& reader, std::uint32_t& eventCount);
    CardPins pinsOf(CardSession& session);
    void recall(CardPin& pin);
    void changeOrThrow(PinJob& job, CardSession& session, const CardPin& pin);
    void noteOutcome(const PinJob& job, const CardPin& pin, const PinOutcome& outcome);
    CardSession& sessionFor(const std::string& reader, std::uint32_t eventCount);
    CardSession& openSession(const std::string& reader, std::uint32_t eventCount);
    std::vector<std::filesystem::path> modulesFor(const std::string& reader, std::uint32_t eventCount) const;
    CardKey& keyOf(CardSession& session, const Fingerprint& identity);
    SignOutcome signOrThrow(SignJob& job);
    void startAnew(const SignJob& job);
    void noteFailure(CardKey& key, const Error& error);
    void resetUnlessThroughGate(std::uint64_t commandsBefore);
    void dropCache();
    const CardProfiles& profiles();
    Identity identityOf(const Certificate& certificate, const ReaderPresence& presence) const;
    CardReading describe(const CardContent& content, const ReaderPresence& presence) const;
    CardReading describeFailure(const Error& error, const ReaderPresence& presence) const;

    CardKeyStoreOptions options_;
    std::optional<CardProfiles> profiles_;
    std::map<std::filesystem::path, std::shared_ptr<Pkcs11Module>> modules_;  ///< those loaded so far
    /// By reader: the module that knew the card of this event count, to be asked first.
    std::map<std::string, std::pair<std::uint32_t, std::filesystem::path>> knownBy_;
    std::unique_ptr<CardSession> session_;
    std::uint32_t sessionEventCount_ = 0;
    std::map<PinKey, Interruption> interrupted_;
    std::map<PinKey, PukState> puks_;  ///< what cards told of their PUK when it was wrong
};

}  // namespace eleg
