// parseCommand(): what the host takes for a request, and with which error it refuses the rest.
#include <QTest>
#include <functional>

#include "app/host/command.h"
#include "libcard/json/strict_json.h"
#include "tests/unit/host/bad_json.h"
#include "tests/unit/host/test_request.h"

namespace eleg::test {
namespace {

using nlohmann::json;

QByteArray idOf(ErrorCode code) {
    const auto id = describe(code).id;
    return {id.data(), static_cast<qsizetype>(id.size())};
}

// The error's id, or "taken".
QByteArray refusal(const std::string& message) {
    try {
        parseCommand(message);
        return "taken";
    } catch (const Error& error) {
        return idOf(error.code());
    }
}

Request requestFrom(const json& message) {
    return std::get<Request>(parseCommand(message.dump()));
}

void addTextRow(const std::string& name, const std::string& text) {
    QTest::newRow(name.c_str()) << QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

void row(const char* name, json message, const std::function<void(json&)>& change, const char* expected) {
    change(message);
    QTest::newRow(name) << QByteArray::fromStdString(message.dump()) << QByteArray(expected);
}

void argumentRow(const char* name, json message, const char* key, const json& value, const char* expected) {
    message["arguments"][key] = value;
    QTest::newRow(name) << QByteArray::fromStdString(message.dump()) << QByteArray(expected);
}

void messageColumns() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("expected");
}

void checkRow() {
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, expected);
    QCOMPARE(refusal(message.toStdString()), expected);
}

}  // namespace

class CommandTest : public QObject {
    Q_OBJECT

 private slots:
    void readsARequestToAuthenticate() {
        const Request request = requestFrom(authenticateMessage());
        QCOMPARE(request.origin.text(), std::string(kOrigin));
        QCOMPARE(request.language, std::string("sv"));
        QCOMPARE(std::get<AuthenticateRequest>(request.what).nonce.text(), std::string(kNonce));
    }

    void readsARequestForTheSigningCertificate() {
        const Request request = requestFrom(signingCertificateMessage());
        QVERIFY(std::holds_alternative<SigningCertificateRequest>(request.what));
        QVERIFY(request.language.empty());
    }

    void readsARequestToSign() {
        const Request request = requestFrom(signMessage());
        const auto& what = std::get<SignatureRequest>(request.what);
        QVERIFY(what.certificate.der() == testCertificate("sign"));
        QVERIFY(what.digest == makeDigest(HashFunction::Sha256, Bytes(32, 0x5A)));
    }

    void quitNeedsNoArguments() {
        for (const char* message : {R"({"command":"quit","arguments":{}})", R"({"command":"quit"})"})
            QVERIFY(std::holds_alternative<QuitCommand>(parseCommand(message)));
    }

    void membersThatAreNotKnownAreLetBe() {
        json message = authenticateMessage();
        message["libraryVersion"] = "9.9.9";
        message["arguments"]["userInteractionTimeout"] = 1;
        QCOMPARE(refusal(message.dump()), QByteArray("taken"));
    }

    void refusesBadJson_data() {
        QTest::addColumn<QByteArray>("text");
        for (const Document& document : badJson()) addTextRow(document.name, document.text);
    }
    void refusesBadJson() {
        QFETCH(QByteArray, text);
        // The reader itself has to refuse, not the check of members after it.
        try {
            parseStrictJson(text.toStdString(), 8192, ErrorCode::MessageMalformed);
            QFAIL("taken");
        } catch (const Error& error) {
            QCOMPARE(idOf(error.code()), QByteArray("MESSAGE_MALFORMED"));
        }
        QCOMPARE(refusal(text.toStdString()), QByteArray("MESSAGE_MALFORMED"));
    }

    void takesGoodJson_data() {
        QTest::addColumn<QByteArray>("text");
        for (const Document& document : goodJson()) addTextRow(document.name, document.text);
    }
    void takesGoodJson() {
        QFETCH(QByteArray, text);
        parseStrictJson(text.toStdString(), 8192, ErrorCode::MessageMalformed);
        // Read, and then refused for what it does not say.
        QCOMPARE(refusal(text.toStdString()), QByteArray("MESSAGE_MALFORMED"));
    }

    void theTableHasAtLeast150Documents() { QVERIFY(badJson().size() >= 150); }

