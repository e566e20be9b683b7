#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "libcard/token/authentication_token.h"
#include "tests/unit/cli/elegctl_process.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using test::elegctl;
using test::Ended;
using test::wordIn;

namespace {

const QString kOrigin = "https://e-tjanst.example:8443";
const QString kNonce = "12345678901234567890123456789012345678901234";
const QString kNoon = "2026-05-04T12:00:00Z";

QByteArray tokenFor(const QString& origin, const test::Order& order, const test::Issuer& issuer) {
    AuthenticationToken token;
    token.certificate = test::issueDer(order, &issuer);
    token.algorithm = "RS256";
    const Digest digest = tokenDigest(Origin::parse(origin.toStdString()), Nonce::parse(kNonce.toStdString()),
                                      HashFunction::Sha256);
    token.signature = test::sign(order.subjectKey, digest, Padding::Pkcs1).value;
    token.appVersion = "https://eleg.example/eleg/0.1.0";
    return QByteArray::fromStdString(toJson(token));
}

}  // namespace

class TestVerifyToken : public QObject {
    Q_OBJECT

    QTemporaryDir trust_;
    QTemporaryDir answers_;
    test::Issuer root_ = test::root();
    QByteArray asked_ = tokenFor(kOrigin, withResponder(), root_);

    QStringList words(const QStringList& more = {}) const {
        return QStringList{"verify-token", "--origin",    kOrigin,      "--nonce",
                           kNonce,         "--trust-dir", trust_.path()} +
               more;
    }
    Ended verify(const QByteArray& token, const QStringList& more = {"--at", kNoon}) const {
        return elegctl(words(more), {token});
    }
    QByteArray good() const { return tokenFor(kOrigin, test::tolvan(), root_); }

    QJsonObject check(const QJsonObject& verdict, const QString& id) const {
        for (const QJsonValue& each : verdict["checks"].toArray())
            if (each["id"].toString() == id) return each.toObject();
        return {};
    }
    QString file(const char* name, const Bytes& content) const {
        const QString path = answers_.filePath(name);
        QFile out(path);
        if (!out.open(QFile::WriteOnly)) return {};
        out.write(reinterpret_cast<const char*>(content.data()), qint64(content.size()));
        return path;
    }
    QString answer(const char* name, const test::OcspOrder& order) const {
        return file(name, test::ocsp(order, {certificateIn(asked_), root_.certificate}, root_));
    }
    static Certificate certificateIn(const QByteArray& token) {
        return Certificate::parse(parseToken(token.toStdString()).certificate);
    }
    static test::Order withResponder() {
        test::Order order = test::tolvan();
        order.ocsp = "OCSP;URI:http://ocsp.example/";
        return order;
    }
    Ended underPolicy(const QByteArray& policy, const QByteArray& token, const QStringList& more) const {
        const QString path = file("policy.json", Bytes(policy.begin(), policy.end()));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        qputenv("ELEG_POLICY", QFile::encodeName(path));
        const Ended ended = verify(token, more);
        qunsetenv("ELEG_POLICY");
        return ended;
    }

 private slots:
    void initTestCase() {
        QFile file(trust_.filePath("root.pem"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray::fromStdString(test::pem(root_.certificate)));
    }

    void aGoodTokenIsValid() {
        const Ended ended = verify(good());
        QCOMPARE(ended.err, QString());
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.startsWith("The token is valid.\n  Tolvan Tolvansson, 19121212-1212\n"),
                 qPrintable(ended.out));
        QCOMPARE(ended.out.count("✓"), 6);
        QVERIFY2(ended.out.contains("– Whether the e-ID has been revoked was not checked."),
                 qPrintable(ended.out));
    }

