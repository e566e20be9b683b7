// Which addresses may be asked: the public internet, and what the machine's owner lists.
#include <QTest>
#include <nlohmann/json.hpp>

#include "app/services/fetch_rules.h"
#include "libcard/errors/error.h"

using namespace eleg;

namespace {

IpAddress address(const char* text) {
    return IpAddress::parse(text).value();
}

}  // namespace

class TestFetchRules : public QObject {
    Q_OBJECT

 private slots:
    void whatIsPublicMayBeAsked_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"1.1.1.1",         "9.255.255.255",   "11.0.0.0",       "100.63.255.255",
                                 "100.128.0.0",     "126.255.255.255", "128.0.0.0",      "169.253.255.255",
                                 "169.255.0.0",     "172.15.255.255",  "172.32.0.0",     "192.0.1.0",
                                 "192.167.255.255", "192.169.0.0",     "198.17.255.255", "198.20.0.0",
                                 "223.255.255.255", "2000::",          "2001:200::",     "2001:db7:ffff::",
                                 "2001:db9::",      "2001:2ff::1",     "2003::1",        "2a00:801::1",
                                 "3ffe:ffff::",     "3fff:1000::",     "3fff:ffff::1",   "64:ff9b::1.1.1.1"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsPublicMayBeAsked() {
        QFETCH(const QByteArray, text);
        const auto why = whyNotAllowed(address(text.constData()), {});
        QVERIFY2(!why, why ? why->what : "");
    }

