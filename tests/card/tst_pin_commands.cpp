// elegctl pin, as people use it on a terminal and scripts through descriptors.
#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTest>

#include "tests/card/card_rows.h"
#include "tests/card/terminal_process.h"
#include "tests/card/watched_store.h"
#include "tests/rig/client/pcsc_client.h"

using namespace eleg;
using namespace eleg::test;
using rig::CardFolder;
using rig::Rig;

namespace {

const std::string kReader = "Eleg TEST Reader";
const std::string kPad = "Eleg TEST Pad";
const std::string kNew = "739154";
const std::string kWrong = "908172";

struct Ended {
    int code = -1;
    QString out;
    QString err;
};

/// elegctl without a terminal to ask on, with `input` on descriptor 0.
Ended run(const QStringList& words, const std::string& input = {}) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES"}) environment.remove(name);
    environment.insert("LANG", "en_GB.UTF-8");
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] { ::setsid(); });
    process.start(ELEG_ELEGCTL, QStringList{"pin"} + words);
    process.write(QByteArray::fromStdString(input));
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

const QStringList kChangeByFd = {"change", "--pin-fd", "0", "--new-pin-fd", "0"};
const QStringList kUnblockByFd = {"unblock", "--puk-fd", "0", "--new-pin-fd", "0"};

std::string lines(const std::string& one, const std::string& two) {
    return one + "\n" + two + "\n";
}

rig::CardOrder twoPins() {
    rig::CardOrder order;
    order.pinCount = 2;
    return order;
}

rig::CardOrder inState(rig::PinState state) {
    rig::CardOrder order;
    order.pinState = state;
    return order;
}

}  // namespace

