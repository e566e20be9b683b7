// Chains, each with one thing that decides. The rows named after PKITS, x509-limbo and RFC 5280 rebuild what
// those collections describe with certificates of our own.
#include <QTest>

#include "libcard/trust/validator.h"
#include "tests/unit/test_pki/test_der.h"

using namespace eleg;
using namespace std::chrono_literals;
using test::Issuer;
using test::Order;
namespace der = test::der;

namespace {

/// Everything that a row may change: root → issuing CA → Tolvan.
struct Case {
    Issuer root = test::root();
    Order issuing = issuingOrder();
    Order leaf = leafOrder();
    Question question{CertificateUse::Authentication, test::noon(), {}, {}};
    std::vector<std::string> anchorPolicies{};
    std::vector<CertificateUse> anchorUses{};
    AnchorSet set = AnchorSet::Machine;
    std::vector<Certificate> more{};  ///< further intermediates
    std::vector<TrustAnchor> moreAnchors{};
    std::function<Bytes(Bytes)> changeLeaf = [](Bytes b) { return b; };  ///< its finished bytes
    const Issuer* leafIssuer = nullptr;                                  ///< else the issuing CA
    bool withoutIssuing = false;
    bool withoutAnchors = false;

    static Order issuingOrder() {
        Order order = test::authority("Eleg TEST Path Issuing CA");
        order.subjectKey = test::key("RSA-2048", 1);
        return order;
    }
    static Order leafOrder() {
        Order order = test::tolvan();
        order.subjectKey = test::key("P-256");
        return order;
    }
    Issuer issuer() const { return test::intermediate(issuing, root); }

