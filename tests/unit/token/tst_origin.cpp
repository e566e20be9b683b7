#include <QTest>

#include "libcard/token/origin.h"

using namespace eleg;

namespace {

QByteArray ofLength(int length) {
    // Labels of 63 characters, as long as a host may be.
    QByteArray origin = "https://";
    while (origin.size() < length) origin += (origin.size() - 8) % 64 == 63 ? '.' : 'a';
    return origin;
}

}  // namespace

class TestOrigin : public QObject {
    Q_OBJECT

 private slots:
    void whatBrowsersWriteIsTakenAsItIs_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<bool>("idn");
        const auto row = [](const char* text, const char* host, int port, bool idn) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(host) << port << idn;
        };
        row("https://skatteverket.se", "skatteverket.se", 0, false);
        row("https://www.e-tjanst.example:8443", "www.e-tjanst.example", 8443, false);
        row("wss://socket.example", "socket.example", 0, false);
        row("https://localhost:1", "localhost", 1, false);
        row("https://a.se:65535", "a.se", 65535, false);
        row("https://a.se:80", "a.se", 80, false);
        row("https://xn--mklare-bua.se", "xn--mklare-bua.se", 0, true);
        row("https://www.xn--mklare-bua.se:8443", "www.xn--mklare-bua.se", 8443, true);
        row("https://axn--b.se", "axn--b.se", 0, false);
        row("https://under_score.example", "under_score.example", 0, false);
        row("https://127.0.0.1:8443", "127.0.0.1", 8443, false);
        row("https://1.2.3.4.example", "1.2.3.4.example", 0, false);
        row("https://[::1]", "[::1]", 0, false);
        row("https://[::1]:8443", "[::1]", 8443, false);
        row("https://[2001:db8::1:0:0:1]", "[2001:db8::1:0:0:1]", 0, false);
        row("https://[::ffff:102:304]", "[::ffff:102:304]", 0, false);
        row("https://[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7:8]", 0, false);
        row("https://[1:2:3:4:5:6:0:8]", "[1:2:3:4:5:6:0:8]", 0, false);
        row("https://[1:2:3:4:5:6::]", "[1:2:3:4:5:6::]", 0, false);
        row("https://[::]", "[::]", 0, false);
    }
    void whatBrowsersWriteIsTakenAsItIs() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, host);
        QFETCH(int, port);
        QFETCH(bool, idn);
        const Origin origin = Origin::parse(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(origin.text()), text);
        QCOMPARE(QByteArray::fromStdString(origin.host()), host);
        QCOMPARE(int(origin.port().value_or(0)), port);
        QCOMPARE(origin.isIdn(), idn);
    }

    void everythingElseIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        row("empty", "");
        row("null", "null");
        row("host alone", "skatteverket.se");
        row("http", "http://skatteverket.se");
        row("ws", "ws://skatteverket.se");
        row("file", "file://");
        row("extension", "chrome-extension://abcdefghijklmnop");
        row("scheme in upper case", "HTTPS://skatteverket.se");
        row("one slash", "https:/skatteverket.se");
        row("three slashes", "https:///skatteverket.se");
        row("back slashes", "https:\\\\skatteverket.se");
        row("no host", "https://");
        row("no host, but a port", "https://:8443");
        row("final slash", "https://skatteverket.se/");
        row("path", "https://skatteverket.se/login");
        row("query", "https://skatteverket.se?a=b");
        row("fragment", "https://skatteverket.se#a");
        row("userinfo", "https://tolvan@skatteverket.se");
        row("userinfo with password", "https://tolvan:1234@skatteverket.se");
        row("empty userinfo", "https://@skatteverket.se");
        row("host in upper case", "https://Skatteverket.se");
        row("port 0", "https://a.se:0");
        row("port 65536", "https://a.se:65536");
        row("port 99999999999999999999", "https://a.se:99999999999999999999");
        row("port with a zero before", "https://a.se:08443");
        row("port negative", "https://a.se:-1");
        row("port with a plus", "https://a.se:+1");
        row("port empty", "https://a.se:");
        row("port in letters", "https://a.se:https");
        row("port with more after", "https://a.se:8443x");
        row("port with a space", "https://a.se:8443 ");
        row("two ports", "https://a.se:1:2");
        row("default port of https", "https://a.se:443");
        row("default port of wss", "wss://a.se:443");
        row("IDN as it is written", "https://m\xC3\xA4klare.se");
        row("latin-1", "https://m\xE4klare.se");
        row("full-width letters", "https://\xEF\xBD\x81.se");
        row("nothing after xn--", "https://xn--.se");
        row("escaped letter", "https://%73katteverket.se");
        row("final dot", "https://skatteverket.se.");
        row("first dot", "https://.se");
        row("two dots", "https://a..se");
        row("dot alone", "https://.");
        row("space before", " https://a.se");
        row("space after", "https://a.se ");
        row("space inside", "https://a b.se");
        row("line feed", "https://a.se\n");
        row("tab inside", "https://a\t.se");
        row("NUL after", QByteArray("https://a.se\0", 13));
        row("NUL inside", QByteArray("https://a.se\0.evil.example", 26));
        row("star", "https://*.se");
        row("comma", "https://a,b.se");
        row("two origins", "https://a.se,https://b.se");
        row("label of 64", "https://" + QByteArray(64, 'a') + ".se");
        row("host of 254", "https://" + (QByteArray(62, 'a') + ".").repeated(4) + "bb");
        row("IPv4 in three parts", "https://127.0.1");
        row("IPv4 in one number", "https://2130706433");
        row("IPv4 in hexadecimal", "https://0x7f000001");
        row("IPv4 ending in hexadecimal", "https://127.0.0.0x1");
        row("IPv4 with a zero before", "https://127.0.0.01");
        row("IPv4 out of range", "https://127.0.0.256");
        row("IPv4 with five parts", "https://127.0.0.0.1");
        row("name that ends in a number", "https://a.1");
        row("IPv6 without brackets", "https://::1");
        row("IPv6 not closed", "https://[::1");
        row("IPv6 not opened", "https://::1]");
        row("IPv6 in upper case", "https://[2001:DB8::1]");
        row("IPv6 not compressed", "https://[0:0:0:0:0:0:0:1]");
        row("IPv6 compressed at the shorter place", "https://[2001::1:0:0:0:1]");
        row("IPv6 with a zero before", "https://[::01]");
        row("IPv6 compressing one zero", "https://[1:2:3:4:5:6::8]");
        row("IPv6 with dots", "https://[::ffff:1.2.3.4]");
        row("IPv6 with a zone", "https://[fe80::1%25eth0]");
        row("IPv6 empty", "https://[]");
        row("IPv6 and more", "https://[::1]a");
        row("brackets around a name", "https://[localhost]");
        row("future address", "https://[v1.a]");
        row("256 characters", ofLength(256));
        row("64 kB", "https://" + QByteArray(65536, 'a') + ".se");
    }
    void everythingElseIsRefused() {
        QFETCH(QByteArray, text);
        try {
            Origin::parse(text.toStdString());
            QFAIL("was taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::OriginInvalid);
            QVERIFY(!error.detail().empty());
        }
    }

    void theLongestOriginHas255Characters() {
        const QByteArray longest = ofLength(255);
        QCOMPARE(longest.size(), 255);
        QCOMPARE(Origin::parse(longest.toStdString()).text().size(), std::size_t{255});
    }

    void originsAreEqualOnlyAsTexts() {
        QVERIFY(Origin::parse("https://a.se") == Origin::parse("https://a.se"));
        QVERIFY(!(Origin::parse("https://a.se") == Origin::parse("https://a.se:8443")));
        QVERIFY(!(Origin::parse("https://a.se") == Origin::parse("wss://a.se")));
    }
};

QTEST_APPLESS_MAIN(TestOrigin)
#include "tst_origin.moc"
