// What the dialog shows for what the card service sees: every state, and who chooses which e-ID.
#include <QObject>
#include <QTest>

#include "app/dialogs/consent_model.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;

Q_DECLARE_METATYPE(eleg::Situation)
Q_DECLARE_METATYPE(eleg::Snapshot)

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

const Identity& tolvan() {
    static const Identity identity = makeIdentity({});
    return identity;
}

const Identity& elin() {
    static const Identity identity = makeIdentity({"Elin Åsa", "Öberg-D'Årco", "198507099805"});
    return identity;
}

Identity withPin(const std::function<void(PinState&)>& change) {
    Identity identity = tolvan();
    change(identity.pin);
    return identity;
}

ConsentModel authentication() {
    return {Task::Authenticate, std::nullopt, now};
}

Snapshot serviceProblem(ErrorCode code) {
    Snapshot snapshot = noReaders();
    snapshot.service = Error(code);
    return snapshot;
}

Snapshot incomplete(std::vector<ReaderState> readers) {
    Snapshot snapshot = snapshotOf(std::move(readers));
    snapshot.complete = false;
    return snapshot;
}

bool hasChosen(const View& view, const Identity& identity) {
    return view.chosen && view.chosen->identity.id() == identity.id();
}

}  // namespace

class TestConsentModel : public QObject {
    Q_OBJECT

 private slots:
    void everyStateOfReaderAndCardHasItsSituation_data() {
        QTest::addColumn<Snapshot>("snapshot");
        QTest::addColumn<Situation>("situation");
        const auto row = [](const char* name, const Snapshot& snapshot, Situation situation) {
            QTest::newRow(name) << snapshot << situation;
        };
        const auto failed = [](ErrorCode code) { return snapshotOf({failedReader(code)}); };
        row("nothing is known yet", Snapshot{}, Situation::Starting);
        row("readers not all looked at", incomplete({emptyReader()}), Situation::Starting);
        row("no service", serviceProblem(ErrorCode::ServiceNotRunning), Situation::ServiceProblem);
        row("no right to the service", serviceProblem(ErrorCode::ServiceAccessDenied),
            Situation::ServiceProblem);
        row("no module", serviceProblem(ErrorCode::ModuleMissing), Situation::ServiceProblem);
        row("no reader", noReaders(), Situation::NoReader);
        row("no card", snapshotOf({emptyReader()}), Situation::NoCard);
        row("reading", snapshotOf({readingReader()}), Situation::Reading);
        row("mute", failed(ErrorCode::CardMute), Situation::CardMute);
        row("unknown", failed(ErrorCode::CardUnknown), Situation::CardUnknown);
        row("unsupported", failed(ErrorCode::CardUnsupported), Situation::CardUnsupported);
        row("busy", failed(ErrorCode::ReaderBusy), Situation::CardProblem);
        row("rubbish", failed(ErrorCode::CardMalformed), Situation::CardProblem);
        row("no e-ID", failed(ErrorCode::NoIdentity), Situation::NoIdentity);
        row("no e-ID, read", snapshotOf({readyReader({})}), Situation::NoIdentity);
        row("only for signing", snapshotOf({readyReader({makeIdentity({.purpose = Purpose::Signature})})}),
            Situation::NoIdentity);
        row("expired", snapshotOf({readyReader({makeIdentity({.validFrom = -2000, .validTo = -1})})}),
            Situation::Expired);
        row("not yet valid", snapshotOf({readyReader({makeIdentity({.validFrom = 2, .validTo = 900})})}),
            Situation::NotYetValid);
        row("blocked", snapshotOf({readyReader({withPin([](PinState& pin) { pin.blocked = true; })})}),
            Situation::PinBlocked);
        row("PIN not set", snapshotOf({readyReader({withPin([](PinState& pin) { pin.notSet = true; })})}),
            Situation::PinNotSet);
        row("one e-ID", snapshotOf({readyReader({tolvan()})}), Situation::EnterPin);
        row("PIN pad", snapshotOf({readyReader({withPin([](PinState& pin) { pin.onPinPad = true; })})}),
            Situation::UsePinPad);
        row("two on one card", snapshotOf({readyReader({tolvan(), elin()})}), Situation::Choose);
        row("two in two readers", snapshotOf({readyReader({tolvan()}), readyReader({elin()}, "Second")}),
            Situation::Choose);
        row("a card beside an empty reader", snapshotOf({emptyReader(), readyReader({tolvan()}, "Second")}),
            Situation::EnterPin);
        row("a mute card beside a good one",
            snapshotOf({failedReader(ErrorCode::CardMute), readyReader({tolvan()}, "Second")}),
            Situation::EnterPin);
    }

