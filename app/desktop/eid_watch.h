// What "My e-IDs" shows, kept up to date: card service, verdicts on certificates, USB readers and the
// calendar.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>

#include "app/desktop/overview.h"
#include "app/desktop/usb_readers.h"
#include "app/services/card_service.h"
#include "app/services/validation_service.h"

namespace eleg {

/// Each certificate of a card is looked into as soon as the card is read, with what is on this computer:
/// nothing is fetched before ask(). An answer is shown for kFreshFor; then it is looked at anew, which may
/// find it in the cache. That an e-ID is revoked stays shown until its issuer says otherwise.
class EidWatch : public QObject {
    Q_OBJECT

 public:
    using Clock = std::function<TimePoint()>;
    using UsbLook = std::function<std::vector<UsbReader>()>;
    static constexpr std::chrono::hours kFreshFor{1};

    /// `cards` and `validation` outlive this object.
    EidWatch(CardService& cards, ValidationService& validation, Clock clock, UsbLook usb,
             QObject* parent = nullptr);

    const Overview& overview() const { return overview_; }
    const Snapshot& snapshot() const { return snapshot_; }
    TimePoint now() const { return clock_(); }
    /// The e-ID of this certificate; null when it is not there.
    const Eid* find(const Fingerprint& id) const;
    /// What is known of this certificate; null when there is no verdict yet.
    const Verdict* verdictOn(const Fingerprint& id) const;
    /// The person wants to know: whoever can say whether this e-ID is revoked is asked. Nothing for an e-ID
    /// that is not there or is being asked about.
    void ask(const Fingerprint& id);
    /// Stops asking; what was known before is known again.
    void stopAsking(const Fingerprint& id);
    /// The final verdict that a trial of this e-ID has brought.
    void hear(const Fingerprint& id, const Verdict& verdict);
    /// Looks at the clock and at USB again: after sleep, and when the window comes to the front.
    void refresh();

 signals:
    void changed();

 private:
    struct Look {
        std::unique_ptr<CertificateCheck> check;
        TimePoint since;
        std::size_t issuers = 0;  ///< of the card's, that it was looked into with
        Checked known;
    };

    void take(const Snapshot& snapshot);
    void lookInto(const Identity& identity);
    void learn(const Fingerprint& id);
    void keepRevoked(const Fingerprint& id, Checked& known);
    void lookAnewAtOldAnswers();
    std::vector<const Identity*> identities() const;
    void watchUsb();
    void wakeAtMidnight();

    ValidationService& validation_;
    Clock clock_;
    UsbLook usb_;
    Snapshot snapshot_;
    std::map<Fingerprint, Look> looks_;
    std::map<Fingerprint, Verdict> revoked_;  ///< also of cards that are not there now
    Overview overview_;
    QFileSystemWatcher usbBuses_;
    QTimer midnight_;
};

}  // namespace eleg
