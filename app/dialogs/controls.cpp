#include "app/dialogs/controls.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QtMath>
#include <algorithm>

#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"

namespace eleg {

TextLabel::TextLabel(double size, QFont::Weight weight, Tone tone, QWidget* parent)
    : QLabel(parent), size_(size), weight_(weight), tone_(tone) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::NoTextInteraction);
    restyle();
}

namespace {

// Few words of ours are longer; a name of somebody else may be, and would push everything beside it away.
constexpr qsizetype kLongestWord = 24;

bool ringsTurn = true;

// `text` with its overlong words breakable anywhere.
QString breakable(const QString& text) {
    QString made;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (end < text.size() && !text.at(end).isSpace()) ++end;
        const bool tooLong = end - start > kLongestWord;
        for (qsizetype i = start; i < end; ++i) {
            const QChar c = text.at(i);
            if (tooLong && i > start && !c.isLowSurrogate() && !c.isMark()) made += QChar(0x200B);
            made += c;
        }
        if (end < text.size()) made += text.at(end);
        start = end + 1;
    }
    return made;
}

}  // namespace

QString withWholeWords(const QString& text) {
    QString whole = text;
    for (qsizetype i = 1; i + 1 < whole.size(); ++i)
        if (whole.at(i) == u'-' && whole.at(i - 1).isLetter() && whole.at(i + 1).isLetter())
            whole[i] = QChar(0x2011);
    return whole;
}

void TextLabel::setWords(const QString& text) {
    words_ = text;
    setText(breakable(withWholeWords(text)));
    setAccessibleName(text);
}

void TextLabel::restyle() {
    setFont(theme().scaled(size_, weight_));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, tone_ == Tone::Soft ? theme().softText : theme().text);
    setPalette(colours);
}

UnbrokenLabel::UnbrokenLabel(double size, QFont::Weight weight, QWidget* parent)
    : QLabel(parent), size_(size), weight_(weight) {
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont UnbrokenLabel::fontFor(int width) const {
    for (const double factor : {1.0, 0.92, 0.85, 0.78, 0.7}) {
        const QFont font = theme().scaled(std::max(1.0, size_ * factor), weight_);
        if (QFontMetrics(font).horizontalAdvance(text()) <= width) return font;
    }
    const double shrink = text().size() > 80 ? 0.55 : 0.7;
    return theme().scaled(std::max(1.0, size_ * shrink), weight_);
}

namespace {

// Lays `text` out in `width` and draws it when there is a painter. Returns the height.
double layOut(const QString& text, const QFont& font, double width, QPainter* painter) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    if (painter) layout.draw(painter, QPointF(0, 0));
    return height;
}

}  // namespace

int UnbrokenLabel::heightForWidth(int width) const {
    return qCeil(layOut(text(), fontFor(width), width, nullptr));
}

QSize UnbrokenLabel::sizeHint() const {
    const QFontMetrics metrics(theme().scaled(size_, weight_));
    const int wanted = std::min(metrics.horizontalAdvance(text()) + 4, theme().px(24));
    return {wanted, heightForWidth(std::max(wanted, theme().px(10)))};
}

QSize UnbrokenLabel::minimumSizeHint() const {
    return {theme().px(8), QFontMetrics(theme().scaled(1.0, weight_)).height()};
}

void UnbrokenLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    layOut(text(), fontFor(width()), width(), &painter);
}

