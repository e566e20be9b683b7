#include "app/services/http_exchange.h"

#include <QDateTime>
#include <QLocale>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <algorithm>

#include "app/services/ascii.h"

namespace eleg {
namespace {

/// Bytes that Qt may hold before they are counted here.
constexpr qint64 kReadBuffer = 64 * 1024;

/// For supporters: what a server says, short and without anything that a terminal obeys.
std::string plain(std::string text) {
    text.resize(std::min<std::size_t>(text.size(), 80));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < 0x20 || c >= 0x7F; }, '?');
    return text;
}

/// IMF-fixdate, the only form that is still sent (RFC 9110, 5.6.7).
std::optional<TimePoint> timeIn(const std::string& httpDate) {
    const QDateTime read = QLocale::c().toDateTime(QString::fromStdString(httpDate),
                                                   QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!read.isValid()) return std::nullopt;
    const QDateTime utc(read.date(), read.time(), Qt::UTC);
    return TimePoint(std::chrono::seconds(utc.toSecsSinceEpoch()));
}

std::string mediaTypeIn(const std::string& contentType) {
    return lower(
        QByteArray::fromStdString(contentType.substr(0, contentType.find(';'))).trimmed().toStdString());
}

bool isWebPage(const std::string& mediaType) {
    return mediaType == "text/html" || mediaType == "application/xhtml+xml";
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string joined(const std::vector<std::string>& types) {
    std::string text;
    for (const std::string& type : types) text += (text.empty() ? "" : ", ") + type;
    return text.empty() ? "*/*" : text;
}

bool isHttpProxy(const QNetworkProxy& proxy) {
    return proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
}

/// The password that the system has for its proxy: the only one that is ever told to anybody.
std::string introductionTo(const QNetworkProxy& proxy) {
    if (proxy.user().isEmpty()) return {};
    const QByteArray credentials = (proxy.user() + QLatin1Char(':') + proxy.password()).toUtf8();
    return "Proxy-Authorization: Basic " + credentials.toBase64().toStdString() + "\r\n";
}

std::string hostAndPort(const FetchUrl& url) {
    return (url.literal && url.literal->isV6 ? "[" + url.host + "]" : url.host) + ":" +
           std::to_string(url.port);
}

std::unique_ptr<QTcpSocket> socketFor(const FetchUrl& url) {
    if (!url.isHttps) return std::make_unique<QTcpSocket>();
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    socket->setSslConfiguration(tls);
    socket->setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket->setPeerVerifyName(QString::fromStdString(url.host));
    return socket;
}

}  // namespace

HttpExchange::HttpExchange(const FetchRequest& request, FetchMethod method, const FetchUrl& url,
                           const std::optional<IpAddress>& address, const QNetworkProxy& proxy, Done done)
    : request_(request),
      method_(method),
      url_(url),
      proxy_(address ? QNetworkProxy(QNetworkProxy::NoProxy) : proxy),
      done_(std::move(done)),
      socket_(socketFor(url)),
      answer_(request.maxSize) {
    socket_->setReadBufferSize(kReadBuffer);
    connect(socket_.get(), &QTcpSocket::connected, this, [this] { isConnected(); });
    connect(socket_.get(), &QTcpSocket::readyRead, this, [this] { read(); });
    connect(socket_.get(), &QTcpSocket::errorOccurred, this, [this] { isLost(); });
    connect(socket_.get(), &QTcpSocket::disconnected, this, [this] { isLost(); });
    if (auto* tls = qobject_cast<QSslSocket*>(socket_.get()))
        connect(tls, &QSslSocket::encrypted, this, [this] { sendRequest(); });
    connectSocket(address);
}

HttpExchange::~HttpExchange() {
    socket_->disconnect(this);
    socket_->abort();
}

void HttpExchange::connectSocket(const std::optional<IpAddress>& address) {
    QString host = address ? QString::fromStdString(address->text()) : QString::fromStdString(url_.host);
    int port = url_.port;
    if (isHttpProxy(proxy_)) {
        // Not as Qt would: a proxy wants to see what it passes on where it can, and a tunnel where it cannot.
        host = proxy_.hostName();
        port = proxy_.port();
        if (url_.isHttps) tunnel_.emplace(0, true);
    }
    socket_->setProxy(isHttpProxy(proxy_) ? QNetworkProxy(QNetworkProxy::NoProxy) : proxy_);
    socket_->connectToHost(host, static_cast<quint16>(port));
}

void HttpExchange::isConnected() {
    if (tunnel_) {
        const std::string there = hostAndPort(url_);
        socket_->write(QByteArray::fromStdString("CONNECT " + there + " HTTP/1.1\r\nHost: " + there +
                                                 "\r\nUser-Agent: Eleg\r\n" + introductionTo(proxy_) +
                                                 "\r\n"));
    } else if (auto* tls = qobject_cast<QSslSocket*>(socket_.get())) {
        tls->startClientEncryption();
    } else {
        sendRequest();
    }
}