    void aHundredThousandLevelsAreRefused() {
        QCOMPARE(refusal(std::string(100000, '[')), QByteArray("MESSAGE_MALFORMED"));
        std::string objects;
        for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
        QCOMPARE(refusal(objects), QByteArray("MESSAGE_MALFORMED"));
    }

    void theSecondOriginIsNotTheOneThatCounts() {
        const std::string arguments = authenticateMessage()["arguments"].dump();
        const std::string start =
            "{\"command\":\"authenticate\",\"arguments\":" + arguments.substr(0, arguments.size() - 1);
        const std::string one = start + ",\"other\":\"https://b.test\"}}";
        const std::string two = start + ",\"origin\":\"https://b.test\"}}";
        const std::string escaped = start + ",\"\\u006frigin\":\"https://b.test\"}}";
        QCOMPARE(refusal(one), QByteArray("taken"));
        QCOMPARE(refusal(two), QByteArray("MESSAGE_MALFORMED"));
        QCOMPARE(refusal(escaped), QByteArray("MESSAGE_MALFORMED"));
    }

    void refusesOtherShapes_data() {
        messageColumns();
        const json good = authenticateMessage();
        row(
            "array", json::array({good}), [](json&) {}, "MESSAGE_MALFORMED");
        row(
            "text", json("authenticate"), [](json&) {}, "MESSAGE_MALFORMED");
        row(
            "null", json(), [](json&) {}, "MESSAGE_MALFORMED");
        row(
            "no command", good, [](json& m) { m.erase("command"); }, "MESSAGE_MALFORMED");
        row(
            "command a number", good, [](json& m) { m["command"] = 1; }, "MESSAGE_MALFORMED");
        row(
            "command null", good, [](json& m) { m["command"] = nullptr; }, "MESSAGE_MALFORMED");
        row(
            "command a list", good, [](json& m) { m["command"] = {"authenticate"}; }, "MESSAGE_MALFORMED");
        row(
            "command empty", good, [](json& m) { m["command"] = ""; }, "COMMAND_UNKNOWN");
        row(
            "command unknown", good, [](json& m) { m["command"] = "authenticate2"; }, "COMMAND_UNKNOWN");
        row(
            "command in upper case", good, [](json& m) { m["command"] = "AUTHENTICATE"; }, "COMMAND_UNKNOWN");
        row(
            "command with a space", good, [](json& m) { m["command"] = "authenticate "; }, "COMMAND_UNKNOWN");
        row(
            "command of the page's protocol", good, [](json& m) { m["command"] = "web-eid:authenticate"; },
            "COMMAND_UNKNOWN");
        row(
            "command unknown without arguments", good,
            [](json& m) {
                m["command"] = "status";
                m.erase("arguments");
            },
            "COMMAND_UNKNOWN");
        row(
            "no arguments", signingCertificateMessage(), [](json& m) { m.erase("arguments"); },
            "INVALID_ARGUMENT");
        row(
            "arguments null", signingCertificateMessage(), [](json& m) { m["arguments"] = nullptr; },
            "INVALID_ARGUMENT");
        row(
            "arguments a list", signingCertificateMessage(), [](json& m) { m["arguments"] = json::array(); },
            "INVALID_ARGUMENT");
        row(
            "arguments a text", signingCertificateMessage(), [](json& m) { m["arguments"] = "{}"; },
            "INVALID_ARGUMENT");
    }
    void refusesOtherShapes() { checkRow(); }

