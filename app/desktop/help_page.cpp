#include "app/desktop/help_page.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include "app/desktop/overview_text.h"
#include "app/desktop/panel.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

using For = IssuerChannel::For;

QString nameText(For what) {
    switch (what) {
        case For::Renew:
            return Words::tr("Renew it");
        case For::Block:
            return Words::tr("Block it, when it is lost");
        case For::Questions:
            return Words::tr("Questions");
    }
    return {};
}

// How sure it is, so that nobody relies on an old number.
QString sureText(const IssuerChannel& channel) {
    const QDate date = QDate::fromString(QString::fromStdString(channel.checked), Qt::ISODate);
    const QString checked =
        date.isValid() ? Words::tr("Looked up on %1.").arg(QLocale().toString(date, QLocale::LongFormat))
                       : Words::tr("Not looked up since.");
    const QString source = issuerText(channel.source) + QLatin1Char(' ') + checked;
    return channel.confidence == Confidence::Low ? Words::tr("Unsure:") + QLatin1Char(' ') + source : source;
}

}  // namespace

HelpPage::HelpPage(EidWatch& watch, const Issuers& issuers, QWidget* parent)
    : Page(Words::tr("Help"), Words::tr("The issuer renews, blocks and answers for an e-ID; Eleg cannot."),
           parent),
      watch_(watch),
      issuers_(issuers),
      people_(new QVBoxLayout) {
    auto* lost = new Panel(Words::tr("Is a card lost, or does somebody else know your code?"), body());
    lost->addText(Words::tr(
        "Block the e-ID at once with its issuer. Then nobody can use it, and you can order a new one."));
    people_->setSpacing(theme().px(0.9));
    auto* trouble = new Panel(Words::tr("Can you not sign in?"), body());
    trouble->addText(
        Words::tr("First look under My e-IDs whether its time has run out. If not, try it under Try my e-ID. "
                  "If that goes "
                  "well, ask the e-service; if not, ask the issuer."));
    auto* unread = new Panel(Words::tr("Is your card not found?"), body());
    unread->addText(
        Words::tr("Push it in all the way, with the chip first. Wipe the chip with a dry cloth. Connect the "
                  "reader to another socket of the computer, and wait some seconds. Close other programs "
                  "that use cards."));
    auto* pin = new Panel(Words::tr("Have you forgotten your PIN, or is it blocked?"), body());
    pin->addText(
        Words::tr("Under PIN codes you choose a new one with the PUK from the letter that came with the "
                  "card. Without the PUK only the issuer can help."));
    auto* unsure = new Panel(Words::tr("What does “Cannot be checked” mean?"), body());
    unsure->addText(
        Words::tr("That nothing is known to be wrong, but that Eleg does not know that all is well. The "
                  "issuer is asked whether it has blocked an e-ID when you press Check now or try the e-ID, "
                  "and never before. An issuer that Eleg does not know cannot be asked: the e-ID may be "
                  "quite in order all the same."));
    auto* personal = new Panel(Words::tr("An e-ID is personal"), body());
    personal->addText(
        Words::tr("Each in a family has their own, and several can be used on one computer. Never lend "
                  "yours, and tell nobody your codes: not the bank, not the police, not Eleg."));
    column()->addWidget(lost);
    column()->addLayout(people_);
    for (Panel* each : {trouble, unread, pin, unsure}) column()->addWidget(each);
    column()->addWidget(personal);
    column()->addStretch(1);
    connect(&watch_, &EidWatch::changed, this, &HelpPage::render);
    render();
}

void HelpPage::render() {
    const std::vector<Eid>& eids = watch_.overview().eids;
    if (rendered_ && eids == shown_) return;
    rendered_ = true;
    shown_ = eids;
    emptyLayout(people_);
    for (const Eid& eid : eids) addPerson(eid);
    if (!eids.empty()) return;
    for (const IssuerHelp& help : issuers_.all()) addIssuer(help);
}

void HelpPage::addPerson(const Eid& eid) {
    const Identity& identity = eid.first();
    auto* panel = new Panel(holderText(identity) + QStringLiteral(" · ") + documentText(identity), body());
    panel->addRow(Words::tr("State"), statusText(eid).words + QStringLiteral(" · ") + validityText(eid));
    if (const IssuerHelp* help = issuers_.of(identity)) {
        addChannels(panel, *help);
    } else {
        panel->addRow(Words::tr("Issued by"), identity.issuer.empty() ? Words::tr("Not in the certificate")
                                                                      : shortText(identity.issuer));
        panel->addText(
            Words::tr("How to reach this issuer is not known to Eleg. Look at the letter that came with the "
                      "card, or at the back of the card."));
    }
    people_->addWidget(panel);
}

void HelpPage::addIssuer(const IssuerHelp& help) {
    auto* panel = new Panel(
        Words::tr("%1 · %2").arg(cardText(help.documents.front()), QString::fromStdString(help.name)),
        body());
    addChannels(panel, help);
    people_->addWidget(panel);
}

void HelpPage::addChannels(Panel* panel, const IssuerHelp& help) {
    for (const For what : {For::Renew, For::Block, For::Questions}) {
        bool known = false;
        for (const IssuerChannel& channel : help.channels) {
            if (channel.what != what) continue;
            known = true;
            QString value =
                channel.phone.empty() ? issuerText(channel.place) : QString::fromStdString(channel.phone);
            if (!channel.note.empty()) value += QLatin1Char('\n') + issuerText(channel.note);
            panel->addRow(nameText(what), value);
            panel->addText(sureText(channel), true);
        }
        if (!known && what != For::Questions) panel->addRow(nameText(what), Words::tr("Not known to Eleg"));
    }
    for (const std::string& unknown : help.unknown) panel->addText(issuerText(unknown));
}

}  // namespace eleg
