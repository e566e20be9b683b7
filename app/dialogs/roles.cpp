#include "app/dialogs/roles.h"

#include <QAccessibleWidget>
#include <QVariant>

namespace eleg {

namespace {

constexpr const char* kRole = "elegAccessibleRole";

QAccessibleInterface* makeWithRole(const QString&, QObject* object) {
    if (!object || !object->isWidgetType()) return nullptr;
    const QVariant role = object->property(kRole);
    if (!role.isValid()) return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), static_cast<QAccessible::Role>(role.toInt()));
}

}  // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role) {
    static const bool once = [] {
        QAccessible::installFactory(makeWithRole);
        return true;
    }();
    static_cast<void>(once);
    widget->setProperty(kRole, static_cast<int>(role));
}

}  // namespace eleg
