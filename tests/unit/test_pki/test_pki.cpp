#include "tests/unit/test_pki/test_pki.h"

#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <map>
#include <stdexcept>

namespace eleg::test {
namespace {

using Owner = std::shared_ptr<X509>;

void check(bool good, const char* what) {
    if (!good) throw std::runtime_error(std::string("OpenSSL: ") + what);
}

Bytes derOf(X509* certificate) {
    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate, &der);
    check(size > 0, "i2d_X509");
    Bytes result(der, der + size);
    OPENSSL_free(der);
    return result;
}

std::shared_ptr<X509_NAME> nameFrom(const std::vector<Attribute>& attributes) {
    std::shared_ptr<X509_NAME> name(X509_NAME_new(), X509_NAME_free);
    for (const Attribute& part : attributes) {
        // The string is made by hand, so that OpenSSL's own length limits do not keep hostile names out.
        const std::shared_ptr<ASN1_STRING> value(ASN1_STRING_type_new(part.encoding), ASN1_STRING_free);
        ASN1_STRING_set(value.get(), part.value.data(), static_cast<int>(part.value.size()));
        X509_NAME_ENTRY* entry = X509_NAME_ENTRY_new();
        ASN1_OBJECT* type = OBJ_txt2obj(part.type.c_str(), 0);
        check(X509_NAME_ENTRY_set_object(entry, type) == 1, "attribute type");
        ASN1_OBJECT_free(type);
        ASN1_STRING_copy(X509_NAME_ENTRY_get_data(entry), value.get());
        check(X509_NAME_add_entry(name.get(), entry, -1, 0) == 1, "attribute");
        X509_NAME_ENTRY_free(entry);
    }
    return name;
}

void addNamed(X509* certificate, int nid, const std::string& value) {
    if (value.empty()) return;
    const std::shared_ptr<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.c_str()),
                                                    X509_EXTENSION_free);
    check(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value.c_str());
}

void addPolicies(X509* certificate, const std::vector<std::string>& oids) {
    if (oids.empty()) return;
    const std::shared_ptr<CERTIFICATEPOLICIES> policies(CERTIFICATEPOLICIES_new(), CERTIFICATEPOLICIES_free);
    for (const std::string& oid : oids) {
        POLICYINFO* policy = POLICYINFO_new();
        policy->policyid = OBJ_txt2obj(oid.c_str(), 1);
        sk_POLICYINFO_push(policies.get(), policy);
    }
    check(X509_add1_ext_i2d(certificate, NID_certificate_policies, policies.get(), 0, 0) == 1, "policies");
}

void addRaw(X509* certificate, const Extension& extension) {
    const std::shared_ptr<ASN1_OBJECT> oid(OBJ_txt2obj(extension.oid.c_str(), 1), ASN1_OBJECT_free);
    const std::shared_ptr<ASN1_OCTET_STRING> value(ASN1_OCTET_STRING_new(), ASN1_OCTET_STRING_free);
    ASN1_OCTET_STRING_set(value.get(), extension.der.data(), static_cast<int>(extension.der.size()));
    const std::shared_ptr<X509_EXTENSION> made(
        X509_EXTENSION_create_by_OBJ(nullptr, oid.get(), extension.critical ? 1 : 0, value.get()),
        X509_EXTENSION_free);
    check(made && X509_add_ext(certificate, made.get(), -1) == 1, "extension");
}

void addExtensions(X509* certificate, const Order& order) {
    addNamed(certificate, NID_basic_constraints, order.basicConstraints);
    addNamed(certificate, NID_key_usage, order.keyUsage);
    addNamed(certificate, NID_ext_key_usage, order.extendedKeyUsage);
    addPolicies(certificate, order.policies);
    addNamed(certificate, NID_name_constraints, order.nameConstraints);
    addNamed(certificate, NID_info_access, order.ocsp);
    for (const Extension& extension : order.extensions) addRaw(certificate, extension);
}

void setSerialNumber(X509* certificate, const Bytes& content) {
    Bytes der = {V_ASN1_INTEGER, static_cast<std::uint8_t>(content.size())};
    der.insert(der.end(), content.begin(), content.end());
    const unsigned char* position = der.data();
    const std::shared_ptr<ASN1_INTEGER> number(
        d2i_ASN1_INTEGER(nullptr, &position, static_cast<long>(der.size())), ASN1_INTEGER_free);
    check(number && X509_set_serialNumber(certificate, number.get()) == 1, "serial number");
}

void setTime(ASN1_TIME* time, TimePoint t) {
    check(ASN1_TIME_set(time, t.time_since_epoch().count()) != nullptr, "time");
}

