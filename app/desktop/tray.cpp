#include "app/desktop/tray.h"

#include <QAction>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QIcon>
#include <QVariantMap>

#include "app/desktop/overview_text.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

// Shown until it is dismissed: it comes once.
constexpr int kForever = 0;

}  // namespace

Tray::Tray(QObject* parent) : QObject(parent) {}

void Tray::setShown(bool shown) {
    if (!shown || !QSystemTrayIcon::isSystemTrayAvailable()) {
        icon_.reset();
        menu_.reset();
        return;
    }
    if (icon_) return;
    menu_ = std::make_unique<QMenu>();
    connect(menu_->addAction(QString()), &QAction::triggered, this, &Tray::openWanted);
    connect(menu_->addAction(QString()), &QAction::triggered, this, &Tray::quitWanted);
    icon_ = std::make_unique<QSystemTrayIcon>(QIcon(QStringLiteral(":/eleg/icons/eleg.svg")));
    icon_->setContextMenu(menu_.get());
    connect(icon_.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context) emit openWanted();
    });
    retranslate();
    icon_->show();
}

void Tray::retranslate() {
    if (!icon_) return;
    const QList<QAction*> actions = menu_->actions();
    actions.at(0)->setText(Words::tr("Open Eleg"));
    actions.at(1)->setText(Words::tr("Quit"));
    icon_->setToolTip(QStringLiteral("Eleg"));
}

QString expiryText(const Eid& eid) {
    return holderText(eid.first()) + QStringLiteral(": ") + Words::tr("Valid to %1").arg(validityText(eid)) +
           QStringLiteral(". ") + Words::tr("Open Eleg to see how to renew it.");
}

void notifyOfExpiry(const Eid& eid) {
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    // Bodies may be taken for markup; a name may not be.
    call.setArguments({QStringLiteral("Eleg"), 0U, QStringLiteral("eleg"),
                       Words::tr("Your e-ID expires soon"), expiryText(eid).toHtmlEscaped(), QStringList(),
                       QVariantMap(), kForever});
    QDBusConnection::sessionBus().asyncCall(call);
}

}  // namespace eleg
