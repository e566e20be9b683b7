// Every page and state as it is drawn: nothing empty, cut off or over something else, every text and picture
// of enough contrast in its pixels, and the focus to be seen. A function for each look, to be run by its
// name.
#include <QAbstractButton>
#include <QApplication>
#include <QColor>
#include <QCoreApplication>
#include <QFont>
#include <QImage>
#include <QLabel>
#include <QList>
#include <QObject>
#include <QPainter>
#include <QPixmap>
#include <QPoint>
#include <QRect>
#include <QScrollArea>
#include <QScrollBar>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include "app/desktop/choices.h"
#include "app/desktop/eid_card.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/identity_view.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/theme.h"
#include "tests/desktop/pixels.h"
#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

namespace {

constexpr double kText = 4.5;
constexpr double kTextInHighContrast = 7;
constexpr double kPicture = 3;

QString wordsOf(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->text();
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button != nullptr ? button->text() : QString();
}

void setWords(QWidget* widget, const QString& words) {
    if (auto* label = qobject_cast<QLabel*>(widget))
        label->setText(words);
    else
        static_cast<QAbstractButton*>(widget)->setText(words);
}

QRect placeOf(const QWidget* widget) {
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

}  // namespace

class TestWindowLooks : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> home_;
    std::unique_ptr<WindowFixture> fixture_;
    std::unique_ptr<Window> window_;
    QFont font_;
    QStringList findings_;

    void find(const QWidget* widget, const QString& what) {
        findings_ << QStringLiteral("%1 “%2”: %3")
                         .arg(QLatin1String(widget->metaObject()->className()), wordsOf(widget).left(50),
                              what);
    }

    QImage picture() const { return window_->grab().toImage().convertToFormat(QImage::Format_RGB32); }

    template <class Kind>
    QList<Kind*> visible() const {
        QList<Kind*> all;
        for (auto* each : window_->findChildren<Kind*>())
            if (each->isVisible()) all << each;
        return all;
    }

    static void letEventsRun() {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
    }

    void open(const WindowState& state, Appearance appearance, const QSize& size) {
        fixture_ = std::make_unique<WindowFixture>(home_->path(), QStringLiteral("sv"));
        Settings settings;
        settings.appearance = appearance;
        fixture_->settings.save(settings);
        state.before(*fixture_);
        fixture_->cards.start();
        fixture_->store.show(state.snapshot);
        letEventsRun();
        window_ = std::make_unique<Window>(fixture_->parts());
        window_->resize(size);
        window_->show();
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        state.arrange(*fixture_, *window_);
        letEventsRun();
        // As high as the page, so that all of it is seen at once.
        for (auto* area : visible<QScrollArea>()) {
            const int hidden = area->verticalScrollBar()->maximum();
            if (hidden > 0) window_->resize(window_->width(), window_->height() + hidden);
            letEventsRun();
        }
        if (QWidget* focused = window_->focusWidget()) focused->clearFocus();
        letEventsRun();
    }

    // The whole with and without its words and pictures, which shows each in its own pixels.
    void examine(double least) {
        const QList<QLabel*> labels = visible<QLabel>();
        QList<QWidget*> texts;
        QList<QLabel*> pictures;
        for (QLabel* label : labels) {
            if (!label->text().isEmpty()) texts << label;
            if (!label->pixmap(Qt::ReturnByValue).isNull()) pictures << label;
        }
        for (auto* button : visible<QAbstractButton>())
            if (!button->text().isEmpty()) texts << button;

        const QImage with = picture();
        QStringList words;
        QList<QPixmap> pixmaps;
        for (QWidget* text : texts) {
            words << wordsOf(text);
            setWords(text, QString());
        }
        for (QLabel* label : pictures) {
            pixmaps << label->pixmap(Qt::ReturnByValue);
            label->setPixmap(QPixmap());
        }
        // Without events in between nothing is laid out anew.
        const QImage without = picture();
        for (int i = 0; i < texts.size(); ++i) setWords(texts[i], words[i]);
        for (int i = 0; i < pictures.size(); ++i) pictures[i]->setPixmap(pixmaps[i]);

        for (QWidget* text : texts) {
            // What an e-ID's words are is drawn from the e-ID itself.
            const bool own = qobject_cast<IdentityPanel*>(text) != nullptr ||
                             qobject_cast<IdentityButton*>(text) != nullptr;
            examineText(text, own ? inkOn(with, placeOf(text)) : inkOf(with, without, placeOf(text)), least);
        }
        for (QLabel* label : pictures) {
            const Ink ink = inkOf(with, without, placeOf(label));
            if (ink.contrast < kPicture)
                find(label, QStringLiteral("a picture of contrast %1").arg(ink.contrast));
        }
        for (auto* each : visible<SwitchButton>()) {
            if (each->accessibleDescription().isEmpty()) continue;
            const QRect place = placeOf(each).adjusted(theme().px(2.3), each->height() / 2, -4, -4);
            const Ink ink = inkOn(with, place);
            if (ink.contrast < least)
                find(each, QStringLiteral("an explanation of contrast %1").arg(ink.contrast));
        }
        for (auto* badge : visible<StatusBadge>()) {
            const QRect box = placeOf(badge).adjusted(6, 6, 0, -6);
            const Ink ink = inkOn(with, {box.topLeft(), QSize(theme().px(2.3), box.height())});
            if (ink.contrast < kPicture)
                find(badge, QStringLiteral("a symbol of contrast %1").arg(ink.contrast));
        }
        findOverlaps(texts);
    }

