// Native messaging's frames, and the browser's going.
#include <poll.h>
#include <signal.h>

#include <QTest>
#include <thread>

#include "app/host/caller_watch.h"
#include "app/host/wire.h"
#include "libcard/errors/error.h"
#include "tests/unit/host/pipes.h"

namespace eleg::test {
namespace {

constexpr int kLimitMs = 20000;

bool isReadable(int fd, int timeoutMs) {
    pollfd end{fd, POLLIN, 0};
    return ::poll(&end, 1, timeoutMs) > 0;
}

}  // namespace

class WireTest : public QObject {
    Q_OBJECT

 private slots:
    void init() {
        ::signal(SIGPIPE, SIG_IGN);
        requests_ = std::make_unique<Pipe>();
        answers_ = std::make_unique<Pipe>();
        wire_ = std::make_unique<Wire>(requests_->readEnd(), answers_->writeEnd());
    }

    void readsOneMessage() {
        QVERIFY(writeAll(requests_->writeEnd(), frame("{\"a\":1}")));
        QVERIFY(wire_->read() == "{\"a\":1}");
        QVERIFY(!wire_->hasMore());
    }

    void readsMessagesOfTheSmallestAndLargestSize() {
        QVERIFY(writeAll(requests_->writeEnd(), frame("12345") + frame(std::string(8192, 'x'))));
        QVERIFY(wire_->read() == "12345");
        QVERIFY(wire_->hasMore());
        QVERIFY(wire_->read() == std::string(8192, 'x'));
        QVERIFY(!wire_->hasMore());
    }

    void readsAMessageThatComesInPieces() {
        const std::string bytes = frame("{\"command\":\"quit\"}");
        std::thread browser([&] {
            for (const char byte : bytes) writeAll(requests_->writeEnd(), std::string_view(&byte, 1));
        });
        const auto message = wire_->read();
        browser.join();
        QVERIFY(message == "{\"command\":\"quit\"}");
    }

    void readsFromADescriptorThatDoesNotWait() {
        QCOMPARE(::fcntl(requests_->readEnd(), F_SETFL, O_NONBLOCK), 0);
        std::thread browser([&] { writeAll(requests_->writeEnd(), frame("12345")); });
        const auto message = wire_->read();
        browser.join();
        QVERIFY(message == "12345");
    }

    void theEndBeforeAMessageIsNoError() {
        requests_->closeWriteEnd();
        QVERIFY(!wire_->read());
    }

    void aClosedAnswerEndMeansThatNobodyAsks() {
        answers_->closeReadEnd();
        QVERIFY(!wire_->read());
    }

    void refusesLies_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("closed");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const std::string& bytes, bool closed, ErrorCode code) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << closed << static_cast<int>(code);
        };
        row("length 0", header(0), false, ErrorCode::MessageMalformed);
        row("length 1", header(1), false, ErrorCode::MessageMalformed);
        row("length 3", header(3) + "{}!", false, ErrorCode::MessageMalformed);
        row("length 4", frame("null"), false, ErrorCode::MessageMalformed);
        row("length 8193", header(8193), false, ErrorCode::MessageTooLarge);
        row("length 8193 with its body", frame(std::string(8193, ' ')), false, ErrorCode::MessageTooLarge);
        row("length 64 KiB", header(65536), false, ErrorCode::MessageTooLarge);
        row("length 2 GiB", header(0x80000000U), false, ErrorCode::MessageTooLarge);
        row("length 4 GiB less 1", header(0xFFFFFFFFU), false, ErrorCode::MessageTooLarge);
        row("length in the other byte order", std::string("\0\0\0\x10", 4), false,
            ErrorCode::MessageTooLarge);
        row("text without a length", "{\"command\":\"quit\"}", false, ErrorCode::MessageTooLarge);
        row("end after one byte of the length", header(16).substr(0, 1), true, ErrorCode::MessageTruncated);
        row("end after three bytes of the length", header(16).substr(0, 3), true,
            ErrorCode::MessageTruncated);
        row("end after the length", header(16), true, ErrorCode::MessageTruncated);
        row("end within the body", header(16) + "{\"command\"", true, ErrorCode::MessageTruncated);
        row("end one byte early", header(16) + std::string(15, ' '), true, ErrorCode::MessageTruncated);
        row("silence within the length", header(16).substr(0, 2), false, ErrorCode::MessageTruncated);
        row("silence within the body", header(16) + "{", false, ErrorCode::MessageTruncated);
    }
    void refusesLies() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, closed);
        QFETCH(int, code);
        QVERIFY(writeAll(requests_->writeEnd(), bytes.toStdString()));
        if (closed) requests_->closeWriteEnd();
        try {
            wire_->read();
            QFAIL("taken");
        } catch (const Error& error) {
            QCOMPARE(static_cast<int>(error.code()), code);
        }
    }

    void writesTheLengthAndTheText() {
        QVERIFY(wire_->write("{\"å\":1}"));
        char bytes[64];
        const ssize_t count = ::read(answers_->readEnd(), bytes, sizeof bytes);
        QVERIFY(std::string(bytes, static_cast<std::size_t>(count)) == frame("{\"å\":1}"));
    }

    void writesMoreThanAPipeHolds() {
        const std::string text(300000, 'x');
        std::string got;
        std::thread browser([&] {
            char bytes[4096];
            while (got.size() < text.size() + 4) {
                const ssize_t count = ::read(answers_->readEnd(), bytes, sizeof bytes);
                if (count <= 0) break;
                got.append(bytes, static_cast<std::size_t>(count));
            }
        });
        QCOMPARE(::fcntl(answers_->writeEnd(), F_SETFL, O_NONBLOCK), 0);
        const bool written = wire_->write(text);
        browser.join();
        QVERIFY(written);
        QVERIFY(got == frame(text));
    }

    void tellsWhenNobodyTakesTheAnswer() {
        answers_->closeReadEnd();
        QVERIFY(!wire_->write("{}"));
    }

    void theWatchSeesThatTheRequestEndIsClosed() {
        CallerWatch watch(requests_->readEnd(), answers_->writeEnd());
        QVERIFY(!isReadable(watch.ended(), 0));
        requests_->closeWriteEnd();
        QVERIFY(isReadable(watch.ended(), kLimitMs));
        QVERIFY(watch.callerGone());
        QVERIFY(!watch.spokenTwice());
    }

    void theWatchSeesThatTheAnswerEndIsClosed() {
        CallerWatch watch(requests_->readEnd(), answers_->writeEnd());
        answers_->closeReadEnd();
        QVERIFY(isReadable(watch.ended(), kLimitMs));
        QVERIFY(watch.callerGone());
    }

    void theWatchSeesASecondMessage() {
        CallerWatch watch(requests_->readEnd(), answers_->writeEnd());
        QVERIFY(writeAll(requests_->writeEnd(), frame("12345")));
        QVERIFY(isReadable(watch.ended(), kLimitMs));
        QVERIFY(watch.spokenTwice());
        QVERIFY(!watch.callerGone());
    }

    void theWatchEndsWhenItIsNotNeededAnyMore() {
        { const CallerWatch watch(requests_->readEnd(), answers_->writeEnd()); }
        QVERIFY(writeAll(requests_->writeEnd(), frame("12345")));
        QVERIFY(wire_->read() == "12345");
    }

 private:
    std::unique_ptr<Pipe> requests_;
    std::unique_ptr<Pipe> answers_;
    std::unique_ptr<Wire> wire_;
};

}  // namespace eleg::test

QTEST_APPLESS_MAIN(eleg::test::WireTest)
#include "tst_wire.moc"
