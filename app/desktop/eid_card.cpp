#include "app/desktop/eid_card.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "app/desktop/flow_row.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/picture.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

struct ToneColours {
    QColor ink, fill, line;
};

ToneColours coloursOf(Tone tone) {
    const Theme& t = theme();
    switch (tone) {
        case Tone::Good:
            return {t.goodText, t.goodSoft, t.goodLine};
        case Tone::Warning:
            return {t.warningText, t.warningSoft, t.warningLine};
        case Tone::Fault:
            return {t.dangerText, t.dangerSoft, t.dangerLine};
        case Tone::Neutral:
            break;
    }
    return {t.text, t.window, t.border};
}

TextLabel* softLabel(const QString& words, QWidget* parent) {
    auto* label = new TextLabel(0.92, QFont::Normal, TextLabel::Tone::Soft, parent);
    label->setWords(words);
    return label;
}

TextLabel* valueLabel(QWidget* parent) {
    return new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Normal, parent);
}

}  // namespace

StatusBadge::StatusBadge(QWidget* parent)
    : QWidget(parent),
      words_(new TextLabel(1.1, QFont::DemiBold, TextLabel::Tone::Normal, this)),
      explanation_(new TextLabel(0.95, QFont::Normal, TextLabel::Tone::Normal, this)) {
    setAccessibleRole(this, QAccessible::AlertMessage);
    auto* layout = new QVBoxLayout(this);
    const int symbol = theme().px(2.7);
    layout->setContentsMargins(symbol, theme().px(0.55), theme().px(0.8), theme().px(0.6));
    if (layoutDirection() == Qt::RightToLeft)
        layout->setContentsMargins(theme().px(0.8), theme().px(0.55), symbol, theme().px(0.6));
    layout->setSpacing(theme().px(0.1));
    layout->addWidget(words_);
    layout->addWidget(explanation_);
}

void StatusBadge::setStatus(const StatusText& text, const QString& whose) {
    const bool isNew = !text_.words.isEmpty() && text_.words != text.words;
    text_ = text;
    words_->setWords(text.words);
    explanation_->setWords(text.explanation);
    QPalette colours = words_->palette();
    colours.setColor(QPalette::WindowText, coloursOf(text.tone).ink);
    words_->setPalette(colours);
    const QString state = text.words + QStringLiteral(". ") + text.explanation;
    setAccessibleName(whose.isEmpty() ? state : whose + QStringLiteral(": ") + state);
    update();
    if (isNew) announce(this);
}

void StatusBadge::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    const ToneColours colours = coloursOf(text_.tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1.2));
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), t.em * 0.35, t.em * 0.35);
    const int side = t.px(1.3);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - t.px(0.75) - side : t.px(0.75);
    painter.drawPixmap(x, words_->y() + (words_->height() - side) / 2,
                       picture(text_.symbol, side, devicePixelRatioF()));
}

PersonnummerField::PersonnummerField(QWidget* parent)
    : QWidget(parent), number_(valueLabel(this)), show_(new Button(Button::Kind::Quiet, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(0.3));
    number_->setWordWrap(false);
    show_->setText(Words::tr("Show"));
    show_->setAccessibleDescription(Words::tr("Shown while you hold the button or the space bar down."));
    show_->setToolTip(Words::tr("Shown while you hold the button or the space bar down."));
    layout->addWidget(number_);
    layout->addWidget(show_);
    layout->addStretch(1);
    connect(show_, &QPushButton::pressed, this, [this] { reveal(true); });
    connect(show_, &QPushButton::released, this, [this] { reveal(false); });
}

void PersonnummerField::setPersonnummer(const std::optional<Personnummer>& number, const QString& whose) {
    const QString name = Words::tr("Show the personnummer");
    show_->setAccessibleName(whose.isEmpty() ? name : name + QStringLiteral(", ") + whose);
    if (personnummer_ == number && number) return;
    personnummer_ = number;
    show_->setVisible(number.has_value());
    reveal(false);
}

void PersonnummerField::reveal(bool whole) {
    if (!personnummer_) {
        number_->setWords(Words::tr("Not in the certificate"));
        return;
    }
    number_->setWords(QString::fromStdString(whole ? personnummer_->full() : personnummer_->masked()));
    if (whole) announce(number_);
}

void PersonnummerField::hideEvent(QHideEvent* event) {
    reveal(false);
    QWidget::hideEvent(event);
}

InquiryField::InquiryField(QWidget* parent)
    : QWidget(parent),
      words_(valueLabel(this)),
      ring_(new BusyRing(this)),
      button_(new Button(Button::Kind::Link, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(0.5));
    row->addWidget(ring_, 0, Qt::AlignTop);
    row->addWidget(words_, 1);
    layout->addLayout(row);
    layout->addWidget(button_, 0, Qt::AlignLeft);
    ring_->hide();
    setAccessibleRole(words_, QAccessible::AlertMessage);
    connect(button_, &QPushButton::clicked, this, [this] {
        if (inquiry_ == Inquiry::Asking)
            emit stopWanted();
        else
            emit askWanted();
    });
}

void InquiryField::setEid(const Eid& eid, const QString& whose) {
    const bool news =
        eid.inquiry != inquiry_ && (eid.inquiry == Inquiry::Asking || inquiry_ == Inquiry::Asking);
    inquiry_ = eid.inquiry;
    words_->setWords(inquiryText(eid));
    ring_->setVisible(inquiry_ == Inquiry::Asking);
    const bool pointless = inquiry_ == Inquiry::Pointless || inquiry_ == Inquiry::Looking;
    button_->setVisible(!pointless);
    button_->setText(inquiry_ == Inquiry::Asking     ? Words::tr("Stop asking")
                     : inquiry_ == Inquiry::NotAsked ? Words::tr("Check now")
                                                     : Words::tr("Check again"));
    const QString name =
        button_->text() + QStringLiteral(", ") + Words::tr("whether the issuer has blocked it");
    button_->setAccessibleName(whose.isEmpty() ? name : name + QStringLiteral(", ") + whose);
    words_->setAccessibleName(Words::tr("Blocking check") + QStringLiteral(": ") + words_->words());
    if (news) announce(words_);
}

