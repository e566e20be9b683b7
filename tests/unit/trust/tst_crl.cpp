// Lists of revoked certificates, each with one thing that is not as it should be (RFC 5280, 5).
#include <QTest>

#include "libcard/trust/crl.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using namespace std::chrono_literals;
using test::CrlEntry;
using test::CrlOrder;
using test::Issuer;
using test::Order;
namespace der = test::der;

namespace {

constexpr const char* kUrl = "http://crl.example/all.crl";

struct Pki {
    Issuer root = test::root();
    Issuer issuer = test::intermediate(issuerOrder("Eleg TEST CRL Issuing CA", 1), root);
    Issuer other = test::intermediate(issuerOrder("Eleg TEST Other CA", 2), root);
    Issuer mute = muteIssuer();
    Certificate leaf = test::issue(leafOrder(), issuer);
    RevocationSubject subject{leaf, issuer.certificate};

    static Order issuerOrder(const char* name, int key) {
        Order order = test::authority(name);
        order.subjectKey = test::key("RSA-2048", key);
        return order;
    }
    Issuer muteIssuer() const {
        Order order = issuerOrder("Eleg TEST CA without cRLSign", 3);
        order.keyUsage = "critical,keyCertSign";
        return test::intermediate(order, root);
    }
    static Order leafOrder() {
        Order order = test::tolvan();
        order.subjectKey = test::key("P-256");
        order.extensions = {test::crlPoints({kUrl})};
        return order;
    }
};

const Pki& pki() {
    static const Pki made;
    return made;
}

QString said(const RevocationAnswer& answer) {
    if (!answer.problem) return QString::fromUtf8(idOf(answer.status).data());
    if (answer.status != RevocationStatus::Unknown) return "a problem, and yet a status";
    return QString::fromStdString(std::string(describe(*answer.problem).id));
}

/// issuingDistributionPoint with these members.
Bytes point(std::initializer_list<Bytes> members) {
    return der::extension("2.5.29.28", true, der::sequence(members));
}
Bytes pointName(const char* url) {
    return der::value(0xA0, {der::value(0xA0, {der::uri(url)})});
}
Bytes flag(std::uint8_t tag) {
    return {tag, 0x01, 0xFF};
}
CrlEntry stranger() {
    CrlEntry entry;
    entry.serialNumber = der::integer(4711);
    return entry;
}

}  // namespace

class TestCrl : public QObject {
    Q_OBJECT

 private slots:
    void everyDefectHasItsOwnName_data();
    void everyDefectHasItsOwnName() {
        QFETCH(QByteArray, list);
        QFETCH(QString, expected);
        const Bytes bytes(list.begin(), list.end());
        QCOMPARE(said(crlAnswerFrom(bytes, pki().subject, {}, test::noon())), expected);
    }

    void aRevokedOneSaysWhenAndWhy() {
        CrlOrder order;
        order.entries = {stranger(), test::entryFor(pki().leaf, 9)};
        const RevocationAnswer answer =
            crlAnswerFrom(test::crl(order, pki().issuer), pki().subject, {}, test::noon());
        QCOMPARE(answer.status, RevocationStatus::Revoked);
        QVERIFY(answer.revokedAt == test::noon() - 30h);
        QCOMPARE(answer.reason, std::string("privilegeWithdrawn"));
    }

    void anIssuerWithoutCrlSignHasNoList() {
        const RevocationSubject about{test::issue(Pki::leafOrder(), pki().mute), pki().mute.certificate};
        QCOMPARE(said(crlAnswerFrom(test::crl({}, pki().mute), about, {}, test::noon())),
                 QString("crl-signer-not-allowed"));
    }

    void anIssuersListIsForItsIssuers() {
        const RevocationSubject about{pki().issuer.certificate, pki().root.certificate};
        CrlOrder order;
        order.extensions = {point({flag(0x81)})};
        QCOMPARE(said(crlAnswerFrom(test::crl(order, pki().root), about, {}, test::noon())),
                 QString("crl-partial"));
        order.extensions = {point({flag(0x82)})};
        QCOMPARE(said(crlAnswerFrom(test::crl(order, pki().root), about, {}, test::noon())), QString("good"));
    }

    void addressesAreThoseOfWholeListsOnly() {
        Order order = Pki::leafOrder();
        const auto of = [&](const Bytes& points) {
            order.extensions = {{"2.5.29.31", false, points}};
            return crlUrlsOf(test::issue(order, pki().issuer));
        };
        const Bytes some = der::sequence({pointName(kUrl), {0x81, 0x02, 0x06, 0x40}});
        const Bytes others = der::sequence({pointName(kUrl), der::value(0xA2, {der::uri("x:y")})});
        QVERIFY(of(der::sequence({some})).empty());
        QVERIFY(of(der::sequence({others})).empty());
        QCOMPARE(of(der::sequence({some, der::sequence({pointName(kUrl)})})).size(), std::size_t{1});
        for (const char* bad :
             {"file:///etc/passwd", "ldap://ldap.example/cn=x", "HTTP://x", "http://a b/", ""})
            QVERIFY2(of(der::sequence({der::sequence({pointName(bad)})})).empty(), bad);
    }

    void everyByteMatters() {
        CrlOrder order;
        order.entries = {test::entryFor(pki().leaf)};
        const Bytes whole = test::crl(order, pki().issuer);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            Bytes changed = whole;
            changed[i] ^= static_cast<std::uint8_t>(1U << (i % 8));
            const RevocationAnswer answer = crlAnswerFrom(changed, pki().subject, {}, test::noon());
            QVERIFY2(answer.status == RevocationStatus::Unknown, qPrintable(QString("byte %1").arg(i)));
        }
    }
};

