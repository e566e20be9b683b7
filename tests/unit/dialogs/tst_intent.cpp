// What counts as choosing to use an e-ID, and what does not.
#include <QObject>
#include <QTest>

#include "app/dialogs/intent.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;

namespace {

const Identity& tolvan() {
    static const Identity identity = makeIdentity({});
    return identity;
}
const Identity& elin() {
    static const Identity identity = makeIdentity({"Elin Åsa", "Öberg-D'Årco", "198507099805"});
    return identity;
}

Snapshot incomplete(std::vector<ReaderState> readers) {
    Snapshot snapshot = snapshotOf(std::move(readers));
    snapshot.complete = false;
    return snapshot;
}

Snapshot withoutService() {
    Snapshot snapshot = noReaders();
    snapshot.service = Error(ErrorCode::ServiceNotRunning);
    return snapshot;
}

}  // namespace

class TestIntent : public QObject {
    Q_OBJECT

    static bool chosenAfter(const std::vector<Snapshot>& sights) {
        Intent intent;
        for (const Snapshot& sight : sights) intent.see(sight);
        return intent.hasChosen(tolvan().id(), true);
    }

 private slots:
    void whetherACardWasPutInIsAQuestionOfWhatWasSeenBefore_data() {
        QTest::addColumn<std::vector<Snapshot>>("sights");
        QTest::addColumn<bool>("isChosen");
        const Snapshot with = snapshotOf({readyReader({tolvan()})});
        const Snapshot without = snapshotOf({emptyReader()});
        const Snapshot reading = snapshotOf({readingReader()});
        const auto row = [](const char* name, std::vector<Snapshot> sights, bool isChosen) {
            QTest::newRow(name) << std::move(sights) << isChosen;
        };
        row("nothing was seen", {}, false);
        row("it was there", {with}, false);
        row("it was there and was read later", {reading, with}, false);
        row("it was there before the readers were all looked at", {incomplete({emptyReader()}), with}, false);
        row("it was put in", {without, with}, true);
        row("it was put in and read", {without, reading, with}, true);
        row("its reader came with it", {noReaders(), with}, false);
        row("the readers went and came back with it", {with, noReaders(), with}, false);
        row("the readers went and came back before it was read", {reading, noReaders(), reading, with},
            false);
        row("its reader was plugged in", {noReaders(), without, with}, true);
        row("it was put in a second reader",
            {snapshotOf({readyReader({elin()}), emptyReader("Second")}),
             snapshotOf({readyReader({elin()}), readyReader({tolvan()}, "Second")})},
            true);
        row("it was taken out and put in again", {with, without, with}, false);
        row("it took the place of another", {snapshotOf({readyReader({elin()})}), without, with}, true);
        row("the card service came back", {with, withoutService(), incomplete({}), with}, false);
        row("the card service came up", {withoutService(), with}, false);
        row("it moved to another reader",
            {with, snapshotOf({emptyReader(), readyReader({tolvan()}, "Second")})}, false);
    }

    void whetherACardWasPutInIsAQuestionOfWhatWasSeenBefore() {
        QFETCH(const std::vector<Snapshot>, sights);
        QFETCH(const bool, isChosen);
        QCOMPARE(chosenAfter(sights), isChosen);
    }

    void aCardWithSeveralEidsLeavesOpenWhich() {
        Intent intent;
        intent.see(snapshotOf({emptyReader()}));
        intent.see(snapshotOf({readyReader({tolvan(), elin()})}));
        QVERIFY(!intent.hasChosen(tolvan().id(), false));
        QVERIFY(!intent.hasChosen(elin().id(), false));
        intent.act(elin().id());
        QVERIFY(intent.hasChosen(elin().id(), false));
        QVERIFY(!intent.hasChosen(tolvan().id(), false));
    }

    void anActWithAnEidIsAboutThatOneOnly() {
        Intent intent;
        intent.see(snapshotOf({readyReader({tolvan()}), readyReader({elin()}, "Second")}));
        intent.act(tolvan().id());
        QVERIFY(intent.hasChosen(tolvan().id(), true));
        QVERIFY(!intent.hasChosen(elin().id(), true));
    }
};

QTEST_GUILESS_MAIN(TestIntent)
#include "tst_intent.moc"
