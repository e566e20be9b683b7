#include "app/desktop/try_page.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>

#include "app/desktop/eid_card.h"
#include "app/desktop/flow_row.h"
#include "app/desktop/panel.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/identity_view.h"
#include "app/dialogs/picture.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/sections.h"
#include "app/dialogs/situation_text.h"
#include "app/dialogs/theme.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

constexpr double kWidest = 36;

QString stepText(TryStep::What what) {
    switch (what) {
        case TryStep::What::Signed:
            return Words::tr("The card took the PIN and signed a random number");
        case TryStep::What::Answered:
            return Words::tr("The answer was made as an e-service gets it");
        case TryStep::What::Verified:
            return Words::tr("The signature fits your certificate");
        case TryStep::What::Checked:
            return Words::tr("The certificate was checked");
    }
    return {};
}

QString timeText(std::chrono::microseconds time) {
    const double ms = static_cast<double>(time.count()) / 1000;
    if (ms >= 1000) return Words::tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', 1));
    return Words::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
}

QString symbolOf(StepResult result) {
    switch (result) {
        case StepResult::Good:
            return QStringLiteral("status-works");
        case StepResult::Unsure:
            return QStringLiteral("status-unsure");
        case StepResult::Bad:
            return QStringLiteral("status-not");
    }
    return {};
}

QString wordOf(StepResult result) {
    switch (result) {
        case StepResult::Good:
            return Words::tr("Good");
        case StepResult::Unsure:
            return Words::tr("Could not be checked");
        case StepResult::Bad:
            return Words::tr("Wrong");
    }
    return {};
}

StatusText revokedResultText(const Verdict& verdict) {
    StatusText text;
    text.symbol = symbolOf(StepResult::Bad);
    text.tone = Tone::Fault;
    text.words = Words::tr("Your e-ID is blocked by the issuer");
    text.explanation = revokedText(verdict) + QLatin1Char(' ') +
                       Words::tr(
                           "The card and the PIN work, but e-services turn it away. Under Help you "
                           "see how to reach the issuer.");
    return text;
}

StatusText wholeText(const TryResult& result) {
    if (result.verdict && result.verdict->revocation == RevocationStatus::Revoked)
        return revokedResultText(*result.verdict);
    StatusText text;
    text.symbol = symbolOf(result.whole);
    switch (result.whole) {
        case StepResult::Good:
            text.words = Words::tr("Your e-ID works");
            text.explanation = Words::tr("You can use it to identify yourself.");
            text.tone = Tone::Good;
            break;
        case StepResult::Unsure:
            text.words = Words::tr("The card and the PIN work");
            text.explanation = Words::tr("But not everything about the certificate could be checked here.");
            text.tone = Tone::Good;
            text.symbol = symbolOf(StepResult::Good);
            break;
        case StepResult::Bad:
            text.words = Words::tr("The trial went wrong");
            text.explanation = Words::tr("Try again. If it happens again, contact the issuer.");
            text.tone = Tone::Fault;
            break;
    }
    return text;
}

StatusText checkingText() {
    StatusText text;
    text.symbol = symbolOf(StepResult::Unsure);
    text.words = Words::tr("The card and the PIN work");
    text.explanation = Words::tr("The certificate is being checked with the issuer…");
    return text;
}

/// The step that is under way.
class StepUnderWay : public QWidget {
 public:
    explicit StepUnderWay(QWidget* parent) : QWidget(parent) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, theme().px(0.2), 0, theme().px(0.2));
        row->setSpacing(theme().px(0.7));
        auto* text = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Normal, this);
        text->setWords(Words::tr("The certificate is being checked with the issuer…"));
        row->addWidget(new BusyRing(this), 0, Qt::AlignTop);
        row->addWidget(text, 1);
    }
};

class StepRow : public QWidget {
 public:
    StepRow(const TryStep& step, QWidget* parent) : QWidget(parent) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, theme().px(0.2), 0, theme().px(0.2));
        row->setSpacing(theme().px(0.7));
        auto* symbol = new QLabel(this);
        symbol->setPixmap(picture(symbolOf(step.result), theme().px(1.3), devicePixelRatioF()));
        symbol->setAccessibleName(wordOf(step.result));
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* text = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Normal, this);
        text->setWords(stepText(step.what));
        words->addWidget(text);
        if (step.result != StepResult::Good) {
            auto* reason = new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, this);
            reason->setWords(step.reason.empty() ? wordOf(step.result) : verdictText(step.reason));
            words->addWidget(reason);
        }
        auto* time = new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, this);
        time->setWords(timeText(step.time));
        time->setWordWrap(false);
        row->addWidget(symbol, 0, Qt::AlignTop);
        row->addLayout(words, 1);
        row->addWidget(time, 0, Qt::AlignTop);
    }
};

}  // namespace

