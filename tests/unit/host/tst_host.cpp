// eleg-host over pipes, without a display: its version, and an answer to everything that needs no person.
#include <sys/resource.h>
#include <sys/stat.h>

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/unit/host/bad_json.h"
#include "tests/unit/host/host_process.h"
#include "tests/unit/host/test_request.h"

namespace eleg::test {
namespace {

using nlohmann::json;

constexpr const char* kQuit = R"({"command":"quit","arguments":{}})";
constexpr const char* kVersionAnswer = "{\"version\":\"2.9.0+eleg.";

const std::string kArgument = "ERR_WEBEID_NATIVE_INVALID_ARGUMENT ";
const std::string kFatal = "ERR_WEBEID_NATIVE_FATAL ";

using Texts = std::vector<std::string>;

struct Conversation {
    std::string version;
    std::string answer;  ///< errorIn() of it
    std::string rest;    ///< on stdout after it
    int exitCode = -1;
};

// Sends `bytes` to a host that `arguments` start, and hears it to its end.
Conversation converse(const Texts& arguments, const std::string& bytes, bool close = false,
                      const Texts& environment = {}) {
    HostProcess host(arguments, environment);
    Conversation heard;
    heard.version = host.read().value_or("nothing");
    host.send(bytes);
    if (close) host.closeStdin();
    heard.answer = errorIn(host.read());
    heard.rest = host.rest();
    heard.exitCode = host.wait();
    return heard;
}

}  // namespace

class HostTest : public QObject {
    Q_OBJECT

 private slots:
    void saysItsVersionBeforeAnythingIsAsked() {
        HostProcess host(chromiumCaller());
        const std::string version = host.read().value_or("nothing");
        QVERIFY2(version.starts_with(kVersionAnswer), version.c_str());
        const json answer = json::parse(version);
        QCOMPARE(answer.size(), std::size_t{1});
        // What Web eID's page library reads as SemVer: three numbers, build metadata of letters, digits,
        // dots, hyphens.
        const QRegularExpression semver(
            QStringLiteral("^2\\.\\d+\\.\\d+\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*$"));
        QVERIFY(semver.match(QString::fromStdString(answer["version"])).hasMatch());
        host.closeStdin();
        QCOMPARE(host.rest(), std::string());
        QCOMPARE(host.wait(), 0);
    }

    void answersQuitWithAnEmptyObject_data() {
        QTest::addColumn<bool>("firefox");
        QTest::newRow("started by Chromium") << false;
        QTest::newRow("started by Firefox") << true;
    }
    void answersQuitWithAnEmptyObject() {
        QFETCH(bool, firefox);
        const Conversation heard = converse(firefox ? firefoxCaller() : chromiumCaller(), frame(kQuit));
        QCOMPARE(heard.answer, std::string("{}"));
        QCOMPARE(heard.rest, std::string());
        QCOMPARE(heard.exitCode, 0);
    }

    void saysThatThereIsNoDisplay_data() {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("authenticate") << QByteArray::fromStdString(authenticateMessage().dump());
        QTest::newRow("certificate") << QByteArray::fromStdString(signingCertificateMessage().dump());
        QTest::newRow("sign") << QByteArray::fromStdString(signMessage().dump());
    }
    void saysThatThereIsNoDisplay() {
        QFETCH(QByteArray, message);
        const Conversation heard = converse(chromiumCaller(), frame(message.toStdString()));
        QCOMPARE(heard.answer, kFatal + "NO_DISPLAY");
        QCOMPARE(heard.rest, std::string());
        QCOMPARE(heard.exitCode, 0);
    }

    void saysThatTheDisplayDoesNotAnswer() {
        const Conversation heard =
            converse(chromiumCaller(), frame(authenticateMessage().dump()), false,
                     {"DISPLAY=:59999", "PCSCLITE_CSOCK_NAME=/nonexistent", "XDG_CACHE_HOME=/nonexistent"});
        QCOMPARE(heard.answer, kFatal + "NO_DISPLAY");
        QCOMPARE(heard.rest, std::string());
    }

