#include "app/host/command.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/host/wire.h"
#include "libcard/json/strict_json.h"

namespace eleg {
namespace {

using nlohmann::json;

std::string argument(const json& arguments, const char* key) {
    return stringMember(arguments, key, ErrorCode::InvalidArgument);
}

Bytes base64Argument(const json& arguments, const char* key) {
    auto bytes = fromBase64(argument(arguments, key));
    if (!bytes) throw Error(ErrorCode::InvalidArgument, std::string("not base64: ") + key);
    return *std::move(bytes);
}

// BCP 47 language tags have letters, digits and hyphens, and registered ones at most 35 characters (RFC 5646
// §4.4.1).
std::string languageFrom(const json& arguments) {
    const auto language = optionalStringMember(arguments, "lang", ErrorCode::InvalidArgument);
    if (!language) return {};
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    };
    if (language->size() > 35 || !std::all_of(language->begin(), language->end(), fits))
        throw Error(ErrorCode::InvalidArgument, "not a language: lang");
    return *language;
}

SignatureRequest signatureFrom(const json& arguments) {
    const HashFunction function = hashFunctionFromName(argument(arguments, "hashFunction"));
    Digest digest = makeDigest(function, base64Argument(arguments, "hash"));
    Certificate certificate = Certificate::parse(base64Argument(arguments, "certificate"));
    // The authentication key signs tokens only: such a request is refused before anybody is asked.
    if (purposeOf(certificate) != Purpose::Signature)
        throw Error(ErrorCode::WrongPurpose, "the certificate is not for signatures");
    return {std::move(certificate), std::move(digest)};
}

using What = decltype(Request::what);

What whatFrom(const std::string& command, const json& arguments) {
    if (command == "authenticate")
        return AuthenticateRequest{Nonce::parse(argument(arguments, "challengeNonce"))};
    if (command == "get-signing-certificate") return SigningCertificateRequest{};
    if (command == "sign") return signatureFrom(arguments);
    throw Error(ErrorCode::CommandUnknown, "not authenticate, get-signing-certificate, sign or quit");
}

}  // namespace

Command parseCommand(std::string_view message) {
    const json root = parseStrictJson(message, Wire::kMaxMessage, ErrorCode::MessageMalformed);
    const std::string command = stringMember(root, "command", ErrorCode::MessageMalformed);
    if (command == "quit") return QuitCommand{};
    const auto arguments = root.find("arguments");
    const bool given = arguments != root.end() && arguments->is_object();
    What what = whatFrom(command, given ? *arguments : json::object());
    if (!given) throw Error(ErrorCode::InvalidArgument, "no object: arguments");
    return Request{Origin::parse(argument(*arguments, "origin")), languageFrom(*arguments), std::move(what)};
}

}  // namespace eleg
