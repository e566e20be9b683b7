// The word TEST over every page, where issuers of test e-IDs are believed.
#pragma once

#include <QWidget>

namespace eleg {

class TestBanner : public QWidget {
    Q_OBJECT

 public:
    explicit TestBanner(QWidget* parent = nullptr);

 protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace eleg
