#include "app/desktop/try_session.h"

#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/services/version.h"

namespace eleg {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;

microseconds since(Clock::time_point start) {
    return std::chrono::duration_cast<microseconds>(Clock::now() - start);
}

// `verdict` is final: one that is valid and was not asked about is so because the policy wants nobody to be
// asked, or because the person has stopped it.
TryStep certificateStep(const Verdict& verdict, microseconds time) {
    TryStep step{TryStep::What::Checked, StepResult::Bad, verdict.reason, time};
    if (verdict.status == TrustStatus::Valid && verdict.revocation == RevocationStatus::Good) {
        step.result = StepResult::Good;
        step.reason.clear();
    } else if (verdict.status == TrustStatus::Valid || verdict.status == TrustStatus::IssuerUnknown ||
               verdict.status == TrustStatus::CannotBeChecked) {
        step.result = StepResult::Unsure;
    }
    return step;
}

}  // namespace

Nonce freshNonce() {
    std::array<std::uint8_t, 32> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw Error(ErrorCode::Internal, "RAND_bytes");
    return Nonce::parse(toBase64(bytes));
}

Origin trialOrigin() {
    return Origin::parse("https://eleg.invalid");
}

TryResult checkTrial(const Identity& identity, const SignOutcome& outcome, const Nonce& nonce,
                     microseconds signing) {
    TryResult result{identity, {}, StepResult::Good, {}};
    result.steps.push_back({TryStep::What::Signed, StepResult::Good, {}, signing});

    Clock::time_point start = Clock::now();
    AuthenticationToken token;
    token.certificate = outcome.certificate.der();
    token.algorithm = tokenAlgorithmName(outcome.signature.algorithm);
    token.signature = outcome.signature.value;
    token.appVersion = kAppVersionUrl;
    const AuthenticationToken sent = parseToken(toJson(token));
    result.steps.push_back({TryStep::What::Answered, StepResult::Good, {}, since(start)});

    start = Clock::now();
    const Digest digest = tokenDigest(trialOrigin(), nonce, outcome.signature.algorithm.hash);
    const bool same = outcome.certificate == identity.certificate;
    const bool good = same && verifySignature(identity.certificate.publicKey(), digest,
                                              {sent.signature, outcome.signature.algorithm});
    result.steps.push_back(
        {TryStep::What::Verified, good ? StepResult::Good : StepResult::Bad, {}, since(start)});
    for (const TryStep& step : result.steps) result.whole = std::max(result.whole, step.result);
    return result;
}

void addVerdict(TryResult& result, const Verdict& verdict, microseconds time) {
    result.steps.push_back(certificateStep(verdict, time));
    result.whole = std::max(result.whole, result.steps.back().result);
    result.verdict = verdict;
}

TrySession::TrySession(CardService& cards, ValidationService& validation, ConsentModel::Clock clock,
                       QObject* parent)
    : QObject(parent),
      cards_(cards),
      validation_(validation),
      clock_(clock),
      model_(Task::Authenticate, std::nullopt, std::move(clock)) {
    connect(&cards_, &CardService::snapshotChanged, this, [this](const Snapshot& snapshot) {
        snapshot_ = snapshot;
        model_.update(snapshot);
        emit changed();
    });
    connect(&cards_, &CardService::signingEnded, this, &TrySession::ended);
}

void TrySession::choose(const Fingerprint& id) {
    if (view().isWorking()) return;
    if (result_) again();
    model_.choose(id);
    emit changed();
}

void TrySession::chooseAgain() {
    model_.chooseAgain();
    emit changed();
}

void TrySession::pinEdited(bool empty) {
    model_.setPinTouched(!empty);
    if (!empty && model_.clearTypingRemark()) emit changed();
}

void TrySession::pinRefused() {
    model_.remark(Notice::PinFormat);
    emit changed();
}

void TrySession::pinTooShort(bool empty) {
    model_.remark(empty ? Notice::PinEmpty : Notice::PinLength);
    emit changed();
}

void TrySession::begin(SecureBuffer pin) {
    const View now = view();
    if (!now.canApprove() || !now.chosen) return;
    if (!model_.start()) return;
    identity_ = now.chosen->identity;
    nonce_ = freshNonce();
    SignRequest request;
    request.identity = identity_->id();
    request.purpose = Purpose::Authentication;
    request.digest = [nonce = *nonce_](HashFunction hash) { return tokenDigest(trialOrigin(), nonce, hash); };
    signing_.start();
    cards_.sign(std::move(request), std::move(pin));
    emit changed();
}

void TrySession::cancel() {
    if (check_) {
        const std::optional<Verdict> known = check_->verdict();
        Verdict left = known ? *known : verdictOf(Finding::Offline);
        return endCheck(left);
    }
    if (!view().isWorking()) return;
    model_.cancelling();
    cards_.cancel();
    emit changed();
}

void TrySession::again() {
    if (view().isWorking()) return;
    check_.reset();
    result_.reset();
    startAnew();
    emit changed();
}

// A model is for one question; the next one gets its own.
void TrySession::startAnew() {
    model_ = ConsentModel(Task::Authenticate, std::nullopt, clock_);
    model_.update(snapshot_);
}

void TrySession::ended(const Result<SignOutcome>& outcome) {
    // Of another operation.
    if (!identity_) return;
    const Identity identity = *std::exchange(identity_, std::nullopt);
    const auto time = microseconds(signing_.nsecsElapsed() / 1000);
    try {
        result_ = checkTrial(identity, outcome.value(), *nonce_, time);
        startAnew();
        checkCertificate(identity);
    } catch (const Error& error) {
        model_.failed(error);
    }
    emit changed();
}

// Whoever tries an e-ID has chosen to use it: its issuer may be asked.
void TrySession::checkCertificate(const Identity& identity) {
    checking_.start();
    check_ = validation_.check(identity.certificate, CertificateUse::Authentication, identity.chain);
    const auto look = [this] {
        if (check_ && check_->isDone() && check_->verdict()) endCheck(*check_->verdict());
    };
    // Queued: the check may be destroyed then, and not while it tells.
    connect(check_.get(), &CertificateCheck::changed, this, look, Qt::QueuedConnection);
    check_->fetch();
    look();
}

void TrySession::endCheck(const Verdict& verdict) {
    const Verdict found = verdict;
    const bool whole = check_->isDone();
    check_.reset();
    addVerdict(*result_, found, microseconds(checking_.nsecsElapsed() / 1000));
    if (whole) emit checked(result_->identity.id(), found);
    emit changed();
}

}  // namespace eleg
