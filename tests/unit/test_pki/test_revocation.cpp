#include "tests/unit/test_pki/test_revocation.h"

#include <openssl/x509.h>

namespace eleg::test {
namespace {

Bytes join(const std::vector<Bytes>& parts) {
    Bytes all;
    for (const Bytes& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

Bytes nameOf(const Certificate& certificate) {
    unsigned char* made = nullptr;
    const int size = i2d_X509_NAME(X509_get_subject_name(certificate.x509()), &made);
    Bytes bytes(made, made + size);
    OPENSSL_free(made);
    return bytes;
}

Bytes keyBitsOf(const Certificate& certificate) {
    const ASN1_BIT_STRING* bits = X509_get0_pubkey_bitstr(certificate.x509());
    return {bits->data, bits->data + bits->length};
}

Bytes hashed(const std::string& hash, const Bytes& message) {
    Bytes digest(EVP_MAX_MD_SIZE);
    unsigned size = 0;
    EVP_Digest(message.data(), message.size(), digest.data(), &size, EVP_get_digestbyname(hash.c_str()),
               nullptr);
    digest.resize(size);
    return digest;
}

Bytes reasonExtension(int reason) {
    return der::extension("2.5.29.21", false, {0x0A, 0x01, static_cast<std::uint8_t>(reason)});
}

Bytes certId(const OcspAnswer& answer, const RevocationSubject& subject) {
    const std::string dotted = answer.certIdHash == "SHA1"  ? "1.3.14.3.2.26"
                               : answer.certIdHash == "MD5" ? "1.2.840.113549.2.5"
                                                            : "2.16.840.1.101.3.4.2.1";
    return der::sequence({der::sequence({der::oid(dotted), {0x05, 0x00}}),
                          der::octets(hashed(answer.certIdHash, nameOf(subject.issuer))),
                          der::octets(hashed(answer.certIdHash, keyBitsOf(subject.issuer))),
                          serialOf(subject.certificate)});
}

Bytes singleResponse(const OcspAnswer& answer, const RevocationSubject& subject) {
    Bytes status = {0x80, 0x00};
    if (answer.status == OcspAnswer::Status::Unknown) status = {0x82, 0x00};
    if (answer.status == OcspAnswer::Status::Revoked) {
        Bytes reason;
        if (answer.reason)
            reason = der::value(0xA0, {Bytes{0x0A, 0x01, static_cast<std::uint8_t>(*answer.reason)}});
        status = der::value(0xA1, {der::generalizedTime(answer.revokedAt), reason});
    }
    Bytes next;
    if (answer.nextUpdate) next = der::value(0xA0, {der::generalizedTime(*answer.nextUpdate)});
    Bytes extensions;
    if (!answer.extensions.empty())
        extensions = der::value(0xA1, {der::value(0x30, join(answer.extensions))});
    return der::sequence({certId(answer, answer.about.value_or(subject)), status,
                          der::generalizedTime(answer.thisUpdate), next, extensions});
}

Bytes responderId(const OcspOrder& order, const Certificate& signer) {
    return order.byKey ? der::value(0xA2, {der::octets(hashed("SHA1", keyBitsOf(signer)))})
                       : der::value(0xA1, {nameOf(signer)});
}

Bytes responseData(const OcspOrder& order, const RevocationSubject& subject, const Certificate& signer) {
    Bytes answers;
    for (const OcspAnswer& answer : order.answers) {
        const Bytes one = singleResponse(answer, subject);
        answers.insert(answers.end(), one.begin(), one.end());
    }
    std::vector<Bytes> extensions = order.extensions;
    if (!order.nonce.empty())
        extensions.push_back(der::extension("1.3.6.1.5.5.7.48.1.2", false, der::octets(order.nonce)));
    Bytes all;
    if (!extensions.empty()) all = der::value(0xA1, {der::value(0x30, join(extensions))});
    return der::sequence(
        {order.version, responderId(order, signer),
         order.producedAtDer.empty() ? der::generalizedTime(order.producedAt) : order.producedAtDer,
         der::value(0x30, answers), all});
}

}  // namespace

Bytes serialOf(const Certificate& certificate) {
    unsigned char* made = nullptr;
    const int size = i2d_ASN1_INTEGER(X509_get_serialNumber(certificate.x509()), &made);
    Bytes bytes(made, made + size);
    OPENSSL_free(made);
    return bytes;
}

CrlEntry entryFor(const Certificate& certificate, std::optional<int> reason) {
    CrlEntry entry;
    entry.serialNumber = serialOf(certificate);
    entry.reason = reason;
    return entry;
}

Bytes crl(const CrlOrder& order, const Issuer& issuer) {
    Bytes entries;
    for (const CrlEntry& entry : order.entries) {
        std::vector<Bytes> extensions = entry.extensions;
        if (entry.reason) extensions.push_back(reasonExtension(*entry.reason));
        const Bytes one = der::sequence({entry.serialNumber, der::generalizedTime(entry.when),
                                         extensions.empty() ? Bytes() : der::value(0x30, join(extensions))});
        entries.insert(entries.end(), one.begin(), one.end());
    }
    const Bytes tbs = der::sequence(
        {order.version2 ? der::integer(1) : Bytes(),
         der::algorithm(issuer.key, order.innerHash.value_or(order.hash)), nameOf(issuer.certificate),
         der::generalizedTime(order.thisUpdate),
         order.nextUpdate ? der::generalizedTime(*order.nextUpdate) : Bytes(),
         entries.empty() ? Bytes() : der::value(0x30, entries),
         order.extensions.empty() ? Bytes() : der::value(0xA0, {der::value(0x30, join(order.extensions))})});
    return der::signedBy(issuer.key, order.hash, tbs);
}

Bytes ocspStatus(int status) {
    return der::sequence({{0x0A, 0x01, static_cast<std::uint8_t>(status)}});
}

Bytes ocsp(const OcspOrder& order, const RevocationSubject& subject, const Issuer& issuer) {
    const Issuer& signer = order.signer != nullptr ? *order.signer : issuer;
    const Bytes tbs = responseData(order, subject, signer.certificate);
    Bytes certificates;
    if (!order.certificates.empty()) {
        Bytes all;
        for (const Certificate& each : order.certificates)
            all.insert(all.end(), each.der().begin(), each.der().end());
        certificates = der::value(0xA0, {der::value(0x30, all)});
    }
    Bytes basic = der::signedBy(signer.key, order.hash, tbs, certificates);
    if (order.changeSignature)
        basic[4 + tbs.size() + der::algorithm(signer.key, order.hash).size() + 20] ^= 0x01;
    if (order.emptySignature)
        basic =
            der::sequence({tbs, der::algorithm(signer.key, order.hash), {0x03, 0x01, 0x00}, certificates});
    return der::sequence({{0x0A, 0x01, static_cast<std::uint8_t>(order.status)},
                          der::value(0xA0, {der::sequence({der::oid(order.type), der::octets(basic)})})});
}

Extension crlPoints(const std::vector<std::string>& urls) {
    Bytes points;
    for (const std::string& url : urls) {
        const Bytes one = der::sequence({der::value(0xA0, {der::value(0xA0, {der::uri(url)})})});
        points.insert(points.end(), one.begin(), one.end());
    }
    return {"2.5.29.31", false, der::value(0x30, points)};
}

}  // namespace eleg::test
