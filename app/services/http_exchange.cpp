#include "app/services/http_exchange.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslError>
#include <algorithm>

namespace eleg {
namespace {

/// Bytes that Qt may hold before they are counted here.
constexpr qint64 kReadBuffer = 64 * 1024;

/// For supporters: what a server says, short and without anything that a terminal obeys.
std::string plain(QByteArray text) {
    text.truncate(80);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < 0x20 || c >= 0x7F; }, '?');
    return text.toStdString();
}

/// IMF-fixdate, the only form that is still sent (RFC 9110, 5.6.7).
std::optional<TimePoint> timeIn(const QByteArray& httpDate) {
    const QDateTime read = QLocale::c().toDateTime(QString::fromLatin1(httpDate.trimmed()),
                                                   QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!read.isValid()) return std::nullopt;
    const QDateTime utc(read.date(), read.time(), Qt::UTC);
    return TimePoint(std::chrono::seconds(utc.toSecsSinceEpoch()));
}

std::string mediaTypeIn(const QByteArray& contentType) {
    return plain(contentType.split(';').front().trimmed().toLower());
}

bool isWebPage(const std::string& mediaType) {
    return mediaType == "text/html" || mediaType == "application/xhtml+xml";
}

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QByteArray joined(const std::vector<std::string>& types) {
    QByteArray text;
    for (const std::string& type : types)
        text += (text.isEmpty() ? "" : ", ") + QByteArray::fromStdString(type);
    return text.isEmpty() ? QByteArray("*/*") : text;
}

void giveNothingAway(QNetworkRequest& request) {
    using Request = QNetworkRequest;
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    // Not even the session's Kerberos ticket, which Qt would offer to whoever asks (Negotiate).
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    // HTTP/2 would name the address in the host's place.
    request.setAttribute(Request::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", "Eleg");
    request.setRawHeader("Accept-Language", "*");
    // What is packed could be a thousand times as large as what was counted.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Connection", "close");
}

/// With AuthenticationReuse switched off, Qt does not answer a proxy's question for its password either.
void introduceToProxy(QNetworkRequest& request, const FetchUrl& url, const QNetworkProxy& proxy) {
    if (url.isHttps || proxy.type() != QNetworkProxy::HttpProxy || proxy.user().isEmpty()) return;
    const QByteArray credentials = (proxy.user() + QLatin1Char(':') + proxy.password()).toUtf8();
    request.setRawHeader("Proxy-Authorization", "Basic " + credentials.toBase64());
}

QNetworkRequest requestFor(const FetchRequest& wanted, FetchMethod method, const FetchUrl& url,
                           const std::optional<IpAddress>& address) {
    const std::string text = address ? url.textAt(*address) : url.text();
    QNetworkRequest request(QUrl::fromEncoded(QByteArray::fromStdString(text), QUrl::StrictMode));
    giveNothingAway(request);
    request.setRawHeader("Host", QByteArray::fromStdString(url.authority()));
    request.setRawHeader("Accept", joined(wanted.acceptedTypes));
    if (method == FetchMethod::Post)
        request.setRawHeader("Content-Type", QByteArray::fromStdString(wanted.contentType));
    if (url.isHttps) {
        request.setPeerVerifyName(QString::fromStdString(url.host));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        request.setSslConfiguration(tls);
    }
    return request;
}

FetchFailure failureOf(QNetworkReply::NetworkError error) {
    switch (error) {
        case QNetworkReply::SslHandshakeFailedError:
            return FetchFailure::TlsFailed;
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::ProtocolUnknownError:
        case QNetworkReply::ProtocolInvalidOperationError:
        case QNetworkReply::ProxyAuthenticationRequiredError:
            return FetchFailure::HttpError;
        default:
            return FetchFailure::Unreachable;
    }
}

}  // namespace

