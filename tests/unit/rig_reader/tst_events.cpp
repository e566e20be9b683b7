// Cards and readers that come and go, as SCardGetStatusChange tells them.
#include <QObject>
#include <QTest>

#include "tests/rig/card/bytes.h"
#include "tests/rig/client/pcsc_client.h"
#include "tests/rig/client/rig.h"

using namespace rig;

namespace {

const std::string kLeft = "Eleg TEST Left";
const std::string kRight = "Eleg TEST Right";

CardOrder ordered(Profile profile, const std::string& holder) {
    CardOrder order;
    order.profile = profile;
    order.holder = holder;
    return order;
}

}  // namespace

class Events : public QObject {
    Q_OBJECT

 private:
    Rig rig_{{{kLeft}, {kRight}}};
    std::optional<PcscContext> context_;  // a new one for each test: one of them kills pcscd
    std::string left_ = rig_.pcscName(kLeft);
    std::string right_ = rig_.pcscName(kRight);
    CardFolder tolvan_{ordered(Profile::Seeid, "tolvan")};
    CardFolder asa_{ordered(Profile::TeliaIp5a, "asa")};

 private slots:
    void init() {
        rig_.calm();
        context_.emplace();
        QVERIFY(context_->waitForReader(left_, true));
        QVERIFY(context_->waitFor(left_, SCARD_STATE_EMPTY));
        QVERIFY(context_->waitFor(right_, SCARD_STATE_EMPTY));
    }

    void readersAreNumberedInTheOrderGiven() {
        QCOMPARE(context_->readers(), (std::vector<std::string>{kLeft + " 00 00", kRight + " 01 00"}));
    }

    void insertedCardIsPresentWithItsAtr() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        QCOMPARE(toHex(context_->atr(left_)), std::string("3B7D96000080318065B0831100C883009000"));
        QVERIFY(context_->state(right_) & SCARD_STATE_EMPTY);
    }

    void ejectedCardIsGone() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        rig_.eject(kLeft);
        QVERIFY(context_->waitFor(left_, SCARD_STATE_EMPTY));
    }

    void swappedCardIsSeenAsAnotherCard() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        PcscCard card(*context_, left_);
        rig_.swap(kLeft, asa_);
        QVERIFY(context_->waitForCard(left_));
        QCOMPARE(toHex(context_->atr(left_)), std::string("3B7D96000080318065B0A31100C883009000"));
        QVERIFY(!card.transmit("00A4000C023F00"));
        QVERIFY(card.lastError() == SCARD_W_REMOVED_CARD || card.lastError() == SCARD_W_RESET_CARD);
    }

    void sameCardOutAndInIsNoticed() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        PcscCard card(*context_, left_);
        rig_.eject(kLeft);
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        QVERIFY(!card.transmit("00A4000C023F00"));
    }

    void muteCardIsPresentAndMute() {
        rig_.insert(kLeft, tolvan_, true);
        QVERIFY(context_->waitFor(left_, SCARD_STATE_PRESENT | SCARD_STATE_MUTE));
        QVERIFY_EXCEPTION_THROWN(PcscCard(*context_, left_), std::runtime_error);
        rig_.eject(kLeft);
        QVERIFY(context_->waitFor(left_, SCARD_STATE_EMPTY));
    }

    void unpluggedReaderIsDroppedByPcscdAndComesBack() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        rig_.unplug(kLeft);
        QVERIFY(context_->waitForReader(left_, false));
        QCOMPARE(context_->readers(), (std::vector<std::string>{right_}));
        rig_.plug(kLeft);
        QVERIFY(context_->waitForReader(left_, true));
        QVERIFY(context_->waitForCard(left_));
    }

    void readerPulledOutInTheMiddleOfACommandIsDropped() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        PcscCard card(*context_, left_);
        rig_.fault(kLeft, "remove-reader", {{"after", 1}});
        QCOMPARE(card.transmit("00A4000C023F00"), std::optional<std::string>("9000"));
        QVERIFY(!card.transmit("00A4000C023F00"));
        QVERIFY(context_->waitForReader(left_, false));
    }

    void killedPcscdComesBackWithItsReaders() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        rig_.pcscd("kill");
        rig_.pcscd("start");
        QVERIFY(context_->readers().empty());
        context_.emplace();
        QVERIFY(context_->waitForCard(left_));
        QCOMPARE(context_->readers().size(), std::size_t{2});
    }

    void countersStayWhileNobodyTalks() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        const PcscCard card(*context_, left_);
        QCOMPARE(rig_.apdus(kLeft), std::uint64_t{0});
    }

    void cardWhoseFolderIsThrownAwayDoesNotAnswerToReset() {
        {
            const CardFolder lost{ordered(Profile::Seeid, "tolvan")};
            rig_.insert(kLeft, lost);
            QVERIFY(context_->waitForCard(left_));
        }
        PcscCard card(*context_, left_);
        // It has to write down a try before it compares, and has nowhere to: memory failure.
        QCOMPARE(card.transmit("0020008108"
                               "3132333435360000"),
                 std::optional<std::string>("6581"));
        // When it gets power anew it has nothing to begin with.
        QVERIFY(card.reconnect(SCARD_RESET_CARD) != SCARD_S_SUCCESS);
        // The rig lives.
        rig_.eject(kLeft);
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
    }

    void listenerThatDoesNotReadHoldsNobodyUp() {
        rig_.insert(kLeft, tolvan_);
        QVERIFY(context_->waitForCard(left_));
        rig::RigEvents events = rig_.events();
        PcscCard card(*context_, left_);
        for (int i = 0; i < 2000; ++i) QVERIFY(card.transmit("00A40000023F00"));
        // And nothing was lost.
        for (int i = 0; i < 2000; ++i) QVERIFY(events.next("apdu"));
    }
};

QTEST_GUILESS_MAIN(Events)
#include "tst_events.moc"
