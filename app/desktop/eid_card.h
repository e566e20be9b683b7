// One e-ID as it lies on "My e-IDs": whose, how it is, and the one thing to do about it.
#pragma once

#include <QWidget>

#include "app/desktop/overview_text.h"

namespace eleg {

class BusyRing;
class Button;
class TextLabel;

/// A state in words, colour and symbol.
class StatusBadge : public QWidget {
    Q_OBJECT

 public:
    explicit StatusBadge(QWidget* parent = nullptr);
    /// `whose`: whom it is about, for somebody who does not see what is round it.
    void setStatus(const StatusText& text, const QString& whose = {});

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    TextLabel* words_;
    TextLabel* explanation_;
    StatusText text_;
};

/// Shows a personnummer masked, and whole while its button (or Space on it) is held down.
class PersonnummerField : public QWidget {
    Q_OBJECT

 public:
    explicit PersonnummerField(QWidget* parent = nullptr);
    /// `whose`: named where there are several of them; empty else.
    void setPersonnummer(const std::optional<Personnummer>& number, const QString& whose);

 protected:
    void hideEvent(QHideEvent* event) override;

 private:
    void reveal(bool whole);
    TextLabel* number_;
    Button* show_;
    std::optional<Personnummer> personnummer_;
};

/// How far it is known whether the issuer has blocked an e-ID, and the way to find out.
class InquiryField : public QWidget {
    Q_OBJECT

 public:
    explicit InquiryField(QWidget* parent = nullptr);
    /// `whose`: named where there are several of them; empty else.
    void setEid(const Eid& eid, const QString& whose);

 signals:
    void askWanted();
    void stopWanted();

 private:
    TextLabel* words_;
    BusyRing* ring_;
    Button* button_;
    Inquiry inquiry_ = Inquiry::Looking;
};

class EidCard : public QWidget {
    Q_OBJECT

 public:
    explicit EidCard(QWidget* parent = nullptr);
    /// `alone`: it is the only one, and its action the page's main one.
    void setEid(const Eid& eid, bool severalReaders, bool alone);
    const Fingerprint& id() const { return id_; }
    /// Says whose it is and how, for somebody who does not see it come.
    void announceArrival();

 signals:
    void actionWanted(eleg::EidAction action);
    void detailsWanted();
    /// The issuer is to be asked whether it has blocked the e-ID, or not any more.
    void askWanted();
    void stopWanted();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    class Initials;
    Initials* initials_;
    TextLabel* name_;
    TextLabel* document_;
    StatusBadge* badge_;
    PersonnummerField* number_;
    TextLabel* numberLabel_;
    TextLabel* issuer_;
    InquiryField* inquiry_;
    TextLabel* validity_;
    TextLabel* readerLabel_;
    TextLabel* reader_;
    Button* main_;
    Button* other_;
    Button* details_;
    EidAction action_ = EidAction::Try;
    Fingerprint id_{};
};

}  // namespace eleg
