#include "libcard/trust/purpose.h"

#include <algorithm>

#include "libcard/errors/text.h"

namespace eleg {
namespace {

constexpr std::string_view kClientAuthentication = "1.3.6.1.5.5.7.3.2";

constexpr std::string_view kIsCa = ELEG_TEXT("This is an issuer's certificate, not a person's e-ID.");
constexpr std::string_view kNoKeyUsage = ELEG_TEXT("The certificate does not say what it may be used for.");
constexpr std::string_view kNotForAuthentication =
    ELEG_TEXT("The e-ID is not meant for proving who somebody is.");
constexpr std::string_view kNotForSignature = ELEG_TEXT("The e-ID is not meant for signing.");
constexpr std::string_view kNotForClients =
    ELEG_TEXT("The certificate is for other uses than proving who somebody is to a site.");

}  // namespace

std::optional<std::string_view> objectionToPurpose(const Certificate& leaf, Purpose purpose) {
    if (leaf.isCa()) return kIsCa;
    if (!leaf.hasKeyUsage()) return kNoKeyUsage;
    if (purpose == Purpose::Signature)
        return leaf.allowsNonRepudiation() ? std::nullopt : std::optional(kNotForSignature);
    if (!leaf.allowsDigitalSignature()) return kNotForAuthentication;
    const auto& usages = leaf.extendedKeyUsage();
    if (!usages.empty() && std::find(usages.begin(), usages.end(), kClientAuthentication) == usages.end())
        return kNotForClients;
    return std::nullopt;
}

}  // namespace eleg
