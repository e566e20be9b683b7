#include <QTest>

#include "libcard/token/authentication_token.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using test::Order;

namespace {

const Origin kOrigin = Origin::parse("https://e-tjanst.example:8443");
const Nonce kNonce = Nonce::parse("12345678901234567890123456789012345678901234");

struct Signing {
    std::string key = "RSA-2048";
    std::string algorithm = "RS256";
    HashFunction hash = HashFunction::Sha256;
    Padding padding = Padding::Pkcs1;
};

const test::Issuer& issuer() {
    static const test::Issuer made = test::root();
    return made;
}

const Validator& validator() {
    static const Validator made = [] {
        TrustAnchors anchors;
        anchors.anchors = {issuer().certificate};
        return Validator(anchors);
    }();
    return made;
}

AuthenticationToken tokenFrom(Order order, const Signing& signing = {}, const Origin& origin = kOrigin,
                              const Nonce& nonce = kNonce, const test::Issuer& by = issuer()) {
    order.subjectKey = test::key(signing.key);
    AuthenticationToken token;
    token.certificate = test::issueDer(order, &by);
    token.algorithm = signing.algorithm;
    token.signature =
        test::sign(order.subjectKey, tokenDigest(origin, nonce, signing.hash), signing.padding).value;
    token.appVersion = "https://eleg.example/eleg/0.1.0";
    return token;
}

TokenVerdict verify(const AuthenticationToken& token, TimePoint at = test::noon()) {
    return verifyToken(token, kOrigin, kNonce, validator(), at);
}

/// The checks that failed, and a complaint when the verdict does not have the shape that it promises.
QString failures(const TokenVerdict& verdict) {
    const QStringList order = {"format", "certificate", "purpose",  "validity",
                               "chain",  "revocation",  "signature"};
    QStringList ids;
    QStringList failed;
    for (const TokenCheck& check : verdict.checks) {
        ids << QString::fromStdString(check.id);
        if (check.reason.empty()) return "no reason for " + ids.back();
        if (!check.passed) failed << ids.back();
        if (check.passed && check.checked && !check.code.empty()) return "a code for " + ids.back();
        if (!(check.passed && check.checked) && check.code.empty()) return "no code for " + ids.back();
    }
    const TokenCheck* first = verdict.firstFailure();
    if ((first == nullptr) != failed.isEmpty()) return "the first failure does not fit the checks";
    if (first != nullptr && QString::fromStdString(first->id) != failed.front()) return "not the first one";
    if (ids != order) return "other checks: " + ids.join(' ');
    if (verdict.valid != failed.isEmpty()) return "valid does not fit the checks";
    return failed.join(' ');
}

TokenCheck checkOf(const TokenVerdict& verdict, const char* id) {
    for (const TokenCheck& check : verdict.checks)
        if (check.id == id) return check;
    return {};
}
QString reasonFor(const TokenVerdict& verdict, const char* id) {
    return QString::fromStdString(checkOf(verdict, id).reason);
}
QString codeOfFirst(const TokenVerdict& verdict) {
    return verdict.firstFailure() ? QString::fromStdString(verdict.firstFailure()->code) : QString();
}

/// An e-ID that says where to ask whether it has been revoked.
Order tolvanWithResponder() {
    Order order = test::tolvan();
    order.ocsp = "OCSP;URI:http://ocsp.example/";
    return order;
}

}  // namespace

class TestVerification : public QObject {
    Q_OBJECT

 private slots:
    void aGoodTokenIsValidAndSaysThatRevocationWasNotChecked() {
        const TokenVerdict verdict = verify(tokenFrom(test::tolvan()));
        QCOMPARE(failures(verdict), QString());
        QVERIFY(verdict.valid);
        QCOMPARE(verdict.holder->name, std::string("Tolvan Tolvansson"));
        QCOMPARE(verdict.holder->personnummer->full(), std::string("19121212-1212"));
        QCOMPARE(verdict.trust.status, TrustStatus::Valid);
        QCOMPARE(verdict.trust.revocation, RevocationStatus::NotChecked);
        QVERIFY(reasonFor(verdict, "revocation").contains("was not checked"));
        // It is no failure, and nothing that was found good either.
        QVERIFY(checkOf(verdict, "revocation").passed);
        QVERIFY(!checkOf(verdict, "revocation").checked);
        QCOMPARE(checkOf(verdict, "revocation").code, std::string("revocation-not-checked"));
    }