void HttpExchange::sendRequest() {
    const bool isWhole = isHttpProxy(proxy_) && !url_.isHttps;
    std::string head = (method_ == FetchMethod::Post ? "POST " : "GET ") +
                       (isWhole ? url_.text() : url_.target) + " HTTP/1.1\r\nHost: " + url_.authority() +
                       "\r\nUser-Agent: Eleg\r\nAccept: " + joined(request_.acceptedTypes) +
                       // What is packed could be a thousand times as large as what was counted.
                       "\r\nAccept-Encoding: identity\r\nConnection: close\r\n";
    if (isWhole) head += introductionTo(proxy_);
    if (method_ == FetchMethod::Post)
        head += "Content-Type: " + request_.contentType +
                "\r\nContent-Length: " + std::to_string(request_.body.size()) + "\r\n";
    socket_->write(QByteArray::fromStdString(head + "\r\n"));
    if (method_ == FetchMethod::Post)
        socket_->write(reinterpret_cast<const char*>(request_.body.data()),
                       static_cast<qint64>(request_.body.size()));
    sent_ = true;
}

/// The proxy's answer: nothing of the server's can come before TLS has begun.
void HttpExchange::readTunnel() {
    const HttpAnswer::State state = tunnel_->take(socket_->readAll().toStdString());
    if (state == HttpAnswer::State::Head) return;
    if (state != HttpAnswer::State::Whole) return fail(FetchFailure::HttpError, "the proxy speaks no HTTP");
    const int status = tunnel_->status();
    if (status >= 300) return fail(FetchFailure::HttpError, "the proxy: HTTP " + std::to_string(status));
    tunnel_.reset();
    static_cast<QSslSocket*>(socket_.get())->startClientEncryption();
}

void HttpExchange::read() {
    if (ended_) return;
    if (tunnel_) return readTunnel();
    if (!sent_) return;
    using State = HttpAnswer::State;
    const State state = answer_.take(socket_->readAll().toStdString());
    if (state == State::Malformed) return fail(FetchFailure::HttpError, "no HTTP that is understood");
    if (state == State::Head) return;
    judgeHead();
    if (ended_) return;
    if (state == State::TooLarge)
        fail(FetchFailure::TooLarge, "over " + std::to_string(request_.maxSize) + " bytes");
    else if (state == State::Whole)
        finish({FetchResult{{}, answer_.body(), {}, serverTime_}});
}

void HttpExchange::judgeHead() {
    if (std::exchange(headJudged_, true)) return;
    const int status = answer_.status();
    serverTime_ = timeIn(answer_.header("date").value_or(""));
    if (const auto location = answer_.header("location"); location && isRedirect(status))
        return finish({FetchResult{{}, {}, {}, serverTime_}, false, location, status});
    const std::string type = mediaTypeIn(answer_.header("content-type").value_or(""));
    const auto& accepted = request_.acceptedTypes;
    const bool isAccepted =
        accepted.empty() || std::find(accepted.begin(), accepted.end(), type) != accepted.end();
    const std::string encoding = lower(answer_.header("content-encoding").value_or("identity"));
    if (status == 511)
        fail(FetchFailure::CaptivePortal, "HTTP 511");
    else if (status != 200)
        fail(FetchFailure::HttpError, "HTTP " + std::to_string(status));
    else if (!isAccepted)
        fail(isWebPage(type) ? FetchFailure::CaptivePortal : FetchFailure::WrongContentType,
             type.empty() ? "no content type" : plain(type));
    else if (encoding != "identity")
        fail(FetchFailure::WrongContentType, "content encoding " + plain(encoding));
}

void HttpExchange::isLost() {
    if (ended_) return;
    const QAbstractSocket::SocketError error = socket_->error();
    read();  // what came before the end
    if (ended_) return;
    if (sent_ && answer_.end() == HttpAnswer::State::Whole)
        return finish({FetchResult{{}, answer_.body(), {}, serverTime_}});
    const auto* tls = qobject_cast<QSslSocket*>(socket_.get());
    const bool isTls =
        error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError;
    const std::string detail = isTls && tls && !tls->sslHandshakeErrors().isEmpty()
                                   ? tls->sslHandshakeErrors().front().errorString().toStdString()
                                   : socket_->errorString().toStdString();
    const FetchFailure why = isTls ? FetchFailure::TlsFailed : FetchFailure::Unreachable;
    finish({FetchResult{why, {}, plain(detail), serverTime_}, !isTls && !answer_.hasBegun()});
}

void HttpExchange::fail(FetchFailure why, std::string detail) {
    finish({FetchResult{why, {}, std::move(detail), serverTime_}});
}

void HttpExchange::finish(HttpOutcome outcome) {
    ended_ = true;
    // Not from within a signal of the socket, which would have to outlive it.
    QMetaObject::invokeMethod(
        this, [done = done_, outcome = std::move(outcome)] { done(outcome); }, Qt::QueuedConnection);
}

}  // namespace eleg
