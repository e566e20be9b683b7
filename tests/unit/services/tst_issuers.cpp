// The list of issuers: complete in its form, and nothing invented.
#include <QByteArray>
#include <QDate>
#include <QFile>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include "app/services/issuers.h"
#include "libcard/secure/paths.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;

namespace {

Issuers load(const QByteArray& text) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("issuers.json")));
    if (file.open(QIODevice::WriteOnly)) file.write(text);
    file.close();
    return Issuers::load(file.fileName().toStdString());
}

}  // namespace

class TestIssuers : public QObject {
    Q_OBJECT

 private slots:
    void ourListSaysWhereEachEntryIsFrom() {
        const Issuers issuers = Issuers::load(resourcePath("issuers.json"));
        QVERIFY(issuers.all().size() >= 3);
        for (const IssuerHelp& help : issuers.all()) {
            QVERIFY(!help.name.empty() && !help.documents.empty());
            for (const IssuerChannel& channel : help.channels) {
                QVERIFY(!channel.source.empty());
                if (!channel.checked.empty())
                    QVERIFY(
                        QDate::fromString(QString::fromStdString(channel.checked), Qt::ISODate).isValid());
            }
        }
    }

    void aDocumentHasItsIssuer() {
        const Issuers issuers = Issuers::own();
        QCOMPARE(issuers.of(makeIdentity({.document = "Skatteverket ID card"}))->id,
                 std::string("skatteverket"));
        QCOMPARE(issuers.of(makeIdentity({.document = "BankID card"}))->id, std::string("bankid"));
    }

    void anUnknownOneHasNone() {
        const Issuers issuers = Issuers::own();
        QVERIFY(!issuers.of(makeIdentity({.document = ""})));
        QVERIFY(!issuers.of(makeIdentity({.document = "Library card"})));
    }

    void whatIsNotKnownIsNotThere() {
        const Issuers issuers = Issuers::own();
        for (const char* document : {"Skatteverket ID card", "National ID card"})
            QVERIFY(!issuers.ofDocument(document)->unknown.empty());
        QVERIFY(!issuers.ofDocument("BankID card")->channel(IssuerChannel::For::Questions));
    }

    void whatWasLookedUpNamesThePage() {
        const Issuers issuers = Issuers::own();
        for (const IssuerHelp& help : issuers.all())
            for (const IssuerChannel& channel : help.channels)
                if (!channel.checked.empty()) QVERIFY(channel.source.starts_with("https://"));
    }

    void aBadListIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("another form") << QByteArray("{\"issuers\": 1}");
        const QByteArray start =
            "{\"issuers\": [{\"id\": \"a\", \"name\": \"A\", \"documents\": [], \"unknown\": [], "
            "\"channels\": [{\"for\": \"block\", ";
        QTest::newRow("no source") << start + "\"phone\": \"1\", \"confidence\": \"high\"}]}]}";
        QTest::newRow("no number and no place") << start + "\"source\": \"s\", \"confidence\": \"high\"}]}]}";
        QTest::newRow("a made-up confidence")
            << start + "\"phone\": \"1\", \"source\": \"s\", \"confidence\": \"total\"}]}]}";
    }

    void aBadListIsRefused() {
        QFETCH(const QByteArray, text);
        QVERIFY_EXCEPTION_THROWN(load(text), Error);
    }
};

QTEST_GUILESS_MAIN(TestIssuers)
#include "tst_issuers.moc"
