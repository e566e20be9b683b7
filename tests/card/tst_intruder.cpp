// After each operation, and between its parts, no other process can sign with the card without a PIN.
#include <signal.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTest>

#include "tests/card/card_rows.h"
#include "tests/card/watched_store.h"
#include "tests/rig/client/pcsc_client.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kReader = "Eleg TEST Reader";

/// An intruder at work from construction on.
class Intruder {
 public:
    Intruder(const std::string& reader, rig::Profile profile, const QString& manner) {
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process_.start(ELEG_INTRUDER, {QString::fromStdString(reader),
                                       QString::fromStdString(rig::profileName(profile)), manner});
        connected_ = process_.waitForReadyRead(20'000) && process_.readLine().trimmed() == "connected";
    }
    ~Intruder() {
        process_.closeWriteChannel();
        process_.waitForFinished();
    }

    bool connected() const { return connected_; }
    /// Stops it and tells: "attempts", "heard", "signatures".
    QJsonObject stop() {
        process_.closeWriteChannel();
        process_.waitForFinished();
        return QJsonDocument::fromJson(process_.readAllStandardOutput()).object();
    }

 private:
    QProcess process_;
    bool connected_ = false;
};

std::string verifyCommand(const rig::CardOrder& order) {
    switch (order.profile) {
        case rig::Profile::SvenskaPass:
            return "0020001110"
                   "31323334353600000000000000000000";
        case rig::Profile::SeeidGemsafe:
            return "0020000108"
                   "123456FFFFFFFFFF";
        default:
            return "0020008108"
                   "3132333435360000";
    }
}

void addIntruderRows(const std::vector<rig::CardOrder>& cards) {
    QTest::addColumn<int>("card");
    QTest::addColumn<QString>("manner");
    for (std::size_t i = 0; i < cards.size(); ++i)
        for (const char* manner : {"eager", "patient"})
            QTest::newRow((rowName(cards[i]) + " " + manner).c_str()) << int(i) << manner;
}

}  // namespace

