#include "tests/rig/ca/test_ca.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/rig/ca/issuance.h"
#include "tests/rig/ca/people.h"

namespace rig {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kVersion = 1;  // grows when what is made changes
constexpr std::int64_t kDay = std::int64_t{24} * 3600;
constexpr std::int64_t kYear = 365 * kDay;
constexpr std::int64_t kOldest = 90 * kDay;
constexpr int kSizes[] = {2048, 3072};
constexpr int kCaBits = 3072;

// Policies: 2.999 is the arc set aside for examples; 1.2.3.4.10 is BankID's own for test cards (FACTS §1).
struct IssuerFacts {
    const char* name;
    const char* commonName;
    const char* organisation;
    const char* policy;
};
constexpr IssuerFacts kIssuers[] = {
    {"id-card", "Eleg TEST ID Card CA v1", "Eleg TEST ID Card Issuer", "2.999.752.1"},
    {"bank", "Eleg TEST Bank CA v1", "Eleg TEST Bank", "1.2.3.4.10"}};

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

int yearOf(std::int64_t time) {
    const std::time_t seconds = time;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    return parts.tm_year + 1900;
}

/// Only one process at a time; given back when the process ends, however it ends.
class FolderLock {
 public:
    explicit FolderLock(const fs::path& folder)
        : fd_(::open((folder.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
        int locked = -1;
        while (fd_ >= 0 && (locked = ::flock(fd_, LOCK_EX)) != 0 && errno == EINTR) {
        }
        if (locked != 0) throw std::runtime_error("cannot lock " + folder.string());
    }
    ~FolderLock() { ::close(fd_); }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

 private:
    int fd_;
};

json readIndex(const fs::path& folder) {
    std::ifstream in(folder / "index.json");
    return json::parse(in, nullptr, false);
}

bool isThere(const fs::path& folder) {
    const json index = readIndex(folder);
    if (!index.is_object() || index.value("version", 0) != kVersion) return false;
    const std::int64_t age = now() - index.value("made", std::int64_t{0});
    return age >= 0 && age < kOldest;
}

int portFor(const fs::path& folder) {
    std::uint32_t hash = 2166136261U;  // FNV-1a
    for (const char c : folder.string()) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
    return 20000 + static_cast<int>(hash % 10000);
}

/// `port`, or the next one on which nobody listens.
int freePortFrom(int port) {
    for (int candidate = port; candidate < port + 1000; ++candidate) {
        const int trial = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<std::uint16_t>(candidate));
        const bool free = ::bind(trial, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        ::close(trial);
        if (free) return candidate;
    }
    throw std::runtime_error("no free port from " + std::to_string(port));
}

std::string ocspUrlAt(int port) {
    return "http://127.0.0.1:" + std::to_string(port) + "/ocsp";
}

/// Two holders' certificates of one size take two keys each; the rest is for CAs and responder.
class Hierarchy {
 public:
    Hierarchy(fs::path folder, std::string ocspUrl, std::int64_t at)
        : folder_(std::move(folder)), ocspUrl_(std::move(ocspUrl)), now_(at), people_(people(yearOf(at))) {}

    /// With new keys, or with those of the CA in `from`.
    void make(const fs::path& from = {}) {
        if (from.empty())
            makeAllKeys();
        else
            takeAllKeys(from);
        for (const char* part : {"anchors", "intermediates", "keys", "ocsp"})
            fs::create_directories(folder_ / part);
        makeRoot();
        writePem(folder_ / "ocsp/responder.key", responderKey_.get());
        for (const IssuerFacts& facts : kIssuers) makeIssuer(facts);
        for (const Person& person : people_)
            for (const int bits : kSizes) makeHolder(person, bits);
    }

    json index() const {
        json list = json::array();
        for (const Person& person : people_)
            list.push_back({{"name", person.name},
                            {"givenName", person.givenName},
                            {"surname", person.surname},
                            {"commonName", person.commonName},
                            {"personnummer", person.personnummer},
                            {"issuer", person.issuer},
                            {"special", person.special}});
        return {{"version", kVersion}, {"made", now_}, {"ocspUrl", ocspUrl_}, {"people", list}};
    }

 private:
    struct Issuer {
        const IssuerFacts* facts;
        Key key;
        X509Certificate certificate;
    };

    void makeAllKeys() {
        // The slow ones first, so that all threads end together.
        std::vector<int> bits(std::size(kIssuers) + 1, kCaBits);
        bits.insert(bits.end(), 2 * people_.size(), 3072);
        bits.push_back(2048);
        bits.insert(bits.end(), 2 * people_.size(), 2048);
        std::vector<Key> keys = makeKeys(bits);
        auto next = keys.begin();
        rootKey_ = std::move(*next++);
        for (const IssuerFacts& facts : kIssuers) issuers_[facts.name] = {&facts, std::move(*next++), {}};
        for (std::size_t i = 0; i < 2 * people_.size(); ++i) holderKeys_[3072].push_back(std::move(*next++));
        responderKey_ = std::move(*next++);
        for (std::size_t i = 0; i < 2 * people_.size(); ++i) holderKeys_[2048].push_back(std::move(*next++));
    }

    void takeAllKeys(const fs::path& from) {
        rootKey_ = readKey(from / "keys/root.key");
        responderKey_ = readKey(from / "ocsp/responder.key");
        for (const IssuerFacts& facts : kIssuers)
            issuers_[facts.name] = {&facts, readKey(from / "keys" / (std::string(facts.name) + ".key")), {}};
        // makeHolder() takes them from the end.
        for (auto person = people_.rbegin(); person != people_.rend(); ++person)
            for (const int bits : kSizes)
                for (const char* name : {"sign.key", "auth.key"})
                    holderKeys_[bits].push_back(
                        readKey(from / "holders" / person->name / std::to_string(bits) / name));
    }

    void makeRoot() {
        root_ = issue({.subject = {{"C", "SE"},
                                   {"O", "Eleg TEST, not for real use"},
                                   {"CN", "Eleg TEST Root CA, not for real use"}},
                       .notBefore = now_ - 10 * kYear,
                       .notAfter = now_ + 20 * kYear,
                       .extensions = {{"basicConstraints", "critical,CA:TRUE"},
                                      {"keyUsage", "critical,keyCertSign,cRLSign"},
                                      {"subjectKeyIdentifier", "hash"}}},
                      rootKey_.get(), nullptr, rootKey_.get());
        writePem(folder_ / "anchors/eleg-test-root-ca.pem", root_.get());
        writePem(folder_ / "keys/root.key", rootKey_.get());
    }

    void makeIssuer(const IssuerFacts& facts) {
        Issuer& issuer = issuers_[facts.name];
        const std::string name = facts.name;
        issuer.certificate =
            issue({.subject = {{"C", "SE"}, {"O", facts.organisation}, {"CN", facts.commonName}},
                   .notBefore = now_ - 9 * kYear,
                   .notAfter = now_ + 15 * kYear,
                   .extensions = {{"basicConstraints", "critical,CA:TRUE,pathlen:0"},
                                  {"keyUsage", "critical,keyCertSign,cRLSign"},
                                  {"subjectKeyIdentifier", "hash"},
                                  {"authorityKeyIdentifier", "keyid:always"},
                                  {"certificatePolicies", facts.policy}}},
                  issuer.key.get(), root_.get(), rootKey_.get());
        writePem(folder_ / "intermediates" / (name + ".pem"), issuer.certificate.get());
        writePem(folder_ / "keys" / (name + ".key"), issuer.key.get());
        const X509Certificate responder =
            issue({.subject = {{"C", "SE"},
                               {"O", facts.organisation},
                               {"CN", "Eleg TEST OCSP Responder for " + name}},
                   .notBefore = now_ - kYear,
                   .notAfter = now_ + kYear,
                   .extensions = {{"basicConstraints", "critical,CA:FALSE"},
                                  {"keyUsage", "critical,digitalSignature"},
                                  {"extendedKeyUsage", "OCSPSigning"},
                                  {"noCheck", "ignored"},
                                  {"subjectKeyIdentifier", "hash"},
                                  {"authorityKeyIdentifier", "keyid:always"}}},
                  responderKey_.get(), issuer.certificate.get(), issuer.key.get());
        writePem(folder_ / "ocsp" / (name + ".pem"), responder.get());
    }

    CertificateRequest requestFor(const Person& person, bool signature) const {
        CertificateRequest request;
        request.subject = {{"C", "SE"},
                           {"CN", person.commonName},
                           {"SN", person.surname},
                           {"GN", person.givenName},
                           {"serialNumber", person.personnummer}};
        if (!person.bankName.empty()) request.subject.emplace_back("name", person.bankName);
        switch (person.validity) {
            case Validity::Now:
                request.notBefore = now_ - 30 * kDay;
                request.notAfter = now_ + 5 * kYear - 30 * kDay;
                break;
            case Validity::Expired:
                request.notBefore = now_ - 6 * kYear;
                request.notAfter = now_ - kYear;
                break;
            case Validity::NotYet:
                request.notBefore = now_ + 30 * kDay;
                request.notAfter = now_ + 5 * kYear;
                break;
        }
        request.extensions = {
            {"basicConstraints", "critical,CA:FALSE"},
            {"keyUsage", signature ? "critical,nonRepudiation" : "critical,digitalSignature"}};
        if (!signature) request.extensions.emplace_back("extendedKeyUsage", "clientAuth");
        request.extensions.emplace_back("subjectKeyIdentifier", "hash");
        request.extensions.emplace_back("authorityKeyIdentifier", "keyid:always");
        request.extensions.emplace_back("certificatePolicies", issuers_.at(person.issuer).facts->policy);
        request.extensions.emplace_back("authorityInfoAccess", "OCSP;URI:" + ocspUrl_);
        return request;
    }

    void makeHolder(const Person& person, int bits) {
        const fs::path folder = folder_ / "holders" / person.name / std::to_string(bits);
        fs::create_directories(folder);
        const Issuer& issuer = issuers_.at(person.issuer);
        writeDer(folder / "issuer.der", issuer.certificate.get());
        for (const bool signature : {false, true}) {
            const std::string name = signature ? "sign" : "auth";
            const Key key = std::move(holderKeys_[bits].back());
            holderKeys_[bits].pop_back();
            const X509Certificate made =
                issue(requestFor(person, signature), key.get(), issuer.certificate.get(), issuer.key.get());
            writePem(folder / (name + ".pem"), made.get());
            writeDer(folder / (name + ".der"), made.get());
            writePem(folder / (name + ".key"), key.get());
        }
    }

    fs::path folder_;
    std::string ocspUrl_;
    std::int64_t now_;
    std::vector<Person> people_;
    Key rootKey_{};
    X509Certificate root_{};
    Key responderKey_{};
    std::map<std::string, Issuer> issuers_{};
    std::map<int, std::vector<Key>> holderKeys_{};
};

/// Makes a CA in `folder`, whole or not at all.
void build(const fs::path& folder, int port, const fs::path& from = {}) {
    fs::path unfinished = folder;
    unfinished += ".unfinished";
    fs::remove_all(unfinished);
    fs::create_directories(unfinished);
    Hierarchy hierarchy(unfinished, ocspUrlAt(port), now());
    hierarchy.make(from);
    {
        std::ofstream out(unfinished / "index.json");
        out << hierarchy.index().dump(1) << '\n';
        if (!out.flush()) throw std::runtime_error("cannot write " + unfinished.string());
    }
    fs::remove_all(folder);
    fs::rename(unfinished, folder);
}

}  // namespace

void makeTestCa(const fs::path& given) {
    const fs::path folder = fs::weakly_canonical(fs::absolute(given));
    if (isThere(folder)) return;
    fs::create_directories(folder.parent_path());
    const FolderLock lock(folder);
    if (isThere(folder)) return;

    build(folder, portFor(folder));
}

void copyTestCa(const fs::path& from, const fs::path& given) {
    const fs::path folder = fs::weakly_canonical(fs::absolute(given));
    if (!isThere(from)) throw std::runtime_error("no test CA in " + from.string());
    fs::create_directories(folder.parent_path());
    build(folder, freePortFrom(portFor(folder)), from);
}

fs::path sharedTestCa() {
    fs::path folder = ELEG_TEST_CA;
    makeTestCa(folder);
    return folder;
}

std::vector<std::string> holderNames(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder / "holders"))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

int ocspPort(const fs::path& folder) {
    const json index = readIndex(folder);
    if (!index.is_object()) throw std::runtime_error("no test CA in " + folder.string());
    const std::string url = index.at("ocspUrl").get<std::string>();
    return std::stoi(url.substr(url.rfind(':') + 1));
}

}  // namespace rig
