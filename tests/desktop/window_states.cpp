#include "tests/desktop/window_states.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QScrollArea>
#include <chrono>
#include <fstream>

namespace eleg::test {

namespace {

std::vector<Identity> changed(std::vector<Identity> identities,
                              const std::function<void(PinState&)>& change) {
    for (Identity& identity : identities) change(identity.pin);
    return identities;
}

std::function<void(WindowFixture&, Window&)> opening(PageId page) {
    return [page](WindowFixture&, Window& window) { window.open(page); };
}

std::filesystem::path settingsIn(const QString& folder) {
    return std::filesystem::path(folder.toStdString()) / "settings.json";
}

std::vector<WindowState> idStates() {
    const Person elin{"Elin Åsa", "Öberg-D'Årco", "198507099805"};
    const Person old{"Lars-Erik", "Andersson", "194107038236"};
    ReaderState unsupported = failedReader(ErrorCode::CardUnsupported);
    unsupported.document = "BankID card";
    unsupported.error = Error(ErrorCode::CardUnsupported, "The module that the bank gives out for its card.");
    unsupported.atr = {0x3B, 0x67, 0x00, 0x00, 0xB3, 0x40, 0x40, 0x00, 0x3B, 0x90, 0x00};
    ReaderState unknown = failedReader(ErrorCode::CardUnknown);
    unknown.atr = {0x3B, 0x65, 0x00, 0x00, 0x20, 0x63, 0xCB, 0xA6, 0xA0};
    Snapshot service = noReaders();
    service.service = Error(ErrorCode::ServiceNotRunning);
    std::vector<WindowState> states;
    const auto add = [&states](const char* name, Snapshot snapshot) {
        states.push_back({QString::fromLatin1(name), std::move(snapshot)});
    };
    add("ids-one", snapshotOf({readyReader(bothOf({}))}));
    add("ids-family", snapshotOf({readyReader(bothOf({}), "Test Reader 00 00"),
                                  readyReader(bothOf(elin), "Test Reader 01 00"),
                                  readyReader(bothOf({old.givenName, old.surname, old.personnummer,
                                                      Purpose::Authentication, -1000, 25}),
                                              "Another Maker’s Reader 02 00"),
                                  failedReader(ErrorCode::CardMute, "Test Reader 03 00")}));
    add("ids-soon", snapshotOf({readyReader(bothOf({.validTo = 25}))}));
    add("ids-expired", snapshotOf({readyReader(bothOf({.validFrom = -2000, .validTo = -200}))}));
    add("ids-future", snapshotOf({readyReader(bothOf({.validFrom = 3, .validTo = 900}))}));
    add("ids-blocked",
        snapshotOf({readyReader(changed(bothOf({}), [](PinState& pin) { pin.blocked = true; }))}));
    add("ids-not-set",
        snapshotOf({readyReader(changed(bothOf({}), [](PinState& pin) { pin.notSet = true; }))}));
    add("ids-long-name",
        snapshotOf({readyReader(bothOf({std::string(120, 'W'), std::string(90, 'm'), "191212121212"}))}));
    std::vector<Identity> bare = bothOf({.personnummer = "SE-1", .document = ""});
    for (Identity& identity : bare) identity.issuer.clear();
    add("ids-no-personnummer", snapshotOf({readyReader(bare)}));
    add("none-starting", Snapshot{});
    add("none-service", service);
    add("none-reader", noReaders());
    add("none-driver", noReaders());
    states.back().before = [](WindowFixture& fixture) { fixture.usb = {{"Smart Card Reader", "08e6:3437"}}; };
    add("none-card", snapshotOf({emptyReader()}));
    add("none-reading", snapshotOf({readingReader()}));
    add("none-mute", snapshotOf({failedReader(ErrorCode::CardMute)}));
    add("none-unknown", snapshotOf({unknown}));
    add("none-unsupported", snapshotOf({unsupported}));
    add("none-problem", snapshotOf({failedReader(ErrorCode::ReaderBusy)}));
    add("none-identity", snapshotOf({readyReader({})}));
    add("details", snapshotOf({readyReader(bothOf({}))}));
    states.back().arrange = [](WindowFixture& fixture, Window& window) {
        window.openDetails(fixture.watch.overview().eids.front().id());
    };
    return states;
}

CardPin pinOf(PinUse use, const std::vector<Identity>& identities) {
    CardPin pin;
    pin.id = use == PinUse::Signature ? "2" : "1";
    pin.use = use;
    pin.state = identities.front().pin;
    pin.puk.minLength = pin.puk.maxLength = 8;
    for (const Identity& identity : identities) pin.identities.push_back(identity.id());
    return pin;
}

const std::string kReader = "Test Reader 00 00";

std::vector<WindowState> pinStates() {
    const std::vector<Identity> both = bothOf({});
    const Snapshot one = snapshotOf({readyReader(both)});
    CardPin first = pinOf(PinUse::Authentication, {both[0]});
    first.state.triesLeft = 3;
    CardPin second = pinOf(PinUse::Signature, {both[1]});
    std::vector<WindowState> states;
    const auto add = [&](const char* name, std::vector<CardPin> pins,
                         const std::function<void(WindowFixture&)>& then) {
        WindowState state{QString::fromLatin1(name), one};
        state.before = [pins](WindowFixture& fixture) { fixture.store.setPins({kReader, pins}); };
        state.arrange = [then](WindowFixture& fixture, Window& window) {
            window.open(PageId::Pins);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            then(fixture);
            QCoreApplication::processEvents();
        };
        states.push_back(std::move(state));
    };
    const auto opens = [both](PinTask task) {
        return [both, task](WindowFixture& fixture) { fixture.pins.open(both[0].id(), "1", task); };
    };
    const auto nothing = [](WindowFixture&) {};
    add("pins-two", {first, second}, nothing);
    CardPin blocked = first;
    blocked.state.blocked = true;
    CardPin lost = second;
    lost.state.blocked = lost.puk.blocked = true;
    add("pins-blocked", {blocked, lost}, nothing);
    CardPin notSet = pinOf(PinUse::Both, both);
    notSet.state.notSet = true;
    add("pins-not-set", {notSet}, nothing);
    CardPin lastTry = pinOf(PinUse::Both, both);
    lastTry.state.lastTry = true;
    lastTry.state.triesLeft = 1;
    add("pins-last-try", {lastTry}, nothing);
    add("pin-change", {first, second}, opens(PinTask::Change));
    add("pin-change-last-try", {lastTry}, opens(PinTask::Change));
    const auto leaves = [both](const Snapshot& then) {
        return [both, then](WindowFixture& fixture) {
            fixture.pins.open(both[0].id(), "1", PinTask::Change);
            fixture.store.show(then);
        };
    };
    add("pin-card-taken-out", {first, second}, leaves(snapshotOf({emptyReader(kReader)})));
    add("pin-card-swapped", {first, second},
        leaves(snapshotOf({readyReader(bothOf({"Elin Åsa", "Öberg-D'Årco", "198507099805"}))})));
    CardPin lastPuk = blocked;
    lastPuk.puk.lastTry = true;
    add("pin-unblock-last-try", {lastPuk}, opens(PinTask::Unblock));
    add("pin-choose", {notSet}, opens(PinTask::Activate));
    CardPin pad = first;
    pad.state.onPinPad = true;
    add("pin-pad", {pad}, opens(PinTask::Change));
    add("pin-pad-working", {pad}, [both](WindowFixture& fixture) {
        fixture.pins.open(both[0].id(), "1", PinTask::Change);
        fixture.pins.submit(PinCodes(), SecureBuffer());
    });
    const auto ends = [both](PinOutcome outcome) {
        return [both, outcome](WindowFixture& fixture) {
            fixture.pins.open(both[0].id(), "1", PinTask::Change);
            fixture.pins.submit(PinCodes(), SecureBuffer());
            fixture.store.endPinTask(outcome);
        };
    };
    Error wrong(ErrorCode::PinIncorrect);
    wrong.triesLeft = 2;
    add("pin-wrong", {pad}, ends({wrong, PinEffect::NotDone, {}}));
    add("pin-done", {pad}, ends({{}, PinEffect::Done, {}}));
    add("pin-pulled", {pad}, ends({Error(ErrorCode::CardRemoved), PinEffect::Uncertain, {}}));
    add("pin-not-done", {pad}, ends({Error(ErrorCode::CardRemoved), PinEffect::NotDone, {}}));
    return states;
}

std::vector<WindowState> tryStates() {
    const std::vector<Identity> both = bothOf({});
    const std::vector<Identity> others = bothOf({"Elin Åsa", "Öberg-D'Årco", "198507099805"});
    std::vector<WindowState> states;
    const auto add = [&states](const char* name, Snapshot snapshot,
                               const std::function<void(WindowFixture&)>& then) {
        states.push_back({QString::fromLatin1(name), std::move(snapshot), [](WindowFixture&) {},
                          [then](WindowFixture& fixture, Window& window) {
                              window.open(PageId::Try);
                              then(fixture);
                              QCoreApplication::processEvents();
                              QCoreApplication::processEvents();
                          }});
    };
    const auto nothing = [](WindowFixture&) {};
    const auto begins = [](WindowFixture& fixture) {
        const std::uint8_t digits[] = {'1', '2', '3', '4', '5', '6'};
        fixture.trial.begin(SecureBuffer::copyOf(digits));
    };
    add("try-pin", snapshotOf({readyReader(both)}), nothing);
    add("try-choose",
        snapshotOf({readyReader(both, "Test Reader 00 00"), readyReader(others, "Reader 01 00")}), nothing);
    add("try-no-card", snapshotOf({emptyReader()}), nothing);
    add("try-working", snapshotOf({readyReader(both)}), begins);
    add("try-wrong-pin", snapshotOf({readyReader(both)}), [begins](WindowFixture& fixture) {
        begins(fixture);
        Error wrong(ErrorCode::PinIncorrect);
        wrong.triesLeft = 2;
        fixture.store.endSigning(wrong);
    });
    add("try-done", snapshotOf({readyReader(both)}), [begins, both](WindowFixture& fixture) {
        begins(fixture);
        fixture.store.endSigning(
            signedBy(both[0], fixture.store.lastRequest()->digest(HashFunction::Sha256)));
    });
    return states;
}

/// e-IDs whose issuer is trusted, after it has been asked, or not.
std::vector<WindowState> checkedStates() {
    std::vector<WindowState> states;
    const auto add = [&states](const char* name, Says says, AnchorSet set,
                               const std::function<void(WindowFixture&, Window&)>& then) {
        WindowState state{QString::fromLatin1(name), snapshotOf({readyReader(knownBothOf())})};
        state.before = [says, set](WindowFixture& fixture) {
            fixture.trust = [set] { return trustInIssuer(set); };
            fixture.responder->says = says;
        };
        state.arrange = [then](WindowFixture& fixture, Window& window) {
            settle(fixture);
            then(fixture, window);
        };
        states.push_back(std::move(state));
    };
    const auto nothing = [](WindowFixture&, Window&) {};
    const auto asks = [](WindowFixture& fixture, Window&) {
        fixture.watch.ask(fixture.watch.overview().eids.front().id());
        if (fixture.responder->says == Says::Nothing) return;
        runUntil([&fixture] { return fixture.watch.overview().eids.front().inquiry != Inquiry::Asking; });
    };
    const auto details = [asks](WindowFixture& fixture, Window& window) {
        asks(fixture, window);
        window.openDetails(fixture.watch.overview().eids.front().id());
    };
    const auto tries = [](WindowFixture& fixture, Window& window) {
        window.open(PageId::Try);
        const std::uint8_t digits[] = {'1', '2', '3', '4', '5', '6'};
        fixture.trial.begin(SecureBuffer::copyOf(digits));
        const Identity identity = fixture.watch.overview().eids.front().first();
        fixture.store.endSigning(
            signedByKnown(identity, fixture.store.lastRequest()->digest(HashFunction::Sha256)));
        runUntil([&fixture] {
            return fixture.trial.result() &&
                   (!fixture.trial.isChecking() || fixture.responder->says == Says::Nothing);
        });
    };
    constexpr AnchorSet kOwn = AnchorSet::Machine;
    add("ids-not-asked", Says::Good, kOwn, nothing);
    add("ids-asking", Says::Nothing, kOwn, asks);
    add("ids-works", Says::Good, kOwn, asks);
    add("ids-revoked", Says::Revoked, kOwn, asks);
    add("ids-on-hold", Says::OnHold, kOwn, asks);
    add("ids-unanswered", Says::Unreachable, kOwn, asks);
    add("ids-portal", Says::Portal, kOwn, asks);
    add("ids-test", Says::Good, AnchorSet::Test, asks);
    add("details-works", Says::Good, kOwn, details);
    add("details-revoked", Says::Revoked, AnchorSet::Test, details);
    add("details-unanswered", Says::Unreachable, kOwn, details);
    add("try-checking", Says::Nothing, kOwn, tries);
    add("try-works", Says::Good, kOwn, tries);
    add("try-revoked", Says::Revoked, kOwn, tries);
    return states;
}

std::vector<WindowState> settingsStates() {
    const Snapshot one = snapshotOf({readyReader(bothOf({})), emptyReader("Another Maker’s Reader 01 00")});
    WindowState plain{QStringLiteral("settings"), one, [](WindowFixture&) {}, opening(PageId::Settings)};
    WindowState locked = plain;
    locked.name = QStringLiteral("settings-locked");
    locked.before = [](WindowFixture& fixture) {
        const auto path = fixture.settings.path();
        Policy policy;
        policy.members = {{"cache", false}, {"appearance", nameOf(fixture.settings.settings().appearance)}};
        fixture.settings = SettingsFile(path, {policy, std::nullopt});
    };
    WindowState broken = plain;
    broken.name = QStringLiteral("settings-broken");
    broken.before = [](WindowFixture& fixture) {
        const auto path = fixture.settings.path();
        std::ofstream(path) << "{\"version\": 99}";
        fixture.settings = SettingsFile(path, {});
    };
    WindowState modules = plain;
    modules.name = QStringLiteral("settings-modules");
    modules.before = [](WindowFixture& fixture) {
        Settings settings = fixture.settings.settings();
        settings.modules = {"/opt/cardmaker/lib/pkcs11.so", kOpensc, "/tmp/pkcs11.so"};
        fixture.settings.save(settings);
    };
    modules.arrange = [open = plain.arrange](WindowFixture& fixture, Window& window) {
        open(fixture, window);
        QCoreApplication::processEvents();  // so that it is known where everything is
        auto* button = window.findChild<QWidget*>(QStringLiteral("module-add"));
        for (QWidget* above = button; above != nullptr; above = above->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(button, 0, 120);
    };
    WindowState trust = plain;
    trust.name = QStringLiteral("settings-trust");
    trust.before = [](WindowFixture& fixture) {
        fixture.trust = [] {
            Trust made = trustInIssuer(AnchorSet::Test);
            made.problems = {Error(ErrorCode::FileUnreadable,
                                   "/etc/eleg/trust/manifest.json: can be written by others than root")};
            return made;
        };
    };
    return {plain, locked, broken, modules, trust};
}

}  // namespace

WindowFixture::WindowFixture(const QString& folder, const QString& code)
    : settings(settingsIn(folder), {}),
      validation([this] { return trust(); }, [this](const FetchRules&) { return fetcherOf(responder); },
                 [this] { return responder->now(); }),
      watch(
          cards, validation, [this] { return responder->now(); }, [this] { return usb; }),
      trial(cards, validation, [this] { return responder->now(); }),
      issuers(Issuers::own()) {
    language.use(code);
}

bool runUntil(const std::function<bool()>& condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 10'000) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return true;
}

bool settle(const WindowFixture& fixture) {
    // What the store has told is on its way.
    for (int i = 0; i < 2; ++i) QCoreApplication::processEvents();
    return runUntil([&fixture] {
        const std::vector<Eid>& eids = fixture.watch.overview().eids;
        return std::none_of(eids.begin(), eids.end(),
                            [](const Eid& eid) { return eid.inquiry == Inquiry::Looking; });
    });
}

std::vector<Identity> bothOf(Person person) {
    person.purpose = Purpose::Authentication;
    Identity first = makeIdentity(person);
    person.purpose = Purpose::Signature;
    return {first, makeIdentity(person)};
}

std::vector<WindowState> windowStates() {
    std::vector<WindowState> states = idStates();
    WindowState help{QStringLiteral("help"), snapshotOf({readyReader(bothOf({}))})};
    help.arrange = opening(PageId::Help);
    WindowState everybody{QStringLiteral("help-no-card"), snapshotOf({emptyReader()})};
    everybody.arrange = opening(PageId::Help);
    states.push_back(help);
    states.push_back(everybody);
    for (const auto& more : {checkedStates(), pinStates(), tryStates(), settingsStates()})
        states.insert(states.end(), more.begin(), more.end());
    return states;
}

}  // namespace eleg::test
