// The field for a PIN: digits go from the key to locked memory and to nowhere else.
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "libcard/secure/secure_buffer.h"

namespace eleg {

/// Not a QLineEdit, because that keeps a QString, an undo history and a clipboard. There is no paste, drag,
/// drop, selection, undo or context menu here, and input methods are off. Screen readers see a password field
/// with one dot for each digit. What was typed is wiped when the field is hidden.
class PinField : public QWidget {
    Q_OBJECT

 public:
    explicit PinField(QWidget* parent = nullptr);
    ~PinField() override;

    std::size_t length() const { return digits_.size(); }
    bool isEmpty() const { return digits_.empty(); }
    std::size_t cursor() const { return cursor_; }
    /// Digits beyond this many are not taken.
    void setMaxLength(std::size_t digits);
    /// Hands the digits over; the field is empty afterwards.
    SecureBuffer take();
    void clear();
    /// Draws the field as having a fault (wrong PIN).
    void setFault(bool fault);

    /// Inserts the digits of `text` at `position` and leaves out everything else; for assistive technology.
    void insertDigits(std::size_t position, QStringView text);
    void removeDigits(std::size_t position, std::size_t count);
    void moveCursor(std::size_t position);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 signals:
    void edited();
    /// A key that is no digit was pressed.
    void refused();

 protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    void insertDigit(std::uint8_t digit);
    void restartBlink();
    double dotStep() const;
    double firstDot() const;

    SecureBuffer digits_;
    std::size_t cursor_ = 0;
    std::size_t maxLength_ = 16;
    bool fault_ = false;
    bool caretShown_ = true;
    QTimer blink_;
};

}  // namespace eleg