    void checksTheOrigin_data() {
        messageColumns();
        const auto origin = [](const char* value, const char* expected) {
            argumentRow(value, signingCertificateMessage(), "origin", value, expected);
        };
        for (const char* good : {"https://eservice.test", "https://eservice.test:8443", "wss://eservice.test",
                                 "https://localhost:44443", "https://xn--rksmrgs-5wao1o.test",
                                 "https://127.0.0.1:1", "https://[::1]:65535", "https://a.b.c.d.e.test"})
            origin(good, "taken");
        for (const char* bad : {"http://eservice.test",
                                "ws://eservice.test",
                                "null",
                                "",
                                "https://",
                                "https:",
                                "eservice.test",
                                "//eservice.test",
                                "https://eservice.test/",
                                "https://eservice.test/path",
                                "https://eservice.test?query",
                                "https://eservice.test#fragment",
                                "https://user@eservice.test",
                                "https://user:secret@eservice.test",
                                "https://eservice.test:0",
                                "https://eservice.test:65536",
                                "https://eservice.test:99999999999999999999",
                                "https://eservice.test:",
                                "https://eservice.test:-1",
                                "https://eservice.test:+1",
                                "https://eservice.test:08443",
                                "https://eservice.test:443",
                                "https://eservice.test:84 43",
                                "https://eservice.test:8443:1",
                                "HTTPS://eservice.test",
                                "https://Eservice.test",
                                "https://räksmörgås.test",
                                "https://eservice.test ",
                                " https://eservice.test",
                                "https://eservice .test",
                                "https://eservice.test\n",
                                "https://eservice..test",
                                "https://.eservice.test",
                                "https://-.test/x",
                                "https://eser%76ice.test",
                                "https://eservice.test\\evil",
                                "https://[::1",
                                "https://::1",
                                "https://[::g]",
                                "chrome-extension://pobceiknhcpgfhgjpigbcdldappkekam",
                                "file:///etc/passwd",
                                "data:text/html,x",
                                "javascript:alert(1)",
                                "https://eservice.test,https://other.test"})
            origin(bad, "ORIGIN_INVALID");
        argumentRow("256 characters", signingCertificateMessage(), "origin",
                    "https://" + std::string(60, 'a') + "." + std::string(60, 'b') + "." +
                        std::string(60, 'c') + "." + std::string(60, 'd') + ".test",
                    "ORIGIN_INVALID");
        row(
            "absent", signingCertificateMessage(), [](json& m) { m["arguments"].erase("origin"); },
            "INVALID_ARGUMENT");
        argumentRow("number", signingCertificateMessage(), "origin", 1, "INVALID_ARGUMENT");
        argumentRow("null value", signingCertificateMessage(), "origin", nullptr, "INVALID_ARGUMENT");
        argumentRow("list", signingCertificateMessage(), "origin", json::array({kOrigin}),
                    "INVALID_ARGUMENT");
    }
    void checksTheOrigin() { checkRow(); }

    void checksTheNonce_data() {
        messageColumns();
        const auto nonce = [](const char* name, const json& value, const char* expected) {
            argumentRow(name, authenticateMessage(), "challengeNonce", value, expected);
        };
        nonce("44 characters", std::string(44, 'a'), "taken");
        nonce("128 characters", std::string(128, 'a'), "taken");
        nonce("43 characters", std::string(43, 'a'), "NONCE_INVALID");
        nonce("129 characters", std::string(129, 'a'), "NONCE_INVALID");
        nonce("empty", "", "NONCE_INVALID");
        nonce("with a newline", std::string(43, 'a') + "\n", "NONCE_INVALID");
        nonce("with a NUL escape", std::string(43, 'a') + '\0', "NONCE_INVALID");
        nonce("not ASCII", std::string(42, 'a') + "å", "NONCE_INVALID");
        nonce("number", 1, "INVALID_ARGUMENT");
        nonce("null", nullptr, "INVALID_ARGUMENT");
        row(
            "absent", authenticateMessage(), [](json& m) { m["arguments"].erase("challengeNonce"); },
            "INVALID_ARGUMENT");
    }
    void checksTheNonce() { checkRow(); }

    void checksTheLanguage_data() {
        messageColumns();
        const auto language = [](const char* name, const json& value, const char* expected) {
            argumentRow(name, signingCertificateMessage(), "lang", value, expected);
        };
        language("sv", "sv", "taken");
        language("one that we do not speak", "et", "taken");
        language("with a region", "sv-FI", "taken");
        language("empty", "", "taken");
        language("35 letters", std::string(35, 'a'), "taken");
        language("36 letters", std::string(36, 'a'), "INVALID_ARGUMENT");
        language("path", "../sv", "INVALID_ARGUMENT");
        language("not ASCII", "på", "INVALID_ARGUMENT");
        language("newline", "sv\n", "INVALID_ARGUMENT");
        language("number", 1, "INVALID_ARGUMENT");
        language("null", nullptr, "INVALID_ARGUMENT");
        language("list", json::array({"sv"}), "INVALID_ARGUMENT");
    }
    void checksTheLanguage() { checkRow(); }

