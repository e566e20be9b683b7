// From the first picture to the answer, over a store that does what the test says.
#include <QApplication>
#include <QCoreApplication>
#include <QObject>
#include <QTest>
#include <QWidget>

#include "app/dialogs/consent_session.h"
#include "app/dialogs/pin_field.h"
#include "app/dialogs/theme.h"
#include "libcard/token/authentication_token.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

using namespace eleg;
using namespace eleg::test;
using namespace std::chrono_literals;

namespace {

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

const Identity& tolvan() {
    static const Identity identity = makeIdentity({});
    return identity;
}
const Identity& signer() {
    static const Identity identity = makeIdentity({.purpose = Purpose::Signature});
    return identity;
}

Request authenticate() {
    return {Origin::parse("https://minasidor.example.se"), "sv",
            AuthenticateRequest{Nonce::parse(std::string(44, 'n'))}};
}
Request sign() {
    return {Origin::parse("https://minasidor.example.se"), "sv",
            SignatureRequest{signer().certificate, digestOf(HashFunction::Sha384, Bytes{1, 2})}};
}

// As on a computer without issuers' certificates, where nothing can be checked and nobody is asked.
std::unique_ptr<ValidationService> knowingNobody() {
    return std::make_unique<ValidationService>([] { return Trust(); },
                                               [](const FetchRules&) -> std::unique_ptr<Fetcher> {
                                                   throw Error(ErrorCode::Internal, "nothing to fetch");
                                               },
                                               now);
}

SignOutcome outcomeOf(const Identity& identity) {
    return {{Bytes(64, 7), {true, HashFunction::Sha256, Padding::None}}, identity.certificate};
}

}  // namespace

class TestConsentSession : public QObject {
    Q_OBJECT

    std::chrono::milliseconds time_{0};
    std::unique_ptr<Request> request_;
    std::unique_ptr<ScriptedStore> store_;
    std::unique_ptr<ConsentSession> session_;
    ValidationService* service_ = nullptr;

    void open(const Request& request, const Snapshot& snapshot) {
        request_ = std::make_unique<Request>(request);
        store_ = std::make_unique<ScriptedStore>();
        const auto validation = [this] {
            auto service = knowingNobody();
            service_ = service.get();
            return service;
        };
        session_ =
            std::make_unique<ConsentSession>(*request_, *store_, now, validation, [this] { return time_; });
        session_->start(true);
        store_->show(snapshot);
        QVERIFY(QTest::qWaitForWindowActive(&session_->dialog()));
        QTRY_VERIFY(service_ != nullptr);
        QCoreApplication::sendPostedEvents();
        // Whoever approves waits for the last word; it is there when a later question has been answered.
        const auto last = service_->check(tolvan().certificate, CertificateUse::Authentication);
        QTRY_VERIFY(last->isDone());
        time_ += 1s;
    }

    void press(Qt::Key key) {
        QWidget* focus = session_->dialog().focusWidget();
        QTest::keyClick(focus ? focus : &session_->dialog(), key);
    }

    void approveWith(const char* pin) {
        QTest::keyClicks(session_->dialog().pinField(), pin);
        press(Qt::Key_Return);
    }

    std::string error() const {
        if (!session_->result()) return "no result";
        return session_->result()->ok() ? "ok" : std::string(describe(session_->result()->error().code()).id);
    }

    void deliver(Result<SignOutcome> outcome) {
        store_->endSigning(std::move(outcome));
        QCoreApplication::sendPostedEvents();
    }

 private slots:
    void initTestCase() { setTheme(Theme::make(Theme::Kind::Light, {}, QApplication::font())); }
    void cleanup() {
        session_.reset();
        store_.reset();
        service_ = nullptr;
    }

    void aSignInHandsOverATokenForOriginAndNonce() {
        open(authenticate(), snapshotOf({readyReader({tolvan()})}));
        approveWith("123456");
        QVERIFY(store_->isSigning());
        const SignRequest& order = *store_->lastRequest();
        QVERIFY(order.identity == tolvan().id());
        QCOMPARE(order.purpose, Purpose::Authentication);
        QVERIFY(order.digest(HashFunction::Sha256) ==
                tokenDigest(request_->origin, std::get<AuthenticateRequest>(request_->what).nonce,
                            HashFunction::Sha256));
        QCOMPARE(store_->lastPin().size(), std::size_t{6});
        QVERIFY(session_->dialog().pinField()->isEmpty());
        deliver(outcomeOf(tolvan()));
        QCOMPARE(error(), std::string("ok"));
        const auto token = std::get<AuthenticationToken>(session_->result()->value());
        QVERIFY(token.certificate == tolvan().certificate.der());
        QVERIFY(!session_->dialog().isVisible());
    }