    void refusesWhatIsNoMessage_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("close");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const std::string& bytes, bool close, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << close << QByteArray(expected);
        };
        const std::string good = authenticateMessage().dump();
        row("length 0", header(0), false, "MESSAGE_MALFORMED");
        row("length 3", frame("{ }"), false, "MESSAGE_MALFORMED");
        row("length 4", frame("null"), false, "MESSAGE_MALFORMED");
        row("length 8193", header(8193), false, "MESSAGE_TOO_LARGE");
        row("length 8193 with its body", frame(std::string(8193, ' ')), false, "MESSAGE_TOO_LARGE");
        row("length 4 GiB less 1", header(0xFFFFFFFFU), false, "MESSAGE_TOO_LARGE");
        row("end within the length", header(100).substr(0, 2), true, "MESSAGE_TRUNCATED");
        row("end after the length", header(100), true, "MESSAGE_TRUNCATED");
        row("end within the body", frame(good).substr(0, 40), true, "MESSAGE_TRUNCATED");
        row("silence within the body", frame(good).substr(0, 40), false, "MESSAGE_TRUNCATED");
        row("two messages at once", frame(good) + frame(good), false, "MESSAGE_MALFORMED");
        row("quit and another at once", frame(kQuit) + frame(good), false, "MESSAGE_MALFORMED");
        row("a message and half a length", frame(good) + "x", false, "MESSAGE_MALFORMED");
        row("8192 spaces", frame(std::string(8192, ' ')), false, "MESSAGE_MALFORMED");
        row("8192 brackets", frame(std::string(8192, '[')), false, "MESSAGE_MALFORMED");
        row("unknown command", frame(R"({"command":"status","arguments":{}})"), false, "COMMAND_UNKNOWN");
    }
    void refusesWhatIsNoMessage() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, close);
        QFETCH(QByteArray, expected);
        const Conversation heard = converse(chromiumCaller(), bytes.toStdString(), close);
        QCOMPARE(heard.answer, kArgument + expected.toStdString());
        QCOMPARE(heard.rest, std::string());
        QCOMPARE(heard.exitCode, 0);
    }

    void refusesBadJson_data() {
        QTest::addColumn<QByteArray>("body");
        for (const Document& document : badJson()) {
            // Shorter ones are refused for their size: spaces before them change nothing else.
            std::string body = document.text;
            if (body.size() < 5) body.insert(0, 5 - body.size(), ' ');
            QTest::newRow(document.name.c_str()) << QByteArray::fromStdString(body);
        }
    }
    void refusesBadJson() {
        QFETCH(QByteArray, body);
        const Conversation heard = converse(chromiumCaller(), frame(body.toStdString()));
        QCOMPARE(heard.answer, kArgument + "MESSAGE_MALFORMED");
        QCOMPARE(heard.rest, std::string());
    }

    void refusesBadArguments_data() {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, json message, const char* key, const json& value,
                            const char* expected) {
            message["arguments"][key] = value;
            QTest::newRow(name) << QByteArray::fromStdString(message.dump()) << QByteArray(expected);
        };
        row("nonce of 43", authenticateMessage(), "challengeNonce", std::string(43, 'n'), "NONCE_INVALID");
        row("nonce of 129", authenticateMessage(), "challengeNonce", std::string(129, 'n'), "NONCE_INVALID");
        row("http", authenticateMessage(), "origin", "http://eservice.test", "ORIGIN_INVALID");
        row("origin null", authenticateMessage(), "origin", "null", "ORIGIN_INVALID");
        row("origin with a path", authenticateMessage(), "origin", "https://eservice.test/x",
            "ORIGIN_INVALID");
        row("hash function", signMessage(), "hashFunction", "SHA-1", "HASH_UNSUPPORTED");
        row("hash length", signMessage(), "hash", toBase64(Bytes(31, 1)), "INVALID_ARGUMENT");
        row("authentication certificate", signMessage(), "certificate", toBase64(testCertificate("auth")),
            "WRONG_PURPOSE");
        row("no certificate", signMessage(), "certificate", toBase64(Bytes(100, 1)), "CERTIFICATE_MALFORMED");
        row("language", authenticateMessage(), "lang", std::string(100, 'x'), "INVALID_ARGUMENT");
    }
    void refusesBadArguments() {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, expected);
        // With a display, so that a window would show if there were one before the refusal.
        const Conversation heard =
            converse(chromiumCaller(), frame(message.toStdString()), false, {"DISPLAY=:59999"});
        QCOMPARE(heard.answer, kArgument + expected.toStdString());
        QCOMPARE(heard.rest, std::string());
        QCOMPARE(heard.exitCode, 0);
    }

    void refusesCallersThatAreNotInTheList_data() {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::newRow("nobody") << QByteArrayList{};
        QTest::newRow("another Chromium extension")
            << QByteArrayList{"chrome-extension://abcdefghijklmnopabcdefghijklmnop/"};
        QTest::newRow("Web eID's in Chrome")
            << QByteArrayList{"chrome-extension://ncibgoaomkmdpilpocfeponihegamlic/"};
        QTest::newRow("Web eID's in Firefox")
            << QByteArrayList{"/x/eu.webeid.json", "{e68418bc-f2b0-4459-a9ea-3e72b6751b07}"};
        QTest::newRow("another Firefox add-on")
            << QByteArrayList{"/x/se.eleg.host.json", "other@eleg.example"};
        QTest::newRow("a web page") << QByteArrayList{"https://eservice.test/"};
        QTest::newRow("rubbish") << QByteArrayList{"\xff\xfe\n"};
    }
    void refusesCallersThatAreNotInTheList() {
        QFETCH(QByteArrayList, arguments);
        Texts plain;
        for (const QByteArray& argument : arguments) plain.push_back(argument.toStdString());
        for (const std::string& message : {authenticateMessage().dump(), std::string(kQuit)}) {
            const Conversation heard = converse(plain, frame(message));
            QVERIFY(heard.version.starts_with(kVersionAnswer));
            QCOMPARE(heard.answer, kFatal + "CALLER_NOT_ALLOWED");
            QCOMPARE(heard.rest, std::string());
            QCOMPARE(heard.exitCode, 0);
        }
    }

    void thePolicyAddsCallers() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("policy.json").toStdString();
        std::ofstream(path) << json{{"additionalExtensions",
                                     {{"chromium", {"ncibgoaomkmdpilpocfeponihegamlic"}},
                                      {"firefox", {"{e68418bc-f2b0-4459-a9ea-3e72b6751b07}"}}}}};
        QCOMPARE(::chmod(path.c_str(), 0644), 0);
        const Texts environment = {"ELEG_POLICY=" + path};
        const std::string quit = frame(kQuit);
        for (const Texts& caller :
             {Texts{"chrome-extension://ncibgoaomkmdpilpocfeponihegamlic/"},
              Texts{"/x/eu.webeid.json", "{e68418bc-f2b0-4459-a9ea-3e72b6751b07}"}, chromiumCaller()})
            QCOMPARE(converse(caller, quit, false, environment).answer, std::string("{}"));
    }

    void aPolicyThatOthersCanWriteAddsNobody() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("policy.json").toStdString();
        std::ofstream(path)
            << R"({"additionalExtensions":{"chromium":["ncibgoaomkmdpilpocfeponihegamlic"]}})";
        QCOMPARE(::chmod(path.c_str(), 0666), 0);
        HostProcess host({"chrome-extension://ncibgoaomkmdpilpocfeponihegamlic/"}, {"ELEG_POLICY=" + path});
        host.read();
        host.send(frame(kQuit));
        QCOMPARE(errorIn(host.read()), kFatal + "CALLER_NOT_ALLOWED");
        const std::string said = host.complaints();
        QVERIFY2(said.find("POLICY_INVALID") != std::string::npos, said.c_str());
        // Our own extension is as welcome as ever.
        QCOMPARE(converse(chromiumCaller(), frame(kQuit), false, {"ELEG_POLICY=" + path}).answer,
                 std::string("{}"));
    }

    void theEndOfRequestsEndsIt() {
        HostProcess host(chromiumCaller());
        QVERIFY(host.read());
        host.closeStdin();
        QCOMPARE(host.rest(), std::string());
        QCOMPARE(host.wait(), 0);
    }

    void theEndOfAnswersEndsIt() {
        HostProcess host(chromiumCaller());
        QVERIFY(host.read());
        host.closeStdout();
        QVERIFY(host.wait() >= 0);
    }

    void anAnswerThatNobodyTakesIsNoSignal() {
        HostProcess host(chromiumCaller());
        QVERIFY(host.read());
        QVERIFY(host.send(header(100)));
        host.closeStdout();
        host.closeStdin();
        QVERIFY(host.wait() >= 0);
    }

    void startsAnewWhenALibraryPathIsHandedDown() {
        const QTemporaryDir folder;
        // A library that nobody can load, in the place of one that we need.
        std::ofstream(folder.filePath("libeleg-card.so").toStdString()) << "no library";
        const Conversation heard = converse(chromiumCaller(), frame(kQuit), false,
                                            {"LD_LIBRARY_PATH=" + folder.path().toStdString()});
        QVERIFY(heard.version.starts_with(kVersionAnswer));
        QCOMPARE(heard.answer, std::string("{}"));
        QCOMPARE(heard.rest, std::string());
    }
};

}  // namespace eleg::test

QTEST_APPLESS_MAIN(eleg::test::HostTest)
#include "tst_host.moc"
