#include "app/desktop/pin_page.h"

#include <QCoreApplication>
#include <QHBoxLayout>

#include "app/desktop/eid_card.h"
#include "app/desktop/panel.h"
#include "app/desktop/pin_form.h"
#include "app/desktop/pin_text.h"
#include "app/desktop/scene_view.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

constexpr double kWidestForm = 28;
constexpr double kWidestList = 36;

QString whoseText(const Identity& identity) {
    return holderText(identity) + QStringLiteral(" · ") + documentText(identity);
}

}  // namespace

PinPage::PinPage(PinDesk& desk, EidWatch& watch, QWidget* parent)
    : Page(Words::tr("PIN codes"), {}, parent),
      desk_(desk),
      watch_(watch),
      scene_(new SceneView(body())),
      list_(new QVBoxLayout),
      task_(new TextLabel(1.25, QFont::DemiBold, TextLabel::Tone::Normal, body())),
      whose_(new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Soft, body())),
      form_(new PinForm(desk, body())),
      main_(new Button(Button::Kind::Primary, body())) {
    list_->setSpacing(theme().px(1));
    form_->setMaximumWidth(theme().px(kWidestForm));
    column()->addLayout(list_);
    column()->addWidget(task_);
    column()->addWidget(whose_);
    column()->addWidget(form_);
    column()->addWidget(scene_);
    column()->addWidget(main_, 0, Qt::AlignHCenter);
    column()->addStretch(1);
    connect(&desk_, &PinDesk::changed, this, &PinPage::render);
    connect(main_, &QPushButton::clicked, this, [this] {
        if (desk_.job() && desk_.job()->stage == PinJob::Stage::Working)
            desk_.cancel();
        else
            desk_.close();
    });
    render();
}

void PinPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    desk_.setWatched(true);
}

void PinPage::hideEvent(QHideEvent* event) {
    desk_.setWatched(false);
    Page::hideEvent(event);
}

void PinPage::render() {
    const std::optional<PinJob>& job = desk_.job();
    emptyLayout(list_);
    for (QWidget* part :
         {static_cast<QWidget*>(task_), static_cast<QWidget*>(whose_), static_cast<QWidget*>(main_)})
        part->setVisible(job.has_value());
    if (job) {
        renderJob(*job);
        return;
    }
    form_->hide();
    shown_.reset();
    renderList();
}

void PinPage::renderList() {
    const Overview& overview = watch_.overview();
    if (overview.scene) {
        setLead({});
        scene_->show(sceneText(*overview.scene));
        return;
    }
    scene_->hide();
    setLead(Words::tr("Your codes are only on the card. Eleg keeps none of them."));
    for (const PinHolder& holder : desk_.holders()) addHolder(holder);
}

void PinPage::addHolder(const PinHolder& holder) {
    auto* panel = new Panel(whoseText(holder.eid.first()), body());
    panel->setMaximumWidth(theme().px(kWidestList));
    if (watch_.overview().severalReaders)
        panel->addText(Words::tr("In the reader %1").arg(shortText(holder.eid.reader())), true);
    if (holder.error)
        panel->addText(causeOf(holder.error->code()) + QLatin1Char(' ') + remedyOf(holder.error->code()));
    else if (holder.pins.empty())
        panel->addText(Words::tr("The card is being asked…"), true);
    for (const CardPin& pin : holder.pins) addPin(panel, holder, pin);
    list_->addWidget(panel);
}

void PinPage::addPin(Panel* panel, const PinHolder& holder, const CardPin& pin) {
    const QString name = pinNameText(pin);
    auto* heading = new TextLabel(1.0, QFont::DemiBold, TextLabel::Tone::Normal, panel);
    heading->setWords(name);
    auto* badge = new StatusBadge(panel);
    badge->setStatus(pinStatusText(pin));
    panel->column()->addSpacing(theme().px(0.3));
    panel->column()->addWidget(heading);
    panel->column()->addWidget(badge);

    const auto button = [&](const QString& words) {
        auto* made = new Button(Button::Kind::Secondary, panel);
        made->setText(words);
        made->setAccessibleName(words + QStringLiteral(", ") + name + QStringLiteral(", ") +
                                holderText(holder.eid.first()));
        return made;
    };
    const auto opens = [&](Button* made, PinTask task) {
        connect(
            made, &QPushButton::clicked, &desk_,
            [this, identity = pin.identities.front(), id = pin.id, task] { desk_.open(identity, id, task); });
        return made;
    };
    if (pin.lost()) {
        Button* help = button(Words::tr("Get help"));
        connect(help, &QPushButton::clicked, this, &PinPage::helpWanted);
        panel->addButtons({help});
    } else if (pin.state.notSet) {
        panel->addButtons({opens(button(taskText(PinTask::Activate)), PinTask::Activate)});
    } else if (pin.state.blocked) {
        panel->addButtons({opens(button(taskText(PinTask::Unblock)), PinTask::Unblock)});
    } else {
        auto* change = opens(button(taskText(PinTask::Change)), PinTask::Change);
        panel->addButtons({change});
        // The words above the link wrap where the window is narrow; a link does not.
        panel->addText(Words::tr("Have you forgotten it? The PUK from the letter helps."), true);
        auto* forgotten = new Button(Button::Kind::Link, panel);
        forgotten->setText(Words::tr("Choose a new one"));
        forgotten->setAccessibleName(Words::tr("Choose a new one with the PUK") + QStringLiteral(", ") +
                                     name + QStringLiteral(", ") + holderText(holder.eid.first()));
        panel->column()->addWidget(opens(forgotten, PinTask::Unblock), 0, Qt::AlignLeft);
    }
}

void PinPage::renderJob(const PinJob& job) {
    setLead({});
    task_->setWords(taskText(job.task) + QStringLiteral(" – ") + pinNameText(job.pin));
    whose_->setWords(whoseText(job.identity));
    const auto now = std::make_pair(job.stage, job.pin.id);
    const bool fresh = shown_ != now;
    shown_ = now;
    main_->setVisible(job.stage != PinJob::Stage::Form);
    if (job.stage == PinJob::Stage::Form) {
        scene_->hide();
        form_->show(job, fresh);
        return;
    }
    form_->hide();
    const bool ended = job.stage == PinJob::Stage::Ended;
    scene_->show(ended                                 ? endedText(job)
                 : job.stage == PinJob::Stage::Working ? workingText(job)
                                                       : awayText(job));
    main_->setText(ended ? Words::tr("Done") : Words::tr("Cancel"));
    if (fresh && isVisible()) main_->setFocus(Qt::OtherFocusReason);
}

}  // namespace eleg
