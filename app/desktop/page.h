// One page of the window: a title, a sentence under it, and what the page is about, that scrolls when it
// must.
#pragma once

#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>

namespace eleg {

class TextLabel;

class Page : public QWidget {
    Q_OBJECT

 public:
    Page(const QString& title, const QString& lead, QWidget* parent = nullptr);

    /// The title; what the window calls itself while the page is shown.
    QString title() const;
    void setLead(const QString& lead);
    /// Puts the focus where the page's work begins.
    virtual void takeFocus();
    /// Scrolls for Page Up, Page Down, Home, End and the arrows up and down. False for any other key.
    bool scroll(int key);

 protected:
    QVBoxLayout* column() const { return column_; }
    QWidget* body() const { return body_; }
    TextLabel* lead() const { return lead_; }
    /// Room for content at the page's present width.
    int contentWidth() const;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// The width has changed: for pages that lay themselves out in columns.
    virtual void widthChanged() {}

 private:
    void keepContentWhole();

    QScrollArea* scroll_;
    QWidget* body_;
    QVBoxLayout* column_;
    TextLabel* title_;
    TextLabel* lead_;
};

/// Removes and deletes everything in `layout`.
void emptyLayout(QLayout* layout);

}  // namespace eleg
