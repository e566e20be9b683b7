#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "libcard/trust/findings.h"
#include "tests/unit/cli/elegctl_process.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using namespace std::chrono_literals;
using test::elegctl;
using test::Ended;

namespace {

const QString kNoon = "2026-05-04T12:00:00Z";

}  // namespace

class TestValidate : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    test::Issuer root_ = test::root();
    Certificate leaf_ = test::issue(test::tolvan(), root_);

    QString file(const char* name, const Bytes& content) const {
        const QString path = folder_.filePath(name);
        QFile out(path);
        if (!out.open(QFile::WriteOnly)) return {};
        out.write(reinterpret_cast<const char*>(content.data()), qint64(content.size()));
        return path;
    }
    QString leaf() const { return file("leaf.der", leaf_.der()); }
    QStringList words(const QString& certificate, const QStringList& more = {}) const {
        return QStringList{"validate", certificate, "--trust-dir", folder_.filePath("trust")} + more;
    }
    Ended underPolicy(const QByteArray& policy, const QStringList& words) const {
        const QString path = file("policy.json", Bytes(policy.begin(), policy.end()));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        qputenv("ELEG_POLICY", QFile::encodeName(path));
        const Ended ended = elegctl(words);
        qunsetenv("ELEG_POLICY");
        return ended;
    }
    Ended validate(const QString& certificate, const QStringList& more = {"--at", kNoon}) const {
        return elegctl(words(certificate, more + QStringList{"--json"}));
    }

 private slots:
    void initTestCase() {
        QVERIFY(QDir(folder_.path()).mkdir("trust"));
        file("trust/root.pem", test::bytes(test::pem(root_.certificate)));
    }

    void aGoodOneIsValid() {
        const QString answer = file("good.ocsp", test::ocsp({}, {leaf_, root_.certificate}, root_));
        const QStringList more = {"--at", kNoon, "--ocsp-response", answer};
        const Ended people = elegctl(words(leaf(), more));
        QCOMPARE(people.code, 0);
        QVERIFY2(people.out.startsWith("The e-ID is valid: its issuer is trusted and has not revoked it.\n"),
                 qPrintable(people.out));
        QVERIFY(people.out.contains("Eleg TEST Unit Root CA"));
        const QJsonObject json = validate(leaf(), more).json();
        QCOMPARE(json["status"].toString(), "valid");
        QCOMPARE(json["code"].toString(), "valid");
        QCOMPARE(json["revocation"].toString(), "good");
        QCOMPARE(json["anchor"]["set"].toString(), "machine");
        QCOMPARE(json["chain"].toArray().size(), 2);
        QCOMPARE(json["evidence"][0]["source"].toString(), "ocsp");
        QCOMPARE(json["evidence"][0]["producedAt"].toString(), "2026-05-04T11:59:55Z");
        QCOMPARE(json["checkedFor"].toString(), kNoon);
    }

    void aListIsEnough() {
        const QString list = file("good.crl", test::crl({}, root_));
        QCOMPARE(validate(leaf(), {"--at", kNoon, "--crl", list}).json()["code"].toString(), "valid");
    }

    void aRevokedOneIsAnsweredWithOneAndSaysWhen() {
        test::CrlOrder order;
        order.entries = {test::entryFor(leaf_, 1)};
        const QString list = file("revoked.crl", test::crl(order, root_));
        const QStringList more = {"--at", kNoon, "--crl", list};
        const Ended ended = validate(leaf(), more);
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()["status"].toString(), "revoked");
        const QJsonObject json = ended.json();
        QCOMPARE(json["revoked"]["when"].toString(), "2026-05-03T06:00:00Z");
        QCOMPARE(json["revoked"]["reason"].toString(), "keyCompromise");
        const Ended swedish = elegctl(words(leaf(), more), {{}, "sv_SE.UTF-8"});
        QVERIFY2(swedish.out.startsWith("E-legitimationen har spärrats.\n") ||
                     swedish.out.startsWith("E-legitimationen är spärrad.\n"),
                 qPrintable(swedish.out));
    }

    void whatIsWrongIsAnsweredWithOneAndNamed_data() {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const Bytes& bytes, const QStringList& more, const char* code) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              qsizetype(bytes.size()))
                                << more << code;
        };
        const QStringList noon = {"--at", kNoon};
        row("nothing known of revocation", leaf_.der(), noon, "no-source");
        row("expired", leaf_.der(), {"--at", "2036-05-04"}, "expired");
        row("not valid yet", leaf_.der(), {"--at", "2025-05-04"}, "not-yet-valid");
        row("for another use", leaf_.der(), noon + QStringList{"--purpose", "signature"},
            "not-for-signature");
        row("no issuer", leaf_.der(), noon + QStringList{"--purpose", "issuer"}, "is-no-issuer");
        row("another policy", leaf_.der(), noon + QStringList{"--policy", "1.2.752.78.1.2"},
            "policy-missing");
        row("of a stranger", test::issueDer(test::tolvan(), &stranger()), noon, "issuer-unknown");
        row("rubbish", test::bytes("hej"), noon, "unreadable");
        row("5 MB", Bytes(5'000'000, 0x30), noon, "too-large");
        Bytes trailing = leaf_.der();
        trailing.push_back(0);
        row("bytes after it", trailing, noon, "trailing-bytes");
        test::Order negative = test::tolvan();
        negative.serialNumber = {0xFF};
        row("negative serial number", test::issueDer(negative, &root_), noon, "serial-number-wrong");
        row("a damaged PEM file", test::bytes("-----BEGIN CERTIFICATE-----\n"), noon, "unreadable");
    }
    void whatIsWrongIsAnsweredWithOneAndNamed() {
        QFETCH(QByteArray, certificate);
        QFETCH(QStringList, more);
        QFETCH(QString, code);
        const QString path = file("subject.der", Bytes(certificate.begin(), certificate.end()));
        const Ended ended = validate(path, more);
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()["code"].toString(), code);
        QVERIFY(!ended.json()["reason"].toString().isEmpty());
    }

    void anIntermediateMayBeHandedOver() {
        test::Order order = test::authority("Eleg TEST Issuing CA");
        order.subjectKey = test::key("P-256", 1);
        const test::Issuer issuing = test::intermediate(order, root_);
        const Certificate below = test::issue(test::tolvan(), issuing);
        const QString subject = file("below.der", below.der());
        const QString list = file("below.crl", test::crl({}, issuing));
        QCOMPARE(validate(subject).json()["code"].toString(), "issuer-unknown");
        const QStringList more = {
            "--at", kNoon, "--crl", list, "--intermediate", file("issuing.der", issuing.certificate.der())};
        QCOMPARE(validate(subject, more).json()["code"].toString(), "valid");
        const QString both = file("both.pem", test::bytes(test::pem(below) + test::pem(issuing.certificate)));
        QCOMPARE(validate(both, {"--at", kNoon, "--crl", list}).json()["code"].toString(), "valid");
    }

    void withoutATrustFolderNobodyIsKnown() {
        const Ended ended = elegctl({"validate", leaf(), "--at", kNoon, "--json"});
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()["code"].toString(), "no-anchors");
    }

    void theMachinesPolicyCounts_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* policy, int exit, const char* code) {
            QTest::newRow(name) << QByteArray(policy) << exit << code;
        };
        row("nothing said", "{}", 1, "no-source");
        row("content without an answer", R"({"revocation": {"whenUnknown": "warn"}})", 0,
            "valid-revocation-unknown");
        row("nobody is asked", R"({"revocation": {"order": "nothing"}})", 0, "valid-not-checked");
        row("no JSON", "{", 5, "POLICY_INVALID");
        row("an order that is none", R"({"revocation": {"order": "ldap"}})", 5, "POLICY_INVALID");
    }
    void theMachinesPolicyCounts() {
        QFETCH(const QByteArray, policy);
        QFETCH(const int, exit);
        QFETCH(const QString, code);
        const Ended ended = underPolicy(policy, words(leaf(), {"--at", kNoon, "--json"}));
        QCOMPARE(ended.code, exit);
        if (exit == 5)
            QVERIFY2(ended.err.contains(code), qPrintable(ended.err));
        else
            QCOMPARE(ended.json()["code"].toString(), code);
    }

    void testIssuersAreWantedOrNot() {
        const QByteArray policy = R"({"trustTestIssuers": "yes"})";
        const Ended ended = underPolicy(policy, {"validate", leaf(), "--at", kNoon});
        QCOMPARE(ended.code, 5);
        QVERIFY2(ended.err.contains("POLICY_INVALID"), qPrintable(ended.err));
    }

    void testIssuersOfADeveloperSayTest() {
        qputenv("ELEG_TRUST_DIR", QFile::encodeName(folder_.filePath("trust")));
        const QString list = file("good.crl", test::crl({}, root_));
        const QStringList said = {"validate", leaf(), "--at", kNoon, "--crl", list};
        const Ended people = elegctl(said);
        const Ended program = elegctl(said + QStringList{"--json"});
        qunsetenv("ELEG_TRUST_DIR");
        QCOMPARE(people.code, 0);
        QVERIFY2(people.out.startsWith("TEST\n"), qPrintable(people.out));
        QVERIFY(program.json()["test"].toBool());
    }

    void wrongWordsAreUsageErrors_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("a purpose that is none") << QStringList{"validate", "x", "--purpose", "login"};
        QTest::newRow("two files") << QStringList{"validate", "x", "y"};
        QTest::newRow("a file and an e-ID") << QStringList{"validate", "x", "--identity", "ab"};
        QTest::newRow("a time that is none") << QStringList{"validate", "x", "--at", "now"};
    }
    void wrongWordsAreUsageErrors() {
        QFETCH(QStringList, words);
        QCOMPARE(elegctl(words).code, 2);
    }

    void aFileThatCannotBeReadIsNoAnswer() {
        QCOMPARE(validate(folder_.filePath("absent")).code, 5);
        QCOMPARE(validate(leaf(), {"--at", kNoon, "--crl", folder_.filePath("absent")}).code, 5);
    }

 private:
    static const test::Issuer& stranger() {
        static const test::Issuer made = test::root("Eleg TEST Stranger");
        return made;
    }
};

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
