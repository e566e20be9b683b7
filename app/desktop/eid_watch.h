// What "My e-IDs" shows, kept up to date: card service, verdicts on certificates, USB readers and the
// calendar.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

#include "app/desktop/overview.h"
#include "app/desktop/usb_readers.h"
#include "app/services/card_service.h"

namespace eleg {

class EidWatch : public QObject {
    Q_OBJECT

 public:
    using Clock = std::function<TimePoint()>;
    using UsbLook = std::function<std::vector<UsbReader>()>;

    /// `cards` and `validator` outlive this object.
    EidWatch(CardService& cards, const Validator& validator, Clock clock, UsbLook usb,
             QObject* parent = nullptr);

    const Overview& overview() const { return overview_; }
    const Snapshot& snapshot() const { return snapshot_; }
    TimePoint now() const { return clock_(); }
    /// The e-ID of this certificate; null when it is not there.
    const Eid* find(const Fingerprint& id) const;
    const Verdict* verdictOn(const Fingerprint& id) const;
    /// Looks at the clock and at USB again: after sleep, and when the window comes to the front.
    void refresh();

 signals:
    void changed();

 private:
    void take(const Snapshot& snapshot);
    void judge();
    void watchUsb();
    void wakeAtMidnight();

    const Validator& validator_;
    Clock clock_;
    UsbLook usb_;
    Snapshot snapshot_;
    Verdicts verdicts_;
    Overview overview_;
    QFileSystemWatcher usbBuses_;
    QTimer midnight_;
};

}  // namespace eleg
