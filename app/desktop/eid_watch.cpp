#include "app/desktop/eid_watch.h"

#include <QDateTime>
#include <QDir>
#include <utility>

namespace eleg {

EidWatch::EidWatch(CardService& cards, const Validator& validator, Clock clock, UsbLook usb, QObject* parent)
    : QObject(parent), validator_(validator), clock_(std::move(clock)), usb_(std::move(usb)) {
    overview_ = overviewOf(snapshot_, clock_(), verdicts_, false);
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
    const auto found = verdicts_.find(id);
    return found == verdicts_.end() ? nullptr : &found->second;
}

void EidWatch::take(const Snapshot& snapshot) {
    snapshot_ = snapshot;
    judge();
    refresh();
}

// Once for each certificate: it does not change, and the dates are looked at by overviewOf().
void EidWatch::judge() {
    Verdicts wanted;
    for (const ReaderState& reader : snapshot_.readers) {
        for (const Identity& identity : reader.identities) {
            const auto known = verdicts_.find(identity.id());
            wanted.emplace(identity.id(), known != verdicts_.end()
                                              ? known->second
                                              : validator_.validate(identity.certificate, identity.purpose,
                                                                    clock_(), identity.chain));
        }
    }
    verdicts_ = std::move(wanted);
}

void EidWatch::refresh() {
    // Only a computer without a reader for the card service is asked for one that it cannot use.
    const bool alone = snapshot_.complete && !snapshot_.service && snapshot_.readers.empty();
    if (alone) watchUsb();
    Overview now = overviewOf(snapshot_, clock_(), verdicts_, alone && !usb_().empty());
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
