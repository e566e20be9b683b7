#include "app/dialogs/consent.h"

#include <fontconfig/fontconfig.h>
#include <unistd.h>

#include <QApplication>
#include <QSocketNotifier>
#include <array>
#include <cerrno>
#include <cstdio>

#include "app/dialogs/consent_session.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/display.h"
#include "app/dialogs/loop_watch.h"
#include "app/dialogs/theme.h"
#include "app/services/network.h"
#include "app/services/policy.h"
#include "app/services/trust.h"
#include "libcard/secure/process.h"
#include "libcard/secure/timeline.h"

namespace eleg {

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

// Takes some of what has come, which is not wanted; the rest comes with the next event, so that a caller who
// never stops cannot hold the window up. False at the end: nobody is there any more.
bool drain(int fd) {
    std::array<char, 4096> unwanted;
    const ssize_t count = read(fd, unwanted.data(), unwanted.size());
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

// As Fontconfig does when it is first used, but for one thing: it does not also read the templates of rules
// that nobody has switched on, only to be able to list them (half of the files that FcInit() reads). Qt takes
// over what is there. Not on a thread beside QApplication's constructor: measured, the two slow each other
// down by as much as is won.
void readFontConfiguration() {
    FcConfig* config = FcConfigCreate();
    if (config == nullptr) return;
    // What is current is referred to by Fontconfig itself; without it Qt lets Fontconfig do the same in its
    // own way.
    if (FcConfigParseAndLoad(config, nullptr, FcTrue)) FcConfigSetCurrent(config);
    FcConfigDestroy(config);
}

// Anchors are read on the service's own thread, and Qt Network is loaded when something is first fetched.
std::unique_ptr<ValidationService> makeValidation(const PolicyReading& policy) {
    auto service = std::make_unique<ValidationService>([&policy] { return trustUnder(policy); },
                                                       makeNetworkFetcher, now);
    QObject::connect(service.get(), &ValidationService::loaded, service.get(), [made = service.get()] {
        for (const Error& problem : made->trust()->problems)
            static_cast<void>(std::fprintf(stderr, "eleg: %s\n", problem.what()));
    });
    return service;
}

Result<Answer> runDialog(const ConsentCall& call, const Desktop& desktop) {
    prepareEnvironment();
    int argc = 1;
    std::string program = call.program ? call.program : "eleg-host";
    std::array<char*, 2> argv{program.data(), nullptr};
    QCoreApplication::setAttribute(Qt::AA_DisableSessionManager);
    QApplication application(argc, argv.data());
    QApplication::setApplicationName(QStringLiteral("eleg"));
    QApplication::setDesktopFileName(QStringLiteral("eleg"));
    QApplication::setQuitOnLastWindowClosed(false);
    markTimeline("application-made");
    readFontConfiguration();
    const QPalette palette = QApplication::palette();
    setTheme(Theme::make(Theme::kindOf(palette, desktop.theme), palette, QApplication::font()));
    BusyRing::setTurning(!desktop.lessMotion);

    ConsentSession session(call.request, call.keyStore, now, [&call] { return makeValidation(call.policy); });
    QObject::connect(&session, &ConsentSession::finished, &application, [] { QCoreApplication::exit(); });
    std::unique_ptr<QSocketNotifier> caller;
    if (call.callerGone >= 0) {
        caller = std::make_unique<QSocketNotifier>(call.callerGone, QSocketNotifier::Read);
        QObject::connect(caller.get(), &QSocketNotifier::activated, &session, [&] {
            if (drain(call.callerGone)) return;
            caller->setEnabled(false);
            session.abandon();
        });
    }
    session.start(desktop.mayTakeFocus);
    if (!desktop.mayTakeFocus) QApplication::alert(&session.dialog());
    {
        std::unique_ptr<LoopWatch> watch;
        if (isDeveloperBuild()) watch = std::make_unique<LoopWatch>();
        if (!session.result()) QApplication::exec();
    }
    if (!session.result()) return Error(ErrorCode::UserCancelled, "the desktop ended the dialog");
    return *session.result();
}

}  // namespace

}  // namespace eleg

extern "C" __attribute__((visibility("default"))) eleg::Result<eleg::Answer> eleg_consent(
    const eleg::ConsentCall& call);

eleg::Result<eleg::Answer> eleg_consent(const eleg::ConsentCall& call) {
    eleg::markTimeline("consent-enter");
    const eleg::Desktop desktop = eleg::lookAtDesktop();
    if (!desktop.answers) return eleg::Error(eleg::ErrorCode::NoDisplay, "no X11 or Wayland display answers");
    eleg::Result<eleg::Answer> result = eleg::runDialog(call, desktop);
    eleg::markTimeline("consent-leave");
    return result;
}
