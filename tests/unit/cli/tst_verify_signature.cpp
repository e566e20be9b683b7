#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/unit/cli/elegctl_process.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using test::elegctl;
using test::Ended;
using test::wordIn;

namespace {

QString base64(const Bytes& bytes) {
    return QString::fromStdString(toBase64(bytes));
}

void write(const QString& path, const std::string& content) {
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content.data(), qint64(content.size()));
}

}  // namespace

class TestVerifySignature : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    test::Issuer root_ = test::root();
    Digest digest_ = digestOf(HashFunction::Sha256, test::bytes("Jag skriver under."));

    QString trust() const { return folder_.filePath("trust"); }
    QString certificateFor(const char* name, const test::Order& order) const {
        const QString path = folder_.filePath(name);
        write(path, test::pem(test::issue(order, root_)));
        return path;
    }
    Ended verify(const QString& certificate, const Signature& signature, const QStringList& more = {}) const {
        return elegctl(QStringList{"verify-signature", "--certificate", certificate, "--hash-function",
                                   "SHA-256", "--hash", base64(digest_.value), "--trust-dir", trust()} +
                           (more.contains("--at") ? more : more + QStringList{"--at", "2026-05-04"}),
                       {base64(signature.value).toLatin1() + '\n'});
    }

 private slots:
    void initTestCase() {
        QVERIFY(QDir(folder_.path()).mkdir("trust"));
        write(trust() + "/root.pem", test::pem(root_.certificate));
    }

    void signaturesOfEveryKindVerify_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("padding");
        QTest::newRow("PKCS1 by default") << "RSA-2048" << QStringList() << int(Padding::Pkcs1);
        QTest::newRow("PKCS1") << "RSA-2048" << QStringList{"--padding", "PKCS1.5"} << int(Padding::Pkcs1);
        QTest::newRow("PSS") << "RSA-2048" << QStringList{"--padding", "PSS"} << int(Padding::Pss);
        QTest::newRow("EC") << "P-256" << QStringList{"--padding", "NONE"} << int(Padding::None);
    }
    void signaturesOfEveryKindVerify() {
        QFETCH(QString, key);
        QFETCH(QStringList, more);
        QFETCH(int, padding);
        test::Order order = test::tolvanSignature();
        order.subjectKey = test::key(key.toStdString());
        const QString certificate = certificateFor("signer.pem", order);
        Signature signature = test::sign(order.subjectKey, digest_, Padding(padding));
        const Ended people = verify(certificate, signature, more);
        QCOMPARE(people.err, QString());
        QCOMPARE(people.code, 0);
        QVERIFY2(people.out.startsWith("The signature is valid.\n  Tolvan Tolvansson\n"),
                 qPrintable(people.out));
        const Ended programs = verify(certificate, signature, more + QStringList{"--json"});
        QCOMPARE(programs.json()["valid"].toBool(), true);
        QCOMPARE(programs.json()["signature"].toBool(), true);
        QCOMPARE(programs.json()["personnummer"].toString(), "191212121212");
        QCOMPARE(programs.json()["trust"].toObject()["status"].toString(), "valid");

        signature.value[10] ^= 1;
        const Ended forged = verify(certificate, signature, more + QStringList{"--json"});
        QCOMPARE(forged.code, 1);
        QCOMPARE(forged.json()["valid"].toBool(true), false);
        QCOMPARE(forged.json()["signature"].toBool(true), false);
    }

    void aSignatureByTheAuthenticationKeyIsNotBelieved() {
        const test::Order order = test::tolvan();
        const Ended ended = verify(certificateFor("auth.pem", order),
                                   test::sign(order.subjectKey, digest_, Padding::Pkcs1), {"--json"});
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.json()["signature"].toBool(), true);
        QCOMPARE(ended.json()["valid"].toBool(true), false);
        QCOMPARE(ended.json()["trust"].toObject()["status"].toString(), "wrong-purpose");
    }

    void aSignatureThatIsNotBase64IsInvalid() {
        const QString certificate = certificateFor("signer.pem", test::tolvanSignature());
        for (const char* input : {"", "?", "AAAA\nAAAA"}) {
            const Ended ended =
                elegctl({"verify-signature", "--certificate", certificate, "--hash-function", "SHA-256",
                         "--hash", base64(digest_.value), "--trust-dir", trust(), "--at", "2026-05-04"},
                        {input});
            QCOMPARE(ended.code, 1);
            QVERIFY(ended.out.startsWith("The signature is NOT valid.\n"));
        }
    }

    void filesThatCannotBeUsedAreNamed() {
        const Signature signature = test::sign(test::key("RSA-2048"), digest_, Padding::Pkcs1);
        const Ended absent = verify(folder_.filePath("absent.pem"), signature);
        QCOMPARE(absent.code, 5);
        QVERIFY(absent.err.startsWith("elegctl: FILE_UNREADABLE: "));
        write(folder_.filePath("rubbish.pem"), "rubbish");
        const Ended rubbish = verify(folder_.filePath("rubbish.pem"), signature);
        QCOMPARE(rubbish.code, 1);
        QVERIFY(rubbish.err.startsWith("elegctl: CERTIFICATE_MALFORMED: "));
    }

    void theChainMayComeWithTheCertificate() {
        test::Order ca = test::authority("Eleg TEST Unit Issuing CA");
        ca.subjectKey = test::key("P-384");
        const test::Issuer issuing = test::intermediate(ca, root_);
        const test::Order order = test::tolvanSignature();
        const Signature signature = test::sign(order.subjectKey, digest_, Padding::Pkcs1);
        const std::string alone = test::pem(test::issue(order, issuing));
        write(folder_.filePath("alone.pem"), alone);
        write(folder_.filePath("both.pem"), alone + test::pem(issuing.certificate));
        QCOMPARE(verify(folder_.filePath("alone.pem"), signature).code, 1);
        QCOMPARE(verify(folder_.filePath("both.pem"), signature).code, 0);
    }

    void revocationIsLookedIntoOnlyWhenItIsWanted() {
        const test::Order order = test::tolvanSignature();
        const QString certificate = certificateFor("signer.pem", order);
        const Signature signature = test::sign(order.subjectKey, digest_, Padding::Pkcs1);
        const auto revocation = [&](const QStringList& more) {
            const Ended ended = verify(certificate, signature, more + QStringList{"--json"});
            return QString("%1 %2").arg(ended.code).arg(wordIn(ended, "trust", "revocation"));
        };
        QCOMPARE(revocation({}), "0 not-checked");
        QCOMPARE(revocation({"--offline"}), "0 not-checked");
        QCOMPARE(revocation({"--revocation", "--offline"}), "1 unknown");
        const auto list = [&](const char* name, const test::CrlOrder& content) {
            const Bytes der = test::crl(content, root_);
            write(folder_.filePath(name), std::string(der.begin(), der.end()));
            return folder_.filePath(name);
        };
        QCOMPARE(revocation({"--at", "2026-05-04T12:00:00Z", "--crl", list("good.crl", {})}), "0 good");
        test::CrlOrder revoked;
        revoked.entries = {test::entryFor(Certificate::load(certificate.toStdString()).front(), 1)};
        const QStringList more = {"--at", "2026-05-04T12:00:00Z", "--crl", list("revoked.crl", revoked)};
        QCOMPARE(revocation(more), "1 revoked");
    }
};

QTEST_GUILESS_MAIN(TestVerifySignature)
#include "tst_verify_signature.moc"
