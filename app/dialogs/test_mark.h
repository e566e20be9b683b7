// The word TEST, wherever e-IDs are believed that are not real.
#pragma once

#include <QLabel>

#include "app/dialogs/consent_view.h"

namespace eleg {

class TestMark : public QLabel {
    Q_OBJECT

 public:
    explicit TestMark(QWidget* parent = nullptr);
    /// Shows or hides itself as `view` says. Announces itself when it comes.
    void show(const View& view);

 protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace eleg
