// Who vouches for it. The rows named after PKITS, x509-limbo and RFC 4158 rebuild what those describe with
// certificates of our own.
#include "tests/unit/trust/path_case.h"

using namespace std::chrono_literals;

namespace eleg::test {

Rows issuerRows() {
    return {
        {"good", "valid-not-checked", [](Case&) {}},
        {"no anchor at all", "no-anchors", [](Case& c) { c.withoutAnchors = true; }},
        {"issuing CA not at hand", "issuer-unknown", [](Case& c) { c.withoutIssuing = true; }},
        {"PKITS 4.1 signature changed", "signature-wrong",
         [](Case& c) {
             c.changeLeaf = [](Bytes b) {
                 b.back() ^= 1;
                 return b;
             };
         }},
        {"PKITS 4.1 issuer's signature changed", "signature-wrong",
         [](Case& c) {
             Issuer made = c.issuer();
             Bytes bytes = made.certificate.der();
             bytes.back() ^= 1;
             c.withoutIssuing = true;
             c.more = {Certificate::parse(bytes)};
             issueBy(c, made);
         }},
        {"PKITS 4.3 name chaining", "issuer-unknown",
         [](Case& c) {
             issueBy(c, test::intermediate(pathAuthority("Eleg TEST Unheard-of CA", 41), c.root));
         }},
        {"PKITS 4.6.1 issuer without basicConstraints", "issuer-not-allowed",
         [](Case& c) {
             c.issuing.basicConstraints.clear();
             c.issuing.keyUsage = "critical,keyCertSign";
         }},
        {"PKITS 4.6.2 issuer with cA false", "issuer-not-allowed",
         [](Case& c) { c.issuing.basicConstraints = "critical,CA:FALSE"; }},
        {"PKITS 4.6.4 issuer with uncritical basicConstraints", "valid-not-checked",
         [](Case& c) { c.issuing.basicConstraints = "CA:TRUE"; }},
        {"PKITS 4.7.1 issuer without keyCertSign", "issuer-not-allowed",
         [](Case& c) { c.issuing.keyUsage = "critical,cRLSign"; }},
        {"PKITS 4.7.3 issuer with uncritical keyUsage", "valid-not-checked",
         [](Case& c) { c.issuing.keyUsage = "keyCertSign"; }},
        {"PKITS 4.6.5 pathLenConstraint 0, one CA below", "path-too-long",
         [](Case& c) {
             issueBy(c, below(c, 2, [](Order& o, int i) {
                         if (i == 0) o.basicConstraints = "critical,CA:TRUE,pathlen:0";
                     }));
         }},
        {"PKITS 4.6.7 pathLenConstraint 0, none below", "valid-not-checked",
         [](Case& c) { c.issuing.basicConstraints = "critical,CA:TRUE,pathlen:0"; }},
        {"PKITS 4.6.15 pathLenConstraint 0, self-issued below", "valid-not-checked",
         [](Case& c) {
             issueBy(c, below(c, 2, [](Order& o, int i) {
                         if (i == 0) o.basicConstraints = "critical,CA:TRUE,pathlen:0";
                         if (i == 1) o.subject = pathAuthority("Eleg TEST Level 0", 0).subject;
                     }));
         }},
        {"PKITS 4.6.13 pathLenConstraint 6 then 0 then 0", "path-too-long",
         [](Case& c) {
             issueBy(c, below(c, 4, [](Order& o, int i) {
                         o.basicConstraints = i == 0   ? "critical,CA:TRUE,pathlen:6"
                                              : i == 3 ? "critical,CA:TRUE"
                                                       : "critical,CA:TRUE,pathlen:0";
                     }));
         }},
        {"root's own pathLenConstraint", "path-too-long",
         [](Case& c) {
             Order order = test::authority("Eleg TEST Narrow Root");
             order.basicConstraints = "critical,CA:TRUE,pathlen:0";
             c.root = test::rootFrom(order);
             issueBy(c, below(c, 2));
         }},
        {"chain of eight", "valid-not-checked", [](Case& c) { issueBy(c, below(c, 6)); }},
        {"chain of nine", "chain-too-long", [](Case& c) { issueBy(c, below(c, 7)); }},
        {"self-signed", "self-signed",
         [](Case& c) {
             Order own = Case::leafOrder();
             c.changeLeaf = [own](const Bytes&) { return test::issueDer(own); };
         }},
        {"a loop of two cross-certificates", "issuer-unknown",
         [](Case& c) {
             const Issuer a = test::root("Eleg TEST Loop A");
             Order orderB = pathAuthority("Eleg TEST Loop B", 50);
             const Issuer b = test::intermediate(orderB, a);
             Order orderA = test::authority("Eleg TEST Loop A");
             const Issuer again{test::issue(orderA, b), a.key};
             c.more = {b.certificate, again.certificate};
             issueBy(c, b);
         }},
        {"x509-limbo: same name, another key, first", "valid-not-checked",
         [](Case& c) {
             // A twin that is newer, and so looked at first: the search goes back.
             Order twin = Case::issuingOrder();
             twin.subjectKey = test::key("P-256", 51);
             twin.notAfter += std::chrono::days(30);
             c.more = {test::intermediate(twin, c.root).certificate};
         }},
        {"RFC 4158: the first issuer leads nowhere", "valid-not-checked",
         [](Case& c) {
             // The same CA, certified by a stranger and by the root.
             Order order = Case::issuingOrder();
             order.notAfter += std::chrono::days(30);
             c.more = {test::intermediate(order, test::root("Eleg TEST Stranger")).certificate};
         }},
        {"RFC 4158: the first issuer has expired", "valid-not-checked",
         [](Case& c) {
             Order order = Case::issuingOrder();
             order.notAfter = test::noon() - 1s;
             c.more = {test::intermediate(order, c.root).certificate};
         }},
        {"RFC 4158: the first issuer is weak", "valid-not-checked",
         [](Case& c) {
             Order order = Case::issuingOrder();
             order.hash = "SHA1";
             order.notAfter += std::chrono::days(30);
             c.more = {test::intermediate(order, c.root).certificate};
         }},
        {"RFC 4158: through a cross-certificate to the other root", "valid-not-checked",
         [](Case& c) {
             const Issuer old = test::rootFrom(pathAuthority("Eleg TEST Old Root", 52));
             Order cross = test::authority("Eleg TEST Unit Root CA");
             c.withoutAnchors = true;
             c.moreAnchors = {TrustAnchor(old.certificate)};
             c.more = {test::intermediate(cross, old).certificate};
         }},
        {"issuer for servers only", "issuer-for-other-use",
         [](Case& c) { c.issuing.extendedKeyUsage = "serverAuth"; }},
        {"issuer for clients", "valid-not-checked",
         [](Case& c) { c.issuing.extendedKeyUsage = "serverAuth,clientAuth"; }},
        {"unknown critical extension of the issuer", "critical-extension",
         [](Case& c) {
             c.issuing.extensions = {{"1.2.752.999.1", true, {5, 0}}};
         }},
        {"unknown critical extension", "critical-extension",
         [](Case& c) {
             c.leaf.extensions = {{"1.2.752.999.1", true, {5, 0}}};
         }},
    };
}

}  // namespace eleg::test
