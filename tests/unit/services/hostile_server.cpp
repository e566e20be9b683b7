#include "tests/unit/services/hostile_server.h"

#include <openssl/pem.h>

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include "tests/unit/test_pki/test_pki.h"

namespace eleg::test {
namespace {

/// Where a request ends: after the head and as many bytes as that announces; -1 while more is to come.
qsizetype lengthOf(const QByteArray& request) {
    const qsizetype head = request.indexOf("\r\n\r\n");
    if (head < 0) return -1;
    const QByteArray lower = request.left(head).toLower();
    const qsizetype field = lower.indexOf("\r\ncontent-length:");
    const qsizetype body = field < 0 ? 0 : lower.mid(field + 17).split('\r').front().trimmed().toLongLong();
    return request.size() >= head + 4 + body ? head + 4 + body : -1;
}

TimePoint now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

const Issuer& authority() {
    static const Issuer made = [] {
        Order order = test::authority("Eleg TEST TLS CA");
        order.subjectKey = key("P-256");
        order.notBefore = now() - std::chrono::hours(1);
        order.notAfter = now() + std::chrono::hours(24);
        return rootFrom(order);
    }();
    return made;
}

QByteArray keyPem(const Key& key) {
    const std::unique_ptr<BIO, int (*)(BIO*)> memory(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return {text, size};
}

}  // namespace

HostileServer::HostileServer(Script script, const std::optional<QSslConfiguration>& tls,
                             const QString& address, quint16 port)
    : script_(std::move(script)), isHttps_(tls.has_value()) {
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        server_ = std::move(server);
    } else {
        server_ = std::make_unique<QTcpServer>();
    }
    connect(server_.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* client = server_->nextPendingConnection()) serve(client);
    });
    if (!server_->listen(QHostAddress(address), port)) qFatal("no server on %s", qPrintable(address));
}

std::string HostileServer::url(const QString& host) const {
    return (isHttps_ ? "https://" : "http://") + host.toStdString() + ":" + std::to_string(port()) + "/ocsp";
}

void HostileServer::serve(QTcpSocket* client) {
    ++connections_;
    auto received = std::make_shared<QByteArray>();
    connect(client, &QTcpSocket::readyRead, this, [this, client, received] {
        received->append(client->readAll());
        for (qsizetype length = 0; (length = lengthOf(*received)) > 0; received->remove(0, length)) {
            requests_.append(received->left(length));
            script_(*client, requests_.back());
        }
    });
    connect(client, &QTcpSocket::disconnected, this, [this] { ++gone_; });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    emit client->readyRead();  // what came before anybody listened
}

HostileServer::Script says(const QByteArray& answer) {
    return [answer](QTcpSocket& client, const QByteArray&) {
        client.write(answer);
        client.disconnectFromHost();
    };
}

QByteArray answer(const QByteArray& status, const QList<QByteArray>& headers, const QByteArray& body) {
    QByteArray text = "HTTP/1.1 " + status + "\r\n";
    for (const QByteArray& header : headers) text += header + "\r\n";
    return text + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray goodAnswer(const QByteArray& body) {
    return answer("200 OK", {"Content-Type: application/ocsp-response"}, body);
}

QSslConfiguration tlsFor(const QByteArray& host) {
    Order order;
    order.subject = {attribute("CN", "server")};
    order.subjectKey = key("P-256", 1);
    order.extendedKeyUsage = "serverAuth";
    const auto size = static_cast<std::uint8_t>(host.size());
    Bytes names = {0x30, static_cast<std::uint8_t>(size + 2), 0x82, size};  // SubjectAltName: one dNSName
    names.insert(names.end(), host.begin(), host.end());
    order.extensions = {{"2.5.29.17", false, names}};
    order.notBefore = now() - std::chrono::hours(1);
    order.notAfter = now() + std::chrono::hours(12);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(QByteArray::fromStdString(pem(issue(order, authority())))));
    tls.setPrivateKey(QSslKey(keyPem(order.subjectKey), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

QByteArray tlsAuthority() {
    return QByteArray::fromStdString(pem(authority().certificate));
}

}  // namespace eleg::test
