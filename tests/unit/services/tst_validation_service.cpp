// Checks beside the owner's thread: what they say when, what is fetched when, and their end.
#include <QCoreApplication>
#include <QObject>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>

#include "app/services/validation_service.h"
#include "tests/unit/test_pki/scripted_fetcher.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using namespace std::chrono_literals;
using test::Issuer;
using test::OcspAnswer;
using test::ScriptedFetcher;

namespace {

constexpr const char* kOcsp = "http://ocsp.example/ask";

struct Pki {
    Issuer root = test::root();
    Issuer issuer = test::intermediate(test::authority("Eleg TEST Service CA"), root);
    Certificate tolvan = test::issue(order(), issuer);
    Certificate expired = test::issue(expiredOrder(), issuer);

    static test::Order order() {
        test::Order order = test::tolvan();
        order.ocsp = std::string("OCSP;URI:") + kOcsp;
        return order;
    }
    static test::Order expiredOrder() {
        test::Order old = order();
        old.notAfter = test::noon() - 24h;
        return old;
    }
};

const Pki& pki() {
    static const Pki made;
    return made;
}

/// A service in a world that a test governs.
struct World {
    ScriptedFetcher* fetcher = nullptr;
    bool hasNetwork = true;
    TimePoint now = test::noon();
    std::atomic<int> readings = 0;
    std::atomic<QThread*> readOn = nullptr;
    std::unique_ptr<ValidationService> service = std::make_unique<ValidationService>(
        [this] {
            ++readings;
            readOn = QThread::currentThread();
            TrustAnchors anchors;
            anchors.anchors = {TrustAnchor(pki().root.certificate)};
            Trust trust;
            trust.validator = Validator(anchors);
            return trust;
        },
        [this](const FetchRules&) -> std::unique_ptr<Fetcher> {
            if (!hasNetwork) throw Error(ErrorCode::Internal, "no network in this test");
            auto made = std::make_unique<ScriptedFetcher>();
            fetcher = made.get();
            return made;
        },
        [this] { return now; });

    std::unique_ptr<CertificateCheck> check(const Certificate& what = pki().tolvan) const {
        return service->check(what, CertificateUse::Authentication, {pki().issuer.certificate});
    }
    bool isAsked(std::size_t open = 1) const { return fetcher != nullptr && fetcher->open() == open; }
    /// The responder's word on Tolvan's certificate.
    void answer(OcspAnswer::Status status, TimePoint producedAt = test::noon()) const {
        test::OcspOrder order;
        order.answers[0].status = status;
        order.answers[0].thisUpdate = producedAt - 1s;
        order.answers[0].nextUpdate = producedAt + 1h;
        order.producedAt = producedAt;
        order.nonce = test::nonceIn(fetcher->asked().back());
        fetcher->answer(test::ocsp(order, {pki().tolvan, pki().issuer.certificate}, pki().issuer));
    }
};

TrustStatus statusOf(const CertificateCheck& check) {
    return check.verdict() ? check.verdict()->status : TrustStatus::Malformed;
}
RevocationStatus revocationOf(const CertificateCheck& check) {
    return check.verdict() ? check.verdict()->revocation : RevocationStatus::Unknown;
}

}  // namespace

class TestValidationService : public QObject {
    Q_OBJECT

 private slots:
    void thisComputersOwnLookFetchesNothing() {
        World world;
        const auto check = world.check();
        QVERIFY(!check->verdict());
        QTRY_VERIFY(check->verdict());
        QCOMPARE(statusOf(*check), TrustStatus::Valid);
        QCOMPARE(revocationOf(*check), RevocationStatus::NotChecked);
        QVERIFY(!check->isDone());
        QVERIFY(!check->isFetching());
        QVERIFY(world.fetcher == nullptr);
    }

    void theAnchorsAreReadOnceAndElsewhere() {
        World world;
        const QSignalSpy loaded(world.service.get(), &ValidationService::loaded);
        QVERIFY(!world.service->trust());
        const auto first = world.check();
        const auto second = world.check();
        QTRY_VERIFY(first->verdict() && second->verdict());
        QCOMPARE(world.readings.load(), 1);
        QVERIFY(world.readOn != QThread::currentThread());
        QCOMPARE(loaded.size(), 1);
        QVERIFY(world.service->trust() && !world.service->trust()->validator.hasNoAnchors());
    }

    void aPersonsChoiceFetches() {
        World world;
        const auto check = world.check();
        QTRY_VERIFY(check->verdict());
        check->fetch();
        QVERIFY(check->isFetching());
        QTRY_VERIFY(world.isAsked());
        QCOMPARE(world.fetcher->asked().front().url, std::string(kOcsp));
        world.answer(OcspAnswer::Status::Good);
        QTRY_VERIFY(check->isDone());
        QCOMPARE(statusOf(*check), TrustStatus::Valid);
        QCOMPARE(revocationOf(*check), RevocationStatus::Good);
        QVERIFY(!check->isFetching());
    }

