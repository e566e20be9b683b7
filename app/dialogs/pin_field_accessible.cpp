#include "app/dialogs/pin_field_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "app/dialogs/pin_field.h"

namespace eleg {

namespace {

QString dots(int count) {
    return QString(count, QChar(0x2022));
}

class PinFieldAccessible : public QAccessibleWidget,
                           public QAccessibleTextInterface,
                           public QAccessibleEditableTextInterface {
 public:
    explicit PinFieldAccessible(PinField* field) : QAccessibleWidget(field, QAccessible::EditableText) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        if (type == QAccessible::EditableTextInterface)
            return static_cast<QAccessibleEditableTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        state.multiLine = false;
        state.selectableText = false;
        return state;
    }

    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? dots(count()) : QAccessibleWidget::text(kind);
    }

    void setText(QAccessible::Text kind, const QString& text) override {
        if (kind == QAccessible::Value)
            replaceText(0, count(), text);
        else
            QAccessibleWidget::setText(kind, text);
    }

    // Reading: dots, and nothing can be selected.
    void selection(int, int* start, int* end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return static_cast<int>(field()->cursor()); }
    void setCursorPosition(int position) override {
        field()->moveCursor(static_cast<std::size_t>(std::max(position, 0)));
    }
    QString text(int start, int end) const override {
        const int last = end < 0 ? count() : std::min(end, count());
        return dots(std::max(0, last - std::max(start, 0)));
    }
    int characterCount() const override { return count(); }
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int* start, int* end) const override {
        *start = 0;
        *end = count();
        return {};
    }

    // Writing.
    void deleteText(int start, int end) override {
        if (start < 0 || end <= start) return;
        field()->removeDigits(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    }
    void insertText(int offset, const QString& text) override {
        field()->insertDigits(static_cast<std::size_t>(std::max(offset, 0)), text);
    }
    void replaceText(int start, int end, const QString& text) override {
        deleteText(start, end);
        insertText(start, text);
    }

 private:
    PinField* field() const { return static_cast<PinField*>(widget()); }
    int count() const { return static_cast<int>(field()->length()); }
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("eleg::PinField")) return nullptr;
    return new PinFieldAccessible(static_cast<PinField*>(object));
}

}  // namespace

void installPinFieldAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(once);
}

void announceInserted(PinField* field, int position, int count) {
    if (!QAccessible::isActive()) return;
    QAccessibleTextInsertEvent event(field, position, dots(count));
    QAccessible::updateAccessibility(&event);
}

void announceRemoved(PinField* field, int position, int count) {
    if (!QAccessible::isActive()) return;
    QAccessibleTextRemoveEvent event(field, position, dots(count));
    QAccessible::updateAccessibility(&event);
}

void announceCursor(PinField* field, int position) {
    if (!QAccessible::isActive()) return;
    QAccessibleTextCursorEvent event(field, position);
    QAccessible::updateAccessibility(&event);
}

}  // namespace eleg
