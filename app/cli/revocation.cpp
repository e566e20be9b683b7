#include "app/cli/revocation.h"

#include "app/cli/fetching.h"
#include "app/cli/output.h"
#include "app/cli/own_settings.h"
#include "libcard/secure/file.h"

namespace eleg::cli {
namespace {

constexpr std::size_t kMaxAnswer = std::size_t{2} * 1024 * 1024;

void give(Validation& validation, RevocationSource kind, const std::vector<std::string>& files) {
    for (const std::string& file : files) {
        const std::string content = readFile(file, kMaxAnswer);
        validation.give(kind, Bytes(content.begin(), content.end()));
    }
}

FetchRules fetchRules() {
    const auto found = ownPolicy().members.find("fetching");
    return found == ownPolicy().members.end() ? FetchRules() : fetchRulesFrom(*found);
}

}  // namespace

RevocationPolicy revocationPolicy(const RevocationPolicy& base) {
    const Policy& policy = ownPolicy();
    const auto found = policy.members.find("revocation");
    return found == policy.members.end() ? base : revocationPolicyFrom(*found, base);
}

void settle(Validation& validation, const Arguments& arguments, bool asking) {
    give(validation, RevocationSource::Ocsp, arguments.all("ocsp-response"));
    give(validation, RevocationSource::Crl, arguments.all("crl"));
    if (asking)
        fetchFor(validation, fetchRules());
    else
        validation.giveUp(FetchFailure::Offline);
}

std::string evidenceLine(const RevocationEvidence& evidence) {
    const std::string source = evidence.source == RevocationSource::Ocsp ? "OCSP" : "CRL";
    const std::string mark = evidence.status == RevocationStatus::Good      ? "✓ "
                             : evidence.status == RevocationStatus::Revoked ? "✗ "
                                                                            : "– ";
    std::string line = mark + source;
    if (!evidence.url.empty()) line += " " + evidence.url;
    if (evidence.thisUpdate) line += ", " + isoTime(*evidence.thisUpdate);
    if (evidence.problem) line += ": " + translated("verdicts", describe(*evidence.problem).text);
    return line;
}

RevocationWish revocationWishFrom(const Arguments& arguments) {
    const bool handedOver = !arguments.all("ocsp-response").empty() || !arguments.all("crl").empty();
    RevocationWish wish;
    wish.wanted = arguments.has("revocation") || handedOver;
    wish.asking = arguments.has("revocation") && !arguments.has("offline");
    if (!wish.wanted) return wish;
    const RevocationPolicy base = wish.asking ? RevocationPolicy::forRelyingParty() : RevocationPolicy();
    wish.policy = revocationPolicy(base);
    // A machine on which nobody is asked does not turn "is it revoked?" into "never mind".
    if (wish.policy.order == RevocationPolicy::Order::Nothing) {
        wish.policy.order = base.order;
        wish.asking = false;
    }
    return wish;
}

}  // namespace eleg::cli
