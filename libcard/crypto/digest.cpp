#include "libcard/crypto/digest.h"

#include <array>

#include "libcard/crypto/openssl.h"
#include "libcard/secure/file.h"

namespace eleg {
namespace {

struct Entry {
    HashFunction function;
    std::string_view name;
    std::size_t size;
    const EVP_MD* (*md)();
};

// In the order of the enumeration.
constexpr std::array<Entry, 8> kFunctions = {{{HashFunction::Sha224, "SHA-224", 28, EVP_sha224},
                                              {HashFunction::Sha256, "SHA-256", 32, EVP_sha256},
                                              {HashFunction::Sha384, "SHA-384", 48, EVP_sha384},
                                              {HashFunction::Sha512, "SHA-512", 64, EVP_sha512},
                                              {HashFunction::Sha3_224, "SHA3-224", 28, EVP_sha3_224},
                                              {HashFunction::Sha3_256, "SHA3-256", 32, EVP_sha3_256},
                                              {HashFunction::Sha3_384, "SHA3-384", 48, EVP_sha3_384},
                                              {HashFunction::Sha3_512, "SHA3-512", 64, EVP_sha3_512}}};

const Entry& entryOf(HashFunction function) {
    return kFunctions.at(static_cast<std::size_t>(function));
}

}  // namespace

const EVP_MD* openssl::messageDigest(HashFunction function) {
    return entryOf(function).md();
}

HashFunction hashFunctionFromName(std::string_view name) {
    for (const Entry& entry : kFunctions)
        if (entry.name == name) return entry.function;
    throw Error(ErrorCode::HashUnsupported, "unknown hash function");
}

std::string_view nameOf(HashFunction function) {
    return entryOf(function).name;
}

std::size_t sizeOf(HashFunction function) {
    return entryOf(function).size;
}

Digest makeDigest(HashFunction function, Bytes value) {
    if (value.size() != sizeOf(function))
        throw Error(ErrorCode::InvalidArgument, "a hash of " + std::string(nameOf(function)) + " has " +
                                                    std::to_string(sizeOf(function)) + " bytes, not " +
                                                    std::to_string(value.size()));
    return {function, std::move(value)};
}

Digest digestOf(HashFunction function, std::span<const std::uint8_t> message) {
    Digest digest{function, Bytes(sizeOf(function))};
    if (EVP_Digest(message.data(), message.size(), digest.value.data(), nullptr,
                   openssl::messageDigest(function), nullptr) != 1)
        throw Error(ErrorCode::Internal, "EVP_Digest");
    return digest;
}

Digest digestOfFile(HashFunction function, const std::filesystem::path& path) {
    const openssl::Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    bool good = context && EVP_DigestInit_ex(context.get(), openssl::messageDigest(function), nullptr) == 1;
    readFileInBlocks(path, [&](std::string_view block) {
        good = good && EVP_DigestUpdate(context.get(), block.data(), block.size()) == 1;
    });
    Digest digest{function, Bytes(sizeOf(function))};
    if (!good || EVP_DigestFinal_ex(context.get(), digest.value.data(), nullptr) != 1)
        throw Error(ErrorCode::Internal, "EVP_Digest");
    return digest;
}

}  // namespace eleg