    void everyStateOfReaderAndCardHasItsSituation() {
        QFETCH(const Snapshot, snapshot);
        QFETCH(const Situation, situation);
        ConsentModel model = authentication();
        model.update(snapshot);
        QCOMPARE(nameOf(model.view().situation), nameOf(situation));
        const bool mayApprove = situation == Situation::EnterPin || situation == Situation::UsePinPad;
        QCOMPARE(model.view().canApprove(), mayApprove);
        QCOMPARE(model.start(), mayApprove);
    }

    void nothingCanBeApprovedBeforeTheFirstLook() {
        ConsentModel model = authentication();
        QCOMPARE(model.view().situation, Situation::Starting);
        QVERIFY(!model.start());
    }

    void anOlderSnapshotChangesNothing() {
        ConsentModel model = authentication();
        Snapshot newer = snapshotOf({readyReader({tolvan()})});
        newer.generation = 7;
        Snapshot older = noReaders();
        older.generation = 6;
        model.update(newer);
        model.update(older);
        QCOMPARE(model.view().situation, Situation::EnterPin);
    }

    void theOnlyUsableEidIsChosenAmongUnusableOnes() {
        ConsentModel model = authentication();
        const Identity expired = makeIdentity({.validFrom = -2000, .validTo = -1});
        model.update(snapshotOf({readyReader({expired}), readyReader({tolvan()}, "Second")}));
        QVERIFY(hasChosen(model.view(), tolvan()));
        QVERIFY(model.view().mayChange);
    }

    void anExpiredCardDoesNotShowWhileAnotherIsStillBeingRead() {
        ConsentModel model = authentication();
        const Identity expired = makeIdentity({.validFrom = -2000, .validTo = -1});
        model.update(snapshotOf({readyReader({expired}), readingReader("Second")}));
        QVERIFY(!model.view().chosen);
    }

