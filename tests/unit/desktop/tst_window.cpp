// The window and its pages: keys, focus, languages, looks, and what it does when cards come and go.
#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleInterface>
#include <QApplication>
#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QLabel>
#include <QObject>
#include <QPoint>
#include <QRect>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSize>
#include <QStackedWidget>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

#include "app/desktop/certificate_page.h"
#include "app/desktop/certificate_text.h"
#include "app/desktop/eid_card.h"
#include "app/desktop/navigation.h"
#include "app/desktop/test_banner.h"
#include "app/dialogs/controls.h"
#include "app/dialogs/theme.h"
#include "tests/desktop/window_states.h"

using namespace eleg;
using namespace eleg::test;

class TestWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> home_;
    std::unique_ptr<WindowFixture> fixture_;
    std::unique_ptr<Window> window_;

    void open(const Snapshot& snapshot) {
        fixture_->cards.start();
        window_ = std::make_unique<Window>(fixture_->parts());
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        see(snapshot);
    }
    void see(const Snapshot& snapshot) {
        fixture_->store.show(snapshot);
        QCoreApplication::processEvents();
        QVERIFY(settle(*fixture_));
        QCoreApplication::processEvents();
    }

    QAbstractButton* button(const QString& name) const {
        for (auto* each : window_->findChildren<QAbstractButton*>())
            if (each->isVisible() && (each->text() == name || each->accessibleName() == name)) return each;
        return nullptr;
    }
    QStringList texts() const {
        QStringList all;
        for (auto* each : window_->findChildren<QLabel*>())
            if (each->isVisible() && !each->accessibleName().isEmpty()) all << each->accessibleName();
        return all;
    }
    bool shows(const QString& text) const {
        const QStringList all = texts();
        return std::any_of(all.begin(), all.end(), [&](const QString& each) { return each.contains(text); });
    }
    NavigationTab* tab(int index) const { return window_->findChild<Navigation*>()->tab(index); }

 private slots:
    void init() {
        home_ = std::make_unique<QTemporaryDir>();
        fixture_ = std::make_unique<WindowFixture>(home_->path(), QStringLiteral("sv"));
    }
    void cleanup() {
        window_.reset();
        fixture_.reset();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void aCardIsShownWithItsHolderAndState() {
        open(snapshotOf({readyReader(bothOf({}))}));
        QVERIFY(shows(QStringLiteral("Tolvan Tolvansson")));
        QVERIFY(shows(QStringLiteral("Skatteverkets id-kort")));
        QVERIFY(shows(QStringLiteral("Kan inte kontrolleras")));
        QVERIFY(shows(QStringLiteral("19121212-****")));
        QVERIFY(!shows(QStringLiteral("19121212-1212")));
    }

    void thePersonnummerIsWholeOnlyWhileTheButtonIsHeld() {
        open(snapshotOf({readyReader(bothOf({}))}));
        QAbstractButton* show = button(QStringLiteral("Visa personnumret"));
        QVERIFY(show);
        QTest::mousePress(show, Qt::LeftButton);
        QVERIFY(shows(QStringLiteral("19121212-1212")));
        QTest::mouseRelease(show, Qt::LeftButton);
        QVERIFY(!shows(QStringLiteral("19121212-1212")));
        show->setFocus();
        QTest::keyPress(show, Qt::Key_Space);
        QVERIFY(shows(QStringLiteral("19121212-1212")));
        QTest::keyRelease(show, Qt::Key_Space);
        QVERIFY(!shows(QStringLiteral("19121212-1212")));
    }

    void aPersonnummerIsWrittenTheSameInEveryLanguage_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("masked");
        QTest::addColumn<QString>("whole");
        for (const char* language : {"sv", "en", "fi"}) {
            const auto row = [language](const char* what, const char* number, const char* masked,
                                        const char* whole) {
                QTest::addRow("%s, %s", language, what)
                    << QString::fromLatin1(language) << QString::fromLatin1(number)
                    << QString::fromLatin1(masked) << QString::fromLatin1(whole);
            };
            row("personnummer", "196408233234", "19640823-****", "19640823-3234");
            row("samordningsnummer", "197010632391", "19701063-****", "19701063-2391");
            row("over a hundred years", "191212121212", "19121212-****", "19121212-1212");
        }
    }

    void aPersonnummerIsWrittenTheSameInEveryLanguage() {
        QFETCH(const QString, language);
        QFETCH(const QString, number);
        QFETCH(const QString, masked);
        QFETCH(const QString, whole);
        fixture_ = std::make_unique<WindowFixture>(home_->path(), language);
        open(snapshotOf({readyReader(bothOf({.personnummer = number.toStdString()}))}));
        QVERIFY(shows(masked));
        QVERIFY(!shows(whole));
        auto* show = window_->findChild<PersonnummerField*>()->findChild<QAbstractButton*>();
        QTest::mousePress(show, Qt::LeftButton);
        QVERIFY(shows(whole));
        QTest::mouseRelease(show, Qt::LeftButton);
        QVERIFY(!shows(whole));
        window_->openDetails(fixture_->watch.overview().eids.front().id());
        QVERIFY(shows(masked));
        QVERIFY(!shows(whole));
    }

    void aRingStandsStillForWhoHasAskedForLessMotion() {
        const auto restore = qScopeGuard([] { BusyRing::setTurning(true); });
        for (const bool turns : {true, false}) {
            BusyRing::setTurning(turns);
            fixture_ = std::make_unique<WindowFixture>(home_->path(), QStringLiteral("sv"));
            open(snapshotOf({readingReader()}));
            const QList<BusyRing*> rings = window_->findChildren<BusyRing*>();
            const auto ring = std::find_if(rings.begin(), rings.end(),
                                           [](const BusyRing* each) { return each->isVisible(); });
            QVERIFY(ring != rings.end());
            QCOMPARE((*ring)->isTurning(), turns);
            window_.reset();
        }
    }

    void leavingTheButtonHidesThePersonnummer() {
        open(snapshotOf({readyReader(bothOf({}))}));
        QAbstractButton* show = button(QStringLiteral("Visa personnumret"));
        show->setFocus();
        QTest::keyPress(show, Qt::Key_Space);
        tab(0)->setFocus();
        QVERIFY(!shows(QStringLiteral("19121212-1212")));
    }

    void withSeveralReadersEachSaysWhichItIs() {
        open(snapshotOf({readyReader(bothOf({}), "Left Reader"),
                         readyReader(bothOf({"Elin", "Öberg", "198507099805"}), "Right Reader")}));
        QVERIFY(shows(QStringLiteral("Left Reader")));
        QVERIFY(shows(QStringLiteral("Right Reader")));
        QVERIFY(button(QStringLiteral("Certifikat, Elin Öberg")));
    }

    void aCardThatIsPulledGoesAndTheSentenceSaysWhatToDo() {
        open(snapshotOf({readyReader(bothOf({}))}));
        see(snapshotOf({emptyReader()}));
        QVERIFY(!shows(QStringLiteral("Tolvan")));
        QVERIFY(shows(QStringLiteral("Det finns inget kort i läsaren.")));
    }

    void detailsCloseWhenTheCardIsPulled() {
        open(snapshotOf({readyReader(bothOf({}))}));
        QTest::mouseClick(button(QStringLiteral("Certifikat")), Qt::LeftButton);
        QTRY_VERIFY(shows(QStringLiteral("Fingeravtryck (SHA-256)")));
        see(snapshotOf({emptyReader()}));
        QVERIFY(shows(QStringLiteral("Det finns inget kort i läsaren.")));
        QVERIFY(!shows(QStringLiteral("Fingeravtryck (SHA-256)")));
    }

    void aCardThatChangesWhileItsDetailsAreOpenIsNotMistaken() {
        open(snapshotOf({readyReader(bothOf({}))}));
        QTest::mouseClick(button(QStringLiteral("Certifikat")), Qt::LeftButton);
        QTRY_VERIFY(shows(QStringLiteral("Fingeravtryck (SHA-256)")));
        see(snapshotOf({readyReader(bothOf({"Elin", "Öberg", "198507099805"}))}));
        QVERIFY(!shows(QStringLiteral("Tolvan")));
        QVERIFY(shows(QStringLiteral("Elin Öberg")));
    }

    void detailsMaskThePersonnummerEverywhere() {
        open(snapshotOf({readyReader(bothOf({}))}));
        QTest::mouseClick(button(QStringLiteral("Certifikat")), Qt::LeftButton);
        QTRY_VERIFY(shows(QStringLiteral("19121212-****")));
        QVERIFY(!shows(QStringLiteral("191212121212")));
        QVERIFY(!shows(QStringLiteral("19121212-1212")));
    }

    void certificatesAreSavedAsPemOrDer() {
        const Identity identity = makeIdentity({});
        const QString pem = home_->filePath(QStringLiteral("a.pem"));
        const QString der = home_->filePath(QStringLiteral("a.der"));
        QVERIFY(CertificatePage::save(identity, pem));
        QVERIFY(CertificatePage::save(identity, der));
        QFile text(pem);
        QVERIFY(text.open(QIODevice::ReadOnly));
        QVERIFY(text.readAll().startsWith("-----BEGIN CERTIFICATE-----\n"));
        for (const QString& path : {pem, der})
            QCOMPARE(Certificate::load(path.toStdString()).front(), identity.certificate);
        QVERIFY(!CertificatePage::save(identity, QStringLiteral("/proc/none/a.pem")));
    }

    void aNameCannotLeadToAnotherFolder() {
        Identity identity = makeIdentity({});
        identity.holder.name = "../../etc/passwd\n<b>";
        QVERIFY(!fileNameOf(identity).contains(u'/'));
        QVERIFY(!fileNameOf(identity).contains(u'.'));
    }

    void markupInANameIsPlainText() {
        open(snapshotOf({readyReader(bothOf({"<b>Tolvan</b>", "<img src=x>", "191212121212"}))}));
        QVERIFY(shows(QStringLiteral("<b>Tolvan</b>")));
        for (auto* label : window_->findChildren<QLabel*>())
            if (!label->text().isEmpty()) QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void arrowKeysMoveAmongThePages() {
        open(noReaders());
        tab(0)->setFocus();
        QTest::keyClick(tab(0), Qt::Key_Down);
        QVERIFY(tab(1)->isChecked());
        QVERIFY(tab(1)->hasFocus() || window_->focusWidget() == tab(1));
    }

    void aPageWithoutControlsIsScrolledByKeys() {
        open(snapshotOf({emptyReader()}));
        window_->open(PageId::Help);
        window_->resize(700, 420);
        tab(3)->setFocus();
        auto* bar = window_->findChild<QStackedWidget*>()
                        ->currentWidget()
                        ->findChild<QScrollArea*>()
                        ->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTest::keyClick(tab(3), Qt::Key_PageDown);
        QTRY_VERIFY(bar->value() > 0);
        QTest::keyClick(tab(3), Qt::Key_Home);
        QTRY_COMPARE(bar->value(), 0);
    }

    void controlAndANumberOpensAPage() {
        open(noReaders());
        QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(tab(1)->isChecked());
    }

    void tabsSayThatTheyAreTabsAndWhichIsSelected() {
        open(noReaders());
        QAccessibleInterface* first = QAccessible::queryAccessibleInterface(tab(0));
        QCOMPARE(first->role(), QAccessible::PageTab);
        QVERIFY(first->state().selected);
        QCOMPARE(first->parent()->role(), QAccessible::PageTabList);
        QAccessibleInterface* last = QAccessible::queryAccessibleInterface(tab(1));
        last->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(last->state().selected);
    }

    void theLanguageIsSwitchedAtRunTimeAndTheFocusStays() {
        open(noReaders());
        window_->open(PageId::Settings);
        auto* finnish = window_->findChild<QAbstractButton*>(QStringLiteral("language-fi"));
        finnish->setFocus();
        QTest::keyClick(finnish, Qt::Key_Space);
        QTRY_VERIFY(shows(QStringLiteral("Asetukset")));
        QCOMPARE(window_->focusWidget()->objectName(), QStringLiteral("language-fi"));
        QCOMPARE(fixture_->settings.settings().language, std::string("fi"));
        QCOMPARE(tab(0)->accessibleName(), QStringLiteral("Omat e-legitimaatiot"));
    }

    void theLooksAreSwitchedAtRunTime() {
        open(noReaders());
        window_->open(PageId::Settings);
        QTest::mouseClick(window_->findChild<QAbstractButton*>(QStringLiteral("appearance-dark")),
                          Qt::LeftButton);
        QTRY_COMPARE(theme().kind, Theme::Kind::Dark);
        const double before = theme().em;
        for (auto* each : window_->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->text() == QStringLiteral("Större text")) {
                each->click();
                break;
            }
        QTRY_VERIFY(theme().em > before * 1.15);
    }

    void whatTheOwnerHasLaidDownCannotBeChanged() {
        Policy policy;
        policy.members = {{"appearance", "dark"}};
        fixture_->settings =
            SettingsFile(home_->filePath("settings.json").toStdString(), {policy, std::nullopt});
        open(noReaders());
        window_->open(PageId::Settings);
        QVERIFY(!window_->findChild<QAbstractButton*>(QStringLiteral("appearance-light"))->isEnabled());
        QVERIFY(shows(QStringLiteral("Bestämt av datorns ägare")));
    }

    void aChoiceIsHitAnywhereInItsPlace() {
        open(noReaders());
        window_->open(PageId::Settings);
        for (auto* each : window_->findChildren<QAbstractButton*>()) {
            if (!each->isVisible() || !each->isCheckable()) continue;
            for (const QPoint& corner : {QPoint(2, 2), each->rect().bottomRight() - QPoint(2, 2)}) {
                QTest::mousePress(each, Qt::LeftButton, {}, corner);
                QVERIFY2(each->isDown(), qPrintable(each->text()));
                each->setDown(false);
            }
        }
    }

    void tabComesToThePageThatIsOpen() {
        open(noReaders());
        window_->open(PageId::Help);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(tab(i)->focusPolicy() == Qt::StrongFocus, i == static_cast<int>(PageId::Help));
    }

    void everyStateHasNamesAndRoom_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<bool>("mirrored");
        const std::vector<WindowState> states = windowStates();
        for (int i = 0; i < static_cast<int>(states.size()); ++i) {
            const QByteArray name = states[static_cast<std::size_t>(i)].name.toLatin1();
            QTest::newRow(name.constData()) << i << 1.0 << false;
            QTest::newRow((name + " at 200 %").constData()) << i << 2.0 << false;
            QTest::newRow((name + " mirrored").constData()) << i << 1.0 << true;
            QTest::newRow((name + " as small as it gets").constData()) << i << 0.0 << false;
        }
    }

    // Nothing is cut off: each part is as high as its words need, and inside its page.
    void everyStateHasNamesAndRoom() {
        QFETCH(const int, index);
        QFETCH(const double, zoom);
        QFETCH(const bool, mirrored);
        const QFont font = QApplication::font();
        const auto restore = qScopeGuard([&font] { QApplication::setFont(font); });
        QFont larger = font;
        if (zoom > 0) larger.setPointSizeF(font.pointSizeF() * zoom);
        QApplication::setFont(larger);
        QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        const WindowState state = windowStates()[static_cast<std::size_t>(index)];
        state.before(*fixture_);
        open(state.snapshot);
        state.arrange(*fixture_, *window_);
        window_->resize(zoom > 1 ? QSize(1240, 980) : zoom > 0 ? QSize(1060, 760) : window_->minimumSize());
        // What a page is laid out in depends on its scroll bar, and that on the layout: it takes some rounds.
        for (int round = 0; round < 10; ++round) QCoreApplication::processEvents();
        for (auto* each : window_->findChildren<QWidget*>()) {
            if (!each->isVisible()) continue;
            const bool control = qobject_cast<QAbstractButton*>(each) != nullptr;
            auto* label = qobject_cast<QLabel*>(each);
            if (control || (label != nullptr && !label->text().isEmpty())) {
                QVERIFY2(!each->accessibleName().isEmpty() || label != nullptr ||
                             !static_cast<QAbstractButton*>(each)->text().isEmpty(),
                         qPrintable(each->metaObject()->className()));
                const QString what = label != nullptr ? label->text() : each->accessibleName();
                const int needed = each->hasHeightForWidth() ? each->heightForWidth(each->width())
                                                             : each->minimumSizeHint().height();
                QVERIFY2(each->height() + 1 >= needed,
                         qPrintable(
                             QStringLiteral("%1: %2 of %3 high").arg(what).arg(each->height()).arg(needed)));
                const QRect inParent(each->mapTo(each->window(), QPoint()), each->size());
                QVERIFY2(inParent.left() >= 0 && inParent.right() <= window_->width(), qPrintable(what));
            }
            if (control)
                QVERIFY2(each->width() >= 24 && each->height() >= 24, qPrintable(each->accessibleName()));
        }
    }

    void theIssuerIsAskedByAButtonAndCanBeStopped() {
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        fixture_->responder->says = Says::Nothing;
        open(snapshotOf({readyReader(knownBothOf())}));
        QVERIFY(shows(QStringLiteral("Inte kontrollerat")));
        QCOMPARE(fixture_->responder->questions, 0);
        auto* field = window_->findChild<InquiryField*>();
        auto* button = field->findChild<QAbstractButton*>();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(shows(QStringLiteral("Utfärdaren tillfrågas…")));
        QCOMPARE(button->text(), QStringLiteral("Sluta fråga"));
        QVERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(shows(QStringLiteral("Inte kontrollerat")));
        fixture_->responder->says = Says::Good;
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(shows(QStringLiteral("Fungerar")));
        QVERIFY(shows(QStringLiteral("Kontrollerat: utfärdarens svar är från")));
        QVERIFY(button->hasFocus());
    }

    void revokedSaysSinceWhenAndWhyAndLeadsToHelp() {
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        fixture_->responder->says = Says::Revoked;
        open(snapshotOf({readyReader(knownBothOf())}));
        fixture_->watch.ask(fixture_->watch.overview().eids.front().id());
        QTRY_VERIFY(shows(QStringLiteral("Spärrad")));
        QVERIFY(shows(QStringLiteral("Spärrad sedan")));
        QVERIFY(shows(QStringLiteral("någon annan kan ha kommit åt")));
        button(QStringLiteral("Få hjälp"))->click();
        QCOMPARE(window_->page(), PageId::Help);
    }

    void whereTestIssuersAreBelievedEveryPageSaysTest_data() {
        QTest::addColumn<int>("page");
        for (int page = 0; page < 6; ++page) QTest::addRow("page %d", page) << page;
    }

    void whereTestIssuersAreBelievedEveryPageSaysTest() {
        QFETCH(const int, page);
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Test); };
        open(snapshotOf({readyReader(knownBothOf())}));
        if (page < 5)
            window_->open(static_cast<PageId>(page));
        else
            window_->openDetails(fixture_->watch.overview().eids.front().id());
        QTRY_VERIFY(shows(QStringLiteral("TEST. E-legitimationer för test")));
        QVERIFY(window_->windowTitle().startsWith(QStringLiteral("TEST – ")));
        auto* banner = window_->findChild<TestBanner*>();
        QVERIFY(banner->isVisible());
        QVERIFY(banner->accessibleName().contains(QStringLiteral("TEST")));
    }

    void elsewhereNothingSaysTest() {
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        open(snapshotOf({readyReader(knownBothOf())}));
        QTRY_VERIFY(fixture_->validation.trust() != nullptr);
        QCoreApplication::processEvents();
        QVERIFY(!window_->findChild<TestBanner*>()->isVisible());
        QVERIFY(!window_->windowTitle().contains(QStringLiteral("TEST")));
    }

    void whatCannotBeUsedOfTheTrustIsNamedAmongTheSettings() {
        fixture_->trust = [] {
            Trust trust;
            trust.problems = {Error(ErrorCode::FileUnreadable, "/etc/eleg/trust/manifest.json: gone")};
            return trust;
        };
        open(snapshotOf({emptyReader()}));
        window_->open(PageId::Settings);
        QTRY_VERIFY(shows(QStringLiteral("/etc/eleg/trust/manifest.json")));
        QVERIFY(shows(QStringLiteral("(FILE_UNREADABLE)")));
    }

    void detailsSayOnWhoseWordAndHowOldItIs() {
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        open(snapshotOf({readyReader(knownBothOf())}));
        const Eid before = fixture_->watch.overview().eids.front();
        fixture_->watch.ask(before.id());
        window_->openDetails(before.id());
        QTRY_VERIFY(shows(QStringLiteral("Inte spärrad.")));
        QVERIFY(shows(QStringLiteral("Eleg TEST Root CA · tillagd av datorns ägare")));
        QVERIFY(shows(QStringLiteral("2 minuter gammalt")));
        QVERIFY(shows(QStringLiteral("Från http://ocsp.eleg.example/")));
        const QString copied =
            asText(before.first(), fixture_->watch.verdictOn(before.id()), fixture_->watch.now());
        for (const char* part : {"Tolvan Tolvansson", "19121212-1212", "Eleg TEST Issuing CA",
                                 "Eleg TEST Root CA", "http://ocsp.eleg.example/", "(valid)"})
            QVERIFY2(copied.contains(QLatin1String(part)), part);
    }

    void aVerdictThatComesTakesNoFocusFromTheDetails() {
        fixture_->trust = [] { return trustInIssuer(AnchorSet::Machine); };
        open(snapshotOf({readyReader(knownBothOf())}));
        const Fingerprint id = fixture_->watch.overview().eids.front().id();
        window_->openDetails(id);
        button(QStringLiteral("Kopiera som text, Underskrift"))->setFocus();
        fixture_->watch.ask(id);
        QTRY_VERIFY(shows(QStringLiteral("Inte spärrad.")));
        QCOMPARE(window_->focusWidget()->accessibleName(), QStringLiteral("Kopiera som text, Underskrift"));
    }

    void nothingIsAskedOfCardsBeforeTheFirstPicture() {
        window_ = std::make_unique<Window>(fixture_->parts());
        QSignalSpy painted(window_.get(), &Window::painted);
        window_->show();
        QVERIFY(painted.wait());
        QCOMPARE(painted.count(), 1);
    }

    void aWaitingWindowHasNoTimers() {
        open(snapshotOf({readyReader(bothOf({}))}));
        for (auto* timer : window_->findChildren<QTimer*>())
            QVERIFY2(!timer->isActive() || timer->interval() > 60'000, qPrintable(timer->objectName()));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
