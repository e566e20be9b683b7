// Colours that everybody can read (WCAG 2.2: 1.4.3 text 4.5:1, 1.4.11 edges 3:1).
#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "app/dialogs/theme.h"

using namespace eleg;

Q_DECLARE_METATYPE(eleg::Theme::Kind)

namespace {

double luminance(const QColor& colour) {
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QPalette plain(Qt::GlobalColor window, Qt::GlobalColor text) {
    QPalette palette;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        palette.setColor(role, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

 private slots:
    void everyTextAndEdgeHasContrast_data() {
        QTest::addColumn<Theme::Kind>("kind");
        QTest::newRow("light") << Theme::Kind::Light;
        QTest::newRow("dark") << Theme::Kind::Dark;
        QTest::newRow("high contrast") << Theme::Kind::HighContrast;
    }

    void everyTextAndEdgeHasContrast() {
        QFETCH(const Theme::Kind, kind);
        const Theme t = Theme::make(kind, plain(Qt::black, Qt::white), QFont());
        const auto texts = {
            std::pair{t.text, t.window},    {t.text, t.surface},          {t.text, t.accentSoft},
            {t.softText, t.window},         {t.softText, t.surface},      {t.softText, t.accentSoft},
            {t.accent, t.window},           {t.accent, t.surface},        {t.accent, t.accentSoft},
            {t.goodText, t.goodSoft},       {t.text, t.goodSoft},         {t.text, t.warningSoft},
            {t.text, t.dangerSoft},         {t.accentText, t.accent},     {t.accentText, t.accentPressed},
            {t.warningText, t.warningSoft}, {t.dangerText, t.dangerSoft}, {t.dangerText, t.surface},
            {t.dangerText, t.accentSoft}};
        for (const auto& [ink, paper] : texts)
            QVERIFY2(contrast(ink, paper) >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2").arg(ink.name(), paper.name())));
        const auto edges = {std::pair{t.fieldBorder, t.surface},
                            {t.fieldBorder, t.window},
                            {t.accent, t.window},
                            {t.accent, t.surface},
                            {t.dangerLine, t.surface},
                            {t.dangerLine, t.dangerSoft}};
        for (const auto& [line, paper] : edges)
            QVERIFY2(contrast(line, paper) >= 3.0,
                     qPrintable(QStringLiteral("%1 beside %2").arg(line.name(), paper.name())));
    }

    void theKindFollowsThePalette() {
        QCOMPARE(Theme::kindOf(plain(Qt::black, Qt::white)), Theme::Kind::HighContrast);
        QPalette dark = plain(Qt::black, Qt::white);
        dark.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
        dark.setColor(QPalette::Button, QColor(0x30, 0x30, 0x30));
        QCOMPARE(Theme::kindOf(dark), Theme::Kind::Dark);
        dark.setColor(QPalette::Window, QColor(0xee, 0xee, 0xee));
        QCOMPARE(Theme::kindOf(dark), Theme::Kind::Light);
    }

    void theKindFollowsTheDesktopsThemeWhereThePaletteDoesNot() {
        const QPalette plainQt;
        QCOMPARE(Theme::kindOf(plainQt, "Adwaita"), Theme::Kind::Light);
        QCOMPARE(Theme::kindOf(plainQt, "Adwaita-dark"), Theme::Kind::Dark);
        QCOMPARE(Theme::kindOf(plainQt, "Mint-Y-Dark-Aqua"), Theme::Kind::Dark);
        QCOMPARE(Theme::kindOf(plainQt, "HighContrast"), Theme::Kind::HighContrast);
        QCOMPARE(Theme::make(Theme::Kind::HighContrast, plainQt, QFont()).window, QColor(Qt::black));
    }

    void measuresGrowWithThePersonsFont() {
        QFont font;
        font.setPointSizeF(10);
        const Theme small = Theme::make(Theme::Kind::Light, {}, font);
        font.setPointSizeF(20);
        const Theme large = Theme::make(Theme::Kind::Light, {}, font);
        QVERIFY(large.px(10) > 1.7 * small.px(10));
        QVERIFY(small.font.pointSizeF() >= 11);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
