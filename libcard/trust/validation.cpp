#include "libcard/trust/validation.h"

#include "libcard/trust/crl.h"
#include "libcard/trust/ocsp.h"

namespace eleg {
namespace {

constexpr const char* kOcspRequestType = "application/ocsp-request";
constexpr const char* kOcspResponseType = "application/ocsp-response";
const std::vector<std::string> kCrlTypes = {"application/pkix-crl", "application/x-pkcs7-crl",
                                            "application/octet-stream"};

Finding findingFor(FetchFailure failure) {
    switch (failure) {
        case FetchFailure::Offline:
            return Finding::Offline;
        case FetchFailure::NotAllowed:
            return Finding::FetchNotAllowed;
        case FetchFailure::TimedOut:
            return Finding::AnswerTimedOut;
        case FetchFailure::TooLarge:
            return Finding::AnswerTooLarge;
        case FetchFailure::WrongContentType:
            return Finding::AnswerOfOtherType;
        case FetchFailure::CaptivePortal:
            return Finding::CaptivePortal;
        case FetchFailure::NameNotFound:
        case FetchFailure::Unreachable:
        case FetchFailure::TlsFailed:
        case FetchFailure::HttpError:
            break;
    }
    return Finding::ServerUnreachable;
}

bool isConclusive(const RevocationAnswer& answer) {
    return !answer.problem && answer.status != RevocationStatus::Unknown &&
           answer.status != RevocationStatus::NotChecked;
}

}  // namespace

Validation::Validation(const Validator& validator, Certificate certificate, Question question,
                       RevocationPolicy policy, RevocationCache* cache)
    : validator_(validator),
      certificate_(std::move(certificate)),
      question_(std::move(question)),
      policy_(policy),
      cache_(cache) {
    buildChain();
}

void Validation::buildChain() {
    std::vector<RevocationEvidence> evidence = std::move(verdict_.evidence);
    verdict_ = validator_.validate(certificate_, question_, without_);
    verdict_.evidence = std::move(evidence);
    done_ = verdict_.status != TrustStatus::Valid || policy_.order == RevocationPolicy::Order::Nothing;
}

void Validation::give(RevocationSource source, Bytes bytes) {
    given_.push_back({source, std::move(bytes)});
}

RevocationSubject Validation::subject() const {
    return {verdict_.chain[depth_], verdict_.chain[depth_ + 1]};
}

std::optional<FetchRequest> Validation::next() {
    advance();
    return asked_ ? std::optional(asked_->second) : std::nullopt;
}

void Validation::advance() {
    while (!done_ && !asked_) {
        const bool past = depth_ + 1 >= verdict_.chain.size() || (depth_ > 0 && !policy_.issuersToo);
        if (past)
            finish();
        else if (!begun_)
            begin();
        else if (sources_.empty() || fetches_ == policy_.maxFetches)
            concludeUnknown();
        else
            ask();
    }
}

/// Cache and what was handed over first; what they leave open is to be asked.
void Validation::begin() {
    begun_ = true;
    held_.reset();
    known_.reset();
    planSources();
    hasSource_ = !sources_.empty();
    if (good_.contains(verdict_.chain[depth_].fingerprint()))
        moveOn();
    else if (!tryCache())
        tryGiven();
}

void Validation::planSources() {
    using Order = RevocationPolicy::Order;
    const Certificate& certificate = verdict_.chain[depth_];
    std::vector<Source> ocsp;
    std::vector<Source> crl;
    if (policy_.order != Order::CrlOnly)
        for (const std::string& url : certificate.ocspUrls()) ocsp.push_back({RevocationSource::Ocsp, url});
    if (policy_.order != Order::OcspOnly)
        for (const std::string& url : crlUrlsOf(certificate)) crl.push_back({RevocationSource::Crl, url});
    const bool crlFirst = policy_.order == Order::CrlThenOcsp;
    sources_.clear();
    for (const auto* each : {crlFirst ? &crl : &ocsp, crlFirst ? &ocsp : &crl})
        sources_.insert(sources_.end(), each->begin(), each->end());
}

bool Validation::tryCache() {
    if (cache_ == nullptr) return false;
    const auto entry = cache_->find(subject(), policy_, question_.at);
    if (!entry) return false;
    if (entry->stale) {
        held_ = entry->answer;
        return false;
    }
    if (anew_ && depth_ == 0 && entry->answer.status == RevocationStatus::Good) {
        known_ = entry;
        return false;
    }
    return take({entry->source, entry->url}, entry->answer, true);
}

bool Validation::tryGiven() {
    const RevocationSubject about = subject();
    for (const Given& each : given_) {
        const bool ocsp = each.kind == RevocationSource::Ocsp;
        RevocationAnswer answer = ocsp ? ocspAnswerFrom(each.bytes, about, {}, policy_, question_.at)
                                       : crlAnswerFrom(each.bytes, about, policy_, question_.at);
        // What is of no use for an issuer was probably not meant for it.
        if (depth_ > 0 && !isConclusive(answer)) continue;
        hasSource_ = true;
        if (take({each.kind, {}}, std::move(answer))) return true;
    }
    return false;
}

void Validation::ask() {
    const Source source = sources_.front();
    sources_.pop_front();
    ++fetches_;
    FetchRequest request;
    request.url = source.url;
    if (source.kind == RevocationSource::Ocsp) {
        OcspRequest asked = ocspRequestFor(subject());
        request.method = FetchMethod::Post;
        request.body = std::move(asked.der);
        request.contentType = kOcspRequestType;
        request.acceptedTypes = {kOcspResponseType};
        nonce_ = std::move(asked.nonce);
    } else {
        request.acceptedTypes = kCrlTypes;
    }
    asked_.emplace(source, std::move(request));
}

void Validation::supply(const FetchResult& result) {
    if (!asked_) return;
    const Source source = asked_->first;
    asked_.reset();
    take(source, answerFrom(source, result));
    advance();
}

void Validation::giveUp(FetchFailure why) {
    while (!done_) {
        advance();
        if (asked_) supply(FetchResult::failed(why));
    }
}

RevocationAnswer Validation::answerFrom(const Source& source, const FetchResult& result) const {
    if (result.failure)
        return RevocationAnswer::unusable(
            findingFor(*result.failure),
            std::string(idOf(*result.failure)) + (result.detail.empty() ? "" : ": " + result.detail));
    const TimePoint now = question_.at;
    RevocationAnswer answer = source.kind == RevocationSource::Ocsp
                                  ? ocspAnswerFrom(result.body, subject(), nonce_, policy_, now)
                                  : crlAnswerFrom(result.body, subject(), policy_, now);
    // Without a nonce an answer of another day may be a replay; where the server's clock stands there, too,
    // it is our clock that is told.
    const bool timesOff = answer.problem == Finding::OcspFromFuture || answer.problem == Finding::OcspOld ||
                          answer.problem == Finding::CrlFromFuture || answer.problem == Finding::CrlOld;
    if (timesOff && result.serverTime && std::chrono::abs(now - *result.serverTime) > policy_.clockSkew) {
        answer.problem = Finding::ClockWrong;
        answer.clockAhead = now - *result.serverTime;
    }
    return answer;
}

/// A responder that is on a list of revoked certificates speaks for nobody.
void Validation::judgeSigner(RevocationAnswer& answer) const {
    if (!answer.signerToCheck) return;
    const RevocationSubject signer{*answer.signerToCheck, verdict_.chain[depth_ + 1]};
    for (const Given& each : given_) {
        if (each.kind != RevocationSource::Crl) continue;
        if (crlAnswerFrom(each.bytes, signer, policy_, question_.at).status != RevocationStatus::Revoked)
            continue;
        answer = RevocationAnswer::unusable(Finding::OcspSignerRevoked);
        return;
    }
}

/// Notes `answer`. Returns whether it settles the certificate.
bool Validation::take(const Source& source, RevocationAnswer answer, bool cached) {
    if (!cached) judgeSigner(answer);
    verdict_.evidence.push_back({depth_, source.kind, source.url, answer.status, answer.problem,
                                 answer.detail, answer.thisUpdate, answer.nextUpdate, answer.producedAt,
                                 answer.answersNonce, cached});
    if (!isConclusive(answer)) {
        if (answer.clockAhead) verdict_.clockAhead = answer.clockAhead;
        return false;
    }
    if (cache_ != nullptr && !cached) {
        cache_->put(subject(), {answer, source.kind, source.url});
        // What the cache says is what counts: it may know of a revocation that this answer does not.
        if (const auto known = cache_->find(subject(), policy_, question_.at);
            known && known->answer.status == RevocationStatus::Revoked)
            answer = known->answer;
    }
    if (answer.status == RevocationStatus::Revoked) {
        concludeRevoked(answer);
    } else {
        good_.insert(verdict_.chain[depth_].fingerprint());
        moveOn();
    }
    return true;
}

void Validation::moveOn() {
    ++depth_;
    begun_ = false;
}

/// A revoked issuer speaks for nobody; another chain may do without it.
void Validation::concludeRevoked(const RevocationAnswer& answer) {
    const TimePoint when = answer.revokedAt.value_or(answer.thisUpdate.value_or(question_.at));
    const std::size_t depth = depth_;
    Verdict revoked = verdict_;
    revoked.set(depth > 0                            ? Finding::IssuerRevoked
                : answer.reason == "certificateHold" ? Finding::OnHold
                                                     : Finding::Revoked);
    revoked.revocation = RevocationStatus::Revoked;
    revoked.revoked = {when, answer.reason, depth};
    revoked.clockAhead.reset();
    revoked.detail = std::string(describe(revoked.finding).id) + " (depth " + std::to_string(depth) + ")";
    if (depth > 0) {
        without_.insert(verdict_.chain[depth].fingerprint());
        // Who has the key can speak through every certificate of it, and has spoken since nobody knows when.
        if (answer.reason == "keyCompromise" || answer.reason == "cACompromise") {
            without_.insert(sha256(verdict_.chain[depth].publicKey()));
            good_.clear();
        }
        buildChain();
        depth_ = 0;
        begun_ = false;
        open_.reset();
        if (!done_) return;
    }
    verdict_ = std::move(revoked);
    done_ = true;
}

void Validation::concludeUnknown() {
    if (held_) {
        concludeRevoked(*held_);
        return;
    }
    if (known_) {
        take({known_->source, known_->url}, known_->answer, true);
        return;
    }
    const bool silentIssuer = depth_ > 0 && !hasSource_;
    if (!silentIssuer && !open_) {
        open_ = Finding::NoSource;
        for (const RevocationEvidence& each : verdict_.evidence) {
            if (each.depth != depth_ || !each.problem) continue;
            if (open_ == Finding::NoSource || each.problem == Finding::ClockWrong) {
                open_ = each.problem;
                openDetail_ = each.detail;
            }
        }
    }
    moveOn();
}

void Validation::finish() {
    done_ = true;
    if (open_ != Finding::ClockWrong) verdict_.clockAhead.reset();
    if (!open_) {
        verdict_.set(Finding::Valid);
        verdict_.revocation = RevocationStatus::Good;
        return;
    }
    const bool hard = policy_.whenUnknown == RevocationPolicy::WhenUnknown::Hard;
    verdict_.revocation = RevocationStatus::Unknown;
    verdict_.set(hard ? *open_ : Finding::ValidRevocationUnknown);
    verdict_.detail = std::string(describe(*open_).id) + (openDetail_.empty() ? "" : ": " + openDetail_);
}

}  // namespace eleg
