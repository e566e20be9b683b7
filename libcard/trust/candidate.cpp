#include "libcard/trust/candidate.h"

#include <openssl/err.h>

#include <algorithm>
#include <map>
#include <set>

#include "libcard/trust/purpose.h"
#include "libcard/trust/well_formed.h"

namespace eleg {
namespace {

constexpr std::size_t kMaxRemembered = 4096;

void readNameConstraints(X509* x509, CandidateFacts& facts) {
    if (X509_get_ext_by_NID(x509, NID_name_constraints, -1) < 0) return;
    facts.nameConstraints.reset(
        static_cast<NAME_CONSTRAINTS*>(X509_get_ext_d2i(x509, NID_name_constraints, nullptr, nullptr)));
    facts.nameConstraintsBroken = !facts.nameConstraints;
    ERR_clear_error();
}

bool isBefore(const std::shared_ptr<const Candidate>& a, const std::shared_ptr<const Candidate>& b) {
    const int order = X509_NAME_cmp(X509_get_subject_name(a->x509()), X509_get_subject_name(b->x509()));
    if (order != 0) return order < 0;
    if (a->certificate().fingerprint() != b->certificate().fingerprint())
        return a->certificate().fingerprint() < b->certificate().fingerprint();
    return a->anchor() != nullptr && b->anchor() == nullptr;
}

}  // namespace

const CandidateFacts& Candidate::facts() const {
    std::call_once(once_, [this] {
        auto facts = std::make_unique<CandidateFacts>();
        X509* x = x509();
        const X509_ALGOR* algorithm = nullptr;
        X509_get0_signature(nullptr, &algorithm, x);
        facts->malformation = malformationOf(certificate_);
        facts->key = strengthOfKey(certificate_);
        facts->signature = strengthOfSignature(algorithm);
        facts->mayIssue = !objectionToUse(certificate_, CertificateUse::Issuer);
        facts->selfIssued = X509_NAME_cmp(X509_get_subject_name(x), X509_get_issuer_name(x)) == 0;
        facts->pathLength = X509_get_pathlen(x);
        facts->unknownCritical = hasUnknownCritical(certificate_);
        facts->policyRules = X509_get_ext_by_NID(x, NID_policy_constraints, -1) >= 0;
        readNameConstraints(x, *facts);
        facts_ = std::move(facts);
    });
    return *facts_;
}

struct CandidatePool::Memory {
    std::mutex mutex;
    std::map<std::pair<const Candidate*, const Candidate*>, bool> signatures;
    std::set<const Candidate*> members;
};

CandidatePool::CandidatePool(Members members) : members_(std::move(members)) {
    std::sort(members_.begin(), members_.end(), isBefore);
    const auto isSame = [](const auto& a, const auto& b) {
        return a->certificate().fingerprint() == b->certificate().fingerprint();
    };
    members_.erase(std::unique(members_.begin(), members_.end(), isSame), members_.end());
    memory_ = std::make_shared<Memory>();
    for (const auto& member : members_) {
        hasAnchors_ = hasAnchors_ || member->anchor() != nullptr;
        memory_->members.insert(member.get());
    }
}

void CandidatePool::find(const X509_NAME* name, std::vector<const Candidate*>& found) const {
    auto member = std::lower_bound(
        members_.begin(), members_.end(), name, [](const auto& candidate, const X509_NAME* wanted) {
            return X509_NAME_cmp(X509_get_subject_name(candidate->x509()), wanted) < 0;
        });
    for (; member != members_.end() && X509_NAME_cmp(X509_get_subject_name((*member)->x509()), name) == 0;
         ++member)
        found.push_back(member->get());
}

const Candidate* CandidatePool::anchorThatIs(const Certificate& certificate) const {
    std::vector<const Candidate*> found;
    find(X509_get_subject_name(certificate.x509()), found);
    for (const Candidate* candidate : found)
        if (candidate->anchor() != nullptr && candidate->certificate() == certificate) return candidate;
    return nullptr;
}

bool CandidatePool::contains(const Candidate* candidate) const {
    return memory_ && memory_->members.contains(candidate);
}

std::optional<bool> CandidatePool::knownSignature(const Candidate* subject, const Candidate* issuer) const {
    if (!memory_) return std::nullopt;
    const std::lock_guard lock(memory_->mutex);
    const auto found = memory_->signatures.find({subject, issuer});
    return found == memory_->signatures.end() ? std::nullopt : std::optional(found->second);
}

void CandidatePool::remember(const Candidate* subject, const Candidate* issuer, bool good) const {
    if (!contains(subject) || !contains(issuer)) return;
    const std::lock_guard lock(memory_->mutex);
    if (memory_->signatures.size() < kMaxRemembered) memory_->signatures.insert({{subject, issuer}, good});
}

}  // namespace eleg
