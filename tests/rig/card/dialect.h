// How the profiles differ in what they understand: PIN blocks, signature algorithms and commands.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/rig/card/personalisation.h"
#include "tests/rig/card/private_key.h"

namespace rig {

/// How a PIN or PUK stands in a command: `blockSize` bytes, digits first, then `pad`.
struct PinFormat {
    bool bcd = false;  ///< two digits a byte instead of one ASCII character a byte
    std::size_t blockSize = 8;
    std::uint8_t pad = 0x00;
    std::size_t shortest = 4;
    std::size_t longest = 8;

    /// The digits in `block` (whose size is blockSize). Anything else than digits and padding gives an empty
    /// text, which is no PIN's value.
    std::string decode(std::span<const std::uint8_t> block) const;
    bool acceptable(const std::string& digits) const;
};

struct Algorithm {
    enum class Padding { Pkcs1, Pss };

    std::uint8_t reference = 0;  ///< tag 80 in the security environment
    Padding padding = Padding::Pkcs1;
    Hash hash = Hash::None;   ///< None: the bytes as given are padded and signed
    std::size_t longest = 0;  ///< with Hash::None: most bytes taken
};

struct Dialect {
    PinFormat pin{};
    std::vector<Algorithm> algorithms{};
    /// The digest is given with PSO HASH and the signature fetched by a PSO CDS without data; otherwise PSO
    /// CDS carries what is to be signed.
    bool hashBeforeSignature = true;
    /// PSO HASH answers with the digest it was given.
    bool hashIsEchoed = false;
    /// GET DATA is understood with CLA 80 too.
    bool proprietaryGetData = false;

    const Algorithm* algorithm(std::uint8_t reference) const;
};

const Dialect& dialectOf(Profile profile);

}  // namespace rig
