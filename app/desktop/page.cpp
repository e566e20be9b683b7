#include "app/desktop/page.h"

#include <QEvent>
#include <QScrollBar>
#include <algorithm>

#include "app/dialogs/controls.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"

namespace eleg {

namespace {

// Lines that are longer are hard to read.
constexpr double kWidestContent = 46;
constexpr double kSide = 2.2;

}  // namespace

Page::Page(const QString& title, const QString& lead, QWidget* parent)
    : QWidget(parent),
      scroll_(new QScrollArea(this)),
      body_(new QWidget),
      column_(new QVBoxLayout(body_)),
      title_(new TextLabel(1.7, QFont::DemiBold, TextLabel::Tone::Normal, body_)),
      lead_(new TextLabel(1.05, QFont::Normal, TextLabel::Tone::Soft, body_)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->viewport()->setAutoFillBackground(false);
    layout->addWidget(scroll_);
    column_->setSpacing(theme().px(0.9));
    // The role first: assistive technology asks for it as soon as there is a name.
    setAccessibleRole(title_, QAccessible::Heading);
    title_->setWords(title);
    setAccessibleName(title);
    column_->addWidget(title_);
    column_->addWidget(lead_);
    setLead(lead);
    scroll_->setWidget(body_);
    body_->setAutoFillBackground(false);
    body_->installEventFilter(this);
}

QString Page::title() const {
    return title_->words();
}

void Page::takeFocus() {
    if (QWidget* first = body_->nextInFocusChain(); first != nullptr && body_->isAncestorOf(first))
        first->setFocus(Qt::OtherFocusReason);
}

bool Page::scroll(int key) {
    QScrollBar* bar = scroll_->verticalScrollBar();
    switch (key) {
        case Qt::Key_PageUp:
            bar->triggerAction(QScrollBar::SliderPageStepSub);
            return true;
        case Qt::Key_PageDown:
            bar->triggerAction(QScrollBar::SliderPageStepAdd);
            return true;
        case Qt::Key_Home:
            bar->triggerAction(QScrollBar::SliderToMinimum);
            return true;
        case Qt::Key_End:
            bar->triggerAction(QScrollBar::SliderToMaximum);
            return true;
        case Qt::Key_Up:
            bar->setValue(bar->value() - theme().px(3));
            return true;
        case Qt::Key_Down:
            bar->setValue(bar->value() + theme().px(3));
            return true;
        default:
            return false;
    }
}

void Page::setLead(const QString& lead) {
    lead_->setWords(lead);
    lead_->setVisible(!lead.isEmpty());
}

int Page::contentWidth() const {
    const QMargins margins = column_->contentsMargins();
    // As if there were a scroll bar: whether there is one depends on what is laid out in this width.
    return width() - scroll_->verticalScrollBar()->sizeHint().width() - margins.left() - margins.right();
}

bool Page::eventFilter(QObject* watched, QEvent* event) {
    if (watched == body_ && event->type() == QEvent::LayoutRequest) keepContentWhole();
    return QWidget::eventFilter(watched, event);
}

void Page::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int side = theme().px(kSide);
    const int rest = width() - side - theme().px(kWidestContent);
    const QMargins margins(side, theme().px(1.8), std::max(side, rest), theme().px(1.8));
    column_->setContentsMargins(
        layoutDirection() == Qt::RightToLeft
            ? QMargins(margins.right(), margins.top(), margins.left(), margins.bottom())
            : margins);
    widthChanged();
    keepContentWhole();
}

// A scroll area would squeeze what wraps before it scrolls.
void Page::keepContentWhole() {
    const auto wanted = [this](int width) {
        return column_->hasHeightForWidth() ? column_->totalHeightForWidth(width)
                                            : column_->totalSizeHint().height();
    };
    int height = wanted(width());
    if (height > this->height()) height = wanted(width() - scroll_->verticalScrollBar()->sizeHint().width());
    if (body_->minimumHeight() != height) body_->setMinimumHeight(height);
}

void emptyLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout* inner = item->layout()) emptyLayout(inner);
        delete item;
    }
}

}  // namespace eleg
