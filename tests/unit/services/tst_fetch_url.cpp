// Addresses on the web as certificates and servers write them: read in one way or refused.
#include <QTest>

#include "app/services/fetch_url.h"

using namespace eleg;

class TestFetchUrl : public QObject {
    Q_OBJECT

 private slots:
    void aGoodOneIsRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("read");
        const auto row = [](const char* text, const char* read) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(read);
        };
        row("http://ocsp.example.se", "http://ocsp.example.se/");
        row("HTTP://OCSP.Example.SE/Path", "http://ocsp.example.se/Path");
        row("http://ocsp.example.se:80/", "http://ocsp.example.se/");
        row("http://ocsp.example.se:/x", "http://ocsp.example.se/x");
        row("http://ocsp.example.se:443/", "http://ocsp.example.se:443/");
        row("https://ocsp.example.se:443/", "https://ocsp.example.se/");
        row("https://ocsp.example.se:8443/", "https://ocsp.example.se:8443/");
        row("http://ocsp.example.se?a=b#c", "http://ocsp.example.se/?a=b");
        row("http://a.se/x#y?z", "http://a.se/x");
        row("http://a.se/%2f%2F/../x", "http://a.se/%2f%2F/../x");
        row("http://xn--rksmrgs-5wao1o.se/", "http://xn--rksmrgs-5wao1o.se/");
        row("http://1.1.1.1/", "http://1.1.1.1/");
        row("http://1.example/", "http://1.example/");
        row("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/");
        row("http://[::ffff:127.0.0.1]/", "http://[::ffff:127.0.0.1]/");
        row("http://localhost/", "http://localhost/");
    }
    void aGoodOneIsRead() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, read);
        const FetchUrlReading reading = readFetchUrl(text.toStdString());
        QVERIFY2(reading.url, reading.whyNot);
        QCOMPARE(QByteArray::fromStdString(reading.url->text()), read);
        QVERIFY(readFetchUrl(reading.url->text()).url->text() == reading.url->text());
    }

    void anAddressIsKnownAsOne() {
        QVERIFY(readFetchUrl("http://127.0.0.1/").url->literal == IpAddress::parse("127.0.0.1"));
        QVERIFY(readFetchUrl("http://[::1]/").url->literal == IpAddress::parse("::1"));
        QVERIFY(!readFetchUrl("http://a.se/").url->literal);
    }

    void anAddressTakesTheNamesPlace() {
        const FetchUrl url = *readFetchUrl("https://a.se:8443/x?y").url;
        QCOMPARE(url.textAt(*IpAddress::parse("1.2.3.4")), std::string("https://1.2.3.4:8443/x?y"));
        QCOMPARE(url.textAt(*IpAddress::parse("2001:db8::1")), std::string("https://[2001:db8::1]:8443/x?y"));
        QCOMPARE(url.authority(), std::string("a.se:8443"));
    }

    void aBadOneIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "/",
                                 "//",
                                 "http",
                                 "http:",
                                 "http:/",
                                 "http:a.se",
                                 "http:/a.se",
                                 "http://",
                                 "http:///x",
                                 "http://?x",
                                 "http://:80/",
                                 "a.se",
                                 "://a.se",
                                 "http//a.se",
                                 "file:///etc/passwd",
                                 "ldap://a.se/cn=x",
                                 "ldaps://a.se",
                                 "ftp://a.se/",
                                 "gopher://a.se/",
                                 "javascript:alert(1)",
                                 "data:text/plain,x",
                                 "http+x://a.se/",
                                 "1http://a.se/",
                                 " http://a.se/",
                                 "http://a.se/ ",
                                 "http://a.se/\n",
                                 "http://a.se/\t",
                                 "http://a.se/x\r\nHost: b.se",
                                 "http://a@a.se/",
                                 "http://a:b@a.se/",
                                 "http://@a.se/",
                                 "http://a.se:80@b.se/",
                                 "http://a.se\\@b.se/",
                                 "http://a.se/\\x",
                                 "http://a%2ese/",
                                 "http://%31%32%37.0.0.1/",
                                 "http://a.se%00.b.se/",
                                 "http://r\xC3\xA4ksm\xC3\xB6rg\xC3\xA5s.se/",
                                 "http://\xEF\xBC\x91.1.1.1/",
                                 "http://a_b.se/",
                                 "http://-a.se/",
                                 "http://a-.se/",
                                 "http://a..se/",
                                 "http://.a.se/",
                                 "http://a.se./",
                                 "http://127.0.0.1./",
                                 "http://localhost./",
                                 "http://./",
                                 "http://a.se,b.se/",
                                 "http://a!b.se/",
                                 "http://2130706433/",
                                 "http://0x7f000001/",
                                 "http://0x7f.1/",
                                 "http://0x7F.0.0.1/",
                                 "http://017700000001/",
                                 "http://0177.0.0.1/",
                                 "http://127.1/",
                                 "http://127.0.1/",
                                 "http://127.0.0.01/",
                                 "http://127.0.0.256/",
                                 "http://127.0.0.0x1/",
                                 "http://1.2.3.4.5/",
                                 "http://0/",
                                 "http://a.0x/",
                                 "http://a.1/",
                                 "http://[",
                                 "http://[]/",
                                 "http://[/",
                                 "http://[::1",
                                 "http://::1/",
                                 "http://[::1]x/",
                                 "http://[::1]x:80/",
                                 "http://x[::1]/",
                                 "http://[fe80::1%25eth0]/",
                                 "http://[fe80::1%eth0]/",
                                 "http://[v1.x]/",
                                 "http://[127.0.0.1]/",
                                 "http://[::1]]/",
                                 "http://a.se:0/",
                                 "http://a.se:080/",
                                 "http://a.se:-80/",
                                 "http://a.se:+80/",
                                 "http://a.se:80x/",
                                 "http://a.se:65536/",
                                 "http://a.se:4294967376/",
                                 "http://a.se:8 0/",
                                 "http://a.se:80:80/",
                                 "http://a.se:22/",
                                 "http://a.se:25/",
                                 "http://a.se:631/",
                                 "http://a.se:6000/",
                                 "http://a.se:6667/",
                                 "http://a.se:10080/",
                                 "http://a.se:2049/",
                                 "http://a.se/%",
                                 "http://a.se/%2",
                                 "http://a.se/%2x",
                                 "http://a.se/<x>",
                                 "http://a.se/\"",
                                 "http://a.se/{x}",
                                 "http://a.se/|",
                                 "http://a.se/^",
                                 "http://a.se/`",
                                 "http://a.se/?[x]"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("a zero byte") << QByteArray("http://a.se/\0x", 14);
        QTest::newRow("a zero byte in the host") << QByteArray("http://a\0.se/", 13);
        QTest::newRow("a label of 64") << "http://" + QByteArray(64, 'a') + ".se/";
        QTest::newRow("a name of 254") << "http://" + QByteArray("a.").repeated(126) + "se/";
        QTest::newRow("2049 characters") << "http://a.se/" + QByteArray(2037, 'x');
        QTest::newRow("a megabyte") << "http://a.se/" + QByteArray(1'000'000, 'x');
    }
    void aBadOneIsRefused() {
        QFETCH(const QByteArray, text);
        const FetchUrlReading reading = readFetchUrl(text.toStdString());
        QVERIFY(!reading.url);
        QVERIFY(*reading.whyNot != '\0');
    }

    void theLongestIsRead() {
        QVERIFY(readFetchUrl("http://a.se/" + std::string(2036, 'x')).url);
        QVERIFY(readFetchUrl("http://" + std::string(63, 'a') + ".se/").url);
    }

    void aRedirectLeadsThere_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* from, const char* location, const char* to) {
            QTest::addRow("%s -> %s", from, location)
                << QByteArray(from) << QByteArray(location) << QByteArray(to);
        };
        row("http://a.se/x/y?z", "http://b.se/w", "http://b.se/w");
        row("http://a.se/x/y?z", "https://b.se", "https://b.se/");
        row("https://a.se/", "https://b.se/", "https://b.se/");
        row("https://a.se:8443/", "//b.se/w", "https://b.se/w");
        row("http://a.se:8080/x/y?z", "/w?v", "http://a.se:8080/w?v");
        row("http://a.se/x/y?z/", "w", "http://a.se/x/w");
        row("http://a.se/x/y?z", "?v", "http://a.se/x/y?v");
        row("http://a.se/x/y?z", "#v", "http://a.se/x/y");
        row("http://a.se", "w", "http://a.se/w");
        row("http://[2001:db8::1]:8080/x", "w", "http://[2001:db8::1]:8080/w");
        row("https://a.se/", "http://b.se/", "");
        row("http://a.se/", "", "");
        row("http://a.se/", "file:///etc/passwd", "");
        row("http://a.se/", "javascript:alert(1)", "");
        row("http://a.se/", "//b@b.se/", "");
        row("http://a.se/", "///b.se/", "");
        row("http://a.se/", "/\\b.se/", "");
        row("http://a.se/", "http:b.se", "");
        row("http://a.se/", "/x y", "");
        row("http://a.se/", "/\xC3\xA5", "");
        row("http://a.se/", "@b.se/", "http://a.se/@b.se/");
    }
    void aRedirectLeadsThere() {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, location);
        QFETCH(const QByteArray, to);
        const FetchUrl start = *readFetchUrl(from.toStdString()).url;
        const FetchUrlReading reading = readRedirect(start, location.toStdString());
        QCOMPARE(reading.url ? QByteArray::fromStdString(reading.url->text()) : QByteArray(), to);
        QVERIFY(reading.url || *reading.whyNot != '\0');
    }

    void localNamesAreKnown() {
        for (const char* name :
             {"localhost", "intranet", "x.localhost", "printer.local", "nas.home.arpa", "db.internal"})
            QVERIFY2(isLocalName(name), name);
        for (const char* name : {"a.se", "local.se", "localhost.se", "notlocal.example"})
            QVERIFY2(!isLocalName(name), name);
    }
};

QTEST_GUILESS_MAIN(TestFetchUrl)
#include "tst_fetch_url.moc"
