#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "libcard/trust/fetch.h"
#include "libcard/trust/revocation_policy.h"
#include "libcard/trust/validator.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

class TestFindings : public QObject {
    Q_OBJECT

 private slots:
    void eachHasANameAndASentenceOfItsOwn() {
        std::set<std::string_view> ids;
        std::set<std::string_view> texts;
        for (const FindingInfo& info : allFindings()) {
            QVERIFY2(ids.insert(info.id).second, info.id.data());
            QVERIFY2(texts.insert(info.text).second, info.id.data());
            QVERIFY2(info.text.ends_with('.') && info.text.size() > 20, info.id.data());
            QCOMPARE(describe(info.finding).id, info.id);
        }
    }

    void aStatusIsTheGroupsOfTheTable() {
        QCOMPARE(describe(Finding::NotDer).status, TrustStatus::Malformed);
        QCOMPARE(describe(Finding::NoAnchors).status, TrustStatus::IssuerUnknown);
        QCOMPARE(describe(Finding::OcspTryLater).status, TrustStatus::CannotBeChecked);
        QCOMPARE(describe(Finding::OnHold).status, TrustStatus::Revoked);
        QCOMPARE(describe(Finding::ValidRevocationUnknown).status, TrustStatus::Valid);
    }

    void whatNobodyVouchesForComesBeforeWhatItSays() {
        QVERIFY(Finding::IssuerUnknown < Finding::KeyWeak);
        QVERIFY(Finding::KeyWeak < Finding::NotForAuthentication);
        QVERIFY(Finding::NotForAuthentication < Finding::Expired);
        QVERIFY(Finding::Expired < Finding::Revoked);
    }

    void failuresOfFetchingHaveStableNames() {
        QCOMPARE(idOf(FetchFailure::CaptivePortal), std::string_view("captive-portal"));
        QCOMPARE(idOf(FetchFailure::NotAllowed), std::string_view("not-allowed"));
    }

    void theMachinesPolicySaysHowRevocationIsLookedInto() {
        QVERIFY(revocationPolicyFrom(nlohmann::json::object()) == RevocationPolicy());
        const RevocationPolicy policy = revocationPolicyFrom(
            {{"order", "crl"}, {"whenUnknown", "warn"}, {"nonceRequired", true}, {"maxOcspAgeHours", 2}});
        QCOMPARE(policy.order, RevocationPolicy::Order::CrlOnly);
        QCOMPARE(policy.whenUnknown, RevocationPolicy::WhenUnknown::Soft);
        QVERIFY(policy.nonceRequired);
        QVERIFY(policy.maxOcspAge == std::chrono::hours(2));
        for (const nlohmann::json& bad :
             {nlohmann::json("crl"), nlohmann::json{{"order", "never"}}, nlohmann::json{{"order", 1}},
              nlohmann::json{{"nonce", true}}, nlohmann::json{{"maxCrlAgeHours", -1}},
              nlohmann::json{{"maxCrlAgeHours", 1e9}}, nlohmann::json{{"issuersToo", "yes"}}})
            QVERIFY_THROWS_EXCEPTION(Error, revocationPolicyFrom(bad));
    }

    void aRelyingPartyIsStricterUnlessThePolicySaysOtherwise() {
        const RevocationPolicy strict = RevocationPolicy::forRelyingParty();
        QCOMPARE(strict.order, RevocationPolicy::Order::OcspOnly);
        QCOMPARE(strict.whenUnknown, RevocationPolicy::WhenUnknown::Hard);
        QVERIFY(strict.nonceRequired);
        QVERIFY(strict.maxOcspAge == std::chrono::minutes(2));
        const RevocationPolicy machine = revocationPolicyFrom({{"nonceRequired", false}}, strict);
        QVERIFY(!machine.nonceRequired);
        QVERIFY(machine.maxOcspAge == strict.maxOcspAge);
        QCOMPARE(machine.order, strict.order);
    }

    void withoutAnAnchorNothingIsEverValid() {
        QVERIFY(Validator(TrustAnchors::none()).hasNoAnchors());
        const Certificate leaf = test::issue(test::tolvan(), test::root());
        const Verdict verdict = Validator(TrustAnchors::none())
                                    .validate(leaf, {CertificateUse::Authentication, test::noon(), {}, {}});
        QVERIFY(verdict.finding == Finding::NoAnchors);
        QVERIFY(verdict.status == TrustStatus::IssuerUnknown);
        QVERIFY(verdict.reason.find("cannot be checked") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
