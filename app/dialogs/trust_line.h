// A quiet line about what could not be checked: it informs, and stands in nobody's way.
#pragma once

#include <QWidget>

namespace eleg {

class TextLabel;

class TrustLine : public QWidget {
    Q_OBJECT

 public:
    explicit TrustLine(QWidget* parent = nullptr);
    /// Shows `words`, or hides the line when they are empty. Announces what is new. `caution`: with the sign
    /// of a caution instead of information's.
    void setWords(const QString& words, bool caution);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    TextLabel* label_;
    bool caution_ = false;
};

}  // namespace eleg