HttpExchange::HttpExchange(QNetworkAccessManager& network, const FetchRequest& request, FetchMethod method,
                           const FetchUrl& url, const std::optional<IpAddress>& address, Done done)
    : request_(request), done_(std::move(done)) {
    QNetworkRequest asked = requestFor(request, method, url, address);
    introduceToProxy(asked, url, network.proxy());
    const QByteArray body(reinterpret_cast<const char*>(request.body.data()), qsizetype(request.body.size()));
    reply_ = method == FetchMethod::Post ? network.post(asked, body) : network.get(asked);
    reply_->setParent(this);
    reply_->setReadBufferSize(kReadBuffer);
    connect(reply_, &QNetworkReply::requestSent, this, [this] { sent_ = true; });
    connect(reply_, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!errors.isEmpty()) tlsProblem_ = errors.front().errorString().toStdString();
    });
    connect(reply_, &QNetworkReply::metaDataChanged, this, [this] { readHead(); });
    connect(reply_, &QNetworkReply::readyRead, this, [this] { readBody(); });
    connect(reply_, &QNetworkReply::finished, this, [this] { end(); });
}

HttpExchange::~HttpExchange() {
    reply_->disconnect(this);
    reply_->abort();
}

void HttpExchange::readHead() {
    const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (headRead_ || ended_ || status == 0) return;
    headRead_ = true;
    result_.serverTime = timeIn(reply_->rawHeader("Date"));
    if (isRedirect(status) && reply_->hasRawHeader("Location"))
        return finish({result_, false, reply_->rawHeader("Location").toStdString(), status});
    judgeHead(status);
}

void HttpExchange::judgeHead(int status) {
    const std::string type = mediaTypeIn(reply_->rawHeader("Content-Type"));
    const auto& accepted = request_.acceptedTypes;
    const bool isAccepted =
        accepted.empty() || std::find(accepted.begin(), accepted.end(), type) != accepted.end();
    const QByteArray encoding = reply_->rawHeader("Content-Encoding").trimmed().toLower();
    const qint64 announced = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (status == 511)
        fail(FetchFailure::CaptivePortal, "HTTP 511");
    else if (status != 200)
        fail(FetchFailure::HttpError, "HTTP " + std::to_string(status));
    else if (!isAccepted && isWebPage(type))
        fail(FetchFailure::CaptivePortal, type);
    else if (!isAccepted)
        fail(FetchFailure::WrongContentType, type.empty() ? "no content type" : type);
    else if (!encoding.isEmpty() && encoding != "identity")
        fail(FetchFailure::WrongContentType, "content encoding " + plain(encoding));
    else if (announced > 0 && std::uint64_t(announced) > request_.maxSize)
        fail(FetchFailure::TooLarge, std::to_string(announced) + " bytes");
}

void HttpExchange::readBody() {
    if (!headRead_ || ended_) return;
    const QByteArray bytes = reply_->readAll();
    if (std::size_t(bytes.size()) > request_.maxSize - result_.body.size())
        return fail(FetchFailure::TooLarge, "over " + std::to_string(request_.maxSize) + " bytes");
    result_.body.insert(result_.body.end(), bytes.begin(), bytes.end());
}

void HttpExchange::end() {
    if (ended_) return;
    readHead();
    readBody();
    if (ended_) return;
    const QNetworkReply::NetworkError error = reply_->error();
    if (error == QNetworkReply::NoError && headRead_) return finish({std::move(result_)});
    const FetchFailure why = failureOf(error);
    const std::string detail = tlsProblem_.empty() ? plain(reply_->errorString().toUtf8()) : tlsProblem_;
    finish(
        {FetchResult{why, {}, detail, result_.serverTime}, !headRead_ && why == FetchFailure::Unreachable});
}

void HttpExchange::fail(FetchFailure why, std::string detail) {
    finish({FetchResult{why, {}, std::move(detail), result_.serverTime}});
}

void HttpExchange::finish(HttpOutcome outcome) {
    ended_ = true;
    // Not from within a signal of the reply, which would have to outlive it.
    QMetaObject::invokeMethod(
        this, [done = done_, outcome = std::move(outcome)] { done(outcome); }, Qt::QueuedConnection);
}

}  // namespace eleg
