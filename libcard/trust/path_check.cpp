#include "libcard/trust/path_check.h"

#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <iterator>

#include "libcard/trust/purpose.h"

namespace eleg {
namespace {

using Chain = std::vector<const Candidate*>;
using Findings = std::vector<PathFinding>;

void judgeTime(const Certificate& certificate, std::size_t depth, TimePoint at, Findings& findings) {
    if (at > certificate.notAfter())
        findings.push_back({depth == 0 ? Finding::Expired : Finding::IssuerExpired, depth});
    if (at < certificate.notBefore())
        findings.push_back({depth == 0 ? Finding::NotYetValid : Finding::IssuerNotYetValid, depth});
}

void judgeStrength(const Chain& chain, std::size_t depth, TimePoint at, Findings& findings) {
    const Candidate& candidate = *chain[depth];
    const TimePoint made = candidate.certificate().notBefore();
    if (!isStrongEnough(candidate.facts().key, made, at))
        findings.push_back({depth == 0 ? Finding::KeyWeak : Finding::IssuerKeyWeak, depth});
    const bool isAnchor = depth + 1 == chain.size();
    if (!isAnchor && !isStrongEnough(candidate.facts().signature, made, at))
        findings.push_back({Finding::SignatureWeak, depth});
}

void judgeOne(const Chain& chain, std::size_t depth, const Question& question, Findings& findings) {
    const Candidate& candidate = *chain[depth];
    const CandidateFacts& facts = candidate.facts();
    if (facts.malformation)
        findings.push_back({depth == 0 ? *facts.malformation : Finding::IssuerMalformed, depth});
    if (facts.unknownCritical) findings.push_back({Finding::CriticalExtension, depth});
    if (depth > 0 && !mayIssueFor(candidate.certificate(), question.use))
        findings.push_back({Finding::IssuerForOtherUse, depth});
    judgeStrength(chain, depth, question.at, findings);
    judgeTime(candidate.certificate(), depth, question.at, findings);
}

/// How many names of `x509` a constraint is compared with.
std::size_t nameCountOf(X509* x509) {
    std::size_t count = 1 + static_cast<std::size_t>(X509_NAME_entry_count(X509_get_subject_name(x509)));
    if (X509_get_ext_by_NID(x509, NID_subject_alt_name, -1) < 0) return count;
    const openssl::Owned<GENERAL_NAMES, GENERAL_NAMES_free> names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(x509, NID_subject_alt_name, nullptr, nullptr)));
    if (names) count += static_cast<std::size_t>(sk_GENERAL_NAME_num(names.get()));
    return count;
}

std::size_t constraintCountOf(const NAME_CONSTRAINTS* constraints) {
    return static_cast<std::size_t>(std::max(0, sk_GENERAL_SUBTREE_num(constraints->permittedSubtrees)) +
                                    std::max(0, sk_GENERAL_SUBTREE_num(constraints->excludedSubtrees)));
}

Finding findingFor(int nameError) {
    return nameError == X509_V_ERR_PERMITTED_VIOLATION || nameError == X509_V_ERR_EXCLUDED_VIOLATION
               ? Finding::NameNotPermitted
               : Finding::NameConstraintUnknown;
}

/// The constraints of the issuer at `depth`, on everything below it but self-issued issuers.
void judgeNames(const Chain& chain, std::size_t depth, const SearchLimits& limits, Effort& effort,
                Findings& findings) {
    const CandidateFacts& facts = chain[depth]->facts();
    if (facts.nameConstraintsBroken) findings.push_back({Finding::NameConstraintUnknown, depth});
    if (!facts.nameConstraints) return;
    for (std::size_t below = 0; below < depth; ++below) {
        if (below > 0 && chain[below]->facts().selfIssued) continue;
        effort.nameComparisons +=
            nameCountOf(chain[below]->x509()) * constraintCountOf(facts.nameConstraints.get());
        if (effort.nameComparisons > limits.nameComparisons) {
            findings.push_back({Finding::NameConstraintsTooMany, depth});
            return;
        }
        const int error = NAME_CONSTRAINTS_check(chain[below]->x509(), facts.nameConstraints.get());
        if (error != X509_V_OK) findings.push_back({findingFor(error), below});
    }
}

