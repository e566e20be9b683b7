#include <QTest>

#include "libcard/trust/validator.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;
using test::Issuer;
using test::Order;

namespace {

constexpr std::chrono::days kDay(1);

/// Root → issuing CA → Tolvan, with everything as it should be unless a test changes it.
struct Pki {
    Issuer root = test::root();
    Issuer issuing = test::intermediate(issuingOrder(), root);

    static Order issuingOrder() {
        Order order = test::authority("Eleg TEST Unit Issuing CA");
        order.subjectKey = test::key("RSA-2048", 1);
        return order;
    }
    Validator validator() const {
        TrustAnchors anchors;
        anchors.anchors = {root.certificate};
        anchors.intermediates = {issuing.certificate};
        return Validator(anchors);
    }
};

const Pki& pki() {
    static const Pki made;
    return made;
}

Order leafOrder() {
    Order order = test::tolvan();
    order.subjectKey = test::key("P-256");
    return order;
}

Verdict judge(const Order& order, Purpose purpose = Purpose::Authentication, TimePoint at = test::noon()) {
    return pki().validator().validate(test::issue(order, pki().issuing), purpose, at);
}

}  // namespace

class TestValidator : public QObject {
    Q_OBJECT

 private slots:
    void aGoodCertificateIsValidAndItsRevocationNotChecked() {
        const Verdict verdict = judge(leafOrder());
        QCOMPARE(verdict.status, TrustStatus::Valid);
        QCOMPARE(verdict.revocation, RevocationStatus::NotChecked);
        QVERIFY(QString::fromStdString(verdict.reason).contains("revoked was not checked"));
        QCOMPARE(verdict.detail, std::string());
        QCOMPARE(verdict.chain.size(), std::size_t{3});
        QVERIFY(verdict.chain[1] == pki().issuing.certificate);
        QVERIFY(verdict.chain[2] == pki().root.certificate);
    }

    void timeIsLookedAtToTheSecond_data() {
        QTest::addColumn<qint64>("offsetFromBegin");
        QTest::addColumn<qint64>("offsetFromEnd");
        QTest::addColumn<int>("status");
        constexpr qint64 kNone = -1'000'000;
        QTest::newRow("first second") << 0LL << kNone << int(TrustStatus::Valid);
        QTest::newRow("before the first") << -1LL << kNone << int(TrustStatus::NotYetValid);
        QTest::newRow("last second") << kNone << 0LL << int(TrustStatus::Valid);
        QTest::newRow("after the last") << kNone << 1LL << int(TrustStatus::Expired);
    }
    void timeIsLookedAtToTheSecond() {
        QFETCH(qint64, offsetFromBegin);
        QFETCH(qint64, offsetFromEnd);
        QFETCH(int, status);
        const Order order = leafOrder();
        const TimePoint at = offsetFromBegin > -1000 ? order.notBefore + std::chrono::seconds(offsetFromBegin)
                                                     : order.notAfter + std::chrono::seconds(offsetFromEnd);
        QCOMPARE(int(judge(order, Purpose::Authentication, at).status), status);
    }

    void purposeIsWhatKeyUsageSays_data() {
        QTest::addColumn<QString>("keyUsage");
        QTest::addColumn<QString>("extended");
        QTest::addColumn<int>("authentication");
        QTest::addColumn<int>("signature");
        const int good = int(TrustStatus::Valid);
        const int wrong = int(TrustStatus::WrongPurpose);
        QTest::newRow("legitimering") << "critical,digitalSignature"
                                      << "clientAuth" << good << wrong;
        QTest::newRow("underskrift") << "critical,nonRepudiation"
                                     << "" << wrong << good;
        QTest::newRow("both") << "digitalSignature,nonRepudiation"
                              << "" << good << good;
        QTest::newRow("neither") << "keyEncipherment"
                                 << "" << wrong << wrong;
        QTest::newRow("no keyUsage") << ""
                                     << "clientAuth" << wrong << wrong;
        QTest::newRow("no extendedKeyUsage") << "digitalSignature"
                                             << "" << good << wrong;
        QTest::newRow("for servers") << "digitalSignature"
                                     << "serverAuth" << wrong << wrong;
        QTest::newRow("for both sides") << "digitalSignature"
                                        << "serverAuth,clientAuth" << good << wrong;
        QTest::newRow("for anything") << "digitalSignature"
                                      << "anyExtendedKeyUsage" << wrong << wrong;
        QTest::newRow("mail") << "nonRepudiation"
                              << "emailProtection" << wrong << good;
    }
    void purposeIsWhatKeyUsageSays() {
        QFETCH(QString, keyUsage);
        QFETCH(QString, extended);
        QFETCH(int, authentication);
        QFETCH(int, signature);
        Order order = leafOrder();
        order.keyUsage = keyUsage.toStdString();
        order.extendedKeyUsage = extended.toStdString();
        QCOMPARE(int(judge(order, Purpose::Authentication).status), authentication);
        QCOMPARE(int(judge(order, Purpose::Signature).status), signature);
    }

