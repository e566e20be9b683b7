// Chains, each with one thing that decides: one row, one finding.
#include <QTest>

#include "tests/unit/trust/path_case.h"

using namespace eleg;
using test::Case;
using test::Issuer;
using test::Order;

class TestPaths : public QObject {
    Q_OBJECT

    void fill(const test::Rows& rows) {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("actual");
        for (const auto& [name, expected, change] : rows) {
            Case c;
            change(c);
            const Verdict verdict = c.verdict();
            QString said = QString::fromStdString(std::string(describe(verdict.finding).id));
            if (verdict.status != describe(verdict.finding).status) said += " with another status";
            if (verdict.reason != describe(verdict.finding).text) said += " with another reason";
            QTest::newRow(name) << expected << said;
        }
    }
    void check() {
        QFETCH(QString, expected);
        QFETCH(QString, actual);
        QCOMPARE(actual, expected);
    }

 private slots:
    void whatIsNoCertificate_data() { fill(test::malformedRows()); }
    void whatIsNoCertificate() { check(); }
    void whoVouchesForIt_data() { fill(test::issuerRows()); }
    void whoVouchesForIt() { check(); }
    void howStrongItIs_data() { fill(test::strengthRows()); }
    void howStrongItIs() { check(); }
    void whenAndForWhat_data() { fill(test::timeAndUseRows()); }
    void whenAndForWhat() { check(); }
    void whichNames_data() { fill(test::nameRows()); }
    void whichNames() { check(); }
    void whichPolicies_data() { fill(test::policyRows()); }
    void whichPolicies() { check(); }

    void theVerdictNamesItsAnchor() {
        Case c;
        c.set = AnchorSet::Test;
        const Verdict verdict = c.verdict();
        QCOMPARE(verdict.anchor->set, AnchorSet::Test);
        QCOMPARE(verdict.anchor->name, std::string("Eleg TEST Unit Root CA"));
        QVERIFY(verdict.isTest());
        QVERIFY(!Case().verdict().isTest());
    }

    void anotherChainIsFoundWithoutARevokedIssuer() {
        const Case c;
        const Issuer issuing = c.issuer();
        Order again = Case::issuingOrder();
        const Issuer other = test::intermediate(again, c.root);  // the same key, another certificate
        TrustAnchors anchors;
        anchors.anchors = {c.root.certificate};
        anchors.intermediates = {issuing.certificate, other.certificate};
        const Validator validator(anchors);
        const Certificate leaf = test::issue(c.leaf, issuing);
        const Verdict first = validator.validate(leaf, c.question);
        const Verdict second = validator.validate(leaf, c.question, {first.chain[1].fingerprint()});
        QCOMPARE(second.finding, Finding::ValidNotChecked);
        QVERIFY(!(second.chain[1] == first.chain[1]));
        const Verdict none = validator.validate(
            leaf, c.question, {issuing.certificate.fingerprint(), other.certificate.fingerprint()});
        QCOMPARE(none.finding, Finding::IssuerUnknown);
    }
};

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
