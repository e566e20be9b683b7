// Lists of revoked certificates and OCSP responses for tests, as they should be until a test changes them.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "libcard/trust/revocation_answer.h"
#include "tests/unit/test_pki/test_der.h"
#include "tests/unit/test_pki/test_pki.h"

namespace eleg::test {

struct CrlEntry {
    Bytes serialNumber;  ///< whole INTEGER
    TimePoint when = noon() - std::chrono::hours(30);
    std::optional<int> reason{};
    std::vector<Bytes> extensions{};
};

struct CrlOrder {
    TimePoint thisUpdate = noon() - std::chrono::hours(1);
    std::optional<TimePoint> nextUpdate = noon() + std::chrono::hours(24);
    std::vector<CrlEntry> entries{};
    std::vector<Bytes> extensions{der::extension("2.5.29.20", false, der::integer(7))};  ///< cRLNumber
    std::string hash = "SHA256";
    bool version2 = true;
    /// Another AlgorithmIdentifier inside than outside.
    std::optional<std::string> innerHash{};
};
Bytes crl(const CrlOrder& order, const Issuer& issuer);
/// The INTEGER of `certificate`'s serial number.
Bytes serialOf(const Certificate& certificate);
CrlEntry entryFor(const Certificate& certificate, std::optional<int> reason = {});

struct OcspAnswer {
    enum class Status { Good, Revoked, Unknown } status = Status::Good;
    TimePoint revokedAt = noon() - std::chrono::hours(30);
    std::optional<int> reason{};
    TimePoint thisUpdate = noon() - std::chrono::minutes(2);
    std::optional<TimePoint> nextUpdate = noon() + std::chrono::hours(1);
    std::string certIdHash = "SHA1";
    std::vector<Bytes> extensions{};
    /// About this certificate and issuer instead of the subject.
    std::optional<RevocationSubject> about{};
};

struct OcspOrder {
    std::vector<OcspAnswer> answers{OcspAnswer()};
    TimePoint producedAt = noon() - std::chrono::seconds(5);
    Bytes producedAtDer{};  ///< in its place, when not empty
    Bytes nonce{};          ///< empty: none
    std::vector<Bytes> extensions{};
    Bytes version{};  ///< what stands in version's place; empty: nothing, which is version 1
    std::string hash = "SHA256";
    int status = 0;  ///< of the outer response
    std::string type = "1.3.6.1.5.5.7.48.1.1";
    bool byKey = false;              ///< the responder named by key hash, not by name
    const Issuer* signer = nullptr;  ///< else the subject's issuer
    std::vector<Certificate> certificates{};
    bool changeSignature = false;
    bool emptySignature = false;
};
Bytes ocsp(const OcspOrder& order, const RevocationSubject& subject, const Issuer& issuer);
/// A response with a status word and nothing more.
Bytes ocspStatus(int status);

/// cRLDistributionPoints with these addresses.
Extension crlPoints(const std::vector<std::string>& urls);

}  // namespace eleg::test
