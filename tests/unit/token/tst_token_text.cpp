#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "libcard/token/authentication_token.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

namespace {

AuthenticationToken example() {
    return {test::bytes("certificate"), "RS256", test::bytes("signature"), "web-eid:1.0",
            "https://eleg.example/eleg/0.1.0"};
}

/// ' stands for " in the tests' JSON.
QByteArray quoted(QByteArray json) {
    return json.replace('\'', '"');
}

QByteArray text(const QByteArray& certificate = "'Y2VydA=='", const QByteArray& signature = "'c2ln'",
                const QByteArray& format = "'web-eid:1.0'", const QByteArray& algorithm = "'RS256'") {
    return quoted("{'unverifiedCertificate':" + certificate + ",'algorithm':" + algorithm +
                  ",'signature':" + signature + ",'format':" + format + ",'appVersion':'https://e.example'}");
}

}  // namespace

class TestTokenText : public QObject {
    Q_OBJECT

 private slots:
    void aTokenHasExactlyTheFiveMembers() {
        const QJsonObject json =
            QJsonDocument::fromJson(QByteArray::fromStdString(toJson(example()))).object();
        QStringList keys = json.keys();
        keys.sort();
        QCOMPARE(keys,
                 (QStringList{"algorithm", "appVersion", "format", "signature", "unverifiedCertificate"}));
        QCOMPARE(json["unverifiedCertificate"].toString(), "Y2VydGlmaWNhdGU=");
        QCOMPARE(json["signature"].toString(), "c2lnbmF0dXJl");
        QCOMPARE(json["format"].toString(), "web-eid:1.0");
    }

    void whatIsWrittenIsRead() {
        const AuthenticationToken read = parseToken(toJson(example()));
        QVERIFY(read.certificate == example().certificate);
        QVERIFY(read.signature == example().signature);
        QCOMPARE(read.algorithm, std::string("RS256"));
        QCOMPARE(read.format, std::string("web-eid:1.0"));
        QCOMPARE(read.appVersion, example().appVersion);
    }

    // As Web eID's own validators: a member that is not known changes nothing.
    void furtherMembersArePassedOver() {
        QByteArray longer = text();
        longer.replace("{\"", quoted("{'extra':[{'a':1}],'"));
        QCOMPARE(parseToken(longer.toStdString()).algorithm, std::string("RS256"));
    }

    void otherTextsAreRefused_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("code");
        const int malformed = int(ErrorCode::TokenMalformed);
        const int unknown = int(ErrorCode::TokenFormatUnknown);
        const auto row = [](const char* name, const QByteArray& token, int code) {
            QTest::newRow(name) << token << code;
        };
        row("empty", "", malformed);
        row("a list", "[]", malformed);
        row("a text", "\"web-eid:1.0\"", malformed);
        row("no members", "{}", malformed);
        row("two tokens", text() + text(), malformed);
        row("byte order mark", "\xEF\xBB\xBF" + text(), malformed);
        row("NUL at the end", text() + QByteArray("\0", 1), malformed);
        row("format 1.1", text("'Y2VydA=='", "'c2ln'", "'web-eid:1.1'"), unknown);
        row("format 1", text("'Y2VydA=='", "'c2ln'", "'web-eid:1'"), unknown);
        row("format in upper case", text("'Y2VydA=='", "'c2ln'", "'WEB-EID:1.0'"), unknown);
        row("no format", QByteArray(text()).replace("format", "forma"), malformed);
        row("format null", text("'Y2VydA=='", "'c2ln'", "null"), malformed);
        row("no certificate", QByteArray(text()).replace("unverified", "verified"), malformed);
        row("certificate empty", text("''"), malformed);
        row("certificate a number", text("1"), malformed);
        row("certificate not base64", text("'Y2V=ydA='"), malformed);
        row("certificate with line feeds", text("'Y2Vy\\ndA=='"), malformed);
        row("certificate as base64url", text("'-_-_'"), malformed);
        row("signature empty", text("'Y2VydA=='", "''"), malformed);
        row("signature a list", text("'Y2VydA=='", "['c2ln']"), malformed);
        row("no algorithm", QByteArray(text()).replace("algorithm", "algoritm"), malformed);
        row("algorithm a number", text("'Y2VydA=='", "'c2ln'", "'web-eid:1.0'", "256"), malformed);
        row("appVersion a number", QByteArray(text()).replace(quoted("'https://e.example'"), "2"), malformed);
        for (const char* key : {"unverifiedCertificate", "algorithm", "signature", "format", "appVersion"})
            QTest::addRow("%s twice", key)
                << QByteArray(text()).replace("{\"", quoted("{'") + key + quoted("':'x','")) << malformed;
        row("17 levels",
            QByteArray(text()).replace("{\"", "{\"x\":" + QByteArray(16, '[') + QByteArray(16, ']') + ",\""),
            malformed);
        row("over 64 KiB", text("'" + QByteArray(65536, 'A') + "'"), malformed);
    }
    void otherTextsAreRefused() {
        QFETCH(QByteArray, token);
        QFETCH(int, code);
        try {
            parseToken(token.toStdString());
            QFAIL("was taken");
        } catch (const Error& error) {
            QCOMPARE(int(error.code()), code);
        }
    }

    void algorithmsHaveTheNamesOfJwa() {
        QCOMPARE(tokenAlgorithmName({false, HashFunction::Sha256, Padding::Pkcs1}), std::string("RS256"));
        QCOMPARE(tokenAlgorithmName({false, HashFunction::Sha256, Padding::Pss}), std::string("PS256"));
        QCOMPARE(tokenAlgorithmName({true, HashFunction::Sha256, Padding::None}), std::string("ES256"));
        QCOMPARE(tokenAlgorithmName({true, HashFunction::Sha384, Padding::None}), std::string("ES384"));
        QCOMPARE(tokenAlgorithmName({true, HashFunction::Sha512, Padding::None}), std::string("ES512"));
        QVERIFY_THROWS_EXCEPTION(Error, tokenAlgorithmName({false, HashFunction::Sha3_256, Padding::Pkcs1}));
        QVERIFY_THROWS_EXCEPTION(Error, tokenAlgorithmName({true, HashFunction::Sha224, Padding::None}));
    }

    void theDigestIsThatOfTheTwoHashes() {
        // printf 'https://a.se' | sha256sum; printf '%044d' 0 | sha256sum; both in hex | xxd -r -p |
        // sha256sum
        const Digest digest = tokenDigest(Origin::parse("https://a.se"), Nonce::parse(std::string(44, '0')),
                                          HashFunction::Sha256);
        QCOMPARE(toHex(digest.value),
                 std::string("72edb5dec4c3ad5b524f858ae94c0eb75c059f9dc7537ec62a268c530649b41f"));
    }
};

QTEST_APPLESS_MAIN(TestTokenText)
#include "tst_token_text.moc"