Button::Button(Kind kind, QWidget* parent) : QPushButton(parent), kind_(kind) {
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

QSize Button::sizeHint() const {
    const int words = QFontMetrics(face()).horizontalAdvance(text());
    if (kind_ == Kind::Link) return {std::max(words + 8, 44), std::max(32, theme().px(1.9))};
    if (kind_ == Kind::Quiet)
        return {std::max(words + theme().px(1.2), theme().px(2)), std::max(32, theme().px(1.9))};
    return {std::max(words + theme().px(2.6), theme().px(7)), std::max(44, theme().px(2.6))};
}

QFont Button::face() const {
    return theme().scaled(1.0, isQuiet() ? QFont::Normal : QFont::DemiBold);
}

void Button::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(3, 3, -3, -3);
    const double round = t.em * 0.3;
    QColor fill = Qt::transparent;
    QColor line = Qt::transparent;
    QColor ink = t.accent;
    const bool down = isDown() || underMouse();
    if (kind_ == Kind::Primary) {
        fill = down ? t.accentPressed : t.accent;
        ink = t.accentText;
        if (!isEnabled()) {
            fill = t.border;
            ink = t.window;
        }
    } else if (kind_ == Kind::Secondary) {
        fill = down ? t.accentSoft : t.surface;
        line = t.fieldBorder;
        ink = t.text;
    } else if (down && kind_ == Kind::Quiet) {
        fill = t.accentSoft;
    }
    painter.setPen(line == QColor(Qt::transparent) ? QPen(Qt::NoPen) : QPen(line, 1.5));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, round, round);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round + 2, round + 2);
        if (kind_ == Kind::Primary) {
            painter.setPen(QPen(t.window, 1.5));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round, round);
        }
    }
    QFont letters = face();
    const bool link = kind_ == Kind::Link;
    // Where there are no colours, a line tells what can be pressed from what is only said.
    const bool bare = link || kind_ == Kind::Quiet;
    letters.setUnderline((link && down) || (bare && t.kind == Theme::Kind::HighContrast));
    painter.setFont(letters);
    painter.setPen(ink);
    if (link)
        painter.drawText(rect().adjusted(2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    else
        painter.drawText(rect(), Qt::AlignCenter, text());
}

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent), label_(new TextLabel(1.0, QFont::Medium, TextLabel::Tone::Normal, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme().px(2.5), theme().px(0.6), theme().px(0.8), theme().px(0.6));
    layout->addWidget(label_);
    setAccessibleRole(this, QAccessible::AlertMessage);
    hide();
}

void NoticeBar::restyle() {
    QPalette colours = label_->palette();
    colours.setColor(QPalette::WindowText, fault_ ? theme().dangerText : theme().warningText);
    label_->setPalette(colours);
}

void NoticeBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) restyle();
    QWidget::changeEvent(event);
}

void NoticeBar::setNotice(const QString& text, bool fault) {
    const bool isNew = text != label_->words() || isHidden();
    fault_ = fault;
    label_->setWords(text);
    restyle();
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
    if (isNew && !text.isEmpty()) announce(this);
}

void NoticeBar::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = fault_ ? t.dangerLine : t.warningLine;
    painter.setPen(QPen(line, 1.2));
    painter.setBrush(fault_ ? t.dangerSoft : t.warningSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), t.em * 0.3, t.em * 0.3);

    // A triangle with an exclamation mark, so that colour is never the only sign.
    const double side = t.em * 1.15;
    const QPointF top(t.em * 1.35, height() / 2.0 - side * 0.5);
    QPainterPath triangle(top);
    triangle.lineTo(top + QPointF(side * 0.58, side));
    triangle.lineTo(top + QPointF(-side * 0.58, side));
    triangle.closeSubpath();
    painter.setPen(QPen(line, t.em * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(line);
    painter.drawPath(triangle);
    painter.setPen(QPen(fault_ ? t.dangerSoft : t.warningSoft, t.em * 0.14, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(top + QPointF(0, side * 0.38), top + QPointF(0, side * 0.64));
    painter.drawPoint(top + QPointF(0, side * 0.84));
}

void BusyRing::setTurning(bool turns) {
    ringsTurn = turns;
}

BusyRing::BusyRing(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    timer_.setInterval(60);
    connect(&timer_, &QTimer::timeout, this, [this] {
        step_ = (step_ + 1) % 24;
        update();
    });
}

QSize BusyRing::sizeHint() const {
    return {theme().px(2.2), theme().px(2.2)};
}

void BusyRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = theme().em * 0.22;
    const QRectF ring = QRectF(rect()).adjusted(line, line, -line, -line);
    painter.setPen(QPen(theme().border, line));
    painter.drawEllipse(ring);
    painter.setPen(QPen(theme().accent, line, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, -step_ * 15 * 16, 100 * 16);
}

void BusyRing::showEvent(QShowEvent* event) {
    if (ringsTurn) timer_.start();
    QWidget::showEvent(event);
}

void BusyRing::hideEvent(QHideEvent* event) {
    timer_.stop();
    QWidget::hideEvent(event);
}

void announce(QWidget* widget) {
    // What is on a page that is not open is said when it is opened.
    if (!QAccessible::isActive() || !widget->isVisible()) return;
    // Screen readers on Linux speak up for a name that changes and for an alert that comes into view.
    for (const QAccessible::Event kind :
         {QAccessible::NameChanged, QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(widget, kind);
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace eleg
