// "Help": where each e-ID is renewed and blocked, what to do when a card is lost, and whose an e-ID is.
#pragma once

#include "app/desktop/eid_watch.h"
#include "app/desktop/page.h"
#include "app/services/issuers.h"

namespace eleg {

class HelpPage : public Page {
    Q_OBJECT

 public:
    /// `issuers` outlives the page.
    HelpPage(EidWatch& watch, const Issuers& issuers, QWidget* parent = nullptr);

 private:
    void render();
    void addPerson(const Eid& eid);
    void addIssuer(const IssuerHelp& help);
    void addChannels(class Panel* panel, const IssuerHelp& help);

    EidWatch& watch_;
    const Issuers& issuers_;
    QVBoxLayout* people_;
    std::vector<Eid> shown_;
    bool rendered_ = false;
};

}  // namespace eleg