    void aSignatureIsOverTheDigestThatWasAskedFor() {
        open(sign(), snapshotOf({readyReader({signer()})}));
        approveWith("123456");
        const SignRequest& order = *store_->lastRequest();
        QCOMPARE(order.purpose, Purpose::Signature);
        QVERIFY(order.hash == HashFunction::Sha384);
        QVERIFY(order.digest(HashFunction::Sha256) == std::get<SignatureRequest>(request_->what).digest);
    }

    void aSignatureByAnotherCertificateIsNotSent() {
        open(authenticate(), snapshotOf({readyReader({tolvan()})}));
        approveWith("123456");
        deliver(outcomeOf(signer()));
        QCOMPARE(error(), std::string("no result"));
        press(Qt::Key_Return);
        QCOMPARE(error(), std::string("SIGNATURE_MISMATCH"));
    }

    void anEmptyOrShortPinNeverLeavesTheDialog() {
        open(authenticate(), snapshotOf({readyReader({tolvan()})}));
        approveWith("");
        approveWith("12345");
        QCOMPARE(store_->signCount(), 0);
        QCOMPARE(session_->dialog().pinField()->length(), std::size_t{5});
        approveWith("6");
        QCOMPARE(store_->signCount(), 1);
    }

    void aWrongPinCanBeTriedAgain() {
        open(authenticate(), snapshotOf({readyReader({tolvan()})}));
        approveWith("111111");
        Error wrong(ErrorCode::PinIncorrect);
        wrong.triesLeft = 2;
        deliver(wrong);
        QCOMPARE(error(), std::string("no result"));
        QCOMPARE(session_->dialog().focusWidget(), static_cast<QWidget*>(session_->dialog().pinField()));
        approveWith("123456");
        QCOMPARE(store_->signCount(), 2);
    }

    void approvingTwiceSignsOnce() {
        open(authenticate(), snapshotOf({readyReader({tolvan()})}));
        approveWith("123456");
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(store_->signCount(), 1);
    }

    void cancellingWaitsForTheCardAndSendsNothing() {
        open(authenticate(), snapshotOf({readyReader({tolvan()})}));
        approveWith("123456");
        press(Qt::Key_Escape);
        QVERIFY(store_->wasCancelled());
        QCOMPARE(error(), std::string("no result"));
        // The card was faster: what the person called back is not sent all the same.
        deliver(outcomeOf(tolvan()));
        QCOMPARE(error(), std::string("USER_CANCELLED"));
    }

    void cancellingBeforeAnythingIsAtOnce() {
        open(authenticate(), snapshotOf({emptyReader()}));
        press(Qt::Key_Escape);
        QCOMPARE(error(), std::string("USER_CANCELLED"));
        QCOMPARE(store_->signCount(), 0);
    }

    void aCallerThatGoesEndsItInEveryState() {
        open(authenticate(), snapshotOf({readyReader({tolvan()})}));
        approveWith("123456");
        session_->abandon();
        QVERIFY(store_->wasCancelled());
        QCOMPARE(error(), std::string("USER_CANCELLED"));
        deliver(outcomeOf(tolvan()));
        QCOMPARE(error(), std::string("USER_CANCELLED"));
    }

    void aCertificateIsShownOnlyAfterConsent() {
        open({Origin::parse("https://example.se"), "en", SigningCertificateRequest{}},
             snapshotOf({readyReader({signer()})}));
        QCOMPARE(error(), std::string("no result"));
        time_ += 1s;
        press(Qt::Key_Return);
        store_->answerAlgorithms(
            std::vector<SignatureAlgorithm>{{true, HashFunction::Sha256, Padding::None}});
        QCoreApplication::sendPostedEvents();
        QCOMPARE(error(), std::string("ok"));
        const auto answer = std::get<SigningCertificateAnswer>(session_->result()->value());
        QVERIFY(answer.certificate == signer().certificate);
        QCOMPARE(answer.algorithms.size(), std::size_t{1});
    }

    void aSwapEndsTheRequestWithItsError() {
        open(authenticate(), snapshotOf({readyReader({tolvan()})}));
        approveWith("123456");
        deliver(Error(ErrorCode::CardSwapped));
        QCOMPARE(error(), std::string("no result"));
        press(Qt::Key_Return);
        QCOMPARE(error(), std::string("CARD_SWAPPED"));
    }
};

QTEST_MAIN(TestConsentSession)
#include "tst_consent_session.moc"
