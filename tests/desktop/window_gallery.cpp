// Renders every page and state of the window into PNGs and an index.html: to be looked at by people.
//
//     eleg-window-gallery FOLDER [--only TEXT] [--looks sv,dark]
//
// Each state in every language, light, dark and high contrast, at 200 % text, and mirrored.
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <chrono>
#include <cstdio>

#include "app/desktop/window.h"
#include "app/services/card_service.h"
#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

namespace {

struct Look {
    QString name;
    QString language;
    Appearance appearance;
    double zoom = 1;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QSize size = {1060, 760};
};

std::vector<Look> allLooks() {
    std::vector<Look> looks;
    for (const QString& code : Language::available()) {
        looks.push_back({code, code, Appearance::Light});
        looks.push_back({code + "-dark", code, Appearance::Dark});
        looks.push_back({code + "-contrast", code, Appearance::HighContrast});
        looks.push_back({code + "-200", code, Appearance::Light, 2, Qt::LeftToRight, {1240, 980}});
    }
    looks.push_back({"sv-narrow", "sv", Appearance::Light, 1, Qt::LeftToRight, {560, 760}});
    looks.push_back({"sv-mirrored", "sv", Appearance::Light, 1, Qt::RightToLeft});
    looks.push_back({"sv-dark-200", "sv", Appearance::Dark, 2, Qt::LeftToRight, {1240, 980}});
    return looks;
}

void letEventsRun(int ms) {
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    } while (timer.elapsed() < ms);
}

bool take(const WindowState& state, const Look& look, const QFont& font, const QString& folder) {
    QTemporaryDir home;
    QFont scaled = font;
    scaled.setPointSizeF(font.pointSizeF() * look.zoom);
    QApplication::setFont(scaled);
    QApplication::setLayoutDirection(look.direction);
    WindowFixture fixture(home.path(), look.language);
    Settings settings = fixture.settings.settings();
    settings.appearance = look.appearance;
    fixture.settings.save(settings);
    state.before(fixture);
    fixture.cards.start();
    fixture.store.show(state.snapshot);
    settle(fixture);
    Window window(fixture.parts());
    window.resize(look.size);
    window.show();
    state.arrange(fixture, window);
    letEventsRun(150);
    return window.grab().save(QStringLiteral("%1/window-%2-%3.png").arg(folder, state.name, look.name));
}

QString valueOf(const QStringList& arguments, const QString& option) {
    const qsizetype at = arguments.indexOf(option);
    return at >= 0 && at + 1 < arguments.size() ? arguments.at(at + 1) : QString();
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || arguments.at(1).startsWith(QLatin1String("--"))) {
        std::fprintf(stderr, "usage: eleg-window-gallery FOLDER [--only TEXT] [--looks NAME,…]\n");
        return 2;
    }
    const QString folder = arguments.at(1);
    const QString only = valueOf(arguments, QStringLiteral("--only"));
    const QStringList wanted = valueOf(arguments, QStringLiteral("--looks")).split(u',', Qt::SkipEmptyParts);
    if (!QDir().mkpath(folder)) return 1;
    const QFont font = QApplication::font();
    QString html = QStringLiteral(
        "<!doctype html><meta charset=utf-8><title>Eleg: every page</title>"
        "<style>body{font:16px sans-serif;background:#ddd}img{max-width:640px;margin:6px;vertical-align:top}"
        "</style>");
    int failures = 0;
    for (const WindowState& state : windowStates()) {
        if (!state.name.contains(only)) continue;
        html += QStringLiteral("<h2>%1</h2>").arg(state.name);
        for (const Look& look : allLooks()) {
            if (!wanted.isEmpty() && !wanted.contains(look.name)) continue;
            if (!take(state, look, font, folder)) ++failures;
            html +=
                QStringLiteral("<img src=\"window-%1-%2.png\" alt=\"%1, %2\">").arg(state.name, look.name);
        }
    }
    QFile index(folder + QStringLiteral("/window.html"));
    if (!index.open(QIODevice::WriteOnly)) return 1;
    QTextStream(&index) << html;
    return failures == 0 ? 0 : 1;
}
