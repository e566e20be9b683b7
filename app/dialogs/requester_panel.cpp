#include "app/dialogs/requester_panel.h"

#include <QVBoxLayout>

#include "app/dialogs/controls.h"
#include "app/dialogs/situation_text.h"
#include "app/dialogs/theme.h"

namespace eleg {

RequesterPanel::RequesterPanel(Task task, const Origin& origin, QWidget* parent)
    : QWidget(parent),
      task_(task),
      host_(displayOf(origin)),
      lead_(new TextLabel(1.05, QFont::Normal, TextLabel::Tone::Soft, this)),
      name_(new UnbrokenLabel(1.75, QFont::Bold, this)),
      ascii_(new UnbrokenLabel(1.0, QFont::Normal, this)),
      caution_(new NoticeBar(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(0.15));
    layout->addWidget(lead_);
    layout->addWidget(name_);
    layout->addWidget(ascii_);
    layout->addSpacing(theme().px(0.2));
    layout->addWidget(caution_);
    name_->setText(host_.name);
    ascii_->setText(host_.ascii);
    ascii_->setVisible(!host_.ascii.isEmpty());
    retranslate();
}

void RequesterPanel::retranslate() {
    lead_->setWords(leadOf(task_));
    caution_->setNotice(cautionText(host_.caution), host_.caution == HostCaution::MixedAlphabets);
}

}  // namespace eleg
