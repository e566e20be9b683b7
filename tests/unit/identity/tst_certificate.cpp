#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "libcard/identity/certificate.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

namespace {

const test::Issuer& issuer() {
    static const test::Issuer made = test::root();
    return made;
}

/// Whether parse() takes it; any refusal must be CertificateMalformed.
bool takes(std::span<const std::uint8_t> der) {
    try {
        Certificate::parse(der);
        return true;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::CertificateMalformed) qFatal("another refusal: %s", error.what());
        return false;
    }
}

std::string write(const QTemporaryDir& folder, const char* name, std::string_view content) {
    const std::string path = folder.filePath(name).toStdString();
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

ErrorCode refusalOf(const std::string& path) {
    try {
        Certificate::load(path);
        return ErrorCode::Internal;
    } catch (const Error& error) {
        return error.code();
    }
}

}  // namespace

class TestCertificate : public QObject {
    Q_OBJECT

 private slots:
    void everythingThatIsInItComesOut() {
        test::Order order = test::tolvan();
        order.policies = {"1.2.752.78.1.2", "1.2.3.4"};
        order.ocsp = "OCSP;URI:http://127.0.0.1:8888/ocsp,caIssuers;URI:http://127.0.0.1/ca.der";
        const Bytes der = test::issueDer(order, &issuer());
        const Certificate certificate = Certificate::parse(der);
        QVERIFY(certificate.der() == der);
        QVERIFY(certificate.fingerprint() == sha256(der));
        QCOMPARE(certificate.subject().commonName, std::string("Tolvan Tolvansson"));
        QCOMPARE(certificate.subject().givenName, std::string("Tolvan"));
        QCOMPARE(certificate.subject().surname, std::string("Tolvansson"));
        QCOMPARE(certificate.subject().serialNumber, std::string("191212121212"));
        QCOMPARE(certificate.subject().country, std::string("SE"));
        QCOMPARE(certificate.subject().organisation, std::string());
        QCOMPARE(certificate.issuer().organisation, std::string("Eleg TEST"));
        QCOMPARE(certificate.issuer().text, std::string("CN=Eleg TEST Unit Root CA, O=Eleg TEST, C=SE"));
        QVERIFY(certificate.notBefore() == order.notBefore);
        QVERIFY(certificate.notAfter() == order.notAfter);
        QCOMPARE(certificate.keyType(), KeyType::Rsa);
        QCOMPARE(certificate.keyBits(), 2048);
        QVERIFY(certificate.publicKey() == test::publicKeyOf(order.subjectKey));
        QVERIFY(certificate.hasKeyUsage());
        QVERIFY(certificate.allowsDigitalSignature());
        QVERIFY(!certificate.allowsNonRepudiation());
        QVERIFY(!certificate.isCa());
        QVERIFY(certificate.extendedKeyUsage() == std::vector<std::string>{"1.3.6.1.5.5.7.3.2"});
        QVERIFY((certificate.policies() == std::vector<std::string>{"1.2.752.78.1.2", "1.2.3.4"}));
        QVERIFY(certificate.ocspUrls() == std::vector<std::string>{"http://127.0.0.1:8888/ocsp"});
        QVERIFY(issuer().certificate.isCa());
    }

    void keysOfOtherKindsAreNamed() {
        test::Order order = test::tolvan();
        order.subjectKey = test::key("P-384");
        const Certificate ec = test::issue(order, issuer());
        QCOMPARE(ec.keyType(), KeyType::Ec);
        QCOMPARE(ec.keyBits(), 384);
        order.subjectKey = test::key("ED25519");
        QCOMPARE(test::issue(order, issuer()).keyType(), KeyType::Other);
    }

    void withoutKeyUsageNothingIsAllowed() {
        test::Order order = test::tolvan();
        order.keyUsage.clear();
        const Certificate certificate = test::issue(order, issuer());
        QVERIFY(!certificate.hasKeyUsage());
        QVERIFY(!certificate.allowsDigitalSignature());
        QVERIFY(!certificate.allowsNonRepudiation());
    }

    void aCertificateCutOffAnywhereIsRefused() {
        const Bytes der = test::issueDer(test::tolvan(), &issuer());
        QVERIFY(takes(der));
        for (std::size_t size = 0; size < der.size(); ++size) QVERIFY(!takes({der.data(), size}));
    }

    void bytesAfterTheCertificateAreRefused() {
        Bytes der = test::issueDer(test::tolvan(), &issuer());
        der.push_back(0);
        QVERIFY(!takes(der));
        der.pop_back();
        Bytes twice = der;
        twice.insert(twice.end(), der.begin(), der.end());
        QVERIFY(!takes(twice));
    }

    void aLengthWrittenInAnotherWayIsRefused() {
        // 30 82 LL LL … as 30 83 00 LL LL …: BER allows it, DER does not.
        Bytes der = test::issueDer(test::tolvan(), &issuer());
        QCOMPARE(der[1], std::uint8_t{0x82});
        der[1] = 0x83;
        der.insert(der.begin() + 2, 0);
        QVERIFY(!takes(der));
    }

    void noByteThatIsChangedBreaksTheReader() {
        const Bytes good = test::issueDer(test::tolvan(), &issuer());
        int taken = 0;
        for (std::size_t i = 0; i < good.size(); ++i)
            for (const int flip : {0x01, 0x80, 0xFF}) {
                Bytes der = good;
                der[i] = static_cast<std::uint8_t>(der[i] ^ flip);
                taken += takes(der) ? 1 : 0;
            }
        QVERIFY(taken > 0);  // a changed name or signature is for others to find
    }

