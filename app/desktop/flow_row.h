// Buttons side by side, on as many lines as they need.
#pragma once

#include <QLayout>
#include <vector>

namespace eleg {

class FlowRow : public QLayout {
 public:
    explicit FlowRow(int spacing);
    ~FlowRow() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

 private:
    /// Puts the items into `rect`, or only measures. Returns the height.
    int place(const QRect& rect, bool measureOnly) const;

    std::vector<QLayoutItem*> items_;
};

}  // namespace eleg