    void aSecondEidUndoesAnAutomaticChoiceBeforeAnythingIsTyped() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()})}));
        QVERIFY(hasChosen(model.view(), tolvan()));
        model.update(snapshotOf({readyReader({tolvan()}), readyReader({elin()}, "Second")}));
        QCOMPARE(model.view().situation, Situation::Choose);
    }

    void aSecondEidDoesNotDisturbWhoIsTyping() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()})}));
        model.setPinTouched(true);
        model.update(snapshotOf({readyReader({tolvan()}), readyReader({elin()}, "Second")}));
        QCOMPARE(model.view().situation, Situation::EnterPin);
        QVERIFY(hasChosen(model.view(), tolvan()));
        QVERIFY(model.view().mayChange);
    }

    void thePersonsOwnChoiceStandsAndCanBeChanged() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()}), readyReader({elin()}, "Second")}));
        model.choose(elin().id());
        QVERIFY(hasChosen(model.view(), elin()));
        model.update(
            snapshotOf({readyReader({tolvan()}), readyReader({elin()}, "Second"), emptyReader("Third")}));
        QVERIFY(hasChosen(model.view(), elin()));
        model.chooseAgain();
        QCOMPARE(model.view().situation, Situation::Choose);
    }

    void anEidThatIsNotThereCannotBeChosen() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()}), readyReader({elin()}, "Second")}));
        model.choose(Fingerprint{});
        QCOMPARE(model.view().situation, Situation::Choose);
    }

    void aRemovedCardIsWaitedFor() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()})}));
        model.update(snapshotOf({emptyReader()}));
        QCOMPARE(model.view().situation, Situation::CardRemoved);
        QVERIFY(!model.start());
        model.update(snapshotOf({readingReader()}));
        QCOMPARE(model.view().situation, Situation::Reading);
        model.update(snapshotOf({readyReader({tolvan()})}));
        QCOMPARE(model.view().situation, Situation::EnterPin);
        QVERIFY(hasChosen(model.view(), tolvan()));
    }

    void aRemovedReaderIsWaitedFor() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()})}));
        model.update(noReaders());
        QCOMPARE(model.view().situation, Situation::ReaderRemoved);
        model.update(snapshotOf({readyReader({tolvan()}, "Another reader")}));
        QVERIFY(hasChosen(model.view(), tolvan()));
    }

    void aSwappedCardIsNeverUsedWithoutBeingChosen() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()})}));
        model.setPinTouched(true);
        model.update(snapshotOf({readyReader({elin()})}));
        QCOMPARE(model.view().situation, Situation::Choose);
        QCOMPARE(model.view().notice, Notice::CardChanged);
        QVERIFY(!model.start());
        // Nor when it is taken out and put in again.
        model.update(snapshotOf({emptyReader()}));
        QCOMPARE(model.view().notice, Notice::None);
        model.update(snapshotOf({readyReader({elin()})}));
        QCOMPARE(model.view().situation, Situation::Choose);
        QCOMPARE(model.view().notice, Notice::CardChanged);
        model.choose(elin().id());
        QCOMPARE(model.view().situation, Situation::EnterPin);
        QCOMPARE(model.view().notice, Notice::None);
    }

    void aCardThatCouldNotBeUsedIsNotMissed() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({makeIdentity({.validFrom = -2000, .validTo = -1})})}));
        QCOMPARE(model.view().situation, Situation::Expired);
        model.update(snapshotOf({emptyReader()}));
        QCOMPARE(model.view().situation, Situation::NoCard);
        model.update(snapshotOf({readyReader({tolvan()})}));
        QCOMPARE(model.view().situation, Situation::EnterPin);
        QCOMPARE(model.view().notice, Notice::None);
    }

    void whatIsKnownOfACardThatIsStillBeingReadCanBeUsed() {
        ConsentModel model = authentication();
        ReaderState reader = readingReader();
        reader.identities = {tolvan()};
        model.update(snapshotOf({reader}));
        QCOMPARE(model.view().situation, Situation::EnterPin);
    }

    void theFirstCardIsTakenUpAgainWhenItComesBack() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()})}));
        model.update(snapshotOf({emptyReader()}));
        model.update(snapshotOf({readyReader({elin()})}));
        QCOMPARE(model.view().situation, Situation::Choose);
        model.update(snapshotOf({readyReader({tolvan()})}));
        QVERIFY(hasChosen(model.view(), tolvan()));
        QCOMPARE(model.view().notice, Notice::None);
    }

    void aSignatureTakesNoOtherCertificateThanTheOneAskedFor() {
        const Identity signer = makeIdentity({.purpose = Purpose::Signature});
        const Identity sameName = makeIdentity({.purpose = Purpose::Signature});
        ConsentModel model(Task::Sign, signer.certificate, now);
        model.update(snapshotOf({readyReader({sameName, tolvan()})}));
        QCOMPARE(model.view().situation, Situation::IdentityNotFound);
        QVERIFY(!model.start());
        model.update(snapshotOf({readyReader({sameName, tolvan(), signer})}));
        QVERIFY(hasChosen(model.view(), signer));
    }

    void showingACertificateNeedsNoPin() {
        const Identity signer = makeIdentity({.purpose = Purpose::Signature});
        ConsentModel model(Task::ShowCertificate, std::nullopt, now);
        model.update(snapshotOf({readyReader({tolvan(), signer})}));
        QCOMPARE(model.view().situation, Situation::Approve);
        QVERIFY(hasChosen(model.view(), signer));
    }

    void thePinsLengthsComeFromTheCardAndAreBounded() {
        QCOMPARE(pinRulesOf({}), (PinRules{4, 16}));
        PinState pin;
        pin.minLength = 6;
        pin.maxLength = 8;
        QCOMPARE(pinRulesOf(pin), (PinRules{6, 8}));
        pin.maxLength = 1'000'000;
        QCOMPARE(pinRulesOf(pin).maxLength, SecureBuffer::kDefaultCapacity);
        pin.minLength = 2'000'000;
        QVERIFY(pinRulesOf(pin).minLength <= pinRulesOf(pin).maxLength);
    }

    void triesAreShownOnlyWhenTheCardTold() {
        ConsentModel model = authentication();
        model.update(snapshotOf({readyReader({tolvan()})}));
        QVERIFY(!model.view().triesLeft);
        QVERIFY(!model.view().lastTry);
        model.update(snapshotOf({readyReader({withPin([](PinState& pin) { pin.triesLeft = 2; })})}));
        QCOMPARE(model.view().triesLeft, std::optional(2));
        model.update(snapshotOf({readyReader({withPin([](PinState& pin) { pin.lastTry = true; })})}));
        QVERIFY(model.view().lastTry);
        QVERIFY(!model.view().triesLeft);
    }

    void theReaderIsNamedOnlyWhenThereAreSeveral() {
        ConsentModel model = authentication();
        model.update(snapshotOf({failedReader(ErrorCode::CardMute, "One")}));
        QVERIFY(model.view().reader.empty());
        model.update(snapshotOf({failedReader(ErrorCode::CardMute, "One"), emptyReader("Two")}));
        QCOMPARE(model.view().reader, std::string("One"));
    }
};

QTEST_APPLESS_MAIN(TestConsentModel)
#include "tst_consent_model.moc"