    void everyAlgorithmOfTheFormatVerifies_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("hash");
        QTest::addColumn<int>("padding");
        QTest::newRow("RS256") << "RSA-3072"
                               << "RS256"
                               << "SHA-256" << int(Padding::Pkcs1);
        QTest::newRow("PS256") << "RSA-2048"
                               << "PS256"
                               << "SHA-256" << int(Padding::Pss);
        QTest::newRow("ES256") << "P-256"
                               << "ES256"
                               << "SHA-256" << int(Padding::None);
        QTest::newRow("ES384") << "P-384"
                               << "ES384"
                               << "SHA-384" << int(Padding::None);
        QTest::newRow("ES512") << "P-521"
                               << "ES512"
                               << "SHA-512" << int(Padding::None);
    }
    void everyAlgorithmOfTheFormatVerifies() {
        QFETCH(QString, key);
        QFETCH(QString, algorithm);
        QFETCH(QString, hash);
        QFETCH(int, padding);
        const Signing signing{key.toStdString(), algorithm.toStdString(),
                              hashFunctionFromName(hash.toStdString()), Padding(padding)};
        AuthenticationToken token = tokenFrom(test::tolvan(), signing);
        QCOMPARE(failures(verify(token)), QString());
        token.signature[token.signature.size() / 2] ^= 1;
        QCOMPARE(failures(verify(token)), QString("signature"));
    }

    void theAlgorithmMustFitTheKey_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("claimed");
        QTest::newRow("RS256 with an EC key") << "P-256"
                                              << "RS256";
        QTest::newRow("PS256 with an EC key") << "P-256"
                                              << "PS256";
        QTest::newRow("ES256 with an RSA key") << "RSA-2048"
                                               << "ES256";
        QTest::newRow("PS256 for a PKCS1 signature") << "RSA-2048"
                                                     << "PS256";
        QTest::newRow("ES256 with P-384") << "P-384"
                                          << "ES256";
        QTest::newRow("ES384 with P-256") << "P-256"
                                          << "ES384";
    }
    void theAlgorithmMustFitTheKey() {
        QFETCH(QString, key);
        QFETCH(QString, claimed);
        Signing signing;
        signing.key = key.toStdString();
        signing.algorithm = claimed.toStdString();
        signing.padding = key.startsWith("RSA") ? Padding::Pkcs1 : Padding::None;
        QCOMPARE(failures(verify(tokenFrom(test::tolvan(), signing))), QString("signature"));
    }

    void unknownAlgorithmsAreRefused() {
        for (const char* name : {"", "none", "HS256", "RS1", "rs256", "RS256 ", "EdDSA"}) {
            AuthenticationToken token = tokenFrom(test::tolvan());
            token.algorithm = name;
            QCOMPARE(failures(verify(token)), QString("format signature"));
            QCOMPARE(codeOfFirst(verify(token)), QString("algorithm-unknown"));
        }
    }

    void anotherFormatIsRefused() {
        AuthenticationToken token = tokenFrom(test::tolvan());
        token.format = "web-eid:1.1";
        QCOMPARE(failures(verify(token)), QString("format"));
    }

    void aTokenForAnotherSiteOrChallengeIsRefused() {
        const Origin other = Origin::parse("https://phishing.example");
        const Nonce stale = Nonce::parse(std::string(44, 'x'));
        QCOMPARE(failures(verify(tokenFrom(test::tolvan(), {}, other))), QString("signature"));
        QCOMPARE(failures(verify(tokenFrom(test::tolvan(), {}, kOrigin, stale))), QString("signature"));
        QVERIFY(!reasonFor(verify(tokenFrom(test::tolvan(), {}, other)), "signature").isEmpty());
        // Another port is another site.
        const Origin port = Origin::parse("https://e-tjanst.example");
        QCOMPARE(failures(verify(tokenFrom(test::tolvan(), {}, port))), QString("signature"));
    }

    void someoneElsesSignatureIsRefused() {
        AuthenticationToken token = tokenFrom(test::tolvan());
        token.signature = test::sign(test::key("RSA-2048", 7),
                                     tokenDigest(kOrigin, kNonce, HashFunction::Sha256), Padding::Pkcs1)
                              .value;
        QCOMPARE(failures(verify(token)), QString("signature"));
    }

    void expiredAndNotYetValidEIdsAreRefused() {
        const AuthenticationToken token = tokenFrom(test::tolvan());
        const TokenVerdict late = verify(token, test::noon() + std::chrono::days(901));
        QCOMPARE(failures(late), QString("validity"));
        QCOMPARE(late.trust.status, TrustStatus::Expired);
        QVERIFY(reasonFor(late, "validity").contains("expired"));
        const TokenVerdict early = verify(token, test::noon() - std::chrono::days(101));
        QCOMPARE(failures(early), QString("validity"));
        QCOMPARE(early.trust.status, TrustStatus::NotYetValid);
    }

    void aTokenByTheSigningKeyIsRefused() {
        const TokenVerdict verdict = verify(tokenFrom(test::tolvanSignature()));
        QCOMPARE(failures(verdict), QString("purpose"));
        QCOMPARE(verdict.trust.status, TrustStatus::WrongPurpose);
    }

    void aServersCertificateIsRefused() {
        Order order = test::tolvan();
        order.extendedKeyUsage = "serverAuth";
        QCOMPARE(failures(verify(tokenFrom(order))), QString("purpose"));
    }

    void anUnknownIssuerIsRefused() {
        static const test::Issuer stranger = [] {
            Order order = test::authority("Eleg TEST Unit Root CA");
            order.subjectKey = test::key("P-256", 3);
            return test::rootFrom(order);
        }();
        const TokenVerdict verdict = verify(tokenFrom(test::tolvan(), {}, kOrigin, kNonce, stranger));
        QCOMPARE(failures(verdict), QString("chain"));
        QCOMPARE(verdict.trust.status, TrustStatus::IssuerUnknown);
    }

    void aSelfSignedEIdIsRefused() {
        AuthenticationToken token = tokenFrom(test::tolvan());
        token.certificate = test::issueDer(test::tolvan());
        QCOMPARE(failures(verify(token)), QString("chain"));
    }

    void aWeakKeyIsRefused() {
        Signing signing;
        signing.key = "RSA-1024";
        const TokenVerdict verdict = verify(tokenFrom(test::tolvan(), signing));
        QCOMPARE(failures(verdict), QString("chain"));
        QCOMPARE(verdict.trust.status, TrustStatus::Weak);
    }

    void everythingThatIsWrongIsNamed() {
        const AuthenticationToken token =
            tokenFrom(test::tolvanSignature(), {}, Origin::parse("https://a.se"));
        QCOMPARE(failures(verify(token, test::noon() + std::chrono::days(901))),
                 QString("purpose validity signature"));
    }

    void aMalformedCertificateLeavesTheRestUnlookedAt() {
        AuthenticationToken token = tokenFrom(test::tolvan());
        token.certificate.push_back(0);
        const TokenVerdict verdict = verify(token);
        QCOMPARE(failures(verdict), QString("certificate purpose validity chain revocation signature"));
        QVERIFY(!verdict.certificate && !verdict.holder);
        QCOMPARE(verdict.trust.status, TrustStatus::Malformed);
        QCOMPARE(codeOfFirst(verdict), QString("trailing-bytes"));
        for (const char* id : {"purpose", "validity", "chain", "revocation", "signature"}) {
            QVERIFY(!checkOf(verdict, id).checked);
            QCOMPARE(checkOf(verdict, id).code, std::string("not-reached"));
        }
    }

    void everyFailureHasACodeOfItsOwn() {
        AuthenticationToken token = tokenFrom(test::tolvan());
        token.format = "web-eid:1.1";
        QCOMPARE(codeOfFirst(verify(token)), QString("format-unknown"));
        token = tokenFrom(test::tolvan());
        token.algorithm = "ES256";
        QCOMPARE(codeOfFirst(verify(token)), QString("algorithm-unfit"));
        const auto later = test::noon() + std::chrono::days(901);
        QCOMPARE(codeOfFirst(verify(tokenFrom(test::tolvan()), later)), QString("expired"));
        const auto before = test::noon() - std::chrono::days(101);
        QCOMPARE(codeOfFirst(verify(tokenFrom(test::tolvan()), before)), QString("not-yet-valid"));
        QCOMPARE(codeOfFirst(verify(tokenFrom(test::tolvanSignature()))), QString("not-for-authentication"));
        token = tokenFrom(test::tolvan());
        token.certificate = test::issueDer(test::tolvan());
        QCOMPARE(codeOfFirst(verify(token)), QString("self-signed"));
        const Origin other = Origin::parse("https://phishing.example");
        QCOMPARE(codeOfFirst(verify(tokenFrom(test::tolvan(), {}, other))), QString("token-signature-wrong"));
        for (const auto& [error, code] : {std::pair(ErrorCode::TokenMalformed, "token-unreadable"),
                                          std::pair(ErrorCode::TokenFormatUnknown, "format-unknown")})
            QCOMPARE(codeOfFirst(verdictOnUnreadable(Error(error))), QString(code));
    }

    void aFetchedAnswerDecides_data() {
        using Status = test::OcspAnswer::Status;
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << int(Status::Good) << "";
        QTest::newRow("revoked") << int(Status::Revoked) << "revoked";
        QTest::newRow("unknown") << int(Status::Unknown) << "ocsp-unknown";
    }
    void aFetchedAnswerDecides() {
        QFETCH(int, status);
        QFETCH(QString, code);
        const AuthenticationToken token = tokenFrom(tolvanWithResponder());
        auto validation = validationFor(token, validator(), test::noon(), {});
        QVERIFY(validation);
        const auto request = validation->next();
        QVERIFY(request);
        QCOMPARE(request->url, std::string("http://ocsp.example/"));
        test::OcspOrder order;
        order.answers[0].status = test::OcspAnswer::Status(status);
        const Certificate leaf = Certificate::parse(token.certificate);
        validation->supply({{}, test::ocsp(order, {leaf, issuer().certificate}, issuer())});
        QVERIFY(validation->isDone());
        const TokenVerdict verdict = verifyToken(token, kOrigin, kNonce, validation->verdict(), test::noon());
        QCOMPARE(failures(verdict), QString(code.isEmpty() ? "" : "revocation"));
        QCOMPARE(codeOfFirst(verdict), code);
        QVERIFY(checkOf(verdict, "revocation").checked);
    }

    void ofARevokedEIdAndAWrongSignatureTheRevocationIsNamedFirst() {
        AuthenticationToken token = tokenFrom(tolvanWithResponder(), {}, Origin::parse("https://a.se"));
        auto validation = validationFor(token, validator(), test::noon(), {});
        QVERIFY(validation && validation->next());
        test::OcspOrder order;
        order.answers[0].status = test::OcspAnswer::Status::Revoked;
        const Certificate leaf = Certificate::parse(token.certificate);
        validation->supply({{}, test::ocsp(order, {leaf, issuer().certificate}, issuer())});
        const TokenVerdict verdict = verifyToken(token, kOrigin, kNonce, validation->verdict(), test::noon());
        QCOMPARE(failures(verdict), QString("revocation signature"));
        QCOMPARE(codeOfFirst(verdict), QString("revoked"));
    }

    void nobodyIsAskedAboutATokenThatFailsBefore() {
        AuthenticationToken token = tokenFrom(tolvanWithResponder());
        token.format = "web-eid:1.1";
        QVERIFY(!validationFor(token, validator(), test::noon(), {}));
        token = tokenFrom(tolvanWithResponder());
        token.certificate.push_back(0);
        QVERIFY(!validationFor(token, validator(), test::noon(), {}));
        auto expired = validationFor(tokenFrom(tolvanWithResponder()), validator(),
                                     test::noon() + std::chrono::days(901), {});
        QVERIFY(expired && !expired->next());
    }

    void whatIsKnownOfRevocationCounts_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("finding");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char* name, RevocationStatus status, Finding finding, bool valid) {
            QTest::newRow(name) << int(status) << int(finding) << valid;
        };
        row("good", RevocationStatus::Good, Finding::Valid, true);
        row("revoked", RevocationStatus::Revoked, Finding::Revoked, false);
        row("issuer revoked", RevocationStatus::Revoked, Finding::IssuerRevoked, false);
        row("nobody could say, hard", RevocationStatus::Unknown, Finding::OcspTryLater, false);
        row("nobody could say, soft", RevocationStatus::Unknown, Finding::ValidRevocationUnknown, true);
    }
    void whatIsKnownOfRevocationCounts() {
        QFETCH(int, status);
        QFETCH(int, finding);
        QFETCH(bool, valid);
        const AuthenticationToken token = tokenFrom(test::tolvan());
        Verdict trust = verdictOf(Finding(finding));
        trust.revocation = RevocationStatus(status);
        trust.chain = {Certificate::parse(token.certificate), issuer().certificate};
        const TokenVerdict verdict = verifyToken(token, kOrigin, kNonce, trust, test::noon());
        QCOMPARE(failures(verdict), QString(valid ? "" : "revocation"));
        // Where the policy lets it pass that nobody could say, it is still not ticked.
        QCOMPARE(checkOf(verdict, "revocation").checked, Finding(finding) != Finding::ValidRevocationUnknown);
        if (!valid)
            QCOMPARE(reasonFor(verdict, "revocation"),
                     QString::fromStdString(std::string(describe(Finding(finding)).text)));
    }

    void aVerdictOnAnotherCertificateIsNotTaken() {
        Verdict trust = verdictOf(Finding::Valid);
        trust.chain = {issuer().certificate};
        QVERIFY_THROWS_EXCEPTION(
            Error, verifyToken(tokenFrom(test::tolvan()), kOrigin, kNonce, trust, test::noon()));
    }

    void anAnchorThatIsNotForThisFailsTheChain() {
        TrustAnchors anchors;
        anchors.anchors = {issuer().certificate};
        anchors.anchors[0].uses = {CertificateUse::Signature};
        const TokenVerdict verdict =
            verifyToken(tokenFrom(test::tolvan()), kOrigin, kNonce, Validator(anchors), test::noon());
        QCOMPARE(failures(verdict), QString("chain"));
    }
};

QTEST_APPLESS_MAIN(TestVerification)
#include "tst_verification.moc"
