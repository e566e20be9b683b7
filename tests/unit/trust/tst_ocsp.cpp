// OCSP responses, each with one thing that is not as it should be (RFC 6960, RFC 9654).
#include <QTest>
#include <deque>

#include "libcard/crypto/der.h"
#include "libcard/trust/ocsp.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using namespace std::chrono_literals;
using test::Issuer;
using test::OcspAnswer;
using test::OcspOrder;
using test::Order;

namespace {

const Bytes kNonce(32, 0x5A);

struct Pki {
    Issuer root = test::root();
    Issuer issuer = test::intermediate(issuerOrder(), root);
    Issuer otherIssuer = test::intermediate(otherOrder(), root);
    Certificate leaf = test::issue(leafOrder(), issuer);
    Certificate other = test::issue(leafOrder(), issuer);
    Issuer responder = test::intermediate(responderOrder(), issuer);
    RevocationSubject subject{leaf, issuer.certificate};

    static Order issuerOrder() {
        Order order = test::authority("Eleg TEST OCSP Issuing CA");
        order.subjectKey = test::key("RSA-2048", 1);
        return order;
    }
    static Order otherOrder() {
        Order order = test::authority("Eleg TEST Other CA");
        order.subjectKey = test::key("RSA-2048", 2);
        return order;
    }
    static Order leafOrder() {
        Order order = test::tolvan();
        order.subjectKey = test::key("P-256");
        return order;
    }
    static Order responderOrder() {
        Order order;
        order.subject = {test::attribute("CN", "Eleg TEST OCSP Responder")};
        order.subjectKey = test::key("P-256", 7);
        order.extendedKeyUsage = "OCSPSigning";
        order.extensions = {{"1.3.6.1.5.5.7.48.1.5", false, {0x05, 0x00}}};  // nocheck
        return order;
    }
};

const Pki& pki() {
    static const Pki made;
    return made;
}

OcspOrder good() {
    OcspOrder order;
    order.nonce = kNonce;
    return order;
}

RevocationAnswer judge(const OcspOrder& order, const RevocationPolicy& policy = {},
                       TimePoint now = test::noon()) {
    return ocspAnswerFrom(test::ocsp(order, pki().subject, pki().issuer), pki().subject, kNonce, policy, now);
}

QString said(const RevocationAnswer& answer) {
    if (!answer.problem) return QString::fromUtf8(idOf(answer.status).data());
    if (answer.status != RevocationStatus::Unknown) return "a problem, and yet a status";
    return QString::fromStdString(std::string(describe(*answer.problem).id));
}

/// The BasicOCSPResponse in a good response: its last value, all the way in.
Bytes basicIn(const Bytes& response) {
    std::span<const std::uint8_t> rest(response);
    for (const int before :
         {0, 1, 0, 1}) {  // SEQUENCE, [0] after ENUMERATED, SEQUENCE, OCTET STRING after OID
        for (int i = 0; i < before; ++i) takeDer(rest);
        rest = takeDer(rest)->content;
    }
    return {rest.begin(), rest.end()};
}

Bytes responseWith(const Bytes& basic) {
    using namespace test::der;
    return sequence(
        {value(0x0A, Bytes{0}), value(0xA0, sequence({oid("1.3.6.1.5.5.7.48.1.1"), octets(basic)}))});
}

Bytes withLongLength(const Bytes& sequence) {
    std::span<const std::uint8_t> all(sequence);
    const auto content = takeDer(all)->content;
    const auto size = static_cast<std::uint32_t>(content.size());
    Bytes made = {0x30, 0x84};
    for (const int shift : {24, 16, 8, 0}) made.push_back(static_cast<std::uint8_t>(size >> shift));
    made.insert(made.end(), content.begin(), content.end());
    return made;
}

Bytes withoutLength(const Bytes& sequence) {
    std::span<const std::uint8_t> all(sequence);
    const auto content = takeDer(all)->content;
    Bytes made = {0x30, 0x80};
    made.insert(made.end(), content.begin(), content.end());
    made.insert(made.end(), {0x00, 0x00});
    return made;
}

/// A delegated responder that `change` has changed.
OcspOrder delegated(const std::function<void(Order&)>& change = {}, const Issuer* by = nullptr) {
    static std::deque<Issuer> kept;  // the order points to it
    Order order = Pki::responderOrder();
    if (change) change(order);
    kept.push_back(test::intermediate(order, by != nullptr ? *by : pki().issuer));
    OcspOrder response = good();
    response.signer = &kept.back();
    response.certificates = {kept.back().certificate};
    return response;
}

}  // namespace

