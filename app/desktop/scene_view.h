// What is shown when there is nothing else to show: one picture, one sentence, one next step.
#pragma once

#include <QWidget>

#include "app/dialogs/situation_text.h"

class QLabel;

namespace eleg {

class BusyRing;
class TextLabel;

class SceneView : public QWidget {
    Q_OBJECT

 public:
    explicit SceneView(QWidget* parent = nullptr);
    /// `known`: what is known of a card that cannot be used; may be empty. Announces a new sentence.
    void show(const SituationText& text, const QString& known = {});

 private:
    QLabel* picture_;
    BusyRing* ring_;
    TextLabel* sentence_;
    TextLabel* nextStep_;
    TextLabel* known_;
};

}  // namespace eleg
