// Which extension has started the host: Chromium's and Firefox's forms, and the list.
#include <QTest>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/host/caller.h"
#include "app/services/extension_ids.h"

namespace eleg::test {
namespace {

constexpr const char* kId = "abcdefghijklmnopabcdefghijklmnop";
constexpr const char* kOrigin = "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";
constexpr const char* kManifest = "/usr/lib/mozilla/native-messaging-hosts/se.eleg.host.json";

using Arguments = std::vector<const char*>;

QByteArray read(const Arguments& arguments) {
    try {
        const Caller caller = callerFrom(arguments);
        return (caller.browser == Caller::Browser::Chromium ? "chromium " : "firefox ") +
               QByteArray::fromStdString(caller.id);
    } catch (const Error& error) {
        return QByteArray(describe(error.code()).id.data());
    }
}

bool isAllowed(const Caller& caller, const ExtensionIds& own, const ExtensionIds& additional = {}) {
    try {
        checkCaller(caller, own, additional);
        return true;
    } catch (const Error& error) {
        return error.code() != ErrorCode::CallerNotAllowed;
    }
}

bool isTaken(const char* json) {
    try {
        extensionIdsFrom(nlohmann::json::parse(json), ErrorCode::PolicyInvalid);
        return true;
    } catch (const Error& error) {
        return error.code() != ErrorCode::PolicyInvalid;
    }
}

}  // namespace

class CallerTest : public QObject {
    Q_OBJECT

 private slots:
    void knowsChromiumByItsOrigin() { QCOMPARE(read({kOrigin}), "chromium " + QByteArray(kId)); }

    void chromiumMayAddOptions() {
        QCOMPARE(read({kOrigin, "--parent-window=0"}), "chromium " + QByteArray(kId));
        QCOMPARE(read({kOrigin, "--reconnect-command=x", "--parent-window=12"}),
                 "chromium " + QByteArray(kId));
    }

    void knowsFirefoxByManifestAndId() {
        QCOMPARE(read({kManifest, "eleg@eleg.example"}), QByteArray("firefox eleg@eleg.example"));
        QCOMPARE(read({kManifest, "{e68418bc-f2b0-4459-a9ea-3e72b6751b07}"}),
                 QByteArray("firefox {e68418bc-f2b0-4459-a9ea-3e72b6751b07}"));
    }

    void refusesOtherForms_data() {
        QTest::addColumn<QByteArrayList>("arguments");
        const auto row = [](const char* name, const QByteArrayList& arguments) {
            QTest::newRow(name) << arguments;
        };
        const QByteArray id = kId;
        row("nothing", {});
        row("empty text", {""});
        row("id alone", {id});
        row("scheme alone", {"chrome-extension://"});
        row("no slash", {"chrome-extension://" + id});
        row("two slashes", {"chrome-extension://" + id + "//"});
        row("path", {"chrome-extension://" + id + "/background.js"});
        row("query", {"chrome-extension://" + id + "/?"});
        row("id too short", {"chrome-extension://" + id.left(31) + "/"});
        row("id too long", {"chrome-extension://" + id + "a/"});
        row("id with q", {"chrome-extension://" + id.left(31) + "q/"});
        row("id in upper case", {"chrome-extension://" + id.toUpper() + "/"});
        row("id with a digit", {"chrome-extension://" + id.left(31) + "1/"});
        row("scheme in upper case", {"CHROME-EXTENSION://" + id + "/"});
        row("web page", {"https://" + id + "/"});
        row("space before it", {" " + QByteArray(kOrigin)});
        row("two extensions", {kOrigin, kOrigin});
        row("option before it", {"--parent-window=0", kOrigin});
        row("Firefox form with a Chromium origin", {kOrigin, "eleg@eleg.example"});
        row("Firefox without an id", {kManifest});
        row("Firefox with a relative manifest", {"se.eleg.host.json", "eleg@eleg.example"});
        row("Firefox with more", {kManifest, "eleg@eleg.example", "x"});
        row("Firefox with an empty id", {kManifest, ""});
        row("Firefox with a broken GUID", {kManifest, "{e68418bc-f2b0-4459-a9ea-3e72b6751b0}"});
        row("Firefox with an open GUID", {kManifest, "{e68418bc-f2b0-4459-a9ea-3e72b6751b07"});
        row("Firefox with an id without @", {kManifest, "eleg"});
        row("Firefox with an id with a newline", {kManifest, "eleg@eleg.example\n"});
        row("Firefox with an id of 256 characters", {kManifest, "e@" + QByteArray(254, 'a')});
    }
    void refusesOtherForms() {
        QFETCH(QByteArrayList, arguments);
        Arguments plain;
        for (const QByteArray& argument : arguments) plain.push_back(argument.constData());
        QCOMPARE(read(plain), QByteArray("CALLER_NOT_ALLOWED"));
    }