    void itsJsonIsForProgramsAndSaysTheSameInEveryLanguage() {
        const QByteArray token = good();
        const Ended english = elegctl(words({"--at", kNoon, "--json"}), {token});
        const Ended swedish = elegctl(words({"--at", kNoon, "--json"}), {token, "sv_SE.UTF-8"});
        QCOMPARE(english.code, 0);
        QCOMPARE(english.out, swedish.out);
        const QJsonObject json = english.json();
        QCOMPARE(json["valid"].toBool(), true);
        QCOMPARE(json["identity"]["name"].toString(), "Tolvan Tolvansson");
        QCOMPARE(json["identity"]["givenName"].toString(), "Tolvan");
        QCOMPARE(json["identity"]["personnummer"].toString(), "191212121212");
        QCOMPARE(json["identity"]["country"].toString(), "SE");
        QCOMPARE(json["issuer"].toString(), "Eleg TEST");
        QCOMPARE(json["algorithm"].toString(), "RS256");
        QCOMPARE(json["checkedFor"].toString(), kNoon);
        QCOMPARE(json["trust"]["status"].toString(), "valid");
        QCOMPARE(json["trust"]["revocation"].toString(), "not-checked");
        QCOMPARE(json["trust"]["chain"].toArray().size(), 2);
        QStringList ids;
        for (const QJsonValue& check : json["checks"].toArray()) {
            ids << check["id"].toString();
            QVERIFY(check["passed"].toBool());
            QVERIFY(!check["reason"].toString().isEmpty());
        }
        QCOMPARE(ids, (QStringList{"format", "certificate", "purpose", "validity", "chain", "revocation",
                                   "signature"}));
        QVERIFY(json["failure"].isNull());
        const QJsonObject revocation = check(json, "revocation");
        QCOMPARE(revocation["checked"].toBool(true), false);
        QCOMPARE(revocation["code"].toString(), "revocation-not-checked");
    }

