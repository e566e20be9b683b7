// The PIN field takes digits from keys, and gives nothing away.
#include <QAccessible>
#include <QAccessibleEditableTextInterface>
#include <QAccessibleInterface>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QObject>
#include <QPoint>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QString>
#include <QTest>

#include "app/dialogs/pin_field.h"
#include "app/dialogs/theme.h"

using namespace eleg;

namespace {

std::string taken(PinField& field) {
    const SecureBuffer pin = field.take();
    return {pin.bytes().begin(), pin.bytes().end()};
}

}  // namespace

class TestPinField : public QObject {
    Q_OBJECT

    std::unique_ptr<PinField> field_;

    // Keys that QTest has no character for.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QKeyEvent down(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(field_.get(), &down);
    }

    QAccessibleInterface* seenByReaders() { return QAccessible::queryAccessibleInterface(field_.get()); }

 private slots:
    void initTestCase() { setTheme(Theme::make(Theme::Kind::Light, {}, QApplication::font())); }

    void init() {
        field_ = std::make_unique<PinField>();
        field_->resize(300, 44);
        field_->show();
        field_->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(field_.get()));
    }

    void cleanup() { field_.reset(); }

    void digitsAreTakenInOrder() {
        QTest::keyClicks(field_.get(), "135790");
        QCOMPARE(field_->length(), std::size_t{6});
        QCOMPARE(taken(*field_), std::string("135790"));
        QVERIFY(field_->isEmpty());
    }

    void theNumberPadCounts() {
        QTest::keyClick(field_.get(), Qt::Key_7, Qt::KeypadModifier);
        QCOMPARE(taken(*field_), std::string("7"));
    }

    void lettersAreRefusedAndSaidSo() {
        QSignalSpy refused(field_.get(), &PinField::refused);
        QTest::keyClicks(field_.get(), "1a2");
        QCOMPARE(refused.count(), 1);
        QCOMPARE(taken(*field_), std::string("12"));
    }

    void otherScriptsDigitsAreNoDigits() {
        field_->insertDigits(0, QStringLiteral("1٣２²4"));
        QCOMPARE(taken(*field_), std::string("14"));
    }

    void editingKeysWork() {
        QTest::keyClicks(field_.get(), "1234");
        QTest::keyClick(field_.get(), Qt::Key_Backspace);
        QTest::keyClick(field_.get(), Qt::Key_Home);
        QTest::keyClick(field_.get(), Qt::Key_Delete);
        QTest::keyClick(field_.get(), Qt::Key_Right);
        QTest::keyClicks(field_.get(), "9");
        QTest::keyClick(field_.get(), Qt::Key_End);
        QTest::keyClicks(field_.get(), "8");
        QCOMPARE(taken(*field_), std::string("2938"));
    }

    void noMoreDigitsThanTheCardTakes() {
        field_->setMaxLength(4);
        QTest::keyClicks(field_.get(), "123456");
        QCOMPARE(taken(*field_), std::string("1234"));
    }

    void pasteIsRefused_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("Ctrl+V") << int(Qt::Key_V) << int(Qt::ControlModifier);
        QTest::newRow("Shift+Insert") << int(Qt::Key_Insert) << int(Qt::ShiftModifier);
        QTest::newRow("Paste key") << int(Qt::Key_Paste) << int(Qt::NoModifier);
        QTest::newRow("Ctrl+Y") << int(Qt::Key_Y) << int(Qt::ControlModifier);
    }

    void pasteIsRefused() {
        QFETCH(const int, key);
        QFETCH(const int, modifiers);
        QApplication::clipboard()->setText(QStringLiteral("123456"));
        press(static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifiers));
        QVERIFY(field_->isEmpty());
    }

    void theMiddleButtonPastesNothing() {
        QApplication::clipboard()->setText(QStringLiteral("123456"));
        if (QApplication::clipboard()->supportsSelection())
            QApplication::clipboard()->setText(QStringLiteral("123456"), QClipboard::Selection);
        QTest::mouseClick(field_.get(), Qt::MiddleButton);
        QVERIFY(field_->isEmpty());
    }

    void nothingCanBeDroppedOnIt() {
        QVERIFY(!field_->acceptDrops());
        QMimeData content;
        content.setText(QStringLiteral("123456"));
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(field_.get(), &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(field_->isEmpty());
    }

    void whatWasRemovedCannotBeBroughtBack() {
        QTest::keyClicks(field_.get(), "1234");
        QTest::keyClick(field_.get(), Qt::Key_Backspace);
        QTest::keyClick(field_.get(), Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Undo);
        QCOMPARE(field_->length(), std::size_t{3});
    }

    void nothingCanBeCopiedOrCut() {
        QApplication::clipboard()->setText(QStringLiteral("before"));
        QTest::keyClicks(field_.get(), "1234");
        QTest::keyClick(field_.get(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field_.get(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(field_.get(), Qt::Key_X, Qt::ControlModifier);
        QTest::keyClick(field_.get(), Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        QCOMPARE(field_->length(), std::size_t{4});
    }

    void inputMethodsAreOff() {
        QVERIFY(!field_->testAttribute(Qt::WA_InputMethodEnabled));
        for (const Qt::InputMethodHint hint :
             {Qt::ImhHiddenText, Qt::ImhSensitiveData, Qt::ImhNoPredictiveText, Qt::ImhDigitsOnly})
            QVERIFY(field_->inputMethodHints().testFlag(hint));
        QInputMethodEvent composed;
        composed.setCommitString(QStringLiteral("123456"));
        QCoreApplication::sendEvent(field_.get(), &composed);
        QVERIFY(field_->isEmpty());
        for (const Qt::InputMethodQuery query : {Qt::ImSurroundingText, Qt::ImCurrentSelection})
            QVERIFY(field_->inputMethodQuery(query).toString().isEmpty());
    }

    void thereIsNoContextMenu() { QCOMPARE(field_->contextMenuPolicy(), Qt::PreventContextMenu); }

    void hidingItWipesIt() {
        QTest::keyClicks(field_.get(), "1234");
        field_->hide();
        QVERIFY(field_->isEmpty());
    }

    void screenReadersFindAPasswordFieldOfDots() {
        QTest::keyClicks(field_.get(), "1234");
        QAccessibleInterface* seen = seenByReaders();
        QVERIFY(seen);
        QCOMPARE(seen->role(), QAccessible::EditableText);
        QVERIFY(seen->state().passwordEdit);
        QCOMPARE(seen->textInterface()->characterCount(), 4);
        QCOMPARE(seen->textInterface()->text(0, 4), QString(4, QChar(0x2022)));
        for (int kind = 0; kind <= QAccessible::Accelerator; ++kind) {
            const QString text = seen->text(static_cast<QAccessible::Text>(kind));
            QVERIFY2(!text.contains(QRegularExpression(QStringLiteral("[0-9]"))), qPrintable(text));
        }
        seen->textInterface()->setSelection(0, 0, 4);
        QCOMPARE(seen->textInterface()->selectionCount(), 0);
    }

    void assistiveTechnologyCanWriteIt() {
        seenByReaders()->editableTextInterface()->insertText(0, QStringLiteral("1234"));
        seenByReaders()->editableTextInterface()->replaceText(0, 4, QStringLiteral("5678"));
        QCOMPARE(taken(*field_), std::string("5678"));
        seenByReaders()->setText(QAccessible::Value, QStringLiteral("42"));
        QCOMPARE(taken(*field_), std::string("42"));
    }

    void assistiveTechnologyCannotWriteBeyondItsEnds() {
        QAccessibleEditableTextInterface* writing = seenByReaders()->editableTextInterface();
        writing->insertText(-5, QStringLiteral("12"));
        writing->insertText(1000, QStringLiteral("34"));
        writing->deleteText(-1, 1000);
        writing->deleteText(3, 1);
        writing->deleteText(2, 1000);
        QCOMPARE(taken(*field_), std::string("12"));
    }

    void itIsTallEnoughForAFinger() { QVERIFY(field_->sizeHint().height() >= 44); }
};

QTEST_MAIN(TestPinField)
#include "tst_pin_field.moc"