class TestOcsp : public QObject {
    Q_OBJECT

 private slots:
    void everyDefectHasItsOwnName_data();
    void everyDefectHasItsOwnName() {
        QFETCH(QByteArray, response);
        QFETCH(QString, expected);
        const Bytes bytes(response.begin(), response.end());
        const RevocationAnswer answer =
            ocspAnswerFrom(bytes, pki().subject, kNonce, RevocationPolicy(), test::noon());
        QCOMPARE(said(answer), expected);
    }

    void aRevokedOneSaysWhenAndWhy() {
        OcspOrder order = good();
        order.answers[0].status = OcspAnswer::Status::Revoked;
        order.answers[0].reason = 1;
        const RevocationAnswer answer = judge(order);
        QCOMPARE(answer.status, RevocationStatus::Revoked);
        QVERIFY(answer.revokedAt == test::noon() - 30h);
        QCOMPARE(answer.reason, std::string("keyCompromise"));
    }

    void itsTimesAreTold() {
        const RevocationAnswer answer = judge(good());
        QVERIFY(answer.producedAt == test::noon() - 5s);
        QVERIFY(answer.thisUpdate == test::noon() - 2min);
        QVERIFY(answer.nextUpdate == test::noon() + 1h);
        QVERIFY(answer.answersNonce);
    }

    void aPolicyMayInsistOnTheNonce() {
        OcspOrder order = good();
        order.nonce.clear();
        RevocationPolicy policy;
        policy.nonceRequired = true;
        QCOMPARE(said(judge(order)), QString("good"));
        QCOMPARE(said(judge(order, policy)), QString("ocsp-nonce-missing"));
        QCOMPARE(said(judge(good(), policy)), QString("good"));
    }

    void aClockThatIsADayOffIsToldByTheAnswer_data() {
        QTest::addColumn<int>("hours");
        QTest::newRow("a day slow") << -24;
        QTest::newRow("a day fast") << 24;
        QTest::newRow("ten years fast") << 10 * 365 * 24;
    }
    void aClockThatIsADayOffIsToldByTheAnswer() {
        QFETCH(int, hours);
        const RevocationAnswer answer = judge(good(), {}, test::noon() + std::chrono::hours(hours));
        QCOMPARE(said(answer), QString("clock-wrong"));
        QVERIFY(answer.clockAhead == std::chrono::hours(hours) + 5s);
        // Without a nonce it may be a replay, or a forgery of the future: nothing is said of the clock.
        OcspOrder silent = good();
        silent.nonce.clear();
        QVERIFY(!judge(silent, {}, test::noon() + std::chrono::hours(hours)).clockAhead);
    }

    void clocksMayDifferByWhatThePolicySays() {
        RevocationPolicy policy;
        policy.clockSkew = 60s;
        QCOMPARE(said(judge(good(), policy, test::noon() + 50s)), QString("good"));
        QCOMPARE(said(judge(good(), policy, test::noon() + 70s)), QString("clock-wrong"));
        QCOMPARE(said(judge(good(), {}, test::noon() + 70s)), QString("good"));
    }

    void aResponderWithoutNocheckIsToBeChecked() {
        const RevocationAnswer plain = judge(delegated([](Order& order) { order.extensions.clear(); }));
        QCOMPARE(said(plain), QString("good"));
        QVERIFY(plain.signerToCheck);
        QVERIFY(!judge(delegated()).signerToCheck);
    }

