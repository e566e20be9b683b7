// An X.509 certificate as a value: its bytes and what they say, checked once when it is parsed.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "libcard/crypto/encoding.h"
#include "libcard/errors/error.h"
#include "libcard/errors/export.h"

struct x509_st;  // OpenSSL's X509

namespace eleg {

using TimePoint = std::chrono::sys_seconds;

enum class KeyType { Rsa, Ec, Other };

/// A name's parts that matter to us, as UTF-8, each at most 256 characters (then it ends in '…') with
/// control, bidi-control, newline and invisible characters and what cannot be decoded replaced by U+FFFD, so
/// that it may be shown as plain text. Empty when absent.
struct DistinguishedName {
    std::string commonName;
    std::string givenName;
    std::string surname;
    std::string organisation;
    std::string country;
    std::string serialNumber;
    std::string text;  ///< the whole name for people: "CN=…, O=…, C=SE", with RFC 4514's escapes
    bool operator==(const DistinguishedName&) const = default;
};

/// Immutable, cheap to copy (shares its bytes), safe from several threads.
class ELEG_CARD_EXPORT Certificate {
 public:
    static constexpr std::size_t kMaxDerSize = std::size_t{32} * 1024;

    /// Parses exactly one certificate in DER, at most kMaxDerSize bytes, nothing after it.
    /// Throws Error{CertificateMalformed}.
    static Certificate parse(std::span<const std::uint8_t> der);
    /// Parses a file of at most 256 KiB: one DER, or PEM with 1 to 64 blocks CERTIFICATE (others are passed
    /// over). Throws Error{FileUnreadable|CertificateMalformed}.
    static std::vector<Certificate> load(const std::string& path);

    const Bytes& der() const;
    const Fingerprint& fingerprint() const;
    const DistinguishedName& subject() const;
    const DistinguishedName& issuer() const;
    const std::string& serialNumberHex() const;  ///< lower case, without leading zeros or sign
    TimePoint notBefore() const;
    TimePoint notAfter() const;
    KeyType keyType() const;
    int keyBits() const;
    /// SubjectPublicKeyInfo in DER.
    const Bytes& publicKey() const;
    /// keyUsage bits; false for each when the extension is absent.
    bool hasKeyUsage() const;
    bool allowsDigitalSignature() const;
    bool allowsNonRepudiation() const;
    bool isCa() const;
    /// Dotted OIDs of extendedKeyUsage; empty when the extension is absent.
    const std::vector<std::string>& extendedKeyUsage() const;
    /// Dotted OIDs of certificatePolicies.
    const std::vector<std::string>& policies() const;
    /// http(s) URLs of authorityInfoAccess OCSP: printable ASCII, at most 8 of 2048 characters.
    const std::vector<std::string>& ocspUrls() const;

    /// OpenSSL's view of it, for libcard/trust: its extensions are read already, so that several threads may
    /// look at once. Lives as long as this certificate or a copy of it; must not be changed.
    struct x509_st* x509() const;

    bool operator==(const Certificate& other) const { return der() == other.der(); }

 private:
    struct Content;
    explicit Certificate(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
    std::shared_ptr<const Content> content_;
};

}  // namespace eleg
