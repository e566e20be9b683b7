// What is known of each certificate: looked into by this computer alone, asked about when the person wants
// it.
#include <QCoreApplication>
#include <QObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

class TestEidWatch : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> home_;
    std::unique_ptr<WindowFixture> fixture_;
    const std::vector<Identity> tolvan_ = knownBothOf();

    EidWatch& watch() const { return fixture_->watch; }
    Responder& responder() const { return *fixture_->responder; }
    void see(const Snapshot& snapshot) const {
        fixture_->store.show(snapshot);
        QVERIFY(settle(*fixture_));
    }
    void seeTolvan() const { see(snapshotOf({readyReader(tolvan_)})); }
    const Eid& eid() const { return watch().overview().eids.front(); }
    const Fingerprint& id() const { return tolvan_.front().id(); }
    bool askAndWait() const {
        watch().ask(id());
        return runUntil([this] { return eid().inquiry != Inquiry::Asking; });
    }

 private slots:
    void init() {
        home_ = std::make_unique<QTemporaryDir>();
        fixture_ = std::make_unique<WindowFixture>(home_->path(), QStringLiteral("sv"));
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        fixture_->cards.start();
    }
    void cleanup() { fixture_.reset(); }

    void nobodyIsAskedBeforeThePersonWantsIt() {
        seeTolvan();
        QCOMPARE(eid().status, EidStatus::CannotBeChecked);
        QCOMPARE(eid().inquiry, Inquiry::NotAsked);
        QTest::qWait(50);
        QCOMPARE(responder().questions, 0);
    }

    void aGoodAnswerAboutBothCertificatesIsWorks() {
        seeTolvan();
        QSignalSpy changes(&watch(), &EidWatch::changed);
        watch().ask(id());
        QCOMPARE(eid().inquiry, Inquiry::Asking);
        QCOMPARE(changes.count(), 1);
        QVERIFY(runUntil([this] { return eid().inquiry == Inquiry::Answered; }));
        QCOMPARE(eid().status, EidStatus::Works);
        QCOMPARE(responder().questions, 2);
        QVERIFY(eid().answerFrom());
        QVERIFY(watch().now() - *eid().answerFrom() < std::chrono::minutes(5));
    }

    void askingTwiceIsAskingOnce() {
        responder().says = Says::Nothing;
        seeTolvan();
        watch().ask(id());
        QVERIFY(runUntil([this] { return responder().questions == 2; }));
        watch().ask(id());
        QTest::qWait(50);
        QCOMPARE(responder().questions, 2);
    }

    void whoStopsKnowsWhatWasKnownBefore() {
        responder().says = Says::Nothing;
        seeTolvan();
        watch().ask(id());
        QVERIFY(runUntil([this] { return responder().questions == 2; }));
        watch().stopAsking(id());
        QVERIFY(runUntil([this] { return eid().inquiry == Inquiry::NotAsked; }));
        QCOMPARE(eid().status, EidStatus::CannotBeChecked);
        responder().says = Says::Good;
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Works);
    }

    void withoutAnAnswerItSaysWhyAndCanBeTriedAgain() {
        responder().says = Says::Portal;
        seeTolvan();
        QVERIFY(askAndWait());
        QCOMPARE(eid().inquiry, Inquiry::Failed);
        QCOMPARE(eid().status, EidStatus::CannotBeChecked);
        QCOMPARE(eid().verdict()->finding, Finding::CaptivePortal);
        responder().says = Says::Good;
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Works);
    }

    void revokedStaysShownWhateverIsNotHeardLater() {
        responder().says = Says::Revoked;
        seeTolvan();
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Revoked);
        QCOMPARE(eid().verdict()->revoked->reason, std::string("keyCompromise"));
        responder().says = Says::Unreachable;
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Revoked);
        see(snapshotOf({emptyReader()}));
        seeTolvan();
        QCOMPARE(eid().status, EidStatus::Revoked);
    }

    void whoAsksAgainHearsHowItIsNow() {
        seeTolvan();
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Works);
        responder().says = Says::Revoked;
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Revoked);
    }

    void whoAsksAgainInVainKeepsTheAnswerOfBefore() {
        seeTolvan();
        QVERIFY(askAndWait());
        responder().says = Says::Unreachable;
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Works);
        QCOMPARE(responder().questions, 4);
    }

    void aHoldThatTheIssuerLiftsIsOver() {
        responder().says = Says::OnHold;
        seeTolvan();
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Revoked);
        QCOMPARE(eid().verdict()->finding, Finding::OnHold);
        // As long as that word lasts nobody is asked again.
        responder().ahead = std::chrono::hours(2);
        responder().says = Says::Good;
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Works);
    }

    void whatATrialFindsIsKnownHereToo() {
        seeTolvan();
        Verdict revoked = verdictOf(Finding::Revoked);
        revoked.revocation = RevocationStatus::Revoked;
        watch().hear(id(), revoked);
        QCOMPARE(eid().status, EidStatus::Revoked);
        see(snapshotOf({emptyReader()}));
        watch().hear(id(), verdictOf(Finding::Valid));  // of a card that has gone
        seeTolvan();
        QCOMPARE(eid().status, EidStatus::Revoked);
    }

    void whatATrialFindsStaysKnownWhileSomebodyElseIsAsked() {
        responder().says = Says::Nothing;
        seeTolvan();
        watch().ask(id());
        Verdict revoked = verdictOf(Finding::Revoked);
        revoked.revocation = RevocationStatus::Revoked;
        watch().hear(id(), revoked);
        QCOMPARE(eid().status, EidStatus::Revoked);
        watch().stopAsking(id());
        QVERIFY(runUntil([this] { return eid().inquiry != Inquiry::Asking; }));
        QCOMPARE(eid().status, EidStatus::Revoked);
    }

    void anAnswerIsNotShownForDays() {
        seeTolvan();
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Works);
        responder().ahead = std::chrono::hours(72);
        watch().refresh();
        QVERIFY(runUntil([this] { return eid().inquiry == Inquiry::NotAsked; }));
        QCOMPARE(eid().status, EidStatus::CannotBeChecked);
        QCOMPARE(responder().questions, 2);
    }

    void anIssuerThatIsNotTrustedIsNotAsked() {
        see(snapshotOf({readyReader(bothOf({}))}));
        QCOMPARE(eid().inquiry, Inquiry::Pointless);
        QCOMPARE(eid().status, EidStatus::CannotBeChecked);
        watch().ask(eid().id());
        QVERIFY(settle(*fixture_));
        QVERIFY(runUntil([this] { return eid().inquiry == Inquiry::Pointless; }));
        QCOMPARE(responder().questions, 0);
    }

    void anIssuerThatTheCardTellsLaterIsTakenIntoAccount() {
        std::vector<Identity> holderOnly = tolvan_;
        for (Identity& identity : holderOnly) identity.chain.clear();
        see(snapshotOf({readyReader(holderOnly)}));
        QCOMPARE(eid().inquiry, Inquiry::Pointless);
        seeTolvan();
        QCOMPARE(eid().inquiry, Inquiry::NotAsked);
        QVERIFY(askAndWait());
        QCOMPARE(eid().status, EidStatus::Works);
    }

    void whereThePolicyWantsNobodyAskedTheIssuerIsEnough() {
        fixture_->trust = [] {
            Trust trust = trustInIssuer(AnchorSet::Machine);
            trust.revocation.order = RevocationPolicy::Order::Nothing;
            return trust;
        };
        seeTolvan();
        QCOMPARE(eid().inquiry, Inquiry::Pointless);
        QCOMPARE(eid().status, EidStatus::Works);
    }

    void aCardThatGoesWhileItsIssuerIsAskedIsForgotten() {
        responder().says = Says::Nothing;
        seeTolvan();
        watch().ask(id());
        see(snapshotOf({emptyReader()}));
        QVERIFY(watch().overview().eids.empty());
        QVERIFY(watch().verdictOn(id()) == nullptr);
        watch().stopAsking(id());
        watch().ask(id());
        QVERIFY(watch().overview().eids.empty());
    }
};

QTEST_GUILESS_MAIN(TestEidWatch)
#include "tst_eid_watch.moc"
