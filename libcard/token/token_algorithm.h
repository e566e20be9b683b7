// The names of web-eid:1.0's algorithms (JWA, RFC 7518, 3.1). Inside libcard/token only.
#pragma once

#include <optional>
#include <string_view>

#include "libcard/crypto/digest.h"
#include "libcard/identity/certificate.h"

namespace eleg {

constexpr std::string_view kTokenFormat = "web-eid:1.0";

/// What `name` stands for; nothing for a name that the format does not have.
std::optional<SignatureAlgorithm> tokenAlgorithmFrom(std::string_view name);

/// Whether `certificate`'s key is of the kind that `name` needs: RSA for RS and PS, the one curve of RFC 7518
/// for ES256, ES384 and ES512.
bool fitsKey(std::string_view name, const Certificate& certificate);

}  // namespace eleg
