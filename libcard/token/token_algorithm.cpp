#include "libcard/token/token_algorithm.h"

#include <algorithm>
#include <array>

#include "libcard/token/authentication_token.h"

namespace eleg {
namespace {

struct Entry {
    std::string_view name;
    SignatureAlgorithm algorithm;
    int curveBits;  ///< 0 for RSA
};

constexpr std::array<Entry, 5> kAlgorithms = {{{"RS256", {false, HashFunction::Sha256, Padding::Pkcs1}, 0},
                                               {"PS256", {false, HashFunction::Sha256, Padding::Pss}, 0},
                                               {"ES256", {true, HashFunction::Sha256, Padding::None}, 256},
                                               {"ES384", {true, HashFunction::Sha384, Padding::None}, 384},
                                               {"ES512", {true, HashFunction::Sha512, Padding::None}, 521}}};

const Entry* entryOf(std::string_view name) {
    const auto* found = std::find_if(kAlgorithms.begin(), kAlgorithms.end(),
                                     [name](const Entry& entry) { return entry.name == name; });
    return found == kAlgorithms.end() ? nullptr : found;
}

}  // namespace

std::string tokenAlgorithmName(const SignatureAlgorithm& algorithm) {
    for (const Entry& entry : kAlgorithms)
        if (entry.algorithm == algorithm) return std::string(entry.name);
    throw Error(ErrorCode::MechanismUnsupported, "web-eid:1.0 has no name for this algorithm");
}

std::optional<SignatureAlgorithm> tokenAlgorithmFrom(std::string_view name) {
    const Entry* entry = entryOf(name);
    return entry == nullptr ? std::nullopt : std::optional(entry->algorithm);
}

bool fitsKey(std::string_view name, const Certificate& certificate) {
    const Entry* entry = entryOf(name);
    if (entry == nullptr) return false;
    if (!entry->algorithm.ecc) return certificate.keyType() == KeyType::Rsa;
    return certificate.keyType() == KeyType::Ec && certificate.keyBits() == entry->curveBits;
}

}  // namespace eleg
