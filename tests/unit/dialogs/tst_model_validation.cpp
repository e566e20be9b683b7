// What a verdict does to the dialog: every status, under each policy, before and after approval.
#include <QObject>
#include <QTest>

#include "app/dialogs/consent_model.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;

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

std::shared_ptr<const Verdict> verdict(Finding finding) {
    return std::make_shared<const Verdict>(verdictOf(finding));
}

ConsentModel seeing(const std::vector<Identity>& identities, Task task = Task::Authenticate) {
    ConsentModel model(task, std::nullopt, now);
    model.update(snapshotOf({readyReader(identities)}));
    return model;
}

Identity onPad() {
    Identity identity = tolvan();
    identity.pin.onPinPad = true;
    return identity;
}

}  // namespace

class TestModelValidation : public QObject {
    Q_OBJECT

    // What a last word does: where it leads before approval, and after.
    void rowsOfAllFindings() {
        QTest::addColumn<Finding>("finding");
        QTest::addColumn<bool>("stopsUnchecked");
        QTest::addColumn<std::optional<Situation>>("stop");
        QTest::addColumn<bool>("warns");
        for (const FindingInfo& info : allFindings()) {
            for (const bool stopsUnchecked : {false, true}) {
                std::optional<Situation> stop;
                bool unchecked = true;
                switch (info.status) {
                    case TrustStatus::Expired:
                        stop = Situation::Expired;
                        break;
                    case TrustStatus::NotYetValid:
                        stop = Situation::NotYetValid;
                        break;
                    case TrustStatus::Revoked:
                        stop = Situation::Revoked;
                        break;
                    case TrustStatus::Valid:
                        unchecked = info.finding == Finding::ValidRevocationUnknown;
                        break;
                    default:
                        break;
                }
                if (!stop && unchecked && stopsUnchecked) stop = Situation::Unchecked;
                const std::string name = std::string(info.id) + (stopsUnchecked ? ", strict" : ", as usual");
                QTest::newRow(name.c_str()) << info.finding << stopsUnchecked << stop << (unchecked && !stop);
            }
        }
    }