TryPage::TryPage(TrySession& session, QWidget* parent)
    : Page(Words::tr("Try my e-ID"),
           Words::tr("You identify yourself to this computer and to nobody else. Only the issuer is asked, "
                     "whether the e-ID has been blocked."),
           parent),
      session_(session),
      identity_(new IdentityPanel(body())),
      change_(new Button(Button::Kind::Link, body())),
      notice_(new NoticeBar(body())),
      status_(new StatusSection(body())),
      choice_(new ChoiceSection(body())),
      pin_(new PinSection(body())),
      verdict_(new StatusBadge(body())),
      steps_(new QVBoxLayout),
      main_(new Button(Button::Kind::Primary, body())),
      cancel_(new Button(Button::Kind::Secondary, body())) {
    steps_->setSpacing(theme().px(0.6));
    change_->setText(Words::tr("Use another e-ID"));
    cancel_->setText(Words::tr("Cancel"));
    for (QWidget* part :
         {static_cast<QWidget*>(identity_), static_cast<QWidget*>(notice_), static_cast<QWidget*>(choice_),
          static_cast<QWidget*>(pin_), static_cast<QWidget*>(verdict_)})
        part->setMaximumWidth(theme().px(kWidest));
    column()->addWidget(identity_);
    column()->addWidget(change_, 0, Qt::AlignLeft);
    column()->addWidget(notice_);
    column()->addWidget(choice_);
    column()->addWidget(pin_);
    column()->addWidget(status_);
    column()->addWidget(verdict_);
    column()->addLayout(steps_);
    auto* buttons = new FlowRow(theme().px(0.6));
    buttons->addWidget(main_);
    buttons->addWidget(cancel_);
    column()->addLayout(buttons);
    column()->addStretch(1);
    connect(&session_, &TrySession::changed, this, &TryPage::render);
    connect(change_, &QPushButton::clicked, &session_, &TrySession::chooseAgain);
    connect(cancel_, &QPushButton::clicked, &session_, &TrySession::cancel);
    connect(main_, &QPushButton::clicked, this, &TryPage::begin);
    connect(choice_, &ChoiceSection::chosen, &session_, &TrySession::choose);
    connect(pin_->field(), &PinField::edited, this, [this] { session_.pinEdited(pin_->field()->isEmpty()); });
    connect(pin_->field(), &PinField::refused, &session_, &TrySession::pinRefused);
    render();
}

void TryPage::begin() {
    const View view = session_.view();
    if (session_.result() || view.situation == Situation::Ended) return session_.again();
    if (view.situation != Situation::EnterPin) return session_.begin(SecureBuffer());
    // What is too short stays in the field, to be gone on with.
    PinField* field = pin_->field();
    if (field->isEmpty() || field->length() < view.pin.minLength)
        return session_.pinTooShort(field->isEmpty());
    session_.begin(field->take());
}

void TryPage::render() {
    const View view = session_.view();
    const bool over = session_.result().has_value();
    const bool checking = session_.isChecking();
    const std::optional<Fingerprint> chosen =
        view.chosen ? std::optional(view.chosen->identity.id()) : std::nullopt;
    // A PIN that was typed for one e-ID is never used for another.
    if (chosen != shown_) pin_->field()->clear();
    shown_ = chosen;
    const bool entersPin = !over && view.situation == Situation::EnterPin;
    const bool chooses = !over && view.situation == Situation::Choose;
    const bool ended = !over && view.situation == Situation::Ended;

    identity_->setVisible(!over && view.chosen.has_value());
    if (view.chosen) identity_->setIdentity(*view.chosen, view.severalReaders);
    change_->setVisible(!over && view.mayChange && !view.isWorking());
    notice_->setNotice(over ? QString() : noticeOf(view), noticeIsFault(view));
    if (chooses)
        choice_->show(view);
    else
        choice_->hide();
    if (entersPin)
        pin_->show(view);
    else
        pin_->hide();
    if (over || entersPin || chooses)
        status_->hide();
    else
        status_->show(view);
    renderResult();
    main_->setVisible(!checking && (over || ended || view.canApprove()));
    main_->setText(over || ended ? Words::tr("Try again") : approvalOf(Task::Authenticate));
    cancel_->setVisible(checking || view.isWorking());
    cancel_->setEnabled(view.situation != Situation::Cancelling);
    if (situation_ != view.situation || over != resultShown_ || checking != checkingShown_) placeFocus();
    situation_ = view.situation;
    resultShown_ = over;
    checkingShown_ = checking;
}

// Only when the page is in use: a card that comes does not take the focus from another page.
void TryPage::placeFocus() {
    const QWidget* focused = window()->focusWidget();
    if (!isVisible() || focused == nullptr || !isAncestorOf(focused)) return;
    takeFocus();
}

void TryPage::takeFocus() {
    const View view = session_.view();
    if (!session_.result() && view.situation == Situation::EnterPin)
        pin_->field()->setFocus(Qt::OtherFocusReason);
    else if (!session_.result() && view.situation == Situation::Choose)
        choice_->focusFirst();
    else if (!session_.isChecking() && main_->isVisibleTo(this))
        main_->setFocus(Qt::OtherFocusReason);
    else if (cancel_->isVisibleTo(this))
        cancel_->setFocus(Qt::OtherFocusReason);
}

void TryPage::renderResult() {
    const std::optional<TryResult>& result = session_.result();
    const bool checking = session_.isChecking();
    verdict_->setVisible(result.has_value());
    if (result && resultShown_ && checking == checkingShown_) return;
    emptyLayout(steps_);
    if (!result) return;
    verdict_->setStatus(checking ? checkingText() : wholeText(*result));
    auto* panel = new Panel(Words::tr("What was tried"), body());
    panel->setMaximumWidth(theme().px(kWidest));
    for (const TryStep& step : result->steps) panel->column()->addWidget(new StepRow(step, panel));
    if (checking) panel->column()->addWidget(new StepUnderWay(panel));
    steps_->addWidget(panel);
    announce(verdict_);
}

void TryPage::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && pin_->field()->hasFocus() && !event->isAutoRepeat()) return begin();
    if (event->key() == Qt::Key_Escape && (session_.isChecking() || session_.view().isWorking()))
        return session_.cancel();
    Page::keyPressEvent(event);
}

}  // namespace eleg
