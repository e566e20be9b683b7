// The PIN codes of a card, and what can be done with them. Values only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcard/errors/error.h"
#include "libcard/identity/identity.h"
#include "libcard/secure/secure_buffer.h"

namespace eleg {

/// What a PIN does, by the e-IDs whose keys it guards.
enum class PinUse {
    Authentication,  ///< prove identity (legitimeringskod)
    Signature,       ///< sign (underskriftskod)
    Both,            ///< one PIN for everything (säkerhetskod)
};

/// What can be done with a PIN.
enum class PinTask {
    Change,    ///< a new code in the place of the old one, which is known
    Unblock,   ///< a new code with the PUK, for a PIN that is blocked or forgotten
    Activate,  ///< the first code with the PUK, for a PIN that nobody has chosen yet
};

/// How such a task ended, as far as the card tells. Asking the card spends no try.
enum class PinEffect {
    Done,       ///< the new code is the one that counts
    NotDone,    ///< as before: the old code counts, or the PIN is still blocked or not chosen
    Uncertain,  ///< the card was gone before it answered, and its answer to an empty VERIFY fits both codes:
                ///< the new one or the old one counts. The new one should be tried first.
};

/// The PUK of a PIN, as far as the card tells.
struct PukState {
    std::size_t minLength = 0;     ///< 0 = not known
    std::size_t maxLength = 0;     ///< 0 = not known
    std::optional<int> triesLeft;  ///< only when the card told; many cards tell it only after a wrong PUK
    bool lastTry = false;          ///< one more wrong PUK, and the card is lost for good
    bool blocked = false;          ///< the card is lost: only a new card helps
    bool operator==(const PukState&) const = default;
};

/// A task that was cut off (card or reader pulled out, card service gone, time over), and how it ended as the
/// card says since it is back.
struct InterruptedPinTask {
    PinTask task = PinTask::Change;
    PinEffect effect = PinEffect::Uncertain;
    bool operator==(const InterruptedPinTask&) const = default;
};

/// One PIN of a card.
struct CardPin {
    std::string id;  ///< names the PIN among those of its card, in PinRequest; not for people
    PinUse use = PinUse::Both;
    PinState state;                       ///< label, lengths, tries left, last try, blocked, not set, PIN pad
    PukState puk;                         ///< of the PUK that unblocks it
    std::vector<Fingerprint> identities;  ///< the e-IDs that it guards, at least one
    /// A task on this PIN was cut off since the store was made, and no task on it has ended since.
    std::optional<InterruptedPinTask> interrupted;
    /// Only the PUK helps: blocked, or not chosen yet.
    bool needsPuk() const { return state.blocked || state.notSet; }
    /// Not even the PUK helps.
    bool lost() const { return needsPuk() && puk.blocked; }
    bool operator==(const CardPin&) const = default;
};

/// The PIN codes of the card in one reader, that for proving identity first.
struct CardPins {
    std::string reader;  ///< PC/SC name
    std::vector<CardPin> pins;
    bool operator==(const CardPins&) const = default;
};

/// What is to be done with which PIN. `identity` ties it to one card: another card that is in the reader by
/// then is never touched.
struct PinRequest {
    PinTask task = PinTask::Change;
    std::string pin;         ///< CardPin::id
    Fingerprint identity{};  ///< one of CardPin::identities
};

/// The codes for it. Digits; both empty for a PIN pad, where the reader asks for everything itself.
struct PinCodes {
    SecureBuffer current;  ///< Change: the PIN; Unblock and Activate: the PUK
    SecureBuffer fresh;    ///< the new PIN, typed twice alike (that is the caller's to check)
};

/// How it went.
struct PinOutcome {
    /// Nothing: it is done. Else why it failed, with triesLeft of the code that was wrong when the card told:
    /// PinIncorrect and PinBlocked are of the PIN, PukIncorrect and PukBlocked of the PUK.
    std::optional<Error> error;
    PinEffect effect = PinEffect::NotDone;
    /// How the PINs are after it, asked from the card (without spending a try). Nothing when the card cannot
    /// be asked, because it was pulled out: ask pinStates() when it is back.
    std::optional<CardPins> after;
};

}  // namespace eleg
