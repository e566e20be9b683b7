#include "app/desktop/navigation.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

#include "app/dialogs/controls.h"
#include "app/dialogs/picture.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"

namespace eleg {

namespace {

// A page's tab: selected or not, and pressed to get there.
class TabInterface : public QAccessibleWidget {
 public:
    explicit TabInterface(NavigationTab* tab) : QAccessibleWidget(tab, QAccessible::PageTab) {}

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = tab()->isChecked();
        return state;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (action == pressAction())
            tab()->click();
        else
            QAccessibleWidget::doAction(action);
    }

 private:
    NavigationTab* tab() const { return static_cast<NavigationTab*>(widget()); }
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* tab = qobject_cast<NavigationTab*>(object);
    return tab != nullptr ? new TabInterface(tab) : nullptr;
}

}  // namespace

NavigationTab::NavigationTab(const QString& icon, const QString& words, QWidget* parent)
    : QAbstractButton(parent), icon_(icon) {
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(once);
    setText(withWholeWords(words));
    setAccessibleName(words);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void NavigationTab::setNarrow(bool narrow) {
    narrow_ = narrow;
    updateGeometry();
    update();
}

QRect NavigationTab::wordsBox(const QRect& box) const {
    const Theme& t = theme();
    if (narrow_) return box.adjusted(t.px(0.3), t.px(2.3), -t.px(0.3), -t.px(0.5));
    const int picture = t.px(2.9);
    return layoutDirection() == Qt::RightToLeft ? box.adjusted(t.px(0.5), 0, -picture, 0)
                                                : box.adjusted(picture, 0, -t.px(0.5), 0);
}

int NavigationTab::heightForWidth(int width) const {
    const QRect room = wordsBox(QRect(0, 0, width, 10000));
    const QFontMetrics metrics(theme().scaled(1.0, QFont::DemiBold));
    const int words =
        metrics.boundingRect(QRect(0, 0, room.width(), 10000), Qt::TextWordWrap, text()).height();
    return narrow_ ? words + theme().px(3.0) : std::max(44, words + theme().px(1.2));
}

QSize NavigationTab::sizeHint() const {
    const int width = theme().px(narrow_ ? 9.5 : 15);
    return {width, heightForWidth(width)};
}

void NavigationTab::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double round = t.em * 0.35;
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    const bool high = t.kind == Theme::Kind::HighContrast;
    if (isChecked() || underMouse()) {
        painter.setPen(high && isChecked() ? QPen(t.text, 1) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? t.accentSoft : t.window);
        painter.drawRoundedRect(box, round, round);
    }
    if (isChecked()) {
        // A bar beside the words, so that it is not told by colour alone.
        const bool right = layoutDirection() == Qt::RightToLeft;
        const double bar = t.em * 0.25;
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(
            QRectF(right ? box.right() - bar : box.left(), box.top() + 6, bar, box.height() - 12), bar / 2,
            bar / 2);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2.5));
        painter.drawRoundedRect(box, round, round);
    }
    const int side = t.px(1.4);
    const QPixmap pixmap = picture(icon_, side, devicePixelRatioF());
    painter.setPen(t.text);
    painter.setFont(t.scaled(1.0, isChecked() ? QFont::DemiBold : QFont::Normal));
    if (narrow_) {
        painter.drawPixmap((width() - side) / 2, t.px(0.6), pixmap);
        painter.drawText(wordsBox(rect()), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text());
        return;
    }
    const int x = layoutDirection() == Qt::RightToLeft ? width() - t.px(0.9) - side : t.px(0.9);
    painter.drawPixmap(x, (height() - side) / 2, pixmap);
    painter.drawText(wordsBox(rect()),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                         Qt::AlignVCenter | Qt::TextWordWrap,
                     text());
}

void NavigationTab::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        emit moved(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

Navigation::Navigation(QWidget* parent)
    : QWidget(parent), list_(new QVBoxLayout(this)), name_(new QWidget(this)) {
    setAccessibleRole(this, QAccessible::PageTabList);
    list_->setContentsMargins(theme().px(0.6), theme().px(1.1), theme().px(0.6), theme().px(1));
    list_->setSpacing(theme().px(0.2));
    auto* line = new QHBoxLayout(name_);
    line->setContentsMargins(theme().px(0.6), 0, 0, theme().px(1.2));
    auto* mark = new QLabel(name_);
    mark->setPixmap(picture(QStringLiteral("mark"), theme().px(1.7), devicePixelRatioF()));
    auto* word = new QLabel(QStringLiteral("Eleg"), name_);
    word->setTextFormat(Qt::PlainText);
    word->setFont(theme().scaled(1.3, QFont::DemiBold));
    mark->setAccessibleName(QStringLiteral("Eleg"));
    line->addWidget(mark);
    line->addWidget(word);
    line->addStretch(1);
    list_->addWidget(name_);
    list_->addStretch(1);
}

void Navigation::add(const QString& icon, const QString& words) {
    auto* tab = new NavigationTab(icon, words, this);
    const int index = count();
    list_->insertWidget(list_->count() - 1, tab);
    tabs_.push_back(tab);
    connect(tab, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
    connect(tab, &NavigationTab::moved, this, [this, index](int step) {
        NavigationTab* next = this->tab(std::clamp(index + step, 0, count() - 1));
        next->setFocus(Qt::TabFocusReason);
        next->click();
    });
}

void Navigation::setCurrent(int index) {
    // Tab comes to the page that is open, and arrows lead to the others.
    for (int i = 0; i < count(); ++i) tab(i)->setFocusPolicy(i == index ? Qt::StrongFocus : Qt::ClickFocus);
    if (!tab(index)->isChecked()) tab(index)->setChecked(true);
}

void Navigation::setNarrow(bool narrow) {
    if (narrow == narrow_) return;
    narrow_ = narrow;
    for (NavigationTab* tab : tabs_) tab->setNarrow(narrow);
    updateGeometry();
}

int Navigation::wantedWidth() const {
    return theme().px(narrow_ ? 10.5 : 16.2);
}

void Navigation::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    const int line = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(line, 0, 1, height()), theme().border);
}

}  // namespace eleg
