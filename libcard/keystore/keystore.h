// Where e-IDs live: lists them, signs with them. Above this line there are only values and asynchronous
// calls.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "libcard/crypto/digest.h"
#include "libcard/errors/error.h"
#include "libcard/errors/export.h"
#include "libcard/identity/card_pins.h"
#include "libcard/identity/identity.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg {

enum class ReaderStatus {
    Empty,    ///< no card
    Reading,  ///< a card is there and is being read; identities has what is known so far, and may be used
    Ready,    ///< read; identities may still be empty for a card without e-IDs (then error says NoIdentity)
    Failed,   ///< a card is there and cannot be used: error says why (mute, unknown, unsupported, busy,
              ///< malformed, …)
};

/// One reader, as it is now.
struct ReaderState {
    std::string name;  ///< PC/SC name
    ReaderStatus status = ReaderStatus::Empty;
    bool hasPinPad = false;
    Bytes atr;             ///< of the card in it
    std::string document;  ///< what the card looks like, from the card profiles; empty when not known
    std::vector<Identity> identities;
    std::optional<Error> error;
};

/// Everything that is known at one moment.
struct Snapshot {
    std::uint64_t generation = 0;  ///< grows with each snapshot
    bool complete = false;         ///< false until the first look at all readers is done: "reading…"
    std::optional<Error> service;  ///< the card service does not work: why
    std::vector<ReaderState> readers;
};

/// What is signed. A token digest comes from tokenDigest(): the authentication key signs nothing else.
struct SignRequest {
    Fingerprint identity{};
    Purpose purpose = Purpose::Authentication;  ///< must be the identity's own, else WrongPurpose
    /// Called once the algorithm that the card can do is known: the digest to sign for that hash. For a
    /// signature with a given digest it returns that digest and `hash` must equal its function.
    std::function<Digest(HashFunction)> digest;
    /// Signature: the hash function that is wanted. Authentication: nothing, the store takes the best that
    /// the card can do.
    std::optional<HashFunction> hash;
};

struct SignOutcome {
    Signature signature;  ///< verified with the certificate before it is delivered
    Certificate certificate;
};

/// A source of e-IDs. Implementations own their thread(s). All functions may be called from any thread,
/// return at once, and deliver through callbacks that run on the store's own thread: hand them on, do not
/// block in them. After the destructor has returned no callback runs.
class ELEG_CARD_EXPORT KeyStore {
 public:
    virtual ~KeyStore() = default;

    using Watcher = std::function<void(const Snapshot&)>;
    using SignDone = std::function<void(Result<SignOutcome>)>;
    using PinStatesDone = std::function<void(Result<CardPins>)>;
    using PinDone = std::function<void(PinOutcome)>;

    /// Starts to look (opens PC/SC) and calls `watcher` at once with what is known and again at each change,
    /// until stopWatching(). One watcher at a time.
    virtual void watch(Watcher watcher) = 0;
    virtual void stopWatching() = 0;

    /// Lets a source that was made to say first whose e-IDs it has, and no more (CardKeyStoreOptions::
    /// waitsToReadOn), read the rest. Every call below does, too. Nothing in any other source.
    virtual void readOn() {}

    /// Hash functions with which the key of `identity` can sign, from what its token offers; empty when the
    /// e-ID is gone.
    virtual void signatureAlgorithms(const Fingerprint& identity,
                                     std::function<void(Result<std::vector<SignatureAlgorithm>>)> done) = 0;

    /// Signs with the e-ID whose certificate has this fingerprint, and with no other. `pin` holds the digits,
    /// or is empty for a PIN pad (an empty PIN for a reader without pad is refused with PinEmpty and never
    /// reaches the card; lengths are checked first). The PIN is wiped as soon as the card has had it. When
    /// `done` is called no other process can sign with the card without a PIN, whether it succeeded or not.
    /// Errors: PinIncorrect (triesLeft when known), PinBlocked, PinNotSet, PinLength, CardRemoved,
    /// ReaderRemoved, CardSwapped, IdentityNotFound, SignatureMismatch, PinPadCancelled, PinPadTimeout,
    /// UserCancelled, CardTimeout, …
    virtual void sign(SignRequest request, SecureBuffer pin, SignDone done) = 0;

    /// Asks the card in the reader of this PC/SC name how its PIN codes are. Spends no try: the token's flags
    /// and VERIFY without data tell. What it tells is in the next Snapshot, too. Waits for a card that is
    /// being read. Errors: PinTaskUnsupported (a source of e-IDs without PIN codes of a card), ReaderRemoved,
    /// NoCard, the card's own error (ReaderState::error), CardRemoved, CardTimeout, …
    virtual void pinStates(const std::string& reader, PinStatesDone done);

    /// Changes, unblocks or activates a PIN as `request` says. Nothing reaches the card that cannot be right
    /// or that is not allowed, so that it spends no try: both codes' form and length, a PIN that is blocked
    /// or not chosen (Change), chosen already (Activate), a blocked PUK, and a new code that is too simple
    /// (pin_rules.h). On a PIN pad (CardPin::state.onPinPad) both codes are empty, the reader asks for all of
    /// them, and only the card and the reader check them. Codes are wiped as soon as the card has had them.
    /// When `done` is called the card is reset: no other process can use it, whether it succeeded or not.
    /// Then the card is asked how its PINs are, for PinOutcome::after and the next Snapshot.
    ///
    /// When the card or the reader is pulled out in the middle, `done` gets CardRemoved or ReaderRemoved at
    /// once, with PinEffect::NotDone when the new code certainly never reached the card, else Uncertain. Once
    /// the card is back, pinStates() tells how it ended (CardPin::interrupted).
    ///
    /// Errors: PinIncorrect, PinBlocked, PukIncorrect, PukBlocked (triesLeft when known), PinNotSet,
    /// PinAlreadySet, PinEmpty, PinLength, PinFormat, PukEmpty, PukLength, PukFormat, NewPinLength,
    /// PinTooSimple, PinUnchanged, PinRefused (the card does not take the new code), PinTaskUnsupported (this
    /// card cannot do that here), PinPadCancelled, PinPadTimeout, PinPadMismatch, PinLength from the pad,
    /// CardRemoved, ReaderRemoved, CardSwapped, IdentityNotFound, UserCancelled, CardTimeout, ReaderBusy
    /// (another operation is under way, or another program has the card), …
    virtual void changePin(PinRequest request, PinCodes codes, PinDone done);

    /// Asks the operation under way, a signature or a PIN change, to end as soon as it can (a PIN pad entry
    /// is cancelled where the reader can; else the answer is dropped and the card is reset). Its `done` gets
    /// UserCancelled. Nothing when there is none. A PIN change that has reached the card already cannot be
    /// called back: PinOutcome::effect is Uncertain then.
    virtual void cancel() = 0;
};

}  // namespace eleg