class EidCard::Initials : public QWidget {
 public:
    explicit Initials(QWidget* parent) : QWidget(parent) { setFixedSize(theme().px(2.9), theme().px(2.9)); }
    void setLetters(const QString& letters) {
        letters_ = letters;
        update();
    }

 protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.kind == Theme::Kind::HighContrast ? QPen(t.text, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(t.accentSoft);
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        painter.setPen(t.accent);
        painter.setFont(t.scaled(1.15, QFont::DemiBold));
        painter.drawText(rect(), Qt::AlignCenter, letters_);
    }

 private:
    QString letters_;
};

EidCard::EidCard(QWidget* parent)
    : QWidget(parent),
      initials_(new Initials(this)),
      name_(new TextLabel(1.25, QFont::DemiBold, TextLabel::Tone::Normal, this)),
      document_(new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Soft, this)),
      badge_(new StatusBadge(this)),
      number_(new PersonnummerField(this)),
      numberLabel_(softLabel(Words::tr("Personnummer"), this)),
      issuer_(valueLabel(this)),
      inquiry_(new InquiryField(this)),
      validity_(valueLabel(this)),
      readerLabel_(softLabel(Words::tr("Card reader"), this)),
      reader_(valueLabel(this)),
      main_(new Button(Button::Kind::Primary, this)),
      other_(new Button(Button::Kind::Secondary, this)),
      details_(new Button(Button::Kind::Quiet, this)) {
    setAccessibleRole(this, QAccessible::Grouping);
    auto* layout = new QVBoxLayout(this);
    const int side = theme().px(1.1);
    layout->setContentsMargins(side, side, side, theme().px(0.8));
    layout->setSpacing(theme().px(0.8));

    auto* top = new QHBoxLayout;
    top->setSpacing(theme().px(0.9));
    auto* names = new QVBoxLayout;
    names->setSpacing(theme().px(0.1));
    names->addWidget(name_);
    names->addWidget(document_);
    top->addWidget(initials_, 0, Qt::AlignTop);
    top->addLayout(names, 1);
    layout->addLayout(top);
    layout->addWidget(badge_);

    auto* rows = new QVBoxLayout;
    rows->setSpacing(theme().px(0.1));
    const auto row = [&](TextLabel* label, QWidget* value) {
        rows->addWidget(label);
        rows->addWidget(value);
        rows->addSpacing(theme().px(0.4));
    };
    row(numberLabel_, number_);
    row(softLabel(Words::tr("Valid to"), this), validity_);
    row(softLabel(Words::tr("Issued by"), this), issuer_);
    row(softLabel(Words::tr("Blocking check"), this), inquiry_);
    rows->addWidget(readerLabel_);
    rows->addWidget(reader_);
    layout->addLayout(rows);
    layout->addStretch(1);

    auto* buttons = new FlowRow(theme().px(0.4));
    buttons->addWidget(main_);
    buttons->addWidget(other_);
    buttons->addWidget(details_);
    layout->addLayout(buttons);
    details_->setText(Words::tr("Details"));
    for (Button* button : {main_, other_})
        connect(button, &QPushButton::clicked, this, [this] { emit actionWanted(action_); });
    connect(details_, &QPushButton::clicked, this, &EidCard::detailsWanted);
    connect(inquiry_, &InquiryField::askWanted, this, &EidCard::askWanted);
    connect(inquiry_, &InquiryField::stopWanted, this, &EidCard::stopWanted);
}

void EidCard::setEid(const Eid& eid, bool severalReaders, bool alone) {
    id_ = eid.id();
    const StatusText status = statusText(eid);
    action_ = status.action;
    initials_->setLetters(initialsText(eid.first().holder));
    name_->setWords(holderText(eid.first()));
    document_->setWords(documentText(eid.first()));
    badge_->setStatus(status, holderText(eid.first()));
    number_->setPersonnummer(eid.first().holder.personnummer, alone ? QString() : holderText(eid.first()));
    issuer_->setWords(eid.first().issuer.empty() ? Words::tr("Not in the certificate")
                                                 : shortText(eid.first().issuer));
    inquiry_->setEid(eid, alone ? QString() : holderText(eid.first()));
    validity_->setWords(validityText(eid));
    readerLabel_->setVisible(severalReaders);
    reader_->setVisible(severalReaders);
    reader_->setWords(shortText(eid.reader()));
    const QString action = actionText(action_);
    main_->setVisible(alone);
    other_->setVisible(!alone);
    for (Button* button : {main_, other_}) {
        button->setText(action);
        // Which of several people's it is, for somebody who does not see the card round it.
        button->setAccessibleName(alone ? action : action + QStringLiteral(", ") + holderText(eid.first()));
    }
    details_->setAccessibleName(alone ? details_->text()
                                      : details_->text() + QStringLiteral(", ") + holderText(eid.first()));
    setAccessibleName(spokenText(eid, severalReaders));
}

void EidCard::announceArrival() {
    announce(badge_);
}

void EidCard::paintEvent(QPaintEvent*) {
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1.5));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), t.em * 0.5, t.em * 0.5);
}

}  // namespace eleg