    void checksTheHash_data() {
        messageColumns();
        struct Function {
            const char* name;
            std::size_t size;
        };
        for (const auto& [name, size] :
             {Function{"SHA-224", 28}, Function{"SHA-256", 32}, Function{"SHA-384", 48},
              Function{"SHA-512", 64}, Function{"SHA3-224", 28}, Function{"SHA3-256", 32},
              Function{"SHA3-384", 48}, Function{"SHA3-512", 64}}) {
            for (const int difference : {-1, 0, 1}) {
                json message = signMessage();
                message["arguments"]["hashFunction"] = name;
                message["arguments"]["hash"] =
                    toBase64(Bytes(size + static_cast<std::size_t>(difference), 1));
                QTest::addRow("%s%+d", name, difference)
                    << QByteArray::fromStdString(message.dump())
                    << QByteArray(difference == 0 ? "taken" : "INVALID_ARGUMENT");
            }
        }
        for (const char* unknown :
             {"SHA-1", "MD5", "sha-256", "SHA256", "SHA-256 ", "", "SHA-2", "SHA3", "NONE"})
            argumentRow(("function " + std::string(unknown)).c_str(), signMessage(), "hashFunction", unknown,
                        "HASH_UNSUPPORTED");
        argumentRow("function a number", signMessage(), "hashFunction", 256, "INVALID_ARGUMENT");
        argumentRow("no base64", signMessage(), "hash", std::string(44, '*'), "INVALID_ARGUMENT");
        argumentRow("base64url", signMessage(), "hash", std::string(42, '_') + "8=", "INVALID_ARGUMENT");
        argumentRow("base64 without padding", signMessage(), "hash", std::string(43, 'A'),
                    "INVALID_ARGUMENT");
        argumentRow("base64 with a newline", signMessage(), "hash", std::string(43, 'A') + "=\n",
                    "INVALID_ARGUMENT");
        argumentRow("base64 with bits left over", signMessage(), "hash",
                    std::string(42, 'A') + "B=", "INVALID_ARGUMENT");
        argumentRow("hex", signMessage(), "hash", std::string(64, 'a'), "INVALID_ARGUMENT");
        argumentRow("empty", signMessage(), "hash", "", "INVALID_ARGUMENT");
        argumentRow("hash a number", signMessage(), "hash", 1, "INVALID_ARGUMENT");
        for (const char* key : {"hash", "hashFunction", "certificate"})
            row(("without " + std::string(key)).c_str(), signMessage(),
                [key](json& m) { m["arguments"].erase(key); }, "INVALID_ARGUMENT");
    }
    void checksTheHash() { checkRow(); }

    void checksTheCertificate_data() {
        messageColumns();
        const auto certificate = [](const char* name, const Bytes& der, const char* expected) {
            argumentRow(name, signMessage(), "certificate", toBase64(der), expected);
        };
        const Bytes good = testCertificate("sign");
        QVERIFY2(good.size() > 500, "the test CA is not there");
        certificate("for signatures", good, "taken");
        certificate("for authentication", testCertificate("auth"), "WRONG_PURPOSE");
        certificate("empty", {}, "CERTIFICATE_MALFORMED");
        certificate("rubbish", Bytes(900, 0x30), "CERTIFICATE_MALFORMED");
        certificate("cut short", Bytes(good.begin(), good.end() - 1), "CERTIFICATE_MALFORMED");
        Bytes longer = good;
        longer.push_back(0);
        certificate("with a byte after it", longer, "CERTIFICATE_MALFORMED");
        argumentRow("PEM", signMessage(), "certificate",
                    "-----BEGIN CERTIFICATE-----\n" + toBase64(good) + "\n-----END CERTIFICATE-----\n",
                    "INVALID_ARGUMENT");
        argumentRow("number", signMessage(), "certificate", 5, "INVALID_ARGUMENT");
    }
    void checksTheCertificate() { checkRow(); }

    void refusesAMessageAboveTheLimit() {
        json message = authenticateMessage();
        message["arguments"]["more"] = std::string(8192, 'x');
        QCOMPARE(refusal(message.dump()), QByteArray("MESSAGE_MALFORMED"));
    }
};

}  // namespace eleg::test

QTEST_APPLESS_MAIN(eleg::test::CommandTest)
#include "tst_command.moc"
