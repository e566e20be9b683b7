// A web server on the loopback interface that behaves as a test wants, however badly.
#pragma once

#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>
#include <memory>
#include <optional>

namespace eleg::test {

class HostileServer : public QObject {
 public:
    /// Is given each whole request. What it leaves open stays open until the client or the server goes.
    using Script = std::function<void(QTcpSocket& client, const QByteArray& request)>;

    explicit HostileServer(Script script, const std::optional<QSslConfiguration>& tls = {},
                           const QString& address = QStringLiteral("127.0.0.1"), quint16 port = 0);

    quint16 port() const { return server_->serverPort(); }
    /// "http://<host>:<port>/ocsp", or https.
    std::string url(const QString& host = QStringLiteral("127.0.0.1")) const;
    const QList<QByteArray>& requests() const { return requests_; }
    /// Clients that have connected (and shaken hands, with TLS) and that have gone.
    int connections() const { return connections_; }
    int gone() const { return gone_; }

 private:
    void serve(QTcpSocket* client);

    Script script_;
    bool isHttps_;
    std::unique_ptr<QTcpServer> server_;
    QList<QByteArray> requests_;
    int connections_ = 0;
    int gone_ = 0;
};

/// Sends this and closes.
HostileServer::Script says(const QByteArray& answer);
/// "HTTP/1.1 <status>", the headers (lines without their ends), the length, and a body.
QByteArray answer(const QByteArray& status, const QList<QByteArray>& headers, const QByteArray& body = "ok");
/// A good one, of the type "application/ocsp-response".
QByteArray goodAnswer(const QByteArray& body = "ok");

/// A certificate for `host` from an authority of the tests, and a key: for a server's TLS.
QSslConfiguration tlsFor(const QByteArray& host);
/// That authority, in PEM.
QByteArray tlsAuthority();

}  // namespace eleg::test
