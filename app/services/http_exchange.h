// One HTTP request to one address, and what came of it.
#pragma once

#include <QNetworkProxy>
#include <QTcpSocket>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/services/fetch_url.h"
#include "app/services/http_answer.h"
#include "libcard/trust/fetch.h"

namespace eleg {

struct HttpOutcome {
    /// What was fetched, or why not; when it is a redirect, the server's time only.
    FetchResult result;
    /// Nothing was answered at all, so that another address of the same host may be asked.
    bool isUnreachable = false;
    /// Where the server leads, unread, and with which status.
    std::optional<std::string> location{};
    int status = 0;
};

/// Sends no cookies, credentials, language or referrer and keeps nothing. What is too large, of another type
/// or encoded is not read to its end. Nothing is looked up.
class HttpExchange : public QObject {
 public:
    using Done = std::function<void(const HttpOutcome&)>;

    /// Asks for `url` at `address`; when there is none, through `proxy`, whose host is an address. TLS is for
    /// the url's host in both cases. `done` is called once, from the event loop, and may destroy this.
    HttpExchange(const FetchRequest& request, FetchMethod method, const FetchUrl& url,
                 const std::optional<IpAddress>& address, const QNetworkProxy& proxy, Done done);
    ~HttpExchange() override;

    /// Whether the request has left, and so whether somebody is there.
    bool isSent() const { return sent_; }

 private:
    void connectSocket(const std::optional<IpAddress>& address);
    void isConnected();
    void readTunnel();
    void sendRequest();
    void read();
    void judgeHead();
    void isLost();
    void fail(FetchFailure why, std::string detail);
    void finish(HttpOutcome outcome);

    const FetchRequest request_;
    const FetchMethod method_;
    const FetchUrl url_;
    const QNetworkProxy proxy_;
    const Done done_;
    std::unique_ptr<QTcpSocket> socket_;
    std::optional<HttpAnswer> tunnel_;  ///< the proxy's answer to CONNECT, while that is awaited
    HttpAnswer answer_;
    bool sent_ = false;
    bool headJudged_ = false;
    bool ended_ = false;
    std::optional<TimePoint> serverTime_;
};

}  // namespace eleg
