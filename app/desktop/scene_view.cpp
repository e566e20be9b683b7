#include "app/desktop/scene_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/dialogs/controls.h"
#include "app/dialogs/picture.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"

namespace eleg {

SceneView::SceneView(QWidget* parent)
    : QWidget(parent),
      picture_(new QLabel(this)),
      ring_(new BusyRing(this)),
      sentence_(new TextLabel(1.25, QFont::DemiBold, TextLabel::Tone::Normal, this)),
      nextStep_(new TextLabel(1.05, QFont::Normal, TextLabel::Tone::Normal, this)),
      known_(new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, this)) {
    setAccessibleRole(this, QAccessible::AlertMessage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme().px(1.5), 0, theme().px(1.5));
    layout->setSpacing(theme().px(0.6));
    layout->addWidget(picture_, 0, Qt::AlignHCenter);
    layout->addWidget(ring_, 0, Qt::AlignHCenter);
    layout->addSpacing(theme().px(0.6));
    for (TextLabel* label : {sentence_, nextStep_, known_}) {
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label);
    }
    ring_->hide();
}

void SceneView::show(const SituationText& text, const QString& known) {
    const bool isNew = isHidden() || sentence_->words() != text.sentence;
    picture_->setPixmap(picture(text.picture, theme().px(10), devicePixelRatioF()));
    picture_->setAccessibleName(text.sentence);
    ring_->setVisible(text.busy);
    sentence_->setWords(text.sentence);
    nextStep_->setWords(text.nextStep);
    nextStep_->setVisible(!text.nextStep.isEmpty());
    known_->setWords(known);
    known_->setVisible(!known.isEmpty());
    setAccessibleName(text.nextStep.isEmpty() ? text.sentence
                                              : text.sentence + QLatin1Char(' ') + text.nextStep);
    setVisible(true);
    if (isNew) announce(this);
}

}  // namespace eleg