    void everyByteMatters() {
        // Whatever single bit is changed in an answer, it never becomes another good answer about us.
        const Bytes whole = test::ocsp(good(), pki().subject, pki().issuer);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            Bytes changed = whole;
            changed[i] ^= static_cast<std::uint8_t>(1U << (i % 8));
            const RevocationAnswer answer = ocspAnswerFrom(changed, pki().subject, kNonce, {}, test::noon());
            QVERIFY2(answer.status == RevocationStatus::Unknown, qPrintable(QString("byte %1").arg(i)));
        }
        for (std::size_t size = 0; size < whole.size(); size += 7)
            QCOMPARE(ocspAnswerFrom({whole.data(), size}, pki().subject, kNonce, {}, test::noon()).status,
                     RevocationStatus::Unknown);
    }

    void theRequestAsksForThisCertificateWithAFreshNonce() {
        const OcspRequest one = ocspRequestFor(pki().subject);
        const OcspRequest two = ocspRequestFor(pki().subject);
        QCOMPARE(one.nonce.size(), std::size_t{32});
        QVERIFY(one.nonce != two.nonce);
        const Bytes serial = test::serialOf(pki().leaf);
        QVERIFY(std::search(one.der.begin(), one.der.end(), serial.begin(), serial.end()) != one.der.end());
        QVERIFY(std::search(one.der.begin(), one.der.end(), one.nonce.begin(), one.nonce.end()) !=
                one.der.end());
    }
};

