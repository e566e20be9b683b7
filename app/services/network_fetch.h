// One thing that is fetched from the network, from the first name to the last byte.
#pragma once

#include <QNetworkProxy>
#include <QTimer>
#include <deque>
#include <memory>

#include "app/services/fetch_rules.h"
#include "app/services/http_exchange.h"
#include "app/services/name_lookup.h"

namespace eleg {

/// Goes in steps: which way (a proxy or none), which addresses, ask one after the other until one answers,
/// follow where it leads, from the first step again. None blocks. What is wanted of a step that was given up
/// is ignored when it comes.
class NetworkFetch : public QObject {
 public:
    using Done = std::function<void(FetchResult)>;

    /// Begins at once, and calls `done` once, from the event loop, unless it is given up or destroyed before.
    /// `done` may destroy this.
    NetworkFetch(FetchRequest request, FetchRules rules, NameLookup lookup, Done done);
    ~NetworkFetch() override;

    /// Nothing is fetched any more, and `done` is not called.
    void giveUp();

 private:
    void go(const FetchUrlReading& reading);
    bool isRefused(const IpAddress& address);
    void goDirectly();
    void goThrough(const QNetworkProxy& proxy);
    void useProxy(QNetworkProxy proxy);
    void take(const NameAnswer& answer);
    void askNext();
    void ask(const std::optional<IpAddress>& address);
    void judge(const HttpOutcome& outcome, const std::optional<IpAddress>& address);
    void follow(const HttpOutcome& outcome);

    template <typename Made>
    void beside(std::function<Made()> work, std::function<void(Made)> next);
    void lookUp(const std::string& host, std::function<void(NameAnswer)> next);
    void waitAtMost(std::chrono::milliseconds time, std::function<void()> otherwise);
    void moveOn();

    void fail(FetchFailure why, std::string detail);
    void finish(FetchResult result);

    const FetchRequest request_;
    const FetchRules rules_;
    const NameLookup lookup_;
    Done done_;

    QTimer wholeTime_;
    QTimer patience_;  ///< with one step, while there is another way
    std::function<void()> otherwise_;
    int step_ = 0;
    bool ended_ = false;

    FetchUrl url_;
    FetchMethod method_;
    int redirects_ = 0;
    bool mayBePortal_ = false;  ///< led here by what anybody on the way could have said
    QNetworkProxy proxy_;
    std::deque<IpAddress> addresses_;  ///< still to be tried
    std::unique_ptr<HttpExchange> exchange_;
};

}  // namespace eleg
