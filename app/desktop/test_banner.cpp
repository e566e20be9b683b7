#include "app/desktop/test_banner.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

#include "app/dialogs/controls.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

}  // namespace

TestBanner::TestBanner(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(this, QAccessible::AlertMessage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().px(1), theme().px(0.3), theme().px(1), theme().px(0.3));
    auto* words = new TextLabel(1.0, QFont::DemiBold, TextLabel::Tone::Normal, this);
    words->setWords(Words::tr("TEST. E-IDs for tests count as genuine on this computer."));
    words->setAlignment(Qt::AlignCenter);
    QPalette colours = words->palette();
    colours.setColor(QPalette::WindowText, theme().warningText);
    words->setPalette(colours);
    layout->addWidget(words);
    setAccessibleName(words->words());
}

void TestBanner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().warningSoft);
    painter.fillRect(QRect(0, height() - 2, width(), 2), theme().warningLine);
}

}  // namespace eleg
