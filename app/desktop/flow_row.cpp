#include "app/desktop/flow_row.h"

#include <QGuiApplication>
#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace eleg {

FlowRow::FlowRow(int spacing) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowRow::~FlowRow() {
    for (QLayoutItem* item : items_) delete item;
}

void FlowRow::addItem(QLayoutItem* item) {
    items_.push_back(item);
}

QLayoutItem* FlowRow::itemAt(int index) const {
    return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowRow::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) items_.erase(items_.begin() + index);
    return item;
}

int FlowRow::heightForWidth(int width) const {
    return place(QRect(0, 0, width, 0), true);
}

QSize FlowRow::sizeHint() const {
    QSize size;
    for (const QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const QSize each = item->sizeHint();
        size = QSize(size.width() + (size.isEmpty() ? 0 : spacing()) + each.width(),
                     std::max(size.height(), each.height()));
    }
    return size;
}

QSize FlowRow::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : items_)
        if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowRow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, false);
}

int FlowRow::place(const QRect& rect, bool measureOnly) const {
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : QGuiApplication::layoutDirection();
    int x = rect.x();
    int y = rect.y();
    int line = 0;
    int tallest = 0;
    for (const QLayoutItem* item : items_)
        if (!item->isEmpty()) tallest = std::max(tallest, item->sizeHint().height());
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (line > 0 && x + size.width() > rect.right() + 1) {
            x = rect.x();
            y += line + spacing();
            line = 0;
        }
        const QRect box(QPoint(x, y + (tallest - size.height()) / 2), size);
        if (!measureOnly) item->setGeometry(QStyle::visualRect(direction, rect, box));
        x += size.width() + spacing();
        line = tallest;
    }
    return y + line - rect.y();
}

}  // namespace eleg
