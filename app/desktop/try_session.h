// "Try my e-ID": a sign-in against nothing but this computer, step by step, with the time of each.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/dialogs/consent_model.h"
#include "app/services/card_service.h"
#include "app/services/validation_service.h"
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
    /// Of the last step, which asks the issuer; nothing until it has ended.
    std::optional<Verdict> verdict;
};

/// Makes the token of `outcome`, as a site would get it, and checks its signature as a site would: every step
/// but the last.
TryResult checkTrial(const Identity& identity, const SignOutcome& outcome, const Nonce& nonce,
                     std::chrono::microseconds signing);

/// Adds the last step: what was found of the certificate.
void addVerdict(TryResult& result, const Verdict& verdict, std::chrono::microseconds time);

/// 32 random bytes in base64. Throws Error{Internal} when there is no randomness to be had.
Nonce freshNonce();

/// The origin that the trial signs for: a reserved name (RFC 2606) under which no site can be.
Origin trialOrigin();

class TrySession : public QObject {
    Q_OBJECT

 public:
    /// `cards` and `validation` outlive this object.
    TrySession(CardService& cards, ValidationService& validation, ConsentModel::Clock clock,
               QObject* parent = nullptr);

    View view() const { return model_.view(); }
    /// Set when the card has signed; again() takes it away.
    const std::optional<TryResult>& result() const { return result_; }
    /// Whether the result still lacks its last step: the certificate is being checked.
    bool isChecking() const { return check_ != nullptr; }

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
    /// Stops what is under way. A certificate that is being checked is then left as far as it was checked.
    void cancel();
    void again();

 signals:
    void changed();
    /// The trial has found this of a certificate.
    void checked(const eleg::Fingerprint& id, const eleg::Verdict& verdict);

 private:
    void startAnew();
    void ended(const Result<SignOutcome>& outcome);
    void checkCertificate(const Identity& identity);
    void endCheck(const Verdict& verdict);

    CardService& cards_;
    ValidationService& validation_;
    ConsentModel::Clock clock_;
    ConsentModel model_;
    Snapshot snapshot_;
    std::optional<Identity> identity_;
    std::optional<Nonce> nonce_;
    std::optional<TryResult> result_;
    QElapsedTimer signing_;
    std::unique_ptr<CertificateCheck> check_;
    QElapsedTimer checking_;
};

}  // namespace eleg
