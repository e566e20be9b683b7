// "PIN codes": the PINs of each card, each by what it does, and the task that is under way.
#pragma once

#include "app/desktop/page.h"
#include "app/desktop/pin_desk.h"

namespace eleg {

class Button;
class IdentityPanel;
class Panel;
class PinForm;
class SceneView;
class TextLabel;

class PinPage : public Page {
    Q_OBJECT

 public:
    explicit PinPage(PinDesk& desk, EidWatch& watch, QWidget* parent = nullptr);

 signals:
    void helpWanted();

 protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    void render();
    void renderList();
    void renderJob(const PinJob& job);
    void addHolder(const PinHolder& holder);
    void addPin(Panel* panel, const PinHolder& holder, const CardPin& pin);

    PinDesk& desk_;
    EidWatch& watch_;
    SceneView* scene_;
    QVBoxLayout* list_;
    TextLabel* task_;
    TextLabel* whose_;
    PinForm* form_;
    Button* main_;
    std::optional<std::pair<PinJob::Stage, std::string>> shown_;
};

}  // namespace eleg
