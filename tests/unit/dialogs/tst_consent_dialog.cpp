// The window: what Enter, Escape and time do, where the focus goes, and that nothing is cut off or nameless.
#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QCoreApplication>
#include <QEvent>
#include <QFont>
#include <QKeyEvent>
#include <QLabel>
#include <QObject>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QString>
#include <QTest>
#include <QWidget>

#include "app/dialogs/consent_dialog.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/test_mark.h"
#include "app/dialogs/theme.h"
#include "app/dialogs/trust_line.h"
#include "app/services/language.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;
using namespace std::chrono_literals;

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

Request authenticate() {
    return {Origin::parse("https://minasidor.example.se"), "",
            AuthenticateRequest{Nonce::parse(std::string(44, 'n'))}};
}

}  // namespace

class TestConsentDialog : public QObject {
    Q_OBJECT

    std::chrono::milliseconds time_{0};
    std::unique_ptr<Language> language_;
    std::unique_ptr<ConsentModel> model_;
    std::unique_ptr<ConsentDialog> dialog_;
    Identity tolvan_ = makeIdentity({});
    Identity elin_ = makeIdentity({"Elin Åsa", "Öberg-D'Årco", "198507099805"});

    void open(const Request& request = authenticate()) {
        model_ = std::make_unique<ConsentModel>(taskOf(request), std::nullopt, now);
        dialog_ = std::make_unique<ConsentDialog>(request, [this] { return time_; });
        dialog_->setOtherLanguage(QStringLiteral("English"));
        dialog_->render(model_->view());
        dialog_->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog_.get()));
    }

    void see(const Snapshot& snapshot) {
        model_->update(snapshot);
        dialog_->render(model_->view());
    }

    void judge(Finding finding, bool stopsUnchecked) {
        model_->setTrust(stopsUnchecked, false);
        model_->judge(tolvan_.id(), std::make_shared<const Verdict>(verdictOf(finding)), true);
        dialog_->render(model_->view());
    }

    void verifyNothingIsCutOff() const {
        QTest::qWait(0);
        for (auto* label : dialog_->findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty()) continue;
            const int wanted = label->hasHeightForWidth() ? label->heightForWidth(label->width())
                                                          : label->sizeHint().height();
            QVERIFY2(label->height() >= wanted, qPrintable(label->text()));
        }
        for (auto* each : dialog_->findChildren<QAbstractButton*>()) {
            if (!each->isVisible()) continue;
            QVERIFY2(each->height() >= each->sizeHint().height() || each->hasHeightForWidth(),
                     qPrintable(each->text()));
        }
    }

    QAbstractButton* button(const QString& name) const {
        for (auto* each : dialog_->findChildren<QAbstractButton*>())
            if (each->isVisible() && each->text() == name) return each;
        return nullptr;
    }

    // What has the focus is inside the dialog, whether or not the window is active.
    QWidget* focus() const { return dialog_->focusWidget(); }

 private slots:
    void init() {
        time_ = 0ms;
        setTheme(Theme::make(Theme::Kind::Light, {}, QApplication::font()));
        language_ = std::make_unique<Language>();
        language_->use(QStringLiteral("sv"));
    }
    void cleanup() {
        dialog_.reset();
        model_.reset();
        language_.reset();
    }

    void approvalIsIgnoredForTheFirst300Milliseconds_data() {
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("heard");
        QTest::newRow("at once") << 0 << false;
        QTest::newRow("just before") << 299 << false;
        QTest::newRow("just after") << 300 << true;
    }

    void approvalIsIgnoredForTheFirst300Milliseconds() {
        QFETCH(const int, after);
        QFETCH(const bool, heard);
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        QSignalSpy approved(dialog_.get(), &ConsentDialog::approved);
        QTest::keyClicks(focus(), "123456");
        time_ += std::chrono::milliseconds(after);
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(approved.count(), heard ? 1 : 0);
        button(QStringLiteral("Legitimera"))->click();
        QCOMPARE(approved.count(), heard ? 2 : 0);
        // Digits are kept.
        QCOMPARE(dialog_->pinField()->length(), std::size_t{6});
    }

    void comingToTheFrontAgainStartsThePauseAnew() {
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        QSignalSpy approved(dialog_.get(), &ConsentDialog::approved);
        time_ += 5s;
        QEvent raised(QEvent::WindowActivate);
        QCoreApplication::sendEvent(dialog_.get(), &raised);
        time_ += 299ms;
        QTest::keyClick(focus(), Qt::Key_Enter);
        QCOMPARE(approved.count(), 0);
        time_ += 1ms;
        QTest::keyClick(focus(), Qt::Key_Enter);
        QCOMPARE(approved.count(), 1);
    }

    void somethingNewToApproveStartsThePauseAnew() {
        const Identity signer = makeIdentity({.purpose = Purpose::Signature});
        open({Origin::parse("https://example.se"), "", SigningCertificateRequest{}});
        time_ += 5s;
        see(snapshotOf({readyReader({signer})}));
        QSignalSpy approved(dialog_.get(), &ConsentDialog::approved);
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(approved.count(), 0);
        time_ += 300ms;
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(approved.count(), 1);
    }

    void aKeyThatIsHeldDownApprovesNothing() {
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        time_ += 1s;
        QSignalSpy approved(dialog_.get(), &ConsentDialog::approved);
        QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
        QCoreApplication::sendEvent(focus(), &repeated);
        QCOMPARE(approved.count(), 0);
    }

    void escapeAndClosingCancelInEveryState() {
        open();
        QSignalSpy cancelled(dialog_.get(), &ConsentDialog::cancelled);
        int expected = 0;
        for (const Snapshot& snapshot :
             {Snapshot{}, noReaders(), snapshotOf({emptyReader()}), snapshotOf({readyReader({tolvan_})}),
              snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")})}) {
            see(snapshot);
            QTest::keyClick(focus() ? focus() : dialog_.get(), Qt::Key_Escape);
            QCOMPARE(cancelled.count(), ++expected);
            dialog_->close();
            QCOMPARE(cancelled.count(), ++expected);
            QVERIFY(dialog_->isVisible());
        }
    }

    void thePinFieldHasTheFocusAsSoonAsAnIdentityIsChosen() {
        open();
        see(snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")}));
        QVERIFY(qobject_cast<QAbstractButton*>(focus()));
        QSignalSpy chosen(dialog_.get(), &ConsentDialog::chosen);
        QTest::keyClick(focus(), Qt::Key_Down);
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen.at(0).at(0).value<Fingerprint>() == elin_.id());
        model_->choose(elin_.id());
        dialog_->render(model_->view());
        QCOMPARE(focus(), static_cast<QWidget*>(dialog_->pinField()));
    }

    void theFocusInTheListStaysWhereItIsWhenSomethingIsFoundOut() {
        open();
        see(snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")}));
        QTest::keyClick(focus(), Qt::Key_Down);
        const QWidget* second = focus();
        judge(Finding::ValidNotChecked, false);
        QCOMPARE(focus(), second);
        judge(Finding::Revoked, false);
        QVERIFY(focus()->isVisible());
        QSignalSpy chosen(dialog_.get(), &ConsentDialog::chosen);
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen.at(0).at(0).value<Fingerprint>() == elin_.id());
    }

    void digitsTypedForOneEidAreWipedWhenItGoes() {
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        QTest::keyClicks(focus(), "1234");
        see(snapshotOf({emptyReader()}));
        see(snapshotOf({readyReader({tolvan_})}));
        QVERIFY(dialog_->pinField()->isEmpty());
    }

    void digitsStayWhenSomethingElseChanges() {
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        model_->setPinTouched(true);
        QTest::keyClicks(focus(), "1234");
        see(snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")}));
        QCOMPARE(dialog_->pinField()->length(), std::size_t{4});
        QCOMPARE(focus(), static_cast<QWidget*>(dialog_->pinField()));
    }

    void digitsTypedBesideTheFieldGoIntoIt() {
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        button(QStringLiteral("Avbryt"))->setFocus();
        QTest::keyClicks(focus(), "12");
        QCOMPARE(dialog_->pinField()->length(), std::size_t{2});
    }

    void theLanguageSwitchesWhileItIsOpen() {
        open();
        see(snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")}));
        model_->choose(tolvan_.id());
        dialog_->render(model_->view());
        QTest::keyClicks(focus(), "12");
        language_->use(QStringLiteral("en"));
        QCoreApplication::sendPostedEvents();
        QVERIFY(button(QStringLiteral("Identify")));
        QVERIFY(button(QStringLiteral("Cancel")));
        QVERIFY(!button(QStringLiteral("Avbryt")));
        QCOMPARE(dialog_->pinField()->length(), std::size_t{2});
        for (auto* label : dialog_->findChildren<QLabel*>())
            if (label->isVisible())
                QVERIFY2(!label->text().contains(QStringLiteral("Pin-kod")), qPrintable(label->text()));
    }

    void noLabelReadsMarkup() {
        open();
        see(snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")}));
        model_->choose(tolvan_.id());
        dialog_->render(model_->view());
        const auto labels = dialog_->findChildren<QLabel*>();
        QVERIFY(labels.size() > 8);
        for (auto* label : labels)
            QVERIFY2(label->pixmap().isNull() ? label->textFormat() == Qt::PlainText : true,
                     qPrintable(label->text()));
    }

    void everyControlHasANameAndIsLargeEnough() {
        open();
        const std::vector<Snapshot> sights{
            noReaders(), snapshotOf({readyReader({tolvan_})}),
            snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")})};
        for (const Snapshot& sight : sights) {
            see(sight);
            for (auto* widget : dialog_->findChildren<QWidget*>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
                QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(seen && !seen->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
                QVERIFY2(widget->width() >= 24 && widget->height() >= 24, widget->metaObject()->className());
            }
        }
    }

    void aWindowThatFitsDoesNotScroll() {
        const Identity expired = makeIdentity({.validFrom = -2000, .validTo = -1});
        for (const Snapshot& sight :
             {Snapshot{}, noReaders(), snapshotOf({failedReader(ErrorCode::CardMute)}),
              snapshotOf({readyReader({expired})}), snapshotOf({readyReader({tolvan_})}),
              snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")})}) {
            // As the first picture, and after another one.
            for (const bool first : {true, false}) {
                model_ = std::make_unique<ConsentModel>(Task::Authenticate, std::nullopt, now);
                dialog_ = std::make_unique<ConsentDialog>(authenticate(), [this] { return time_; });
                if (!first) dialog_->render(model_->view());
                if (!first) dialog_->show();
                see(sight);
                dialog_->show();
                QVERIFY(QTest::qWaitForWindowExposed(dialog_.get()));
                QCoreApplication::sendPostedEvents();
                const auto* scroll = dialog_->findChild<QScrollArea*>();
                QVERIFY2(!scroll->verticalScrollBar()->isVisible(), nameOf(model_->view().situation));
                QCOMPARE(scroll->widget()->width(), dialog_->width());
            }
        }
    }

    void nothingIsCutOff_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("zoom");
        for (const char* code : {"sv", "en", "fi"})
            for (const double zoom : {1.0, 2.0})
                QTest::addRow("%s at %d %%", code, static_cast<int>(zoom * 100))
                    << QString::fromLatin1(code) << zoom;
    }

    void nothingIsCutOff() {
        QFETCH(const QString, language);
        QFETCH(const double, zoom);
        language_->use(language);
        QFont font = QApplication::font();
        font.setPointSizeF(std::max(font.pointSizeF(), 10.0) * zoom);
        setTheme(Theme::make(Theme::Kind::Light, {}, font));
        open();
        const Identity expired = makeIdentity({.validFrom = -2000, .validTo = -1});
        for (const Snapshot& sight :
             {noReaders(), snapshotOf({emptyReader()}), snapshotOf({failedReader(ErrorCode::CardMute)}),
              snapshotOf({readyReader({expired})}), snapshotOf({readyReader({tolvan_})}),
              snapshotOf({readyReader({tolvan_}), readyReader({elin_}, "Second")})}) {
            see(sight);
            verifyNothingIsCutOff();
        }
        see(snapshotOf({readyReader({tolvan_})}));
        for (const bool stops : {false, true}) {
            for (const Finding finding :
                 {Finding::NoAnchors, Finding::ServerUnreachable, Finding::CaptivePortal,
                  Finding::OcspSignerRevoked, Finding::IssuerExpired, Finding::IssuerNotYetValid,
                  Finding::Revoked, Finding::OnHold}) {
                judge(finding, stops);
                verifyNothingIsCutOff();
            }
        }
    }

    void whatCouldNotBeCheckedIsToldInALineAndWithTheField() {
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        QTest::keyClicks(focus(), "1234");
        judge(Finding::Offline, false);
        const auto* line = dialog_->findChild<TrustLine*>();
        QVERIFY(line && line->isVisible());
        QVERIFY(line->accessibleName().startsWith(QStringLiteral("Utan nätverk")));
        QVERIFY(dialog_->pinField()->accessibleDescription().contains(line->accessibleName()));
        QCOMPARE(dialog_->pinField()->length(), std::size_t{4});
        QCOMPARE(focus(), static_cast<QWidget*>(dialog_->pinField()));
        judge(Finding::Valid, false);
        QVERIFY(!line->isVisible());
        QVERIFY(!dialog_->pinField()->accessibleDescription().contains(QStringLiteral("nätverk")));
    }

    void aStopWipesTheDigitsAndTakesTheFocusFromTheField() {
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        QTest::keyClicks(focus(), "1234");
        QSignalSpy approved(dialog_.get(), &ConsentDialog::approved);
        judge(Finding::Revoked, false);
        QVERIFY(!dialog_->pinField()->isVisible());
        QVERIFY(dialog_->pinField()->isEmpty());
        QVERIFY(!button(QStringLiteral("Legitimera")));
        time_ += 5s;
        QTest::keyClicks(focus(), "5");
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(approved.count(), 0);
        QVERIFY(dialog_->pinField()->isEmpty());
    }

    void whatMayBeOtherwiseCanBeTriedAgainWithTheKeyboard() {
        open();
        see(snapshotOf({readyReader({tolvan_})}));
        QSignalSpy again(dialog_.get(), &ConsentDialog::anotherCheckWanted);
        QSignalSpy approved(dialog_.get(), &ConsentDialog::approved);
        judge(Finding::ServerUnreachable, true);
        QCOMPARE(focus(), static_cast<QWidget*>(button(QStringLiteral("Försök igen"))));
        QTest::keyClick(focus(), Qt::Key_Return);
        QCOMPARE(again.count(), 1);
        QCOMPARE(approved.count(), 0);
        judge(Finding::IssuerUnknown, true);
        QVERIFY(!button(QStringLiteral("Försök igen")));
    }

    void testIsAWordAndNotOnlyAColour() {
        open();
        see(noReaders());
        QVERIFY(!dialog_->findChild<TestMark*>());
        model_->setTrust(false, true);
        dialog_->render(model_->view());
        const auto* mark = dialog_->findChild<TestMark*>();
        QVERIFY(mark && mark->isVisible());
        QCOMPARE(mark->text(), QStringLiteral("TEST"));
        QVERIFY(mark->accessibleName().startsWith(QStringLiteral("TEST: ")));
        model_->setTrust(false, false);
        dialog_->render(model_->view());
        QVERIFY(!mark->isVisible());
    }
};

QTEST_MAIN(TestConsentDialog)
#include "tst_consent_dialog.moc"
