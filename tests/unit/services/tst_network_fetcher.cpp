// The fetcher against servers that mean no good, all of them on the loopback interface.
#include <arpa/inet.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QEventLoop>
#include <QSemaphore>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>
#include <QTimer>
#include <atomic>
#include <cstring>

#include "app/services/network.h"
#include "app/services/network_fetcher.h"
#include "tests/unit/services/hostile_server.h"

using namespace eleg;
using namespace eleg::test;
using namespace std::chrono_literals;

namespace {

const FetchRules kLoopback{{"127.0.0.0/8"}};
const QString kName = QStringLiteral("ocsp.test");  // no name server knows it (RFC 6761)

std::vector<IpAddress> addresses(const std::vector<const char*>& texts) {
    std::vector<IpAddress> made;
    for (const char* text : texts) made.push_back(IpAddress::parse(text).value());
    return made;
}

/// Whether there is no network but the loopback interface.
bool isAlone = false;

/// Moves this process, before it has threads, to a network namespace of its own: what a broken fetcher does
/// with the addresses of these tests, it does to nobody.
bool leaveNetwork() {
    if (::unshare(CLONE_NEWNET) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return false;
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq loopback{};
    std::strcpy(loopback.ifr_name, "lo");
    loopback.ifr_flags = IFF_UP;
    const bool isUp = ::ioctl(socket, SIOCSIFFLAGS, &loopback) == 0;
    ::close(socket);
    return isUp;
}

/// A name server of our own: the same for every name.
NameLookup finds(const std::vector<const char*>& texts) {
    return [found = addresses(texts)](const std::string&) {
        return NameAnswer{found, found.empty(), found.empty() ? "no such name" : ""};
    };
}

FetchRequest requestFor(const std::string& url) {
    FetchRequest request;
    request.url = url;
    request.method = FetchMethod::Post;
    request.body = {'a', 's', 'k'};
    request.contentType = "application/ocsp-request";
    request.acceptedTypes = {"application/ocsp-response"};
    return request;
}

FetchResult fetched(Fetcher& fetcher, const FetchRequest& request) {
    std::optional<FetchResult> result;
    int times = 0;
    QEventLoop loop;
    const auto ticket = fetcher.fetch(request, [&](FetchResult got) {
        result = std::move(got);
        ++times;
        loop.quit();
    });
    if (result) qFatal("at once");
    QTimer::singleShot(20s, &loop, &QEventLoop::quit);
    loop.exec();
    QCoreApplication::processEvents();
    if (times != 1) qFatal("%d answers", times);
    return *result;
}

FetchResult fetched(const FetchRequest& request, const NameLookup& lookup = finds({"127.0.0.1"}),
                    const FetchRules& rules = kLoopback) {
    NetworkFetcher fetcher(rules, lookup);
    return fetched(fetcher, request);
}

QByteArray idIn(const FetchResult& result) {
    const std::string_view id = result.failure ? idOf(*result.failure) : "fetched";
    return {id.data(), qsizetype(id.size())};
}

QByteArray bodyIn(const FetchResult& result) {
    return {reinterpret_cast<const char*>(result.body.data()), qsizetype(result.body.size())};
}

#define COMPARE_OUTCOME(result, id)                                                           \
    do {                                                                                      \
        const FetchResult& r = (result);                                                      \
        QVERIFY2(idIn(r) == QByteArray(id), (idIn(r) + ": " + r.detail.c_str()).constData()); \
        QVERIFY(!r.failure || r.body.empty());                                                \
    } while (false)

/// A port of 127.0.0.1 at which nobody listens, for as long as this lives.
class DeafPort {
 public:
    explicit DeafPort(const char* address = "127.0.0.1", int port = 0)
        : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_port = htons(static_cast<std::uint16_t>(port));
        ::inet_pton(AF_INET, address, &at.sin_addr);
        socklen_t size = sizeof at;
        if (::bind(socket_, reinterpret_cast<sockaddr*>(&at), size) != 0) qFatal("bind");
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&at), &size);
        port_ = ntohs(at.sin_port);
        at_ = at;
    }
    ~DeafPort() {
        for (const int client : clients_) ::close(client);
        ::close(socket_);
    }
    DeafPort(const DeafPort&) = delete;
    DeafPort& operator=(const DeafPort&) = delete;
    int port() const { return port_; }

    /// From now on a connection is neither made nor refused: the queue of those that wait is full.
    void swallow() {
        ::listen(socket_, 0);
        for (int count = 0; count < 4; ++count) {
            clients_.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            ::connect(clients_.back(), reinterpret_cast<sockaddr*>(&at_), sizeof at_);
        }
    }

 private:
    int socket_;
    int port_ = 0;
    sockaddr_in at_{};
    std::vector<int> clients_;
};

/// Sends `start`, and then `more` every few milliseconds for as long as the client is there.
HostileServer::Script drips(const QByteArray& start, const QByteArray& more) {
    return [start, more](QTcpSocket& client, const QByteArray&) {
        client.write(start);
        auto* timer = new QTimer(&client);
        timer->callOnTimeout(&client, [&client, more] { client.write(more); });
        timer->start(5ms);
    };
}

struct ProxyInEnvironment {
    explicit ProxyInEnvironment(const QByteArray& proxy) {
        qputenv("http_proxy", proxy);
        qputenv("https_proxy", proxy);
    }
    ~ProxyInEnvironment() {
        qunsetenv("http_proxy");
        qunsetenv("https_proxy");
    }
};

}  // namespace