    Verdict verdict() const {
        const Issuer made = issuer();
        TrustAnchors anchors;
        if (!withoutAnchors) {
            TrustAnchor anchor(root.certificate);
            anchor.policies = anchorPolicies;
            anchor.uses = anchorUses;
            anchor.set = set;
            anchors.anchors = {anchor};
        }
        for (const TrustAnchor& each : moreAnchors) anchors.anchors.push_back(each);
        if (!withoutIssuing) anchors.intermediates = {made.certificate};
        for (const Certificate& each : more) anchors.intermediates.push_back(each);
        const Bytes bytes = changeLeaf(test::issueDer(leaf, leafIssuer != nullptr ? leafIssuer : &made));
        return Validator(std::move(anchors)).validate(std::span<const std::uint8_t>(bytes), question);
    }
};

using Change = std::function<void(Case&)>;
using Rows = std::vector<std::tuple<const char*, const char*, Change>>;

/// A CA's order with its own key.
Order authority(const char* name, int key) {
    Order order = test::authority(name);
    order.subjectKey = test::key("P-256", key);
    return order;
}

/// `depth` CAs below the root, each issued by the one before; the last one's own order may be changed.
Issuer below(Case& c, int depth, const std::function<void(Order&, int)>& change = {}) {
    Issuer last = c.root;
    for (int i = 0; i < depth; ++i) {
        Order order = authority(("Eleg TEST Level " + std::to_string(i)).c_str(), 20 + i);
        if (change) change(order, i);
        last = test::intermediate(order, last);
        c.more.push_back(last.certificate);
    }
    return last;
}

void issueBy(Case& c, Issuer issuer) {
    static std::vector<std::unique_ptr<Issuer>> kept;
    kept.push_back(std::make_unique<Issuer>(std::move(issuer)));
    c.leafIssuer = kept.back().get();
}

test::Extension policyConstraints(Bytes members) {
    return {"2.5.29.36", true, der::value(0x30, members)};
}
const Bytes kRequireNow = {0x80, 0x01, 0x00};
const Bytes kInhibitMappingNow = {0x81, 0x01, 0x00};

test::Extension mapping(const std::string& from, const std::string& to) {
    return {"2.5.29.33", true, der::sequence({der::sequence({der::oid(from), der::oid(to)})})};
}
const test::Extension kInhibitAny = {"2.5.29.54", true, {0x02, 0x01, 0x00}};
constexpr const char* kAnyPolicy = "2.5.29.32.0";
constexpr const char* kCard = "1.2.752.78.1.2";
constexpr const char* kFile = "1.2.752.78.1.1";

Bytes manyNames(int count) {
    Bytes names;
    for (int i = 0; i < count; ++i) {
        const Bytes one = {0x82, 0x01, static_cast<std::uint8_t>('a' + i % 26)};
        names.insert(names.end(), one.begin(), one.end());
    }
    return der::value(0x30, names);
}

Rows malformed() {
    return {
        {"5 MB", "too-large", [](Case& c) { c.changeLeaf = [](Bytes) { return Bytes(5'000'000, 0x30); }; }},
        {"nothing", "unreadable", [](Case& c) { c.changeLeaf = [](Bytes) { return Bytes(); }; }},
        {"text", "unreadable", [](Case& c) { c.changeLeaf = [](Bytes) { return test::bytes("hej"); }; }},
        {"cut short", "unreadable",
         [](Case& c) {
             c.changeLeaf = [](Bytes b) {
                 b.pop_back();
                 return b;
             };
         }},
        {"a byte after it", "trailing-bytes",
         [](Case& c) {
             c.changeLeaf = [](Bytes b) {
                 b.push_back(0);
                 return b;
             };
         }},
        {"another certificate after it", "trailing-bytes",
         [](Case& c) { c.changeLeaf = [](const Bytes& b) {
                           return der::join({b, b});
                       }; }},
        {"length not in its shortest form", "not-der",
         [](Case& c) {
             c.changeLeaf = [](const Bytes& b) {
                 return der::join({{0x30, 0x83, 0x00, b[2], b[3]}, Bytes(b.begin() + 4, b.end())});
             };
         }},
        {"indefinite length", "not-der",
         [](Case& c) {
             c.changeLeaf = [](const Bytes& b) {
                 return der::join({{0x30, 0x80}, Bytes(b.begin() + 4, b.end()), {0x00, 0x00}});
             };
         }},
        {"negative serial number", "serial-number-wrong", [](Case& c) { c.leaf.serialNumber = {0xFF}; }},
        {"serial number 0", "serial-number-wrong", [](Case& c) { c.leaf.serialNumber = {0x00}; }},
        {"serial number of 20 octets", "valid-not-checked",
         [](Case& c) { c.leaf.serialNumber = Bytes(20, 0x7F); }},
        {"serial number of 21 octets", "serial-number-wrong",
         [](Case& c) { c.leaf.serialNumber = Bytes(21, 0x7F); }},
        {"serial number of 20 octets and a sign", "serial-number-wrong",
         [](Case& c) {
             c.leaf.serialNumber = Bytes(21, 0xAA);
             c.leaf.serialNumber[0] = 0x00;
         }},
        {"version 1", "version-wrong", [](Case& c) { c.leaf.version = 0; }},
        {"version 4", "version-wrong", [](Case& c) { c.leaf.version = 3; }},
        {"an unknown extension twice", "extension-twice",
         [](Case& c) {
             c.leaf.extensions = {{"1.2.752.9.1", false, {5, 0}}, {"1.2.752.9.1", false, {5, 0}}};
         }},
        {"10,000 names", "names-too-many",
         [](Case& c) {
             c.leaf.extensions = {{"2.5.29.17", false, manyNames(10'000)}};
         }},
        {"1,024 names", "valid-not-checked",
         [](Case& c) {
             c.leaf.extensions = {{"2.5.29.17", false, manyNames(1'024)}};
         }},
        {"ends before it begins", "validity-backwards",
         [](Case& c) { c.leaf.notAfter = c.leaf.notBefore - 1s; }},
        {"issuer without a name", "issuer-name-empty",
         [](Case& c) {
             Order order = authority("", 40);
             order.subject.clear();
             issueBy(c, test::intermediate(order, c.root));
         }},
        {"issuer with a negative serial number", "issuer-malformed",
         [](Case& c) { c.issuing.serialNumber = {0x80}; }},
    };
}

Rows issuers() {
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
         [](Case& c) { issueBy(c, test::intermediate(authority("Eleg TEST Unheard-of CA", 41), c.root)); }},
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
                         if (i == 1) o.subject = authority("Eleg TEST Level 0", 0).subject;
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
             Order orderB = authority("Eleg TEST Loop B", 50);
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
             const Issuer old = test::rootFrom(authority("Eleg TEST Old Root", 52));
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

Rows strength() {
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

Rows timesAndUses() {
    using Use = CertificateUse;
    return {
        {"first second", "valid-not-checked", [](Case& c) { c.question.at = c.leaf.notBefore; }},
        {"before it", "not-yet-valid", [](Case& c) { c.question.at = c.leaf.notBefore - 1s; }},
        {"last second", "valid-not-checked", [](Case& c) { c.question.at = c.leaf.notAfter; }},
        {"after it", "expired", [](Case& c) { c.question.at = c.leaf.notAfter + 1s; }},
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
             c.leaf = authority("Eleg TEST Sub CA", 60);
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

Rows names() {
    const auto permitted = [](const char* constraint, const char* mail) {
        return [=](Case& c) {
            c.issuing.nameConstraints = constraint;
            c.leaf.extensions = {{"2.5.29.17", false, der::sequence({der::value(0x81, test::bytes(mail))})}};
        };
    };
    const auto directory = [](bool inside, const char* country) {
        return [=](Case& c) {
            const Bytes name = der::sequence({der::value(
                0x31, {der::sequence({der::oid("2.5.4.6"), der::value(0x13, test::bytes(country))})})});
            const Bytes subtree = der::sequence({der::value(0xA4, name)});
            c.issuing.extensions = {
                {"2.5.29.30", true, der::sequence({der::value(inside ? 0xA0 : 0xA1, subtree)})}};
        };
    };
    return {
        {"PKITS 4.13 name within", "valid-not-checked", directory(true, "SE")},
        {"PKITS 4.13 name outside", "name-not-permitted", directory(true, "NO")},
        {"PKITS 4.13 name excluded", "name-not-permitted", directory(false, "SE")},
        {"PKITS 4.13 other name excluded", "valid-not-checked", directory(false, "NO")},
        {"PKITS 4.13 mail within", "valid-not-checked",
         permitted("critical,permitted;email:.example.se", "tolvan@post.example.se")},
        {"PKITS 4.13 mail outside", "name-not-permitted",
         permitted("critical,permitted;email:.example.se", "tolvan@post.example.no")},
        {"x509-limbo: the root's constraints count", "name-not-permitted",
         [](Case& c) {
             Order order = test::authority("Eleg TEST Constrained Root");
             order.nameConstraints = "critical,permitted;email:.example.no";
             c.root = test::rootFrom(order);
             c.leaf.extensions = {
                 {"2.5.29.17", false, der::sequence({der::value(0x81, test::bytes("tolvan@example.se"))})}};
         }},
        {"a constraint of a kind that nobody knows", "name-constraint-unknown",
         [](Case& c) {
             const Bytes id = der::value(0x88, Bytes{0x2A, 0x03});
             c.issuing.extensions = {
                 {"2.5.29.30", true, der::sequence({der::value(0xA0, {der::sequence({id})})})}};
             c.leaf.extensions = {{"2.5.29.17", false, der::sequence({id})}};
         }},
    };
}

Rows policies() {
    return {
        {"the policy that the anchor is bound to", "valid-not-checked",
         [](Case& c) {
             c.anchorPolicies = {kCard};
             c.issuing.policies = {kCard};
             c.leaf.policies = {kCard};
         }},
        {"another policy", "policy-missing",
         [](Case& c) {
             c.anchorPolicies = {kCard};
             c.issuing.policies = {kCard, kFile};
             c.leaf.policies = {kFile};
         }},
        {"no policy", "policy-missing", [](Case& c) { c.anchorPolicies = {kCard}; }},
        {"an issuer without the policy", "policy-missing",
         [](Case& c) {
             c.anchorPolicies = {kCard};
             c.leaf.policies = {kCard};
         }},
        {"PKITS 4.9 issuer with anyPolicy", "valid-not-checked",
         [](Case& c) {
             c.anchorPolicies = {kCard};
             c.issuing.policies = {kAnyPolicy};
             c.leaf.policies = {kCard};
         }},
        {"PKITS 4.12 inhibitAnyPolicy", "policy-missing",
         [](Case& c) {
             c.anchorPolicies = {kCard};
             c.issuing.policies = {kCard};
             c.issuing.extensions = {kInhibitAny};
             c.leaf.policies = {kAnyPolicy};
         }},
        {"the policy that is asked for", "valid-not-checked",
         [](Case& c) {
             c.question.policies = {kFile, kCard};
             c.issuing.policies = c.leaf.policies = {kCard};
         }},
        {"asked for one, anchor bound to another", "policy-missing",
         [](Case& c) {
             c.question.policies = {kFile};
             c.anchorPolicies = {kCard};
             c.issuing.policies = c.leaf.policies = {kCard, kFile};
         }},
        {"PKITS 4.9 requireExplicitPolicy, none there", "policy-missing",
         [](Case& c) { c.issuing.extensions = {policyConstraints(kRequireNow)}; }},
        {"PKITS 4.9 requireExplicitPolicy, one there", "valid-not-checked",
         [](Case& c) {
             c.issuing.extensions = {policyConstraints(kRequireNow)};
             c.issuing.policies = c.leaf.policies = {kCard};
         }},
        {"PKITS 4.10 mapped policy", "valid-not-checked",
         [](Case& c) {
             c.anchorPolicies = {kCard};
             c.issuing.policies = {kCard};
             c.issuing.extensions = {mapping(kCard, kFile)};
             c.leaf.policies = {kFile};
         }},
        {"PKITS 4.11 mapping inhibited", "policy-missing",
         [](Case& c) {
             c.anchorPolicies = {kCard};
             issueBy(c, below(c, 2, [](Order& o, int i) {
                         o.policies = {kCard};
                         if (i == 0) o.extensions = {policyConstraints(kInhibitMappingNow)};
                         if (i == 1) o.extensions = {mapping(kCard, kFile)};
                     }));
             c.leaf.policies = {kFile};
         }},
        {"PKITS 4.10 mapping to anyPolicy", "policies-unclear",
         [](Case& c) {
             c.anchorPolicies = {kCard};
             c.issuing.policies = {kCard};
             c.issuing.extensions = {mapping(kCard, kAnyPolicy)};
             c.leaf.policies = {kCard};
         }},
    };
}

}  // namespace

class TestPaths : public QObject {
    Q_OBJECT

    void fill(const Rows& rows) {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("actual");
        for (const auto& [name, expected, change] : rows) {
            Case c;
            change(c);
            const Verdict verdict = c.verdict();
            QString said = QString::fromStdString(std::string(describe(verdict.finding).id));
            if (verdict.status != describe(verdict.finding).status) said += " with another status";
            if (verdict.reason != describe(verdict.finding).text) said += " with another reason";
            QTest::newRow(name) << expected << said;
        }
    }
    void check() {
        QFETCH(QString, expected);
        QFETCH(QString, actual);
        QCOMPARE(actual, expected);
    }

 private slots:
    void whatIsNoCertificate_data() { fill(malformed()); }
    void whatIsNoCertificate() { check(); }
    void whoVouchesForIt_data() { fill(issuers()); }
    void whoVouchesForIt() { check(); }
    void howStrongItIs_data() { fill(strength()); }
    void howStrongItIs() { check(); }
    void whenAndForWhat_data() { fill(timesAndUses()); }
    void whenAndForWhat() { check(); }
    void whichNames_data() { fill(names()); }
    void whichNames() { check(); }
    void whichPolicies_data() { fill(policies()); }
    void whichPolicies() { check(); }

    void theVerdictNamesItsAnchor() {
        Case c;
        c.set = AnchorSet::Test;
        const Verdict verdict = c.verdict();
        QCOMPARE(verdict.anchor->set, AnchorSet::Test);
        QCOMPARE(verdict.anchor->name, std::string("Eleg TEST Unit Root CA"));
        QVERIFY(verdict.isTest());
        QVERIFY(!Case().verdict().isTest());
    }

    void anotherChainIsFoundWithoutARevokedIssuer() {
        const Case c;
        const Issuer issuing = c.issuer();
        Order again = Case::issuingOrder();
        const Issuer other = test::intermediate(again, c.root);  // the same key, another certificate
        TrustAnchors anchors;
        anchors.anchors = {c.root.certificate};
        anchors.intermediates = {issuing.certificate, other.certificate};
        const Validator validator(anchors);
        const Certificate leaf = test::issue(c.leaf, issuing);
        const Verdict first = validator.validate(leaf, c.question);
        const Verdict second = validator.validate(leaf, c.question, {first.chain[1].fingerprint()});
        QCOMPARE(second.finding, Finding::ValidNotChecked);
        QVERIFY(!(second.chain[1] == first.chain[1]));
        const Verdict none = validator.validate(
            leaf, c.question, {issuing.certificate.fingerprint(), other.certificate.fingerprint()});
        QCOMPARE(none.finding, Finding::IssuerUnknown);
    }
};

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
