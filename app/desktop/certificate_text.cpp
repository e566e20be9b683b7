#include "app/desktop/certificate_text.h"

#include <QCoreApplication>

#include "app/desktop/overview_text.h"
#include "app/desktop/verdict_text.h"
#include "app/services/texts.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

QString keyText(const Certificate& certificate) {
    const QString bits = Words::tr("%n bits", nullptr, certificate.keyBits());
    switch (certificate.keyType()) {
        case KeyType::Rsa:
            return QStringLiteral("RSA, ") + bits;
        case KeyType::Ec:
            return Words::tr("Elliptic curve, %1").arg(bits);
        case KeyType::Other:
            break;
    }
    return Words::tr("Of another kind");
}

QString usageText(const Certificate& certificate) {
    QStringList uses;
    if (certificate.allowsDigitalSignature()) uses << Words::tr("prove who you are");
    if (certificate.allowsNonRepudiation()) uses << Words::tr("sign texts and documents");
    return uses.isEmpty() ? Words::tr("Not in the certificate") : uses.join(QStringLiteral(", "));
}

QString grouped(const std::string& hex) {
    QString text = QString::fromStdString(hex).toUpper();
    for (qsizetype i = text.size() - 4; i > 0; i -= 4) text.insert(i, QLatin1Char(' '));
    return text;
}

QString orAbsent(const std::string& text) {
    return text.empty() ? Words::tr("Not in the certificate") : QString::fromStdString(text);
}

QString joined(const std::vector<std::string>& parts) {
    QStringList list;
    for (const std::string& part : parts) list << QString::fromStdString(part);
    return list.join(QStringLiteral(", "));
}

QString numberText(const Identity& identity, bool whole) {
    if (!identity.holder.personnummer) return Words::tr("Not in the certificate");
    const Personnummer& number = *identity.holder.personnummer;
    return QString::fromStdString(whole ? number.full() : number.masked());
}

}  // namespace

std::vector<CertificateField> fieldsOf(const Identity& identity, const Verdict* verdict, TimePoint now,
                                       bool whole) {
    const Certificate& certificate = identity.certificate;
    std::vector<CertificateField> fields{
        {Words::tr("Holder"), holderText(identity), false},
        {Words::tr("Personnummer"), numberText(identity, whole), false},
        {Words::tr("Used to"), usageText(certificate), false},
        {Words::tr("Issued by"), orAbsent(certificate.issuer().text), false},
        {Words::tr("Valid from"), momentText(certificate.notBefore()), false},
        {Words::tr("Valid to"), momentText(certificate.notAfter()), false},
    };
    for (CertificateField& field : verdictFields(verdict, now)) fields.push_back(std::move(field));
    const QStringList chain = chainOf(identity, verdict);
    fields.push_back(
        {Words::tr("Chain of issuers"),
         chain.isEmpty() ? Words::tr("No issuing certificate was found") : chain.join(QLatin1Char('\n')),
         false});
    fields.push_back({Words::tr("Key"), keyText(certificate), false});
    if (!certificate.policies().empty())
        fields.push_back({Words::tr("Issued under the rules"), joined(certificate.policies()), false});
    if (!certificate.extendedKeyUsage().empty())
        fields.push_back({Words::tr("Limited to"), joined(certificate.extendedKeyUsage()), false});
    if (!certificate.ocspUrls().empty())
        fields.push_back(
            {Words::tr("Where its validity can be asked"), joined(certificate.ocspUrls()), true});
    fields.push_back({Words::tr("Serial number"), grouped(certificate.serialNumberHex()), true});
    fields.push_back({Words::tr("Fingerprint (SHA-256)"), grouped(toHex(certificate.fingerprint())), true});
    return fields;
}

QStringList chainOf(const Identity& identity, const Verdict* verdict) {
    const std::vector<Certificate>& chain =
        verdict != nullptr && verdict->chain.size() > 1 ? verdict->chain : identity.chain;
    QStringList names;
    for (const Certificate& certificate : chain)
        if (certificate != identity.certificate) names << QString::fromStdString(certificate.subject().text);
    return names;
}

QString asText(const Identity& identity, const Verdict* verdict, TimePoint now) {
    QString text;
    for (const CertificateField& field : fieldsOf(identity, verdict, now, true)) {
        QString value = field.value;
        value.replace(QLatin1Char('\n'), QStringLiteral("\n    "));
        text += field.label + QStringLiteral(": ") + value + QLatin1Char('\n');
    }
    return text;
}

QByteArray pemOf(const Certificate& certificate) {
    const Bytes& der = certificate.der();
    const QByteArray base64 =
        QByteArray(reinterpret_cast<const char*>(der.data()), static_cast<qsizetype>(der.size())).toBase64();
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype i = 0; i < base64.size(); i += 64) pem += base64.mid(i, 64) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

QString fileNameOf(const Identity& identity) {
    QString name;
    for (const QChar c : holderText(identity) + QLatin1Char(' ') + purposeText(identity.purpose).toLower())
        name += c.isLetterOrNumber() || c == QLatin1Char('-') ? c : QLatin1Char(' ');
    return name.simplified();
}

}  // namespace eleg
