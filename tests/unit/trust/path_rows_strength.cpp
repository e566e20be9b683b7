// How strong it is, when, and for what.
#include "tests/unit/trust/path_case.h"

using namespace std::chrono_literals;

namespace eleg::test {

Rows strengthRows() {
    const auto key = [](const char* name) {
        return [name](Case& c) { c.leaf.subjectKey = test::key(name); };
    };
    const auto then = [](Case& c, TimePoint at) {
        c.question.at = at;
        Order root = test::authority("Eleg TEST Unit Root CA");
        root.notBefore = at - std::chrono::days(900);
        c.root = test::rootFrom(root);
        c.issuing.notBefore = at - std::chrono::days(800);
        c.leaf.notBefore = at - std::chrono::days(100);
        c.leaf.notAfter = at + std::chrono::days(1500);
    };
    constexpr TimePoint kLastDay = std::chrono::sys_days{std::chrono::year{2013} / 12 / 31};
    return {
        {"RSA 1024", "key-weak", key("RSA-1024")},
        {"RSA 2047", "key-weak", key("RSA-2047")},
        {"RSA 2048", "valid-not-checked", key("RSA-2048")},
        {"P-521", "valid-not-checked", key("P-521")},
        {"Ed25519", "key-weak", key("ED25519")},
        {"P-192", "key-weak", key("P-192")},
        {"SHA-1", "signature-weak", [](Case& c) { c.leaf.hash = "SHA1"; }},
        {"MD5", "signature-weak", [](Case& c) { c.leaf.hash = "MD5"; }},
        {"SHA-224", "valid-not-checked", [](Case& c) { c.leaf.hash = "SHA224"; }},
        {"SHA3-256", "valid-not-checked", [](Case& c) { c.leaf.hash = "SHA3-256"; }},
        {"issuer with SHA-1", "signature-weak", [](Case& c) { c.issuing.hash = "SHA1"; }},
        {"issuer with RSA 1024", "issuer-key-weak",
         [](Case& c) { c.issuing.subjectKey = test::key("RSA-1024"); }},
        {"root with RSA 1024", "issuer-key-weak",
         [](Case& c) {
             Order order = test::authority("Eleg TEST Small Root");
             order.subjectKey = test::key("RSA-1024");
             c.root = test::rootFrom(order);
         }},
        {"root that signed itself with SHA-1", "valid-not-checked",
         [](Case& c) {
             Order order = test::authority("Eleg TEST Old Root");
             order.hash = "SHA1";
             c.root = test::rootFrom(order);
         }},
        {"SHA-1 of 2013, in 2013", "valid-not-checked",
         [=](Case& c) {
             then(c, kLastDay);
             c.leaf.hash = "SHA1";
         }},
        {"SHA-1 of 2013, in 2014", "signature-weak",
         [=](Case& c) {
             then(c, kLastDay);
             c.leaf.hash = "SHA1";
             c.question.at = kLastDay + std::chrono::days(1);
         }},
        {"RSA 1024 of 2013, in 2013", "valid-not-checked",
         [=](Case& c) {
             then(c, kLastDay);
             c.leaf.subjectKey = test::key("RSA-1024");
         }},
        {"MD5 of 2013, in 2013", "signature-weak",
         [=](Case& c) {
             then(c, kLastDay);
             c.leaf.hash = "MD5";
         }},
    };
}

Rows timeAndUseRows() {
    using Use = CertificateUse;
    return {
        {"first second", "valid-not-checked", [](Case& c) { c.question.at = c.leaf.notBefore; }},
        {"before it", "not-yet-valid", [](Case& c) { c.question.at = c.leaf.notBefore - 1s; }},
        {"last second", "valid-not-checked", [](Case& c) { c.question.at = c.leaf.notAfter; }},
        {"after it", "expired", [](Case& c) { c.question.at = c.leaf.notAfter + 1s; }},
        {"RFC 5280, 4.1.2.5: without an end", "valid-not-checked",
         [](Case& c) { c.leaf.notAfter = std::chrono::sys_days{std::chrono::year{10000} / 1 / 1} - 1s; }},
        {"issuer expired", "issuer-expired", [](Case& c) { c.issuing.notAfter = test::noon() - 1s; }},
        {"issuer not valid yet", "issuer-not-yet-valid",
         [](Case& c) { c.issuing.notBefore = test::noon() + 1s; }},
        {"signing with a certificate for it", "valid-not-checked",
         [](Case& c) {
             c.question.use = Use::Signature;
             c.leaf.keyUsage = "critical,nonRepudiation";
         }},
        {"signing with one for authentication", "not-for-signature",
         [](Case& c) { c.question.use = Use::Signature; }},
        {"authentication with one for signing", "not-for-authentication",
         [](Case& c) { c.leaf.keyUsage = "critical,nonRepudiation"; }},
        {"authentication with one for servers", "not-for-clients",
         [](Case& c) { c.leaf.extendedKeyUsage = "serverAuth"; }},
        {"no keyUsage", "use-not-said", [](Case& c) { c.leaf.keyUsage.clear(); }},
        {"a CA as an e-ID", "is-issuer", [](Case& c) { c.leaf.basicConstraints = "critical,CA:TRUE"; }},
        {"an e-ID as an issuer", "is-no-issuer", [](Case& c) { c.question.use = Use::Issuer; }},
        {"a CA as an issuer", "valid-not-checked",
         [](Case& c) {
             c.question.use = Use::Issuer;
             c.leaf = pathAuthority("Eleg TEST Sub CA", 60);
         }},
        {"a responder", "valid-not-checked",
         [](Case& c) {
             c.question.use = Use::OcspResponder;
             c.leaf.extendedKeyUsage = "OCSPSigning";
         }},
        {"an e-ID as a responder", "not-for-ocsp", [](Case& c) { c.question.use = Use::OcspResponder; }},
        {"anchor for signatures only", "anchor-for-other-use",
         [](Case& c) { c.anchorUses = {Use::Signature}; }},
        {"anchor for both", "valid-not-checked",
         [](Case& c) {
             c.anchorUses = {Use::Signature, Use::Authentication};
         }},
    };
}

}  // namespace eleg::test
