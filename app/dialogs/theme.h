// Colours, fonts and measures of the dialogs, from resources/styles and the person's own palette and font.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <string_view>

namespace eleg {

struct Theme {
    enum class Kind { Light, Dark, HighContrast };

    Kind kind = Kind::Light;
    QColor window, surface, border, fieldBorder;
    QColor text, softText;
    QColor accent, accentPressed, accentText, accentSoft;
    QColor warningText, warningSoft, warningLine;
    QColor dangerText, dangerSoft, dangerLine;
    QColor goodText, goodSoft, goodLine;
    QFont font;     ///< for running text
    double em = 0;  ///< height of that font's line in pixels: the unit of every measure

    /// The kind that fits `palette`: dark by its window's lightness, high contrast where the window is pure
    /// black, or pure white with every surface the same.
    static Kind kindOf(const QPalette& palette);
    /// The same, with the name of the desktop's theme, which Qt without a desktop's toolkit does not follow.
    static Kind kindOf(const QPalette& palette, std::string_view theme);
    /// Reads the colours; HighContrast takes the palette's own, or black and white where that has no such
    /// contrast. `base` is the person's font.
    static Theme make(Kind kind, const QPalette& palette, const QFont& base);

    /// `font` in another size and weight.
    QFont scaled(double factor, QFont::Weight weight = QFont::Normal) const;
    /// A measure in ems, in whole pixels.
    int px(double ems) const;
    /// For widgets that draw themselves with Qt's own means.
    QPalette palette() const;
};

/// The theme in use. Set before the first widget is made, and again when the palette changes.
const Theme& theme();
void setTheme(const Theme& theme);

}  // namespace eleg