class TestNetworkFetcher : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase() {
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "ftp_proxy",
                                 "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "FTP_PROXY"})
            qunsetenv(name);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({QSslCertificate(tlsAuthority())});
        QSslConfiguration::setDefaultConfiguration(tls);
    }

    void aGoodAnswerIsFetched() {
        const HostileServer server(says(answer(
            "200 OK",
            {"Content-Type: Application/OCSP-Response; charset=x", "Date: Mon, 04 May 2026 12:00:00 GMT"},
            QByteArray("a\0b", 3))));
        const FetchResult result = fetched(requestFor(server.url()));
        COMPARE_OUTCOME(result, "fetched");
        QCOMPARE(bodyIn(result), QByteArray("a\0b", 3));
        QVERIFY(result.serverTime == TimePoint(std::chrono::seconds(1777896000)));
    }

    void nothingIsGivenAway() {
        const HostileServer server(says(goodAnswer()));
        COMPARE_OUTCOME(fetched(requestFor(server.url(kName))), "fetched");
        QCOMPARE(server.requests().size(), 1);
        QList<QByteArray> lines = server.requests().front().split('\n');
        for (QByteArray& line : lines) line = line.trimmed().toLower();
        QCOMPARE(lines.takeFirst(), QByteArray("post /ocsp http/1.1"));
        QCOMPARE(lines.takeLast(), QByteArray("ask"));
        lines.removeAll(QByteArray());
        std::sort(lines.begin(), lines.end());
        const QList<QByteArray> sent = {"accept-encoding: identity",
                                        "accept: application/ocsp-response",
                                        "connection: close",
                                        "content-length: 3",
                                        "content-type: application/ocsp-request",
                                        "host: ocsp.test:" + QByteArray::number(server.port()),
                                        "user-agent: eleg"};
        QCOMPARE(lines, sent);
    }

    void cookiesAreForgotten() {
        const HostileServer server(says(answer("200 OK", {"Content-Type: application/ocsp-response",
                                                          "Set-Cookie: a=b", "Cache-Control: max-age=9"})));
        NetworkFetcher fetcher(kLoopback, finds({"127.0.0.1"}));
        FetchRequest request = requestFor(server.url());
        request.method = FetchMethod::Get;
        COMPARE_OUTCOME(fetched(fetcher, request), "fetched");
        COMPARE_OUTCOME(fetched(fetcher, request), "fetched");
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(!server.requests().back().toLower().contains("cookie"));
        QVERIFY(server.requests().back().startsWith("GET /ocsp HTTP/1.1\r\n"));
    }

    void aBadAnswerHasItsReason_data() {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("detail");
        const auto row = [](const char* name, const QByteArray& said, const char* id, const char* detail) {
            QTest::newRow(name) << said << QByteArray(id) << QByteArray(detail);
        };
        const QByteArray type = "Content-Type: application/ocsp-response";
        const QByteArray html = "Content-Type: text/html; charset=utf-8";
        row("404", answer("404 Not Found", {html}), "http-error", "HTTP 404");
        row("500", answer("500 Oh", {type}), "http-error", "HTTP 500");
        row("503", answer("503 Busy", {type}), "http-error", "HTTP 503");
        row("201", answer("201 Created", {type}), "http-error", "HTTP 201");
        row("206", answer("206 Partial", {type, "Content-Range: bytes 0-1/9"}), "http-error", "HTTP 206");
        row("204", "HTTP/1.1 204 None\r\n\r\n", "http-error", "HTTP 204");
        row("304", "HTTP/1.1 304 Same\r\n\r\n", "http-error", "HTTP 304");
        row("300", answer("300 Choose", {type, "Location: /x"}), "http-error", "HTTP 300");
        row("302 to nowhere", answer("302 Found", {type}), "http-error", "HTTP 302");
        row("401", answer("401 Who", {type, "WWW-Authenticate: Basic realm=\"x\""}), "http-error",
            "HTTP 401");
        row("401, Kerberos", answer("401 Who", {type, "WWW-Authenticate: Negotiate"}), "http-error",
            "HTTP 401");
        row("401, NTLM", answer("401 Who", {type, "WWW-Authenticate: NTLM"}), "http-error", "HTTP 401");
        row("407", answer("407 Who", {type, "Proxy-Authenticate: Negotiate"}), "http-error", "HTTP 407");
        row("511", answer("511 Log in", {type}), "captive-portal", "HTTP 511");
        row("a page", answer("200 OK", {html}), "captive-portal", "text/html");
        row("an XHTML page", answer("200 OK", {"Content-Type: application/xhtml+xml"}), "captive-portal",
            "application/xhtml+xml");
        row("text", answer("200 OK", {"Content-Type: text/plain"}), "wrong-content-type", "text/plain");
        row("no type", answer("200 OK", {}), "wrong-content-type", "no content type");
        row("a long type", answer("200 OK", {"Content-Type: " + QByteArray(5000, 'x')}), "wrong-content-type",
            QByteArray(80, 'x').constData());
        row("a type for a terminal", answer("200 OK", {"Content-Type: a\x1b[2J\x07"}), "wrong-content-type",
            "a?[2j?");
        row("gzip", answer("200 OK", {type, "Content-Encoding: gzip"}), "wrong-content-type",
            "content encoding gzip");
        row("brotli", answer("200 OK", {type, "Content-Encoding: br"}), "wrong-content-type",
            "content encoding br");
        row("too much said", "HTTP/1.1 200 OK\r\n" + type + "\r\nContent-Length: 1048577\r\n\r\n",
            "too-large", "over 1048576 bytes");
        row("very much said",
            "HTTP/1.1 200 OK\r\n" + type + "\r\nContent-Length: 9223372036854775807\r\n\r\n", "too-large",
            "over 1048576 bytes");
        row("too much sent", goodAnswer(QByteArray(1048577, 'x')).replace("Content-Length: 1048577", "X: y"),
            "too-large", "over 1048576 bytes");
        row("less than said", "HTTP/1.1 200 OK\r\n" + type + "\r\nContent-Length: 9\r\n\r\nx", "unreachable",
            "The remote host closed the connection");
        row("nothing", "", "unreachable", "The remote host closed the connection");
        row("rubbish", "rubbish\r\n\r\n", "http-error", "");
        row("another protocol", "SSH-2.0-OpenSSH_9\r\n\r\n", "http-error", "");
    }
    void aBadAnswerHasItsReason() {
        QFETCH(const QByteArray, said);
        QFETCH(const QByteArray, id);
        QFETCH(const QByteArray, detail);
        const HostileServer server(says(said));
        const FetchResult result = fetched(requestFor(server.url()));
        COMPARE_OUTCOME(result, id);
        if (!detail.isEmpty()) QCOMPARE(QByteArray::fromStdString(result.detail), detail);
        QCOMPARE(server.requests().size(), 1);  // whoever asks for a password too
    }

    void aWholeMebibyteIsFetched() {
        const QByteArray whole(1048576, 'x');
        const HostileServer server(says(goodAnswer(whole)));
        COMPARE_OUTCOME(fetched(requestFor(server.url())), "fetched");
        const HostileServer chunks(
            says("HTTP/1.1 200 OK\r\nContent-Type: application/ocsp-response\r\nTransfer-Encoding: "
                 "chunked\r\n\r\n100000\r\n" +
                 whole + "\r\n0\r\n\r\n"));
        const FetchResult result = fetched(requestFor(chunks.url()));
        COMPARE_OUTCOME(result, "fetched");
        QCOMPARE(bodyIn(result), whole);
        FetchRequest less = requestFor(chunks.url());
        less.maxSize = 1048575;
        COMPARE_OUTCOME(fetched(less), "too-large");
    }

    void whatIsEndlessIsCutOff_data() {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("id");
        const QByteArray good = "HTTP/1.1 200 OK\r\nContent-Type: application/ocsp-response\r\n";
        QTest::newRow("body") << good + "\r\n" << QByteArray(65536, 'x') << QByteArray("too-large");
        QTest::newRow("chunks") << good + "Transfer-Encoding: chunked\r\n\r\n"
                                << "10000\r\n" + QByteArray(65536, 'x') + "\r\n"
                                << QByteArray("too-large");
        QTest::newRow("header") << good + "X: " << QByteArray(65536, 'x') << QByteArray("http-error");
        QTest::newRow("headers") << good << QByteArray("X: y\r\n").repeated(10000)
                                 << QByteArray("http-error");
        QTest::newRow("interim answers")
            << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(2000)
            << QByteArray("http-error");
        QTest::newRow("status") << QByteArray() << QByteArray(65536, 'x') << QByteArray("http-error");
    }
    void whatIsEndlessIsCutOff() {
        QFETCH(const QByteArray, start);
        QFETCH(const QByteArray, more);
        QFETCH(const QByteArray, id);
        qint64 sent = 0;
        const HostileServer server([&](QTcpSocket& client, const QByteArray&) {
            client.write(start);
            const auto send = [&client, &sent, more] {
                if (client.bytesToWrite() == 0) sent += client.write(more);
            };
            connect(&client, &QTcpSocket::bytesWritten, &client, send);
            send();
        });
        COMPARE_OUTCOME(fetched(requestFor(server.url())), id);
        QTRY_COMPARE(server.gone(), 1);
        QVERIFY2(sent < 32 * 1024 * 1024, qPrintable(QString::number(sent)));
    }

    void slowDripsEnd_data() {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("more");
        const QByteArray good = "HTTP/1.1 200 OK\r\nContent-Type: application/ocsp-response\r\n";
        QTest::newRow("silence") << QByteArray() << QByteArray();
        QTest::newRow("status") << QByteArray("HTTP/1.1 2") << QByteArray("0");
        QTest::newRow("header") << good << QByteArray("x");
        QTest::newRow("headers") << good << QByteArray("x: y\r\n");
        QTest::newRow("interim answers") << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
        QTest::newRow("body") << good + "\r\n" << QByteArray("x");
        QTest::newRow("said body") << good + "Content-Length: 100000\r\n\r\n" << QByteArray("x");
        QTest::newRow("chunks") << good + "Transfer-Encoding: chunked\r\n\r\n" << QByteArray("1\r\nx\r\n");
    }
    void slowDripsEnd() {
        QFETCH(const QByteArray, start);
        QFETCH(const QByteArray, more);
        const HostileServer server(drips(start, more));
        FetchRequest request = requestFor(server.url());
        request.timeout = 200ms;
        QElapsedTimer time;
        time.start();
        const FetchResult result = fetched(request);
        COMPARE_OUTCOME(result, "timed-out");
        QVERIFY2(time.elapsed() >= 150, qPrintable(QString::number(time.elapsed())));
        QTRY_COMPARE(server.gone(), server.connections());
    }

    void redirectsShareTheTime() {
        const HostileServer server([](QTcpSocket& client, const QByteArray&) {
            QTimer::singleShot(400ms, &client, [&client] {
                client.write(answer("307 On", {"Location: /on"}));
                client.disconnectFromHost();
            });
        });
        FetchRequest request = requestFor(server.url());
        request.timeout = 1000ms;
        // If each began the time anew, it would end with one redirect too many.
        COMPARE_OUTCOME(fetched(request), "timed-out");
    }

    void hostileAddressesAreNotAsked_data() {
        QTest::addColumn<QByteArray>("url");
        for (const char* url : {"",
                                "file:///etc/passwd",
                                "ldap://ca.test/cn=x",
                                "ftp://ca.test/",
                                "data:,x",
                                "http://",
                                "http://a@127.0.0.1/",
                                "http://2130706433/",
                                "http://0x7f.1/",
                                "http://0177.0.0.1/",
                                "http://127.1/",
                                "http://127.0.0.1./",
                                "http://%31/",
                                "http://r\xC3\xA4k.test/",
                                "http://127.0.0.1:22/",
                                "http://[::ffff:127.0.0.1]/",
                                "http://169.254.169.254/latest/meta-data/",
                                "http://10.0.0.1/",
                                "http://[::1]/",
                                "http://0.0.0.0/",
                                "http://192.168.1.1/"})
            QTest::newRow(url) << QByteArray(url);
        QTest::newRow("2049 characters") << "http://127.0.0.1/" + QByteArray(2032, 'x');
    }
    void hostileAddressesAreNotAsked() {
        QFETCH(const QByteArray, url);
        const auto asked = std::make_shared<std::atomic<int>>(0);
        const FetchResult result = fetched(requestFor(url.toStdString()), [asked](const std::string&) {
            ++*asked;
            return NameAnswer{addresses({"127.0.0.1"}), false, {}};
        });
        COMPARE_OUTCOME(result, "not-allowed");
        QVERIFY(!result.detail.empty());
        QCOMPARE(asked->load(), 0);
    }

    void withoutAWordOfTheOwnerNothingHereIsAsked() {
        const HostileServer server(says(goodAnswer()));
        const FetchResult literal = fetched(requestFor(server.url()), finds({}), {});
        COMPARE_OUTCOME(literal, "not-allowed");
        QCOMPARE(literal.detail, std::string("127.0.0.1 is a loopback address"));
        COMPARE_OUTCOME(fetched(requestFor(server.url(kName)), finds({"127.0.0.1"}), {}), "not-allowed");
        COMPARE_OUTCOME(fetched(requestFor(server.url(QStringLiteral("localhost"))), lookUpName, {}),
                        "not-allowed");
        QCOMPARE(server.connections(), 0);
    }

    void theSystemsNamesAreLookedUp() {
        const HostileServer server(says(goodAnswer()));
        COMPARE_OUTCOME(fetched(requestFor(server.url(QStringLiteral("localhost"))), lookUpName), "fetched");
    }

    void namesLeadOnlyToWhatIsAllowed_data() {
        QTest::addColumn<QByteArray>("found");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const char* found, const char* id) {
            QTest::newRow(found) << QByteArray(found) << QByteArray(id);
        };
        row("", "name-not-found");
        row("10.0.0.1", "not-allowed");
        row("169.254.169.254", "not-allowed");
        row("::1", "not-allowed");
        row("::ffff:127.0.0.1", "not-allowed");
        row("64:ff9b::7f00:1", "not-allowed");
        row("10.0.0.1 fd00::1 0.0.0.0", "not-allowed");
        row("127.0.0.1", "fetched");
        row("10.0.0.1 127.0.0.1", "fetched");
        row("127.0.0.1 10.0.0.1", "fetched");
        row("10.0.0.1 10.0.0.2 10.0.0.3 10.0.0.4 10.0.0.5 127.0.0.1", "fetched");
    }
    void namesLeadOnlyToWhatIsAllowed() {
        QFETCH(const QByteArray, found);
        QFETCH(const QByteArray, id);
        const HostileServer server(says(goodAnswer()));
        std::vector<IpAddress> all;
        for (const QByteArray& one : found.split(' '))
            if (!one.isEmpty()) all.push_back(IpAddress::parse(one.toStdString()).value());
        const auto lookup = [all](const std::string&) { return NameAnswer{all, all.empty(), {}}; };
        COMPARE_OUTCOME(fetched(requestFor(server.url(kName)), lookup), id);
        QCOMPARE(server.connections(), id == "fetched" ? 1 : 0);
    }

    // What answers 127.0.0.1, which is allowed, and then 127.0.0.2, which is not: the first answer counts for
    // the connection, and each redirect is looked up anew.
    void aNameThatChangesItsMindGetsNowhere() {
        const HostileServer good(says(goodAnswer()));
        const HostileServer bad(says(goodAnswer("bad")), {}, QStringLiteral("127.0.0.2"), good.port());
        const auto asked = std::make_shared<std::atomic<int>>(0);
        const auto rebinding = [asked](const std::string&) {
            return NameAnswer{addresses({(*asked)++ == 0 ? "127.0.0.1" : "127.0.0.2"}), false, {}};
        };
        const FetchRules rules{{"127.0.0.1/32"}};
        const FetchResult result = fetched(requestFor(good.url(kName)), rebinding, rules);
        COMPARE_OUTCOME(result, "fetched");
        QCOMPARE(bodyIn(result), QByteArray("ok"));
        QCOMPARE(asked->load(), 1);
        COMPARE_OUTCOME(fetched(requestFor(good.url(kName)), rebinding, rules), "not-allowed");

        *asked = 0;
        const HostileServer leading(says(answer("307 On", {"Location: /again"})));
        COMPARE_OUTCOME(fetched(requestFor(leading.url(kName)), rebinding, rules), "not-allowed");
        QCOMPARE(asked->load(), 2);
        QCOMPARE(bad.connections(), 0);
    }

    void theNextAddressIsTried_data() {
        QTest::addColumn<bool>("swallows");
        QTest::newRow("one that refuses") << false;
        QTest::newRow("one that never answers") << true;
    }
    void theNextAddressIsTried() {
        QFETCH(const bool, swallows);
        const HostileServer server(says(goodAnswer()));
        DeafPort deaf("127.0.0.2", server.port());
        if (swallows) deaf.swallow();
        FetchRequest request = requestFor(server.url(kName));
        request.timeout = 4000ms;
        COMPARE_OUTCOME(fetched(request, finds({"127.0.0.2", "127.0.0.1"})), "fetched");
        QCOMPARE(server.connections(), 1);
    }

    // Whoever has taken the request has the rest of the time: it is not asked twice.
    void aSlowAnswerIsWaitedFor() {
        const HostileServer server([](QTcpSocket& client, const QByteArray&) {
            QTimer::singleShot(2200ms, &client, [&client] { says(goodAnswer())(client, {}); });
        });
        const HostileServer other(says(goodAnswer("other")), {}, QStringLiteral("127.0.0.2"), server.port());
        FetchRequest request = requestFor(server.url(kName));
        request.timeout = 4000ms;
        const FetchResult result = fetched(request, finds({"127.0.0.1", "127.0.0.2"}));
        COMPARE_OUTCOME(result, "fetched");
        QCOMPARE(bodyIn(result), QByteArray("ok"));
        QCOMPARE(other.connections(), 0);
    }

    void nobodyThereIsUnreachable() {
        const DeafPort deaf;
        const std::string port = std::to_string(deaf.port());
        COMPARE_OUTCOME(fetched(requestFor("http://127.0.0.1:" + port + "/")), "unreachable");
        COMPARE_OUTCOME(
            fetched(requestFor("http://ocsp.test:" + port + "/"), finds({"127.0.0.1", "127.0.0.1"})),
            "unreachable");
        DeafPort swallowing;
        swallowing.swallow();
        FetchRequest request = requestFor("http://127.0.0.1:" + std::to_string(swallowing.port()) + "/");
        request.timeout = 200ms;
        COMPARE_OUTCOME(fetched(request), "timed-out");
    }

    void aNameServerThatIsSilentHoldsNothingUp() {
        const auto released = std::make_shared<QSemaphore>();
        const auto ended = std::make_shared<QSemaphore>();
        const auto isAsked = std::make_shared<std::atomic<bool>>(false);
        NetworkFetcher fetcher(kLoopback, [released, ended, isAsked](const std::string&) {
            *isAsked = true;
            released->acquire();
            ended->release();
            return NameAnswer{addresses({"127.0.0.1"}), false, {}};
        });
        FetchRequest request = requestFor("http://ocsp.test/");
        request.timeout = 300ms;
        COMPARE_OUTCOME(fetched(fetcher, request), "timed-out");
        released->release();                                  // and what comes after that is no longer wanted
        if (*isAsked) QVERIFY(ended->tryAcquire(1, 10'000));  // on a slow machine the time is up before
        QCoreApplication::processEvents();
    }

    void aNameServerThatFailsIsNoAnswer() {
        const auto failing = [](const std::string&) { return NameAnswer{{}, false, "try again"}; };
        const FetchResult result = fetched(requestFor("http://ocsp.test/"), failing);
        COMPARE_OUTCOME(result, hasNetwork() ? "unreachable" : "offline");
        QCOMPARE(result.detail, std::string("try again"));
    }

    void redirectsAreFollowedWithCare_data() {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const char* location, const char* id) {
            QTest::newRow(location) << QByteArray(location) << QByteArray(id);
        };
        row("/other", "fetched");
        row("other?x#y", "fetched");
        row("http://ocsp.test:PORT/other", "fetched");
        row("http://other.test:PORT/other", "fetched");
        row("//127.0.0.1:PORT/other", "fetched");
        row("file:///etc/passwd", "not-allowed");
        row("ftp://127.0.0.1/", "not-allowed");
        row("http://127.0.0.2:PORT/other", "not-allowed");
        row("http://2130706433:PORT/other", "not-allowed");
        row("http://a@127.0.0.1:PORT/other", "not-allowed");
        row("http://[::1]:PORT/other", "not-allowed");
        row("http://169.254.169.254/latest/meta-data/", "not-allowed");
        row("http://0.0.0.0:PORT/", "not-allowed");
        row("http:/other", "not-allowed");
        row("/other\tx", "not-allowed");
        row("http://10.0.0.1/login", "captive-portal");
        row("https://192.168.1.1/login", "captive-portal");
        row("http://[fd00::1]/login", "captive-portal");
        row("http://login.test:PORT/", "captive-portal");
        row("/page", "captive-portal");
    }
    void redirectsAreFollowedWithCare() {
        QFETCH(QByteArray, location);
        QFETCH(const QByteArray, id);
        std::unique_ptr<HostileServer> server;
        server = std::make_unique<HostileServer>([&](QTcpSocket& client, const QByteArray& request) {
            const QByteArray path = request.split(' ').value(1);
            says(path == "/ocsp"   ? answer("302 Found", {"Location: " + location})
                 : path == "/page" ? answer("200 OK", {"Content-Type: text/html"})
                                   : goodAnswer())(client, request);
        });
        location.replace("PORT", QByteArray::number(server->port()));
        const auto lookup = [](const std::string& host) {
            return NameAnswer{addresses({host == "login.test" ? "100.64.0.1" : "127.0.0.1"}), false, {}};
        };
        COMPARE_OUTCOME(fetched(requestFor(server->url(kName)), lookup, FetchRules{{"127.0.0.1/32"}}), id);
        QCOMPARE(server->requests().size(), id == "fetched" || location == "/page" ? 2 : 1);
    }

    void onlyAPlainAnswerCanBeAPortals() {
        const HostileServer server(says(answer("302 Found", {"Location: https://10.0.0.1/"})),
                                   tlsFor("ocsp.test"));
        COMPARE_OUTCOME(fetched(requestFor(server.url(kName))), "not-allowed");
    }

    void loopsOfRedirectsEnd() {
        const HostileServer server(says(answer("301 Moved", {"Location: /ocsp"})));
        const FetchResult result = fetched(requestFor(server.url()));
        COMPARE_OUTCOME(result, "http-error");
        QCOMPARE(server.requests().size(), 5);
    }

    void aQuestionStaysOneButAfter303_data() {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isPost");
        for (const char* status : {"301", "302", "307", "308"})
            QTest::newRow(status) << QByteArray(status) << true;
        QTest::newRow("303") << QByteArray("303") << false;
    }
    void aQuestionStaysOneButAfter303() {
        QFETCH(const QByteArray, status);
        QFETCH(const bool, isPost);
        const HostileServer server([&](QTcpSocket& client, const QByteArray& request) {
            says(request.contains("/ocsp ") ? answer(status + " On", {"Location: /on"}, QByteArray(99, 'x'))
                                            : goodAnswer())(client, request);
        });
        COMPARE_OUTCOME(fetched(requestFor(server.url())), "fetched");
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests().back().startsWith("POST "), isPost);
        QCOMPARE(server.requests().back().endsWith("\r\n\r\nask"), isPost);
        QCOMPARE(server.requests().back().toLower().contains("content-type"), isPost);
    }

    void tlsIsForTheName() {
        const HostileServer server(says(goodAnswer()), tlsFor("ocsp.test"));
        COMPARE_OUTCOME(fetched(requestFor(server.url(kName))), "fetched");
        QVERIFY(server.requests().front().toLower().contains("\r\nhost: ocsp.test:"));
        const HostileServer leading(
            says(answer("307 On", {"Location: " + QByteArray::fromStdString(server.url(kName))})));
        COMPARE_OUTCOME(fetched(requestFor(leading.url(kName))), "fetched");
    }

    void aBadCertificateIsNotAccepted() {
        const HostileServer other(says(goodAnswer()), tlsFor("other.test"));
        COMPARE_OUTCOME(fetched(requestFor(other.url(kName))), "tls-failed");
        COMPARE_OUTCOME(fetched(requestFor(other.url())), "tls-failed");
        QCOMPARE(other.requests().size(), 0);
        const QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        QSslConfiguration withoutAuthorities = trusting;
        withoutAuthorities.setCaCertificates({});
        QSslConfiguration::setDefaultConfiguration(withoutAuthorities);
        const HostileServer untrusted(says(goodAnswer()), tlsFor("ocsp.test"));
        const FetchResult result = fetched(requestFor(untrusted.url(kName)));
        QSslConfiguration::setDefaultConfiguration(trusting);
        COMPARE_OUTCOME(result, "tls-failed");
        QVERIFY(!result.detail.empty());
        QCOMPARE(untrusted.requests().size(), 0);
    }

    void theServerIsToldItsName() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray hello;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* client = server.nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [&hello, client] {
                hello += client->readAll();
                client->write("HTTP/1.1 400 This is no TLS\r\n\r\n");
            });
        });
        // Who answers something else than TLS is no other server to be content with.
        COMPARE_OUTCOME(fetched(requestFor("https://ocsp.test:" + std::to_string(server.serverPort()) + "/")),
                        "tls-failed");
        QVERIFY(hello.contains("ocsp.test"));
    }

    void tlsIsNotGivenUp() {
        const HostileServer server(says(goodAnswer()));
        const QByteArray location = "Location: " + QByteArray::fromStdString(server.url(kName));
        const HostileServer leading(says(answer("307 Down", {location})), tlsFor("ocsp.test"));
        COMPARE_OUTCOME(fetched(requestFor(leading.url(kName))), "not-allowed");
        QCOMPARE(server.connections(), 0);
    }

    void theSystemsProxyIsUsed() {
        const HostileServer proxy(says(goodAnswer()));
        const ProxyInEnvironment set("http://127.0.0.1:" + QByteArray::number(proxy.port()));
        COMPARE_OUTCOME(fetched(requestFor("http://ocsp.test/x"), finds({}), {}), "fetched");
        QVERIFY2(proxy.requests().front().startsWith("POST http://ocsp.test/x HTTP/1.1\r\n"),
                 proxy.requests().front().constData());
        QVERIFY(!proxy.requests().front().contains("Proxy-Authorization"));
    }

    void behindAProxyWhatIsKnownIsRefused_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("found");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const char* url, const char* found, const char* id) {
            QTest::addRow("%s, %s", url, found) << QByteArray(url) << QByteArray(found) << QByteArray(id);
        };
        row("http://127.0.0.1/", "", "not-allowed");
        row("http://169.254.169.254/", "", "not-allowed");
        row("http://[::1]/", "", "not-allowed");
        row("http://localhost/", "", "not-allowed");
        row("http://intranet/", "", "not-allowed");
        row("http://x.internal/", "", "not-allowed");
        row("http://ocsp.test/", "10.0.0.1", "not-allowed");
        row("http://ocsp.test/", "1.1.1.1", "fetched");
        row("http://ocsp.test/", "", "fetched");
        row("http://ocsp.test:22/", "", "not-allowed");
        row("http://1.1.1.1/", "", "fetched");
    }
    void behindAProxyWhatIsKnownIsRefused() {
        QFETCH(const QByteArray, url);
        QFETCH(const QByteArray, found);
        QFETCH(const QByteArray, id);
        const HostileServer proxy(says(goodAnswer()));
        const ProxyInEnvironment set("http://127.0.0.1:" + QByteArray::number(proxy.port()));
        const auto lookup = found.isEmpty() ? finds({}) : finds({found.constData()});
        COMPARE_OUTCOME(fetched(requestFor(url.toStdString()), lookup, {}), id);
        QCOMPARE(proxy.requests().size(), id == "fetched" ? 1 : 0);
    }

    void behindAProxyRedirectsAreCheckedToo() {
        const HostileServer proxy(says(answer("302 Found", {"Location: http://169.254.169.254/"})));
        const ProxyInEnvironment set("http://127.0.0.1:" + QByteArray::number(proxy.port()));
        COMPARE_OUTCOME(fetched(requestFor("http://ocsp.test/"), finds({}), {}), "not-allowed");
        QCOMPARE(proxy.requests().size(), 1);
    }

    void behindAProxyNobodyWaitsForNames() {
        const HostileServer proxy(says(goodAnswer()));
        const ProxyInEnvironment set("http://127.0.0.1:" + QByteArray::number(proxy.port()));
        const auto released = std::make_shared<QSemaphore>();
        COMPARE_OUTCOME(fetched(requestFor("http://ocsp.test/"),
                                [released](const std::string&) {
                                    released->acquire();
                                    return NameAnswer{addresses({"10.0.0.1"}), false, {}};
                                },
                                {}),
                        "fetched");
        released->release();
    }

    void aProxyIsToldThePasswordOfTheSystem() {
        const HostileServer proxy(says(goodAnswer()));
        const ProxyInEnvironment set("http://anna:hemligt@127.0.0.1:" + QByteArray::number(proxy.port()));
        COMPARE_OUTCOME(fetched(requestFor("http://ocsp.test/"), finds({}), {}), "fetched");
        QVERIFY(proxy.requests().front().contains("Proxy-Authorization: Basic YW5uYTpoZW1saWd0\r\n"));
    }

    void aSocksProxyIsToldTheName() {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        QByteArray asked;
        connect(&proxy, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* client = proxy.nextPendingConnection();
            auto step = std::make_shared<int>(0);
            connect(client, &QTcpSocket::readyRead, this, [&asked, client, step] {  // RFC 1928
                const QByteArray said = client->readAll();
                switch ((*step)++) {
                    case 0:
                        client->write(QByteArray("\x05\x00", 2));
                        break;
                    case 1:
                        asked = said;
                        client->write(QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
                        break;
                    default:
                        says(goodAnswer())(*client, said);
                }
            });
        });
        const ProxyInEnvironment set("socks5://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
        COMPARE_OUTCOME(fetched(requestFor("http://ocsp.test/"), finds({}), {}), "fetched");
        QVERIFY2(asked.contains("ocsp.test"), asked.toHex().constData());
        COMPARE_OUTCOME(fetched(requestFor("http://127.0.0.1/"), finds({}), {}), "not-allowed");
    }

    void whatTheSystemExceptsIsAskedDirectly() {
        const HostileServer proxy(says(answer("502 Bad", {})));
        const HostileServer server(says(goodAnswer()));
        const ProxyInEnvironment set("http://127.0.0.1:" + QByteArray::number(proxy.port()));
        qputenv("no_proxy", "ocsp.test");
        const FetchResult result = fetched(requestFor(server.url(kName)));
        qunsetenv("no_proxy");
        COMPARE_OUTCOME(result, "fetched");
        QCOMPARE(proxy.connections(), 0);
    }

    void aProxyThatIsNotThereIsUnreachable() {
        const DeafPort deaf;
        const ProxyInEnvironment set("http://127.0.0.1:" + QByteArray::number(deaf.port()));
        COMPARE_OUTCOME(fetched(requestFor("http://ocsp.test/"), finds({}), {}), "unreachable");
        const ProxyInEnvironment named("http://proxy.test:3128");
        COMPARE_OUTCOME(fetched(requestFor("http://ocsp.test/"), finds({}), {}), "unreachable");
    }

    // The proxy's tunnel leads to a server that does not have the name's certificate.
    void throughAProxyTlsIsForTheName() {
        const HostileServer good(says(goodAnswer()), tlsFor("ocsp.test"));
        const HostileServer proxy([&](QTcpSocket& client, const QByteArray& request) {
            if (!request.startsWith("CONNECT ")) return;
            auto* onward = new QTcpSocket(&client);
            onward->connectToHost(QHostAddress::LocalHost, good.port());
            client.disconnect(SIGNAL(readyRead()));
            connect(onward, &QTcpSocket::readyRead, &client,
                    [&client, onward] { client.write(onward->readAll()); });
            connect(&client, &QTcpSocket::readyRead, onward,
                    [&client, onward] { onward->write(client.readAll()); });
            client.write("HTTP/1.1 200 Connected\r\n\r\n");
        });
        const ProxyInEnvironment set("http://127.0.0.1:" + QByteArray::number(proxy.port()));
        COMPARE_OUTCOME(fetched(requestFor("https://ocsp.test/"), finds({}), {}), "fetched");
        QVERIFY(proxy.requests().front().startsWith("CONNECT ocsp.test:443 "));
        COMPARE_OUTCOME(fetched(requestFor("https://other.test/"), finds({}), {}), "tls-failed");
        QCOMPARE(good.requests().size(), 1);
    }

    void aTicketThatIsGivenUpEndsTheFetch() {
        const HostileServer server(drips({}, {}));
        NetworkFetcher fetcher(kLoopback, finds({"127.0.0.1"}));
        int answers = 0;
        auto ticket = fetcher.fetch(requestFor(server.url()), [&](const FetchResult&) { ++answers; });
        QTRY_COMPARE(server.requests().size(), 1);
        ticket.reset();
        QTRY_COMPARE(server.gone(), 1);
        for (const char* url : {"http://ocsp.test/", "file:///x"}) {  // before the first step has ended
            ticket = fetcher.fetch(requestFor(url), [&](const FetchResult&) { ++answers; });
            ticket.reset();
        }
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }

    void aFetcherThatGoesEndsItsFetches() {
        const HostileServer server(drips({}, {}));
        auto fetcher = std::make_unique<NetworkFetcher>(kLoopback, finds({"127.0.0.1"}));
        int answers = 0;
        const auto count = [&](const FetchResult&) { ++answers; };
        auto first = fetcher->fetch(requestFor(server.url()), count);
        QTRY_COMPARE(server.requests().size(), 1);
        auto second = fetcher->fetch(requestFor(server.url()), count);
        auto third = fetcher->fetch(requestFor("file:///x"), count);
        fetcher.reset();
        QTRY_COMPARE(server.gone(), server.connections());
        QCoreApplication::processEvents();
        second.reset();
        QCOMPARE(answers, 0);
    }

    void allMayGoWhenTheAnswerIsThere() {
        const HostileServer server(says(goodAnswer()));
        auto fetcher = std::make_unique<NetworkFetcher>(kLoopback, finds({"127.0.0.1"}));
        QEventLoop loop;
        std::unique_ptr<Fetcher::Ticket> ticket;
        QByteArray id;
        ticket = fetcher->fetch(requestFor(server.url()), [&](const FetchResult& result) {
            ticket.reset();
            fetcher.reset();
            id = idIn(result);
            loop.quit();
        });
        QTimer::singleShot(20s, &loop, &QEventLoop::quit);
        loop.exec();
        QCOMPARE(id, QByteArray("fetched"));
    }

    void manyAtATime() {
        const HostileServer server(says(goodAnswer()));
        NetworkFetcher fetcher(kLoopback, finds({"127.0.0.1"}));
        std::vector<std::unique_ptr<Fetcher::Ticket>> tickets;
        int good = 0;
        for (int count = 0; count < 20; ++count)
            tickets.push_back(fetcher.fetch(requestFor(server.url(kName)), [&](const FetchResult& result) {
                good += result.failure ? 0 : 1;
            }));
        QTRY_COMPARE_WITH_TIMEOUT(good, 20, 20'000);
    }

    void theLoadedPartFetches() {
        const HostileServer server(says(goodAnswer()));
        const auto fetcher = makeNetworkFetcher(kLoopback);
        COMPARE_OUTCOME(fetched(*fetcher, requestFor(server.url())), "fetched");
        COMPARE_OUTCOME(fetched(*makeNetworkFetcher({}), requestFor(server.url())), "not-allowed");
    }

    void withoutANetworkItIsOffline() {
        if (!isAlone) QSKIP("no network namespaces here");
        QVERIFY(!hasNetwork());
        COMPARE_OUTCOME(fetched(requestFor("http://1.1.1.1/"), finds({}), {}), "offline");
        COMPARE_OUTCOME(fetched(requestFor("http://ocsp.example.org/"), lookUpName, {}), "offline");
    }

    void addressesAreTriedByTurns() {
        const auto all = addresses({"1.1.1.1", "1.1.1.2", "1.1.1.3", "2a00::1", "2a00::2", "2a00::3"});
        QVERIFY(addressesToTry(all) == addresses({"1.1.1.1", "2a00::1", "1.1.1.2", "2a00::2"}));
        QVERIFY(addressesToTry(addresses({"2a00::1", "2a00::2", "1.1.1.1"})) ==
                addresses({"2a00::1", "1.1.1.1", "2a00::2"}));
        QVERIFY(addressesToTry({}).empty());
    }
};

int main(int argc, char** argv) {
    isAlone = leaveNetwork();
    QCoreApplication application(argc, argv);
    TestNetworkFetcher test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_network_fetcher.moc"