    void whatIsWrongIsNamedAndAnsweredWithOne_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("failed");
        const test::Issuer stranger = [] {
            test::Order order = test::authority("Eleg TEST Stranger");
            order.subjectKey = test::key("P-256");
            return test::rootFrom(order);
        }();
        QTest::newRow("another site")
            << tokenFor("https://phishing.example", test::tolvan(), root_) << kNoon << "signature";
        QTest::newRow("expired") << good() << "2031-05-04"
                                 << "validity";
        QTest::newRow("not yet valid") << good() << "2020-01-01"
                                       << "validity";
        QTest::newRow("unknown issuer") << tokenFor(kOrigin, test::tolvan(), stranger) << kNoon << "chain";
        QTest::newRow("signing key") << tokenFor(kOrigin, test::tolvanSignature(), root_) << kNoon
                                     << "purpose";
    }
    void whatIsWrongIsNamedAndAnsweredWithOne() {
        QFETCH(QByteArray, token);
        QFETCH(QString, at);
        QFETCH(QString, failed);
        const Ended people = verify(token, {"--at", at});
        QCOMPARE(people.code, 1);
        QVERIFY(people.out.startsWith("The token is NOT valid.\n"));
        QVERIFY(!people.out.contains("Tolvan"));
        QCOMPARE(people.out.count("✗"), 1);
        const Ended programs = verify(token, {"--at", at, "--json"});
        QCOMPARE(programs.code, 1);
        QCOMPARE(programs.json()["valid"].toBool(true), false);
        QCOMPARE(wordIn(programs, "failure", "id"), failed);
        QVERIFY(!wordIn(programs, "failure", "code").isEmpty());
        QVERIFY(programs.json()["identity"].isNull());
        for (const QJsonValue& check : programs.json()["checks"].toArray())
            QCOMPARE(check["passed"].toBool(), check["id"].toString() != failed);
    }

    void anAnswerInAFileIsLookedAt_data() {
        using Status = test::OcspAnswer::Status;
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("code");
        test::OcspOrder order;
        QTest::newRow("good") << answer("good.ocsp", order) << "good"
                              << "";
        order.answers[0].status = Status::Revoked;
        order.answers[0].reason = 1;
        QTest::newRow("revoked") << answer("revoked.ocsp", order) << "revoked"
                                 << "revoked";
        order.answers[0].status = Status::Unknown;
        QTest::newRow("unknown") << answer("unknown.ocsp", order) << "unknown"
                                 << "ocsp-unknown";
        test::OcspOrder old;
        old.answers[0].thisUpdate = test::noon() - std::chrono::days(3);
        old.answers[0].nextUpdate = test::noon() - std::chrono::days(2);
        old.producedAt = test::noon() - std::chrono::days(3);
        QTest::newRow("old") << answer("old.ocsp", old) << "unknown"
                             << "ocsp-old";
        QTest::newRow("rubbish") << file("rubbish.ocsp", test::bytes("hej")) << "unknown"
                                 << "ocsp-not-understood";
    }
    void anAnswerInAFileIsLookedAt() {
        QFETCH(QString, file);
        QFETCH(QString, status);
        QFETCH(QString, code);
        const QStringList more = {"--at", kNoon, "--ocsp-response", file};
        const Ended programs = verify(asked_, more + QStringList{"--json"});
        const QJsonObject json = programs.json();
        QCOMPARE(programs.code, code.isEmpty() ? 0 : 1);
        QCOMPARE(json["trust"]["revocation"].toString(), status);
        QCOMPARE(json["failure"]["code"].toString(), code);
        QCOMPARE(json["identity"].isNull(), !code.isEmpty());
        QCOMPARE(check(json, "revocation")["checked"].toBool(), true);
        QCOMPARE(check(json, "revocation")["passed"].toBool(), code.isEmpty());
        const Ended people = verify(asked_, more);
        QCOMPARE(people.code, programs.code);
        QCOMPARE(people.out.count("\n  ✗ "), code.isEmpty() ? 0 : 1);
        // Beneath the check: who said so.
        QVERIFY(people.out.count("\n      ") >= 1);
        QVERIFY2(people.out.contains("OCSP"), qPrintable(people.out));
    }

    void aListInAFileIsLookedAt() {
        const QByteArray token = good();
        QCOMPARE(verify(token, {"--at", kNoon, "--crl", file("good.crl", test::crl({}, root_))}).code, 0);
        test::CrlOrder order;
        order.entries = {test::entryFor(certificateIn(token), 1)};
        const Ended revoked =
            verify(token, {"--at", kNoon, "--json", "--crl", file("revoked.crl", test::crl(order, root_))});
        QCOMPARE(revoked.code, 1);
        QCOMPARE(wordIn(revoked, "failure", "code"), "revoked");
        const QJsonObject json = revoked.json();
        QCOMPARE(json["trust"]["revoked"]["reason"].toString(), "keyCompromise");
    }

    void askedForAndNotToBeHadRevocationIsAFailure() {
        const QStringList offline = {"--at", kNoon, "--json", "--offline"};
        QCOMPARE(wordIn(verify(asked_, offline), "trust", "revocation"), "not-checked");
        QCOMPARE(verify(asked_, offline).code, 0);
        const Ended strict = verify(asked_, offline + QStringList{"--revocation"});
        QCOMPARE(strict.code, 1);
        QCOMPARE(wordIn(strict, "failure", "id"), "revocation");
        QCOMPARE(wordIn(strict, "failure", "code"), "offline");
        const Ended silent = verify(good(), offline + QStringList{"--revocation"});
        QCOMPARE(wordIn(silent, "failure", "code"), "no-source");
    }

    void theMachinesPolicySaysWhetherItMayPassThatNobodyCouldSay() {
        const QStringList more = {"--at", kNoon, "--json", "--offline", "--revocation"};
        const Ended soft = underPolicy(R"({"revocation": {"whenUnknown": "warn"}})", asked_, more);
        QCOMPARE(soft.code, 0);
        QCOMPARE(check(soft.json(), "revocation")["passed"].toBool(), true);
        QCOMPARE(check(soft.json(), "revocation")["checked"].toBool(true), false);
        QCOMPARE(check(soft.json(), "revocation")["code"].toString(), "valid-revocation-unknown");
        // A machine on which nobody is asked does not make a wanted check pass.
        const Ended nobody = underPolicy(R"({"revocation": {"order": "nothing"}})", asked_,
                                         {"--at", kNoon, "--json", "--revocation"});
        QCOMPARE(nobody.code, 1);
        QCOMPARE(wordIn(nobody, "failure", "code"), "offline");
        QCOMPARE(underPolicy("{", asked_, {"--at", kNoon, "--revocation"}).code, 5);
        // Who wants nothing of revocation needs no policy.
        QCOMPARE(underPolicy("{", asked_, {"--at", kNoon}).code, 0);
    }

    void inSwedishThePersonReadsSwedish() {
        const Ended ended = elegctl(words({"--at", kNoon}), {good(), "sv_SE.UTF-8"});
        QVERIFY2(ended.out.startsWith("Intyget är giltigt.\n"), qPrintable(ended.out));
        for (const char* english : {"The ", "Whether ", "was not checked"})
            QVERIFY2(!ended.out.contains(english), qPrintable(ended.out));
    }

    void withoutATimeItIsNow() {
        test::Order order = test::tolvan();
        order.notBefore = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) -
                          std::chrono::hours(1);
        order.notAfter = order.notBefore + std::chrono::hours(2);
        const QByteArray token = tokenFor(kOrigin, order, root_);
        const Ended now = verify(token, {"--json"});
        // The anchor's own time is fixed: only what is said of the e-ID matters here.
        QCOMPARE(now.json()["checks"][3]["id"].toString(), "validity");
        QCOMPARE(now.json()["checks"][3]["passed"].toBool(), true);
        QCOMPARE(verify(token, {"--json", "--at", "2019-01-01"}).json()["checks"][3]["passed"].toBool(true),
                 false);
    }

    void aTokenThatIsNoneIsAnsweredWithOne_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << "TOKEN_MALFORMED";
        QTest::newRow("not JSON") << QByteArray("hej") << "TOKEN_MALFORMED";
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + good() << "TOKEN_MALFORMED";
        QTest::newRow("NUL and another token") << good() + QByteArray("\0", 1) + good() << "TOKEN_MALFORMED";
        QTest::newRow("a key twice") << good().replace("{\"", "{\"format\":\"web-eid:1.0\",\"")
                                     << "TOKEN_MALFORMED";
        QTest::newRow("format 1.1") << good().replace("web-eid:1.0", "web-eid:1.1") << "TOKEN_FORMAT_UNKNOWN";
        QTest::newRow("over 64 KiB") << good() + QByteArray(70'000, ' ') << "TOKEN_MALFORMED";
        QTest::newRow("100,000 levels") << QByteArray(100'000, '[') << "TOKEN_MALFORMED";
    }
    void aTokenThatIsNoneIsAnsweredWithOne() {
        QFETCH(QByteArray, token);
        QFETCH(QString, code);
        const Ended people = verify(token);
        QCOMPARE(people.code, 1);
        QVERIFY2(people.err.startsWith("elegctl: " + code + ": "), qPrintable(people.err));
        const Ended programs = verify(token, {"--json"});
        QCOMPARE(programs.code, 1);
        QCOMPARE(programs.errorJson()["code"].toString(), code);
        QVERIFY(programs.json().contains("valid"));
        QCOMPARE(programs.json()["code"].toString(), code);
        QCOMPARE(programs.json()["valid"].toBool(true), false);
        QCOMPARE(programs.json()["checks"].toArray().size(), 7);
        for (const QJsonValue& check : programs.json()["checks"].toArray())
            QVERIFY(!check["passed"].toBool(true));
    }

    void aTrustFolderThatCannotBeUsedIsNoAnswer() {
        const QTemporaryDir folder;
        const auto verifyWith = [&](const QString& path) {
            return elegctl({"verify-token", "--origin", kOrigin, "--nonce", kNonce, "--trust-dir", path},
                           {good()});
        };
        QCOMPARE(verifyWith(folder.filePath("absent")).code, 5);
        QVERIFY(verifyWith(folder.filePath("absent")).err.startsWith("elegctl: FILE_UNREADABLE: "));
        QFile file(folder.filePath("damaged.pem"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("-----BEGIN CERTIFICATE-----\n");
        file.close();
        const Ended damaged = verifyWith(folder.path());
        QCOMPARE(damaged.code, 5);
        QVERIFY2(damaged.err.contains("damaged.pem"), qPrintable(damaged.err));
        QCOMPARE(damaged.out, QString());
    }

    void timesAreTakenStrictly_data() {
        QTest::addColumn<QString>("time");
        QTest::addColumn<int>("code");
        for (const char* good : {"2026-05-04", "2026-05-04T12:00:00Z", "2026-05-04T23:59:59Z"})
            QTest::newRow(good) << good << 0;
        for (const char* bad :
             {"", "2026", "2026-5-4", "2026-05-04 12:00:00Z", "2026-05-04T12:00:00", "2026-05-04T12:00Z",
              "2026-05-04T24:00:00Z", "2026-05-04T12:60:00Z", "2026-05-04T12:00:60Z", "2026-02-29",
              "2026-13-01", "2026-00-01", "+026-05-04", " 2026-05-04", "2026-05-04T12:00:00+02:00",
              "2026-05-04Z", "1777896000"})
            QTest::newRow(*bad ? bad : "empty") << bad << 2;
    }
    void timesAreTakenStrictly() {
        QFETCH(QString, time);
        QFETCH(int, code);
        QCOMPARE(verify(good(), {"--at", time}).code, code);
    }
};

QTEST_GUILESS_MAIN(TestVerifyToken)
#include "tst_verify_token.moc"