    void whatIsNotPublicMayNot_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
        const auto rows = [](const char* word, std::initializer_list<const char*> texts) {
            for (const char* text : texts) QTest::newRow(text) << QByteArray(text) << QByteArray(word);
        };
        rows("particular", {"0.0.0.0", "0.1.2.3", "0.255.255.255", "::"});
        rows("private", {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.1",
                         "192.168.255.255", "fc00::", "fd00:ec2::254", "fdff:ffff::1"});
        rows("provider", {"100.64.0.0", "100.100.100.200", "100.127.255.255"});
        rows("loopback", {"127.0.0.0", "127.0.0.1", "127.255.255.255", "::1"});
        rows("link-local", {"169.254.0.0", "169.254.169.254", "169.254.255.255", "fe80::1", "febf:ffff::1"});
        rows("protocols",
             {"192.0.0.0", "192.0.0.170", "192.0.0.255", "2001:1::1", "2001:20::1", "2001:1ff::"});
        rows("documentation", {"192.0.2.1", "198.51.100.7", "203.0.113.255", "2001:db8::1",
                               "2001:db8:ffff:ffff::1", "3fff::1", "3fff:fff::1"});
        rows("benchmarks", {"198.18.0.0", "198.19.255.255", "2001:2::1"});
        rows("multicast", {"224.0.0.1", "239.255.255.255", "ff02::1"});
        rows("broadcast", {"255.255.255.255"});
        rows("reserved", {"240.0.0.0", "255.255.255.254", "1::1", "200::1", "1fff::1", "4000::1", "5f00::1",
                          "e000::1", "fe00::1", "64:ff9b:2::1"});
        rows("cloud", {"168.63.129.16"});
        rows("relay", {"192.88.99.1"});
        rows("IPv4", {"::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:1.1.1.1", "::127.0.0.1", "::1.1.1.1",
                      "::ffff:0:127.0.0.1", "2002:7f00:1::1", "2002:101:101::1", "2001:0:7f00:1::"});
        rows("discards", {"100::1"});
        rows("site-local", {"fec0::1", "feff::1"});
        rows("NAT64", {"64:ff9b:1::a00:1"});
        rows("loopback", {"64:ff9b::127.0.0.1"});
        rows("link-local", {"64:ff9b::169.254.169.254"});
        rows("private", {"64:ff9b::10.0.0.1"});
    }
    void whatIsNotPublicMayNot() {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, word);
        const auto why = whyNotAllowed(address(text.constData()), {});
        QVERIFY(why.has_value());
        QVERIFY2(QByteArray(why->what).contains(word), why->what);
    }

    void whoIsOfALocalNetworkIsKnown() {
        for (const char* text : {"10.0.0.1", "192.168.1.1", "100.64.0.1", "fd00::1"})
            QVERIFY(whyNotPublic(address(text))->kind == NotPublic::Kind::Private);
        for (const char* text : {"127.0.0.1", "169.254.169.254", "::1", "192.0.2.1", "::ffff:10.0.0.1"})
            QVERIFY(whyNotPublic(address(text))->kind == NotPublic::Kind::Other);
    }

    void theOwnerMayAllowMore() {
        const FetchRules rules{{"10.20.0.0/15", "127.0.0.1/32", "fd00:1::/33", "192.168.0.0/0"}};
        for (const char* text : {"10.20.0.0", "10.21.255.255", "127.0.0.1", "fd00:1:7fff::1", "1.1.1.1"})
            QVERIFY2(!whyNotAllowed(address(text), rules), text);
        for (const char* text : {"10.19.255.255", "10.22.0.0", "127.0.0.2", "fd00:1:8000::1", "fd00::1",
                                 "192.168.0.1", "::ffff:127.0.0.1", "64:ff9b::10.20.0.1"})
            QVERIFY2(whyNotAllowed(address(text), rules), text);
        const FetchRules all{{"0.0.0.0/0"}};
        QVERIFY(!whyNotAllowed(address("10.0.0.1"), all));
        QVERIFY(whyNotAllowed(address("::1"), all));
        QVERIFY(!whyNotAllowed(address("::ffff:127.0.0.1"), FetchRules{{"::ffff:127.0.0.1/128"}}));
    }

    void addressesHaveOneForm_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "1",
                                 "1.2.3",
                                 "1.2.3.4.5",
                                 "1.2.3.256",
                                 "01.2.3.4",
                                 "0x7f.0.0.1",
                                 "0177.0.0.1",
                                 "2130706433",
                                 "127.1",
                                 "1.2.3.4 ",
                                 " 1.2.3.4",
                                 "1.2.3.-4",
                                 "+1.2.3.4",
                                 "1.2.3.4.",
                                 "localhost",
                                 ":",
                                 ":::",
                                 "1::2::3",
                                 "12345::",
                                 "[::1]",
                                 "::1%lo",
                                 "fe80::1%1",
                                 "::1.2.3",
                                 "::1.2.3.4.5",
                                 "1:2:3:4:5:6:7:8:9",
                                 "g::",
                                 "1.2.3.4/8"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("a zero byte") << QByteArray("1.2.3.4\0", 8);
        QTest::newRow("long") << QByteArray(100'000, '1');
    }
    void addressesHaveOneForm() {
        QFETCH(const QByteArray, text);
        QVERIFY(!IpAddress::parse(text.toStdString()));
        QVERIFY(!IpRange::parse(text.toStdString() + "/0"));
    }

    void addressesAreSaidInTheUsualForm() {
        QCOMPARE(address("192.0.2.1").text(), std::string("192.0.2.1"));
        QCOMPARE(address("2001:DB8:0:0::0001").text(), std::string("2001:db8::1"));
        QCOMPARE(address("::FFFF:1.2.3.4").text(), std::string("::ffff:1.2.3.4"));
    }

    void thePolicyIsRead() {
        QVERIFY(fetchRulesFrom(nlohmann::json::object()) == FetchRules());
        const auto json = nlohmann::json::parse(
            R"({"allowedAddresses": ["10.20.0.0/16", "fd00:1::/32", "0.0.0.0/0", "::1/128", "1.2.3.4/32"]})");
        QCOMPARE(fetchRulesFrom(json).allowedAddresses.size(), std::size_t{5});
        const nlohmann::json most = {{"allowedAddresses", std::vector<std::string>(64, "10.0.0.0/8")}};
        QCOMPARE(fetchRulesFrom(most).allowedAddresses.size(), std::size_t{64});
    }

    void aPolicyOfAnotherFormIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"null", "[]", "true", "\"10.0.0.0/8\"", R"({"allowed": []})",
                                 R"({"allowedAddresses": [], "more": 1})", R"({"allowedAddresses": null})",
                                 R"({"allowedAddresses": "10.0.0.0/8"})", R"({"allowedAddresses": {}})",
                                 R"({"allowedAddresses": [1]})", R"({"allowedAddresses": [["10.0.0.0/8"]]})",
                                 R"({"allowedAddresses": ["10.0.0.0/8", null]})"})
            QTest::newRow(text) << QByteArray(text);
        for (const char* range : {"",
                                  "/",
                                  "10.0.0.1",
                                  "10.0.0.0/",
                                  "/8",
                                  "10.0.0.0/33",
                                  "10.0.0.1/8",
                                  "10.0.0.0/08",
                                  "10.0.0.0/-1",
                                  "10.0.0.0/+8",
                                  "10.0.0.0/8 ",
                                  "10.0.0.0/8/8",
                                  "10.0.0.0/4294967304",
                                  "10.0.0/8",
                                  "::/129",
                                  "::1/127",
                                  "fd00::/7",
                                  "10.0.0.0/0x8",
                                  "localhost/32",
                                  "fe80::%1/64",
                                  "10.0.0.0/255.0.0.0"})
            QTest::newRow(range) << QByteArray(nlohmann::json{{"allowedAddresses", {range}}}.dump().c_str());
        const nlohmann::json many = {{"allowedAddresses", std::vector<std::string>(65, "10.0.0.0/8")}};
        QTest::newRow("65 ranges") << QByteArray(many.dump().c_str());
    }
    void aPolicyOfAnotherFormIsRefused() {
        QFETCH(const QByteArray, text);
        try {
            fetchRulesFrom(nlohmann::json::parse(text.toStdString()));
            QFAIL("accepted");
        } catch (const Error& error) {
            QVERIFY(error.code() == ErrorCode::PolicyInvalid);
            QVERIFY(QByteArray(error.detail().c_str()).contains("fetching"));
        }
    }
};

QTEST_GUILESS_MAIN(TestFetchRules)
#include "tst_fetch_rules.moc"
