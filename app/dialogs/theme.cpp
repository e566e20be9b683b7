#include "app/dialogs/theme.h"

#include <QFile>
#include <QFontMetricsF>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace eleg {

namespace {

// Running text is never smaller than this, whatever a bare window system proposes.
constexpr double kSmallestPointSize = 11.0;

Theme& current() {
    static Theme theme;
    return theme;
}

void readColours(Theme& theme, const QString& file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return;
    const QJsonObject colours = QJsonDocument::fromJson(source.readAll()).object();
    const auto read = [&colours](QColor& colour, const char* name) {
        colour = QColor(colours.value(QLatin1String(name)).toString());
    };
    read(theme.window, "window");
    read(theme.surface, "surface");
    read(theme.border, "border");
    read(theme.fieldBorder, "fieldBorder");
    read(theme.text, "text");
    read(theme.softText, "softText");
    read(theme.accent, "accent");
    read(theme.accentPressed, "accentPressed");
    read(theme.accentText, "accentText");
    read(theme.accentSoft, "accentSoft");
    read(theme.warningText, "warningText");
    read(theme.warningSoft, "warningSoft");
    read(theme.warningLine, "warningLine");
    read(theme.dangerText, "dangerText");
    read(theme.dangerSoft, "dangerSoft");
    read(theme.dangerLine, "dangerLine");
    read(theme.goodText, "goodText");
    read(theme.goodSoft, "goodSoft");
    read(theme.goodLine, "goodLine");
}

void takeFromPalette(Theme& theme, const QPalette& palette) {
    const bool strong = Theme::kindOf(palette) == Theme::Kind::HighContrast;
    const QColor window = strong ? palette.color(QPalette::Window) : QColor(Qt::black);
    const QColor text = strong ? palette.color(QPalette::WindowText) : QColor(Qt::white);
    theme.window = theme.surface = window;
    theme.accentSoft = theme.warningSoft = theme.dangerSoft = theme.goodSoft = window;
    theme.border = theme.fieldBorder = theme.text = theme.softText = text;
    theme.warningText = theme.warningLine = theme.dangerText = theme.dangerLine = text;
    theme.goodText = theme.goodLine = text;
    theme.accent = theme.accentPressed = text;
    theme.accentText = window;
}

}  // namespace

Theme::Kind Theme::kindOf(const QPalette& palette) {
    const QColor window = palette.color(QPalette::Window);
    const bool plain = palette.color(QPalette::Button).rgb() == window.rgb() &&
                       palette.color(QPalette::Base).rgb() == window.rgb();
    const bool extreme = window.rgb() == QColor(Qt::black).rgb() || window.rgb() == QColor(Qt::white).rgb();
    if (plain && extreme) return Kind::HighContrast;
    return window.lightness() < 128 ? Kind::Dark : Kind::Light;
}

Theme::Kind Theme::kindOf(const QPalette& palette, std::string_view theme) {
    const Kind kind = kindOf(palette);
    const QByteArray name = QByteArray(theme.data(), static_cast<qsizetype>(theme.size())).toLower();
    if (kind != Kind::Light) return kind;
    if (name.contains("contrast")) return Kind::HighContrast;
    return name.contains("dark") ? Kind::Dark : Kind::Light;
}

Theme Theme::make(Kind kind, const QPalette& palette, const QFont& base) {
    Theme made;
    made.kind = kind;
    if (kind == Kind::HighContrast) {
        takeFromPalette(made, palette);
    } else {
        readColours(made, kind == Kind::Dark ? QStringLiteral(":/eleg/styles/dark.json")
                                             : QStringLiteral(":/eleg/styles/light.json"));
    }
    made.font = base;
    if (base.pointSizeF() > 0) made.font.setPointSizeF(std::max(base.pointSizeF() * 1.1, kSmallestPointSize));
    made.em = QFontMetricsF(made.font).height();
    return made;
}

QFont Theme::scaled(double factor, QFont::Weight weight) const {
    QFont other = font;
    if (font.pointSizeF() > 0)
        other.setPointSizeF(font.pointSizeF() * factor);
    else
        other.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    other.setWeight(weight);
    return other;
}

int Theme::px(double ems) const {
    return std::max(1, static_cast<int>(std::lround(em * ems)));
}

QPalette Theme::palette() const {
    QPalette made;
    made.setColor(QPalette::Window, window);
    made.setColor(QPalette::WindowText, text);
    made.setColor(QPalette::Base, surface);
    made.setColor(QPalette::AlternateBase, surface);
    made.setColor(QPalette::Text, text);
    made.setColor(QPalette::Button, surface);
    made.setColor(QPalette::ButtonText, text);
    made.setColor(QPalette::Highlight, accent);
    made.setColor(QPalette::HighlightedText, accentText);
    made.setColor(QPalette::Link, accent);
    made.setColor(QPalette::ToolTipBase, surface);
    made.setColor(QPalette::ToolTipText, text);
    return made;
}

const Theme& theme() {
    return current();
}
void setTheme(const Theme& theme) {
    current() = theme;
}

}  // namespace eleg
