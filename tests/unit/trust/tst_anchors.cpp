#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "libcard/trust/validator.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

namespace {

void write(const QTemporaryDir& folder, const QString& name, const std::string& content) {
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(content.data(), qint64(content.size())), qint64(content.size()));
}

std::string derText(const Certificate& certificate) {
    return {certificate.der().begin(), certificate.der().end()};
}

/// The refusal's code, and what it says.
std::pair<ErrorCode, QString> refusalOf(const QTemporaryDir& folder) {
    try {
        TrustAnchors::load(folder.path().toStdString());
        return {ErrorCode::Internal, "was taken"};
    } catch (const Error& error) {
        return {error.code(), QString::fromStdString(error.detail())};
    }
}

}  // namespace

class TestAnchors : public QObject {
    Q_OBJECT

 private slots:
    void rootsAreAnchorsAndOtherIssuersAreNot() {
        const QTemporaryDir folder;
        const test::Issuer root = test::root();
        test::Order order = test::authority("Eleg TEST Unit Issuing CA");
        order.subjectKey = test::key("P-256");
        const Certificate issuing = test::issue(order, root);
        write(folder, "root.pem", test::pem(root.certificate));
        write(folder, "issuing.der", derText(issuing));
        write(folder, "readme.txt", "not a certificate");
        QVERIFY(QDir(folder.path()).mkdir("below.pem"));
        const TrustAnchors anchors = TrustAnchors::load(folder.path().toStdString());
        QCOMPARE(anchors.anchors.size(), std::size_t{1});
        QVERIFY(anchors.anchors[0].certificate == root.certificate);
        QVERIFY(anchors.intermediates == std::vector{issuing});
    }

    void aRootsNameIsNotEnoughToBeOne() {
        // Issued by itself, as the names say, and signed with another key.
        const QTemporaryDir folder;
        test::Issuer liar = test::root();
        liar.key = test::key("P-256");
        const Certificate pretender = test::issue(test::authority("Eleg TEST Unit Root CA"), liar);
        write(folder, "pretender.pem", test::pem(pretender));
        const TrustAnchors anchors = TrustAnchors::load(folder.path().toStdString());
        QVERIFY(anchors.anchors.empty());
        QCOMPARE(anchors.intermediates.size(), std::size_t{1});
    }

    void severalInOneFileAreRead() {
        const QTemporaryDir folder;
        write(folder, "all.crt",
              test::pem(test::root("Eleg TEST A").certificate) +
                  test::pem(test::root("Eleg TEST B").certificate));
        QCOMPARE(TrustAnchors::load(folder.path().toStdString()).anchors.size(), std::size_t{2});
    }

    void anEmptyFolderTrustsNobody() {
        const QTemporaryDir folder;
        const TrustAnchors anchors = TrustAnchors::load(folder.path().toStdString());
        QVERIFY(anchors.anchors.empty() && anchors.intermediates.empty());
    }

    void whatIsNoIssuerIsRefusedAndNamed() {
        const QTemporaryDir folder;
        write(folder, "tolvan.pem", test::pem(test::issue(test::tolvan(), test::root())));
        const auto [code, detail] = refusalOf(folder);
        QCOMPARE(code, ErrorCode::CertificateMalformed);
        QVERIFY2(detail.contains("tolvan.pem"), qPrintable(detail));
    }

    void aDamagedFileIsRefusedAndNamed() {
        const QTemporaryDir folder;
        write(folder, "a.pem", test::pem(test::root().certificate));
        write(folder, "damaged.pem", "-----BEGIN CERTIFICATE-----\n");
        const auto [code, detail] = refusalOf(folder);
        QCOMPARE(code, ErrorCode::CertificateMalformed);
        QVERIFY2(detail.contains("damaged.pem"), qPrintable(detail));
    }

    void aFileTooLargeIsRefusedAndNamed() {
        const QTemporaryDir folder;
        write(folder, "large.pem", std::string(300'000, 'x'));
        const auto [code, detail] = refusalOf(folder);
        QCOMPARE(code, ErrorCode::FileUnreadable);
        QVERIFY2(detail.contains("large.pem"), qPrintable(detail));
    }

    void moreThan256FilesAreRefused() {
        const QTemporaryDir folder;
        const std::string root = test::pem(test::root().certificate);
        for (int i = 0; i < 256; ++i) write(folder, QString("%1.pem").arg(i), root);
        QCOMPARE(TrustAnchors::load(folder.path().toStdString()).anchors.size(), std::size_t{256});
        write(folder, "one-more.pem", root);
        QCOMPARE(refusalOf(folder).first, ErrorCode::FileUnreadable);
    }

    void aFolderThatIsNotThereIsRefused() {
        try {
            TrustAnchors::load("/nonexistent/anchors");
            QFAIL("was taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::FileUnreadable);
            QVERIFY(error.detail().find("/nonexistent/anchors") != std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(TestAnchors)
#include "tst_anchors.moc"
