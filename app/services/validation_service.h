// Validation beside the GUI thread: the searching and reckoning on a thread of its own, the fetching through
// Qt's event loop, the answers as signals. Nothing here blocks.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/services/trust.h"
#include "libcard/trust/certificate_use.h"
#include "libcard/trust/fetch.h"
#include "libcard/trust/verdict.h"

namespace eleg {

/// One certificate that is looked into. Destroying it gives up what is not done.
class CertificateCheck : public QObject {
    Q_OBJECT

 public:
    ~CertificateCheck() override;

    /// What is known until now. Nothing before this computer has looked by itself, which takes some
    /// milliseconds; after that "valid, revocation not checked" or what is wrong; at the end the final one.
    const std::optional<Verdict>& verdict() const;
    /// Whether the verdict is final. Without fetch() it also becomes so when there is nothing to ask, or when
    /// the answer is in the cache.
    bool isDone() const;
    /// Whether somebody is being asked, or will be as soon as this computer has looked by itself.
    bool isFetching() const;
    /// The person has chosen to use this e-ID: whoever knows about revocation is asked, also
    /// where an answer of before is in the cache. Once is enough.
    void fetch();
    /// Nothing more is fetched: the verdict becomes final as it is ("cannot be checked": offline). changed()
    /// follows.
    void giveUp();

 signals:
    /// verdict(), isDone() or isFetching() has changed.
    void changed();

 private:
    friend class ValidationService;
    struct Work;
    explicit CertificateCheck(std::shared_ptr<Work> work);
    std::shared_ptr<Work> work_;
};

class ValidationService : public QObject {
    Q_OBJECT

 public:
    using TrustSource = std::function<Trust()>;
    using FetcherSource = std::function<std::unique_ptr<Fetcher>(const FetchRules&)>;
    using Clock = std::function<TimePoint()>;

    /// `trust` is called once, on the service's own thread, when the first check is wanted or load() is
    /// called. `fetcher` is called once, on this object's thread, when the first thing is to be fetched; when
    /// it throws, nothing can be fetched (FetchFailure::Offline).
    ValidationService(TrustSource trust, FetcherSource fetcher, Clock clock, QObject* parent = nullptr);
    ~ValidationService() override;

    /// Reads the anchors now; loaded() follows.
    void load();
    /// Of the anchors that were read; null until loaded(). Immutable, safe from several threads.
    std::shared_ptr<const Trust> trust() const;

    /// Looks into `certificate` for the time that the clock tells now. Never null. The check may outlive the
    /// service, and learns nothing more then.
    std::unique_ptr<CertificateCheck> check(const Certificate& certificate, CertificateUse use,
                                            const std::vector<Certificate>& intermediates = {});

 signals:
    void loaded();

 private:
    friend class CertificateCheck;
    struct Machinery;
    std::shared_ptr<Machinery> machinery_;
};

}  // namespace eleg
