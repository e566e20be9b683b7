// What a hostile or huge collection of certificates may cost: counted steps, no clock.
#include <QTest>

#include "libcard/trust/validator.h"
#include "tests/unit/test_pki/test_der.h"

using namespace eleg;
using test::Issuer;
using test::Order;
namespace der = test::der;

namespace {

Order authority(const std::string& name, int key) {
    Order order = test::authority(name);
    order.subjectKey = test::key("P-256", key);
    return order;
}

Order leafOrder() {
    Order order = test::tolvan();
    order.subjectKey = test::key("P-256");
    return order;
}

Question questionWith(std::vector<Certificate> intermediates) {
    return {CertificateUse::Authentication, test::noon(), {}, std::move(intermediates)};
}

Validator validatorFor(const Issuer& root) {
    TrustAnchors anchors;
    anchors.anchors = {root.certificate};
    return Validator(anchors);
}

void isBounded(const Effort& effort) {
    QVERIFY(effort.signatures <= 65);
    QVERIFY(effort.candidates <= 20'001);
    QVERIFY(effort.chains <= 256);
}

}  // namespace

class TestEffort : public QObject {
    Q_OBJECT

 private slots:
    void aPlainChainTakesOneSignatureACertificate() {
        const Issuer root = test::root();
        const Issuer issuing = test::intermediate(authority("Eleg TEST CA", 1), root);
        const Verdict verdict = validatorFor(root).validate(test::issue(leafOrder(), issuing),
                                                            questionWith({issuing.certificate}));
        QCOMPARE(verdict.finding, Finding::ValidNotChecked);
        QCOMPARE(verdict.effort.signatures, std::size_t{2});
        QCOMPARE(verdict.effort.candidates, std::size_t{2});
        QCOMPARE(verdict.effort.chains, std::size_t{1});
    }

    void anIssuerAmongThousandsIsFound() {
        const Issuer root = test::root();
        const Issuer issuing = test::intermediate(authority("Eleg TEST CA", 1), root);
        std::vector<Certificate> many;
        for (int i = 0; i < 3000; ++i)
            many.push_back(test::issue(authority("Eleg TEST Other " + std::to_string(i), 2), root));
        many.push_back(issuing.certificate);
        const Verdict verdict =
            validatorFor(root).validate(test::issue(leafOrder(), issuing), questionWith(many));
        QCOMPARE(verdict.finding, Finding::ValidNotChecked);
        QCOMPARE(verdict.effort.candidates, std::size_t{2});
    }

    void thousandsOfTheSameNameEndWithAVerdict() {
        // Each has the issuer's name and another key: every signature would have to be looked at.
        const Issuer root = test::root();
        const Issuer issuing = test::intermediate(authority("Eleg TEST CA", 1), root);
        std::vector<Certificate> many;
        for (int i = 0; i < 1000; ++i) many.push_back(test::issue(authority("Eleg TEST CA", 100 + i), root));
        const Verdict verdict =
            validatorFor(root).validate(test::issue(leafOrder(), issuing), questionWith(many));
        QCOMPARE(verdict.finding, Finding::SearchTooLong);
        QCOMPARE(verdict.status, TrustStatus::CannotBeChecked);
        isBounded(verdict.effort);
    }

    void everybodyCertifyingEverybodyEndsWithAVerdict() {
        // Twelve CAs, each certified by all others, and none by the anchor: 12! ways that lead nowhere.
        constexpr int kCount = 12;
        std::vector<Issuer> ring;
        for (int i = 0; i < kCount; ++i)
            ring.push_back(test::rootFrom(authority("Eleg TEST Ring " + std::to_string(i), 30 + i)));
        std::vector<Certificate> mesh;
        for (int i = 0; i < kCount; ++i)
            for (int k = 0; k < kCount; ++k)
                if (i != k)
                    mesh.push_back(test::issue(authority("Eleg TEST Ring " + std::to_string(i), 30 + i),
                                               ring[std::size_t(k)]));
        const Verdict verdict =
            validatorFor(test::root()).validate(test::issue(leafOrder(), ring[0]), questionWith(mesh));
        QVERIFY(verdict.status != TrustStatus::Valid);
        isBounded(verdict.effort);
    }

    void manyCompleteChainsThatAreAllBadEndWithAVerdict() {
        // Sixteen expired twins in each of three levels: 4,096 complete chains.
        const Issuer root = test::root();
        std::vector<Certificate> twins;
        Issuer last = root;
        for (int level = 0; level < 3; ++level) {
            Order order = authority("Eleg TEST Twins " + std::to_string(level), 60 + level);
            order.notAfter = test::noon() - std::chrono::hours(1);
            Issuer next = last;
            for (int i = 0; i < 16; ++i) {
                next = test::intermediate(order, last);
                twins.push_back(next.certificate);
            }
            last = next;
        }
        const Verdict verdict =
            validatorFor(root).validate(test::issue(leafOrder(), last), questionWith(twins));
        QCOMPARE(verdict.finding, Finding::IssuerExpired);
        isBounded(verdict.effort);
    }

    void hugeNameConstraintsEndWithAVerdict() {
        Bytes subtrees;
        for (int i = 0; i < 1500; ++i) {
            const Bytes one = der::sequence({der::value(0x82, test::bytes("n" + std::to_string(i)))});
            subtrees.insert(subtrees.end(), one.begin(), one.end());
        }
        Order order = authority("Eleg TEST Constrained CA", 1);
        order.extensions = {{"2.5.29.30", true, der::sequence({der::value(0xA1, subtrees)})}};
        const Issuer root = test::root();
        const Issuer issuing = test::intermediate(order, root);
        Bytes names;
        for (int i = 0; i < 1000; ++i) {
            const Bytes one = der::value(0x82, test::bytes("m" + std::to_string(i)));
            names.insert(names.end(), one.begin(), one.end());
        }
        Order leaf = leafOrder();
        leaf.extensions = {{"2.5.29.17", false, der::value(0x30, names)}};
        const Verdict verdict =
            validatorFor(root).validate(test::issue(leaf, issuing), questionWith({issuing.certificate}));
        QCOMPARE(verdict.finding, Finding::NameConstraintsTooMany);
        QCOMPARE(verdict.status, TrustStatus::CannotBeChecked);
    }

    void signaturesOfKnownIssuersAreCheckedOnce() {
        const Issuer root = test::root();
        const Issuer issuing = test::intermediate(authority("Eleg TEST CA", 1), root);
        TrustAnchors anchors;
        anchors.anchors = {root.certificate};
        anchors.intermediates = {issuing.certificate};
        const Validator validator(anchors);
        const Question question = questionWith({});
        QCOMPARE(validator.validate(test::issue(leafOrder(), issuing), question).effort.signatures,
                 std::size_t{2});
        QCOMPARE(validator.validate(test::issue(leafOrder(), issuing), question).effort.signatures,
                 std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestEffort)
#include "tst_effort.moc"
