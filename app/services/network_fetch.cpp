#include "app/services/network_fetch.h"

#include <QNetworkProxyFactory>
#include <algorithm>
#include <system_error>

#include "app/services/background.h"

namespace eleg {
namespace {

using namespace std::chrono_literals;

constexpr int kMostRedirects = 4;
/// How long a name is looked up here when a proxy is going to look it up anyway.
constexpr std::chrono::milliseconds kLookUpBesideProxy = 1s;

std::string describe(const IpAddress& address, const NotPublic& why) {
    return address.text() + " is " + why.what;
}

QNetworkProxy systemProxyFor(const QUrl& url) {
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    const auto usable = std::find_if(proxies.begin(), proxies.end(), [](const QNetworkProxy& proxy) {
        return proxy.type() != QNetworkProxy::FtpCachingProxy && proxy.type() != QNetworkProxy::DefaultProxy;
    });
    return usable == proxies.end() ? QNetworkProxy(QNetworkProxy::NoProxy) : *usable;
}

}  // namespace

NetworkFetch::NetworkFetch(FetchRequest request, FetchRules rules, NameLookup lookup, Done done)
    : request_(std::move(request)),
      rules_(std::move(rules)),
      lookup_(std::move(lookup)),
      done_(std::move(done)),
      method_(request_.method) {
    wholeTime_.setSingleShot(true);
    wholeTime_.setTimerType(Qt::PreciseTimer);
    patience_.setSingleShot(true);
    wholeTime_.callOnTimeout(this, [this] {
        fail(FetchFailure::TimedOut,
             "no whole answer in " + std::to_string(request_.timeout.count()) + " ms");
    });
    patience_.callOnTimeout(this, [this] { std::exchange(otherwise_, nullptr)(); });
    wholeTime_.start(std::max(request_.timeout, 0ms));
    go(readFetchUrl(request_.url));
}

NetworkFetch::~NetworkFetch() = default;

void NetworkFetch::giveUp() {
    done_ = nullptr;
    wholeTime_.stop();
    moveOn();
}

void NetworkFetch::go(const FetchUrlReading& reading) {
    if (!reading.url) return fail(FetchFailure::NotAllowed, reading.whyNot);
    url_ = *reading.url;
    if (url_.literal && isRefused(*url_.literal)) return;
    // Not here: the system's answer may itself come from the network (a script that chooses proxies).
    const QUrl url = QUrl::fromEncoded(QByteArray::fromStdString(url_.text()));
    beside<QNetworkProxy>([url] { return systemProxyFor(url); },
                          [this](const QNetworkProxy& proxy) {
                              proxy.type() == QNetworkProxy::NoProxy ? goDirectly() : goThrough(proxy);
                          });
}

bool NetworkFetch::isRefused(const IpAddress& address) {
    const auto why = whyNotAllowed(address, rules_);
    if (!why) return false;
    // Issuers do not lead into the local network; a network that wants a log-in has its page there.
    const bool isPortal = mayBePortal_ && why->kind == NotPublic::Kind::Private;
    fail(isPortal ? FetchFailure::CaptivePortal : FetchFailure::NotAllowed, describe(address, *why));
    return true;
}

void NetworkFetch::goDirectly() {
    if (url_.literal)
        take({{*url_.literal}, false, {}});
    else
        lookUp(url_.host, [this](const NameAnswer& answer) { take(answer); });
}

void NetworkFetch::goThrough(const QNetworkProxy& proxy) {
    if (url_.literal) return useProxy(proxy);
    if (isLocalName(url_.host)) return fail(FetchFailure::NotAllowed, url_.host + " is a local name");
    lookUp(url_.host, [this, proxy](const NameAnswer& answer) {
        // The proxy may take any of them.
        const auto& known = answer.addresses;
        if (std::none_of(known.begin(), known.end(), [this](const auto& each) { return isRefused(each); }))
            useProxy(proxy);
    });
    waitAtMost(kLookUpBesideProxy, [this, proxy] { useProxy(proxy); });
}

void NetworkFetch::useProxy(QNetworkProxy proxy) {
    const auto use = [this](const QNetworkProxy& found) {
        proxy_ = found;
        ask(std::nullopt);
    };
    // The proxy is the machine's own choice, and may be anywhere.
    if (IpAddress::parse(proxy.hostName().toStdString())) return use(proxy);
    lookUp(proxy.hostName().toStdString(), [this, proxy, use](const NameAnswer& answer) mutable {
        if (answer.addresses.empty()) return fail(FetchFailure::Unreachable, "the proxy: " + answer.problem);
        proxy.setHostName(QString::fromStdString(answer.addresses.front().text()));
        use(proxy);
    });
}

void NetworkFetch::take(const NameAnswer& answer) {
    if (answer.addresses.empty()) {
        if (answer.hasNone) return fail(FetchFailure::NameNotFound, answer.problem);
        return fail(hasNetwork() ? FetchFailure::Unreachable : FetchFailure::Offline, answer.problem);
    }
    std::vector<IpAddress> allowed;
    std::copy_if(answer.addresses.begin(), answer.addresses.end(), std::back_inserter(allowed),
                 [this](const IpAddress& address) { return !whyNotAllowed(address, rules_); });
    if (allowed.empty()) {
        isRefused(answer.addresses.front());
        return;
    }
    const std::vector<IpAddress> chosen = addressesToTry(allowed);
    addresses_.assign(chosen.begin(), chosen.end());
    askNext();
}

void NetworkFetch::askNext() {
    const IpAddress address = addresses_.front();
    addresses_.pop_front();
    ask(address);
    if (addresses_.empty()) return;
    waitAtMost(wholeTime_.remainingTimeAsDuration() / 2, [this] {
        if (!exchange_->isSent()) askNext();
    });
}

void NetworkFetch::ask(const std::optional<IpAddress>& address) {
    moveOn();
    const auto done = [this, address](const HttpOutcome& outcome) { judge(outcome, address); };
    exchange_ = std::make_unique<HttpExchange>(request_, method_, url_, address, proxy_, done);
}

void NetworkFetch::judge(const HttpOutcome& outcome, const std::optional<IpAddress>& address) {
    if (outcome.location) return follow(outcome);
    if (!outcome.isUnreachable) return finish(outcome.result);
    if (!addresses_.empty()) return askNext();
    // A loopback address is there without any network.
    const bool isOffline = address && !whyNotPublic(*address) && !hasNetwork();
    fail(isOffline ? FetchFailure::Offline : FetchFailure::Unreachable, outcome.result.detail);
}

void NetworkFetch::follow(const HttpOutcome& outcome) {
    const std::string status = "HTTP " + std::to_string(outcome.status);
    if (++redirects_ > kMostRedirects) return fail(FetchFailure::HttpError, status + ", for the fifth time");
    // Every other status lets a client keep the method (RFC 9110, 15.4), and a question is of no use without
    // its body.
    if (outcome.status == 303) method_ = FetchMethod::Get;
    mayBePortal_ = !url_.isHttps;
    go(readRedirect(url_, *outcome.location));
}

template <typename Made>
void NetworkFetch::beside(std::function<Made()> work, std::function<void(Made)> next) {
    moveOn();
    const auto ifStillWanted = [this, step = step_, next = std::move(next)](Made made) {
        if (step == step_) next(std::move(made));
    };
    try {
        inBackground<Made>(this, std::move(work), ifStillWanted);
    } catch (const std::system_error& error) {
        fail(FetchFailure::Unreachable, error.what());
    }
}

void NetworkFetch::lookUp(const std::string& host, std::function<void(NameAnswer)> next) {
    beside<NameAnswer>([host, lookup = lookup_] { return lookup(host); }, std::move(next));
}

void NetworkFetch::waitAtMost(std::chrono::milliseconds time, std::function<void()> otherwise) {
    otherwise_ = std::move(otherwise);
    patience_.start(time);
}

void NetworkFetch::moveOn() {
    ++step_;
    patience_.stop();
    exchange_.reset();
}

void NetworkFetch::fail(FetchFailure why, std::string detail) {
    finish(FetchResult::failed(why, std::move(detail)));
}

void NetworkFetch::finish(FetchResult result) {
    if (std::exchange(ended_, true)) return;
    moveOn();
    wholeTime_.stop();
    QMetaObject::invokeMethod(
        this,
        [this, result = std::move(result)]() mutable {
            if (const Done done = std::exchange(done_, nullptr)) done(std::move(result));
        },
        Qt::QueuedConnection);
}

}  // namespace eleg
