// Renders every state of the consent dialog into PNGs and an index.html: to be looked at by people.
//
//     eleg-consent-gallery FOLDER [--only TEXT]
//
// Each state in Swedish, English and Finnish, light, dark and high contrast, and at 200 % text.
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <chrono>
#include <cstdio>
#include <functional>

#include "app/dialogs/consent_dialog.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/theme.h"
#include "app/services/language.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

Request authenticate(const char* origin = "https://minasidor.example.se") {
    return {Origin::parse(origin), "", AuthenticateRequest{Nonce::parse(std::string(44, 'n'))}};
}

struct State {
    QString name;
    Request request;
    std::function<void(ConsentModel&)> arrange;
    int digits = 0;
};

std::function<void(ConsentModel&)> seeing(Snapshot snapshot) {
    return [snapshot](ConsentModel& model) { model.update(snapshot); };
}

std::function<void(ConsentModel&)> after(const Identity& identity, Error error) {
    return [=](ConsentModel& model) {
        model.update(snapshotOf({readyReader({identity})}));
        model.start();
        model.failed(error);
    };
}

std::function<void(ConsentModel&)> judged(const Identity& identity, const Verdict& verdict,
                                          bool stopsUnchecked = false) {
    return [=](ConsentModel& model) {
        model.setTrust(stopsUnchecked, false);
        model.update(snapshotOf({readyReader({identity})}));
        model.judge(identity.id(), std::make_shared<const Verdict>(verdict), true);
    };
}

Verdict revoked(Finding finding, const char* reason) {
    Verdict verdict = verdictOf(finding);
    verdict.revoked = Revocation{now() - std::chrono::days(12), reason};
    return verdict;
}

Verdict clockWrong() {
    Verdict verdict = verdictOf(Finding::ClockWrong);
    verdict.clockAhead = -std::chrono::days(2);
    return verdict;
}

Verdict onTestIssuer() {
    Verdict verdict = verdictOf(Finding::Valid);
    verdict.anchor = AnchorEvidence{AnchorSet::Test, "Eleg TEST Root CA"};
    return verdict;
}

Error wrongPin(int left) {
    Error error(ErrorCode::PinIncorrect);
    error.triesLeft = left;
    return error;
}

