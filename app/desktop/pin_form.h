// The codes that a PIN task needs, typed here or on the reader.
#pragma once

#include <QString>
#include <QWidget>

#include "app/desktop/pin_desk.h"

namespace eleg {

class Button;
class NoticeBar;
class PinField;
class TextLabel;

class PinForm : public QWidget {
    Q_OBJECT

 public:
    explicit PinForm(PinDesk& desk, QWidget* parent = nullptr);
    /// `fresh`: the form has just been opened, and takes the focus.
    void show(const PinJob& job, bool fresh);

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    void submit();
    void refuse(const QString& words, PinField* field);
    void nameFields(const PinJob& job);

    PinDesk& desk_;
    NoticeBar* notice_;
    QWidget* fields_;
    TextLabel* currentLabel_;
    PinField* current_;
    TextLabel* freshLabel_;
    PinField* fresh_;
    TextLabel* hint_;
    TextLabel* againLabel_;
    PinField* again_;
    TextLabel* pad_;
    Button* main_;
    Button* cancel_;
    QString remark_;  ///< on what was typed; until typing goes on
};

}  // namespace eleg
