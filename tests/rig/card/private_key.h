// An RSA key as the card's chip has it: it signs and is never read.
#pragma once

#include <openssl/evp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "tests/rig/card/virtual_card.h"

namespace rig {

enum class Hash { None, Sha1, Sha256, Sha384, Sha512 };

/// Bytes of a digest; 0 for Hash::None.
std::size_t digestSize(Hash hash);

class PrivateKey {
 public:
    /// Loads an unencrypted PEM key. Throws std::runtime_error naming the file when it is not an RSA key.
    explicit PrivateKey(const std::filesystem::path& pem);

    /// Bytes of a signature.
    std::size_t size() const;

    /// PKCS#1 v1.5. With Hash::None the padding goes around `input` as it is (at most size() - 11 bytes);
    /// otherwise `input` is a digest and the card adds the DigestInfo. Nothing when the length does not fit.
    std::optional<Bytes> signPkcs1(Hash hash, std::span<const std::uint8_t> input) const;

    /// PSS with a salt as long as the digest and MGF1 of the same hash. Nothing when the length does not fit.
    std::optional<Bytes> signPss(Hash hash, std::span<const std::uint8_t> digest) const;

 private:
    std::optional<Bytes> sign(int padding, Hash hash, std::span<const std::uint8_t> input) const;

    std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key_;
};

}  // namespace rig
