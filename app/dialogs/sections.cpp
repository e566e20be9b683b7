#include "app/dialogs/sections.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/dialogs/controls.h"
#include "app/dialogs/identity_view.h"
#include "app/dialogs/picture.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"
#include "app/dialogs/trust_text.h"

namespace eleg {

namespace {

QVBoxLayout* column(QWidget* widget, double spacing) {
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(spacing));
    return layout;
}

}  // namespace

StatusSection::StatusSection(QWidget* parent)
    : QWidget(parent),
      picture_(new QLabel(this)),
      ring_(new BusyRing(this)),
      sentence_(new TextLabel(1.15, QFont::DemiBold, TextLabel::Tone::Normal, this)),
      nextStep_(new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Normal, this)),
      countdown_(new TextLabel(1.0, QFont::Medium, TextLabel::Tone::Soft, this)) {
    // Holds the focus while there is nothing to type or press, so that a key cannot hit a button by chance.
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleRole(this, QAccessible::AlertMessage);
    auto* layout = column(this, 0.45);
    layout->addStretch(1);
    layout->addWidget(picture_, 0, Qt::AlignHCenter);
    layout->addWidget(ring_, 0, Qt::AlignHCenter);
    layout->addSpacing(theme().px(0.3));
    for (TextLabel* label : {sentence_, nextStep_, countdown_}) {
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label);
    }
    layout->addStretch(1);
    ring_->hide();
    countdown_->hide();
    second_.setInterval(1000);
    connect(&second_, &QTimer::timeout, this, [this] {
        secondsLeft_ = std::max(0, secondsLeft_ - 1);
        showCountdown();
    });
}

void StatusSection::show(const View& view) {
    const SituationText text = textOf(view);
    const int side = theme().px(view.chosen ? 5.0 : 7.5);
    if (text.picture != pictureName_ || side != pictureSide_) {
        pictureName_ = text.picture;
        pictureSide_ = side;
        drawPicture();
    }
    ring_->setVisible(text.busy);
    const bool isNew = sentence_->words() != text.sentence;
    sentence_->setWords(text.sentence);
    nextStep_->setWords(text.nextStep);
    nextStep_->setVisible(!text.nextStep.isEmpty());
    picture_->setAccessibleName(text.sentence);
    // Every picture has a text: the sentence beside it.
    setAccessibleName(text.nextStep.isEmpty() ? text.sentence
                                              : text.sentence + QLatin1Char(' ') + text.nextStep);
    setVisible(true);
    if (isNew) announce(this);
}

void StatusSection::drawPicture() {
    if (pictureName_.isEmpty()) return;
    picture_->setPixmap(picture(pictureName_, pictureSide_, devicePixelRatioF()));
}

void StatusSection::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) drawPicture();
    QWidget::changeEvent(event);
}

void StatusSection::countDown(int seconds) {
    secondsLeft_ = seconds;
    if (seconds > 0)
        second_.start();
    else
        second_.stop();
    showCountdown();
}

void StatusSection::showCountdown() {
    countdown_->setVisible(second_.isActive());
    countdown_->setWords(
        QCoreApplication::translate("eleg::Consent", "%n seconds left", nullptr, secondsLeft_));
}

ChoiceSection::ChoiceSection(QWidget* parent)
    : QWidget(parent),
      title_(new TextLabel(1.15, QFont::DemiBold, TextLabel::Tone::Normal, this)),
      list_(nullptr) {
    auto* layout = column(this, 0.6);
    layout->addWidget(title_);
    list_ = new QVBoxLayout;
    list_->setSpacing(theme().px(0.5));
    layout->addLayout(list_);
    layout->addStretch(1);
}

void ChoiceSection::show(const View& view) {
    title_->setWords(textOf(view).nextStep);
    std::vector<std::pair<Fingerprint, QString>> lines;
    for (const Choice& choice : view.choices)
        lines.emplace_back(choice.identity.id(), describeIdentity(choice, view.severalReaders).spoken);
    shown_ = view.choices;
    // What is found out about them while the person chooses is no reason to take the buttons away.
    if (lines != lines_) {
        lines_ = std::move(lines);
        makeButtons(view.severalReaders);
    }
    setVisible(true);
}

