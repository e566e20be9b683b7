// Anchors and rules of this installation under a policy.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "app/services/trust.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

namespace {

PolicyReading policy(const char* text) {
    return {policyFrom(text), std::nullopt, "policy.json"};
}

/// Folders of which only the test set has an anchor.
struct Installation {
    QTemporaryDir dir;
    test::Issuer root = test::root();

    Installation() {
        write("root.pem", QByteArray::fromStdString(test::pem(root.certificate)));
        write("manifest.json",
              R"({"set": "test", "anchors": [{"file": "root.pem", "sha256": ")" +
                  QByteArray::fromStdString(toHex(root.certificate.fingerprint())) +
                  R"(", "name": "Unit root", "purposes": ["authentication"], "source": "a test", )"
                  R"("checked": "2026-05-04"}]})");
    }
    void write(const char* name, const QByteArray& content) const {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
    }
    AnchorFolders folders() const {
        AnchorFolders folders;
        folders.machine.clear();
        folders.test = dir.path().toStdString();
        return folders;
    }
};

}  // namespace

class TestTrust : public QObject {
    Q_OBJECT

 private slots:
    void withoutAPolicyNobodyOfTheTestSetIsBelieved() {
        const Installation installation;
        const Trust trust = trustUnder({}, installation.folders());
        QVERIFY(trust.validator.hasNoAnchors());
        QVERIFY(!trust.believesTestIssuers);
        QVERIFY(!trust.stopsUnchecked);
        QVERIFY(trust.revocation == RevocationPolicy());
        QVERIFY(trust.fetching == FetchRules());
        QVERIFY(trust.problems.empty());
    }

    void thePolicyMaySayThatTheyAre() {
        const Installation installation;
        const Trust trust = trustUnder(policy(R"({"trustTestIssuers": true})"), installation.folders());
        QVERIFY(!trust.validator.hasNoAnchors());
        QVERIFY(trust.believesTestIssuers);
    }

    void anAnchorOfAnotherSetIsNoTestIssuer() {
        const Installation installation;
        installation.write("manifest.json",
                           R"({"set": "user", "anchors": [{"file": "root.pem", "sha256": ")" +
                               QByteArray::fromStdString(toHex(installation.root.certificate.fingerprint())) +
                               R"(", "name": "Unit root", "purposes": ["signature"], )"
                               R"("source": "a test", "checked": "2026-05-04"}]})");
        AnchorFolders folders;
        folders.machine.clear();
        folders.user = installation.dir.path().toStdString();
        const Trust trust = trustUnder({}, folders);
        QVERIFY(!trust.validator.hasNoAnchors());
        QVERIFY(!trust.believesTestIssuers);
    }

    void rulesAreRead() {
        const Installation installation;
        const Trust trust = trustUnder(policy(R"({"revocation": {"order": "ocsp", "whenUnknown": "stop"},
                                                  "fetching": {"allowedAddresses": ["10.20.0.0/16"]}})"),
                                       installation.folders());
        QVERIFY(trust.problems.empty());
        QVERIFY(trust.revocation.order == RevocationPolicy::Order::OcspOnly);
        QVERIFY(trust.stopsUnchecked);
        QVERIFY(trust.fetching.allowedAddresses == std::vector<std::string>{"10.20.0.0/16"});
    }

    void onlyAPolicyThatSaysStopStops_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("stops");
        QTest::newRow("nothing") << QByteArray("{}") << false;
        QTest::newRow("another rule") << QByteArray(R"({"revocation": {"order": "crl"}})") << false;
        QTest::newRow("warn") << QByteArray(R"({"revocation": {"whenUnknown": "warn"}})") << false;
        QTest::newRow("stop") << QByteArray(R"({"revocation": {"whenUnknown": "stop"}})") << true;
    }
    void onlyAPolicyThatSaysStopStops() {
        QFETCH(QByteArray, text);
        QFETCH(bool, stops);
        QCOMPARE(trustUnder(policy(text.constData()), Installation().folders()).stopsUnchecked, stops);
    }

    void aRuleThatCannotBeReadIsNamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("stops");
        QTest::newRow("test issuers") << QByteArray(R"({"trustTestIssuers": "yes"})") << false;
        QTest::newRow("revocation") << QByteArray(R"({"revocation": {"whenUnknown": "halt"}})") << true;
        QTest::newRow("fetching") << QByteArray(R"({"fetching": {"allowedAddresses": ["everything"]}})")
                                  << false;
    }
    void aRuleThatCannotBeReadIsNamed() {
        QFETCH(QByteArray, text);
        QFETCH(bool, stops);
        const Trust trust = trustUnder(policy(text.constData()), Installation().folders());
        QCOMPARE(trust.problems.size(), std::size_t{1});
        QCOMPARE(trust.problems[0].code(), ErrorCode::PolicyInvalid);
        QVERIFY(!trust.believesTestIssuers);
        QVERIFY(trust.fetching == FetchRules());
        QCOMPARE(trust.stopsUnchecked, stops);
    }

    void aSetThatCannotBeUsedIsNamed() {
        const Installation installation;
        installation.write("manifest.json", "hej");
        const Trust trust = trustUnder(policy(R"({"trustTestIssuers": true})"), installation.folders());
        QVERIFY(trust.validator.hasNoAnchors());
        QVERIFY(!trust.believesTestIssuers);
        QCOMPARE(trust.problems.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestTrust)
#include "tst_trust.moc"
