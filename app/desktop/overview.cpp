#include "app/desktop/overview.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace eleg {

namespace {

// The first that applies is what a person must know first.
constexpr std::array kByGravity = {EidStatus::Revoked,         EidStatus::Expired,   EidStatus::NotYetValid,
                                   EidStatus::PinBlocked,      EidStatus::PinNotSet, EidStatus::ExpiresSoon,
                                   EidStatus::CannotBeChecked, EidStatus::Works};

std::size_t gravityOf(EidStatus status) {
    return static_cast<std::size_t>(std::find(kByGravity.begin(), kByGravity.end(), status) -
                                    kByGravity.begin());
}

// What can be done something about comes first.
constexpr std::array kByUrgency = {Inquiry::Asking, Inquiry::Looking,  Inquiry::NotAsked,
                                   Inquiry::Failed, Inquiry::Answered, Inquiry::Pointless};

std::size_t urgencyOf(Inquiry inquiry) {
    return static_cast<std::size_t>(std::find(kByUrgency.begin(), kByUrgency.end(), inquiry) -
                                    kByUrgency.begin());
}

std::chrono::sys_days localDay(TimePoint time) {
    // Not to_time_t(): it counts nanoseconds, which end in 2262, and a certificate may last until 9999.
    const std::time_t seconds = time.time_since_epoch().count();
    std::tm parts{};
    localtime_r(&seconds, &parts);
    using namespace std::chrono;
    return sys_days(year(parts.tm_year + 1900) / month(static_cast<unsigned>(parts.tm_mon + 1)) /
                    day(static_cast<unsigned>(parts.tm_mday)));
}

bool isRevoked(const std::optional<Verdict>& verdict) {
    return verdict &&
           (verdict->status == TrustStatus::Revoked || verdict->revocation == RevocationStatus::Revoked);
}

// What is final, valid and was not asked about is what the policy wants nobody to be asked about.
bool isFullyChecked(const Checked& checked) {
    if (!checked.verdict || checked.verdict->status != TrustStatus::Valid) return false;
    if (checked.verdict->revocation == RevocationStatus::Good) return true;
    return checked.done && checked.verdict->revocation == RevocationStatus::NotChecked;
}

EidStatus statusOf(const Identity& identity, TimePoint now, const Checked& checked) {
    if (isRevoked(checked.verdict)) return EidStatus::Revoked;
    if (identity.expiredAt(now)) return EidStatus::Expired;
    if (identity.notYetValidAt(now)) return EidStatus::NotYetValid;
    if (identity.pin.blocked) return EidStatus::PinBlocked;
    if (identity.pin.notSet) return EidStatus::PinNotSet;
    if (daysBetween(now, identity.certificate.notAfter()) <= kExpiresSoonDays) return EidStatus::ExpiresSoon;
    return isFullyChecked(checked) ? EidStatus::Works : EidStatus::CannotBeChecked;
}

bool belongTogether(const Identity& a, const Identity& b) {
    if (a.reader != b.reader || a.issuer != b.issuer) return false;
    const bool samePerson = a.holder.personnummer || b.holder.personnummer
                                ? a.holder.personnummer == b.holder.personnummer
                                : a.holder.name == b.holder.name;
    return samePerson && a.purpose != b.purpose;
}

Eid* placeFor(std::vector<Eid>& eids, const Identity& identity) {
    for (Eid& eid : eids)
        if (eid.parts.size() == 1 && belongTogether(eid.first(), identity)) return &eid;
    return nullptr;
}

void finish(Eid& eid, TimePoint now) {
    std::stable_sort(eid.parts.begin(), eid.parts.end(), [](const EidPart& a, const EidPart& b) {
        return a.identity.purpose == Purpose::Authentication && b.identity.purpose == Purpose::Signature;
    });
    for (std::size_t i = 0; i < eid.parts.size(); ++i)
        if (gravityOf(eid.parts[i].status) < gravityOf(eid.parts[eid.gravest].status)) eid.gravest = i;
    eid.status = eid.parts[eid.gravest].status;
    eid.inquiry =
        std::min_element(eid.parts.begin(), eid.parts.end(), [](const EidPart& a, const EidPart& b) {
            return urgencyOf(a.inquiry) < urgencyOf(b.inquiry);
        })->inquiry;
    eid.daysLeft = daysBetween(now, eid.notAfter());
}

Scene sceneOf(const ReaderState& reader) {
    if (reader.status == ReaderStatus::Empty) return Scene::NoCard;
    if (reader.status == ReaderStatus::Reading) return Scene::Reading;
    if (!reader.error) return Scene::NoIdentity;
    switch (reader.error->code()) {
        case ErrorCode::CardMute:
            return Scene::CardMute;
        case ErrorCode::CardUnknown:
            return Scene::CardUnknown;
        case ErrorCode::CardUnsupported:
            return Scene::CardUnsupported;
        case ErrorCode::NoIdentity:
            return Scene::NoIdentity;
        default:
            return Scene::CardProblem;
    }
}

Note noteOn(const ReaderState& reader) {
    return {sceneOf(reader), reader.name, reader.document, reader.atr, reader.error};
}

// What is shown large when there is no e-ID: a card that is there before a reader that is empty.
Note mainScene(const Snapshot& snapshot, std::vector<Note>& notes, bool usbReader) {
    if (snapshot.service) return {Scene::ServiceProblem, {}, {}, {}, snapshot.service};
    if (snapshot.readers.empty()) {
        if (!snapshot.complete) return {};
        return {usbReader ? Scene::ReaderWithoutDriver : Scene::NoReader, {}, {}, {}, {}};
    }
    for (const bool reading : {true, false}) {
        const auto found = std::find_if(notes.begin(), notes.end(), [reading](const Note& note) {
            return (note.scene == Scene::Reading) == reading;
        });
        if (found == notes.end()) continue;
        Note chosen = *found;
        notes.erase(found);
        return chosen;
    }
    return {snapshot.complete ? Scene::NoCard : Scene::Starting, {}, {}, {}, {}};
}

}  // namespace

