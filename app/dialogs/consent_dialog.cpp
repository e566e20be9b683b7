#include "app/dialogs/consent_dialog.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/dialogs/controls.h"
#include "app/dialogs/identity_view.h"
#include "app/dialogs/picture.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/requester_panel.h"
#include "app/dialogs/sections.h"
#include "app/dialogs/situation_text.h"
#include "app/dialogs/test_mark.h"
#include "app/dialogs/theme.h"
#include "app/dialogs/trust_line.h"
#include "app/dialogs/trust_text.h"
#include "libcard/secure/process.h"
#include "libcard/secure/timeline.h"

namespace eleg {

namespace {

// How long OpenSC lets a reader wait for the PIN (SC_CCID_PIN_TIMEOUT).
constexpr int kPinPadSeconds = 30;

}  // namespace

std::chrono::milliseconds ConsentDialog::steadyClock() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

ConsentDialog::ConsentDialog(const Request& request, Clock clock, QWidget* parent)
    : QDialog(parent), clock_(std::move(clock)) {
    setWindowTitle(QStringLiteral("Eleg"));
    setPalette(theme().palette());
    setFont(theme().font);
    if (const auto* signature = std::get_if<SignatureRequest>(&request.what)) toSign_ = signature->digest;
    view_.task = taskOf(request);
    layOut(request);
    retranslate();
}

void ConsentDialog::layOut(const Request& request) {
    const int side = theme().px(1.5);
    auto* window = new QVBoxLayout(this);
    window->setContentsMargins(0, 0, 0, 0);
    window->setSpacing(0);

    header_ = new QWidget(this);
    auto* header = new QHBoxLayout(header_);
    header->setContentsMargins(side, theme().px(0.55), theme().px(0.7), theme().px(0.55));
    auto* mark = new QLabel(header_);
    mark->setPixmap(picture(QStringLiteral("mark"), theme().px(1.5), devicePixelRatioF()));
    mark->setAccessibleName(QStringLiteral("Eleg"));
    auto* name = new QLabel(QStringLiteral("Eleg"), header_);
    name->setTextFormat(Qt::PlainText);
    name->setFont(theme().scaled(1.15, QFont::DemiBold));
    language_ = new Button(Button::Kind::Quiet, header_);
    header->addWidget(mark);
    header->addWidget(name);
    header->addStretch(1);
    header->addWidget(language_);
    window->addWidget(header_);

    scroll_ = new QScrollArea(this);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    body_ = new QWidget;
    auto* body = new QVBoxLayout(body_);
    requester_ = new RequesterPanel(view_.task, request.origin, body_);
    notice_ = new NoticeBar(body_);
    status_ = new StatusSection(body_);
    body->addWidget(requester_);
    body->addWidget(notice_);
    body->addWidget(status_, 100);
    body->addStretch(1);
    setSpaceBetween(1);
    scroll_->setWidget(body_);
    body_->installEventFilter(this);
    window->addWidget(scroll_, 1);

    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(side - 3, theme().px(0.6), side - 3, theme().px(1.1));
    footer->setSpacing(theme().px(0.6));
    cancel_ = new Button(Button::Kind::Secondary, this);
    approve_ = new Button(Button::Kind::Primary, this);
    footer->addWidget(cancel_);
    footer->addStretch(1);
    footer->addWidget(approve_);
    window->addLayout(footer);

    connect(language_, &QPushButton::clicked, this, &ConsentDialog::otherLanguageWanted);
    connect(cancel_, &QPushButton::clicked, this, &ConsentDialog::cancelled);
    connect(approve_, &QPushButton::clicked, this, &ConsentDialog::approve);
}

// What only a card that was read needs: the first picture on the screen does not wait for it.
void ConsentDialog::makeSections() {
    if (identity_) return;
    auto* body = static_cast<QVBoxLayout*>(body_->layout());
    identity_ = new IdentityPanel(body_);
    change_ = new Button(Button::Kind::Link, body_);
    choice_ = new ChoiceSection(body_);
    pin_ = new PinSection(body_);
    const int at = body->indexOf(notice_);
    body->insertWidget(at, identity_);
    body->insertWidget(at + 1, change_, 0, Qt::AlignLeft);
    body->insertWidget(at + 3, choice_);
    body->insertWidget(at + 4, pin_);
    if (toSign_) {
        digest_ = new DigestSection(*toSign_, body_);
        body->insertWidget(at + 5, digest_);
    }
    for (QWidget* part : {static_cast<QWidget*>(identity_), static_cast<QWidget*>(change_),
                          static_cast<QWidget*>(choice_), static_cast<QWidget*>(pin_)})
        part->hide();
    const std::array<QWidget*, 5> order{change_, pin_->field(), approve_, cancel_, language_};
    for (std::size_t i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);
    connect(change_, &QPushButton::clicked, this, &ConsentDialog::otherChoiceWanted);
    connect(choice_, &ChoiceSection::chosen, this, &ConsentDialog::chosen);
    connect(choice_, &ChoiceSection::focusMoved, scroll_,
            [this](QWidget* part) { scroll_->ensureWidgetVisible(part, 0, theme().px(1)); });
    connect(pin_->field(), &PinField::edited, this, &ConsentDialog::pinEdited);
    connect(pin_->field(), &PinField::refused, this, &ConsentDialog::pinRefused);
    retranslate();
}

PinField* ConsentDialog::pinField() const {
    return pin_ ? pin_->field() : nullptr;
}

void ConsentDialog::setOtherLanguage(const QString& name) {
    language_->setText(name);
    language_->setAccessibleName(name);
}

void ConsentDialog::render(const View& view) {
    const Situation before = view_.situation;
    const bool first = !rendered_;
    const bool sameIdentity = view.chosen.has_value() == view_.chosen.has_value() &&
                              (!view.chosen || view.chosen->identity.id() == view_.chosen->identity.id());
    view_ = view;
    rendered_ = true;
    if (view.chosen || view.situation == Situation::Choose) makeSections();

    const bool entersPin = view.situation == Situation::EnterPin;
    const bool chooses = view.situation == Situation::Choose;
    if (identity_) {
        // A PIN that was typed for one e-ID is never used for another.
        if (!sameIdentity) pin_->field()->clear();
        identity_->setVisible(view.chosen.has_value());
        if (view.chosen) identity_->setIdentity(*view.chosen, view.severalReaders);
        change_->setVisible(view.mayChange && !view.isBusy());
        if (chooses)
            choice_->show(view);
        else
            choice_->hide();
        if (entersPin)
            pin_->show(view);
        else
            pin_->hide();
        if (digest_) digest_->setVisible(entersPin || view.situation == Situation::UsePinPad);
    }
    if (chooses || entersPin)
        status_->hide();
    else
        status_->show(view);
    if (view.situation != before || first)
        status_->countDown(view.situation == Situation::OnPinPad ? kPinPadSeconds : 0);
    notice_->setNotice(noticeOf(view), noticeIsFault(view));
    showTrust(view);

    const bool ended = view.situation == Situation::Ended;
    cancel_->setVisible(!ended);
    approve_->setVisible(ended || view.mayCheckAgain || view.canApprove());
    approve_->setText(ended                ? QCoreApplication::translate("eleg::Consent", "Close")
                      : view.mayCheckAgain ? QCoreApplication::translate("eleg::Consent", "Try again")
                                           : approvalOf(view.task));
    cancel_->setEnabled(view.situation != Situation::Cancelling);
    // A new thing to approve is looked at before it can be approved.
    if (view.canApprove() && (before != view.situation || !sameIdentity) && !entersPin) noteRaised();
    fitToContent();
    if (view.situation != before || first || !sameIdentity) placeFocus(view);
}

// Neither is made before it is needed: the first picture does not wait for them.
void ConsentDialog::showTrust(const View& view) {
    if (view.isTest && !test_) {
        test_ = new TestMark(header_);
        static_cast<QHBoxLayout*>(header_->layout())->insertWidget(2, test_, 0, Qt::AlignVCenter);
    }
    if (test_) test_->show(view);
    const QString words = trustTextOf(view);
    if (!words.isEmpty() && !trust_) {
        trust_ = new TrustLine(body_);
        auto* body = static_cast<QVBoxLayout*>(body_->layout());
        body->insertWidget(body->indexOf(notice_), trust_);
    }
    if (trust_) trust_->setWords(words, trustIsCaution(view));
}

void ConsentDialog::placeFocus(const View& view) {
    if (view.situation == Situation::EnterPin)
        pin_->field()->setFocus(Qt::OtherFocusReason);
    else if (view.situation == Situation::Choose)
        choice_->focusFirst();
    else if (view.canApprove() || view.mayCheckAgain || view.situation == Situation::Ended)
        approve_->setFocus(Qt::OtherFocusReason);
    else
        status_->setFocus(Qt::OtherFocusReason);
}

void ConsentDialog::fitToContent() {
    const int width = theme().px(27);
    // What the parts have become is known to the layout only after its own events; it is needed now.
    for (QWidget* part : body_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (part->layout()) part->layout()->invalidate();
        part->updateGeometry();
    }
    const QScreen* where = screen();
    const QSize room = where ? where->availableSize() - QSize(16, 48) : QSize(10000, 10000);
    setSpaceBetween(1);
    int inner = heightOfContent(width);
    // Where the screen is too small for all of it, the space between the parts goes first.
    if (inner + frameHeight() > room.height()) {
        setSpaceBetween(0.5);
        inner = heightOfContent(width);
    }
    const QSize wanted(std::min(width, room.width()),
                       std::min(std::max(inner + frameHeight(), theme().px(29)), room.height()));
    setMinimumSize(std::min(wanted.width(), theme().px(20)), std::min(wanted.height(), theme().px(14)));
    // Grows when it must, and never shrinks under the person's pointer.
    if (!isVisible())
        resize(wanted);
    else if (wanted.height() > height() || wanted.width() > this->width())
        resize(size().expandedTo(wanted));
    keepContentWhole();
}

void ConsentDialog::setSpaceBetween(double share) {
    if (spaceBetween_ == share) return;
    spaceBetween_ = share;
    QLayout* body = body_->layout();
    const int spacing = theme().px(0.8 * share);
    const int side = theme().px(1.5);
    body->setContentsMargins(side, theme().px(1.2 * share), side, spacing);
    body->setSpacing(spacing);
}

int ConsentDialog::heightOfContent(int width) const {
    return std::max(body_->layout()->totalHeightForWidth(width), body_->layout()->minimumSize().height());
}

int ConsentDialog::frameHeight() const {
    return header_->sizeHint().height() + std::max(cancel_->sizeHint().height(), 44) + theme().px(1.7);
}

// A scroll area would squeeze what wraps before it scrolls. The measures are the window's own: the parts
// inside get theirs only later.
void ConsentDialog::keepContentWhole() {
    const QLayout* body = body_->layout();
    int wanted = body->totalHeightForWidth(width());
    if (wanted > height() - frameHeight())
        wanted = body->totalHeightForWidth(width() - scroll_->verticalScrollBar()->sizeHint().width());
    body_->setMinimumHeight(wanted);
}

void ConsentDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    keepContentWhole();
}

