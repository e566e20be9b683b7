// Who asks, and what for: always on top, in every state.
#pragma once

#include <QWidget>

#include "app/dialogs/consent_model.h"
#include "app/dialogs/host_display.h"

class QLabel;

namespace eleg {

class NoticeBar;
class TextLabel;
class UnbrokenLabel;

class RequesterPanel : public QWidget {
    Q_OBJECT

 public:
    RequesterPanel(Task task, const Origin& origin, QWidget* parent = nullptr);
    void retranslate();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void drawPicture();
    Task task_;
    HostDisplay host_;
    QLabel* picture_;
    TextLabel* lead_;
    UnbrokenLabel* name_;
    UnbrokenLabel* otherForm_;
    NoticeBar* caution_;
};

}  // namespace eleg
