#include "app/dialogs/pin_field.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleHints>
#include <algorithm>
#include <cmath>

#include "app/dialogs/pin_field_accessible.h"
#include "app/dialogs/theme.h"

namespace eleg {

PinField::PinField(QWidget* parent) : QWidget(parent) {
    installPinFieldAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase | Qt::ImhDigitsOnly);
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&blink_, &QTimer::timeout, this, [this] {
        caretShown_ = !caretShown_;
        update();
    });
}

PinField::~PinField() = default;

void PinField::setMaxLength(std::size_t digits) {
    maxLength_ = std::min(digits, digits_.capacity());
    if (digits_.size() > maxLength_) clear();
}

SecureBuffer PinField::take() {
    SecureBuffer taken = std::move(digits_);
    const auto count = static_cast<int>(taken.size());
    digits_ = SecureBuffer();
    cursor_ = 0;
    if (count > 0) announceRemoved(this, 0, count);
    update();
    return taken;
}

void PinField::clear() {
    removeDigits(0, digits_.size());
}

void PinField::setFault(bool fault) {
    if (fault_ == fault) return;
    fault_ = fault;
    update();
}

void PinField::insertDigit(std::uint8_t digit) {
    if (digits_.size() >= maxLength_ || !digits_.insert(cursor_, digit)) return;
    ++cursor_;
    announceInserted(this, static_cast<int>(cursor_) - 1, 1);
    restartBlink();
    emit edited();
}

void PinField::insertDigits(std::size_t position, QStringView text) {
    moveCursor(position);
    bool other = false;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            insertDigit(static_cast<std::uint8_t>(c.unicode()));
        else
            other = true;
    }
    if (other) emit refused();
}

void PinField::removeDigits(std::size_t position, std::size_t count) {
    if (position >= digits_.size() || count == 0) return;
    count = std::min(count, digits_.size() - position);
    digits_.remove(position, count);
    if (cursor_ > position) cursor_ = std::max(position, cursor_ - std::min(count, cursor_ - position));
    announceRemoved(this, static_cast<int>(position), static_cast<int>(count));
    restartBlink();
    emit edited();
}

void PinField::moveCursor(std::size_t position) {
    const std::size_t wanted = std::min(position, digits_.size());
    if (wanted != cursor_) {
        cursor_ = wanted;
        announceCursor(this, static_cast<int>(cursor_));
    }
    restartBlink();
}

void PinField::restartBlink() {
    caretShown_ = true;
    const int period = QGuiApplication::styleHints()->cursorFlashTime();
    if (hasFocus() && period > 0) blink_.start(period / 2);
    update();
}

bool PinField::event(QEvent* event) {
    // Digits and editing keys are ours before any shortcut; everything else stays the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int code = key->key();
        if ((code >= Qt::Key_0 && code <= Qt::Key_9) || code == Qt::Key_Backspace || code == Qt::Key_Delete) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PinField::keyPressEvent(QKeyEvent* event) {
    const int code = event->key();
    const bool chord = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!chord && code >= Qt::Key_0 && code <= Qt::Key_9) {
        // The key's code, not its text: no string is made of it here.
        insertDigit(static_cast<std::uint8_t>('0' + (code - Qt::Key_0)));
        return;
    }
    switch (code) {
        case Qt::Key_Backspace:
            if (chord)
                removeDigits(0, cursor_);
            else if (cursor_ > 0)
                removeDigits(cursor_ - 1, 1);
            return;
        case Qt::Key_Delete:
            if (!event->modifiers().testFlag(Qt::ShiftModifier))
                removeDigits(cursor_, chord ? digits_.size() : 1);
            return;
        case Qt::Key_Left:
            moveCursor(cursor_ > 0 ? cursor_ - 1 : 0);
            return;
        case Qt::Key_Right:
            moveCursor(cursor_ + 1);
            return;
        case Qt::Key_Home:
            moveCursor(0);
            return;
        case Qt::Key_End:
            moveCursor(digits_.size());
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_Up:
        case Qt::Key_Down:
            event->ignore();
            return;
        default:
            break;
    }
    // Paste, undo, copy and the like come this way, and end here.
    if (!chord && !event->text().isEmpty() && event->text().at(0).isPrint()) emit refused();
    event->accept();
}

double PinField::dotStep() const {
    const double room = width() - theme().em * 1.6;
    return std::min(theme().em * 0.95, room / static_cast<double>(std::max<std::size_t>(maxLength_, 1)));
}

double PinField::firstDot() const {
    return theme().em * 0.8;
}

void PinField::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        moveCursor(static_cast<std::size_t>(
            std::max(0.0, std::round((event->position().x() - firstDot()) / dotStep()))));
    event->accept();
}

void PinField::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 3.5 : 1.5;
    const QRectF box = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(QPen(fault_ ? t.dangerLine : hasFocus() ? t.accent : t.fieldBorder, line));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(box, t.em * 0.3, t.em * 0.3);

    const double step = dotStep();
    const double radius = std::min(t.em * 0.24, step * 0.4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    for (std::size_t i = 0; i < digits_.size(); ++i)
        painter.drawEllipse(QPointF(firstDot() + step * (static_cast<double>(i) + 0.5), height() / 2.0),
                            radius, radius);
    if (hasFocus() && caretShown_) {
        const double x = firstDot() + step * static_cast<double>(cursor_);
        painter.fillRect(QRectF(x - 1, height() / 2.0 - t.em * 0.55, 2, t.em * 1.1), t.text);
    }
}

void PinField::focusInEvent(QFocusEvent* event) {
    restartBlink();
    QWidget::focusInEvent(event);
}

void PinField::focusOutEvent(QFocusEvent* event) {
    blink_.stop();
    update();
    QWidget::focusOutEvent(event);
}

void PinField::hideEvent(QHideEvent* event) {
    blink_.stop();
    clear();
    QWidget::hideEvent(event);
}

QSize PinField::sizeHint() const {
    return {theme().px(14), std::max(44, theme().px(2.6))};
}
QSize PinField::minimumSizeHint() const {
    return {theme().px(8), std::max(44, theme().px(2.6))};
}

}  // namespace eleg
