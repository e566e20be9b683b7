#include "app/desktop/pin_form.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "app/desktop/flow_row.h"
#include "app/desktop/pin_text.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/theme.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

// What a card does not tell is bounded generously.
constexpr std::size_t kLongest = 16;

std::size_t longest(std::size_t told) {
    return told == 0 ? kLongest : told;
}

}  // namespace

PinForm::PinForm(PinDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      notice_(new NoticeBar(this)),
      fields_(new QWidget(this)),
      currentLabel_(new TextLabel(1.0, QFont::DemiBold, TextLabel::Tone::Normal, fields_)),
      current_(new PinField(fields_)),
      freshLabel_(new TextLabel(1.0, QFont::DemiBold, TextLabel::Tone::Normal, fields_)),
      fresh_(new PinField(fields_)),
      hint_(new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, fields_)),
      againLabel_(new TextLabel(1.0, QFont::DemiBold, TextLabel::Tone::Normal, fields_)),
      again_(new PinField(fields_)),
      pad_(new TextLabel(1.05, QFont::Normal, TextLabel::Tone::Normal, this)),
      main_(new Button(Button::Kind::Primary, this)),
      cancel_(new Button(Button::Kind::Secondary, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(0.9));
    auto* fields = new QVBoxLayout(fields_);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme().px(0.35));
    const auto add = [fields](TextLabel* label, PinField* field) {
        label->setBuddy(field);
        fields->addWidget(label);
        fields->addWidget(field);
    };
    add(currentLabel_, current_);
    fields->addSpacing(theme().px(0.6));
    add(freshLabel_, fresh_);
    fields->addWidget(hint_);
    fields->addSpacing(theme().px(0.6));
    add(againLabel_, again_);
    layout->addWidget(notice_);
    layout->addWidget(fields_);
    layout->addWidget(pad_);
    auto* buttons = new FlowRow(theme().px(0.6));
    buttons->addWidget(main_);
    buttons->addWidget(cancel_);
    layout->addLayout(buttons);
    cancel_->setText(Words::tr("Cancel"));
    connect(main_, &QPushButton::clicked, this, &PinForm::submit);
    connect(cancel_, &QPushButton::clicked, &desk_, &PinDesk::close);
    for (PinField* field : {current_, fresh_, again_}) {
        connect(field, &PinField::edited, this, [this, field] {
            if (!field->isEmpty()) remark_.clear();
        });
        connect(field, &PinField::refused, this,
                [this, field] { refuse(causeOf(ErrorCode::PinFormat), field); });
    }
}

void PinForm::nameFields(const PinJob& job) {
    const QString name = pinNameText(job.pin);
    const bool change = job.task == PinTask::Change;
    currentLabel_->setWords(currentCodeText(job));
    freshLabel_->setWords(Words::tr("New PIN"));
    againLabel_->setWords(Words::tr("New PIN once more"));
    const QString length = lengthText(job.pin.state);
    const QString advice = Words::tr("Not alike, not in a row, and not from your personnummer or birthday.");
    hint_->setWords(length.isEmpty() ? advice : length + QLatin1Char(' ') + advice);
    current_->setAccessibleName(currentLabel_->words());
    fresh_->setAccessibleName(freshLabel_->words());
    again_->setAccessibleName(againLabel_->words());
    fresh_->setAccessibleDescription(name + QStringLiteral(". ") + hint_->words());
    current_->setAccessibleDescription(name + QStringLiteral(". ") + formNotice(job));
    again_->setAccessibleDescription(name);
    current_->setMaxLength(longest(change ? job.pin.state.maxLength : job.pin.puk.maxLength));
    fresh_->setMaxLength(longest(job.pin.state.maxLength));
    again_->setMaxLength(longest(job.pin.state.maxLength));
}

void PinForm::show(const PinJob& job, bool fresh) {
    const bool onPad = job.pin.state.onPinPad;
    if (fresh) {
        for (PinField* field : {current_, fresh_, again_}) field->clear();
        remark_.clear();
    }
    nameFields(job);
    fields_->setVisible(!onPad);
    pad_->setVisible(onPad);
    pad_->setWords(
        Words::tr("You enter the codes on the card reader’s own keys. Have them ready, then press the "
                  "button below."));
    main_->setText(taskText(job.task));
    const QString notice = formNotice(job);
    const bool news = notice != notice_->text() && remark_.isEmpty();
    if (remark_.isEmpty()) notice_->setNotice(notice, formNoticeIsFault(job));
    setVisible(true);
    // What comes and goes in the readers does not take the focus from a field in use.
    if (!fresh && !news) return;
    if (onPad)
        main_->setFocus(Qt::OtherFocusReason);
    else if (!current_->isEmpty() && fresh_->isEmpty())
        fresh_->setFocus(Qt::OtherFocusReason);
    else
        current_->setFocus(Qt::OtherFocusReason);
}

void PinForm::refuse(const QString& words, PinField* field) {
    remark_ = words;
    notice_->setNotice(words, false);
    field->setFocus(Qt::OtherFocusReason);
}

// What is too short stays, to be gone on with; so does the old code when only the new one was not good.
void PinForm::submit() {
    const std::optional<PinJob>& job = desk_.job();
    if (!job || job->stage != PinJob::Stage::Form) return;
    if (job->pin.state.onPinPad) {
        desk_.submit(PinCodes(), SecureBuffer());
        return;
    }
    const bool change = job->task == PinTask::Change;
    const std::size_t least = change ? job->pin.state.minLength : job->pin.puk.minLength;
    if (current_->isEmpty())
        return refuse(causeOf(change ? ErrorCode::PinEmpty : ErrorCode::PukEmpty) + QLatin1Char(' ') +
                          remedyOf(change ? ErrorCode::PinEmpty : ErrorCode::PukEmpty),
                      current_);
    if (current_->length() < least)
        return refuse(causeOf(change ? ErrorCode::PinLength : ErrorCode::PukLength), current_);
    if (fresh_->length() < job->pin.state.minLength || fresh_->isEmpty())
        return refuse(Words::tr("The new PIN is too short."), fresh_);
    if (again_->length() != fresh_->length())
        return refuse(Words::tr("Enter the same new PIN once more."), again_);
    PinCodes codes;
    codes.fresh = fresh_->take();
    const SecureBuffer again = again_->take();
    if (const auto objection = desk_.objectionToNew(codes.fresh, again))
        return refuse(causeOf(objection->code()) + QLatin1Char(' ') + remedyOf(objection->code()), fresh_);
    codes.current = current_->take();
    remark_.clear();
    desk_.submit(std::move(codes), again);
}

void PinForm::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) {
        // Enter goes on to the next field, and from the last one to the card.
        if (current_->hasFocus() && !current_->isEmpty()) return fresh_->setFocus(Qt::TabFocusReason);
        if (fresh_->hasFocus() && !fresh_->isEmpty()) return again_->setFocus(Qt::TabFocusReason);
        if (again_->hasFocus() || current_->hasFocus() || fresh_->hasFocus()) return submit();
    }
    if (event->key() == Qt::Key_Escape) return desk_.close();
    QWidget::keyPressEvent(event);
}

}  // namespace eleg
