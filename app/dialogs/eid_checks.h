// The looking into the e-IDs that one dialog is about: each is looked at here as soon as it is known, and is
// asked about elsewhere only when the person has chosen to use it (intent.h).
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "app/dialogs/consent_view.h"
#include "app/services/validation_service.h"

namespace eleg {

class EidChecks : public QObject {
    Q_OBJECT

 public:
    using ServiceSource = std::function<std::unique_ptr<ValidationService>()>;

    /// How long the person waits for the last word after they have approved. Each question has limits of its
    /// own (libcard/trust/fetch.h), and there may be several.
    static constexpr std::chrono::milliseconds kPatience{6000};

    /// How long an answer counts in a dialog that stays open; then it is asked for again when the person goes
    /// on.
    static constexpr std::chrono::milliseconds kFreshFor{120'000};

    explicit EidChecks(ServiceSource source, std::chrono::milliseconds patience = kPatience,
                       std::chrono::milliseconds freshFor = kFreshFor, QObject* parent = nullptr);
    ~EidChecks() override;

    /// Makes the service and begins what is wanted until now. Before, nothing is read and no thread is
    /// started: the window's first picture does not wait for validation. Once is enough.
    void begin();

    /// These are to be looked into: each once, and again when more issuers' certificates were found beside
    /// it.
    void look(const std::vector<Choice>& choices);
    /// The person has chosen to use this e-ID, which has been given to look(): others may be asked about it,
    /// and again when their answer is older than `freshFor`.
    void use(const Fingerprint& id);
    /// Looks into it anew, and asks.
    void again(const Fingerprint& id);
    /// The person waits for the last word on this e-ID: when `patience` has passed, nobody is asked any more.
    void hurry(const Fingerprint& id);
    /// Nobody waits any more.
    void relax();

 signals:
    /// How the machine's owner wants it; once, before the first judged().
    void trustKnown(bool stopsUnchecked, bool believesTestIssuers);
    /// What is known of an e-ID now; `isFinal`: nothing more will come.
    void judged(const eleg::Fingerprint& id, const std::shared_ptr<const eleg::Verdict>& verdict,
                bool isFinal);

 private:
    struct Entry {
        Certificate certificate;
        CertificateUse use;
        std::vector<Certificate> beside{};  ///< on the card: read after the e-ID itself
        bool mayFetch = false;
        std::unique_ptr<CertificateCheck> check{};
        QElapsedTimer asked{};  ///< since its question
    };
    void start(const Fingerprint& id, Entry& entry);
    void fetch(Entry& entry);
    void tell(const Fingerprint& id);

    ServiceSource source_;
    std::unique_ptr<ValidationService> service_;
    std::map<Fingerprint, Entry> entries_;  ///< before service_: they go first
    std::chrono::milliseconds freshFor_;
    QTimer patience_;
    std::optional<Fingerprint> hurried_;
};

}  // namespace eleg
