// What "My e-IDs" shows of what the card service sees.
#include <QByteArray>
#include <QObject>
#include <QTest>

#include "app/desktop/overview.h"
#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

Overview seen(const Snapshot& snapshot, const Verdicts& verdicts = {}, bool usb = false) {
    return overviewOf(snapshot, now(), verdicts, usb);
}

EidStatus statusOf(
    const Person& person, const std::function<void(PinState&)>& change = [](PinState&) {}) {
    std::vector<Identity> both = bothOf(person);
    change(both.front().pin);
    return seen(snapshotOf({readyReader(both)})).eids.front().status;
}

Verdict verdict(TrustStatus status, RevocationStatus revocation) {
    Verdict made;
    made.status = status;
    made.revocation = revocation;
    return made;
}

const Person kElin{"Elin Åsa", "Öberg-D'Årco", "198507099805"};

}  // namespace

class TestOverview : public QObject {
    Q_OBJECT

 private slots:
    void certificatesOfOneCardAreOneEid() {
        const Overview overview = seen(snapshotOf({readyReader(bothOf({}))}));
        QCOMPARE(overview.eids.size(), std::size_t{1});
        QCOMPARE(overview.eids.front().parts.size(), std::size_t{2});
        QVERIFY(!overview.scene);
    }

    void theOneForIdentificationComesFirst() {
        std::vector<Identity> both = bothOf({});
        std::swap(both[0], both[1]);
        const Overview overview = seen(snapshotOf({readyReader(both)}));
        QCOMPARE(overview.eids.front().first().purpose, Purpose::Authentication);
    }

    void twoPeopleOnOneCardAreTwoEids() {
        std::vector<Identity> all = bothOf({});
        for (const Identity& each : bothOf(kElin)) all.push_back(each);
        QCOMPARE(seen(snapshotOf({readyReader(all)})).eids.size(), std::size_t{2});
    }

    void onePersonsTwoCardsAreTwoEids() {
        const Overview overview =
            seen(snapshotOf({readyReader(bothOf({}), "A"), readyReader(bothOf({}), "B")}));
        QCOMPARE(overview.eids.size(), std::size_t{2});
        QVERIFY(overview.severalReaders);
    }

    void aRenewedPairBesideTheOldOneIsAnother() {
        std::vector<Identity> all = bothOf({});
        for (const Identity& each : bothOf({})) all.push_back(each);
        const Overview overview = seen(snapshotOf({readyReader(all)}));
        QCOMPARE(overview.eids.size(), std::size_t{2});
        QCOMPARE(overview.eids[1].parts.size(), std::size_t{2});
    }

    void peopleWithoutPersonnummerAreToldApartByName() {
        std::vector<Identity> all = bothOf({.personnummer = "-"});
        for (const Identity& each : bothOf({.givenName = "Elin", .personnummer = "-"})) all.push_back(each);
        QCOMPARE(seen(snapshotOf({readyReader(all)})).eids.size(), std::size_t{2});
    }

    void datesDecide() {
        QCOMPARE(statusOf({.validTo = 900}), EidStatus::CannotBeChecked);
        QCOMPARE(statusOf({.validTo = kExpiresSoonDays + 1}), EidStatus::CannotBeChecked);
        QCOMPARE(statusOf({.validTo = kExpiresSoonDays}), EidStatus::ExpiresSoon);
        QCOMPARE(statusOf({.validFrom = -10, .validTo = -1}), EidStatus::Expired);
        QCOMPARE(statusOf({.validFrom = 2}), EidStatus::NotYetValid);
    }

    void pinStatesDecide() {
        QCOMPARE(statusOf({}, [](PinState& pin) { pin.blocked = true; }), EidStatus::PinBlocked);
        QCOMPARE(statusOf({}, [](PinState& pin) { pin.notSet = true; }), EidStatus::PinNotSet);
    }

    void theGravestIsShown() {
        QCOMPARE(statusOf({.validFrom = -10, .validTo = -1}, [](PinState& pin) { pin.blocked = true; }),
                 EidStatus::Expired);
        QCOMPARE(statusOf({.validTo = 10}, [](PinState& pin) { pin.blocked = true; }), EidStatus::PinBlocked);
    }

    void oneBlockedPinOfTwoIsToldOf() {
        std::vector<Identity> both = bothOf({});
        both[1].pin.blocked = true;
        const Overview overview = seen(snapshotOf({readyReader(both)}));
        QCOMPARE(overview.eids.front().status, EidStatus::PinBlocked);
        QCOMPARE(overview.eids.front().identity().purpose, Purpose::Signature);
    }