 private slots:
    void everyLastWordBeforeApproval_data() { rowsOfAllFindings(); }
    void everyLastWordBeforeApproval() {
        QFETCH(const Finding, finding);
        QFETCH(const bool, stopsUnchecked);
        QFETCH(const std::optional<Situation>, stop);
        QFETCH(const bool, warns);
        ConsentModel model = seeing({tolvan()});
        model.setTrust(stopsUnchecked, false);
        model.judge(tolvan().id(), verdict(finding), true);
        const View view = model.view();
        QCOMPARE(nameOf(view.situation), nameOf(stop.value_or(Situation::EnterPin)));
        QCOMPARE(isWarnedOf(*view.chosen), warns);
        QCOMPARE(model.approve(), !stop);
        if (!stop) QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Working));
    }

    void everyLastWordAfterApproval_data() { rowsOfAllFindings(); }
    void everyLastWordAfterApproval() {
        QFETCH(const Finding, finding);
        QFETCH(const bool, stopsUnchecked);
        QFETCH(const std::optional<Situation>, stop);
        ConsentModel model = seeing({tolvan()});
        model.setTrust(stopsUnchecked, false);
        model.judge(tolvan().id(), verdict(Finding::ValidNotChecked), false);
        QVERIFY(model.approve());
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Checking));
        model.judge(tolvan().id(), verdict(finding), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(stop.value_or(Situation::Working)));
    }

    void whatIsNoLastWordStopsNobodyAndWarnsNobody() {
        for (const FindingInfo& info : allFindings()) {
            ConsentModel model = seeing({tolvan()});
            model.setTrust(true, false);
            model.judge(tolvan().id(), verdict(info.finding), false);
            QCOMPARE(nameOf(model.view().situation), nameOf(Situation::EnterPin));
            QVERIFY(!isWarnedOf(*model.view().chosen));
            QVERIFY(model.approve());
            QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Checking));
        }
    }

    void withoutAnyWordApprovalWaits() {
        ConsentModel model = seeing({tolvan()});
        QVERIFY(model.approve());
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Checking));
        QVERIFY(!model.view().canApprove());
        QVERIFY(!model.approve());
        model.judge(tolvan().id(), verdict(Finding::Valid), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Working));
    }

    void aPinPadWaitsForTheLastWordToo() {
        ConsentModel model = seeing({onPad()});
        QVERIFY(model.approve());
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Checking));
        model.judge(tolvan().id(), verdict(Finding::Valid), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::OnPinPad));
    }

    void aLastWordOnAnotherEidLetsNothingGoOn() {
        ConsentModel model = seeing({tolvan(), elin()});
        model.choose(tolvan().id());
        QVERIFY(model.approve());
        model.judge(elin().id(), verdict(Finding::Valid), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Checking));
    }

    void aPolicyThatComesAfterTheLastWordStopsAllTheSame() {
        ConsentModel model = seeing({tolvan()});
        model.judge(tolvan().id(), verdict(Finding::Offline), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::EnterPin));
        model.setTrust(true, false);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Unchecked));
    }

    void aRevokedEidAmongOthersSaysSoAndCannotBeApproved() {
        ConsentModel model = seeing({tolvan(), elin()});
        model.judge(tolvan().id(), verdict(Finding::Revoked), true);
        const View view = model.view();
        QCOMPARE(nameOf(view.situation), nameOf(Situation::Choose));
        QVERIFY(view.choices.front().obstacle == Situation::Revoked);
        QVERIFY(!view.choices.back().obstacle);
        model.choose(tolvan().id());
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Revoked));
        QVERIFY(!model.approve());
        QVERIFY(model.view().mayChange);
    }

    void aDateThatHasPassedStopsWhateverTheVerdictSays() {
        const Identity old = makeIdentity({.validFrom = -2000, .validTo = -1});
        ConsentModel model = seeing({old});
        model.judge(old.id(), verdict(Finding::NoAnchors), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Expired));
        model.judge(old.id(), verdict(Finding::Valid), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Expired));
    }

    void aDateThatPassesWhileThePersonReadsStopsTheApproval() {
        TimePoint time = now();
        ConsentModel model(Task::Authenticate, std::nullopt, [&time] { return time; });
        model.update(snapshotOf({readyReader({tolvan()})}));
        model.judge(tolvan().id(), verdict(Finding::Valid), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::EnterPin));
        time = tolvan().certificate.notAfter() + std::chrono::seconds(1);
        QVERIFY(!model.approve());
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Expired));
    }

    void aStopTakesARemarkOnThePinAway() {
        ConsentModel model = seeing({tolvan()});
        model.remark(Notice::PinLength);
        model.judge(tolvan().id(), verdict(Finding::Revoked), true);
        QCOMPARE(model.view().notice, Notice::None);
    }

    void aStoppedCardThatNobodyChoseIsNotMissedWhenItGoes() {
        ConsentModel model = seeing({tolvan()});
        model.judge(tolvan().id(), verdict(Finding::Revoked), true);
        model.update(snapshotOf({emptyReader()}));
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::NoCard));
    }

    void aStopAfterApprovalNeverPutsAnotherEidInItsPlace() {
        ConsentModel model = seeing({tolvan()});
        QVERIFY(model.approve());
        model.update(snapshotOf({readyReader({tolvan()}), readyReader({elin()}, "Second")}));
        model.judge(tolvan().id(), verdict(Finding::Revoked), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Revoked));
        QVERIFY(model.view().chosen->identity.id() == tolvan().id());
    }

    void aCardThatIsTakenOutWhileItIsCheckedEndsTheApproval() {
        ConsentModel model = seeing({tolvan()});
        QVERIFY(model.approve());
        model.update(snapshotOf({emptyReader()}));
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::CardRemoved));
        QCOMPARE(model.view().notice, Notice::CardRemovedWhileWorking);
        model.judge(tolvan().id(), verdict(Finding::Valid), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::CardRemoved));
        model.update(snapshotOf({readyReader({tolvan()})}));
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::EnterPin));
    }

    void aCardThatMovesWhileItIsCheckedGoesOn() {
        ConsentModel model = seeing({tolvan()});
        QVERIFY(model.approve());
        model.update(snapshotOf({emptyReader(), readyReader({tolvan()}, "Second")}));
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Checking));
    }

    void onlyWhatOthersAnsweredIsAskedAgain() {
        for (const FindingInfo& info : allFindings()) {
            ConsentModel model = seeing({tolvan()});
            model.setTrust(true, false);
            model.judge(tolvan().id(), verdict(info.finding), true);
            const bool isOfOthers = info.finding == Finding::ValidRevocationUnknown ||
                                    (info.finding >= Finding::ClockWrong && info.finding <= Finding::Offline);
            QCOMPARE(model.view().mayCheckAgain, isOfOthers);
            if (model.view().situation != Situation::Unchecked) continue;
            QCOMPARE(model.checkAgain(), isOfOthers);
            QCOMPARE(nameOf(model.view().situation),
                     nameOf(isOfOthers ? Situation::Checking : Situation::Unchecked));
        }
    }

    void aSecondCheckThatGoesWellLeadsToThePinAndNotToTheCard() {
        ConsentModel model = seeing({tolvan()});
        model.setTrust(true, false);
        model.judge(tolvan().id(), verdict(Finding::ServerUnreachable), true);
        QVERIFY(model.checkAgain());
        model.judge(tolvan().id(), verdict(Finding::ValidNotChecked), false);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Checking));
        model.judge(tolvan().id(), verdict(Finding::Valid), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::EnterPin));
        QVERIFY(model.approve());
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Working));
    }

    void aCardThatIsTakenOutWhileItIsCheckedAgainIsMissedCalmly() {
        ConsentModel model = seeing({tolvan()});
        model.setTrust(true, false);
        model.judge(tolvan().id(), verdict(Finding::ServerUnreachable), true);
        QVERIFY(model.checkAgain());
        model.update(snapshotOf({emptyReader()}));
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::CardRemoved));
        QCOMPARE(model.view().notice, Notice::None);
    }

    void testIsSaidOfTheComputerOrOfTheEid() {
        ConsentModel model = seeing({tolvan()});
        QVERIFY(!model.view().isTest);
        Verdict good = verdictOf(Finding::ValidNotChecked);
        good.anchor = AnchorEvidence{AnchorSet::Test, "Eleg TEST Root CA"};
        model.judge(tolvan().id(), std::make_shared<const Verdict>(good), false);
        QVERIFY(model.view().isTest);
        QVERIFY(model.view().chosen->isTest());
        ConsentModel other(Task::Authenticate, std::nullopt, now);
        other.setTrust(false, true);
        QVERIFY(other.view().isTest);
    }

    void handingACertificateOverWaitsToo() {
        const Identity signer = makeIdentity({.purpose = Purpose::Signature});
        ConsentModel model = seeing({signer}, Task::ShowCertificate);
        QVERIFY(model.approve());
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Checking));
        model.judge(signer.id(), verdict(Finding::Revoked), true);
        QCOMPARE(nameOf(model.view().situation), nameOf(Situation::Revoked));
    }
};

QTEST_GUILESS_MAIN(TestModelValidation)
#include "tst_model_validation.moc"
