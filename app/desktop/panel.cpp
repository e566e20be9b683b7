#include "app/desktop/panel.h"

#include <QPainter>

#include "app/desktop/flow_row.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"

namespace eleg {

Panel::Panel(const QString& heading, QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(heading);
    const int side = theme().px(1.1);
    column_->setContentsMargins(side, theme().px(0.9), side, theme().px(0.9));
    column_->setSpacing(theme().px(0.5));
    if (heading.isEmpty()) return;
    auto* title = new TextLabel(1.2, QFont::DemiBold, TextLabel::Tone::Normal, this);
    setAccessibleRole(title, QAccessible::Heading);
    title->setWords(heading);
    column_->addWidget(title);
}

void Panel::addRow(const QString& label, const QString& value, bool unbroken) {
    auto* row = new QVBoxLayout;
    row->setSpacing(0);
    auto* name = new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, this);
    name->setWords(label);
    row->addWidget(name);
    if (unbroken) {
        auto* text = new UnbrokenLabel(1.0, QFont::Normal, this);
        text->setText(value);
        text->setAccessibleName(value);
        row->addWidget(text);
    } else {
        auto* text = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Normal, this);
        text->setWords(value);
        row->addWidget(text);
    }
    column_->addLayout(row);
}

void Panel::addText(const QString& text, bool soft) {
    auto* label = new TextLabel(soft ? 0.92 : 1.0, QFont::Normal,
                                soft ? TextLabel::Tone::Soft : TextLabel::Tone::Normal, this);
    label->setWords(text);
    column_->addWidget(label);
}

void Panel::addButtons(std::initializer_list<Button*> buttons) {
    auto* row = new FlowRow(theme().px(0.5));
    for (Button* button : buttons) row->addWidget(button);
    column_->addLayout(row);
}

void Panel::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1.5));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), t.em * 0.5, t.em * 0.5);
}

}  // namespace eleg
