// A small PKI for tests: certificates of every kind, good and bad, made when asked for.
#pragma once

#include <openssl/evp.h>

#include <memory>
#include <string>
#include <vector>

#include "libcard/crypto/digest.h"
#include "libcard/identity/certificate.h"

namespace eleg::test {

using Key = std::shared_ptr<EVP_PKEY>;

/// The same key for the same arguments within a process: keys are slow to make. Names: "RSA-2048" and other
/// sizes, "P-256", "P-384", "P-521", "ED25519".
Key key(const std::string& name, int which = 0);

/// The moment that the tests' certificates are made for: 2026-05-04T12:00:00Z.
TimePoint noon();

struct Attribute {
    std::string type;  ///< "CN", "serialNumber", …
    Bytes value;
    int encoding = 12;  ///< an ASN.1 tag: 12 UTF8String, 19 PrintableString, 20 T61, 28 Universal, 30 BMP
};
Attribute attribute(const std::string& type, const std::string& utf8);

struct Extension {
    std::string oid;
    bool critical = false;
    Bytes der;
};

struct Order {
    std::vector<Attribute> subject;
    Key subjectKey = key("RSA-2048");
    std::string keyUsage = "critical,digitalSignature";  ///< empty: none
    std::string extendedKeyUsage;                        ///< empty: none
    std::string basicConstraints;                        ///< empty: none
    std::vector<std::string> policies;                   ///< dotted OIDs; empty: none
    std::string ocsp;                                    ///< authorityInfoAccess; empty: none
    std::string nameConstraints;                         ///< empty: none
    std::vector<Extension> extensions;
    TimePoint notBefore = noon() - std::chrono::days(100);
    TimePoint notAfter = noon() + std::chrono::days(900);
    std::string hash = "SHA256";
    Bytes serialNumber;  ///< content of the INTEGER, sign and all; empty: the next number
    int version = 2;     ///< as it is encoded: 2 is version 3
};

/// Tolvan Tolvansson, for legitimering.
Order tolvan();
/// The same for underskrift.
Order tolvanSignature();
/// A CA of this name.
Order authority(const std::string& name);

/// A CA's certificate and key, for issuing.
struct Issuer {
    Certificate certificate;
    Key key;
};

/// DER of a certificate that `issuer` has signed, or that has signed itself.
Bytes issueDer(const Order& order, const Issuer* issuer = nullptr);
Certificate issue(const Order& order, const Issuer& issuer);
Issuer root(const std::string& name = "Eleg TEST Unit Root CA");
Issuer rootFrom(const Order& order);
Issuer intermediate(const Order& order, const Issuer& issuer);

std::string pem(const Certificate& certificate);
/// SubjectPublicKeyInfo.
Bytes publicKeyOf(const Key& key);

/// A signature over `digest` in the form that cards give: RSA as it is, EC as r‖s.
Signature sign(const Key& key, const Digest& digest, Padding padding);

Bytes bytes(std::string_view text);

}  // namespace eleg::test
