// "Try my e-ID": a sign-in against nothing but this computer, step by step, with the time of each.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/dialogs/consent_model.h"
#include "app/services/card_service.h"
#include "libcard/token/authentication_token.h"

namespace eleg {

/// How one step of the trial ended.
enum class StepResult {
    Good,
    Unsure,  ///< could not be checked: nothing speaks against it
    Bad,
};

struct TryStep {
    enum class What { Signed, Answered, Verified, Checked };
    What what = What::Signed;
    StepResult result = StepResult::Good;
    std::string reason;  ///< for Unsure and Bad: English source text of the context "verdicts"
    std::chrono::microseconds time{0};
};

struct TryResult {
    Identity identity;
    std::vector<TryStep> steps;
    StepResult whole = StepResult::Good;  ///< the worst of them
};

/// Makes the token of `outcome`, as a site would get it, and checks it as a site would.
TryResult checkTrial(const Identity& identity, const SignOutcome& outcome, const Nonce& nonce,
                     std::chrono::microseconds signing, const Validator& validator, TimePoint at);

/// 32 random bytes in base64. Throws Error{Internal} when there is no randomness to be had.
Nonce freshNonce();

/// The origin that the trial signs for: a reserved name (RFC 2606) under which no site can be.
Origin trialOrigin();

class TrySession : public QObject {
    Q_OBJECT

 public:
    /// `cards` and `validator` outlive this object.
    TrySession(CardService& cards, const Validator& validator, ConsentModel::Clock clock,
               QObject* parent = nullptr);

    View view() const { return model_.view(); }
    /// Set when a trial has ended; again() takes it away.
    const std::optional<TryResult>& result() const { return result_; }

    void choose(const Fingerprint& id);
    void chooseAgain();
    /// The PIN field holds something, or not.
    void pinEdited(bool empty);
    /// A key was pressed in it that is no digit.
    void pinRefused();
    /// The person wants to begin, and has typed too few digits.
    void pinTooShort(bool empty);
    /// The person wants to begin. `pin` as typed; empty for a PIN pad.
    void begin(SecureBuffer pin);
    void cancel();
    void again();

 signals:
    void changed();

 private:
    void startAnew();
    void ended(const Result<SignOutcome>& outcome);

    CardService& cards_;
    const Validator& validator_;
    ConsentModel::Clock clock_;
    ConsentModel model_;
    Snapshot snapshot_;
    std::optional<Identity> identity_;
    std::optional<Nonce> nonce_;
    std::optional<TryResult> result_;
    QElapsedTimer signing_;
};

}  // namespace eleg
