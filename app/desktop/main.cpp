// eleg: the window that a citizen opens.
//
//     eleg [--background | --help | --version]      --background: wait until asked for
#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <chrono>
#include <cstdio>
#include <span>
#include <string>

#include "app/desktop/autostart.h"
#include "app/desktop/eid_watch.h"
#include "app/desktop/expiry.h"
#include "app/desktop/single_instance.h"
#include "app/desktop/terminal.h"
#include "app/desktop/tray.h"
#include "app/desktop/usb_readers.h"
#include "app/desktop/window.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/display.h"
#include "app/services/card_options.h"
#include "app/services/card_service.h"
#include "app/services/language.h"
#include "app/services/network.h"
#include "app/services/settings.h"
#include "app/services/validation_service.h"
#include "libcard/keystore/card_keystore.h"
#include "libcard/secure/process.h"
#include "libcard/secure/timeline.h"

namespace eleg {

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

CardKeyStoreOptions optionsFor(const Settings& settings) {
    const CardOptions cards = cardOptionsFrom(settings);
    for (const Error& refused : cards.refused) std::fprintf(stderr, "eleg: %s\n", refused.what());
    return cards.options;
}

int run(int argc, char** argv) {
    const auto words = std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0);
    if (const auto question = terminalQuestion(words)) {
        const QCoreApplication application(argc, argv);
        return answerInTerminal(*question);
    }
    const Desktop desktop = lookAtDesktop();
    if (!desktop.answers) {
        const QCoreApplication application(argc, argv);
        return explainNoDisplay();
    }
    prepareEnvironment();
    QCoreApplication::setAttribute(Qt::AA_DisableSessionManager);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("eleg"));
    QApplication::setDesktopFileName(QStringLiteral("eleg"));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/eleg/icons/eleg.svg")));
    BusyRing::setTurning(!desktop.lessMotion);

    SingleInstance instance(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    if (!instance.isFirst()) return instance.raiseFirst() ? 0 : 1;

    const PolicyReading policy = readPolicy();
    SettingsFile settings(SettingsFile::defaultPath(), policy);
    Language language;
    language.use(Language::resolve(settings.settings().language, Language::ownLanguages()));
    const std::unique_ptr<CardKeyStore> store = makeCardKeyStore(optionsFor(settings.settings()));
    ValidationService validation([&policy] { return trustUnder(policy); }, makeNetworkFetcher, now);
    CardService cards(*store);
    EidWatch watch(cards, validation, now, [] { return usbReaders(); });

    PinDesk pins(cards, watch);
    TrySession trial(cards, validation, now);
    const Issuers issuers = Issuers::own();

    Window window({watch, pins, trial, issuers, settings, language, validation, desktop.theme});
    // The window is on the screen before anything is asked of a card.
    const bool background = QCoreApplication::arguments().contains(QStringLiteral("--background"));
    if (!background) QObject::connect(&window, &Window::painted, &cards, &CardService::start);
    QObject::connect(&instance, &SingleInstance::raiseWanted, &window, &Window::raiseToFront);

    Tray tray;
    GivenWarnings warnings(GivenWarnings::defaultPath());
    Settings applied = settings.settings();
    const auto applySettings = [&] {
        const Settings wanted = settings.settings();
        tray.setShown(wanted.tray);
        tray.retranslate();
        window.setStaysOpen(tray.isShown());
        if (wanted.startWithSession != applied.startWithSession &&
            !setAutostart(autostartFile(), std::filesystem::read_symlink("/proc/self/exe"),
                          wanted.startWithSession))
            std::fprintf(stderr, "eleg: %s cannot be written\n", autostartFile().c_str());
        if (wanted.modules != applied.modules || wanted.cache != applied.cache ||
            wanted.readersToLeaveAlone != applied.readersToLeaveAlone)
            store->use(optionsFor(wanted));
        applied = wanted;
    };
    applySettings();
    QObject::connect(&window, &Window::settingsChanged, &tray, applySettings);
    QObject::connect(&tray, &Tray::openWanted, &window, &Window::raiseToFront);
    QObject::connect(&tray, &Tray::quitWanted, &application, &QCoreApplication::quit);
    QObject::connect(&watch, &EidWatch::changed, &tray, [&] {
        for (const Eid& eid : warnings.takeDue(watch.overview())) notifyOfExpiry(eid);
    });
    if (background)
        cards.start();
    else
        window.show();
    return QApplication::exec();
}

}  // namespace

}  // namespace eleg

int main(int argc, char** argv) {
    eleg::hardenProcess();
    return eleg::run(argc, argv);
}
