// What "My e-IDs" shows, decided without a window: what the card service sees and the time go in, e-IDs with
// their states come out. No Qt.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "libcard/keystore/keystore.h"
#include "libcard/trust/validator.h"

namespace eleg {

/// How an e-ID is. Works means that everything was checked as far as this computer's policy wants it: the
/// issuer is known and says that the e-ID is not revoked, or the policy wants nobody to be asked. What was
/// not checked, has not been asked about yet, or could not be answered is CannotBeChecked.
enum class EidStatus {
    Works,
    ExpiresSoon,
    Expired,
    NotYetValid,
    Revoked,
    CannotBeChecked,
    PinBlocked,
    PinNotSet,
};

/// "works", "expires-soon" …: for tests and screenshots.
const char* nameOf(EidStatus status);

/// How far it is known whether the issuer has revoked an e-ID.
enum class Inquiry {
    Looking,    ///< this computer has not looked by itself yet: a matter of milliseconds
    Pointless,  ///< nobody can be asked, or the answer would change nothing
    NotAsked,   ///< nothing speaks against it, and the person has not wanted anybody to be asked
    Asking,
    Answered,
    Failed,  ///< asked, and no answer that says anything
};

/// "looking", "pointless" …: for tests.
const char* nameOf(Inquiry inquiry);

/// From this many days before its end an e-ID "expires soon".
constexpr int kExpiresSoonDays = 60;

/// Why there is no e-ID to show, or what is the matter with one reader.
enum class Scene {
    Starting,
    ServiceProblem,
    NoReader,
    ReaderWithoutDriver,  ///< the kernel has a card reader that the card service does not
    NoCard,
    Reading,
    CardMute,
    CardUnknown,
    CardUnsupported,
    CardProblem,  ///< any other reason; Note::error says which
    NoIdentity,
};

const char* nameOf(Scene scene);

/// One reader without an e-ID to show, or all of them.
struct Note {
    Scene scene = Scene::Starting;
    std::string reader;    ///< empty when it is about no single one
    std::string document;  ///< what the card looks like; English source text of the context "cards"
    Bytes atr;
    std::optional<Error> error;
    bool operator==(const Note& other) const;
};

/// One certificate of an e-ID and how it is.
struct EidPart {
    Identity identity;
    EidStatus status = EidStatus::CannotBeChecked;
    std::optional<Verdict> verdict;
    Inquiry inquiry = Inquiry::Looking;
    bool operator==(const EidPart&) const = default;
};

/// What a person calls an e-ID: one person's certificates of one card.
struct Eid {
    std::vector<EidPart> parts;                     ///< proving identity first; never empty
    EidStatus status = EidStatus::CannotBeChecked;  ///< the gravest of its parts
    std::size_t gravest = 0;                        ///< of which of them
    int daysLeft = 0;  ///< whole days until the first of them ends; negative after
    bool stillReading = false;
    Inquiry inquiry = Inquiry::Looking;  ///< of its parts: what a person can do something about comes first
    bool operator==(const Eid&) const = default;

    const Identity& identity() const { return parts[gravest].identity; }
    const Identity& first() const { return parts.front().identity; }
    const Fingerprint& id() const { return first().id(); }
    const std::string& reader() const { return first().reader; }
    /// The end of validity of what ends first.
    TimePoint notAfter() const;
    /// The time that the issuer's word on the e-ID is of, the oldest one of its parts'; nothing when there is
    /// none.
    std::optional<TimePoint> answerFrom() const;
    /// The verdict of the gravest part.
    const std::optional<Verdict>& verdict() const { return parts[gravest].verdict; }
};

struct Overview {
    std::vector<Eid> eids;
    std::optional<Note> scene;  ///< set exactly when there are no e-IDs
    std::vector<Note> notes;    ///< other readers with a card that cannot be used
    bool severalReaders = false;
    bool operator==(const Overview&) const = default;
};

/// What is known of a certificate.
struct Checked {
    std::optional<Verdict> verdict;  ///< nothing before this computer has looked by itself
    bool done = false;               ///< the verdict is final
    bool asking = false;
    bool operator==(const Checked&) const = default;
};
using Verdicts = std::map<Fingerprint, Checked>;

/// See Inquiry.
Inquiry inquiryOf(const Checked& checked);
/// The answer that says whether the e-ID itself is revoked; null when there is none.
const RevocationEvidence* answerOn(const Verdict& verdict);

/// `verdicts` has what was found of certificates; one that is missing there has not been looked at yet.
/// `usbReader`: the kernel sees a USB card reader.
Overview overviewOf(const Snapshot& snapshot, TimePoint now, const Verdicts& verdicts, bool usbReader);

/// Days from `now` to `end` as a calendar on this computer counts them.
int daysBetween(TimePoint now, TimePoint end);

}  // namespace eleg