std::vector<State> allStates() {
    const Identity tolvan = makeIdentity({});
    Person elin{"Elin Åsa", "Öberg-D'Årco", "198507099805"};
    const Identity other = makeIdentity(elin);
    const Identity expired = makeIdentity({.validFrom = -2000, .validTo = -200});
    const Identity foreign = makeIdentity({.issuer = "Somebody AB", .document = ""});
    const Identity future = makeIdentity({.validFrom = 3, .validTo = 900});
    Identity blocked = tolvan;
    blocked.pin.blocked = true;
    Identity notSet = tolvan;
    notSet.pin.notSet = true;
    Identity last = tolvan;
    last.pin.lastTry = true;
    last.pin.triesLeft = 1;
    Identity threeTries = tolvan;
    threeTries.pin.triesLeft = 3;
    Identity twoTries = tolvan;
    twoTries.pin.triesLeft = 2;
    Identity pad = tolvan;
    pad.pin.onPinPad = true;
    const Identity signer = makeIdentity({.purpose = Purpose::Signature});
    const Identity longName = makeIdentity({std::string(120, 'W'), std::string(90, 'm'), "191212121212"});
    const Request sign{Origin::parse("https://minasidor.example.se"), "",
                       SignatureRequest{signer.certificate, digestOf(HashFunction::Sha256, Bytes{1, 2, 3})}};
    const Request show{Origin::parse("https://minasidor.example.se"), "", SigningCertificateRequest{}};
    Snapshot service = noReaders();
    service.service = Error(ErrorCode::ServiceNotRunning);
    ReaderState unsupported = failedReader(ErrorCode::CardUnsupported);
    unsupported.document = "Skatteverket ID card";
    unsupported.error = Error(ErrorCode::CardUnsupported,
                              "The card's own module from its maker, or an OpenSC that knows the card.");
    Snapshot starting;

    std::vector<State> states{
        {"starting", authenticate(), seeing(starting)},
        {"service-not-running", authenticate(), seeing(service)},
        {"no-reader", authenticate(), seeing(noReaders())},
        {"no-card", authenticate(), seeing(snapshotOf({emptyReader()}))},
        {"reading", authenticate(), seeing(snapshotOf({readingReader()}))},
        {"mute", authenticate(), seeing(snapshotOf({failedReader(ErrorCode::CardMute)}))},
        {"unknown", authenticate(), seeing(snapshotOf({failedReader(ErrorCode::CardUnknown)}))},
        {"unsupported", authenticate(), seeing(snapshotOf({unsupported}))},
        {"busy", authenticate(), seeing(snapshotOf({failedReader(ErrorCode::ReaderBusy)}))},
        {"no-identity", authenticate(), seeing(snapshotOf({readyReader({})}))},
        {"expired", authenticate(), seeing(snapshotOf({readyReader({expired})}))},
        {"not-yet-valid", authenticate(), seeing(snapshotOf({readyReader({future})}))},
        {"issuer-expired", authenticate(), judged(tolvan, verdictOf(Finding::IssuerExpired))},
        {"revoked", authenticate(), judged(tolvan, revoked(Finding::Revoked, "keyCompromise"))},
        {"revoked-unknown-issuer", authenticate(), judged(foreign, revoked(Finding::Revoked, ""))},
        {"suspended", authenticate(), judged(tolvan, revoked(Finding::OnHold, "certificateHold"))},
        {"issuer-revoked", authenticate(), judged(tolvan, revoked(Finding::IssuerRevoked, ""))},
        {"unchecked", authenticate(), judged(tolvan, verdictOf(Finding::ServerUnreachable), true)},
        {"unchecked-clock", authenticate(), judged(tolvan, clockWrong(), true)},
        {"unchecked-for-good", authenticate(), judged(tolvan, verdictOf(Finding::IssuerUnknown), true)},
        {"checking", authenticate(),
         [tolvan](ConsentModel& model) {
             model.update(snapshotOf({readyReader({tolvan})}));
             model.approve();
         }},
        {"warned-no-anchors", authenticate(), judged(tolvan, verdictOf(Finding::NoAnchors))},
        {"warned-unreachable", authenticate(), judged(tolvan, verdictOf(Finding::ServerUnreachable)), 4},
        {"warned-clock", authenticate(), judged(tolvan, clockWrong())},
        {"warned-pad", authenticate(), judged(pad, verdictOf(Finding::Offline))},
        {"warned-certificate", show, judged(signer, verdictOf(Finding::NoAnchors))},
        {"test-eid", authenticate(), judged(tolvan, onTestIssuer())},
        {"test-computer", authenticate(),
         [](ConsentModel& model) {
             model.setTrust(false, true);
             model.update(snapshotOf({emptyReader()}));
         }},
        {"choose-among-judged", authenticate(),
         [tolvan, other](ConsentModel& model) {
             model.update(snapshotOf(
                 {readyReader({tolvan}, "Test Reader 00 00"), readyReader({other}, "Reader 01 00")}));
             model.judge(tolvan.id(),
                         std::make_shared<const Verdict>(revoked(Finding::Revoked, "superseded")), true);
             model.judge(other.id(), std::make_shared<const Verdict>(onTestIssuer()), true);
         }},
        {"pin-blocked", authenticate(), seeing(snapshotOf({readyReader({blocked})}))},
        {"pin-not-set", authenticate(), seeing(snapshotOf({readyReader({notSet})}))},
        {"pin", authenticate(), seeing(snapshotOf({readyReader({tolvan})}))},
        {"pin-tries-known", authenticate(), seeing(snapshotOf({readyReader({threeTries})}))},
        {"pin-two-tries", authenticate(), seeing(snapshotOf({readyReader({twoTries})}))},
        {"pin-typed", authenticate(), seeing(snapshotOf({readyReader({tolvan})})), 6},
        {"wrong-pin", authenticate(), after(tolvan, wrongPin(2))},
        {"last-try", authenticate(), seeing(snapshotOf({readyReader({last})}))},
        {"blocked-after-try", authenticate(), after(tolvan, Error(ErrorCode::PinBlocked))},
        {"pin-pad", authenticate(), seeing(snapshotOf({readyReader({pad})}))},
        {"on-pin-pad", authenticate(),
         [pad](ConsentModel& model) {
             model.update(snapshotOf({readyReader({pad})}));
             model.start();
         }},
        {"working", authenticate(),
         [tolvan](ConsentModel& model) {
             model.update(snapshotOf({readyReader({tolvan})}));
             model.start();
         }},
        {"cancelling", authenticate(),
         [tolvan](ConsentModel& model) {
             model.update(snapshotOf({readyReader({tolvan})}));
             model.start();
             model.cancelling();
         }},
        {"choose", authenticate(),
         seeing(snapshotOf({readyReader({tolvan}, "Test Reader 00 00"),
                            readyReader({other}, "Test Reader 01 00"),
                            readyReader({expired}, "Test Reader 02 00")}))},
        {"chosen-of-several", authenticate(),
         [tolvan, other](ConsentModel& model) {
             model.update(snapshotOf(
                 {readyReader({tolvan}, "Test Reader 00 00"), readyReader({other}, "Reader 01 00")}));
             model.choose(other.id());
         }},
        {"card-removed", authenticate(),
         [tolvan](ConsentModel& model) {
             model.update(snapshotOf({readyReader({tolvan})}));
             model.update(snapshotOf({emptyReader()}));
         }},
        {"reader-removed", authenticate(),
         [tolvan](ConsentModel& model) {
             model.update(snapshotOf({readyReader({tolvan})}));
             model.update(noReaders());
         }},
        {"other-card", authenticate(),
         [tolvan, other](ConsentModel& model) {
             model.update(snapshotOf({readyReader({tolvan})}));
             model.update(snapshotOf({readyReader({other})}));
         }},
        {"removed-while-working", authenticate(), after(tolvan, Error(ErrorCode::CardRemoved))},
        {"ended-swapped", authenticate(), after(tolvan, Error(ErrorCode::CardSwapped))},
        {"ended-mismatch", authenticate(), after(tolvan, Error(ErrorCode::SignatureMismatch))},
        {"sign", sign, seeing(snapshotOf({readyReader({signer})}))},
        {"sign-other-card", sign, seeing(snapshotOf({readyReader({tolvan})}))},
        {"certificate", show, seeing(snapshotOf({readyReader({signer})}))},
        {"idn", authenticate("https://xn--rksmrgs-5wao1o.example"),
         seeing(snapshotOf({readyReader({tolvan})}))},
        {"idn-mixed", authenticate("https://xn--katteverket-5nk.example"),
         seeing(snapshotOf({emptyReader()}))},
        {"idn-other", authenticate("https://xn--80ak6aa92e.com"), seeing(snapshotOf({emptyReader()}))},
        {"long-host",
         authenticate(
             "https://a-very-long-name-that-somebody-registered-to-hide-the-end.another-long-part-of-a-name-"
             "so-that-it-does-not-fit.legitimering.example.se:8443"),
         seeing(snapshotOf({readyReader({tolvan})}))},
        {"long-name", authenticate(), seeing(snapshotOf({readyReader({longName})}))},
    };
    return states;
}