    void aChoiceBeforeTheFirstLookFetchesOnce() {
        World world;
        const auto check = world.check();
        check->fetch();
        check->fetch();
        QTRY_VERIFY(world.isAsked());
        world.answer(OcspAnswer::Status::Good);
        QTRY_VERIFY(check->isDone());
        QCOMPARE(world.fetcher->asked().size(), std::size_t{1});
    }

    void aRevocationIsTold() {
        World world;
        const auto check = world.check();
        check->fetch();
        QTRY_VERIFY(world.isAsked());
        world.answer(OcspAnswer::Status::Revoked);
        QTRY_VERIFY(check->isDone());
        QCOMPARE(statusOf(*check), TrustStatus::Revoked);
    }

    void whatIsWrongByItselfIsNotAskedAbout() {
        World world;
        const auto check = world.check(pki().expired);
        check->fetch();
        QTRY_VERIFY(check->isDone());
        QCOMPARE(statusOf(*check), TrustStatus::Expired);
        QVERIFY(world.fetcher == nullptr);
    }

    void theNextCheckKnowsWhatTheFirstWasTold() {
        World world;
        const auto first = world.check();
        first->fetch();
        QTRY_VERIFY(world.isAsked());
        world.answer(OcspAnswer::Status::Revoked);
        QTRY_VERIFY(first->isDone());
        const auto second = world.check();
        QTRY_VERIFY(second->isDone());
        QCOMPARE(statusOf(*second), TrustStatus::Revoked);
        QCOMPARE(world.fetcher->asked().size(), std::size_t{1});
    }

    void anAnswerIsMeasuredAgainstTheMomentOfTheChoice() {
        World world;
        const auto check = world.check();
        QTRY_VERIFY(check->verdict());
        world.now += 1h;  // the person has thought
        check->fetch();
        QTRY_VERIFY(world.isAsked());
        world.answer(OcspAnswer::Status::Good, world.now);
        QTRY_VERIFY(check->isDone());
        QCOMPARE(revocationOf(*check), RevocationStatus::Good);
    }

    void withoutANetworkTheVerdictSaysSo() {
        World world;
        world.hasNetwork = false;
        const auto check = world.check();
        check->fetch();
        QTRY_VERIFY(check->isDone());
        QCOMPARE(statusOf(*check), TrustStatus::CannotBeChecked);
        QVERIFY(check->verdict()->finding == Finding::Offline);
    }

    void givingUpEndsIt() {
        World world;
        const auto check = world.check();
        check->fetch();
        QTRY_VERIFY(world.isAsked());
        check->giveUp();
        QVERIFY(world.isAsked(0));
        QVERIFY(!check->isFetching());
        QTRY_VERIFY(check->isDone());
        QCOMPARE(statusOf(*check), TrustStatus::CannotBeChecked);
    }

    void aCheckThatGoesTakesItsQuestionAlong() {
        World world;
        auto check = world.check();
        check->fetch();
        QTRY_VERIFY(world.isAsked());
        check.reset();
        QVERIFY(world.isAsked(0));
    }

    void aCheckMayGoWhileItTells() {
        World world;
        auto check = world.check();
        connect(check.get(), &CertificateCheck::changed, this, [&] { check.reset(); });
        QTRY_VERIFY(!check);
    }

    void aCheckMayOutliveTheService() {
        World world;
        const auto check = world.check();
        check->fetch();
        QTRY_VERIFY(world.isAsked());
        world.service.reset();
        check->giveUp();
        QVERIFY(!check->isDone());
        QCOMPARE(revocationOf(*check), RevocationStatus::NotChecked);
    }

    void theServiceMayEndAtAnyMoment() {
        for (int i = 0; i < 20; ++i) {
            World world;
            const auto first = world.check();
            const auto second = world.check();
            second->fetch();
            QCoreApplication::processEvents();
        }
    }

    void anchorsThatCannotBeReadTrustNobody() {
        ValidationService service([]() -> Trust { throw std::runtime_error("a broken disk"); },
                                  [](const FetchRules&) { return std::make_unique<ScriptedFetcher>(); },
                                  [] { return test::noon(); });
        const auto check = service.check(pki().tolvan, CertificateUse::Authentication);
        QTRY_VERIFY(check->isDone());
        QVERIFY(check->verdict()->finding == Finding::NoAnchors);
        QCOMPARE(service.trust()->problems.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestValidationService)
#include "tst_validation_service.moc"