void setIssuer(X509* certificate, const Issuer* issuer) {
    if (issuer == nullptr) {
        check(X509_set_issuer_name(certificate, X509_get_subject_name(certificate)) == 1, "issuer");
        return;
    }
    const unsigned char* position = issuer->certificate.der().data();
    const Owner parent(d2i_X509(nullptr, &position, static_cast<long>(issuer->certificate.der().size())),
                       X509_free);
    check(parent && X509_set_issuer_name(certificate, X509_get_subject_name(parent.get())) == 1, "issuer");
}

Key makeKey(const std::string& name) {
    EVP_PKEY* made = nullptr;
    if (name.starts_with("RSA-"))
        made =
            EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<std::size_t>(std::stoul(name.substr(4))));
    else if (name.starts_with("P-"))
        made = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", name.c_str());
    else
        made = EVP_PKEY_Q_keygen(nullptr, nullptr, name.c_str());
    check(made != nullptr, name.c_str());
    return {made, EVP_PKEY_free};
}

}  // namespace

Key key(const std::string& name, int which) {
    static std::map<std::pair<std::string, int>, Key> made;
    Key& found = made[{name, which}];
    if (!found) found = makeKey(name);
    return found;
}

TimePoint noon() {
    return std::chrono::sys_days{std::chrono::year{2026} / 5 / 4} + std::chrono::hours{12};
}

Bytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}

Attribute attribute(const std::string& type, const std::string& utf8) {
    return {type, bytes(utf8),
            type == "C" || type == "serialNumber" ? V_ASN1_PRINTABLESTRING : V_ASN1_UTF8STRING};
}

Order tolvan() {
    Order order;
    order.subject = {attribute("C", "SE"), attribute("SN", "Tolvansson"), attribute("GN", "Tolvan"),
                     attribute("serialNumber", "191212121212"), attribute("CN", "Tolvan Tolvansson")};
    order.extendedKeyUsage = "clientAuth";
    return order;
}

Order tolvanSignature() {
    Order order = tolvan();
    order.keyUsage = "critical,nonRepudiation";
    order.extendedKeyUsage.clear();
    return order;
}

Order authority(const std::string& name) {
    Order order;
    order.subject = {attribute("C", "SE"), attribute("O", "Eleg TEST"), attribute("CN", name)};
    order.keyUsage = "critical,keyCertSign,cRLSign";
    order.basicConstraints = "critical,CA:TRUE";
    order.notBefore = noon() - std::chrono::days(3000);
    order.notAfter = noon() + std::chrono::days(3000);
    return order;
}

Bytes issueDer(const Order& order, const Issuer* issuer) {
    static long serial = 1000;
    const Owner certificate(X509_new(), X509_free);
    X509* x509 = certificate.get();
    check(X509_set_version(x509, order.version) == 1, "version");
    ASN1_INTEGER_set(X509_get_serialNumber(x509), ++serial);
    if (!order.serialNumber.empty()) setSerialNumber(x509, order.serialNumber);
    setTime(X509_getm_notBefore(x509), order.notBefore);
    setTime(X509_getm_notAfter(x509), order.notAfter);
    check(X509_set_subject_name(x509, nameFrom(order.subject).get()) == 1, "subject");
    setIssuer(x509, issuer);
    check(X509_set_pubkey(x509, order.subjectKey.get()) == 1, "public key");
    addExtensions(x509, order);
    EVP_PKEY* signer = issuer == nullptr ? order.subjectKey.get() : issuer->key.get();
    const EVP_MD* hash =
        EVP_PKEY_is_a(signer, "ED25519") == 1 ? nullptr : EVP_get_digestbyname(order.hash.c_str());
    check(X509_sign(x509, signer, hash) > 0, "sign");
    return derOf(x509);
}

Certificate issue(const Order& order, const Issuer& issuer) {
    return Certificate::parse(issueDer(order, &issuer));
}

Issuer rootFrom(const Order& order) {
    return {Certificate::parse(issueDer(order)), order.subjectKey};
}

Issuer root(const std::string& name) {
    return rootFrom(authority(name));
}

Issuer intermediate(const Order& order, const Issuer& issuer) {
    return {issue(order, issuer), order.subjectKey};
}

std::string pem(const Certificate& certificate) {
    const std::string base64 = toBase64(certificate.der());
    std::string text = "-----BEGIN CERTIFICATE-----\n";
    for (std::size_t i = 0; i < base64.size(); i += 64) text += base64.substr(i, 64) + "\n";
    return text + "-----END CERTIFICATE-----\n";
}

}  // namespace eleg::test
