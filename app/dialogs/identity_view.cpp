#include "app/dialogs/identity_view.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>
#include <algorithm>

#include "app/dialogs/situation_text.h"
#include "app/dialogs/theme.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Consent)
};

// What is longer says nothing to a person: it would push the PIN field off the screen.
constexpr qsizetype kLongestText = 70;

QString shortened(const std::string& utf8) {
    const QString text = QString::fromStdString(utf8).simplified();
    return text.size() <= kLongestText ? text : text.left(kLongestText - 1) + QChar(0x2026);
}

QString initialsOf(const Holder& holder) {
    const auto first = [](const std::string& name) {
        const auto letters = QString::fromStdString(name).trimmed().toUcs4();
        return letters.isEmpty() ? QString()
                                 : QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.data()), 1);
    };
    const QString both = first(holder.givenName) + first(holder.surname);
    return (both.isEmpty() ? first(holder.name) : both).toUpper();
}

enum class Edge { Still, Focused };

struct Drawing {
    double x;
    double width;
    double y;
    QPainter* painter;

    void line(const QString& words, const QFont& font, const QColor& colour, double space) {
        if (words.isEmpty()) return;
        const QRectF room(x, 0, std::max(width, 1.0), 10000);
        constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere;
        const QRectF box = QFontMetricsF(font).boundingRect(room, Qt::TextWordWrap, words);
        // A name without spaces may not leave the card.
        const bool tooWide = box.width() > room.width();
        const QRectF used = tooWide ? QFontMetricsF(font).boundingRect(room, flags, words) : box;
        y += space;
        if (painter) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRectF(x, y, room.width(), used.height()),
                              tooWide ? flags : (Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap), words);
        }
        y += used.height();
    }
};

// Draws the card in `width`, or only measures it. Returns its height.
double drawCard(const IdentityText& words, double width, Edge edge, bool faint, QPainter* painter,
                double height) {
    const Theme& t = theme();
    const double pad = t.em * 0.9;
    const double circle = t.em * 2.9;
    if (painter) {
        painter->setRenderHint(QPainter::Antialiasing);
        const double line = edge == Edge::Focused ? 3 : 1.5;
        painter->setPen(QPen(edge == Edge::Focused ? t.accent : t.border, line));
        painter->setBrush(edge == Edge::Focused ? t.accentSoft : t.surface);
        painter->drawRoundedRect(QRectF(1.5, 1.5, width - 3, height - 3), t.em * 0.5, t.em * 0.5);
        painter->setPen(t.kind == Theme::Kind::HighContrast ? QPen(t.text, 1.5) : QPen(Qt::NoPen));
        const bool contrast = t.kind == Theme::Kind::HighContrast;
        painter->setBrush(faint && !contrast ? t.border : t.accentSoft);
        if (edge == Edge::Focused) painter->setBrush(t.surface);
        const QRectF disc(pad, pad, circle, circle);
        painter->drawEllipse(disc);
        painter->setPen(faint ? t.softText : t.accent);
        painter->setFont(t.scaled(1.15, QFont::DemiBold));
        painter->drawText(disc, Qt::AlignCenter, words.initials);
    }
    Drawing drawing{pad * 1.9 + circle, width - pad * 2.9 - circle, pad * 0.85, painter};
    drawing.line(words.name, t.scaled(1.2, QFont::DemiBold), t.text, 0);
    drawing.line(words.person, t.scaled(1.0), t.text, t.em * 0.1);
    drawing.line(words.issuer, t.scaled(0.92), t.softText, t.em * 0.2);
    drawing.line(words.validity, t.scaled(0.92), t.softText, t.em * 0.1);
    drawing.line(words.reader, t.scaled(0.92), t.softText, t.em * 0.1);
    drawing.line(words.test, t.scaled(1.0, QFont::DemiBold), t.warningText, t.em * 0.25);
    drawing.line(words.obstacle, t.scaled(1.0, QFont::DemiBold), t.dangerText, t.em * 0.25);
    return std::max(drawing.y, pad * 0.85 + circle) + pad * 0.85;
}

int preferredWidth() {
    return theme().px(24);
}

}  // namespace

IdentityText describeIdentity(const Choice& choice, bool severalReaders) {
    const Identity& identity = choice.identity;
    IdentityText words;
    words.name = shortened(identity.holder.name);
    const QString number = identity.holder.personnummer
                               ? QString::fromStdString(identity.holder.personnummer->masked())
                               : QString();
    const QString document = cardText(identity.document);
    words.person = number.isEmpty() || document.isEmpty() ? number + document
                                                          : number + QStringLiteral(" · ") + document;
    const QString until = dateText(identity.certificate.notAfter());
    words.validity = Words::tr("Valid to %1").arg(until);
    if (!identity.issuer.empty()) words.issuer = Words::tr("Issued by %1").arg(shortened(identity.issuer));
    if (severalReaders && !identity.reader.empty())
        words.reader = Words::tr("In reader: %1").arg(shortened(identity.reader));
    if (choice.isTest()) words.test = Words::tr("TEST: not a real e-ID");
    words.obstacle = obstacleOf(choice);
    words.initials = initialsOf(identity.holder);
    QStringList spoken;
    for (const QString& part :
         {words.name, words.person, words.issuer, words.validity, words.reader, words.test, words.obstacle})
        if (!part.isEmpty()) spoken << part;
    words.spoken = spoken.join(QStringLiteral(", "));
    return words;
}

IdentityPanel::IdentityPanel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void IdentityPanel::setIdentity(const Choice& choice, bool severalReaders) {
    text_ = describeIdentity(choice, severalReaders);
    // The situation below the panel says it in a sentence.
    text_.obstacle.clear();
    setText(text_.spoken);
    setAccessibleName(text_.spoken);
    updateGeometry();
    update();
}

int IdentityPanel::heightForWidth(int width) const {
    return static_cast<int>(drawCard(text_, width, Edge::Still, false, nullptr, 0)) + 1;
}
QSize IdentityPanel::sizeHint() const {
    return {preferredWidth(), heightForWidth(preferredWidth())};
}
QSize IdentityPanel::minimumSizeHint() const {
    return {theme().px(10), theme().px(4)};
}

void IdentityPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawCard(text_, width(), Edge::Still, false, &painter, height());
}

IdentityButton::IdentityButton(const Choice& choice, bool severalReaders, QWidget* parent)
    : QPushButton(parent), text_(describeIdentity(choice, severalReaders)), id_(choice.identity.id()) {
    setText(text_.spoken);
    setAccessibleName(text_.spoken);
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int IdentityButton::heightForWidth(int width) const {
    return static_cast<int>(drawCard(text_, width, Edge::Still, false, nullptr, 0)) + 1;
}
QSize IdentityButton::sizeHint() const {
    return {preferredWidth(), heightForWidth(preferredWidth())};
}
QSize IdentityButton::minimumSizeHint() const {
    return {theme().px(10), theme().px(4)};
}

void IdentityButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool strong = hasFocus() || isDown();
    drawCard(text_, width(), strong ? Edge::Focused : Edge::Still, !text_.obstacle.isEmpty(), &painter,
             height());
}

}  // namespace eleg