    void onlyWhatWasWhollyCheckedWorks_data() {
        QTest::addColumn<int>("trust");
        QTest::addColumn<int>("revocation");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, TrustStatus trust, RevocationStatus revocation,
                            EidStatus status) {
            QTest::newRow(name) << int(trust) << int(revocation) << int(status);
        };
        row("all good", TrustStatus::Valid, RevocationStatus::Good, EidStatus::Works);
        row("not asked", TrustStatus::Valid, RevocationStatus::NotChecked, EidStatus::CannotBeChecked);
        row("nobody knew", TrustStatus::Valid, RevocationStatus::Unknown, EidStatus::CannotBeChecked);
        row("issuer unknown", TrustStatus::IssuerUnknown, RevocationStatus::Good, EidStatus::CannotBeChecked);
        row("revoked", TrustStatus::Valid, RevocationStatus::Revoked, EidStatus::Revoked);
        row("revoked otherwise", TrustStatus::Revoked, RevocationStatus::NotChecked, EidStatus::Revoked);
    }

    void onlyWhatWasWhollyCheckedWorks() {
        QFETCH(const int, trust);
        QFETCH(const int, revocation);
        QFETCH(const int, status);
        const std::vector<Identity> both = bothOf({});
        Verdicts verdicts;
        for (const Identity& each : both)
            verdicts[each.id()] = {verdict(TrustStatus(trust), RevocationStatus(revocation)), false, false};
        QCOMPARE(int(seen(snapshotOf({readyReader(both)}), verdicts).eids.front().status), status);
    }

    void oneUncheckedCertificateOfTwoIsNotAllGood() {
        const std::vector<Identity> both = bothOf({});
        const Verdicts verdicts{
            {both[0].id(), {verdict(TrustStatus::Valid, RevocationStatus::Good), true, false}}};
        QCOMPARE(seen(snapshotOf({readyReader(both)}), verdicts).eids.front().status,
                 EidStatus::CannotBeChecked);
    }

    void daysAreCountedByTheCalendar() {
        const TimePoint noon{std::chrono::sys_days(std::chrono::year(2026) / 3 / 10) +
                             std::chrono::hours(11)};
        QCOMPARE(daysBetween(noon, noon), 0);
        QCOMPARE(daysBetween(noon, noon + std::chrono::hours(26)), 1);
        QCOMPARE(daysBetween(noon, noon - std::chrono::hours(24)), -1);
        // Over the change to summer time there are 23 hours in a day.
        QCOMPARE(daysBetween(noon, noon + std::chrono::hours(24 * 30)), 30);
        // A certificate without an end (RFC 5280, 4.1.2.5) has one in the year 9999.
        const auto century = std::chrono::hours(24) * 36'524;
        QCOMPARE(daysBetween(noon, noon + 79 * century), 79 * 36'524);
    }

    void whatIsMissingIsTold_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QByteArray>("scene");
        int which = 0;
        for (const char* scene :
             {"starting", "service-problem", "no-reader", "no-card", "reading", "card-mute", "card-unknown",
              "card-unsupported", "card-problem", "no-identity"})
            QTest::newRow(scene) << which++ << QByteArray(scene);
    }

    void whatIsMissingIsTold() {
        QFETCH(const int, which);
        QFETCH(const QByteArray, scene);
        Snapshot service = noReaders();
        service.service = Error(ErrorCode::ServiceNotRunning);
        const std::vector<Snapshot> sights{Snapshot{},
                                           service,
                                           noReaders(),
                                           snapshotOf({emptyReader()}),
                                           snapshotOf({readingReader()}),
                                           snapshotOf({failedReader(ErrorCode::CardMute)}),
                                           snapshotOf({failedReader(ErrorCode::CardUnknown)}),
                                           snapshotOf({failedReader(ErrorCode::CardUnsupported)}),
                                           snapshotOf({failedReader(ErrorCode::ReaderBusy)}),
                                           snapshotOf({readyReader({})})};
        const Overview overview = seen(sights[static_cast<std::size_t>(which)]);
        QVERIFY(overview.scene);
        QCOMPARE(QByteArray(nameOf(overview.scene->scene)), scene);
        QVERIFY(overview.eids.empty());
    }

    void aReaderThatOnlyTheKernelSeesIsTold() {
        QCOMPARE(seen(noReaders(), {}, true).scene->scene, Scene::ReaderWithoutDriver);
        QCOMPARE(seen(snapshotOf({emptyReader()}), {}, true).scene->scene, Scene::NoCard);
    }

    void aCardBeingReadComesBeforeOneThatFailed() {
        const Overview overview =
            seen(snapshotOf({failedReader(ErrorCode::CardMute, "A"), readingReader("B")}));
        QCOMPARE(overview.scene->scene, Scene::Reading);
        QCOMPARE(overview.notes.size(), std::size_t{1});
        QCOMPARE(overview.notes.front().scene, Scene::CardMute);
    }

    void aBadCardIsNotedBesideAGoodOne() {
        const Overview overview = seen(snapshotOf(
            {readyReader(bothOf({}), "A"), failedReader(ErrorCode::CardMute, "B"), emptyReader("C")}));
        QCOMPARE(overview.eids.size(), std::size_t{1});
        QCOMPARE(overview.notes.size(), std::size_t{1});
        QCOMPARE(overview.notes.front().reader, std::string("B"));
    }

    void whatIsKnownWhileReadingIsShown() {
        ReaderState reader = readyReader(bothOf({}));
        reader.status = ReaderStatus::Reading;
        const Overview overview = seen(snapshotOf({reader}));
        QCOMPARE(overview.eids.size(), std::size_t{1});
        QVERIFY(overview.eids.front().stillReading);
    }

    void withoutTheServiceNothingIsBelieved() {
        Snapshot snapshot = snapshotOf({readyReader(bothOf({}))});
        snapshot.service = Error(ErrorCode::ServiceFailed);
        QCOMPARE(seen(snapshot).scene->scene, Scene::ServiceProblem);
    }
};

QTEST_GUILESS_MAIN(TestOverview)
#include "tst_overview.moc"