const char* nameOf(EidStatus status) {
    switch (status) {
        case EidStatus::Works:
            return "works";
        case EidStatus::ExpiresSoon:
            return "expires-soon";
        case EidStatus::Expired:
            return "expired";
        case EidStatus::NotYetValid:
            return "not-yet-valid";
        case EidStatus::Revoked:
            return "revoked";
        case EidStatus::CannotBeChecked:
            return "cannot-be-checked";
        case EidStatus::PinBlocked:
            return "pin-blocked";
        case EidStatus::PinNotSet:
            return "pin-not-set";
    }
    return "";
}

const char* nameOf(Inquiry inquiry) {
    switch (inquiry) {
        case Inquiry::Looking:
            return "looking";
        case Inquiry::Pointless:
            return "pointless";
        case Inquiry::NotAsked:
            return "not-asked";
        case Inquiry::Asking:
            return "asking";
        case Inquiry::Answered:
            return "answered";
        case Inquiry::Failed:
            return "failed";
    }
    return "";
}

Inquiry inquiryOf(const Checked& checked) {
    if (checked.asking) return Inquiry::Asking;
    if (!checked.verdict) return Inquiry::Looking;
    const Verdict& verdict = *checked.verdict;
    // Also what is known from before, while it is looked at anew.
    if (verdict.revocation == RevocationStatus::Good || verdict.revocation == RevocationStatus::Revoked)
        return Inquiry::Answered;
    if (!checked.done) return verdict.status == TrustStatus::Valid ? Inquiry::NotAsked : Inquiry::Looking;
    // Where a certificate names nobody to ask, asking again is of no use.
    if (verdict.revocation == RevocationStatus::Unknown && !verdict.evidence.empty()) return Inquiry::Failed;
    return Inquiry::Pointless;
}

const RevocationEvidence* answerOn(const Verdict& verdict) {
    const auto found =
        std::find_if(verdict.evidence.rbegin(), verdict.evidence.rend(), [](const RevocationEvidence& each) {
            return each.depth == 0 && !each.problem &&
                   (each.status == RevocationStatus::Good || each.status == RevocationStatus::Revoked);
        });
    return found == verdict.evidence.rend() ? nullptr : &*found;
}

const char* nameOf(Scene scene) {
    switch (scene) {
        case Scene::Starting:
            return "starting";
        case Scene::ServiceProblem:
            return "service-problem";
        case Scene::NoReader:
            return "no-reader";
        case Scene::ReaderWithoutDriver:
            return "reader-without-driver";
        case Scene::NoCard:
            return "no-card";
        case Scene::Reading:
            return "reading";
        case Scene::CardMute:
            return "card-mute";
        case Scene::CardUnknown:
            return "card-unknown";
        case Scene::CardUnsupported:
            return "card-unsupported";
        case Scene::CardProblem:
            return "card-problem";
        case Scene::NoIdentity:
            return "no-identity";
    }
    return "";
}

bool Note::operator==(const Note& other) const {
    const auto code = [](const std::optional<Error>& e) {
        return e ? std::optional(e->code()) : std::nullopt;
    };
    return scene == other.scene && reader == other.reader && document == other.document && atr == other.atr &&
           code(error) == code(other.error);
}

TimePoint Eid::notAfter() const {
    return std::min_element(parts.begin(), parts.end(),
                            [](const EidPart& a, const EidPart& b) {
                                return a.identity.certificate.notAfter() < b.identity.certificate.notAfter();
                            })
        ->identity.certificate.notAfter();
}

std::optional<TimePoint> Eid::answerFrom() const {
    std::optional<TimePoint> oldest;
    for (const EidPart& part : parts) {
        const RevocationEvidence* answer = part.verdict ? answerOn(*part.verdict) : nullptr;
        if (answer == nullptr || !answer->thisUpdate) continue;
        oldest = oldest ? std::min(*oldest, *answer->thisUpdate) : answer->thisUpdate;
    }
    return oldest;
}

int daysBetween(TimePoint now, TimePoint end) {
    return static_cast<int>((localDay(end) - localDay(now)).count());
}

Overview overviewOf(const Snapshot& snapshot, TimePoint now, const Verdicts& verdicts, bool usbReader) {
    Overview overview;
    overview.severalReaders = snapshot.readers.size() > 1;
    if (!snapshot.service) {
        for (const ReaderState& reader : snapshot.readers) {
            for (const Identity& identity : reader.identities) {
                const auto known = verdicts.find(identity.id());
                const Checked checked = known != verdicts.end() ? known->second : Checked();
                EidPart part{identity, statusOf(identity, now, checked), checked.verdict, inquiryOf(checked)};
                Eid* place = placeFor(overview.eids, identity);
                if (place == nullptr) place = &overview.eids.emplace_back();
                place->parts.push_back(std::move(part));
                place->stillReading = reader.status == ReaderStatus::Reading;
            }
            if (reader.identities.empty() && reader.status != ReaderStatus::Empty)
                overview.notes.push_back(noteOn(reader));
        }
    }
    for (Eid& eid : overview.eids) finish(eid, now);
    if (overview.eids.empty()) overview.scene = mainScene(snapshot, overview.notes, usbReader);
    return overview;
}

}  // namespace eleg