    void anIssuersCertificateIsNobodysEId() {
        Order order = leafOrder();
        order.basicConstraints = "critical,CA:TRUE";
        QCOMPARE(judge(order).status, TrustStatus::WrongPurpose);
        const Verdict issuing =
            pki().validator().validate(pki().issuing.certificate, Purpose::Authentication, test::noon());
        QCOMPARE(issuing.status, TrustStatus::WrongPurpose);
        const Verdict root =
            pki().validator().validate(pki().root.certificate, Purpose::Signature, test::noon());
        QCOMPARE(root.status, TrustStatus::WrongPurpose);
    }

    void strangersAreNotTrusted() {
        // A hierarchy with the very same names, and other keys.
        Order rootOrder = test::authority("Eleg TEST Unit Root CA");
        rootOrder.subjectKey = test::key("P-384");
        const Issuer root = test::rootFrom(rootOrder);
        Order issuingOrder = Pki::issuingOrder();
        issuingOrder.subjectKey = test::key("P-384", 1);
        const Issuer issuing = test::intermediate(issuingOrder, root);
        const Certificate leaf = test::issue(leafOrder(), issuing);
        const Validator validator = pki().validator();
        QCOMPARE(validator.validate(leaf, Purpose::Authentication, test::noon()).status,
                 TrustStatus::IssuerUnknown);
        // Handing over the whole chain, root and all, does not help.
        QCOMPARE(validator
                     .validate(leaf, Purpose::Authentication, test::noon(),
                               {issuing.certificate, root.certificate})
                     .status,
                 TrustStatus::IssuerUnknown);
        QCOMPARE(Validator(TrustAnchors::none()).validate(leaf, Purpose::Authentication, test::noon()).status,
                 TrustStatus::IssuerUnknown);
    }

    void aSelfSignedEIdIsNotTrusted() {
        const Certificate leaf = Certificate::parse(test::issueDer(leafOrder()));
        const Verdict verdict =
            pki().validator().validate(leaf, Purpose::Authentication, test::noon(), {leaf});
        QCOMPARE(verdict.status, TrustStatus::IssuerUnknown);
        QVERIFY(!verdict.reason.empty());
        QVERIFY(!verdict.detail.empty());
    }

    void aChangedSignatureIsFound() {
        Bytes der = test::issueDer(leafOrder(), &pki().issuing);
        der.back() ^= 1;
        const Verdict verdict =
            pki().validator().validate(Certificate::parse(der), Purpose::Authentication, test::noon());
        QCOMPARE(verdict.status, TrustStatus::IssuerUnknown);
        QVERIFY(QString::fromStdString(verdict.reason).contains("not signed by the issuer"));
    }

    void extraIssuersHelpOnlyAsFarAsAnAnchorVouchesForThem() {
        TrustAnchors anchors;
        anchors.anchors = {pki().root.certificate};
        const Validator validator(anchors);
        const Certificate leaf = test::issue(leafOrder(), pki().issuing);
        QCOMPARE(validator.validate(leaf, Purpose::Authentication, test::noon()).status,
                 TrustStatus::IssuerUnknown);
        QCOMPARE(validator.validate(leaf, Purpose::Authentication, test::noon(), {pki().issuing.certificate})
                     .status,
                 TrustStatus::Valid);
    }

