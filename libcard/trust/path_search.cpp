#include "libcard/trust/path_search.h"

#include <openssl/err.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "libcard/trust/path_check.h"

namespace eleg {
namespace {

using Chain = std::vector<const Candidate*>;

bool isSameOctets(const ASN1_OCTET_STRING* a, const ASN1_OCTET_STRING* b) {
    return a != nullptr && b != nullptr && ASN1_OCTET_STRING_cmp(a, b) == 0;
}

bool isWithin(const Certificate& certificate, TimePoint at) {
    return certificate.notBefore() <= at && at <= certificate.notAfter();
}

/// Whether the same name with the same key is in the chain already: a loop (RFC 4158, 2.4.2).
bool isLoop(const Chain& chain, const Candidate& candidate) {
    return std::any_of(chain.begin(), chain.end(), [&](const Candidate* each) {
        return each->certificate().publicKey() == candidate.certificate().publicKey() &&
               X509_NAME_cmp(X509_get_subject_name(each->x509()), X509_get_subject_name(candidate.x509())) ==
                   0;
    });
}

/// Issuers below `chain`'s next certificate that count for its pathLenConstraint: not the leaf, not those
/// that issued for their own name (RFC 5280, 4.2.1.9).
long countedIssuers(const Chain& chain) {
    return std::count_if(chain.begin() + 1, chain.end(),
                         [](const Candidate* each) { return !each->facts().selfIssued; });
}

class Search {
 public:
    Search(const Question& question, const CandidatePool& own, const CandidatePool& given,
           const std::set<Fingerprint>& without, const SearchLimits& limits)
        : question_(question), own_(own), given_(given), without_(without), limits_(limits) {}

    SearchResult from(const Candidate& leaf) {
        chain_ = {&leaf};
        best_.chain = chain_;
        if (leaf.facts().malformation) {
            best_.finding = leaf.facts().malformation;
        } else if (own_.hasAnchors()) {
            note(Finding::IssuerUnknown);
            if (!endInItself(leaf)) extend();
        } else {
            note(Finding::NoAnchors);
        }
        if (isOver()) giveUp();
        best_.effort = effort_;
        ERR_clear_error();
        return std::move(best_);
    }

 private:
    bool isOver() const {
        return effort_.candidates > limits_.candidates || effort_.signatures > limits_.signatures ||
               effort_.chains >= limits_.chains;
    }

    /// That no issuer was found says least.
    static int rankOf(Finding finding) {
        const bool saysLittle = finding == Finding::IssuerUnknown || finding == Finding::SelfSigned;
        return static_cast<int>(finding) + (saysLittle ? 1000 : 0);
    }

    /// Why the search got no further, when no complete chain is found: the gravest, of the longest chain.
    void note(Finding finding) {
        if (complete_) return;
        const bool longer = chain_.size() > best_.chain.size();
        if (longer) best_.chain = chain_;
        if (!best_.finding || rankOf(finding) < rankOf(*best_.finding) ||
            (longer && finding == *best_.finding)) {
            best_.finding = finding;
            best_.depth = chain_.size() - 1;
        }
    }

    void giveUp() {
        if (complete_ || best_.isGood()) return;
        best_.finding = Finding::SearchTooLong;
        best_.depth = 0;
    }

    /// The leaf may be an anchor itself.
    bool endInItself(const Candidate& leaf) {
        const Candidate* anchor = own_.anchorThatIs(leaf.certificate());
        if (anchor == nullptr) return false;
        chain_ = {anchor};
        judge();
        return true;
    }

    /// Judges the complete chain. Returns whether it is good.
    bool judge() {
        const auto findings = findingsOn(chain_, question_, limits_, effort_);
        const auto gravest = std::min_element(
            findings.begin(), findings.end(), [](const PathFinding& a, const PathFinding& b) {
                return std::tuple(a.finding, a.depth) < std::tuple(b.finding, b.depth);
            });
        const bool good = gravest == findings.end();
        if (good || !complete_ || (best_.finding && gravest->finding > *best_.finding)) {
            best_.chain = chain_;
            best_.finding = good ? std::nullopt : std::optional(gravest->finding);
            best_.depth = good ? 0 : gravest->depth;
        }
        complete_ = true;
        return good;
    }

