// What the test CA's OCSP responder says (RFC 6960): the truth, or what a test wants instead.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rig {

/// How an answer is. All but the first three are for tests of the client.
enum class OcspBehaviour {
    Good,
    Revoked,
    Unknown,
    MalformedRequest,  ///< the status codes of RFC 6960, 4.2.1, without a response in them
    InternalError,
    TryLater,
    SignatureRequired,
    Unauthorized,
    Stale,        ///< good, but thisUpdate and nextUpdate were a day ago
    Future,       ///< good, from tomorrow on
    NoNonce,      ///< good, without the nonce of the request
    WrongNonce,   ///< good, with another nonce
    WrongSerial,  ///< good, for another certificate
    WrongSigner,  ///< good, signed by a holder's key that nobody has delegated
    BadSignature,
    Garbage,  ///< bytes that are no OCSP response
    Portal,   ///< a web page, as a captive portal sends it
    Silent,   ///< takes the request and never answers
    Endless,  ///< says 100 MiB and sends them as long as somebody reads
};

/// "good", "revoked", "try-later", "wrong-nonce", … Throws std::invalid_argument.
OcspBehaviour ocspBehaviourFrom(const std::string& word);
std::vector<std::string> ocspBehaviourNames();

class OcspAnswers {
 public:
    /// Reads the CA in `ca` (ca/test_ca.h). Throws std::runtime_error.
    explicit OcspAnswers(const std::filesystem::path& ca);
    ~OcspAnswers();
    OcspAnswers(const OcspAnswers&) = delete;
    OcspAnswers& operator=(const OcspAnswers&) = delete;

    /// The holder whose certificate `request` (DER) asks for; nothing when it is no request or of nobody.
    std::optional<std::string> holderAskedFor(std::span<const std::uint8_t> request) const;

    /// The response (DER) to `request`. A certificate that the CA never issued is Unknown whatever
    /// `behaviour` says, when that is Good or Revoked.
    std::vector<std::uint8_t> answer(std::span<const std::uint8_t> request, OcspBehaviour behaviour) const;

 private:
    struct Authority;
    std::unique_ptr<Authority> authority_;
};

}  // namespace rig