/// The policies of which the chain must have one: the anchor's, the question's, or those in both.
std::vector<std::string> wantedPolicies(const TrustAnchor& anchor, const Question& question) {
    if (anchor.policies.empty()) return question.policies;
    if (question.policies.empty()) return anchor.policies;
    std::vector<std::string> both;
    std::copy_if(anchor.policies.begin(), anchor.policies.end(), std::back_inserter(both),
                 [&](const std::string& policy) {
                     return std::find(question.policies.begin(), question.policies.end(), policy) !=
                            question.policies.end();
                 });
    if (both.empty()) both.emplace_back("1.3.6.1.4.1.0");  // nobody's: nothing can have it
    return both;
}

void freeObjects(STACK_OF(ASN1_OBJECT) * objects) {
    sk_ASN1_OBJECT_pop_free(objects, ASN1_OBJECT_free);
}
void freeStack(STACK_OF(X509) * stack) {
    sk_X509_free(stack);
}

/// RFC 5280, 6.1's policy processing, which OpenSSL does with a tree of at most 1000 nodes.
std::optional<Finding> judgePolicies(const Chain& chain, const std::vector<std::string>& wanted) {
    const openssl::Owned<STACK_OF(X509), freeStack> stack(sk_X509_new_null());
    for (const Candidate* candidate : chain) sk_X509_push(stack.get(), candidate->x509());
    const openssl::Owned<STACK_OF(ASN1_OBJECT), freeObjects> policies(sk_ASN1_OBJECT_new_null());
    // To OpenSSL no list is no policy; RFC 5280's initial set is anyPolicy then.
    if (wanted.empty()) sk_ASN1_OBJECT_push(policies.get(), OBJ_nid2obj(NID_any_policy));
    for (const std::string& policy : wanted)
        if (ASN1_OBJECT* oid = OBJ_txt2obj(policy.c_str(), 1)) sk_ASN1_OBJECT_push(policies.get(), oid);
    if (static_cast<std::size_t>(sk_ASN1_OBJECT_num(policies.get())) !=
        std::max<std::size_t>(wanted.size(), 1))
        return Finding::PoliciesUnclear;
    X509_POLICY_TREE* tree = nullptr;
    int isExplicit = 0;
    const int result = X509_policy_check(&tree, &isExplicit, stack.get(), policies.get(),
                                         wanted.empty() ? 0 : X509_V_FLAG_EXPLICIT_POLICY);
    X509_policy_tree_free(tree);
    ERR_clear_error();
    if (result == X509_PCY_TREE_VALID) return std::nullopt;
    return result == X509_PCY_TREE_FAILURE ? Finding::PolicyMissing : Finding::PoliciesUnclear;
}

void judgeAnchor(const Chain& chain, const Question& question, Findings& findings) {
    const TrustAnchor& anchor = *chain.back()->anchor();
    if (!anchor.isFor(question.use)) findings.push_back({Finding::AnchorForOtherUse, chain.size() - 1});
    const auto wanted = wantedPolicies(anchor, question);
    const bool rules = std::any_of(chain.begin(), chain.end(),
                                   [](const Candidate* candidate) { return candidate->facts().policyRules; });
    if (wanted.empty() && !rules) return;
    if (const auto finding = judgePolicies(chain, wanted)) findings.push_back({*finding, 0});
}

}  // namespace

std::vector<PathFinding> findingsOn(const std::vector<const Candidate*>& chain, const Question& question,
                                    const SearchLimits& limits, Effort& effort) {
    Findings findings;
    ++effort.chains;
    for (std::size_t depth = 0; depth < chain.size(); ++depth) judgeOne(chain, depth, question, findings);
    if (const auto objection = objectionToUse(chain[0]->certificate(), question.use))
        findings.push_back({*objection, 0});
    for (std::size_t depth = 1; depth < chain.size(); ++depth)
        judgeNames(chain, depth, limits, effort, findings);
    judgeAnchor(chain, question, findings);
    return findings;
}

}  // namespace eleg
