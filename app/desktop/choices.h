// Settings to choose: one of several (radio button) and on or off (check box), in the theme's look.
#pragma once

#include <QCheckBox>
#include <QRadioButton>

namespace eleg {

/// One of several; arrow keys move among those of one parent.
class ChoiceButton : public QRadioButton {
    Q_OBJECT

 public:
    explicit ChoiceButton(const QString& words, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

 protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent* event) override;
};

/// On or off, with a sentence on what that means.
class SwitchButton : public QCheckBox {
    Q_OBJECT

 public:
    SwitchButton(const QString& words, const QString& explanation, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

 protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent* event) override;

 private:
    QString explanation_;
};

}  // namespace eleg
