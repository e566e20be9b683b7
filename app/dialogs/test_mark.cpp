#include "app/dialogs/test_mark.h"

#include <QPainter>

#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"
#include "app/dialogs/trust_text.h"

namespace eleg {

TestMark::TestMark(QWidget* parent) : QLabel(QStringLiteral("TEST"), parent) {
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setFont(theme().scaled(1.0, QFont::Bold));
    const int side = theme().px(0.5);
    setContentsMargins(side, side / 3, side, side / 3);
    hide();
}

void TestMark::show(const View& view) {
    const QString meaning = testTextOf(view);
    const bool isNew = view.isTest && (isHidden() || accessibleName() != meaning);
    setAccessibleName(meaning);
    setToolTip(meaning);
    setVisible(view.isTest);
    if (isNew) announce(this);
}

void TestMark::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.warningLine, 1.5));
    painter.setBrush(t.warningSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), t.em * 0.3, t.em * 0.3);
    painter.setPen(t.warningText);
    painter.setFont(font());
    painter.drawText(rect(), Qt::AlignCenter, text());
}

}  // namespace eleg
