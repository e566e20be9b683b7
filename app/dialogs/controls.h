// The small parts that the dialog is made of, drawn in the theme's colours.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace eleg {

/// `text` so that a word such as e-legitimation or pin-kod is not broken at its hyphen.
QString withWholeWords(const QString& text);

/// Plain text that wraps: what others have sent is never read as markup.
class TextLabel : public QLabel {
    Q_OBJECT

 public:
    enum class Tone { Normal, Soft };
    TextLabel(double size, QFont::Weight weight, Tone tone = Tone::Normal, QWidget* parent = nullptr);
    /// Shows `text` with its words whole, but for those that are longer than any line.
    void setWords(const QString& text);
    const QString& words() const { return words_; }
    void restyle();

 private:
    QString words_;
    double size_;
    QFont::Weight weight_;
    Tone tone_;
};

/// One unbroken text, such as a host's name or a checksum, that is shown whole: it gets
/// smaller to fit on a line, and wraps anywhere when that is not enough.
class UnbrokenLabel : public QLabel {
    Q_OBJECT

 public:
    UnbrokenLabel(double size, QFont::Weight weight, QWidget* parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QFont fontFor(int width) const;
    double size_;
    QFont::Weight weight_;
};

class Button : public QPushButton {
    Q_OBJECT

 public:
    /// Link: quiet too, with its text flush with the text above.
    enum class Kind { Primary, Secondary, Quiet, Link };
    Button(Kind kind, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    bool isQuiet() const { return kind_ == Kind::Quiet || kind_ == Kind::Link; }
    QFont face() const;
    Kind kind_;
};

/// A remark in a coloured box with a sign before it.
class NoticeBar : public QWidget {
    Q_OBJECT

 public:
    explicit NoticeBar(QWidget* parent = nullptr);
    /// Shows `text`, or hides the bar when it is empty. Announces what is new.
    void setNotice(const QString& text, bool fault);
    QString text() const { return label_->words(); }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void restyle();
    TextLabel* label_;
    bool fault_ = false;
};

/// A ring that turns while something is under way; the words beside it say what. It is all that moves by
/// itself, in dialog and window.
class BusyRing : public QWidget {
    Q_OBJECT

 public:
    explicit BusyRing(QWidget* parent = nullptr);
    /// Whether rings that are shown from now on turn: not for a person who has asked for less motion.
    static void setTurning(bool turns);
    bool isTurning() const { return timer_.isActive(); }
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    QTimer timer_;
    int step_ = 0;
};

/// Tells assistive technology at once that `widget` says something new.
void announce(QWidget* widget);

}  // namespace eleg
