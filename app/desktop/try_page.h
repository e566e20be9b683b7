// "Try my e-ID": who, the PIN, and how each step went.
#pragma once

#include "app/desktop/page.h"
#include "app/desktop/try_session.h"

namespace eleg {

class Button;
class ChoiceSection;
class IdentityPanel;
class NoticeBar;
class Panel;
class PinSection;
class StatusBadge;
class StatusSection;

class TryPage : public Page {
    Q_OBJECT

 public:
    explicit TryPage(TrySession& session, QWidget* parent = nullptr);
    void takeFocus() override;

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    void render();
    void renderResult();
    void begin();
    void placeFocus();

    TrySession& session_;
    IdentityPanel* identity_;
    Button* change_;
    NoticeBar* notice_;
    StatusSection* status_;
    ChoiceSection* choice_;
    PinSection* pin_;
    StatusBadge* verdict_;
    QVBoxLayout* steps_;
    Button* main_;
    Button* cancel_;
    std::optional<Situation> situation_;
    std::optional<Fingerprint> shown_;
    bool resultShown_ = false;
    bool checkingShown_ = false;
};

}  // namespace eleg