    void rubbishIsRefused() {
        QVERIFY(!takes({}));
        QVERIFY(!takes(Bytes(1, 0x30)));
        QVERIFY(!takes(Bytes(4096, 0x30)));
        QVERIFY(!takes(Bytes(4096, 0xFF)));
        QVERIFY(!takes(test::bytes("-----BEGIN CERTIFICATE-----")));
    }

    void moreThan32KilobytesAreRefused() {
        test::Order order = test::tolvan();
        order.subject.push_back(test::attribute("O", std::string(30'000, 'x')));
        QVERIFY(takes(test::issueDer(order, &issuer())));
        order.subject.back() = test::attribute("O", std::string(40'000, 'x'));
        QVERIFY(!takes(test::issueDer(order, &issuer())));
    }

    void anExtensionThatComesTwiceOrIsRubbishIsRefused_data() {
        QTest::addColumn<QString>("oid");
        QTest::newRow("keyUsage") << "2.5.29.15";
        QTest::newRow("basicConstraints") << "2.5.29.19";
        QTest::newRow("extendedKeyUsage") << "2.5.29.37";
        QTest::newRow("certificatePolicies") << "2.5.29.32";
        QTest::newRow("authorityInfoAccess") << "1.3.6.1.5.5.7.1.1";
    }
    void anExtensionThatComesTwiceOrIsRubbishIsRefused() {
        QFETCH(QString, oid);
        test::Order order = test::tolvan();
        order.keyUsage.clear();
        order.extendedKeyUsage.clear();
        QVERIFY(takes(test::issueDer(order, &issuer())));
        order.extensions = {{oid.toStdString(), false, {0x04, 0x7F, 0x00}}};
        QVERIFY(!takes(test::issueDer(order, &issuer())));
        order = test::tolvan();
        order.basicConstraints = "CA:FALSE";
        order.policies = {"1.2.3"};
        order.ocsp = "OCSP;URI:http://127.0.0.1/";
        QVERIFY(takes(test::issueDer(order, &issuer())));
        order.extensions = {{oid.toStdString(), false, {0x30, 0x00}}};
        QVERIFY(!takes(test::issueDer(order, &issuer())));
    }

    void onlyHttpAddressesOfRespondersAreKept() {
        test::Order order = test::tolvan();
        order.ocsp =
            "OCSP;URI:file:///etc/passwd,OCSP;URI:ldap://127.0.0.1,OCSP;URI:http://a b/,"
            "OCSP;email:a@b.se,OCSP;URI:https://ocsp.example/";
        QVERIFY(test::issue(order, issuer()).ocspUrls() == std::vector<std::string>{"https://ocsp.example/"});
        order.ocsp = "OCSP;URI:http://127.0.0.1/0";
        for (int i = 1; i < 20; ++i) order.ocsp += ",OCSP;URI:http://127.0.0.1/" + std::to_string(i);
        QCOMPARE(test::issue(order, issuer()).ocspUrls().size(), std::size_t{8});
    }

    void filesOfEitherFormAreRead() {
        const QTemporaryDir folder;
        const Certificate one = test::issue(test::tolvan(), issuer());
        const Bytes& der = one.der();
        const std::string derPath =
            write(folder, "one.der", {reinterpret_cast<const char*>(der.data()), der.size()});
        QVERIFY(Certificate::load(derPath) == std::vector{one});
        const std::string text = "Tolvan's\n" + test::pem(one) + "-----BEGIN PUBLIC KEY-----\nAAAA\n" +
                                 "-----END PUBLIC KEY-----\n" + test::pem(issuer().certificate);
        QVERIFY(
            (Certificate::load(write(folder, "two.pem", text)) == std::vector{one, issuer().certificate}));
    }

    void filesThatAreNoneAreRefused() {
        const QTemporaryDir folder;
        const Certificate one = test::issue(test::tolvan(), issuer());
        const std::string text = test::pem(one);
        const auto malformed = ErrorCode::CertificateMalformed;
        QCOMPARE(refusalOf(write(folder, "empty", "")), malformed);
        QCOMPARE(refusalOf(write(folder, "text", "hej")), malformed);
        QCOMPARE(refusalOf(write(folder, "cut", text.substr(0, text.size() - 40))), malformed);
        QCOMPARE(refusalOf(write(folder, "good and cut", text + text.substr(0, 200))), malformed);
        QCOMPARE(refusalOf(write(folder, "not base64",
                                 "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n")),
                 malformed);
        QCOMPARE(
            refusalOf(write(folder, "key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")),
            malformed);
        std::string many;
        for (int i = 0; i < 65; ++i) many += text;
        QCOMPARE(refusalOf(write(folder, "65", many)), malformed);
        QCOMPARE(refusalOf(folder.filePath("absent").toStdString()), ErrorCode::FileUnreadable);
        QCOMPARE(refusalOf(folder.path().toStdString()), ErrorCode::FileUnreadable);
        QCOMPARE(refusalOf("/dev/zero"), ErrorCode::FileUnreadable);
        QCOMPARE(refusalOf(write(folder, "large", std::string(300'000, 'x'))), ErrorCode::FileUnreadable);
    }
};

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