void ConsentDialog::approve() {
    if (view_.situation == Situation::Ended) {
        emit cancelled();
        return;
    }
    if (view_.mayCheckAgain) {
        emit anotherCheckWanted();
        return;
    }
    if (!view_.canApprove() || !raised_ || clock_() - *raised_ < kApprovalPause) return;
    emit approved();
}

bool ConsentDialog::event(QEvent* event) {
    // Each time it comes to the front counts as raised.
    if (event->type() == QEvent::WindowActivate) noteRaised();
    return QDialog::event(event);
}

void ConsentDialog::showEvent(QShowEvent* event) {
    noteRaised();
    QDialog::showEvent(event);
}

void ConsentDialog::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        emit cancelled();
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        // A key that is held down is no decision.
        if (event->isAutoRepeat()) return;
        if (auto* button = qobject_cast<QPushButton*>(focusWidget()))
            button->click();
        else
            approve();
        return;
    }
    // A digit that lands beside the PIN field belongs in it.
    if (view_.situation == Situation::EnterPin && key >= Qt::Key_0 && key <= Qt::Key_9 &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        pin_->field()->setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(pin_->field(), event);
        return;
    }
    QDialog::keyPressEvent(event);
}

void ConsentDialog::closeEvent(QCloseEvent* event) {
    // The session closes the window when the card is at rest.
    event->ignore();
    emit cancelled();
}