class PinCommands : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kReader}, {kPad, true}}};
    rig::PcscContext context_;

    void calm() {
        rig_.calm();
        for (const std::string& reader : {kReader, kPad})
            QVERIFY(context_.waitFor(rig_.pcscName(reader), SCARD_STATE_EMPTY));
    }
    /// elegctl looks once: the card is to be seen by then.
    void insert(const std::string& reader, const CardFolder& card) {
        rig_.insert(reader, card);
        QVERIFY(context_.waitForCard(rig_.pcscName(reader)));
    }

 private slots:
    void init() { calm(); }

    void terminalAsksForTheNewPinTwiceAndShowsNone_data() { addRows(everySmallCard()); }
    void terminalAsksForTheNewPinTwiceAndShowsNone() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        insert(kReader, folder);
        TerminalProcess elegctl({"pin", "change", "--which", "authentication"});
        QVERIFY(elegctl.waitFor("The PIN you have now: "));
        elegctl.type(order.pin + "\n");
        QVERIFY(elegctl.waitFor("New PIN ("));
        elegctl.type(kNew + "\n");
        QVERIFY(elegctl.waitFor("once more: "));
        elegctl.type(kNew + "\n");
        QCOMPARE(elegctl.finish(), 0);
        QVERIFY(elegctl.output().find("has been changed") != std::string::npos);
        QVERIFY(elegctl.output().find(kNew) == std::string::npos);
        QVERIFY(elegctl.output().find(order.pin) == std::string::npos);
        QCOMPARE(folder.pin(), kNew);
    }

    void everyTaskGoesThroughDescriptors_data() { addRows(everySmallCard()); }
    void everyTaskGoesThroughDescriptors() {
        QCARD(everySmallCard());
        rig::CardOrder fresh = order;
        fresh.pinState = rig::PinState::NotYetSet;
        const CardFolder folder(fresh);
        insert(kReader, folder);
        const QStringList which{"--which", "authentication"};
        const Ended first = run(QStringList{"activate", "--puk-fd", "0", "--new-pin-fd", "0"} + which,
                                lines(order.puk, "482915"));
        QVERIFY2(first.code == 0, qPrintable(first.err));
        QCOMPARE(folder.pin(), std::string("482915"));
        const Ended changed = run(kChangeByFd + which, lines("482915", kNew));
        QVERIFY2(changed.code == 0, qPrintable(changed.err));
        QCOMPARE(folder.pin(), kNew);
        const Ended unblocked = run(kUnblockByFd + which, lines(order.puk, "482915"));
        QVERIFY2(unblocked.code == 0, qPrintable(unblocked.err));
        QCOMPARE(folder.pin(), std::string("482915"));
    }

    void wrongCodesTellTheTriesLeft() {
        const CardFolder folder;
        insert(kReader, folder);
        const Ended pin = run(kChangeByFd, lines(kWrong, kNew));
        QCOMPARE(pin.code, 1);
        QVERIFY2(pin.err.contains("PIN_INCORRECT") && pin.err.contains("2 tries left"), qPrintable(pin.err));
        QCOMPARE(folder.triesLeft(), 2);
        const Ended puk = run(kUnblockByFd, lines("87654320", kNew));
        QCOMPARE(puk.code, 1);
        QVERIFY2(puk.err.contains("PUK_INCORRECT") && puk.err.contains("9 tries left"), qPrintable(puk.err));
        QCOMPARE(folder.pukTriesLeft(), 9);
    }

    void differentNewCodesChangeNothing() {
        const CardFolder folder;
        insert(kReader, folder);
        TerminalProcess elegctl({"pin", "change"});
        QVERIFY(elegctl.waitFor("now: "));
        elegctl.type("123456\n");
        QVERIFY(elegctl.waitFor("New PIN"));
        elegctl.type(kNew + "\n");
        QVERIFY(elegctl.waitFor("once more: "));
        elegctl.type("739155\n");
        QCOMPARE(elegctl.finish(), 1);
        QVERIFY(elegctl.output().find("PIN_PAD_MISMATCH") != std::string::npos);
        QCOMPARE(folder.pin(), std::string("123456"));
    }

    void simpleCodeIsRefusedBeforeItIsTypedAgain() {
        const CardFolder folder;
        insert(kReader, folder);
        TerminalProcess elegctl({"pin", "change"});
        QVERIFY(elegctl.waitFor("now: "));
        elegctl.type("123456\n");
        QVERIFY(elegctl.waitFor("New PIN"));
        elegctl.type("19121212\n");
        QCOMPARE(elegctl.finish(), 1);
        QVERIFY(elegctl.output().find("PIN_TOO_SIMPLE") != std::string::npos);
        QVERIFY(elegctl.output().find("It is your date of birth.") != std::string::npos);
        QCOMPARE(folder.triesLeft(), 3);
    }

    void ctrlCLeavesTheCardAlone() {
        const CardFolder folder;
        insert(kReader, folder);
        TerminalProcess elegctl({"pin", "change"});
        QVERIFY(elegctl.waitFor("now: "));
        elegctl.type("1234\x03");
        QCOMPARE(elegctl.finish(), 4);
        QCOMPARE(folder.triesLeft(), 3);
    }

    void lastTryIsSpentOnlyAfterYes_data() {
        QTest::addColumn<bool>("byPuk");
        QTest::addColumn<bool>("goesOn");
        for (const bool byPuk : {false, true})
            for (const bool goesOn : {false, true})
                QTest::newRow(qPrintable(QString(byPuk ? "PUK" : "PIN") + (goesOn ? " yes" : " no")))
                    << byPuk << goesOn;
    }
    void lastTryIsSpentOnlyAfterYes() {
        QFETCH(bool, byPuk);
        QFETCH(bool, goesOn);
        rig::CardOrder order;
        order.pinTries = order.pukTries = 1;
        if (byPuk) order.pinState = rig::PinState::Blocked;
        const CardFolder folder(order);
        insert(kReader, folder);
        TerminalProcess elegctl({"pin", byPuk ? "unblock" : "change"});
        QVERIFY(elegctl.waitFor(byPuk ? "useless for ever" : "unblocked with the PUK"));
        QVERIFY(elegctl.waitFor("Type yes to go on: "));
        elegctl.type(goesOn ? "yes\n" : "no\n");
        if (!goesOn) {
            QCOMPARE(elegctl.finish(), 4);
            QCOMPARE(byPuk ? folder.pukTriesLeft() : folder.triesLeft(), 1);
            return;
        }
        QVERIFY(elegctl.waitFor(byPuk ? "PUK: " : "now: "));
        elegctl.type((byPuk ? order.puk : order.pin) + "\n");
        QVERIFY(elegctl.waitFor("New PIN"));
        elegctl.type(kNew + "\n");
        QVERIFY(elegctl.waitFor("once more: "));
        elegctl.type(kNew + "\n");
        QCOMPARE(elegctl.finish(), 0);
        QCOMPARE(folder.pin(), kNew);
    }

    void scriptsSaySoBeforeTheLastTryIsSpent() {
        rig::CardOrder order;
        order.pinTries = 1;
        const CardFolder folder(order);
        insert(kReader, folder);
        const Ended refused = run(kChangeByFd, lines(kWrong, kNew));
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("--last-try"));
        QCOMPARE(folder.triesLeft(), 1);
        QCOMPARE(run(kChangeByFd + QStringList{"--last-try"}, lines(order.pin, kNew)).code, 0);
        QCOMPARE(folder.pin(), kNew);
    }

    void blockedPukIsExplained_data() { addRows(everySmallCard()); }
    void blockedPukIsExplained() {
        QCARD(everySmallCard());
        rig::CardOrder lost = order;
        lost.pinState = rig::PinState::PukBlocked;
        const CardFolder folder(lost);
        insert(kReader, folder);
        const Ended ended =
            run(kUnblockByFd + QStringList{"--which", "authentication"}, lines(order.puk, kNew));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("PUK_BLOCKED"), qPrintable(ended.err));
        QVERIFY2(ended.err.contains("You need a new one"), qPrintable(ended.err));
        const bool skatteverket =
            order.profile == rig::Profile::SvenskaPass || order.profile == rig::Profile::TeliaIp5a;
        QVERIFY2(ended.err.contains(skatteverket ? "Skatteverket" : "Eleg TEST ID Card Issuer"),
                 qPrintable(ended.err));
    }

    void stateForbidsBeforeAnythingIsAsked_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, rig::PinState state, const char* command, const char* code) {
            QTest::newRow(name) << int(state) << command << code;
        };
        row("change a blocked PIN", rig::PinState::Blocked, "change", "PIN_BLOCKED");
        row("change none", rig::PinState::NotYetSet, "change", "PIN_NOT_SET");
        row("unblock none", rig::PinState::NotYetSet, "unblock", "PIN_NOT_SET");
        row("activate again", rig::PinState::Set, "activate", "PIN_ALREADY_SET");
        row("unblock with a blocked PUK", rig::PinState::PukBlocked, "unblock", "PUK_BLOCKED");
    }
    void stateForbidsBeforeAnythingIsAsked() {
        QFETCH(int, state);
        QFETCH(QString, command);
        QFETCH(QString, code);
        const CardFolder folder(inState(rig::PinState(state)));
        insert(kReader, folder);
        const Ended ended = run({command});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(code), qPrintable(ended.err));
    }

    void eachOfTwoPinsIsChosenByWhatItDoes() {
        const CardFolder folder(twoPins());
        insert(kReader, folder);
        const Ended which = run(kChangeByFd, lines("654321", kNew));
        QCOMPARE(which.code, 2);
        QVERIFY2(which.err.contains("PIN for proving identity") && which.err.contains("PIN for signing"),
                 qPrintable(which.err));
        const Ended ended = run(kChangeByFd + QStringList{"--which", "signature"}, lines("654321", kNew));
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
        QCOMPARE(folder.pin(true), kNew);
        QCOMPARE(folder.pin(), std::string("123456"));
    }

    void oneOfTwoCardsIsChosenByItsReader() {
        const CardFolder tolvan;
        rig::CardOrder other;
        other.holder = "asa";
        const CardFolder asa(other);
        insert(kReader, tolvan);
        insert(kPad, asa);
        const Ended which = run(kChangeByFd, lines("123456", kNew));
        QCOMPARE(which.code, 2);
        QVERIFY2(
            which.err.contains("--reader") && which.err.contains("Tolvan") && which.err.contains("Öberg"),
            qPrintable(which.err));
        const QString reader = QString::fromStdString(rig_.pcscName(kReader));
        QCOMPARE(run(kChangeByFd + QStringList{"--reader", reader}, lines("123456", kNew)).code, 0);
        QCOMPARE(tolvan.pin(), kNew);
        QCOMPARE(asa.pin(), std::string("123456"));
        QCOMPARE(run({"status", "--reader", "No such reader"}).code, 2);
    }

    void statusTellsEveryPinAndSpendsNothing_data() { addRows(everySmallCard()); }
    void statusTellsEveryPinAndSpendsNothing() {
        QCARD(everySmallCard());
        const CardFolder folder(order);
        insert(kReader, folder);
        const Ended text = run({"status"});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("3 tries left"), qPrintable(text.out));
        const Ended json = run({"status", "--json"});
        QCOMPARE(json.code, 0);
        const QJsonArray readers = QJsonDocument::fromJson(json.out.toUtf8())["readers"].toArray();
        QCOMPARE(readers.size(), 2);
        const QJsonArray pins = readers.last()["pins"].toArray();  // by name: the pad, then the reader
        QCOMPARE(pins.size(), qsizetype(order.pinCount));
        QCOMPARE(pins[0]["use"].toString(),
                 order.pinCount == 1 ? QString("both") : QString("authentication"));
        QCOMPARE(pins[0]["triesLeft"].toInt(), 3);
        QCOMPARE(folder.triesLeft(), 3);
        QCOMPARE(folder.pukTriesLeft(), 10);
    }

    void statusWithoutACardSaysWhatIsMissing() {
        const Ended ended = run({"status"});
        QCOMPARE(ended.code, 3);
        QVERIFY2(ended.err.contains("NO_CARD"), qPrintable(ended.err));
    }

    void pinPadAsksForEverything() {
        const CardFolder folder;
        insert(kPad, folder);
        rig::RigEvents events = rig_.events();
        TerminalProcess elegctl({"pin", "change"});
        QVERIFY(elegctl.waitFor("card reader's keys"));
        QVERIFY(events.next("pinpad-waiting"));
        rig_.onReader("pinpad", kPad,
                      {{"action", "enter"}, {"pin", "123456"}, {"newPin", kNew}, {"confirm", kNew}});
        QCOMPARE(elegctl.finish(), 0);
        QCOMPARE(folder.pin(), kNew);
        QVERIFY(elegctl.output().find("The PIN you have now") == std::string::npos);
        QCOMPARE(run(kChangeByFd, lines(kNew, "482915")).code, 2);
    }

    void cardPulledOutIsAskedWhenItIsBack() {
        // How many commands come before the one with the new PIN, once everything is typed?
        int before = -1;
        for (const bool pulled : {false, true}) {
            calm();
            const CardFolder folder;
            insert(kReader, folder);
            TerminalProcess elegctl({"pin", "change"});
            QVERIFY(elegctl.waitFor("now: "));
            elegctl.type("123456\n");
            QVERIFY(elegctl.waitFor("New PIN"));
            elegctl.type(kNew + "\n");
            QVERIFY(elegctl.waitFor("once more: "));
            rig_.trace(true);
            if (pulled) rig_.fault(kReader, "remove-card", {{"after", before}});
            elegctl.type(kNew + "\n");
            if (!pulled) {
                QCOMPARE(elegctl.finish(), 0);
                const auto trace = rig_.trace(true);
                for (std::size_t i = 0; i < trace.size() && before < 0; ++i)
                    if (trace[i].at("header").get<std::string>().starts_with("0024")) before = int(i);
                QVERIFY(before >= 0);
                continue;
            }
            QVERIFY(elegctl.waitFor("CARD_REMOVED"));
            QVERIFY(elegctl.waitFor("Put the card in again"));
            insert(kReader, folder);
            QVERIFY(elegctl.waitFor("Try the new one first. 3 tries left."));
            QCOMPARE(elegctl.finish(), 3);
        }
    }

    void swedishIsSpokenFirst() {
        const CardFolder folder;
        insert(kReader, folder);
        TerminalProcess elegctl({"pin", "change"}, "sv_SE.UTF-8");
        QVERIFY(elegctl.waitFor("Den pin-kod du har nu: "));
        elegctl.type("\x03");
        QCOMPARE(elegctl.finish(), 4);
    }
};

QTEST_GUILESS_MAIN(PinCommands)
#include "tst_pin_commands.moc"