void TestOcsp::everyDefectHasItsOwnName_data() {
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("expected");
    const auto raw = [](const char* name, const Bytes& bytes, const char* expected) {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                          qsizetype(bytes.size()))
                            << expected;
    };
    const auto row = [&](const char* name, const char* expected,
                         const std::function<void(OcspOrder&)>& change) {
        OcspOrder order = good();
        change(order);
        raw(name, test::ocsp(order, pki().subject, pki().issuer), expected);
    };
    const auto responder = [&](const char* name, const char* expected, const OcspOrder& order) {
        raw(name, test::ocsp(order, pki().subject, pki().issuer), expected);
    };
    using Status = OcspAnswer::Status;

    row("good", "good", [](OcspOrder&) {});
    row("good, responder named by key", "good", [](OcspOrder& o) { o.byKey = true; });
    row("good, CertID in SHA-256", "good", [](OcspOrder& o) { o.answers[0].certIdHash = "SHA256"; });
    row("good, without a nonce", "good", [](OcspOrder& o) { o.nonce.clear(); });
    row("good, without nextUpdate", "good", [](OcspOrder& o) { o.answers[0].nextUpdate.reset(); });
    row("good, unknown extension that is not critical", "good", [](OcspOrder& o) {
        o.extensions = {test::der::extension("1.2.752.999.1", false, {0x05, 0x00})};
    });
    row("revoked", "revoked", [](OcspOrder& o) { o.answers[0].status = Status::Revoked; });
    row("unknown", "ocsp-unknown", [](OcspOrder& o) { o.answers[0].status = Status::Unknown; });

    raw("malformedRequest", test::ocspStatus(1), "ocsp-request-refused");
    raw("internalError", test::ocspStatus(2), "ocsp-internal-error");
    raw("tryLater", test::ocspStatus(3), "ocsp-try-later");
    raw("sigRequired", test::ocspStatus(5), "ocsp-signature-required");
    raw("unauthorized", test::ocspStatus(6), "ocsp-unauthorized");
    raw("status 4, which is none", test::ocspStatus(4), "ocsp-not-understood");
    raw("status 99", test::ocspStatus(99), "ocsp-not-understood");
    raw("successful, and nothing in it", test::ocspStatus(0), "ocsp-not-understood");

    raw("nothing", {}, "ocsp-not-understood");
    raw("a web page", test::bytes("<html><body>Log in</body></html>"), "ocsp-not-understood");
    raw("1 MiB of rubbish", Bytes(1024 * 1024, 0x30), "ocsp-not-understood");
    raw("more than 1 MiB", Bytes(1024 * 1024 + 1, 0x30), "answer-too-large");
    Bytes trailing = test::ocsp(good(), pki().subject, pki().issuer);
    trailing.push_back(0);
    raw("bytes after it", trailing, "ocsp-not-understood");
    const Bytes basic = basicIn(test::ocsp(good(), pki().subject, pki().issuer));
    raw("put together again", responseWith(basic), "good");
    raw("bytes after the basic response in it", responseWith(test::der::join({basic, {0x00}})),
        "ocsp-not-understood");
    raw("the basic response in it with a longer length than it needs", responseWith(withLongLength(basic)),
        "ocsp-not-understood");
    raw("the basic response in it without a length", responseWith(withoutLength(basic)),
        "ocsp-not-understood");
    row("another response type", "ocsp-not-understood",
        [](OcspOrder& o) { o.type = "1.3.6.1.5.5.7.48.1.99"; });
    row("version 2", "ocsp-not-understood",
        [](OcspOrder& o) { o.version = test::der::value(0xA0, {test::der::integer(1)}); });

    row("made in the 13th month", "ocsp-not-understood",
        [](OcspOrder& o) { o.producedAtDer = test::der::value(0x18, test::bytes("20261304120000Z")); });

    row("for another certificate", "ocsp-other-certificate", [](OcspOrder& o) {
        o.answers[0].about = {pki().other, pki().issuer.certificate};
    });
    row("for the same number of another issuer", "ocsp-other-certificate", [](OcspOrder& o) {
        o.answers[0].about = {pki().leaf, pki().otherIssuer.certificate};
    });
    row("CertID in MD5", "ocsp-other-certificate", [](OcspOrder& o) { o.answers[0].certIdHash = "MD5"; });
    row("no answer in it", "ocsp-other-certificate", [](OcspOrder& o) { o.answers.clear(); });
    row("two answers that agree", "ocsp-several-answers", [](OcspOrder& o) { o.answers.resize(2); });
    row("two answers, good and revoked", "ocsp-several-answers", [](OcspOrder& o) {
        o.answers.resize(2);
        o.answers[1].status = Status::Revoked;
    });
    row("an answer about another beside ours", "ocsp-several-answers", [](OcspOrder& o) {
        o.answers.resize(2);
        o.answers[0].about = {pki().other, pki().issuer.certificate};
    });

    row("unsigned", "ocsp-unsigned", [](OcspOrder& o) { o.emptySignature = true; });
    row("signature changed", "ocsp-signature-wrong", [](OcspOrder& o) { o.changeSignature = true; });
    row("signed with SHA-1", "ocsp-weak", [](OcspOrder& o) { o.hash = "SHA1"; });
    row("signed by another issuer", "ocsp-signer-not-allowed", [](OcspOrder& o) {
        o.signer = &pki().otherIssuer;
        o.certificates = {pki().otherIssuer.certificate};
    });
    row("signed by the root above", "ocsp-signer-not-allowed", [](OcspOrder& o) {
        o.signer = &pki().root;
        o.certificates = {pki().root.certificate};
    });
    row("issuer's name, another's key", "ocsp-signature-wrong", [](OcspOrder& o) {
        static const Issuer liar{pki().issuer.certificate, test::key("RSA-2048", 9)};
        o.signer = &liar;
    });

    responder("delegated", "good", delegated());
    OcspOrder byKey = delegated();
    byKey.byKey = true;
    responder("delegated, named by key", "good", byKey);
    OcspOrder absent = delegated();
    absent.certificates.clear();
    responder("delegated, certificate not in it", "ocsp-signer-not-allowed", absent);
    OcspOrder beside = delegated();
    beside.certificates.insert(beside.certificates.begin(), pki().root.certificate);
    responder("delegated, another certificate before it", "good", beside);
    OcspOrder changed = delegated();
    changed.changeSignature = true;
    responder("delegated, signature changed", "ocsp-signature-wrong", changed);
    responder("delegate without OCSPSigning", "ocsp-signer-not-allowed",
              delegated([](Order& o) { o.extendedKeyUsage.clear(); }));
    responder("delegate for clientAuth", "ocsp-signer-not-allowed",
              delegated([](Order& o) { o.extendedKeyUsage = "clientAuth"; }));
    responder("delegate for anything", "ocsp-signer-not-allowed",
              delegated([](Order& o) { o.extendedKeyUsage = "anyExtendedKeyUsage"; }));
    responder("delegate that may only encrypt", "ocsp-signer-not-allowed",
              delegated([](Order& o) { o.keyUsage = "critical,keyEncipherment"; }));
    responder("delegate that is a CA", "ocsp-signer-not-allowed",
              delegated([](Order& o) { o.basicConstraints = "critical,CA:TRUE"; }));
    responder("delegate of another issuer", "ocsp-signer-not-allowed", delegated({}, &pki().otherIssuer));
    responder("delegate of the root above", "ocsp-signer-not-allowed", delegated({}, &pki().root));
    responder("delegate with an unknown critical extension", "ocsp-signer-not-allowed",
              delegated([](Order& o) {
                  o.extensions.push_back({"1.2.752.999.1", true, {0x05, 0x00}});
              }));
    responder("delegate with a negative serial number", "ocsp-signer-not-allowed",
              delegated([](Order& o) { o.serialNumber = {0xFF}; }));
    responder("delegate that has expired", "ocsp-signer-expired",
              delegated([](Order& o) { o.notAfter = test::noon() - 1h; }));
    responder("delegate that is not valid yet", "ocsp-signer-expired",
              delegated([](Order& o) { o.notBefore = test::noon() + 1h; }));
    responder("delegate with RSA 1024", "ocsp-weak",
              delegated([](Order& o) { o.subjectKey = test::key("RSA-1024"); }));
    responder("delegate signed with SHA-1", "ocsp-weak", delegated([](Order& o) { o.hash = "SHA1"; }));
    OcspOrder crowd = delegated();
    crowd.certificates.resize(20, crowd.certificates[0]);
    responder("more certificates than any responder has", "ocsp-not-understood", crowd);

    row("unknown critical extension", "ocsp-critical-extension", [](OcspOrder& o) {
        o.extensions = {test::der::extension("1.2.752.999.1", true, {0x05, 0x00})};
    });
    row("unknown critical extension of the answer", "ocsp-critical-extension", [](OcspOrder& o) {
        o.answers[0].extensions = {test::der::extension("1.2.752.999.1", true, {0x05, 0x00})};
    });
    row("another nonce", "ocsp-nonce-wrong", [](OcspOrder& o) { o.nonce = Bytes(32, 0x5B); });
    row("half the nonce", "ocsp-nonce-wrong", [](OcspOrder& o) { o.nonce.resize(16); });
    row("the nonce and another one", "ocsp-nonce-wrong", [](OcspOrder& o) {
        o.extensions = {
            test::der::extension("1.3.6.1.5.5.7.48.1.2", false, test::der::octets(Bytes(32, 0x5B)))};
    });

    // Times, of answers without a nonce: nothing but they tells when they were made.
    const auto timed = [&](const char* name, const char* expected,
                           const std::function<void(OcspOrder&)>& change) {
        row(name, expected, [&](OcspOrder& o) {
            o.nonce.clear();
            change(o);
        });
    };
    timed("thisUpdate in the future", "ocsp-from-future",
          [](OcspOrder& o) { o.answers[0].thisUpdate = o.producedAt = test::noon() + 10min; });
    timed("producedAt in the future", "ocsp-from-future",
          [](OcspOrder& o) { o.producedAt = test::noon() + 10min; });
    timed("made before what it says", "ocsp-times-wrong",
          [](OcspOrder& o) { o.producedAt = test::noon() - 1h; });
    timed("made after it ran out", "ocsp-times-wrong",
          [](OcspOrder& o) { o.answers[0].nextUpdate = test::noon() - 1min; });
    timed("nextUpdate before thisUpdate", "ocsp-times-wrong",
          [](OcspOrder& o) { o.answers[0].nextUpdate = test::noon() - 1h; });
    timed("ran out an hour ago", "ocsp-old", [](OcspOrder& o) {
        o.answers[0].thisUpdate = o.producedAt = test::noon() - 2h;
        o.answers[0].nextUpdate = test::noon() - 1h;
    });
    timed("older than the policy's age", "ocsp-old", [](OcspOrder& o) {
        o.answers[0].thisUpdate = o.producedAt = test::noon() - 25h;
        o.answers[0].nextUpdate = test::noon() + 100h;
    });
    timed("an hour old, without nextUpdate", "ocsp-old", [](OcspOrder& o) {
        o.answers[0].thisUpdate = o.producedAt = test::noon() - 1h;
        o.answers[0].nextUpdate.reset();
    });
    timed("20 hours old, within nextUpdate", "good",
          [](OcspOrder& o) { o.answers[0].thisUpdate = o.producedAt = test::noon() - 20h; });
}

QTEST_APPLESS_MAIN(TestOcsp)
#include "tst_ocsp.moc"
