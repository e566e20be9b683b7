#include "app/desktop/choices.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>

#include "app/dialogs/theme.h"

namespace eleg {

namespace {

constexpr double kMark = 2.3;  // room for the mark, in ems
constexpr int kSmallestTarget = 32;

// Where the words are when they are `width` wide with their mark.
QRect wordsBox(int width, Qt::LayoutDirection direction) {
    const int mark = theme().px(kMark);
    return {direction == Qt::RightToLeft ? 0 : mark, 0, std::max(width - mark, 1), 10000};
}

int heightOf(const QFont& font, const QString& words, const QRect& box) {
    return words.isEmpty() ? 0 : QFontMetrics(font).boundingRect(box, Qt::TextWordWrap, words).height();
}

QSize hintFor(const QString& words) {
    const int width = std::min(QFontMetrics(theme().font).horizontalAdvance(words) + theme().px(kMark + 0.6),
                               theme().px(30));
    return {width, 0};
}

QRectF markBox(const QWidget& widget, int line) {
    const double side = theme().em * 1.25;
    const double left = widget.layoutDirection() == Qt::RightToLeft ? widget.width() - side - theme().em * 0.5
                                                                    : theme().em * 0.5;
    return {left, theme().em * 0.35 + (line - side) / 2, side, side};
}

void drawFocus(QPainter& painter, const QWidget& widget) {
    if (!widget.hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().accent, 2.5));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1.5, 1.5, -1.5, -1.5), theme().em * 0.3,
                            theme().em * 0.3);
}

int flagsFor(const QWidget& widget) {
    return static_cast<int>(QStyle::visualAlignment(widget.layoutDirection(), Qt::AlignLeft)) | Qt::AlignTop |
           Qt::TextWordWrap;
}

}  // namespace

ChoiceButton::ChoiceButton(const QString& words, QWidget* parent) : QRadioButton(words, parent) {
    setAccessibleName(words);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ChoiceButton::heightForWidth(int width) const {
    const int words = heightOf(theme().font, text(), wordsBox(width, layoutDirection()));
    return std::max(kSmallestTarget, words + theme().px(0.7));
}

QSize ChoiceButton::sizeHint() const {
    const int width = hintFor(text()).width();
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const {
    return {theme().px(8), kSmallestTarget};
}

void ChoiceButton::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF mark = markBox(*this, QFontMetrics(t.font).height());
    painter.setPen(QPen(isChecked() && isEnabled() ? t.accent : t.fieldBorder, 2));
    painter.setBrush(t.surface);
    painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isEnabled() ? t.accent : t.fieldBorder);
        const double inset = mark.width() * 0.26;
        painter.drawEllipse(mark.adjusted(inset, inset, -inset, -inset));
    }
    painter.setFont(t.font);
    painter.setPen(isEnabled() ? t.text : t.softText);
    painter.drawText(wordsBox(width(), layoutDirection()).translated(0, t.px(0.35)), flagsFor(*this), text());
    drawFocus(painter, *this);
}

SwitchButton::SwitchButton(const QString& words, const QString& explanation, QWidget* parent)
    : QCheckBox(words, parent), explanation_(explanation) {
    setAccessibleName(words);
    setAccessibleDescription(explanation);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int SwitchButton::heightForWidth(int width) const {
    const QRect box = wordsBox(width, layoutDirection());
    const int lines = heightOf(theme().font, text(), box) + heightOf(theme().scaled(0.92), explanation_, box);
    return std::max(kSmallestTarget, lines + theme().px(0.7));
}

QSize SwitchButton::sizeHint() const {
    const int width = std::max(hintFor(text()).width(), hintFor(explanation_).width());
    return {width, heightForWidth(width)};
}

QSize SwitchButton::minimumSizeHint() const {
    return {theme().px(8), kSmallestTarget};
}

void SwitchButton::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF mark = markBox(*this, QFontMetrics(t.font).height());
    const QColor colour = isEnabled() ? t.accent : t.fieldBorder;
    painter.setPen(QPen(isChecked() ? colour : t.fieldBorder, 2));
    painter.setBrush(isChecked() ? colour : t.surface);
    painter.drawRoundedRect(mark.adjusted(1, 1, -1, -1), t.em * 0.2, t.em * 0.2);
    if (isChecked()) {
        painter.setPen(QPen(t.surface, t.em * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        QPainterPath tick(mark.topLeft() + QPointF(mark.width() * 0.25, mark.height() * 0.52));
        tick.lineTo(mark.topLeft() + QPointF(mark.width() * 0.43, mark.height() * 0.7));
        tick.lineTo(mark.topLeft() + QPointF(mark.width() * 0.76, mark.height() * 0.31));
        painter.drawPath(tick);
    }
    QRect box = wordsBox(width(), layoutDirection()).translated(0, t.px(0.35));
    painter.setFont(t.font);
    painter.setPen(isEnabled() ? t.text : t.softText);
    painter.drawText(box, flagsFor(*this), text());
    box.translate(0, heightOf(t.font, text(), wordsBox(width(), layoutDirection())));
    painter.setFont(t.scaled(0.92));
    painter.setPen(t.softText);
    painter.drawText(box, flagsFor(*this), explanation_);
    drawFocus(painter, *this);
}

}  // namespace eleg