void TestCrl::everyDefectHasItsOwnName_data() {
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("expected");
    const auto raw = [](const char* name, const Bytes& bytes, const char* expected) {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                          qsizetype(bytes.size()))
                            << expected;
    };
    const auto row = [&](const char* name, const char* expected, const std::function<void(CrlOrder&)>& change,
                         const Issuer& by = pki().issuer) {
        CrlOrder order;
        change(order);
        raw(name, test::crl(order, by), expected);
    };

    row("empty list", "good", [](CrlOrder&) {});
    row("others on it", "good", [](CrlOrder& o) { o.entries = {stranger()}; });
    row("version 1 without extensions", "good", [](CrlOrder& o) {
        o.version2 = false;
        o.extensions.clear();
    });
    row("revoked", "revoked", [](CrlOrder& o) { o.entries = {stranger(), test::entryFor(pki().leaf)}; });
    row("twice on it", "revoked", [](CrlOrder& o) {
        o.entries = {test::entryFor(pki().leaf, 6), test::entryFor(pki().leaf, 1)};
    });

    raw("nothing", {}, "crl-not-understood");
    raw("a web page", test::bytes("<html></html>"), "crl-not-understood");
    raw("1 MiB of rubbish", Bytes(1024 * 1024, 0x30), "crl-not-understood");
    raw("more than 1 MiB", Bytes(1024 * 1024 + 1, 0x30), "answer-too-large");
    Bytes trailing = test::crl({}, pki().issuer);
    trailing.push_back(0);
    raw("bytes after it", trailing, "crl-not-understood");
    raw("a certificate instead", pki().leaf.der(), "crl-not-understood");
    row("extensions in version 1", "crl-not-understood", [](CrlOrder& o) { o.version2 = false; });
    row("nextUpdate before thisUpdate", "crl-not-understood",
        [](CrlOrder& o) { o.nextUpdate = o.thisUpdate - 1h; });

    row(
        "another issuer's", "crl-other-issuer", [](CrlOrder&) {}, pki().other);
    row(
        "the root's", "crl-other-issuer", [](CrlOrder&) {}, pki().root);
    row(
        "issuer's name, another's key", "crl-signature-wrong", [](CrlOrder&) {},
        Issuer{pki().issuer.certificate, test::key("RSA-2048", 9)});
    row("signed with SHA-1", "crl-weak", [](CrlOrder& o) { o.hash = "SHA1"; });
    row("two signature algorithms", "crl-signature-wrong", [](CrlOrder& o) { o.innerHash = "SHA512"; });

    row("unknown critical extension", "crl-critical-extension", [](CrlOrder& o) {
        o.extensions.push_back(der::extension("1.2.752.999.1", true, {0x05, 0x00}));
    });
    row("unknown extension that is not critical", "good", [](CrlOrder& o) {
        o.extensions.push_back(der::extension("1.2.752.999.1", false, {0x05, 0x00}));
    });
    row("unknown critical extension of another's entry", "crl-critical-extension", [](CrlOrder& o) {
        o.entries = {stranger()};
        o.entries[0].extensions = {der::extension("1.2.752.999.1", true, {0x05, 0x00})};
    });
    row("delta", "crl-delta",
        [](CrlOrder& o) { o.extensions.push_back(der::extension("2.5.29.27", true, der::integer(3))); });
    row("delta, said uncritically", "crl-delta",
        [](CrlOrder& o) { o.extensions.push_back(der::extension("2.5.29.27", false, der::integer(3))); });
    row("indirect", "crl-indirect", [](CrlOrder& o) { o.extensions = {point({flag(0x84)})}; });
    row("an entry of another issuer", "crl-indirect", [](CrlOrder& o) {
        o.entries = {stranger()};
        o.entries[0].extensions = {
            der::extension("2.5.29.29", true, der::sequence({der::uri("http://issuer.example")}))};
    });
    row("for users", "good", [](CrlOrder& o) { o.extensions = {point({flag(0x81)})}; });
    row("for issuers", "crl-partial", [](CrlOrder& o) { o.extensions = {point({flag(0x82)})}; });
    row("for attribute certificates", "crl-partial",
        [](CrlOrder& o) { o.extensions = {point({flag(0x85)})}; });
    row("for some reasons", "crl-partial", [](CrlOrder& o) {
        o.extensions = {point({{0x83, 0x02, 0x06, 0x40}})};
    });
    row("for users and issuers only", "crl-partial", [](CrlOrder& o) {
        o.extensions = {point({flag(0x81), flag(0x82)})};
    });
    row("for this place", "good", [](CrlOrder& o) { o.extensions = {point({pointName(kUrl)})}; });
    row("for another place", "crl-other-place",
        [](CrlOrder& o) { o.extensions = {point({pointName("http://crl.example/other.crl")})}; });
    row("a place that is none", "crl-not-understood", [](CrlOrder& o) {
        o.extensions = {der::extension("2.5.29.28", true, {0x05, 0x00})};
    });
    row("two places", "crl-not-understood", [](CrlOrder& o) {
        o.extensions = {point({pointName(kUrl)}), point({flag(0x84)})};
    });

    row("from the future", "crl-from-future", [](CrlOrder& o) { o.thisUpdate = test::noon() + 1h; });
    row("ran out", "crl-old", [](CrlOrder& o) { o.nextUpdate = test::noon() - 10min; });
    row("ran out within the clocks' difference", "good",
        [](CrlOrder& o) { o.nextUpdate = test::noon() - 4min; });
    row("older than the policy's age", "crl-old", [](CrlOrder& o) { o.thisUpdate = test::noon() - 24h * 8; });
    row("without an end", "crl-without-end", [](CrlOrder& o) { o.nextUpdate.reset(); });
}

QTEST_APPLESS_MAIN(TestCrl)
#include "tst_crl.moc"
