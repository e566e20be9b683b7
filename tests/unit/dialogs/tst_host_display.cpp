// Nobody is fooled by the letters of a host's name.
#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTest>

#include "app/dialogs/host_display.h"

using namespace eleg;

Q_DECLARE_METATYPE(eleg::HostCaution)

class TestHostDisplay : public QObject {
    Q_OBJECT

 private slots:
    void aHostIsShownInItsForms_data() {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("otherForm");
        QTest::addColumn<HostCaution>("caution");
        const auto row = [](const char* title, const char* host, const char* name, const char* other,
                            HostCaution caution) {
            QTest::newRow(title) << QByteArray(host) << QString::fromUtf8(name) << QString::fromUtf8(other)
                                 << caution;
        };
        using C = HostCaution;
        row("plain", "minasidor.example.se", "minasidor.example.se", "", C::None);
        row("address", "127.0.0.1", "127.0.0.1", "", C::None);
        row("IPv6", "[::1]", "[::1]", "", C::None);
        row("Swedish", "xn--rksmrgs-5wao1o.example", "räksmörgås.example", "xn--rksmrgs-5wao1o.example",
            C::None);
        row("all Cyrillic apple", "xn--80ak6aa92e.com", "xn--80ak6aa92e.com", "аррӏе.com", C::OtherAlphabet);
        row("one Cyrillic letter among Latin", "xn--pypal-4ve.com", "xn--pypal-4ve.com", "pаypal.com",
            C::MixedAlphabets);
        row("dotless i", "xn--minasdor-xkb.example", "xn--minasdor-xkb.example", "minasıdor.example",
            C::UnusualLetters);
        row("Chinese", "xn--fiqs8s.example", "xn--fiqs8s.example", "中国.example", C::OtherAlphabet);
        row("no encoding at all", "xn--a.example", "xn--a.example", "", C::NotDecodable);
        row("encodes plain ASCII", "xn--example-.com", "xn--example-.com", "", C::NotDecodable);
    }

    void aHostIsShownInItsForms() {
        QFETCH(const QByteArray, host);
        QFETCH(const QString, name);
        QFETCH(const QString, otherForm);
        QFETCH(const HostCaution, caution);
        const HostDisplay shown = displayOfHost(host.toStdString());
        QCOMPARE(shown.name, name);
        QCOMPARE(shown.otherForm, otherForm);
        QCOMPARE(static_cast<int>(shown.caution), static_cast<int>(caution));
    }

    void thePortIsInBothForms() {
        const HostDisplay shown = displayOf(Origin::parse("https://xn--rksmrgs-5wao1o.example:8443"));
        QCOMPARE(shown.name, QStringLiteral("räksmörgås.example:8443"));
        QCOMPARE(shown.otherForm, QStringLiteral("xn--rksmrgs-5wao1o.example:8443"));
        QCOMPARE(displayOf(Origin::parse("https://example.se:1")).name, QStringLiteral("example.se:1"));
    }

    void noFormHasMarksThatTurnOrHideText() {
        // U+202E, U+200B, U+2066 as Punycode labels: either refused by the decoding, or never shown.
        for (const char* host : {"xn--abc-7q0a.example", "xn--ab-g1t.example", "xn--ab-88t.example",
                                 "xn--exmple-4nf.com", "xn--0.example"}) {
            const HostDisplay shown = displayOfHost(host);
            for (const QString& form : {shown.name, shown.otherForm})
                for (const QChar c : form)
                    QVERIFY2(c.category() != QChar::Other_Format && c.isPrint() && !c.isSpace(), host);
        }
    }
};

QTEST_APPLESS_MAIN(TestHostDisplay)
#include "tst_host_display.moc"
