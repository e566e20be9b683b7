#include "app/dialogs/trust_line.h"

#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

#include "app/dialogs/controls.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"

namespace eleg {

namespace {

double radius() {
    return theme().em * 0.58;
}

}  // namespace

TrustLine::TrustLine(QWidget* parent)
    : QWidget(parent), label_(new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, this)) {
    auto* layout = new QHBoxLayout(this);
    // The sign stands beside the first line, and is higher than it.
    const double above = radius() + 1.5 - QFontMetricsF(label_->font()).height() / 2;
    layout->setContentsMargins(theme().px(1.9), std::max(0, qCeil(above)), 0, 0);
    layout->addWidget(label_);
    setAccessibleRole(this, QAccessible::StaticText);
    hide();
}

void TrustLine::setWords(const QString& words, bool caution) {
    const bool isNew = words != label_->words() || isHidden();
    caution_ = caution;
    label_->setWords(words);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    update();
    if (isNew && !words.isEmpty()) announce(this);
}

// A letter in a circle: i for information, an exclamation mark for a caution.
void TrustLine::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = caution_ ? t.warningText : t.softText;
    const double r = radius();
    const QPointF middle(r + 1.5, label_->y() + QFontMetricsF(label_->font()).height() / 2);
    painter.setPen(QPen(ink, t.em * 0.1));
    painter.drawEllipse(middle, r, r);
    painter.setPen(QPen(ink, t.em * 0.15, Qt::SolidLine, Qt::RoundCap));
    const double up = caution_ ? -1 : 1;
    painter.drawPoint(middle + QPointF(0, -up * r * 0.5));
    painter.drawLine(middle + QPointF(0, -up * r * 0.05), middle + QPointF(0, up * r * 0.5));
}

}  // namespace eleg
