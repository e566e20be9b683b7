// "Try my e-ID": what is signed, what is checked, and what is said of it.
#include <QCoreApplication>
#include <QObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

namespace {

SecureBuffer pin() {
    const std::uint8_t digits[] = {'7', '3', '9', '1', '8', '4'};
    return SecureBuffer::copyOf(digits);
}

void letEventsRun() {
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

}  // namespace

class TestTrySession : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> home_;
    std::unique_ptr<WindowFixture> fixture_;
    std::vector<Identity> tolvan_ = bothOf({});

    TrySession& session() const { return fixture_->trial; }
    ScriptedStore& store() const { return fixture_->store; }
    void see(const Snapshot& snapshot) const {
        store().show(snapshot);
        letEventsRun();
    }
    void begin() const {
        see(snapshotOf({readyReader(tolvan_)}));
        session().begin(pin());
    }
    void end(const Result<SignOutcome>& outcome) const {
        store().endSigning(outcome);
        letEventsRun();
        runUntil([this] { return !session().isChecking() || fixture_->responder->says == Says::Nothing; });
    }
    Result<SignOutcome> good(const Identity& identity) const {
        return signedBy(identity, store().lastRequest()->digest(HashFunction::Sha256));
    }

 private slots:
    void init() {
        home_ = std::make_unique<QTemporaryDir>();
        fixture_ = std::make_unique<WindowFixture>(home_->path(), QStringLiteral("sv"));
        fixture_->cards.start();
    }

    void aKnownIssuerIsAskedAsTheLastStep() {
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        const std::vector<Identity> known = knownBothOf();
        see(snapshotOf({readyReader(known)}));
        QSignalSpy checked(&session(), &TrySession::checked);
        QCOMPARE(fixture_->responder->questions, 0);
        session().begin(pin());
        end(signedByKnown(known[0], store().lastRequest()->digest(HashFunction::Sha256)));
        QVERIFY(runUntil([this] { return !session().isChecking(); }));
        QCOMPARE(fixture_->responder->questions, 1);
        QCOMPARE(session().result()->steps.size(), std::size_t{4});
        QCOMPARE(session().result()->whole, StepResult::Good);
        QCOMPARE(checked.count(), 1);
        QVERIFY(checked.front().front().value<Fingerprint>() == known[0].id());
    }

    void aRevokedEidFailsAtTheLastStep() {
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        fixture_->responder->says = Says::Revoked;
        const std::vector<Identity> known = knownBothOf();
        see(snapshotOf({readyReader(known)}));
        session().begin(pin());
        end(signedByKnown(known[0], store().lastRequest()->digest(HashFunction::Sha256)));
        QVERIFY(runUntil([this] { return !session().isChecking(); }));
        QCOMPARE(session().result()->steps[2].result, StepResult::Good);
        QCOMPARE(session().result()->steps[3].result, StepResult::Bad);
        QCOMPARE(session().result()->verdict->revocation, RevocationStatus::Revoked);
    }

    void whoDoesNotWaitForTheIssuerHasTheRest() {
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        fixture_->responder->says = Says::Nothing;
        const std::vector<Identity> known = knownBothOf();
        see(snapshotOf({readyReader(known)}));
        QSignalSpy checked(&session(), &TrySession::checked);
        session().begin(pin());
        end(signedByKnown(known[0], store().lastRequest()->digest(HashFunction::Sha256)));
        QVERIFY(runUntil([this] { return fixture_->responder->questions == 1; }));
        QVERIFY(session().isChecking());
        QCOMPARE(session().result()->steps.size(), std::size_t{3});
        session().cancel();
        QVERIFY(!session().isChecking());
        QCOMPARE(session().result()->steps.size(), std::size_t{4});
        QCOMPARE(session().result()->whole, StepResult::Unsure);
        QCOMPARE(checked.count(), 0);
        session().again();
        QVERIFY(!session().result());
    }

    void aGoodCardPassesAllButWhatCannotBeChecked() {
        begin();
        QVERIFY(store().isSigning());
        QCOMPARE(store().lastRequest()->purpose, Purpose::Authentication);
        end(good(tolvan_[0]));
        QVERIFY(session().result());
        QCOMPARE(session().result()->steps.size(), std::size_t{4});
        QCOMPARE(session().result()->steps[2].result, StepResult::Good);
        QCOMPARE(session().result()->steps[3].result, StepResult::Unsure);
        QCOMPARE(session().result()->whole, StepResult::Unsure);
    }

    void aSignatureOfSomethingElseIsFound() {
        begin();
        const Bytes other(32, 1);
        end(signedBy(tolvan_[0], makeDigest(HashFunction::Sha256, other)));
        QCOMPARE(session().result()->steps[2].result, StepResult::Bad);
        QCOMPARE(session().result()->whole, StepResult::Bad);
    }

    void anotherCertificateIsFound() {
        begin();
        end(good(bothOf({"Elin", "Öberg", "198507099805"})[0]));
        QCOMPARE(session().result()->whole, StepResult::Bad);
    }

    void eachTrialHasItsOwnNonce() {
        QVERIFY(freshNonce().text() != freshNonce().text());
        QCOMPARE(freshNonce().text().size(), std::size_t{44});
    }

    void whatIsSignedIsForNoSite() { QCOMPARE(trialOrigin().host(), std::string("eleg.invalid")); }

    void aWrongPinCanBeTriedAgain() {
        begin();
        Error wrong(ErrorCode::PinIncorrect);
        wrong.triesLeft = 1;
        end(wrong);
        QVERIFY(!session().result());
        QCOMPARE(session().view().situation, Situation::EnterPin);
        QVERIFY(session().view().lastTry);
    }

    void aCardThatIsPulledIsTold() {
        begin();
        see(snapshotOf({emptyReader()}));
        end(Error(ErrorCode::CardRemoved));
        QVERIFY(!session().result());
        QCOMPARE(session().view().situation, Situation::CardRemoved);
    }

    void afterOneTrialThereCanBeAnother() {
        begin();
        end(good(tolvan_[0]));
        session().again();
        QVERIFY(!session().result());
        session().begin(pin());
        QCOMPARE(store().signCount(), 2);
    }

    void aShortPinReachesNoCard() {
        see(snapshotOf({readyReader(tolvan_)}));
        session().pinTooShort(false);
        QCOMPARE(session().view().notice, Notice::PinLength);
        QCOMPARE(store().signCount(), 0);
    }

    void signaturesOfOthersAreNotTakenForOurs() {
        see(snapshotOf({readyReader(tolvan_)}));
        SignRequest request;
        request.identity = tolvan_[0].id();
        fixture_->cards.sign(std::move(request), pin());
        end(Error(ErrorCode::PinBlocked));
        QCOMPARE(session().view().situation, Situation::EnterPin);
    }
};

QTEST_GUILESS_MAIN(TestTrySession)
#include "tst_try_session.moc"
