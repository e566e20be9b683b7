// Sets of anchors with a manifest, and which of them are believed.
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "libcard/trust/validator.h"
#include "tests/unit/test_pki/test_pki.h"

using namespace eleg;

namespace {

const test::Issuer& root() {
    static const test::Issuer made = test::root();
    return made;
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
}

QByteArray manifest(const QByteArray& set, const QByteArray& more = {}) {
    return "{\"set\": \"" + set + "\", \"anchors\": [{\"file\": \"root.pem\", \"sha256\": \"" +
           QByteArray::fromStdString(toHex(root().certificate.fingerprint())) +
           "\", \"name\": \"Unit root\", \"purposes\": [\"signature\"], \"policies\": [\"1.2.752.78.1.2\"], "
           "\"source\": \"a test\", \"checked\": \"2026-05-04\"" +
           more + "}]}";
}

/// A folder with the root and this manifest.
struct Folder {
    QTemporaryDir dir;
    explicit Folder(const QByteArray& text) {
        write(dir.filePath("root.pem"), QByteArray::fromStdString(test::pem(root().certificate)));
        write(dir.filePath("manifest.json"), text);
    }
    std::filesystem::path path() const { return dir.path().toStdString(); }
};

/// A folder such as /etc/eleg with a set of the machine's owner, who is whoever runs this.
struct Machine {
    QTemporaryDir dir;
    Machine() {
        QVERIFY(QDir(dir.path()).mkdir("trust"));
        write(dir.filePath("trust/root.pem"), QByteArray::fromStdString(test::pem(root().certificate)));
        write(dir.filePath("trust/manifest.json"), manifest("machine"));
        for (const char* part : {"trust", "trust/root.pem", "trust/manifest.json"})
            QVERIFY(::chmod(qPrintable(dir.filePath(part)), 0755) == 0);
    }
    AnchorFolders folders() const {
        AnchorFolders folders;
        folders.machine = dir.filePath("trust").toStdString();
        folders.machineOwners = {::geteuid()};
        return folders;
    }
};

QString refusalOf(const Folder& folder, AnchorSet set = AnchorSet::User) {
    try {
        TrustAnchors::loadManifest(folder.path(), set);
        return "was taken";
    } catch (const Error& error) {
        return QString::fromStdString(error.detail());
    }
}

}  // namespace

class TestAnchorSets : public QObject {
    Q_OBJECT

 private slots:
    void aManifestBindsItsAnchors() {
        const Folder folder(manifest("user"));
        const TrustAnchors anchors = TrustAnchors::loadManifest(folder.path(), AnchorSet::User);
        QCOMPARE(anchors.anchors.size(), std::size_t{1});
        const TrustAnchor& anchor = anchors.anchors[0];
        QCOMPARE(anchor.set, AnchorSet::User);
        QCOMPARE(anchor.name, std::string("Unit root"));
        QVERIFY(anchor.uses == std::vector{CertificateUse::Signature});
        QVERIFY(anchor.policies == std::vector<std::string>{"1.2.752.78.1.2"});
        QVERIFY(!anchor.isFor(CertificateUse::Authentication));
    }

    void whatTheManifestDoesNotNameIsNotRead() {
        const Folder folder(R"({"set": "user", "anchors": []})");
        QVERIFY(TrustAnchors::loadManifest(folder.path(), AnchorSet::User).anchors.empty());
    }

    void aFolderWithoutAManifestIsEmpty() {
        const QTemporaryDir dir;
        QVERIFY(TrustAnchors::loadManifest(dir.path().toStdString(), AnchorSet::User).anchors.empty());
    }