    void anEIdCannotIssueAnother_data() {
        QTest::addColumn<QString>("keyUsage");
        QTest::addColumn<QString>("constraints");
        QTest::newRow("a person's") << "critical,digitalSignature"
                                    << "";
        QTest::newRow("that says it is no CA") << "critical,keyCertSign"
                                               << "critical,CA:FALSE";
        QTest::newRow("that does not say that it is a CA") << "critical,keyCertSign"
                                                           << "";
        QTest::newRow("a CA that may not sign certificates") << "critical,cRLSign"
                                                             << "critical,CA:TRUE";
    }
    void anEIdCannotIssueAnother() {
        QFETCH(QString, keyUsage);
        QFETCH(QString, constraints);
        Order order = leafOrder();
        order.keyUsage = keyUsage.toStdString();
        order.basicConstraints = constraints.toStdString();
        order.extendedKeyUsage.clear();
        const Issuer forger = test::intermediate(order, pki().issuing);
        Order victim = leafOrder();
        victim.subjectKey = test::key("P-256", 2);
        const Verdict verdict = pki().validator().validate(
            test::issue(victim, forger), Purpose::Authentication, test::noon(), {forger.certificate});
        QCOMPARE(verdict.status, TrustStatus::IssuerUnknown);
    }

    void aPathLengthIsObeyed() {
        Order narrow = Pki::issuingOrder();
        narrow.basicConstraints = "critical,CA:TRUE,pathlen:0";
        const Issuer upper = test::intermediate(narrow, pki().root);
        Order lowerOrder = test::authority("Eleg TEST Unit Sub CA");
        lowerOrder.subjectKey = test::key("P-384");
        const Issuer lower = test::intermediate(lowerOrder, upper);
        TrustAnchors anchors;
        anchors.anchors = {pki().root.certificate};
        anchors.intermediates = {upper.certificate, lower.certificate};
        const Validator validator(anchors);
        QCOMPARE(
            validator.validate(test::issue(leafOrder(), upper), Purpose::Authentication, test::noon()).status,
            TrustStatus::Valid);
        QCOMPARE(
            validator.validate(test::issue(leafOrder(), lower), Purpose::Authentication, test::noon()).status,
            TrustStatus::IssuerUnknown);
    }

    void chainsOfEightAreTheLongest() {
        Issuer last = pki().root;
        TrustAnchors anchors;
        anchors.anchors = {last.certificate};
        for (int length = 2; length <= 10; ++length) {
            Verdict verdict = Validator(anchors).validate(test::issue(leafOrder(), last),
                                                          Purpose::Authentication, test::noon());
            QCOMPARE(verdict.status, length <= 8 ? TrustStatus::Valid : TrustStatus::IssuerUnknown);
            if (verdict.status == TrustStatus::Valid) QCOMPARE(verdict.chain.size(), std::size_t(length));
            Order order = test::authority("Eleg TEST Level " + std::to_string(length));
            order.subjectKey = test::key("P-256", 100 + length);
            last = test::intermediate(order, last);
            anchors.intermediates.push_back(last.certificate);
        }
    }

    void anUnknownCriticalExtensionIsNotPassedOver() {
        Order order = leafOrder();
        order.extensions = {{"1.2.752.999.1", true, {0x05, 0x00}}};
        const Verdict verdict = judge(order);
        QCOMPARE(verdict.status, TrustStatus::CannotBeChecked);
        QVERIFY(QString::fromStdString(verdict.reason).contains("not understood"));
        order.extensions[0].critical = false;
        QCOMPARE(judge(order).status, TrustStatus::Valid);
    }

    void weakKeysAndHashesAreNotReliedOn() {
        Order order = leafOrder();
        order.subjectKey = test::key("RSA-1024");
        QCOMPARE(judge(order).status, TrustStatus::Weak);
        order = leafOrder();
        order.hash = "SHA1";
        QCOMPARE(judge(order).status, TrustStatus::Weak);
        Order weakCa = test::authority("Eleg TEST Weak CA");
        weakCa.subjectKey = test::key("RSA-1024");
        const Issuer weak = test::intermediate(weakCa, pki().root);
        QCOMPARE(pki()
                     .validator()
                     .validate(test::issue(leafOrder(), weak), Purpose::Authentication, test::noon(),
                               {weak.certificate})
                     .status,
                 TrustStatus::Weak);
    }