class IntruderTest : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}}};
    const std::string pcsc_ = rig_.pcscName(kReader);
    rig::PcscContext context_;

 private slots:
    void init() {
        rig_.calm();
        QVERIFY(context_.waitFor(pcsc_, SCARD_STATE_EMPTY));
    }

    // The proof that this test can fail: a card that somebody leaves logged in is signed with.
    void intruderSignsWhenTheCardIsLeftLoggedIn_data() { addIntruderRows(everySmallCard()); }
    void intruderSignsWhenTheCardIsLeftLoggedIn() {
        QCARD(everySmallCard());
        QFETCH(QString, manner);
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        QVERIFY(context_.waitForCard(pcsc_));
        Intruder intruder(pcsc_, order.profile, manner);
        QVERIFY(intruder.connected());
        {
            rig::PcscCard careless(context_, pcsc_);
            QCOMPARE(careless.begin(), LONG{SCARD_S_SUCCESS});
            QCOMPARE(careless.transmit(verifyCommand(order)), std::optional<std::string>("9000"));
            QCOMPARE(careless.end(), LONG{SCARD_S_SUCCESS});
        }
        // One whole attempt later at the latest it has its signature.
        rig::RigEvents events = rig_.events();
        for (int i = 0; i < 20; ++i)
            QVERIFY(events.next([](const nlohmann::json& event) {
                return event.value("header", "").starts_with("002a9e9a");
            }));
        QVERIFY(intruder.stop().value("signatures").toInt() > 0);
    }

    void nobodyElseSignsDuringOrAfterOurOperations_data() { addIntruderRows(everySmallCard()); }
    void nobodyElseSignsDuringOrAfterOurOperations() {
        QCARD(everySmallCard());
        QFETCH(QString, manner);
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        QVERIFY(context_.waitForCard(pcsc_));
        Intruder intruder(pcsc_, order.profile, manner);
        QVERIFY(intruder.connected());
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        const auto intruderSpeaks = [&] {
            rig::RigEvents events = rig_.events();  // from now on: the operation is over
            for (int i = 0; i < 9; ++i)
                if (!events.next("apdu")) return false;
            return true;
        };
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
            QVERIFY(intruderSpeaks());
        }
        QCOMPARE(codeOf(store.sign(*identity, "999999")), QString("PIN_INCORRECT"));
        QVERIFY(intruderSpeaks());
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
        QVERIFY(intruderSpeaks());
        const QJsonObject report = intruder.stop();
        QVERIFY(report.value("attempts").toInt() > 10);
        QVERIFY(report.value("heard").toInt() > 10);
        QCOMPARE(report.value("signatures").toInt(), 0);
    }

    void nobodyElseSignsWhenASignatureFailsHalfWay_data() { addIntruderRows(everySmallCard()); }
    void nobodyElseSignsWhenASignatureFailsHalfWay() {
        QCARD(everySmallCard());
        QFETCH(QString, manner);
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        QVERIFY(context_.waitForCard(pcsc_));
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        for (int after = 0; after < 8; ++after) {
            Intruder intruder(pcsc_, order.profile, manner);
            QVERIFY(intruder.connected());
            rig_.fault(kReader, "sw", {{"after", after}, {"sw", "6f00"}});
            const auto outcome = store.sign(*identity, "123456");
            rig::RigEvents events = rig_.events();
            for (int i = 0; i < 9; ++i) QVERIFY(events.next("apdu"));
            QCOMPARE(intruder.stop().value("signatures").toInt(), 0);
            rig_.onReader("no-faults", kReader);
        }
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
        QCOMPARE(folder.triesLeft(), 3);
    }

    void nobodyElseSignsWhenOurProcessIsKilled_data() {
        QTest::addColumn<int>("card");
        QTest::addColumn<QString>("manner");
        QTest::addColumn<QString>("instruction");
        const auto cards = everySmallCard();
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (const char* manner : {"eager", "patient"})
                for (const char* instruction : {"20", "22", "2a"})
                    QTest::newRow((rowName(cards[i]) + " " + manner + " after " + instruction).c_str())
                        << int(i) << manner << instruction;
    }
    void nobodyElseSignsWhenOurProcessIsKilled() {
        QCARD(everySmallCard());
        QFETCH(QString, manner);
        QFETCH(QString, instruction);
        const CardFolder folder(order);
        rig_.insert(kReader, folder);
        QVERIFY(context_.waitForCard(pcsc_));

        QProcess victim;
        victim.start(ELEG_VICTIM, {QString::fromStdString(pcsc_)});
        QVERIFY(victim.waitForStarted());
        // The intruder would make the same commands, so it comes when the victim has read the card.
        rig::RigEvents events = rig_.events();
        victim.write("123456\n");
        QVERIFY(victim.waitForBytesWritten());
        // VERIFY with a PIN: the one before it that only asks is shorter.
        QVERIFY(events.next([&](const nlohmann::json& event) {
            return event.value("header", "").starts_with("0020") && event.value("bytes", 0) > 5;
        }));
        rig_.delay(kReader, 100);
        Intruder intruder(pcsc_, order.profile, manner);
        QVERIFY(intruder.connected());
        if (instruction != "20") {
            const std::string wanted = "00" + instruction.toStdString();
            QVERIFY(events.next(
                [&](const nlohmann::json& event) { return event.value("header", "").starts_with(wanted); }));
        }
        ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished());
        rig_.delay(kReader, 0);
        rig::RigEvents after = rig_.events();
        for (int i = 0; i < 9; ++i) QVERIFY(after.next("apdu"));
        QCOMPARE(intruder.stop().value("signatures").toInt(), 0);
        // And the card is free for whoever has the PIN.
        WatchedStore store;
        const auto identity = store.waitForIdentity(pcsc_, Purpose::Authentication);
        QVERIFY(identity);
        QCOMPARE(codeOf(store.sign(*identity, "123456")), QString("ok"));
    }
};

QTEST_GUILESS_MAIN(IntruderTest)
#include "tst_intruder.moc"
