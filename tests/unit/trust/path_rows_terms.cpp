// Name constraints and policies. The rows named after PKITS and x509-limbo rebuild what those describe with
// certificates of our own.
#include "tests/unit/trust/path_case.h"

using namespace std::chrono_literals;

namespace eleg::test {
namespace {

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

}  // namespace

Rows nameRows() {
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

Rows policyRows() {
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

}  // namespace eleg::test
