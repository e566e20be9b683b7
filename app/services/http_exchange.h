// One HTTP request to one address, and what came of it.
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <functional>
#include <optional>
#include <string>

#include "app/services/fetch_url.h"
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
/// or encoded is not read to its end.
class HttpExchange : public QObject {
 public:
    using Done = std::function<void(const HttpOutcome&)>;

    /// Asks for `url` at `address`, or through `network`'s proxy when there is none. TLS is for the url's
    /// host in both cases. `done` is called once, from the event loop, and may destroy this.
    HttpExchange(QNetworkAccessManager& network, const FetchRequest& request, FetchMethod method,
                 const FetchUrl& url, const std::optional<IpAddress>& address, Done done);
    ~HttpExchange() override;

    /// Whether the request has left, and so whether somebody is there.
    bool isSent() const { return sent_; }

 private:
    void readHead();
    void judgeHead(int status);
    void readBody();
    void end();
    void fail(FetchFailure why, std::string detail);
    void finish(HttpOutcome outcome);

    const FetchRequest request_;
    const Done done_;
    QNetworkReply* reply_;
    bool sent_ = false;
    bool headRead_ = false;
    bool ended_ = false;
    std::string tlsProblem_;
    FetchResult result_;
};

}  // namespace eleg