    void theAnchorsOwnSignatureMayBeOld() {
        Order order = test::authority("Eleg TEST Old Root");
        order.hash = "SHA1";
        const Issuer old = test::rootFrom(order);
        TrustAnchors anchors;
        anchors.anchors = {old.certificate};
        QCOMPARE(Validator(anchors)
                     .validate(test::issue(leafOrder(), old), Purpose::Authentication, test::noon())
                     .status,
                 TrustStatus::Valid);
    }

    void anIssuerThatHasExpiredMakesTheEIdInvalid() {
        Order order = Pki::issuingOrder();
        order.notAfter = test::noon() - kDay;
        const Issuer expired = test::intermediate(order, pki().root);
        TrustAnchors anchors;
        anchors.anchors = {pki().root.certificate};
        anchors.intermediates = {expired.certificate};
        const Certificate leaf = test::issue(leafOrder(), expired);
        const Verdict now = Validator(anchors).validate(leaf, Purpose::Authentication, test::noon());
        QCOMPARE(now.status, TrustStatus::Expired);
        QVERIFY(QString::fromStdString(now.reason).contains("issuers"));
        const Verdict then =
            Validator(anchors).validate(leaf, Purpose::Authentication, test::noon() - 2 * kDay);
        QCOMPARE(then.status, TrustStatus::Valid);
    }

    void anUnknownIssuerIsGraverThanADateThatHasPassed() {
        Order order = leafOrder();
        order.notAfter = test::noon() - kDay;
        const Issuer stranger = test::root("Eleg TEST Stranger");
        QCOMPARE(pki()
                     .validator()
                     .validate(test::issue(order, stranger), Purpose::Authentication, test::noon())
                     .status,
                 TrustStatus::IssuerUnknown);
        QCOMPARE(judge(order).status, TrustStatus::Expired);
    }

    void anIssuerMayOnlyIssueWithinItsNames() {
        Order order = Pki::issuingOrder();
        order.nameConstraints = "critical,permitted;email:.example.no";
        const Issuer norwegian = test::intermediate(order, pki().root);
        TrustAnchors anchors;
        anchors.anchors = {pki().root.certificate};
        anchors.intermediates = {norwegian.certificate};
        const Validator validator(anchors);
        const auto statusFor = [&](const char* mail) {
            Order leaf = leafOrder();
            leaf.subject.push_back(test::attribute("emailAddress", mail));
            leaf.subject.back().encoding = 22;  // IA5String
            return validator.validate(test::issue(leaf, norwegian), Purpose::Authentication, test::noon())
                .status;
        };
        QCOMPARE(statusFor("tolvan@post.example.no"), TrustStatus::Valid);
        QCOMPARE(statusFor("tolvan@post.example.se"), TrustStatus::IssuerUnknown);
    }

    void thousandsOfExtraCertificatesAreBounded() {
        const Certificate leaf = test::issue(leafOrder(), pki().issuing);
        TrustAnchors anchors;
        anchors.anchors = {pki().root.certificate};
        const Validator validator(anchors);
        std::vector<Certificate> extra(5000, pki().root.certificate);
        extra.push_back(pki().issuing.certificate);
        // The right one is beyond what is looked at: not found, and no time lost.
        QCOMPARE(validator.validate(leaf, Purpose::Authentication, test::noon(), extra).status,
                 TrustStatus::IssuerUnknown);
    }

    void statusesHaveStableNames() {
        QCOMPARE(idOf(TrustStatus::Valid), std::string_view("valid"));
        QCOMPARE(idOf(TrustStatus::IssuerUnknown), std::string_view("issuer-unknown"));
        QCOMPARE(idOf(TrustStatus::NotYetValid), std::string_view("not-yet-valid"));
        QCOMPARE(idOf(RevocationStatus::NotChecked), std::string_view("not-checked"));
    }
};

QTEST_APPLESS_MAIN(TestValidator)
#include "tst_validator.moc"
