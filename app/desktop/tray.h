// Eleg in the desktop's tray, and what it tells there.
#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <memory>

#include "app/desktop/expiry.h"

namespace eleg {

class Tray : public QObject {
    Q_OBJECT

 public:
    explicit Tray(QObject* parent = nullptr);

    /// Whether there is a tray, and Eleg is in it.
    void setShown(bool shown);
    bool isShown() const { return icon_ && icon_->isVisible(); }
    /// The names of the menu, in the language of now.
    void retranslate();

 signals:
    void openWanted();
    void quitWanted();

 private:
    std::unique_ptr<QMenu> menu_;
    std::unique_ptr<QSystemTrayIcon> icon_;
};

/// Tells the desktop that an e-ID ends soon (freedesktop.org, "Desktop Notifications"). Nothing waits for it.
void notifyOfExpiry(const Eid& eid);

/// What it says: the holder's name, no personnummer.
QString expiryText(const Eid& eid);

}  // namespace eleg
