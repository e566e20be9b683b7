// The card's PINs: counters, states, and which keys they open. Every profile.
#include <QObject>
#include <QTest>
#include <fstream>

#include "tests/unit/rig_card/card_fixture.h"

using namespace rig;
using rig::test::Card;
using rig::test::pinReference;

namespace {

std::string readText(const std::filesystem::path& file) {
    std::ifstream in(file);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

class Pins : public QObject {
    Q_OBJECT

 private:
    CardOrder order() const {
        QFETCH_GLOBAL(int, profile);
        CardOrder result;
        result.profile = static_cast<Profile>(profile);
        return result;
    }
    std::string status(Card& card) const {
        return card.send("002000" + pinReference(order().profile) + "00");
    }

 private slots:
    void initTestCase_data() {
        QTest::addColumn<int>("profile");
        for (const auto profile :
             {Profile::SvenskaPass, Profile::TeliaIp5a, Profile::Seeid, Profile::SeeidGemsafe})
            QTest::newRow(profileName(profile).c_str()) << static_cast<int>(profile);
    }

    void askingWithoutDataSpendsNoTry() {
        Card card(order());
        for (int i = 0; i < 5; ++i) QCOMPARE(status(card), std::string("63C3"));
        QCOMPARE(card.verify("123456"), std::string("9000"));
        QCOMPARE(status(card), std::string("9000"));
    }

    void wrongPinLeavesOneTryLessAndARightOneFillsUp() {
        Card card(order());
        QCOMPARE(card.verify("111111"), std::string("63C2"));
        QCOMPARE(status(card), std::string("63C2"));
        QCOMPARE(card.verify("123456"), std::string("9000"));
        card.reset();
        QCOMPARE(status(card), std::string("63C3"));
    }

    void thirdWrongPinBlocksEvenTheRightOne() {
        Card card(order());
        QCOMPARE(card.verify("111111"), std::string("63C2"));
        QCOMPARE(card.verify("222222"), std::string("63C1"));
        QCOMPARE(card.verify("333333"), std::string("6983"));
        QCOMPARE(card.verify("123456"), std::string("6983"));
        QCOMPARE(status(card), std::string("6983"));
    }

    void countersSurvivePowerOffAndANewProcess() {
        Card card(order());
        card.verify("111111");
        card.reset();
        QCOMPARE(status(card), std::string("63C2"));
        card.restart();
        QCOMPARE(card.verify("111111"), std::string("63C1"));
        card.restart();
        QCOMPARE(status(card), std::string("63C1"));
    }

    void tryIsSpentBeforeTheComparison() {
        // Where the spent try cannot be kept the card must not tell whether the PIN was right.
        Card card(order());
        const auto state = card.folder() / "state.json";
        const std::string before = readText(state);
        std::filesystem::create_directory(state.string() + ".new");  // the new state cannot be written
        QCOMPARE(card.verify("123456"), std::string("6581"));
        QCOMPARE(card.verify("111111"), std::string("6581"));
        QCOMPARE(status(card), std::string("63C3"));
        QCOMPARE(readText(state), before);
        std::filesystem::remove(state.string() + ".new");
        QCOMPARE(card.verify("123456"), std::string("9000"));
    }

    void wrongPinAfterARightOneClosesTheCard() {
        Card card(order());
        QCOMPARE(card.verify("123456"), std::string("9000"));
        QCOMPARE(card.verify("111111"), std::string("63C2"));
        QCOMPARE(status(card), std::string("63C2"));
    }

    void pinBlockOfAnotherLengthSpendsNoTry() {
        Card card(order());
        const std::string header = "002000" + pinReference(order().profile);
        QCOMPARE(card.send(header + "06313233343536"), std::string("6700"));
        QCOMPARE(card.send(header + "0131"), std::string("6700"));
        QCOMPARE(status(card), std::string("63C3"));
    }

    void emptyPinIsNeverRight() {
        CardOrder empty = order();
        empty.pin = "123456";
        Card card(empty);
        QCOMPARE(card.verify(""), std::string("63C2"));
    }

    void unknownPinReferenceIsNotFound() {
        Card card(order());
        QCOMPARE(card.send("0020007700"), std::string("6A88"));
        QCOMPARE(card.verify("123456", "77"), std::string("6A88"));
    }

    void changedPinReplacesTheOldOne() {
        Card card(order());
        const std::string header = "002400" + pinReference(order().profile);
        QCOMPARE(card.sendPins(header, {"123456", "777777"}), std::string("9000"));
        card.restart();
        QCOMPARE(card.verify("123456"), std::string("63C2"));
        QCOMPARE(card.verify("777777"), std::string("9000"));
    }

    void changeWithTheWrongOldPinSpendsATry() {
        Card card(order());
        const std::string header = "002400" + pinReference(order().profile);
        QCOMPARE(card.sendPins(header, {"111111", "777777"}), std::string("63C2"));
        QCOMPARE(card.verify("123456"), std::string("9000"));
    }

    void changeToAnUnacceptablePinSpendsNoTry() {
        Card card(order());
        const std::string header = "002400" + pinReference(order().profile);
        QCOMPARE(card.sendPins(header, {"123456", "12"}), std::string("6A80"));
        QCOMPARE(card.sendPins(header, {"123456", ""}), std::string("6A80"));
        QCOMPARE(status(card), std::string("63C3"));
        QCOMPARE(card.verify("123456"), std::string("9000"));
    }

    void pukUnblocksAndSetsANewPin() {
        CardOrder blocked = order();
        blocked.pinState = PinState::Blocked;
        Card card(blocked);
        QCOMPARE(card.verify("123456"), std::string("6983"));
        const std::string header = "002C00" + pinReference(blocked.profile);
        QCOMPARE(card.sendPins(header, {"87654321", "777777"}), std::string("63C9"));
        QCOMPARE(card.sendPins(header, {"12345678", "777777"}), std::string("9000"));
        QCOMPARE(status(card), std::string("63C3"));
        QCOMPARE(card.verify("777777"), std::string("9000"));
    }

    void wrongPukEndsInABlockedPuk() {
        CardOrder blocked = order();
        blocked.pinState = PinState::Blocked;
        blocked.pukTries = 2;
        Card card(blocked);
        const std::string header = "002C00" + pinReference(blocked.profile);
        QCOMPARE(card.sendPins(header, {"87654321", "777777"}), std::string("63C1"));
        card.restart();
        QCOMPARE(card.sendPins(header, {"87654321", "777777"}), std::string("6983"));
        QCOMPARE(card.sendPins(header, {"12345678", "777777"}), std::string("6983"));
        QCOMPARE(card.verify("123456"), std::string("6983"));
    }

    void cardWithABlockedPukStaysBlocked() {
        CardOrder dead = order();
        dead.pinState = PinState::PukBlocked;
        Card card(dead);
        QCOMPARE(card.verify("123456"), std::string("6983"));
        QCOMPARE(card.sendPins("002C00" + pinReference(dead.profile), {"12345678", "777777"}),
                 std::string("6983"));
    }

    void pinThatIsNotYetSetIsSetWithThePuk() {
        CardOrder fresh = order();
        fresh.pinState = PinState::NotYetSet;
        Card card(fresh);
        QCOMPARE(status(card), std::string("6984"));
        QCOMPARE(card.verify("123456"), std::string("6984"));
        QCOMPARE(card.sendPins("002400" + pinReference(fresh.profile), {"123456", "777777"}),
                 std::string("6984"));
        QCOMPARE(card.sendPins("002C00" + pinReference(fresh.profile), {"12345678", "777777"}),
                 std::string("9000"));
        card.restart();
        QCOMPARE(status(card), std::string("63C3"));
        QCOMPARE(card.verify("777777"), std::string("9000"));
    }

    void pinChangedOutsideCountsFromTheNextPowerUpOn() {
        Card card(order());
        Card twin(order());
        twin.verify("111111");
        std::filesystem::copy_file(twin.folder() / "state.json", card.folder() / "state.json",
                                   std::filesystem::copy_options::overwrite_existing);
        QCOMPARE(status(card), std::string("63C3"));
        card.reset();
        QCOMPARE(status(card), std::string("63C2"));
    }
};

QTEST_GUILESS_MAIN(Pins)
#include "tst_pins.moc"
