#include "app/services/validation_service.h"

#include <QCoreApplication>
#include <QThread>
#include <exception>
#include <utility>

#include "libcard/trust/revocation_cache.h"
#include "libcard/trust/validation.h"

namespace eleg {

namespace {

Trust trustFrom(const ValidationService::TrustSource& source) {
    try {
        return source();
    } catch (const std::exception& error) {
        Trust nobody;
        nobody.problems.emplace_back(ErrorCode::Internal, error.what());
        return nobody;
    }
}

}  // namespace

// What a validation rests on. Read and used on the service's thread; checks keep it alive.
struct ValidationBasis {
    std::shared_ptr<const Trust> trust;
    RevocationCache cache;
};

struct ValidationService::Machinery {
    TrustSource source;
    FetcherSource fetcherSource;
    Clock clock;
    std::shared_ptr<ValidationBasis> basis = std::make_shared<ValidationBasis>();
    std::shared_ptr<const Trust> trust;  ///< as the service's owner knows it
    std::unique_ptr<Fetcher> fetcher;
    bool fetcherMissing = false;
    QThread thread;
    QObject there;  ///< lives on `thread`
    QObject here;   ///< lives with the service

    template <typename Call>
    void postThere(Call call) {
        QMetaObject::invokeMethod(&there, std::move(call), Qt::QueuedConnection);
    }
    Fetcher* fetcherOrNull() {
        if (!fetcher && !fetcherMissing) {
            try {
                fetcher = fetcherSource(trust->fetching);
            } catch (const Error&) {
                fetcherMissing = true;
            }
        }
        return fetcher.get();
    }
};

// One check, half here and half there. What is marked "there" belongs to the service's thread.
struct CertificateCheck::Work : std::enable_shared_from_this<CertificateCheck::Work> {
    using Machinery = ValidationService::Machinery;

    std::weak_ptr<Machinery> machinery;
    Certificate certificate;
    CertificateUse use;
    std::vector<Certificate> intermediates;
    CertificateCheck* check = nullptr;

    int round = 0;  ///< what comes from an earlier one is late
    bool mayFetch = false;
    bool gaveUp = false;
    bool done = false;
    std::optional<Verdict> verdict;
    std::optional<FetchRequest> wanted;
    std::unique_ptr<Fetcher::Ticket> ticket;

    std::shared_ptr<ValidationBasis> basis;  ///< there
    std::unique_ptr<Validation> validation;  ///< there

    Work(std::weak_ptr<Machinery> service, Certificate what, CertificateUse purpose,
         std::vector<Certificate> beside)
        : machinery(std::move(service)),
          certificate(std::move(what)),
          use(purpose),
          intermediates(std::move(beside)) {}

    void begin() {
        const auto service = machinery.lock();
        if (!service) return;
        ++round;
        wanted.reset();
        ticket.reset();
        Question question{use, service->clock(), {}, intermediates};
        doThere([question = std::move(question), anew = mayFetch](Work& work) {
            const Trust& trust = *work.basis->trust;
            work.validation = std::make_unique<Validation>(trust.validator, work.certificate, question,
                                                           trust.revocation, &work.basis->cache);
            if (anew) work.validation->askAnew();
        });
    }

    /// Runs `step` there, and takes what the validation has to say after it.
    template <typename Step>
    void doThere(Step step) {
        const auto service = machinery.lock();
        if (!service) return;
        service->postThere([self = shared_from_this(), wherefrom = machinery, basis = service->basis,
                            at = round, step = std::move(step)] {
            self->basis = basis;
            step(*self);
            const std::optional<FetchRequest> request = self->validation->next();
            const auto target = wherefrom.lock();
            if (!target) return;
            QMetaObject::invokeMethod(
                &target->here,
                [self, at, request, verdict = self->validation->verdict(),
                 isDone = self->validation->isDone()] {
                    if (at == self->round) self->take(verdict, isDone, request);
                },
                Qt::QueuedConnection);
        });
    }

    void take(const Verdict& now, bool isDone, const std::optional<FetchRequest>& request) {
        if (check == nullptr) return;
        verdict = now;
        done = isDone;
        wanted = request;
        ticket.reset();
        if (wanted && mayFetch && !gaveUp) ask();
        emit check->changed();
    }

    void ask() {
        const auto service = machinery.lock();
        if (!service) return;
        const auto answered = [self = shared_from_this(), at = round](FetchResult result) {
            if (at != self->round || self->gaveUp) return;
            self->doThere([result = std::move(result)](Work& work) { work.validation->supply(result); });
        };
        Fetcher* fetcher = service->fetcherOrNull();
        if (fetcher == nullptr)
            answered(FetchResult::failed(FetchFailure::Offline));
        else
            ticket = fetcher->fetch(*wanted, answered);
    }
};

CertificateCheck::CertificateCheck(std::shared_ptr<Work> work) : work_(std::move(work)) {
    work_->check = this;
}

CertificateCheck::~CertificateCheck() {
    work_->check = nullptr;
    ++work_->round;
    work_->ticket.reset();
}

const std::optional<Verdict>& CertificateCheck::verdict() const {
    return work_->verdict;
}

bool CertificateCheck::isDone() const {
    return work_->done;
}

bool CertificateCheck::isFetching() const {
    return work_->mayFetch && !work_->gaveUp && !work_->done;
}

void CertificateCheck::fetch() {
    if (work_->mayFetch || work_->gaveUp || work_->done) return;
    work_->mayFetch = true;
    // Anew, because the person may have thought for long: answers are measured against this moment.
    work_->begin();
}

void CertificateCheck::giveUp() {
    if (work_->gaveUp || work_->done) return;
    work_->gaveUp = true;
    work_->ticket.reset();
    work_->doThere([](Work& work) { work.validation->giveUp(FetchFailure::Offline); });
}

ValidationService::ValidationService(TrustSource trust, FetcherSource fetcher, Clock clock, QObject* parent)
    : QObject(parent), machinery_(std::make_shared<Machinery>()) {
    machinery_->source = std::move(trust);
    machinery_->fetcherSource = std::move(fetcher);
    machinery_->clock = std::move(clock);
    machinery_->there.moveToThread(&machinery_->thread);
}

ValidationService::~ValidationService() {
    machinery_->thread.quit();
    machinery_->thread.wait();
    // What was still to be done keeps its own maker alive.
    QCoreApplication::removePostedEvents(&machinery_->there);
}

void ValidationService::load() {
    if (machinery_->thread.isRunning()) return;
    machinery_->thread.start();
    machinery_->postThere([this, machinery = machinery_] {
        auto trust = std::make_shared<const Trust>(trustFrom(machinery->source));
        machinery->basis->trust = trust;
        QMetaObject::invokeMethod(
            &machinery->here,
            [this, trust] {
                machinery_->trust = trust;
                emit loaded();
            },
            Qt::QueuedConnection);
    });
}

std::shared_ptr<const Trust> ValidationService::trust() const {
    return machinery_->trust;
}

std::unique_ptr<CertificateCheck> ValidationService::check(const Certificate& certificate, CertificateUse use,
                                                           const std::vector<Certificate>& intermediates) {
    load();
    auto work = std::make_shared<CertificateCheck::Work>(machinery_, certificate, use, intermediates);
    std::unique_ptr<CertificateCheck> check(new CertificateCheck(work));
    work->begin();
    return check;
}

}  // namespace eleg
