#include "libcard/token/authentication_token.h"

#include "libcard/json/strict_json.h"
#include "libcard/token/token_algorithm.h"

namespace eleg {
namespace {

constexpr std::size_t kMaxToken = 64UL * 1024;
constexpr ErrorCode kMalformed = ErrorCode::TokenMalformed;

std::span<const std::uint8_t> bytesOf(const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Bytes base64Member(const nlohmann::json& object, const char* key) {
    auto bytes = fromBase64(stringMember(object, key, kMalformed));
    if (!bytes || bytes->empty()) throw Error(kMalformed, std::string("not base64: ") + key);
    return *std::move(bytes);
}

}  // namespace

Digest tokenDigest(const Origin& origin, const Nonce& nonce, HashFunction hash) {
    Bytes message = digestOf(hash, bytesOf(origin.text())).value;
    const Bytes nonceHash = digestOf(hash, bytesOf(nonce.text())).value;
    message.insert(message.end(), nonceHash.begin(), nonceHash.end());
    return digestOf(hash, message);
}

std::string toJson(const AuthenticationToken& token) {
    const nlohmann::ordered_json json = {{"unverifiedCertificate", toBase64(token.certificate)},
                                         {"algorithm", token.algorithm},
                                         {"signature", toBase64(token.signature)},
                                         {"format", token.format},
                                         {"appVersion", token.appVersion}};
    return json.dump();
}

AuthenticationToken parseToken(std::string_view json) {
    const nlohmann::json object = parseStrictJson(json, kMaxToken, kMalformed);
    AuthenticationToken token;
    token.format = stringMember(object, "format", kMalformed);
    if (token.format != kTokenFormat)
        throw Error(ErrorCode::TokenFormatUnknown, "the format is not web-eid:1.0");
    token.certificate = base64Member(object, "unverifiedCertificate");
    token.algorithm = stringMember(object, "algorithm", kMalformed);
    token.signature = base64Member(object, "signature");
    token.appVersion = optionalStringMember(object, "appVersion", kMalformed).value_or("");
    return token;
}

}  // namespace eleg
