#include "app/desktop/ids_page.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <algorithm>

#include "app/desktop/eid_card.h"
#include "app/desktop/scene_view.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

// Narrower than this a card's texts and buttons do not fit.
constexpr double kNarrowestCard = 18.5;
// A single card need not be wider.
constexpr double kWidestCard = 36;

// What a card that cannot be used has told of itself.
QString knownOf(const Note& note) {
    QStringList lines;
    if (!note.document.empty() && note.scene != Scene::CardUnsupported)
        lines << Words::tr("It looks like: %1").arg(cardText(note.document));
    const bool odd = note.scene == Scene::CardUnknown || note.scene == Scene::CardUnsupported ||
                     note.scene == Scene::NoIdentity || note.scene == Scene::CardProblem;
    if (odd && !note.atr.empty()) {
        QString answer = QString::fromStdString(toHex(note.atr)).toUpper().left(80);
        for (qsizetype i = answer.size() - 2; i > 0; i -= 2) answer.insert(i, QLatin1Char(' '));
        lines << Words::tr("The card’s first answer, for a supporter: %1").arg(answer);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

IdsPage::IdsPage(EidWatch& watch, QWidget* parent)
    : Page(Words::tr("My e-IDs"), {}, parent),
      watch_(watch),
      grid_(new QGridLayout),
      scene_(new SceneView(body())),
      notes_(new QVBoxLayout) {
    grid_->setSpacing(theme().px(1));
    notes_->setSpacing(theme().px(0.6));
    column()->addLayout(grid_);
    column()->addWidget(scene_);
    column()->addLayout(notes_);
    column()->addStretch(1);
    connect(&watch_, &EidWatch::changed, this, &IdsPage::render);
    render();
}

EidCard* IdsPage::cardFor(const Eid& eid) {
    const auto found =
        std::find_if(cards_.begin(), cards_.end(), [&eid](EidCard* card) { return card->id() == eid.id(); });
    if (found != cards_.end()) {
        EidCard* card = *found;
        cards_.erase(found);
        return card;
    }
    auto* card = new EidCard(body());
    connect(card, &EidCard::actionWanted, this,
            [this, card](EidAction action) { emit actionWanted(card->id(), action); });
    connect(card, &EidCard::askWanted, this, [this, card] { watch_.ask(card->id()); });
    connect(card, &EidCard::stopWanted, this, [this, card] { watch_.stopAsking(card->id()); });
    connect(card, &EidCard::detailsWanted, this, [this, card] { emit detailsWanted(card->id()); });
    return card;
}

// Cards that stay keep their widgets, and with them the focus.
void IdsPage::render() {
    const Overview& overview = watch_.overview();
    std::vector<EidCard*> now;
    std::vector<EidCard*> fresh;
    for (const Eid& eid : overview.eids) {
        const std::size_t known = cards_.size();
        EidCard* card = cardFor(eid);
        if (cards_.size() == known) fresh.push_back(card);
        card->setEid(eid, overview.severalReaders, overview.eids.size() == 1);
        now.push_back(card);
    }
    for (EidCard* gone : cards_) {
        gone->hide();
        gone->deleteLater();
    }
    cards_ = std::move(now);
    arrange();
    if (overview.scene)
        scene_->show(sceneText(*overview.scene), knownOf(*overview.scene));
    else
        scene_->hide();
    if (overview.notes != shownNotes_ || notes_->isEmpty()) {
        shownNotes_ = overview.notes;
        emptyLayout(notes_);
        for (const Note& note : overview.notes) {
            const SituationText text = sceneText(note);
            auto* bar = new NoticeBar(body());
            notes_->addWidget(bar);
            bar->setNotice(Words::tr("%1: %2").arg(shortText(note.reader),
                                                   text.sentence + QLatin1Char(' ') + text.nextStep),
                           false);
        }
    }
    setLead(overview.eids.size() > 1 ? summaryText(overview) : QString());
    for (EidCard* card : fresh) card->announceArrival();
}

void IdsPage::widthChanged() {
    arrange();
}

void IdsPage::arrange() {
    const int room = std::max(contentWidth(), 1);
    const int fitting = std::clamp(room / theme().px(kNarrowestCard), 1, 3);
    const int columns = std::min(fitting, std::max(1, static_cast<int>(cards_.size())));
    const int rest = std::max(0, room - columns * theme().px(kWidestCard));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    grid_->setContentsMargins(mirrored ? rest : 0, 0, mirrored ? 0 : rest, 0);
    while (QLayoutItem* item = grid_->takeAt(0)) delete item;
    for (int i = 0; i < static_cast<int>(cards_.size()); ++i)
        grid_->addWidget(cards_[static_cast<std::size_t>(i)], i / columns, i % columns);
    for (int i = 0; i < 3; ++i) grid_->setColumnStretch(i, i < columns ? 1 : 0);
    for (EidCard* card : cards_) card->show();
}

}  // namespace eleg
