// A whole session with validation as it is, over issuers and a responder that the test plays: what is asked
// when, what waits for the answer, and what stops.
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QTest>

#include "app/dialogs/consent_session.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/theme.h"
#include "tests/desktop/scripted_store.h"
#include "tests/unit/dialogs/session_pki.h"
#include "tests/unit/test_pki/scripted_fetcher.h"
#include "tests/unit/test_pki/test_revocation.h"

using namespace eleg;
using namespace eleg::test;
using namespace std::chrono_literals;

namespace {

Request authenticate() {
    return {Origin::parse("https://minasidor.example.se"), "sv",
            AuthenticateRequest{Nonce::parse(std::string(44, 'n'))}};
}

struct World {
    bool hasAnchors = true;
    bool stopsUnchecked = false;
    bool believesTestIssuers = false;
};

}  // namespace

class TestSessionValidation : public QObject {
    Q_OBJECT

    std::chrono::milliseconds time_{0};
    std::unique_ptr<Request> request_;
    std::unique_ptr<ScriptedStore> store_;
    std::unique_ptr<ConsentSession> session_;
    ValidationService* service_ = nullptr;
    ScriptedFetcher* fetcher_ = nullptr;
    QStringList order_;  ///< of what happened

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) order_ << QStringLiteral("painted");
        return QObject::eventFilter(watched, event);
    }

    std::unique_ptr<ValidationService> makeService(const World& world) {
        order_ << QStringLiteral("validation");
        auto service = std::make_unique<ValidationService>(
            [world] {
                Trust trust;
                if (world.hasAnchors)
                    trust.validator = Validator(
                        pki().anchors(world.believesTestIssuers ? AnchorSet::Test : AnchorSet::Production));
                trust.stopsUnchecked = world.stopsUnchecked;
                trust.believesTestIssuers = world.believesTestIssuers;
                return trust;
            },
            [this](const FetchRules&) {
                auto made = std::make_unique<ScriptedFetcher>();
                fetcher_ = made.get();
                return made;
            },
            noon);
        service_ = service.get();
        return service;
    }

    void open(const Snapshot& snapshot, const World& world = {}, const Request& request = authenticate()) {
        request_ = std::make_unique<Request>(request);
        store_ = std::make_unique<ScriptedStore>();
        session_ = std::make_unique<ConsentSession>(
            *request_, *store_, noon, [this, world] { return makeService(world); }, [this] { return time_; });
        session_->dialog().installEventFilter(this);
        session_->start(true);
        store_->show(snapshot);
        QVERIFY(QTest::qWaitForWindowActive(&session_->dialog()));
        QTRY_VERIFY(service_ != nullptr);
        QCoreApplication::sendPostedEvents();
        time_ += 1s;
    }

    // Until this computer has looked at every e-ID that was there: the service looks at one after the other.
    void waitForOwnLook() {
        const auto last = service_->check(pki().second.certificate, CertificateUse::Authentication);
        QTRY_VERIFY(last->verdict());
    }

    bool isAsked() const { return fetcher_ != nullptr && fetcher_->open() == 1; }

    Bytes word(OcspAnswer::Status status, const Identity& about, std::optional<int> reason = {}) const {
        OcspOrder order;
        order.answers[0].status = status;
        order.answers[0].reason = reason;
        order.nonce = nonceIn(fetcher_->asked().back());
        return ocsp(order, {about.certificate, pki().issuer.certificate}, pki().issuer);
    }
    void answer(OcspAnswer::Status status, const Identity& about = pki().tolvan) {
        fetcher_->answer(word(status, about));
    }

    void press(Qt::Key key) {
        QWidget* focus = session_->dialog().focusWidget();
        QTest::keyClick(focus ? focus : &session_->dialog(), key);
    }
    void type(const char* digits) { QTest::keyClicks(session_->dialog().pinField(), digits); }
    void approveWith(const char* pin) {
        type(pin);
        press(Qt::Key_Return);
    }

    bool shows(const char* text) const {
        for (const QLabel* label : session_->dialog().findChildren<QLabel*>())
            if (label->isVisible() && label->accessibleName().contains(QString::fromUtf8(text))) return true;
        return false;
    }
    QPushButton* button(const char* text) const {
        for (QPushButton* each : session_->dialog().findChildren<QPushButton*>())
            if (each->isVisible() && each->text() == QString::fromUtf8(text)) return each;
        return nullptr;
    }
    bool hasPinField() const {
        return session_->dialog().pinField() && session_->dialog().pinField()->isVisible();
    }

    std::string error() const {
        if (!session_->result()) return "no result";
        return session_->result()->ok() ? "ok" : std::string(describe(session_->result()->error().code()).id);
    }

 private slots:
    void initTestCase() { setTheme(Theme::make(Theme::Kind::Light, {}, QApplication::font())); }
    void cleanup() {
        session_.reset();
        store_.reset();
        service_ = nullptr;
        fetcher_ = nullptr;
        order_.clear();
    }

    void theFirstPictureComesBeforeValidationIsMade() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        QVERIFY(order_.contains(QStringLiteral("validation")));
        QCOMPARE(order_.first(), QStringLiteral("painted"));
        QCOMPARE(order_.count(QStringLiteral("validation")), 1);
    }

    void nothingIsFetchedBeforeTheFirstDigit() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        waitForOwnLook();
        store_->show(snapshotOf({readyReader({pki().tolvan})}));
        QCoreApplication::sendPostedEvents();
        QVERIFY(fetcher_ == nullptr);
        type("1");
        QTRY_VERIFY(isAsked());
        type("23456");
        QCOMPARE(fetcher_->asked().size(), std::size_t{1});
    }

    void aCardThatIsPutInIsAskedAboutAtOnce() {
        open(snapshotOf({emptyReader()}));
        store_->show(snapshotOf({readyReader({pki().tolvan})}));
        QTRY_VERIFY(isAsked());
    }

    void ofSeveralOnlyTheOneThatIsPickedIsAskedAbout() {
        open(snapshotOf({readyReader({pki().tolvan}), readyReader({pki().second}, "Second")}));
        waitForOwnLook();
        QVERIFY(fetcher_ == nullptr);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(isAsked());
        answer(OcspAnswer::Status::Good, pki().second);
        approveWith("123456");
        QTRY_COMPARE(store_->signCount(), 1);
        QVERIFY(store_->lastRequest()->identity == pki().second.id());
        QCOMPARE(fetcher_->asked().size(), std::size_t{1});
    }

    void anExpiredEidIsNotAskedAboutAndNeedsNoPin() {
        open(snapshotOf({readyReader({pki().expired})}));
        waitForOwnLook();
        QVERIFY(shows("gick ut den"));
        QVERIFY(!hasPinField());
        QVERIFY(fetcher_ == nullptr);
        press(Qt::Key_Return);
        QCOMPARE(store_->signCount(), 0);
        press(Qt::Key_Escape);
        QCOMPARE(error(), std::string("USER_CANCELLED"));
    }

    void aGoodAnswerBeforeTheApprovalIsNotNoticed() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        type("123");
        QTRY_VERIFY(isAsked());
        answer(OcspAnswer::Status::Good);
        waitForOwnLook();
        QCOMPARE(session_->dialog().pinField()->length(), std::size_t{3});
        QCOMPARE(session_->dialog().focusWidget(), static_cast<QWidget*>(session_->dialog().pinField()));
        approveWith("456");
        QCOMPARE(store_->signCount(), 1);
        QCOMPARE(store_->lastPin().size(), std::size_t{6});
    }

    void aRevocationWhileThePinIsHalfTypedWipesItAndStops() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        type("123");
        QTRY_VERIFY(isAsked());
        fetcher_->answer(word(OcspAnswer::Status::Revoked, pki().tolvan, 1));
        QTRY_VERIFY(!hasPinField());
        QVERIFY(session_->dialog().pinField()->isEmpty());
        QVERIFY(shows("spärrades den"));
        QVERIFY(shows("Skatteverket"));
        press(Qt::Key_Return);
        QCOMPARE(store_->signCount(), 0);
        press(Qt::Key_Escape);
        QCOMPARE(error(), std::string("USER_CANCELLED"));
    }

    void anApprovalWaitsForTheAnswerAndGoesOn() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        approveWith("123456");
        QCOMPARE(store_->signCount(), 0);
        QVERIFY(shows("Kontrollerar att e-legitimationen inte är spärrad"));
        QVERIFY(session_->dialog().pinField()->isEmpty());
        QTRY_VERIFY(isAsked());
        QCOMPARE(store_->signCount(), 0);
        answer(OcspAnswer::Status::Good);
        QTRY_COMPARE(store_->signCount(), 1);
        QVERIFY(!session_->holdsPin());
        QCOMPARE(store_->lastPin().size(), std::size_t{6});
        QVERIFY(store_->lastRequest()->identity == pki().tolvan.id());
    }

    void anApprovalThatWaitsIsStoppedByARevocation() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        approveWith("123456");
        QTRY_VERIFY(isAsked());
        QVERIFY(session_->holdsPin());
        answer(OcspAnswer::Status::Revoked);
        QTRY_VERIFY(shows("spärrades den"));
        QVERIFY(!session_->holdsPin());
        QCOMPARE(store_->signCount(), 0);
        QVERIFY(!hasPinField());
        press(Qt::Key_Escape);
        QCOMPARE(error(), std::string("USER_CANCELLED"));
    }

    void cancellingAnApprovalThatWaitsIsAtOnceAndSendsNothing() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        approveWith("123456");
        QTRY_VERIFY(isAsked());
        press(Qt::Key_Escape);
        QCOMPARE(error(), std::string("USER_CANCELLED"));
        QVERIFY(!session_->holdsPin());
        answer(OcspAnswer::Status::Good);
        waitForOwnLook();
        QCOMPARE(store_->signCount(), 0);
        QVERIFY(!store_->wasCancelled());
    }

    void aCallerThatGoesWhileAnApprovalWaitsEndsIt() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        approveWith("123456");
        QTRY_VERIFY(isAsked());
        session_->abandon();
        QCOMPARE(error(), std::string("USER_CANCELLED"));
        QVERIFY(!session_->holdsPin());
        answer(OcspAnswer::Status::Good);
        waitForOwnLook();
        QCOMPARE(store_->signCount(), 0);
    }

    void approvingTwiceWhileItWaitsSignsOnce() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        approveWith("123456");
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QTRY_VERIFY(isAsked());
        answer(OcspAnswer::Status::Good);
        QTRY_COMPARE(store_->signCount(), 1);
        waitForOwnLook();
        QCOMPARE(store_->signCount(), 1);
    }

    void aCardThatGoesWhileAnApprovalWaitsIsNotSignedWithWhenItComesBack() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        approveWith("123456");
        QTRY_VERIFY(isAsked());
        store_->show(snapshotOf({emptyReader()}));
        QTRY_VERIFY(shows("Kortet togs ut för tidigt"));
        QVERIFY(!session_->holdsPin());
        store_->show(snapshotOf({readyReader({pki().tolvan})}));
        answer(OcspAnswer::Status::Good);
        waitForOwnLook();
        QCOMPARE(store_->signCount(), 0);
        QVERIFY(hasPinField());
        QVERIFY(session_->dialog().pinField()->isEmpty());
    }

    void whoCannotBeReachedWarnsAndLetsGoOn() {
        open(snapshotOf({readyReader({pki().tolvan})}));
        type("123");
        QTRY_VERIFY(isAsked());
        fetcher_->answer(FetchResult::failed(FetchFailure::Unreachable));
        QTRY_VERIFY(shows("Du kan fortsätta ändå"));
        QCOMPARE(session_->dialog().pinField()->length(), std::size_t{3});
        QVERIFY(session_->dialog().pinField()->accessibleDescription().contains(
            QStringLiteral("Du kan fortsätta ändå")));
        approveWith("456");
        QCOMPARE(store_->signCount(), 1);
    }

    void whoCannotBeReachedStopsWhereTheOwnerWantsItAndIsAskedAgain() {
        open(snapshotOf({readyReader({pki().tolvan})}), {.stopsUnchecked = true});
        approveWith("123456");
        QTRY_VERIFY(isAsked());
        fetcher_->answer(FetchResult::failed(FetchFailure::Unreachable));
        QTRY_VERIFY(shows("Datorns ägare"));
        QVERIFY(!session_->holdsPin());
        QCOMPARE(store_->signCount(), 0);
        QVERIFY(!hasPinField());
        QPushButton* again = button("Försök igen");
        QVERIFY(again);
        QCOMPARE(session_->dialog().focusWidget(), static_cast<QWidget*>(again));
        press(Qt::Key_Return);
        QTRY_VERIFY(isAsked());
        QVERIFY(shows("Kontrollerar att e-legitimationen inte är spärrad"));
        answer(OcspAnswer::Status::Good);
        QTRY_VERIFY(hasPinField());
        QVERIFY(session_->dialog().pinField()->isEmpty());
        QCOMPARE(store_->signCount(), 0);
        time_ += 1s;
        approveWith("123456");
        QTRY_COMPARE(store_->signCount(), 1);
    }

    void withoutAnchorsThePersonIsToldCalmlyAndNobodyIsAsked() {
        open(snapshotOf({readyReader({pki().tolvan})}), {.hasAnchors = false});
        QTRY_VERIFY(shows("Utfärdaren kan inte kontrolleras på den här datorn"));
        approveWith("123456");
        QCOMPARE(store_->signCount(), 1);
        QVERIFY(fetcher_ == nullptr);
    }

    void withoutAnchorsAStrictOwnerStopsBeforeThePin() {
        open(snapshotOf({readyReader({pki().tolvan})}), {.hasAnchors = false, .stopsUnchecked = true});
        QTRY_VERIFY(shows("Datorns ägare"));
        QVERIFY(!hasPinField());
        QVERIFY(!button("Försök igen"));
        QVERIFY(fetcher_ == nullptr);
    }

    void testIsSaidInLettersAndToAssistiveTechnology() {
        open(snapshotOf({emptyReader()}), {.believesTestIssuers = true});
        QTRY_VERIFY(shows("TEST"));
        const auto meaning = [this] {
            for (const QLabel* label : session_->dialog().findChildren<QLabel*>())
                if (label->isVisible() && label->text() == QLatin1String("TEST"))
                    return label->accessibleName();
            return QString();
        };
        QVERIFY2(meaning().startsWith(QStringLiteral("TEST: den här datorn")), qPrintable(meaning()));
        store_->show(snapshotOf({readyReader({pki().tolvan})}));
        QTRY_VERIFY2(meaning().startsWith(QStringLiteral("TEST: det här är ingen")), qPrintable(meaning()));
    }

    void handingOverACertificateWaitsForTheAnswer() {
        open(snapshotOf({readyReader({pki().signer})}), {},
             {Origin::parse("https://example.se"), "sv", SigningCertificateRequest{}});
        waitForOwnLook();
        QVERIFY(fetcher_ == nullptr);
        time_ += 1s;
        press(Qt::Key_Return);
        QTRY_VERIFY(isAsked());
        answer(OcspAnswer::Status::Revoked, pki().signer);
        QTRY_VERIFY(shows("spärrades den"));
        press(Qt::Key_Escape);
        QCOMPARE(error(), std::string("USER_CANCELLED"));
    }

    void issuersThatTheCardTellsLaterAreTakenIntoAccount() {
        Identity early = pki().tolvan;
        Identity late = early;
        const Issuer other = intermediate(authority("Eleg TEST Issuer On The Card"), pki().root);
        Order order = Pki::order(test::tolvan());
        early.certificate = late.certificate = issue(order, other);
        late.chain = {other.certificate};
        open(snapshotOf({readyReader({early})}));
        QTRY_VERIFY(shows("Du kan fortsätta ändå"));
        store_->show(snapshotOf({readyReader({late})}));
        QTRY_VERIFY(!shows("Du kan fortsätta ändå"));
        waitForOwnLook();
        QVERIFY(!shows("Du kan fortsätta ändå"));
        type("1");
        QTRY_VERIFY(isAsked());
    }
};

QTEST_MAIN(TestSessionValidation)
#include "tst_session_validation.moc"
