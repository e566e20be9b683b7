#include "tests/rig/card/dialect.h"

#include <algorithm>

namespace rig {
namespace {

using Padding = Algorithm::Padding;

constexpr std::size_t digestInfoSha256Size = 51;
constexpr std::size_t modulus2048 = 256;
constexpr std::size_t pkcs1Overhead = 11;

// Algorithm references 42 and 02 with at most 36 bytes as given: OpenSC 0.23 card-gemsafeV1.c and measured.
Dialect seeid() {
    return {.pin = {.blockSize = 8, .pad = 0x00, .shortest = 6, .longest = 8},
            .algorithms = {{.reference = 0x42, .hash = Hash::Sha256}, {.reference = 0x02, .longest = 36}}};
}

// BCD padded with FF and 6 to 16 digits: OpenSC 0.23 pkcs15-gemsafeV1.c, "default PIN policy".
Dialect gemsafe() {
    Dialect dialect = seeid();
    dialect.pin = {.bcd = true, .blockSize = 8, .pad = 0xFF, .shortest = 6, .longest = 16};
    dialect.proprietaryGetData = true;
    return dialect;
}

// Algorithm references 02 (as given) and 12 (SHA-1 digest): OpenSC 0.23 card-setcos.c; PSO CDS with data:
// iso7816.c.
Dialect setcos() {
    return {.pin = {.blockSize = 8, .pad = 0x00, .shortest = 6, .longest = 8},
            .algorithms = {{.reference = 0x02, .longest = modulus2048 - pkcs1Overhead},
                           {.reference = 0x12, .hash = Hash::Sha1}},
            .hashBeforeSignature = false};
}

// Emulated from OpenSC's source (card-idprime.c, pkcs15-idprime.c), never seen on a card.
Dialect idprime() {
    return {.pin = {.blockSize = 16, .pad = 0x00, .shortest = 4, .longest = 16},
            .algorithms = {{.reference = 0x02, .longest = digestInfoSha256Size},
                           {.reference = 0x42, .hash = Hash::Sha256},
                           {.reference = 0x52, .hash = Hash::Sha384},
                           {.reference = 0x62, .hash = Hash::Sha512},
                           {.reference = 0x45, .padding = Padding::Pss, .hash = Hash::Sha256},
                           {.reference = 0x55, .padding = Padding::Pss, .hash = Hash::Sha384},
                           {.reference = 0x65, .padding = Padding::Pss, .hash = Hash::Sha512}},
            .hashIsEchoed = true};
}

}  // namespace

std::string PinFormat::decode(std::span<const std::uint8_t> block) const {
    if (block.size() != blockSize) return {};
    std::string symbols;
    for (const std::uint8_t byte : block) {
        if (bcd) {
            for (const int nibble : {byte >> 4, byte & 0x0F})
                symbols += nibble < 10 ? static_cast<char>('0' + nibble) : nibble == (pad & 0x0F) ? 'p' : 'x';
        } else {
            const bool digit = byte >= '0' && byte <= '9';
            symbols += digit ? static_cast<char>(byte) : byte == pad ? 'p' : 'x';
        }
    }
    const std::size_t end = std::min(symbols.find('p'), symbols.size());
    const std::string digits = symbols.substr(0, end);
    const bool onlyPadding = symbols.find_first_not_of('p', end) == std::string::npos;
    const bool onlyDigits = digits.find('x') == std::string::npos;
    return onlyPadding && onlyDigits ? digits : std::string{};
}

bool PinFormat::acceptable(const std::string& digits) const {
    return digits.size() >= shortest && digits.size() <= longest;
}

const Algorithm* Dialect::algorithm(std::uint8_t reference) const {
    const auto found = std::ranges::find(algorithms, reference, &Algorithm::reference);
    return found == algorithms.end() ? nullptr : &*found;
}

const Dialect& dialectOf(Profile profile) {
    static const Dialect ofSeeid = seeid();
    static const Dialect ofGemsafe = gemsafe();
    static const Dialect ofSetcos = setcos();
    static const Dialect ofIdprime = idprime();
    switch (profile) {
        case Profile::Seeid:
            return ofSeeid;
        case Profile::SeeidGemsafe:
            return ofGemsafe;
        case Profile::TeliaIp5a:
            return ofSetcos;
        case Profile::SvenskaPass:
            return ofIdprime;
    }
    return ofSeeid;
}

}  // namespace rig