    void allowsOnlyTheListOfItsBrowser() {
        const Caller chromium{Caller::Browser::Chromium, kId};
        const Caller firefox{Caller::Browser::Firefox, "eleg@eleg.example"};
        QVERIFY(isAllowed(chromium, {{kId}, {}}));
        QVERIFY(!isAllowed(chromium, {{}, {kId}}));
        QVERIFY(isAllowed(firefox, {{}, {"eleg@eleg.example"}}));
        QVERIFY(!isAllowed(firefox, {{"eleg@eleg.example"}, {}}));
        QVERIFY(!isAllowed(firefox, {{}, {"eleg@eleg.exampl"}}));
        QVERIFY(!isAllowed(firefox, {}));
    }

    void allowsWhatTheMachinesOwnerAdds() {
        const Caller caller{Caller::Browser::Chromium, kId};
        QVERIFY(!isAllowed(caller, {{"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}, {}}));
        QVERIFY(isAllowed(caller, {{"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}, {}}, {{kId}, {}}));
    }

    void ownListNamesOneExtensionForEachBrowser() {
        // The build tree has share/eleg beside bin, as an installation has.
        const ExtensionIds own = ownExtensionIds();
        QCOMPARE(own.chromium.size(), std::size_t{1});
        QCOMPARE(own.firefox.size(), std::size_t{1});
        // Web eID's own extensions are for the machine's owner to add.
        QVERIFY(!isAllowed({Caller::Browser::Chromium, "ncibgoaomkmdpilpocfeponihegamlic"}, own));
        QVERIFY(!isAllowed({Caller::Browser::Firefox, "{e68418bc-f2b0-4459-a9ea-3e72b6751b07}"}, own));
    }

    void listsOfIdsAreChecked() {
        for (const char* good : {R"({})", R"({"chromium":[],"firefox":[]})",
                                 R"({"chromium":["abcdefghijklmnopabcdefghijklmnop"],"firefox":["a@b"]})"})
            QVERIFY2(isTaken(good), good);
        for (const char* bad :
             {R"([])", R"("x")", R"({"chromium":"abcdefghijklmnopabcdefghijklmnop"})",
              R"({"chromium":["*"]})", R"({"chromium":[1]})", R"({"chromium":[null]})",
              R"({"chromium":[["abcdefghijklmnopabcdefghijklmnop"]]})", R"({"firefox":["*"]})",
              R"({"firefox":{}})", R"({"firefox":["a@b","a b@c"]})", R"({"chromium":null})"})
            QVERIFY2(!isTaken(bad), bad);
    }

    void listsOfIdsHaveALimit() {
        nlohmann::json list = nlohmann::json::array();
        for (int i = 0; i < 64; ++i) list.push_back(kId);
        QVERIFY(isTaken(nlohmann::json{{"chromium", list}}.dump().c_str()));
        list.push_back(kId);
        QVERIFY(!isTaken(nlohmann::json{{"chromium", list}}.dump().c_str()));
    }
};

}  // namespace eleg::test

QTEST_APPLESS_MAIN(eleg::test::CallerTest)
#include "tst_caller.moc"
