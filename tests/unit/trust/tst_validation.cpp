// Validation with revocation: what is asked, in which order, and what the answers come to. No network: the
// answers are handed over as a fetcher would.
#include <QTest>

#include "libcard/trust/ocsp.h"
#include "libcard/trust/validation.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using namespace std::chrono_literals;
using test::CrlOrder;
using test::Issuer;
using test::OcspAnswer;
using test::OcspOrder;
using test::Order;
using Policy = RevocationPolicy;
using OcspStatus = OcspAnswer::Status;

namespace {

constexpr const char* kOcsp = "http://ocsp.example/ask";
constexpr const char* kCrl = "http://crl.example/all.crl";
constexpr const char* kIssuerCrl = "http://crl.example/issuers.crl";

struct Pki {
    Issuer root = test::root();
    Issuer issuer = test::intermediate(issuerOrder(true), root);
    Issuer again = test::intermediate(issuerOrder(false), root);  ///< the same CA by another certificate
    Certificate leaf = test::issue(leafOrder(true, true), issuer);

    static Order issuerOrder(bool withList) {
        Order order = test::authority("Eleg TEST Validation CA");
        order.subjectKey = test::key("RSA-2048", 1);
        if (withList) order.extensions = {test::crlPoints({kIssuerCrl})};
        if (withList) order.notAfter += 24h;  // so that it is tried first
        return order;
    }
    static Order leafOrder(bool ocsp, bool list) {
        Order order = test::tolvan();
        order.subjectKey = test::key("P-256");
        if (ocsp) order.ocsp = std::string("OCSP;URI:") + kOcsp;
        if (list) order.extensions = {test::crlPoints({kCrl})};
        return order;
    }
    Validator validator(bool withAgain = false) const {
        TrustAnchors anchors;
        anchors.anchors = {root.certificate};
        anchors.intermediates = {issuer.certificate};
        if (withAgain) anchors.intermediates.push_back(again.certificate);
        return Validator(anchors);
    }
};

const Pki& pki() {
    static const Pki made;
    return made;
}
const Validator& validator() {
    static const Validator made = pki().validator();
    return made;
}

Question question(TimePoint at = test::noon()) {
    return {CertificateUse::Authentication, at, {}, {}};
}

FetchResult body(Bytes bytes) {
    return {{}, std::move(bytes), {}, {}};
}

/// The nonce of a request: what follows the nonce's OID, in its two OCTET STRINGs.
Bytes nonceIn(const Bytes& request) {
    return {request.end() - 32, request.end()};
}

/// The world that answers.
struct World {
    std::function<void(OcspOrder&)> ocsp = [](OcspOrder&) {};
    std::function<void(CrlOrder&)> list = [](CrlOrder&) {};
    std::function<void(CrlOrder&)> issuers = [](CrlOrder&) {};
    std::map<std::string, FetchFailure> failures{};
    std::vector<std::string> asked{};

    FetchResult answer(const FetchRequest& request, const Certificate& leaf) {
        asked.push_back(request.url);
        if (const auto failure = failures.find(request.url); failure != failures.end())
            return FetchResult::failed(failure->second);
        CrlOrder made;
        if (request.url == kCrl) {
            list(made);
            return body(test::crl(made, pki().issuer));
        }
        if (request.url == kIssuerCrl) {
            issuers(made);
            return body(test::crl(made, pki().root));
        }
        OcspOrder order;
        order.nonce = nonceIn(request.body);
        ocsp(order);
        return body(test::ocsp(order, {leaf, pki().issuer.certificate}, pki().issuer));
    }
};

Verdict run(World& world, const Policy& policy = {}, RevocationCache* cache = nullptr,
            const Certificate& leaf = pki().leaf, TimePoint at = test::noon(),
            const Validator& with = validator()) {
    Validation validation(with, leaf, question(at), policy, cache);
    while (const auto request = validation.next()) validation.supply(world.answer(*request, leaf));
    return validation.verdict();
}

QString said(const Verdict& verdict) {
    return QString::fromStdString(std::string(describe(verdict.finding).id));
}
QStringList askedOf(const World& world) {
    QStringList urls;
    for (const std::string& url : world.asked) urls << QString::fromStdString(url);
    return urls;
}

}  // namespace

class TestValidation : public QObject {
    Q_OBJECT