void ChoiceSection::makeButtons(bool severalReaders) {
    const std::vector<IdentityButton*> before = std::exchange(buttons_, {});
    const auto focused = std::find_if(before.begin(), before.end(),
                                      [](const IdentityButton* button) { return button->hasFocus(); });
    for (const Choice& choice : shown_) {
        auto* button = new IdentityButton(choice, severalReaders, this);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, id = button->id()] { emit chosen(id); });
        list_->addWidget(button);
        button->show();
        buttons_.push_back(button);
    }
    // The focus goes from the old button to the new one, and nowhere in between.
    if (focused != before.end()) {
        const auto same = std::find_if(buttons_.begin(), buttons_.end(), [&](const IdentityButton* button) {
            return button->id() == (*focused)->id();
        });
        if (same != buttons_.end())
            (*same)->setFocus();
        else
            focusFirst();
    }
    for (IdentityButton* button : before) {
        button->hide();
        button->deleteLater();
    }
}

void ChoiceSection::focusFirst() {
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        if (shown_[i].obstacle) continue;
        buttons_[i]->setFocus();
        return;
    }
    if (!buttons_.empty()) buttons_.front()->setFocus();
}

void ChoiceSection::moveFocus(int step) {
    const auto count = static_cast<int>(buttons_.size());
    for (int i = 0; i < count; ++i) {
        if (!buttons_[static_cast<std::size_t>(i)]->hasFocus()) continue;
        IdentityButton* next = buttons_[static_cast<std::size_t>(std::clamp(i + step, 0, count - 1))];
        next->setFocus(Qt::TabFocusReason);
        emit focusMoved(next);
        return;
    }
    focusFirst();
}

bool ChoiceSection::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            moveFocus(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

PinSection::PinSection(QWidget* parent)
    : QWidget(parent),
      label_(new TextLabel(1.0, QFont::DemiBold, TextLabel::Tone::Normal, this)),
      field_(new PinField(this)),
      hint_(new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, this)) {
    auto* layout = column(this, 0.35);
    layout->addWidget(label_);
    layout->addWidget(field_);
    layout->addWidget(hint_);
    label_->setBuddy(field_);
}

void PinSection::show(const View& view) {
    label_->setWords(pinLabelOf(view.task));
    field_->setAccessibleName(pinLabelOf(view.task));
    // Read out with the field: whose PIN it is, and what there is to remark.
    const QString hint = hintOf(view);
    hint_->setWords(hint);
    hint_->setVisible(!hint.isEmpty());
    QStringList description{hint.isEmpty() ? noticeOf(view) : hint};
    if (view.chosen) description << describeIdentity(*view.chosen, view.severalReaders).spoken;
    description << trustTextOf(view);
    description.removeAll(QString());
    field_->setAccessibleDescription(description.join(QLatin1Char(' ')));
    field_->setMaxLength(view.pin.maxLength);
    field_->setFault(view.notice == Notice::WrongPin || view.notice == Notice::LastTry);
    setVisible(true);
}

DigestSection::DigestSection(const Digest& digest, QWidget* parent)
    : QWidget(parent),
      toggle_(new Button(Button::Kind::Link, this)),
      explanation_(new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, this)),
      function_(new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, this)),
      hex_(new UnbrokenLabel(1.0, QFont::Normal, this)) {
    auto* layout = column(this, 0.2);
    layout->addWidget(explanation_);
    layout->addWidget(toggle_, 0, Qt::AlignLeft);
    layout->addWidget(function_);
    layout->addWidget(hex_);
    const std::string_view name = nameOf(digest.function);
    function_->setWords(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    QString hex = QString::fromStdString(toHex(digest.value));
    for (qsizetype i = hex.size() - 4; i > 0; i -= 4) hex.insert(i, QLatin1Char(' '));
    hex_->setText(hex);
    hex_->hide();
    function_->hide();
    connect(toggle_, &QPushButton::clicked, this, [this] {
        const bool show = hex_->isHidden();
        hex_->setVisible(show);
        function_->setVisible(show);
        retranslate();
        if (show) announce(hex_);
    });
    retranslate();
}

void DigestSection::retranslate() {
    explanation_->setWords(QCoreApplication::translate(
        "eleg::Consent", "What you sign is shown by the service. Your card signs its checksum."));
    toggle_->setText(hex_->isHidden()
                         ? QCoreApplication::translate("eleg::Consent", "Show checksum of what is signed")
                         : QCoreApplication::translate("eleg::Consent", "Hide checksum of what is signed"));
}

}  // namespace eleg
