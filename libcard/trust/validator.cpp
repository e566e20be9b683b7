#include "libcard/trust/validator.h"

#include <algorithm>

#include "libcard/trust/path_search.h"

namespace eleg {
namespace {

constexpr std::size_t kMaxGiven = 4096;

CandidatePool poolOf(const TrustAnchors& anchors) {
    CandidatePool::Members members;
    for (const TrustAnchor& anchor : anchors.anchors)
        members.push_back(std::make_shared<const Candidate>(anchor));
    for (const Certificate& intermediate : anchors.intermediates)
        members.push_back(std::make_shared<const Candidate>(intermediate));
    return CandidatePool(std::move(members));
}

CandidatePool poolOf(const std::vector<Certificate>& given) {
    if (given.empty()) return {};
    CandidatePool::Members members;
    const auto end = given.begin() + static_cast<std::ptrdiff_t>(std::min(given.size(), kMaxGiven));
    for (auto each = given.begin(); each != end; ++each)
        if (each->isCa()) members.push_back(std::make_shared<const Candidate>(*each));
    return CandidatePool(std::move(members));
}

AnchorEvidence evidenceOf(const TrustAnchor& anchor) {
    return {anchor.set, anchor.name.empty() ? anchor.certificate.subject().commonName : anchor.name};
}

}  // namespace

struct Validator::Content {
    CandidatePool own;
};

Validator::Validator(TrustAnchors anchors) : content_(std::make_unique<Content>()) {
    content_->own = poolOf(anchors);
}

Validator::~Validator() = default;
Validator::Validator(Validator&&) noexcept = default;
Validator& Validator::operator=(Validator&&) noexcept = default;

bool Validator::hasNoAnchors() const {
    return !content_->own.hasAnchors();
}

Verdict Validator::validate(const Certificate& leaf, const Question& question,
                            const std::set<Fingerprint>& without) const {
    const Candidate subject(leaf);
    const CandidatePool given = poolOf(question.intermediates);
    const SearchResult result = searchPath(subject, question, content_->own, given, without);
    Verdict verdict;
    verdict.set(result.finding.value_or(Finding::ValidNotChecked));
    if (result.finding)
        verdict.detail =
            std::string(describe(*result.finding).id) + " (depth " + std::to_string(result.depth) + ")";
    for (const Candidate* candidate : result.chain) verdict.chain.push_back(candidate->certificate());
    if (const TrustAnchor* anchor = result.chain.back()->anchor()) verdict.anchor = evidenceOf(*anchor);
    verdict.effort = result.effort;
    return verdict;
}

Verdict Validator::validate(const Certificate& leaf, const Question& question) const {
    return validate(leaf, question, std::set<Fingerprint>());
}

Verdict Validator::validate(std::span<const std::uint8_t> der, const Question& question) const {
    if (const auto why = whyUnreadable(der)) return verdictOf(*why);
    return validate(Certificate::parse(der), question);
}

Verdict Validator::validate(const Certificate& leaf, Purpose purpose, TimePoint at,
                            const std::vector<Certificate>& extra) const {
    return validate(leaf, Question{useFor(purpose), at, {}, extra});
}

}  // namespace eleg