    void examineText(QWidget* text, const Ink& ink, double least) {
        if (ink.pixels == 0) return find(text, QStringLiteral("is not to be seen"));
        if (ink.contrast < least) find(text, QStringLiteral("contrast %1").arg(ink.contrast, 0, 'f', 2));
        if (text->visibleRegion().boundingRect().size() != text->size())
            find(text, QStringLiteral("is covered or cut off"));
        const QRect place = placeOf(text);
        if (!window_->rect().contains(place)) find(text, QStringLiteral("is outside of the window"));
        // A button's words end before its edge does.
        const bool own = qobject_cast<IdentityButton*>(text) != nullptr;
        if (qobject_cast<QAbstractButton*>(text) != nullptr && !own &&
            (ink.box.left() <= place.left() || ink.box.right() >= place.right()))
            find(text, QStringLiteral("is wider than its place"));
    }

    void findOverlaps(const QList<QWidget*>& texts) {
        for (int i = 0; i < texts.size(); ++i)
            for (int j = 0; j < i; ++j)
                if (!texts[i]->isAncestorOf(texts[j]) && !texts[j]->isAncestorOf(texts[i]) &&
                    placeOf(texts[i]).intersects(placeOf(texts[j])))
                    find(texts[i], QStringLiteral("lies over “%1”").arg(wordsOf(texts[j])));
    }

    // A ring round what has the focus, all the way and of enough contrast.
    void examineFocus() {
        QList<QWidget*> controls;
        for (auto* each : visible<QAbstractButton>()) controls << each;
        for (auto* each : visible<PinField>()) controls << each;
        for (QWidget* control : controls) {
            if (!control->isEnabled() || (control->focusPolicy() & Qt::TabFocus) == 0) continue;
            const QRect place = placeOf(control);
            if (window_->focusWidget() != nullptr) window_->focusWidget()->clearFocus();
            const QImage without = picture();
            control->setFocus(Qt::TabFocusReason);
            const QImage with = picture();
            const Ink ink = inkOf(with, without, place);
            if (ink.contrast < kPicture || ink.pixels < place.width() + place.height())
                find(control,
                     QStringLiteral("a focus of contrast %1 in %2 pixels").arg(ink.contrast).arg(ink.pixels));
        }
    }

    static void addStates() {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("zoom");
        const std::vector<WindowState> states = windowStates();
        for (int i = 0; i < static_cast<int>(states.size()); ++i)
            for (const int zoom : {100, 200})
                QTest::addRow("%s at %d %%", qPrintable(states[static_cast<std::size_t>(i)].name), zoom)
                    << i << zoom;
    }

    void examineIn(Appearance appearance) {
        QFETCH(const int, index);
        QFETCH(const int, zoom);
        QFont scaled = font_;
        scaled.setPointSizeF(font_.pointSizeF() * zoom / 100);
        QApplication::setFont(scaled);
        open(windowStates()[static_cast<std::size_t>(index)], appearance,
             zoom == 100 ? QSize(1060, 760) : QSize(1240, 980));
        if (QTest::currentTestFailed()) return;
        // Broken settings have no appearance of their own.
        examine(theme().kind == Theme::Kind::HighContrast ? kTextInHighContrast : kText);
        if (zoom == 100) examineFocus();
        QVERIFY2(findings_.isEmpty(), qPrintable(findings_.join(u'\n')));
    }

 private slots:
    void initTestCase() { font_ = QApplication::font(); }
    void init() {
        home_ = std::make_unique<QTemporaryDir>();
        findings_.clear();
    }
    void cleanup() {
        window_.reset();
        fixture_.reset();
        QApplication::setFont(font_);
    }

    void light_data() { addStates(); }
    void light() { examineIn(Appearance::Light); }
    void dark_data() { addStates(); }
    void dark() { examineIn(Appearance::Dark); }
    void highContrast_data() { addStates(); }
    void highContrast() { examineIn(Appearance::HighContrast); }

    // The measure itself: what it must not let pass.
    void weakTextIsFound() {
        QImage ground(60, 30, QImage::Format_RGB32);
        ground.fill(Qt::white);
        QImage drawn = ground;
        QPainter(&drawn).fillRect(QRect(10, 10, 20, 4), QColor(0x77, 0x77, 0x77));  // 4.48:1
        const Ink ink = inkOf(drawn, ground, ground.rect());
        QCOMPARE(ink.pixels, 80);
        QCOMPARE(ink.box, QRect(10, 10, 20, 4));
        QVERIFY(ink.contrast > 4.47 && ink.contrast < kText);
        QCOMPARE(inkOn(drawn, ground.rect()).pixels, 80);
        QCOMPARE(inkOf(ground, ground, ground.rect()).pixels, 0);
    }
};

QTEST_MAIN(TestWindowLooks)
#include "tst_window_looks.moc"