 private slots:
    void aGoodOneIsValidWithItsEvidence() {
        World world;
        const Verdict verdict = run(world);
        QCOMPARE(said(verdict), QString("valid"));
        QCOMPARE(verdict.revocation, RevocationStatus::Good);
        QCOMPARE(askedOf(world), (QStringList{kOcsp, kIssuerCrl}));
        QCOMPARE(verdict.evidence.size(), std::size_t{2});
        QVERIFY(verdict.evidence[0].answersNonce);
        QVERIFY(verdict.evidence[0].producedAt == test::noon() - 5s);
        QCOMPARE(verdict.evidence[1].depth, std::size_t{1});
        QCOMPARE(verdict.evidence[1].source, RevocationSource::Crl);
    }

    void theRequestIsAsTheStandardsWantIt() {
        Validation validation(validator(), pki().leaf, question());
        const auto request = validation.next();
        QVERIFY(request->method == FetchMethod::Post);
        QCOMPARE(request->contentType, std::string("application/ocsp-request"));
        QVERIFY(request->acceptedTypes == std::vector<std::string>{"application/ocsp-response"});
        QVERIFY(validation.next() == request);
        QCOMPARE(said(validation.verdict()), QString("valid-not-checked"));
        QVERIFY(!validation.isDone());
    }

    void whatIsWrongWithTheCertificateItselfAsksNobody() {
        World world;
        QCOMPARE(said(run(world, {}, nullptr, pki().leaf, pki().leaf.notAfter() + 1s)), QString("expired"));
        QVERIFY(world.asked.empty());
    }

