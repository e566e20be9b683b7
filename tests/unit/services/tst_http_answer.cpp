// What HTTP servers answer, good and bad, in one piece and byte by byte.
#include <QTest>

#include "app/services/http_answer.h"

using namespace eleg;
using State = HttpAnswer::State;

Q_DECLARE_METATYPE(HttpAnswer::State)

namespace {

constexpr std::size_t kMaxBody = 10;

QByteArray bodyIn(const HttpAnswer& answer) {
    return {reinterpret_cast<const char*>(answer.body().data()), qsizetype(answer.body().size())};
}

const QByteArray kOk = "HTTP/1.1 200 OK\r\n";
const QByteArray kChunked = kOk + "Transfer-Encoding: chunked\r\n\r\n";

}  // namespace

class TestHttpAnswer : public QObject {
    Q_OBJECT

 private slots:
    void anAnswerIsRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<State>("state");
        QTest::addColumn<State>("atEnd");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const QByteArray& text, State state, State atEnd,
                            const char* body = "") {
            QTest::newRow(name) << text << state << atEnd << QByteArray(body);
        };
        const auto whole = [&](const char* name, const QByteArray& text, const char* body) {
            row(name, text, State::Whole, State::Whole, body);
        };
        whole("a length", kOk + "Content-Length: 2\r\n\r\nhej", "he");
        whole("the same length twice", kOk + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nhe", "he");
        whole("no bytes", kOk + "Content-Length: 0\r\n\r\n", "");
        whole("line feeds alone", "HTTP/1.0 200\nContent-Length: 2\n\nhe", "he");
        whole("the longest", kOk + "Content-Length: 10\r\n\r\n0123456789", "0123456789");
        whole("chunks", kChunked + "2\r\nhe\r\n1;x=\"y\"\r\nj\r\n0\r\n\r\n", "hej");
        whole("chunks and trailers", kChunked + "A\r\n0123456789\r\n00\r\nX: y\r\n\r\n", "0123456789");
        whole("an interim answer",
              "HTTP/1.1 103 Hints\r\nContent-Length: 99\r\n\r\n" + kOk + "Content-Length: 2\r\n\r\nhe", "he");
        whole("no body", "HTTP/1.1 204 None\r\nContent-Length: 5\r\n\r\nhejsan", "");
        whole("nothing new", "HTTP/1.1 304 Same\r\n\r\n", "");
        row("until the end", kOk + "\r\nhej", State::Body, State::Whole, "hej");
        row("nothing until the end", kOk + "\r\n", State::Body, State::Whole);

        row("nothing", "", State::Head, State::CutOff);
        row("half a status", "HTTP/1.1 20", State::Head, State::CutOff);
        row("half a head", kOk + "X: y\r\n", State::Head, State::CutOff);
        row("an interim answer alone", "HTTP/1.1 100 Go\r\n\r\n", State::Head, State::CutOff);
        row("half a body", kOk + "Content-Length: 5\r\n\r\nhe", State::Body, State::CutOff, "he");
        row("half a chunk", kChunked + "5\r\nhe", State::Body, State::CutOff, "he");
        row("no last chunk", kChunked + "2\r\nhe\r\n", State::Body, State::CutOff, "he");
        row("half a trailer", kChunked + "0\r\nX: y\r\n", State::Body, State::CutOff);

        const auto bad = [&](const char* name, const QByteArray& text, State state = State::Malformed) {
            row(name, text, state, state);
        };
        bad("too long a body", kOk + "\r\n0123456789x", State::TooLarge);
        bad("too long a length", kOk + "Content-Length: 11\r\n\r\n", State::TooLarge);
        bad("the longest length", kOk + "Content-Length: 18446744073709551615\r\n\r\n", State::TooLarge);
        bad("too long a chunk", kChunked + "B\r\n", State::TooLarge);
        bad("the longest chunk", kChunked + "FFFFFFFFFFFFFFFF\r\n", State::TooLarge);
        bad("a length of more bits", kOk + "Content-Length: 18446744073709551617\r\n\r\n");
        bad("a chunk of more bits", kChunked + "10000000000000001\r\n");
        bad("a negative length", kOk + "Content-Length: -1\r\n\r\n");
        bad("a signed length", kOk + "Content-Length: +1\r\n\r\n");
        bad("a list of lengths", kOk + "Content-Length: 1, 1\r\n\r\n");
        bad("an empty length", kOk + "Content-Length:\r\n\r\n");
        bad("two lengths", kOk + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n");
        bad("length and chunks", kOk + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
        bad("packed chunks", kOk + "Transfer-Encoding: gzip, chunked\r\n\r\n");
        bad("a negative chunk", kChunked + "-1\r\n");
        bad("an empty chunk size", kChunked + "\r\n");
        bad("a chunk size of letters", kChunked + "0x2\r\n");
        bad("a chunk without its end", kChunked + "2\r\nhej\r\n");
        bad("a long chunk line", kChunked + "2;" + QByteArray(200, 'x'));
        bad("rubbish", "rubbish\r\n");
        bad("another protocol", "SSH-2.0-OpenSSH_9\r\n");
        bad("HTTP/2", "HTTP/2 200\r\n");
        bad("HTTP/0.9", "<html>\r\n");
        bad("HTTP/1.10", "HTTP/1.10 200 OK\r\n");
        bad("no status", "HTTP/1.1\r\n");
        bad("a short status", "HTTP/1.1 20 OK\r\n");
        bad("a long status", "HTTP/1.1 2000 OK\r\n");
        bad("a signed status", "HTTP/1.1 -20 OK\r\n");
        bad("status 600", "HTTP/1.1 600 OK\r\n");
        bad("status 099", "HTTP/1.1 099 OK\r\n");
        bad("another protocol from now on", "HTTP/1.1 101 Switching\r\n");
        bad("a header without a name", kOk + ": y\r\n");
        bad("a header without a colon", kOk + "X\r\n");
        bad("a space before the colon", kOk + "X : y\r\n");
        bad("a folded header", kOk + "X: y\r\n z\r\n");
        bad("a carriage return in a header", kOk + "X: y\rZ: w\r\n");
        bad("a zero byte in a header", kOk + QByteArray("X: \0\r\n", 6));
        bad("a long header", kOk + "X: " + QByteArray(20'000, 'x'));
        bad("many headers", kOk + QByteArray("X: y\r\n").repeated(4000));
        bad("many interim answers", QByteArray("HTTP/1.1 100 Go\r\n\r\n").repeated(2000));
        bad("many trailers", kChunked + "0\r\n" + QByteArray("X: y\r\n").repeated(4000));
    }
    void anAnswerIsRead() {
        QFETCH(const QByteArray, text);
        QFETCH(const State, state);
        QFETCH(const State, atEnd);
        QFETCH(const QByteArray, body);
        HttpAnswer atOnce(kMaxBody);
        QCOMPARE(atOnce.take({text.data(), std::size_t(text.size())}), state);
        HttpAnswer slowly(kMaxBody);
        for (const char& byte : text) slowly.take({&byte, 1});
        QCOMPARE(slowly.state(), state);
        for (HttpAnswer* answer : {&atOnce, &slowly}) {
            QCOMPARE(answer->end(), atEnd);
            if (atEnd == State::Whole || atEnd == State::CutOff) QCOMPARE(bodyIn(*answer), body);
            QVERIFY(answer->body().size() <= kMaxBody);
            QCOMPARE(answer->hasBegun(), !text.isEmpty());
        }
    }

    void headersHaveValues() {
        HttpAnswer answer(kMaxBody);
        answer.take("HTTP/1.1 302 On\r\nLOCATION:\t /x y \r\nEmpty:\r\nTwo: a\r\ntwo: b\r\n\r\n");
        QCOMPARE(answer.status(), 302);
        QCOMPARE(answer.header("location"), std::optional<std::string>("/x y"));
        QCOMPARE(answer.header("empty"), std::optional<std::string>(""));
        QCOMPARE(answer.header("two"), std::optional<std::string>("a"));
        QCOMPARE(answer.header("three"), std::optional<std::string>());
    }

    void aTunnelBeginsAfterTheHead() {
        HttpAnswer answer(0, true);
        QVERIFY(answer.take("HTTP/1.1 200 Connected\r\nContent-Length: 5\r\n\r\nmore") == State::Whole);
        QVERIFY(answer.body().empty());
    }
};

QTEST_GUILESS_MAIN(TestHttpAnswer)
#include "tst_http_answer.moc"
