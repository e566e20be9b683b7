// Requests as our extension sends them, to be changed in one place by each test.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "libcard/crypto/encoding.h"
#include "tests/rig/ca/test_ca.h"

namespace eleg::test {

inline constexpr const char* kNonce = "Yjk5Mzg0YmNhZjQ2NDM3OWE0N2E2YmRjMTQ0ZjQ3MzI=";
inline constexpr const char* kOrigin = "https://eservice.test";

/// "auth" or "sign": a certificate of Tolvan Tolvansson from the test CA, DER.
inline Bytes testCertificate(const std::string& purpose) {
    const auto path = rig::sharedTestCa() / "holders" / "tolvan" / "2048" / (purpose + ".der");
    std::ifstream file(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(file), {});
}

inline nlohmann::json authenticateMessage() {
    return {{"command", "authenticate"},
            {"arguments", {{"challengeNonce", kNonce}, {"origin", kOrigin}, {"lang", "sv"}}}};
}

inline nlohmann::json signingCertificateMessage() {
    return {{"command", "get-signing-certificate"}, {"arguments", {{"origin", kOrigin}}}};
}

inline nlohmann::json signMessage() {
    return {{"command", "sign"},
            {"arguments",
             {{"hash", toBase64(Bytes(32, 0x5A))},
              {"hashFunction", "SHA-256"},
              {"certificate", toBase64(testCertificate("sign"))},
              {"origin", kOrigin}}}};
}

}  // namespace eleg::test