struct Look {
    QString name;
    QString language;
    Theme::Kind kind;
    double zoom;
};

QPalette contrastPalette() {
    QPalette palette;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        palette.setColor(role, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, Qt::white);
    return palette;
}

void letEventsRun(int ms) {
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    } while (timer.elapsed() < ms);
}

bool take(const State& state, const Look& look, Language& language, const QFont& font,
          const QString& folder) {
    language.use(look.language);
    QFont scaled = font;
    scaled.setPointSizeF(font.pointSizeF() * look.zoom);
    setTheme(Theme::make(look.kind, contrastPalette(), scaled));
    ConsentModel model(taskOf(state.request),
                       std::holds_alternative<SignatureRequest>(state.request.what)
                           ? std::optional(std::get<SignatureRequest>(state.request.what).certificate)
                           : std::nullopt,
                       now);
    ConsentDialog dialog(state.request);
    dialog.setOtherLanguage(Language::nameOf(language.next()));
    state.arrange(model);
    dialog.render(model.view());
    dialog.show();
    if (dialog.pinField() && state.digits > 0)
        dialog.pinField()->insertDigits(0, QString(state.digits, QLatin1Char('1')));
    letEventsRun(120);
    const QString file = QStringLiteral("%1/%2-%3.png").arg(folder, state.name, look.name);
    return dialog.grab().save(file);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: eleg-consent-gallery FOLDER [--only TEXT]\n");
        return 2;
    }
    const QString folder = arguments.at(1);
    const QString only = arguments.size() > 3 ? arguments.at(3) : QString();
    if (!QDir().mkpath(folder)) return 1;
    const std::vector<Look> looks{
        {"sv", "sv", Theme::Kind::Light, 1},     {"en", "en", Theme::Kind::Light, 1},
        {"sv-dark", "sv", Theme::Kind::Dark, 1}, {"sv-contrast", "sv", Theme::Kind::HighContrast, 1},
        {"sv-200", "sv", Theme::Kind::Light, 2}, {"en-dark", "en", Theme::Kind::Dark, 1},
        {"en-200", "en", Theme::Kind::Light, 2}, {"sv-dark-200", "sv", Theme::Kind::Dark, 2},
        {"fi", "fi", Theme::Kind::Light, 1},     {"fi-200", "fi", Theme::Kind::Light, 2},
        {"fi-dark", "fi", Theme::Kind::Dark, 1},
    };
    Language language;
    const QFont font = QApplication::font();
    QString html = QStringLiteral(
        "<!doctype html><meta charset=utf-8><title>Eleg: every state</title>"
        "<style>body{font:16px "
        "sans-serif;background:#ddd}img{max-width:420px;margin:6px;vertical-align:top}</style>");
    int failures = 0;
    for (const State& state : allStates()) {
        if (!state.name.contains(only)) continue;
        html += QStringLiteral("<h2>%1</h2>").arg(state.name);
        for (const Look& look : looks) {
            if (!take(state, look, language, font, folder)) ++failures;
            html += QStringLiteral("<img src=\"%1-%2.png\" alt=\"%1, %2\">").arg(state.name, look.name);
        }
    }
    QFile index(folder + QStringLiteral("/index.html"));
    if (!index.open(QIODevice::WriteOnly)) return 1;
    QTextStream(&index) << html;
    return failures == 0 ? 0 : 1;
}