    std::vector<const Candidate*> issuersOf(const Candidate& subject) const {
        std::vector<const Candidate*> found;
        own_.find(X509_get_issuer_name(subject.x509()), found);
        given_.find(X509_get_issuer_name(subject.x509()), found);
        if (found.size() < 2) return found;
        const ASN1_OCTET_STRING* wanted = X509_get0_authority_key_id(subject.x509());
        const auto promise = [&](const Candidate* candidate) {
            return std::tuple(candidate->anchor() != nullptr,
                              isSameOctets(wanted, X509_get0_subject_key_id(candidate->x509())),
                              isWithin(candidate->certificate(), question_.at),
                              candidate->certificate().notAfter());
        };
        std::stable_sort(found.begin(), found.end(),
                         [&](const Candidate* a, const Candidate* b) { return promise(a) > promise(b); });
        return found;
    }

    /// Whether `issuer` has signed the last certificate of the chain.
    bool hasSigned(const Candidate& issuer) {
        const Candidate* subject = chain_.back();
        const auto key = std::pair(subject, &issuer);
        if (const auto known = checked_.find(key); known != checked_.end()) return known->second;
        if (const auto known = own_.knownSignature(subject, &issuer)) return *known;
        ++effort_.signatures;
        if (isOver()) return false;
        const bool good = X509_verify(subject->x509(), X509_get0_pubkey(issuer.x509())) == 1;
        if (!good) ERR_clear_error();
        checked_.emplace(key, good);
        own_.remember(subject, &issuer, good);
        return good;
    }

    bool isExcluded(const Certificate& issuer) const {
        return !without_.empty() &&
               (without_.contains(issuer.fingerprint()) || without_.contains(sha256(issuer.publicKey())));
    }

    /// Why `issuer` cannot come next, whatever is above it.
    std::optional<Finding> objectionTo(const Candidate& issuer) {
        if (chain_.size() == kMaxChain) return Finding::ChainTooLong;
        const CandidateFacts& facts = issuer.facts();
        if (!facts.mayIssue) return Finding::IssuerNotAllowed;
        if (facts.pathLength >= 0 && countedIssuers(chain_) > facts.pathLength) return Finding::PathTooLong;
        if (facts.key == Strength::Weak) return Finding::IssuerKeyWeak;
        if (chain_.back()->facts().signature == Strength::Weak) return Finding::SignatureWeak;
        if (hasSigned(issuer)) return std::nullopt;
        return Finding::SignatureWrong;
    }

    /// Tries each issuer of the last certificate. Returns whether a good chain was found.
    bool extend() {  // NOLINT(misc-no-recursion): kMaxChain deep
        const Candidate& subject = *chain_.back();
        if (subject.facts().selfIssued) note(Finding::SelfSigned);
        for (const Candidate* issuer : issuersOf(subject)) {
            ++effort_.candidates;
            if (isOver()) return false;
            if (isExcluded(issuer->certificate()) || isLoop(chain_, *issuer)) continue;
            const auto objection = objectionTo(*issuer);
            if (isOver()) return false;
            if (objection) {
                note(*objection);
                continue;
            }
            chain_.push_back(issuer);
            note(Finding::IssuerUnknown);
            const bool found = issuer->anchor() != nullptr ? judge() : extend();
            chain_.pop_back();
            if (found) return true;
        }
        return false;
    }

    const Question& question_;
    const CandidatePool& own_;
    const CandidatePool& given_;
    const std::set<Fingerprint>& without_;
    const SearchLimits& limits_;
    Chain chain_;
    SearchResult best_;
    bool complete_ = false;  ///< a chain to an anchor was found
    Effort effort_;
    std::map<std::pair<const Candidate*, const Candidate*>, bool> checked_;
};

}  // namespace

SearchResult searchPath(const Candidate& leaf, const Question& question, const CandidatePool& own,
                        const CandidatePool& given, const std::set<Fingerprint>& without,
                        const SearchLimits& limits) {
    return Search(question, own, given, without, limits).from(leaf);
}

}  // namespace eleg
