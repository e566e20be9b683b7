#include "tests/desktop/test_responder.h"

#include <QPointer>
#include <QTimer>
#include <algorithm>

#include "tests/unit/test_pki/test_pki.h"
#include "tests/unit/test_pki/test_revocation.h"

namespace eleg::test {

namespace {

constexpr const char* kUrl = "http://ocsp.eleg.example/";

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

constexpr int kRootKey = 1;
constexpr int kIssuingKey = 2;
constexpr int kPersonsKey = 3;

Order lasting(Order order, int from, int to, int whose) {
    order.notBefore = now() + std::chrono::days(from);
    order.notAfter = now() + std::chrono::days(to);
    order.subjectKey = key("P-256", whose);
    return order;
}

struct KnownIssuer {
    Issuer root = rootFrom(lasting(authority("Eleg TEST Root CA"), -3000, 3000, kRootKey));
    Issuer issuing = intermediate(lasting(authority("Eleg TEST Issuing CA"), -2000, 2000, kIssuingKey), root);
    std::vector<Certificate> issued;
};

KnownIssuer& issuer() {
    static KnownIssuer known;
    return known;
}

const Certificate* askedAbout(const FetchRequest& request) {
    for (const Certificate& each : issuer().issued) {
        const Bytes serial = serialOf(each);
        if (std::search(request.body.begin(), request.body.end(), serial.begin(), serial.end()) !=
            request.body.end())
            return &each;
    }
    return nullptr;
}

FetchResult answerTo(const FetchRequest& request, Says says, TimePoint at) {
    if (says == Says::Unreachable) return FetchResult::failed(FetchFailure::Unreachable);
    if (says == Says::Portal) return FetchResult::failed(FetchFailure::CaptivePortal);
    const Certificate* certificate = askedAbout(request);
    if (certificate == nullptr) return FetchResult::failed(FetchFailure::HttpError, "HTTP 404");
    OcspAnswer answer;
    answer.thisUpdate = at - std::chrono::minutes(2);
    answer.nextUpdate = at + std::chrono::hours(1);
    if (says != Says::Good) {
        answer.status = OcspAnswer::Status::Revoked;
        answer.revokedAt = at - std::chrono::hours(48);
        answer.reason = says == Says::Revoked ? 1 : 6;  // RFC 5280, 5.3.1: keyCompromise, certificateHold
    }
    OcspOrder order;
    order.answers = {answer};
    order.producedAt = at - std::chrono::seconds(5);
    FetchResult result;
    result.body = ocsp(order, {*certificate, issuer().issuing.certificate}, issuer().issuing);
    return result;
}

/// Gives up with its ticket, as the network's does.
class Timed : public Fetcher::Ticket {
 public:
    template <typename Call>
    explicit Timed(Call call) {
        QTimer::singleShot(0, &context_, std::move(call));
    }
    Timed() = default;

 private:
    QObject context_;
};

class ScriptedFetcher : public Fetcher {
 public:
    explicit ScriptedFetcher(std::shared_ptr<Responder> responder) : responder_(std::move(responder)) {}

    std::unique_ptr<Ticket> fetch(const FetchRequest& request,
                                  std::function<void(FetchResult)> done) override {
        ++responder_->questions;
        const Says says = responder_->says;
        if (says == Says::Nothing) return std::make_unique<Timed>();
        const TimePoint at = responder_->now();
        return std::make_unique<Timed>(
            [request, says, at, done = std::move(done)] { done(answerTo(request, says, at)); });
    }

 private:
    std::shared_ptr<Responder> responder_;
};

Identity known(const Person& person, Purpose purpose) {
    Order order = lasting(purpose == Purpose::Signature ? tolvanSignature() : tolvan(), person.validFrom,
                          person.validTo, kPersonsKey);
    order.subject = {attribute("C", "SE"), attribute("SN", person.surname), attribute("GN", person.givenName),
                     attribute("serialNumber", person.personnummer),
                     attribute("CN", person.givenName + ' ' + person.surname)};
    order.ocsp = std::string("OCSP;URI:") + kUrl;
    Identity identity{
        issue(order, issuer().issuing), {}, purpose, {}, person.issuer, person.document, {}, {}};
    identity.chain = {issuer().issuing.certificate};
    identity.holder = holderOf(identity.certificate);
    identity.pin.minLength = 6;
    identity.pin.maxLength = 8;
    issuer().issued.push_back(identity.certificate);
    return identity;
}

}  // namespace

TimePoint Responder::now() const {
    return test::now() + ahead;
}

std::unique_ptr<Fetcher> fetcherOf(std::shared_ptr<Responder> responder) {
    return std::make_unique<ScriptedFetcher>(std::move(responder));
}

std::vector<Identity> knownBothOf(const Person& person) {
    return {known(person, Purpose::Authentication), known(person, Purpose::Signature)};
}

SignOutcome signedByKnown(const Identity& identity, const Digest& digest) {
    return {sign(key("P-256", kPersonsKey), digest, Padding::None), identity.certificate};
}

Trust trustInIssuer(AnchorSet set) {
    TrustAnchor anchor(issuer().root.certificate);
    anchor.set = set;
    anchor.name = "Eleg TEST Root CA";
    TrustAnchors anchors;
    anchors.anchors.push_back(anchor);
    Trust trust;
    trust.validator = Validator(std::move(anchors));
    trust.believesTestIssuers = set == AnchorSet::Test;
    return trust;
}

}  // namespace eleg::test
