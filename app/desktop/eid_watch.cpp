#include "app/desktop/eid_watch.h"

#include <QDateTime>
#include <QDir>
#include <utility>

namespace eleg {

EidWatch::EidWatch(CardService& cards, ValidationService& validation, Clock clock, UsbLook usb,
                   QObject* parent)
    : QObject(parent), validation_(validation), clock_(std::move(clock)), usb_(std::move(usb)) {
    overview_ = overviewOf(snapshot_, clock_(), {}, false);
    connect(&cards, &CardService::snapshotChanged, this, &EidWatch::take);
    connect(&usbBuses_, &QFileSystemWatcher::directoryChanged, this, &EidWatch::refresh);
    midnight_.setSingleShot(true);
    midnight_.setTimerType(Qt::VeryCoarseTimer);
    connect(&midnight_, &QTimer::timeout, this, [this] {
        refresh();
        wakeAtMidnight();
    });
    wakeAtMidnight();
}

const Eid* EidWatch::find(const Fingerprint& id) const {
    for (const Eid& eid : overview_.eids)
        for (const EidPart& part : eid.parts)
            if (part.identity.id() == id) return &eid;
    return nullptr;
}

const Verdict* EidWatch::verdictOn(const Fingerprint& id) const {
    const auto found = looks_.find(id);
    return found == looks_.end() || !found->second.known.verdict ? nullptr : &*found->second.known.verdict;
}

std::vector<const Identity*> EidWatch::identities() const {
    std::vector<const Identity*> all;
    for (const ReaderState& reader : snapshot_.readers)
        for (const Identity& identity : reader.identities) all.push_back(&identity);
    return all;
}

void EidWatch::take(const Snapshot& snapshot) {
    snapshot_ = snapshot;
    std::map<Fingerprint, Look> kept;
    for (const Identity* identity : identities())
        if (auto known = looks_.extract(identity->id())) kept.insert(std::move(known));
    looks_ = std::move(kept);
    for (const Identity* identity : identities()) {
        // A card tells its issuers after its holder: what was found without them is no last word.
        const auto look = looks_.find(identity->id());
        if (look == looks_.end() || identity->chain.size() > look->second.issuers) lookInto(*identity);
    }
    refresh();
}

// What is known stays known until there is something new.
void EidWatch::lookInto(const Identity& identity) {
    const Fingerprint id = identity.id();
    Look& look = looks_[id];
    look.check = validation_.check(identity.certificate, useFor(identity.purpose), identity.chain);
    look.since = clock_();
    look.issuers = identity.chain.size();
    // Queued: what is done about it may replace the check.
    connect(
        look.check.get(), &CertificateCheck::changed, this,
        [this, id] {
            if (!looks_.contains(id)) return;
            learn(id);
            refresh();
        },
        Qt::QueuedConnection);
    learn(id);
}

void EidWatch::learn(const Fingerprint& id) {
    Look& look = looks_.at(id);
    const std::optional<Verdict>& found = look.check->verdict();
    look.known.done = look.check->isDone();
    look.known.asking = look.check->isFetching();
    if (found) look.known.verdict = found;
    keepRevoked(id, look.known);
}

// Only the issuer's own new word ends it: an e-ID may have been on hold.
void EidWatch::keepRevoked(const Fingerprint& id, Checked& known) {
    if (!known.verdict) return;
    const RevocationEvidence* answer = answerOn(*known.verdict);
    if (known.verdict->revocation == RevocationStatus::Revoked)
        revoked_.insert_or_assign(id, *known.verdict);
    else if (known.verdict->revocation == RevocationStatus::Good && answer != nullptr && !answer->cached)
        revoked_.erase(id);
    if (const auto revoked = revoked_.find(id); revoked != revoked_.end()) known.verdict = revoked->second;
}

void EidWatch::hear(const Fingerprint& id, const Verdict& verdict) {
    const auto found = looks_.find(id);
    if (found == looks_.end()) return;
    Look& look = found->second;
    Checked heard{verdict, true, false};
    keepRevoked(id, heard);
    if (look.known.asking) {
        learn(id);  // what is asked will be answered
    } else {
        look.since = clock_();
        look.known = heard;
    }
    refresh();
}

void EidWatch::ask(const Fingerprint& id) {
    const Eid* eid = find(id);
    if (eid == nullptr) return;
    const std::vector<EidPart> parts = eid->parts;
    for (const EidPart& part : parts) {
        const auto look = looks_.find(part.identity.id());
        if (look == looks_.end() || look->second.known.asking) continue;
        // What has its final answer is asked about anew.
        if (look->second.known.done) lookInto(part.identity);
        look->second.check->fetch();
        learn(part.identity.id());
    }
    refresh();
}

void EidWatch::stopAsking(const Fingerprint& id) {
    const Eid* eid = find(id);
    if (eid == nullptr) return;
    const std::vector<EidPart> parts = eid->parts;
    for (const EidPart& part : parts) {
        const auto look = looks_.find(part.identity.id());
        if (look != looks_.end() && look->second.known.asking) lookInto(part.identity);
    }
    refresh();
}

void EidWatch::lookAnewAtOldAnswers() {
    const TimePoint now = clock_();
    for (const Identity* identity : identities()) {
        const Look& look = looks_.at(identity->id());
        const bool old = now - look.since > kFreshFor || now < look.since;
        if (old && look.known.done) lookInto(*identity);
    }
}

void EidWatch::refresh() {
    lookAnewAtOldAnswers();
    // Only a computer without a reader for the card service is asked for one that it cannot use.
    const bool alone = snapshot_.complete && !snapshot_.service && snapshot_.readers.empty();
    if (alone) watchUsb();
    Verdicts verdicts;
    for (const auto& [id, look] : looks_) verdicts.emplace(id, look.known);
    Overview now = overviewOf(snapshot_, clock_(), verdicts, alone && !usb_().empty());
    if (now == overview_) return;
    overview_ = std::move(now);
    emit changed();
}

// A device that is plugged in shows as a node in its bus's folder: nothing has to be polled.
void EidWatch::watchUsb() {
    if (!usbBuses_.directories().isEmpty()) return;
    const QDir buses(QStringLiteral("/dev/bus/usb"));
    for (const QString& bus : buses.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        usbBuses_.addPath(buses.filePath(bus));
}

void EidWatch::wakeAtMidnight() {
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime next(now.date().addDays(1), QTime(0, 0, 5));
    midnight_.start(std::chrono::milliseconds(now.msecsTo(next)));
}

}  // namespace eleg
