// The parts of the dialog's middle: what is the case, which e-ID, which PIN. Each shows a part of a View.
#pragma once

#include <QTimer>
#include <QWidget>
#include <utility>
#include <vector>

#include "app/dialogs/consent_model.h"
#include "app/dialogs/situation_text.h"

class QLabel;
class QVBoxLayout;

namespace eleg {

class BusyRing;
class Button;
class IdentityButton;
class PinField;
class TextLabel;
class UnbrokenLabel;

/// Picture, sentence, next step.
class StatusSection : public QWidget {
    Q_OBJECT

 public:
    explicit StatusSection(QWidget* parent = nullptr);
    void show(const View& view);
    /// Counts `seconds` down below the text; 0 ends it.
    void countDown(int seconds);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void showCountdown();
    void drawPicture();

    QLabel* picture_;
    BusyRing* ring_;
    TextLabel* sentence_;
    TextLabel* nextStep_;
    TextLabel* countdown_;
    QTimer second_;
    int secondsLeft_ = 0;
    QString pictureName_;
    int pictureSide_ = 0;
};

/// Several e-IDs to choose from: arrow keys move, Enter or Space chooses.
class ChoiceSection : public QWidget {
    Q_OBJECT

 public:
    explicit ChoiceSection(QWidget* parent = nullptr);
    void show(const View& view);
    /// Puts the focus on the first e-ID that can be used.
    void focusFirst();

 signals:
    void chosen(const eleg::Fingerprint& id);
    /// The focus has moved to this part, which should be in sight.
    void focusMoved(QWidget* part);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void moveFocus(int step);
    void makeButtons(bool severalReaders);

    TextLabel* title_;
    QVBoxLayout* list_;
    /// What the buttons stand for, and say.
    std::vector<std::pair<Fingerprint, QString>> lines_;
    std::vector<Choice> shown_;
    std::vector<IdentityButton*> buttons_;
};

/// The PIN field with its label.
class PinSection : public QWidget {
    Q_OBJECT

 public:
    explicit PinSection(QWidget* parent = nullptr);
    void show(const View& view);
    PinField* field() const { return field_; }

 private:
    TextLabel* label_;
    PinField* field_;
    TextLabel* hint_;
};

/// The fingerprint of what is signed, on demand.
class DigestSection : public QWidget {
    Q_OBJECT

 public:
    explicit DigestSection(const Digest& digest, QWidget* parent = nullptr);
    void retranslate();

 private:
    Button* toggle_;
    TextLabel* explanation_;
    TextLabel* function_;
    UnbrokenLabel* hex_;
};

}  // namespace eleg