    void orderAndFallback_data() {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("ocspFails");
        QTest::addColumn<bool>("listFails");
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, Policy::Order order, bool ocsp, bool list, QStringList asked,
                            const char* expected) {
            QTest::newRow(name) << int(order) << ocsp << list << asked << expected;
        };
        using Way = Policy::Order;
        row("OCSP, then the list", Way::OcspThenCrl, true, false, {kOcsp, kCrl}, "valid");
        row("OCSP suffices", Way::OcspThenCrl, false, false, {kOcsp}, "valid");
        row("the list, then OCSP", Way::CrlThenOcsp, false, true, {kCrl, kOcsp}, "valid");
        row("the list suffices", Way::CrlThenOcsp, false, false, {kCrl}, "valid");
        row("OCSP only", Way::OcspOnly, true, false, {kOcsp}, "server-unreachable");
        row("the list only", Way::CrlOnly, false, true, {kCrl}, "answer-timed-out");
        row("both fail: the first reason counts", Way::OcspThenCrl, true, true, {kOcsp, kCrl},
            "server-unreachable");
        row("nothing", Way::Nothing, false, false, {}, "valid-not-checked");
    }
    void orderAndFallback() {
        QFETCH(int, order);
        QFETCH(bool, ocspFails);
        QFETCH(bool, listFails);
        QFETCH(QStringList, asked);
        QFETCH(QString, expected);
        World world;
        if (ocspFails) world.failures[kOcsp] = FetchFailure::Unreachable;
        if (listFails) world.failures[kCrl] = FetchFailure::TimedOut;
        Policy policy;
        policy.order = Policy::Order(order);
        policy.issuersToo = false;
        QCOMPARE(said(run(world, policy)), expected);
        QCOMPARE(askedOf(world), asked);
    }

    void everyFailureToFetchHasItsOwnVerdict_data() {
        QTest::addColumn<int>("failure");
        QTest::addColumn<QString>("expected");
        const auto row = [](FetchFailure failure, const char* expected) {
            QTest::newRow(idOf(failure).data()) << int(failure) << expected;
        };
        row(FetchFailure::Offline, "offline");
        row(FetchFailure::NotAllowed, "fetch-not-allowed");
        row(FetchFailure::NameNotFound, "server-unreachable");
        row(FetchFailure::Unreachable, "server-unreachable");
        row(FetchFailure::TlsFailed, "server-unreachable");
        row(FetchFailure::TimedOut, "answer-timed-out");
        row(FetchFailure::TooLarge, "answer-too-large");
        row(FetchFailure::HttpError, "server-unreachable");
        row(FetchFailure::WrongContentType, "answer-of-other-type");
        row(FetchFailure::CaptivePortal, "captive-portal");
    }
    void everyFailureToFetchHasItsOwnVerdict() {
        QFETCH(int, failure);
        QFETCH(QString, expected);
        World world;
        world.failures = {{kOcsp, FetchFailure(failure)}, {kCrl, FetchFailure(failure)}};
        const Verdict hard = run(world);
        QCOMPARE(said(hard), expected);
        QCOMPARE(hard.status, TrustStatus::CannotBeChecked);
        Policy policy;
        policy.whenUnknown = Policy::WhenUnknown::Soft;
        const Verdict soft = run(world, policy);
        QCOMPARE(said(soft), QString("valid-revocation-unknown"));
        QCOMPARE(soft.status, TrustStatus::Valid);
        QCOMPARE(soft.revocation, RevocationStatus::Unknown);
    }

    void aRevokedOneStopsWhenAndWhy() {
        for (const bool hold : {false, true}) {
            World world;
            world.ocsp = [hold](OcspOrder& o) {
                o.answers[0].status = OcspStatus::Revoked;
                o.answers[0].reason = hold ? 6 : 1;
            };
            Policy soft;
            soft.whenUnknown = Policy::WhenUnknown::Soft;
            const Verdict verdict = run(world, soft);
            QCOMPARE(said(verdict), QString(hold ? "on-hold" : "revoked"));
            QCOMPARE(verdict.status, TrustStatus::Revoked);
            QVERIFY(verdict.revoked->when == test::noon() - 30h);
            QCOMPARE(verdict.revoked->reason, std::string(hold ? "certificateHold" : "keyCompromise"));
            QCOMPARE(askedOf(world), QStringList{kOcsp});
        }
    }

    void anAnswerThatSaysNothingIsNotTakenForGood() {
        World world;
        world.ocsp = [](OcspOrder& o) { o.answers[0].status = OcspStatus::Unknown; };
        world.failures[kCrl] = FetchFailure::HttpError;
        QCOMPARE(said(run(world)), QString("ocsp-unknown"));
        // The list may know.
        world.failures.clear();
        world.list = [](CrlOrder& o) { o.entries = {test::entryFor(pki().leaf)}; };
        QCOMPARE(said(run(world)), QString("revoked"));
    }

    void aRevokedIssuerSpeaksForNobody() {
        World world;
        world.issuers = [](CrlOrder& o) { o.entries = {test::entryFor(pki().issuer.certificate)}; };
        const Verdict verdict = run(world);
        QCOMPARE(said(verdict), QString("issuer-revoked"));
        QCOMPARE(verdict.revoked->depth, std::size_t{1});
        QCOMPARE(verdict.chain.size(), std::size_t{3});
    }

    void aKeyThatIsNotSafeAnyMoreIsNotBelievedThroughAnotherCertificate_data() {
        QTest::addColumn<int>("reason");
        QTest::newRow("keyCompromise") << 1;
        QTest::newRow("cACompromise") << 2;
    }
    void aKeyThatIsNotSafeAnyMoreIsNotBelievedThroughAnotherCertificate() {
        QFETCH(const int, reason);
        World world;
        world.issuers = [reason](CrlOrder& o) {
            o.entries = {test::entryFor(pki().issuer.certificate, reason)};
        };
        QCOMPARE(said(run(world, {}, nullptr, pki().leaf, test::noon(), pki().validator(true))),
                 QString("issuer-revoked"));
    }

    void anotherChainIsTriedWhenAnIssuerIsSuperseded() {
        World world;
        world.issuers = [](CrlOrder& o) { o.entries = {test::entryFor(pki().issuer.certificate, 4)}; };
        const Validator both = pki().validator(true);
        // The one that is not revoked is found, and the e-ID is not asked about twice.
        const Verdict verdict = run(world, {}, nullptr, pki().leaf, test::noon(), both);
        QCOMPARE(said(verdict), QString("valid"));
        QVERIFY(verdict.chain[1] == pki().again.certificate);
        QCOMPARE(std::count(world.asked.begin(), world.asked.end(), kOcsp), 1);
    }

    void withoutAnAddressNothingIsKnown() {
        World world;
        const Certificate silent = test::issue(Pki::leafOrder(false, false), pki().issuer);
        QCOMPARE(said(run(world, {}, nullptr, silent)), QString("no-source"));
    }

    void addressesOfOtherKindsAreNotAsked() {
        for (const char* address :
             {"file:///etc/passwd", "ldap://ldap.example/cn=ca", "ftp://crl.example/a"}) {
            World world;
            Order order = Pki::leafOrder(false, false);
            order.ocsp = std::string("OCSP;URI:") + address;
            order.extensions = {test::crlPoints({address})};
            Policy policy;
            policy.issuersToo = false;
            QCOMPARE(said(run(world, policy, nullptr, test::issue(order, pki().issuer))),
                     QString("no-source"));
            QVERIFY(world.asked.empty());
        }
    }

    void aWrongClockIsSaid() {
        World world;
        world.ocsp = [](OcspOrder& o) { o.producedAt = test::noon() + 24h; };
        world.failures[kCrl] = FetchFailure::HttpError;
        const Verdict verdict = run(world);
        QCOMPARE(said(verdict), QString("clock-wrong"));
        QVERIFY(verdict.clockAhead == -24h);
    }

    void aClockIsNotBlamedForWhatAnotherAnswerSettles() {
        World world;
        world.ocsp = [](OcspOrder& o) { o.producedAt = test::noon() + 24h; };
        const Verdict verdict = run(world);
        QCOMPARE(said(verdict), QString("valid"));
        QVERIFY(!verdict.clockAhead);
    }

    void theServersClockTellsWhenTheAnswerCannot() {
        Validation validation(validator(), pki().leaf, question());
        OcspOrder order;
        order.producedAt = order.answers[0].thisUpdate = test::noon() + 24h;
        order.answers[0].nextUpdate = test::noon() + 25h;
        validation.next();
        FetchResult result = body(test::ocsp(order, {pki().leaf, pki().issuer.certificate}, pki().issuer));
        result.serverTime = test::noon() + 24h;
        validation.supply(result);
        validation.giveUp();
        QCOMPARE(said(validation.verdict()), QString("clock-wrong"));
        QVERIFY(validation.verdict().clockAhead == -24h);
    }

    void fetchesAreBounded() {
        World world;
        world.failures = {{kOcsp, FetchFailure::TimedOut}, {kCrl, FetchFailure::TimedOut}};
        Policy policy;
        policy.maxFetches = 1;
        run(world, policy);
        QCOMPARE(world.asked.size(), std::size_t{1});
    }

    void whatIsHandedOverIsEnoughOffline() {
        OcspOrder order;
        const Bytes answer = test::ocsp(order, {pki().leaf, pki().issuer.certificate}, pki().issuer);
        Validation validation(validator(), pki().leaf, question());
        validation.give(RevocationSource::Crl, test::crl({}, pki().root));
        validation.give(RevocationSource::Ocsp, answer);
        QVERIFY(!validation.next());
        QCOMPARE(said(validation.verdict()), QString("valid"));
        Validation offline(validator(), pki().leaf, question());
        offline.giveUp();
        QCOMPARE(said(offline.verdict()), QString("offline"));
    }

    void aRevokedResponderSpeaksForNobody() {
        Order order;
        order.subject = {test::attribute("CN", "Eleg TEST Responder")};
        order.subjectKey = test::key("P-256", 7);
        order.extendedKeyUsage = "OCSPSigning";
        const Issuer responder = test::intermediate(order, pki().issuer);
        OcspOrder response;
        response.signer = &responder;
        response.certificates = {responder.certificate};
        const Bytes answer = test::ocsp(response, {pki().leaf, pki().issuer.certificate}, pki().issuer);
        for (const bool revoked : {false, true}) {
            CrlOrder list;
            list.extensions = {};
            if (revoked) list.entries = {test::entryFor(responder.certificate)};
            Policy policy;
            policy.order = Policy::Order::OcspOnly;
            policy.issuersToo = false;
            Validation validation(validator(), pki().leaf, question(), policy);
            validation.give(RevocationSource::Ocsp, answer);
            validation.give(RevocationSource::Crl, test::crl(list, pki().issuer));
            validation.giveUp();
            const auto& first = validation.verdict().evidence[0];
            QCOMPARE(first.problem, revoked ? std::optional(Finding::OcspSignerRevoked) : std::nullopt);
        }
    }

    void aGoodAnswerIsCachedAsLongAsItIsGoodFor() {
        RevocationCache cache;
        World world;
        run(world, {}, &cache);
        const auto asked = world.asked.size();
        const Verdict again = run(world, {}, &cache, pki().leaf, test::noon() + 50min);
        QCOMPARE(said(again), QString("valid"));
        QVERIFY(again.evidence[0].cached);
        QCOMPARE(world.asked.size(), asked);
        // nextUpdate has passed: asked again.
        run(world, {}, &cache, pki().leaf, test::noon() + 61min);
        QVERIFY(world.asked.size() > asked);
    }

    void whoAsksAnewIsNotContentWithAGoodAnswerOfBefore_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("finding");
        QTest::newRow("good again") << "good"
                                    << "valid";
        QTest::newRow("revoked meanwhile") << "revoked"
                                           << "revoked";
        QTest::newRow("nobody there") << "gone"
                                      << "valid";
    }
    void whoAsksAnewIsNotContentWithAGoodAnswerOfBefore() {
        QFETCH(QString, now);
        QFETCH(QString, finding);
        RevocationCache cache;
        World world;
        run(world, {}, &cache);
        world.asked.clear();
        if (now == "revoked") world.ocsp = [](OcspOrder& o) { o.answers[0].status = OcspStatus::Revoked; };
        if (now == "gone") world.failures = {{kOcsp, FetchFailure::Offline}, {kCrl, FetchFailure::Offline}};
        Validation validation(validator(), pki().leaf, question(), {}, &cache);
        validation.askAnew();
        while (const auto request = validation.next()) validation.supply(world.answer(*request, pki().leaf));
        QCOMPARE(said(validation.verdict()), finding);
        // The issuers' lists are still good.
        QCOMPARE(askedOf(world), now == "gone" ? QStringList({kOcsp, kCrl}) : QStringList({kOcsp}));
        QCOMPARE(validation.verdict().evidence[0].cached, false);
    }

    void aPolicyThatWantsANonceAsksEachTime() {
        RevocationCache cache;
        Policy policy;
        policy.nonceRequired = true;
        policy.issuersToo = false;
        World world;
        run(world, policy, &cache);
        run(world, policy, &cache);
        QCOMPARE(world.asked.size(), std::size_t{2});
    }

    void aRevocationIsNeverSoftened() {
        RevocationCache cache;
        World world;
        run(world, {}, &cache);
        world.ocsp = [](OcspOrder& o) { o.answers[0].status = OcspStatus::Revoked; };
        Policy fresh;
        fresh.nonceRequired = true;
        QCOMPARE(said(run(world, fresh, &cache)), QString("revoked"));
        // Now nobody answers, or the answer is good again, or years have passed.
        World good;
        QCOMPARE(said(run(good, {}, &cache)), QString("revoked"));
        QCOMPARE(said(run(good, fresh, &cache)), QString("revoked"));
        World gone;
        gone.failures = {{kOcsp, FetchFailure::Offline}, {kCrl, FetchFailure::Offline}};
        Policy soft;
        soft.whenUnknown = Policy::WhenUnknown::Soft;
        QCOMPARE(said(run(gone, soft, &cache)), QString("revoked"));
        QCOMPARE(said(run(gone, soft, &cache, pki().leaf, test::noon() + 24h * 300)), QString("revoked"));
    }

    void aHoldMayEndButNotByItself() {
        RevocationCache cache;
        World world;
        world.ocsp = [](OcspOrder& o) {
            o.answers[0].status = OcspStatus::Revoked;
            o.answers[0].reason = 6;
        };
        QCOMPARE(said(run(world, {}, &cache)), QString("on-hold"));
        World gone;
        gone.failures = {{kOcsp, FetchFailure::Offline}, {kCrl, FetchFailure::Offline}};
        const TimePoint later = test::noon() + 2h;
        QCOMPARE(said(run(gone, {}, &cache, pki().leaf, later)), QString("on-hold"));
        World lifted;
        lifted.ocsp = [later](OcspOrder& o) {
            o.producedAt = o.answers[0].thisUpdate = later;
            o.answers[0].nextUpdate = later + 1h;
        };
        QCOMPARE(said(run(lifted, {}, &cache, pki().leaf, later)), QString("valid"));
    }

    void aCacheIsBounded() {
        RevocationCache cache(2);
        World world;
        Policy policy;
        policy.issuersToo = false;
        std::vector<Certificate> leaves;
        for (int i = 0; i < 5; ++i) {
            // The oldest answers go first.
            world.ocsp = [i](OcspOrder& o) { o.answers[0].thisUpdate = test::noon() - 10min + i * 1min; };
            leaves.push_back(test::issue(Pki::leafOrder(true, true), pki().issuer));
            run(world, policy, &cache, leaves.back());
        }
        const auto asked = world.asked.size();
        run(world, policy, &cache, leaves.back());
        QCOMPARE(world.asked.size(), asked);
        run(world, policy, &cache, leaves.front());
        QCOMPARE(world.asked.size(), asked + 1);
    }
};

QTEST_APPLESS_MAIN(TestValidation)
#include "tst_validation.moc"
