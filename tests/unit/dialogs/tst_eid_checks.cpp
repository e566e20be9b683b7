// How long a dialog's checks wait, and what they say of what they do not know yet.
#include <QObject>
#include <QTest>
#include <QTimer>

#include "app/dialogs/eid_checks.h"
#include "tests/unit/dialogs/session_pki.h"
#include "tests/unit/test_pki/scripted_fetcher.h"

using namespace eleg;
using namespace eleg::test;
using namespace std::chrono_literals;

class TestEidChecks : public QObject {
    Q_OBJECT

    ScriptedFetcher* fetcher_ = nullptr;
    std::unique_ptr<EidChecks> checks_;
    std::optional<Verdict> last_;

    void make(std::chrono::milliseconds patience, std::chrono::milliseconds freshFor = 1h) {
        checks_ = std::make_unique<EidChecks>(
            [this] {
                return std::make_unique<ValidationService>(
                    [] {
                        Trust trust;
                        trust.validator = Validator(pki().anchors());
                        return trust;
                    },
                    [this](const FetchRules&) {
                        auto made = std::make_unique<ScriptedFetcher>();
                        fetcher_ = made.get();
                        return made;
                    },
                    noon);
            },
            patience, freshFor);
        connect(checks_.get(), &EidChecks::judged, this,
                [this](const Fingerprint&, const std::shared_ptr<const Verdict>& verdict, bool isFinal) {
                    last_.reset();
                    if (isFinal) last_ = *verdict;
                });
    }
    bool isAsked() const { return fetcher_ != nullptr && fetcher_->open() == 1; }

 private slots:
    void cleanup() {
        checks_.reset();
        fetcher_ = nullptr;
        last_.reset();
    }

    void whoNeverAnswersIsWaitedForOnlySoLong() {
        make(50ms);
        checks_->begin();
        checks_->look({Choice{pki().tolvan, std::nullopt}});
        checks_->use(pki().tolvan.id());
        QTRY_VERIFY(isAsked());
        QVERIFY(!last_);
        checks_->hurry(pki().tolvan.id());
        QTRY_VERIFY(last_);
        QCOMPARE(last_->status, TrustStatus::CannotBeChecked);
        QCOMPARE(fetcher_->open(), std::size_t{0});
    }

    void whoeverWaitsNoMoreCutsNobodyShort() {
        make(1ms);
        checks_->begin();
        checks_->look({Choice{pki().tolvan, std::nullopt}});
        checks_->use(pki().tolvan.id());
        QTRY_VERIFY(isAsked());
        checks_->hurry(pki().tolvan.id());
        checks_->relax();
        // Begun after the other timer would have ended.
        bool isLater = false;
        QTimer::singleShot(20ms, this, [&isLater] { isLater = true; });
        QTRY_VERIFY(isLater);
        QVERIFY(isAsked());
        QVERIFY(!last_);
    }

    void whatWasWantedBeforeTheBeginningIsDoneThen() {
        make(10s);
        checks_->look({Choice{pki().tolvan, std::nullopt}});
        checks_->use(pki().tolvan.id());
        checks_->begin();
        QTRY_VERIFY(isAsked());
        checks_->begin();
        checks_->use(pki().tolvan.id());
        QCOMPARE(fetcher_->asked().size(), std::size_t{1});
    }

    void anAnswerIsAskedForAgainWhenItIsOld_data() {
        QTest::addColumn<std::chrono::milliseconds>("freshFor");
        QTest::addColumn<std::size_t>("questions");
        QTest::newRow("old") << std::chrono::milliseconds(0) << std::size_t{2};
        QTest::newRow("fresh") << std::chrono::milliseconds(1h) << std::size_t{1};
    }
    void anAnswerIsAskedForAgainWhenItIsOld() {
        QFETCH(const std::chrono::milliseconds, freshFor);
        QFETCH(const std::size_t, questions);
        make(10s, freshFor);
        checks_->begin();
        checks_->look({Choice{pki().tolvan, std::nullopt}});
        checks_->use(pki().tolvan.id());
        QTRY_VERIFY(isAsked());
        fetcher_->answer(FetchResult::failed(FetchFailure::Unreachable));
        QTRY_VERIFY(last_);
        bool isLater = false;
        QTimer::singleShot(2ms, this, [&isLater] { isLater = true; });
        QTRY_VERIFY(isLater);
        checks_->use(pki().tolvan.id());
        QCOMPARE(last_.has_value(), questions == 1);
        QTRY_COMPARE(fetcher_->asked().size(), questions);
    }

    void anotherCheckAsksAnew() {
        make(10s);
        checks_->begin();
        checks_->look({Choice{pki().tolvan, std::nullopt}});
        checks_->use(pki().tolvan.id());
        QTRY_VERIFY(isAsked());
        fetcher_->answer(FetchResult::failed(FetchFailure::Unreachable));
        QTRY_VERIFY(last_);
        checks_->again(pki().tolvan.id());
        QTRY_VERIFY(isAsked());
        QCOMPARE(fetcher_->asked().size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestEidChecks)
#include "tst_eid_checks.moc"
