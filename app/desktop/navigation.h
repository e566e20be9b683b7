// The list of pages at the window's side: one tab a page, with arrow keys, as assistive technology knows it.
#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace eleg {

class NavigationTab : public QAbstractButton {
    Q_OBJECT

 public:
    NavigationTab(const QString& icon, const QString& words, QWidget* parent = nullptr);
    /// Narrow: the picture above the words.
    void setNarrow(bool narrow);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 signals:
    /// An arrow key: the tab above (-1) or below (1).
    void moved(int step);

 private:
    QRect wordsBox(const QRect& box) const;
    QString icon_;
    bool narrow_ = false;
};

class Navigation : public QWidget {
    Q_OBJECT

 public:
    explicit Navigation(QWidget* parent = nullptr);
    void add(const QString& icon, const QString& words);
    void setCurrent(int index);
    void setNarrow(bool narrow);
    /// How wide it wants to be.
    int wantedWidth() const;
    NavigationTab* tab(int index) const { return tabs_[static_cast<std::size_t>(index)]; }
    int count() const { return static_cast<int>(tabs_.size()); }

 signals:
    void chosen(int index);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QVBoxLayout* list_;
    QWidget* name_;
    std::vector<NavigationTab*> tabs_;
    bool narrow_ = false;
};

}  // namespace eleg
