// Hashes that know their algorithm.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "libcard/crypto/encoding.h"
#include "libcard/errors/error.h"
#include "libcard/errors/export.h"

namespace eleg {

enum class HashFunction { Sha224, Sha256, Sha384, Sha512, Sha3_224, Sha3_256, Sha3_384, Sha3_512 };

/// "SHA-256", "SHA3-512" … as Web eID writes it. Throws Error{HashUnsupported} for other text.
ELEG_CARD_EXPORT HashFunction hashFunctionFromName(std::string_view name);
ELEG_CARD_EXPORT std::string_view nameOf(HashFunction function);
ELEG_CARD_EXPORT std::size_t sizeOf(HashFunction function);  ///< bytes

struct Digest {
    HashFunction function = HashFunction::Sha256;
    Bytes value;  ///< sizeOf(function) bytes
    bool operator==(const Digest&) const = default;
};

/// Wraps `value`. Throws Error{InvalidArgument} when its length is not that of `function`.
ELEG_CARD_EXPORT Digest makeDigest(HashFunction function, Bytes value);
/// Hashes `message`.
ELEG_CARD_EXPORT Digest digestOf(HashFunction function, std::span<const std::uint8_t> message);

/// Hashes the content of the regular file `path`, however large. Throws Error{FileUnreadable}.
ELEG_CARD_EXPORT Digest digestOfFile(HashFunction function, const std::filesystem::path& path);

enum class Padding { None, Pkcs1, Pss };  ///< "NONE", "PKCS1.5", "PSS"

struct SignatureAlgorithm {
    bool ecc = false;  ///< "ECC", else "RSA"
    HashFunction hash = HashFunction::Sha256;
    Padding padding = Padding::Pkcs1;
    bool operator==(const SignatureAlgorithm&) const = default;
};

struct Signature {
    Bytes value;  ///< RSA: as long as the modulus; EC: raw r‖s
    SignatureAlgorithm algorithm;
    bool operator==(const Signature&) const = default;
};

/// Whether `signature` over `digest` is by the key of the SubjectPublicKeyInfo `publicKey` (DER). False for
/// anything malformed.
ELEG_CARD_EXPORT bool verifySignature(std::span<const std::uint8_t> publicKey, const Digest& digest,
                                      const Signature& signature);

}  // namespace eleg
