// Whose e-ID: a card-like panel to look at, and the same as a button to choose from.
#pragma once

#include <QLabel>
#include <QPushButton>

#include "app/dialogs/consent_model.h"

namespace eleg {

/// The lines that describe one e-ID, in the interface's language.
struct IdentityText {
    QString name;
    QString person;  ///< masked personnummer and document
    QString issuer;
    QString validity;  ///< last day
    QString reader;    ///< empty unless there are several
    QString test;      ///< that it is a test e-ID; empty when it is not
    QString obstacle;
    QString initials;
    QString spoken;  ///< all of it in one sentence
};

IdentityText describeIdentity(const Choice& choice, bool severalReaders);

/// The e-ID that will be used.
class IdentityPanel : public QLabel {
    Q_OBJECT

 public:
    explicit IdentityPanel(QWidget* parent = nullptr);
    void setIdentity(const Choice& choice, bool severalReaders);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    IdentityText text_;
};

/// An e-ID to choose.
class IdentityButton : public QPushButton {
    Q_OBJECT

 public:
    IdentityButton(const Choice& choice, bool severalReaders, QWidget* parent = nullptr);
    const Fingerprint& id() const { return id_; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    IdentityText text_;
    Fingerprint id_;
};

}  // namespace eleg
