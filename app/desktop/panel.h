// A framed part of a page with a heading, rows of label and value, and buttons.
#pragma once

#include <QVBoxLayout>
#include <QWidget>
#include <initializer_list>

namespace eleg {

class Button;

class Panel : public QWidget {
    Q_OBJECT

 public:
    explicit Panel(const QString& heading, QWidget* parent = nullptr);
    /// A soft label with its value under it. `unbroken`: a number, that may wrap anywhere.
    void addRow(const QString& label, const QString& value, bool unbroken = false);
    void addText(const QString& text, bool soft = false);
    void addButtons(std::initializer_list<Button*> buttons);
    QVBoxLayout* column() const { return column_; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QVBoxLayout* column_;
};

}  // namespace eleg
