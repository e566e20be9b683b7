#include <QTest>

#include "libcard/json/strict_json.h"
#include "tests/unit/json/bad_documents.h"

using namespace eleg;

namespace {

constexpr std::size_t kPlenty = 1U << 20U;

/// Whether `text` is taken; checks that a refusal has the code asked for and quotes nothing.
bool takes(const QByteArray& text, std::size_t maxDepth = 16) {
    try {
        parseStrictJson(text.toStdString(), kPlenty, ErrorCode::MessageMalformed, maxDepth);
        return true;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::MessageMalformed || !error.detail().starts_with("JSON: "))
            qFatal("a refusal of another kind: %s", error.what());
        return false;
    }
}

QByteArray nested(int depth) {
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

}  // namespace

class TestStrictJson : public QObject {
    Q_OBJECT

 private slots:
    void goodDocumentsAreTaken_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("object") << QByteArray(R"({"a":1,"b":[true,false,null],"c":{"a":2}})");
        QTest::newRow("white space around") << QByteArray(" \t\r\n[] \n");
        QTest::newRow("lone value") << QByteArray("\"x\"");
        QTest::newRow("numbers") << QByteArray("[0,-0,-1.5e-3,1E+2,18446744073709551615]");
        QTest::newRow("escapes") << QByteArray("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e5\\ud83d\\ude00\"]");
        QTest::newRow("UTF-8") << QByteArray("[\"\xC3\xA5\xE2\x82\xAC\xF0\x9F\x98\x80\"]");
        QTest::newRow("escaped NUL") << QByteArray("[\"\\u0000\"]");
        QTest::newRow("delete character") << QByteArray("[\"\x7F\"]");
        QTest::newRow("empty key") << QByteArray(R"({"":1})");
        QTest::newRow("the same key in two objects") << QByteArray(R"([{"a":1},{"a":1}])");
        QTest::newRow("a key again one level down") << QByteArray(R"({"a":{"a":1},"b":{"a":1}})");
    }
    void goodDocumentsAreTaken() {
        QFETCH(QByteArray, text);
        QVERIFY(takes(text));
    }

    // Documents of every kind that a JSON parser must reject.
    void badDocumentsAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        int number = 0;
        for (const QByteArray& document : test::badDocuments())
            QTest::addRow("%d %s", ++number, document.toPercentEncoding(" []{}\",:").constData()) << document;
    }
    void badDocumentsAreRefused() {
        QFETCH(QByteArray, text);
        QVERIFY(!takes(text));
    }

    void sixteenLevelsAreTakenAndSeventeenRefused() {
        QVERIFY(takes(nested(16)));
        QVERIFY(!takes(nested(17)));
        QByteArray objects;
        for (int i = 0; i < 16; ++i) objects += "{\"a\":";
        QVERIFY(takes(objects + "1" + QByteArray(16, '}')));
        QVERIFY(!takes("[" + objects + "1" + QByteArray(16, '}') + "]"));
        QVERIFY(takes(nested(3), 3));
        QVERIFY(!takes(nested(4), 3));
    }

    void aHundredThousandLevelsAreRefused() {
        QVERIFY(!takes(nested(100'000)));
        QVERIFY(!takes(QByteArray(100'000, '[')));
        QByteArray objects;
        for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
        QVERIFY(!takes(objects));
    }

    void aDocumentCutOffAnywhereIsRefused() {
        const QByteArray whole = R"({"command":"quit","arguments":{"list":[1.5,true,"å\u00e5"]}})";
        QVERIFY(takes(whole));
        for (int size = 0; size < whole.size(); ++size) QVERIFY2(!takes(whole.left(size)), whole.left(size));
    }

    void moreThanTheLimitIsRefusedBeforeItIsRead() {
        const std::string text = "[1,2]";
        QCOMPARE(parseStrictJson(text, 5, ErrorCode::TokenMalformed).size(), std::size_t{2});
        try {
            parseStrictJson(text, 4, ErrorCode::TokenMalformed);
            QFAIL("was taken");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::TokenMalformed);
            QCOMPARE(error.detail(), std::string("JSON: more than 4 bytes"));
        }
    }

    void anErrorQuotesNothingOfTheDocument() {
        try {
            parseStrictJson(R"({"pin":"123456","pin":"123456" secret)", kPlenty, ErrorCode::MessageMalformed);
            QFAIL("was taken");
        } catch (const Error& error) {
            QVERIFY(error.detail().find("123456") == std::string::npos);
            QVERIFY(error.detail().find("secret") == std::string::npos);
        }
    }

    void membersAreTakenOnlyAsTexts() {
        const auto json =
            parseStrictJson(R"({"text":"å","number":1,"null":null})", kPlenty, ErrorCode::MessageMalformed);
        QCOMPARE(stringMember(json, "text", ErrorCode::TokenMalformed), std::string("å"));
        QVERIFY(!optionalStringMember(json, "absent", ErrorCode::TokenMalformed));
        QVERIFY_THROWS_EXCEPTION(Error, stringMember(json, "absent", ErrorCode::TokenMalformed));
        QVERIFY_THROWS_EXCEPTION(Error, stringMember(json, "number", ErrorCode::TokenMalformed));
        QVERIFY_THROWS_EXCEPTION(Error, optionalStringMember(json, "null", ErrorCode::TokenMalformed));
        QVERIFY_THROWS_EXCEPTION(Error, stringMember(json["text"], "text", ErrorCode::TokenMalformed));
    }
};

QTEST_APPLESS_MAIN(TestStrictJson)
#include "tst_strict_json.moc"