void ConsentDialog::paintEvent(QPaintEvent* event) {
    QDialog::paintEvent(event);
    QPainter painter(this);
    const Theme& t = theme();
    painter.fillRect(QRect(0, 0, width(), header_->geometry().bottom() + 1), t.surface);
    painter.fillRect(QRect(0, header_->geometry().bottom(), width(), 1), t.border);
    painter.fillRect(QRect(0, 0, width(), t.px(0.2)), t.accent);
    const int footer = scroll_->geometry().bottom() + 1;
    painter.fillRect(QRect(0, footer, width(), 1), t.border);
}

ConsentDialog::~ConsentDialog() {
    hide();
}

bool ConsentDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == body_ && event->type() == QEvent::Paint) markPainted();
    return QDialog::eventFilter(watched, event);
}

// Queued, so that the marks stand for a window whose parts have all been drawn and sent to the screen.
void ConsentDialog::markPainted() {
    if (!painted_)
        QTimer::singleShot(0, this, [this] {
            markTimeline("dialog-painted");
            emit appeared();
        });
    painted_ = true;
    if (!isDeveloperBuild()) return;
    if (!identityPainted_ && view_.situation == Situation::EnterPin) {
        QTimer::singleShot(0, this, [] { markTimeline("identity-painted"); });
        identityPainted_ = true;
    }
    if (situationPainted_ != view_.situation) {
        situationPainted_ = view_.situation;
        QTimer::singleShot(0, this, [name = std::string("state-painted-") + nameOf(view_.situation)] {
            markTimeline(name.c_str());
        });
    }
}

void ConsentDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

void ConsentDialog::retranslate() {
    cancel_->setText(QCoreApplication::translate("eleg::Consent", "Cancel"));
    requester_->retranslate();
    if (change_) change_->setText(QCoreApplication::translate("eleg::Consent", "Use another e-ID"));
    if (digest_) digest_->retranslate();
    if (rendered_) render(view_);
}

}  // namespace eleg
