// What assistive technology is told that our own widgets are.
#pragma once

#include <QAccessible>
#include <QWidget>

namespace eleg {

/// Makes `widget` known as `role` (Qt takes any plain QWidget for a filler, which screen readers pass over).
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

}  // namespace eleg