    void aManifestThatIsNotWhatItShouldBeIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const QByteArray& text, const char* why) {
            QTest::newRow(name) << text << why;
        };
        const auto changed = [](const char* from, const char* to) {
            return manifest("user").replace(from, to);
        };
        row("not JSON", "hej", "");
        row("a key twice", R"({"set": "user", "set": "user"})", "");
        row("of another set", manifest("production"), "another set");
        row("no set", R"({"anchors": []})", "set");
        row("a file elsewhere", changed("root.pem", "../root.pem"), "no name of a file");
        row("a file that is not there", changed("root.pem", "none.pem"), "none.pem");
        row("another fingerprint",
            changed(toHex(root().certificate.fingerprint()).c_str(), QByteArray(64, '0').constData()),
            "not the one");
        row("no source", changed("a test", ""), "source");
        row("never checked", changed("2026-05-04", ""), "checked");
        row("for no purpose", changed("[\"signature\"]", "[]"), "no purpose");
        row("for another purpose", changed("signature", "tls-server"), "purposes");
        row("a policy that is none", changed("1.2.752.78.1.2", "card"), "policies");
    }
    void aManifestThatIsNotWhatItShouldBeIsRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        const QString refusal = refusalOf(Folder(text));
        QVERIFY2(refusal != "was taken" && refusal.contains(why), qPrintable(refusal));
    }

    void testIssuersAreBelievedOnlyWhenThePolicySaysSo() {
        const Folder folder(manifest("test"));
        AnchorFolders folders;
        folders.machine.clear();
        folders.test = folder.path();
        std::vector<Error> problems;
        QVERIFY(loadAnchorSets(folders, false, problems).anchors.empty());
        const TrustAnchors with = loadAnchorSets(folders, true, problems);
        QCOMPARE(with.anchors.size(), std::size_t{1});
        QCOMPARE(with.anchors[0].set, AnchorSet::Test);
        QVERIFY(problems.empty());
    }

    void aSetThatCannotBeUsedIsLeftOutAndNamed() {
        const Folder good(manifest("user"));
        const Folder bad("hej");
        AnchorFolders folders;
        folders.machine.clear();
        folders.production = bad.path();
        folders.user = good.path();
        std::vector<Error> problems;
        QCOMPARE(loadAnchorSets(folders, false, problems).anchors.size(), std::size_t{1});
        QCOMPARE(problems.size(), std::size_t{1});
        QVERIFY(problems[0].detail().find(bad.path().string()) != std::string::npos);
    }

    void theMachinesSetIsItsOwnersAlone_data() {
        QTest::addColumn<QString>("openToOthers");
        QTest::newRow("nobody else writes") << QString();
        QTest::newRow("the folder is open") << "trust";
        QTest::newRow("what it is in is open") << ".";
        QTest::newRow("the manifest is open") << "trust/manifest.json";
        QTest::newRow("an anchor is open") << "trust/root.pem";
    }
    void theMachinesSetIsItsOwnersAlone() {
        QFETCH(QString, openToOthers);
        const Machine machine;
        if (!openToOthers.isEmpty())
            QVERIFY(::chmod(qPrintable(machine.dir.filePath(openToOthers)), 0777) == 0);
        std::vector<Error> problems;
        const TrustAnchors anchors = loadAnchorSets(machine.folders(), false, problems);
        QCOMPARE(anchors.anchors.size(), std::size_t(openToOthers.isEmpty() ? 1 : 0));
        QCOMPARE(problems.size(), std::size_t(openToOthers.isEmpty() ? 0 : 1));
    }

    void theMachinesSetOfAnotherUserIsNotBelieved() {
        const Machine machine;
        AnchorFolders folders = machine.folders();
        folders.machineOwners = {::geteuid() + 1};
        std::vector<Error> problems;
        QVERIFY(loadAnchorSets(folders, false, problems).anchors.empty());
        QCOMPARE(problems.size(), std::size_t{1});
        QVERIFY(problems[0].detail().find("belongs to user") != std::string::npos);
    }

    void theMachinesSetIsNotWhereALinkLeads() {
        const Machine machine;
        QVERIFY(QFile::link(machine.dir.filePath("trust"), machine.dir.filePath("link")));
        AnchorFolders folders = machine.folders();
        folders.machine = machine.dir.filePath("link").toStdString();
        std::vector<Error> problems;
        QVERIFY(loadAnchorSets(folders, false, problems).anchors.empty());
        QCOMPARE(problems.size(), std::size_t{1});
    }

    void whatIsShippedIsEmptyAndSaysWhy() {
        const auto shipped = std::filesystem::path(ELEG_RESOURCES) / "trust";
        for (const auto set : {AnchorSet::Production, AnchorSet::Test}) {
            const TrustAnchors anchors = TrustAnchors::loadManifest(shipped / idOf(set), set);
            QVERIFY(anchors.anchors.empty());
            QCOMPARE(anchors.reasons.size(), std::size_t{1});
        }
    }
};

QTEST_APPLESS_MAIN(TestAnchorSets)
#include "tst_anchor_sets.moc"
