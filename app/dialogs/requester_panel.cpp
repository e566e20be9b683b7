#include "app/dialogs/requester_panel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/dialogs/controls.h"
#include "app/dialogs/picture.h"
#include "app/dialogs/situation_text.h"
#include "app/dialogs/theme.h"

namespace eleg {

namespace {

QString pictureOf(Task task) {
    switch (task) {
        case Task::Authenticate:
            return QStringLiteral("task-identify");
        case Task::Sign:
            return QStringLiteral("task-sign");
        case Task::ShowCertificate:
            break;
    }
    return QStringLiteral("task-certificate");
}

}  // namespace

RequesterPanel::RequesterPanel(Task task, const Origin& origin, QWidget* parent)
    : QWidget(parent),
      task_(task),
      host_(displayOf(origin)),
      picture_(new QLabel(this)),
      lead_(new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Soft, this)),
      name_(new UnbrokenLabel(1.75, QFont::Bold, this)),
      otherForm_(new UnbrokenLabel(1.0, QFont::Normal, this)),
      caution_(new NoticeBar(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(0.5));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(0.8));
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().px(0.15));
    words->addWidget(lead_);
    words->addWidget(name_);
    words->addWidget(otherForm_);
    row->addWidget(picture_, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    layout->addLayout(row);
    layout->addWidget(caution_);
    picture_->setTextFormat(Qt::PlainText);
    name_->setText(host_.name);
    otherForm_->setText(host_.otherForm);
    otherForm_->setVisible(!host_.otherForm.isEmpty());
    drawPicture();
    retranslate();
}

void RequesterPanel::drawPicture() {
    picture_->setPixmap(picture(pictureOf(task_), theme().px(2.9), devicePixelRatioF()));
}

void RequesterPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) drawPicture();
    QWidget::changeEvent(event);
}

void RequesterPanel::retranslate() {
    lead_->setWords(leadOf(task_));
    picture_->setAccessibleName(approvalOf(task_));
    if (!host_.otherForm.isEmpty())
        otherForm_->setAccessibleName(
            QCoreApplication::translate("eleg::Consent", "The same address, written otherwise: %1")
                .arg(host_.otherForm));
    caution_->setNotice(cautionText(host_.caution), host_.caution == HostCaution::MixedAlphabets);
}

}  // namespace eleg
