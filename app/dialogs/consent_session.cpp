#include "app/dialogs/consent_session.h"

#include <utility>

#include "app/dialogs/pin_field.h"
#include "app/services/version.h"
#include "libcard/secure/timeline.h"

namespace eleg {

namespace {

// A card that was asked to stop is waited for this long, so that it is at rest when the browser has the
// answer.
constexpr int kPatienceMs = 3000;
constexpr int kLongestPaintMs = 250;

std::optional<Certificate> wantedBy(const Request& request) {
    const auto* signature = std::get_if<SignatureRequest>(&request.what);
    return signature ? std::optional(signature->certificate) : std::nullopt;
}

}  // namespace

ConsentSession::ConsentSession(const Request& request, KeyStore& keyStore, ConsentModel::Clock clock,
                               EidChecks::ServiceSource validation, ConsentDialog::Clock steady,
                               QObject* parent)
    : QObject(parent),
      request_(request),
      model_(taskOf(request), wantedBy(request), std::move(clock)),
      checks_(std::move(validation)),
      cards_(keyStore) {
    // The language first, so that no text is made twice.
    language_.use(Language::resolve(request.language, Language::ownLanguages()));
    dialog_ = std::make_unique<ConsentDialog>(request, std::move(steady));
    dialog_->setOtherLanguage(Language::nameOf(language_.next()));
    patience_.setSingleShot(true);
    patience_.setInterval(kPatienceMs);
    connect(&patience_, &QTimer::timeout, this, [this] { finish(Error(ErrorCode::UserCancelled)); });

    // A window that is not shown at once (another desktop) must not keep the card waiting for long.
    paintTime_.setSingleShot(true);
    paintTime_.setInterval(kLongestPaintMs);
    const auto goOn = [this] {
        cards_.readOn();
        checks_.begin();
    };
    connect(&paintTime_, &QTimer::timeout, this, goOn);
    connect(dialog_.get(), &ConsentDialog::appeared, this, goOn);

    connect(&checks_, &EidChecks::trustKnown, this, [this](bool stopsUnchecked, bool believesTestIssuers) {
        model_.setTrust(stopsUnchecked, believesTestIssuers);
        settle();
    });
    connect(&checks_, &EidChecks::judged, this,
            [this](const Fingerprint& id, const std::shared_ptr<const Verdict>& verdict, bool isFinal) {
                model_.judge(id, verdict, isFinal);
                settle();
            });

    connect(&cards_, &CardService::snapshotChanged, this, [this](const Snapshot& snapshot) {
        intent_.see(snapshot);
        model_.update(snapshot);
        settle();
    });
    connect(&cards_, &CardService::signingEnded, this, &ConsentSession::signingEnded);
    connect(&cards_, &CardService::algorithmsFound, this, &ConsentSession::algorithmsFound);

    connect(dialog_.get(), &ConsentDialog::approved, this, &ConsentSession::approve);
    connect(dialog_.get(), &ConsentDialog::cancelled, this, &ConsentSession::cancel);
    connect(dialog_.get(), &ConsentDialog::chosen, this, [this](const Fingerprint& id) {
        model_.choose(id);
        act();
        render();
    });
    connect(dialog_.get(), &ConsentDialog::otherChoiceWanted, this, [this] {
        model_.chooseAgain();
        render();
    });
    connect(dialog_.get(), &ConsentDialog::otherLanguageWanted, this, [this] {
        language_.use(language_.next());
        dialog_->setOtherLanguage(Language::nameOf(language_.next()));
    });
    connect(dialog_.get(), &ConsentDialog::pinEdited, this, [this] {
        PinField* field = dialog_->pinField();
        model_.setPinTouched(!field->isEmpty());
        if (!field->isEmpty()) act();
        if (!field->isEmpty() && model_.clearTypingRemark()) render();
    });
    connect(dialog_.get(), &ConsentDialog::pinRefused, this, [this] {
        model_.remark(Notice::PinFormat);
        render();
    });
    connect(dialog_.get(), &ConsentDialog::anotherCheckWanted, this, [this] {
        const View view = model_.view();
        if (!model_.checkAgain()) return;
        checks_.again(view.chosen->identity.id());
        checks_.hurry(view.chosen->identity.id());
        render();
    });
}

ConsentSession::~ConsentSession() = default;

void ConsentSession::start(bool takeFocus) {
    // The card is asked first: it takes longest, and it answers on its own thread.
    cards_.start();
    render();
    paintTime_.start();
    dialog_->setAttribute(Qt::WA_ShowWithoutActivating, !takeFocus);
    dialog_->show();
}

void ConsentSession::render() {
    if (result_) return;
    // Looking into what is new may change what is to be shown.
    checkChoices(model_.view());
    dialog_->render(model_.view());
}

void ConsentSession::checkChoices(const View& view) {
    checks_.look(view.choices);
    for (const Choice& choice : view.choices) {
        if (choice.obstacle) continue;
        const Fingerprint id = choice.identity.id();
        const bool isTheOne = view.chosen && view.chosen->identity.id() == id;
        if (intent_.hasChosen(id, isTheOne)) checks_.use(id);
    }
}

// The person has done something with the e-ID that is in front of them.
void ConsentSession::act() {
    const View view = model_.view();
    if (!view.chosen) return;
    intent_.act(view.chosen->identity.id());
    checkChoices(view);
}

// After news of card or e-ID: what was approved and waits for them goes on, or its PIN is wiped.
void ConsentSession::settle() {
    if (pin_ && !result_) {
        const View view = model_.view();
        if (view.isWorking()) {
            begin(*std::exchange(pin_, std::nullopt));
        } else if (view.situation != Situation::Checking) {
            pin_.reset();
            checks_.relax();
        }
    }
    render();
}

void ConsentSession::approve() {
    const View view = model_.view();
    if (!view.canApprove() || !view.chosen) return;
    SecureBuffer pin;
    if (view.situation == Situation::EnterPin) {
        PinField* field = dialog_->pinField();
        if (field->isEmpty() || field->length() < view.pin.minLength) {
            model_.remark(field->isEmpty() ? Notice::PinEmpty : Notice::PinLength);
            render();
            return;
        }
        pin = field->take();
    }
    act();
    if (!model_.approve()) return render();
    markTimeline("approved");
    approved_ = view.chosen->identity.certificate;
    pin_ = std::move(pin);
    if (model_.view().situation == Situation::Checking) checks_.hurry(approved_->fingerprint());
    settle();
}

void ConsentSession::begin(SecureBuffer pin) {
    if (taskOf(request_) == Task::ShowCertificate)
        cards_.findAlgorithms(approved_->fingerprint());
    else
        signWith(std::move(pin));
}

void ConsentSession::signWith(SecureBuffer pin) {
    SignRequest order;
    order.identity = approved_->fingerprint();
    if (const auto* what = std::get_if<SignatureRequest>(&request_.what)) {
        order.purpose = Purpose::Signature;
        order.hash = what->digest.function;
        order.digest = [digest = what->digest](HashFunction) { return digest; };
    } else {
        const auto& authenticate = std::get<AuthenticateRequest>(request_.what);
        order.purpose = Purpose::Authentication;
        order.digest = [origin = request_.origin, nonce = authenticate.nonce](HashFunction hash) {
            return tokenDigest(origin, nonce, hash);
        };
    }
    cards_.sign(std::move(order), std::move(pin));
}

Answer ConsentSession::answerFor(const SignOutcome& outcome) const {
    if (outcome.certificate.der() != approved_->der())
        throw Error(ErrorCode::SignatureMismatch, "signed with another certificate than the one approved");
    if (std::holds_alternative<SignatureRequest>(request_.what)) return outcome.signature;
    AuthenticationToken token;
    token.certificate = outcome.certificate.der();
    token.algorithm = tokenAlgorithmName(outcome.signature.algorithm);
    token.signature = outcome.signature.value;
    token.appVersion = kAppVersionUrl;
    return token;
}

void ConsentSession::signingEnded(const Result<SignOutcome>& outcome) {
    if (result_) return;
    markTimeline("signed");
    // What the person has called back is not sent, even when the card was faster.
    if (cancelled_) return finish(Error(ErrorCode::UserCancelled));
    if (!outcome) return failed(outcome.error());
    try {
        finish(answerFor(outcome.value()));
    } catch (const Error& error) {
        failed(error);
    }
}

void ConsentSession::algorithmsFound(const Result<std::vector<SignatureAlgorithm>>& algorithms) {
    if (result_) return;
    if (cancelled_) return finish(Error(ErrorCode::UserCancelled));
    if (!algorithms) return failed(algorithms.error());
    if (algorithms.value().empty())
        return failed(Error(ErrorCode::IdentityNotFound, "no algorithms: the e-ID has gone"));
    finish(Answer(SigningCertificateAnswer{*approved_, algorithms.value()}));
}

void ConsentSession::failed(const Error& error) {
    model_.failed(error);
    render();
}

void ConsentSession::cancel() {
    if (result_) return;
    const View view = model_.view();
    if (view.situation == Situation::Ended) return finish(*view.error);
    if (view.isWorking()) {
        if (cancelled_) return;
        cancelled_ = true;
        model_.cancelling();
        cards_.cancel();
        patience_.start();
        render();
        return;
    }
    finish(Error(ErrorCode::UserCancelled));
}

void ConsentSession::abandon() {
    if (result_) return;
    if (model_.view().isWorking()) cards_.cancel();
    finish(Error(ErrorCode::UserCancelled, "the caller has gone"));
}

void ConsentSession::finish(Result<Answer> result) {
    if (result_) return;
    result_ = std::move(result);
    pin_.reset();
    patience_.stop();
    dialog_->hide();
    emit finished();
}

}  // namespace eleg
