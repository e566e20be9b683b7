// "My e-IDs": one card on the screen for each e-ID in any reader, or what to do when there is none.
#pragma once

#include <vector>

#include "app/desktop/eid_watch.h"
#include "app/desktop/overview_text.h"
#include "app/desktop/page.h"

class QGridLayout;

namespace eleg {

class EidCard;
class SceneView;

class IdsPage : public Page {
    Q_OBJECT

 public:
    explicit IdsPage(EidWatch& watch, QWidget* parent = nullptr);

 signals:
    void actionWanted(const eleg::Fingerprint& id, eleg::EidAction action);
    void detailsWanted(const eleg::Fingerprint& id);

 protected:
    void widthChanged() override;

 private:
    void render();
    void arrange();
    EidCard* cardFor(const Eid& eid);

    EidWatch& watch_;
    QGridLayout* grid_;
    SceneView* scene_;
    QVBoxLayout* notes_;
    std::vector<EidCard*> cards_;
    std::vector<Note> shownNotes_;
};

}  // namespace eleg
