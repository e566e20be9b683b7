#include <QTest>
#include <set>

#include "libcard/trust/fetch.h"
#include "libcard/trust/validator.h"

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

    void withoutAnAnchorNothingIsEverValid() {
        QVERIFY(Validator(TrustAnchors::none()).hasNoAnchors());
        QCOMPARE(
            std::string(describe(Finding::NoAnchors).text).find("cannot be checked") != std::string::npos,
            true);
    }
};

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
