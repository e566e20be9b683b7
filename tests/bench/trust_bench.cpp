// bench-trust: chain verdicts beside X509_verify_cert(), tokens beside a bare check, and hostile collections.
//
//     bench-trust [SECONDS]   each figure is measured for SECONDS (1); prints JSON
#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "libcard/token/authentication_token.h"
#include "libcard/trust/validator.h"
#include "tests/unit/test_pki/test_der.h"

using namespace eleg;
namespace der = test::der;
using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

namespace {

double seconds = 1;

/// How often a second `work` is done.
double rateOf(const std::function<void()>& work) {
    for (int i = 0; i < 50; ++i) work();
    const auto begin = Clock::now();
    long times = 0;
    std::chrono::duration<double> taken{};
    do {
        for (int i = 0; i < 20; ++i) work();
        times += 20;
        taken = Clock::now() - begin;
    } while (taken.count() < seconds);
    return static_cast<double>(times) / taken.count();
}

void must(bool holds, const char* what) {
    if (holds) return;
    std::cerr << "bench-trust: " << what << '\n';
    std::exit(1);
}

struct Pki {
    test::Issuer root;
    test::Issuer issuing;
    test::Order order;
    Certificate leaf;

    static Pki make(const std::string& keys) {
        test::Order rootOrder = test::authority("Eleg TEST Bench Root CA");
        rootOrder.subjectKey = test::key(keys);
        test::Order issuingOrder = test::authority("Eleg TEST Bench Issuing CA");
        issuingOrder.subjectKey = test::key(keys, 1);
        const test::Issuer root = test::rootFrom(rootOrder);
        const test::Issuer issuing = test::intermediate(issuingOrder, root);
        test::Order order = test::tolvan();
        order.subjectKey = test::key(keys, 2);
        return {root, issuing, order, test::issue(order, issuing)};
    }
};

/// What is usually written: a store, the intermediates, X509_verify_cert().
class Plain {
 public:
    explicit Plain(const Pki& pki) : store_(X509_STORE_new()), untrusted_(sk_X509_new_null()) {
        X509_STORE_add_cert(store_, pki.root.certificate.x509());
        sk_X509_push(untrusted_, pki.issuing.certificate.x509());
    }
    ~Plain() {
        X509_STORE_free(store_);
        sk_X509_free(untrusted_);
    }
    Plain(const Plain&) = delete;
    Plain& operator=(const Plain&) = delete;
    bool verify(X509* leaf) const {
        X509_STORE_CTX* context = X509_STORE_CTX_new();
        X509_STORE_CTX_init(context, store_, leaf, untrusted_);
        X509_VERIFY_PARAM* rules = X509_STORE_CTX_get0_param(context);
        X509_VERIFY_PARAM_set_time(rules, std::chrono::system_clock::to_time_t(test::noon()));
        X509_VERIFY_PARAM_set_auth_level(rules, 2);
        const bool good = X509_verify_cert(context) == 1;
        X509_STORE_CTX_free(context);
        return good;
    }

 private:
    X509_STORE* store_;
    STACK_OF(X509) * untrusted_;
};

Validator validatorFor(const Pki& pki, bool withIssuing) {
    TrustAnchors anchors;
    anchors.anchors = {pki.root.certificate};
    if (withIssuing) anchors.intermediates = {pki.issuing.certificate};
    return Validator(anchors);
}

Json chains(const std::string& keys) {
    const Pki pki = Pki::make(keys);
    const Plain plain(pki);
    const Validator cached = validatorFor(pki, true);
    const Validator bare = validatorFor(pki, false);
    const Question question{CertificateUse::Authentication, test::noon(), {}, {}};
    const Question given{CertificateUse::Authentication, test::noon(), {}, {pki.issuing.certificate}};
    must(plain.verify(pki.leaf.x509()), "X509_verify_cert");
    const double theirs = rateOf([&] { must(plain.verify(pki.leaf.x509()), "X509_verify_cert"); });
    const double ours =
        rateOf([&] { must(cached.validate(pki.leaf, question).status == TrustStatus::Valid, "validate"); });
    const double withNothingKnown =
        rateOf([&] { must(bare.validate(pki.leaf, given).status == TrustStatus::Valid, "validate"); });
    return {{"keys", keys},
            {"X509_verify_cert per second", theirs},
            {"verdicts per second", ours},
            {"verdicts per second, issuer handed over each time", withNothingKnown},
            {"ratio", ours / theirs},
            {"ratio, issuer handed over", withNothingKnown / theirs}};
}

Json tokens(const std::string& keys, const std::string& algorithm) {
    const Pki pki = Pki::make(keys);
    const Plain plain(pki);
    const Validator validator = validatorFor(pki, true);
    const Origin origin = Origin::parse("https://e-tjanst.example");
    const Nonce nonce = Nonce::parse(std::string(44, 'n'));
    const HashFunction hash = HashFunction::Sha256;
    const Digest digest = tokenDigest(origin, nonce, hash);
    const Padding padding = algorithm == "RS256" ? Padding::Pkcs1 : Padding::None;
    AuthenticationToken token;
    token.certificate = pki.leaf.der();
    token.algorithm = algorithm;
    const Signature signature = test::sign(pki.order.subjectKey, digest, padding);
    token.signature = signature.value;
    const double ours = rateOf(
        [&] { must(verifyToken(token, origin, nonce, validator, test::noon()).valid, "verifyToken"); });
    const double bare = rateOf([&] {
        const unsigned char* position = token.certificate.data();
        X509* leaf = d2i_X509(nullptr, &position, static_cast<long>(token.certificate.size()));
        must(plain.verify(leaf) && verifySignature(pki.leaf.publicKey(), digest, signature), "bare");
        X509_free(leaf);
    });
    return {{"algorithm", algorithm},
            {"tokens per second", ours},
            {"bare signature and chain per second", bare},
            {"times the bare check", bare / ours}};
}

double millisecondsOf(const Validator& validator, const Certificate& leaf, const Question& question,
                      Verdict& verdict) {
    const auto begin = Clock::now();
    verdict = validator.validate(leaf, question);
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

Json hostile(const char* name, const Certificate& leaf, const test::Issuer& root,
             std::vector<Certificate> given) {
    TrustAnchors anchors;
    anchors.anchors = {root.certificate};
    const Validator validator(anchors);
    const Question question{CertificateUse::Authentication, test::noon(), {}, std::move(given)};
    Verdict verdict;
    const double taken = millisecondsOf(validator, leaf, question, verdict);
    return {{"case", name},
            {"ms", taken},
            {"verdict", describe(verdict.finding).id},
            {"signatures", verdict.effort.signatures},
            {"candidates", verdict.effort.candidates}};
}

test::Order authority(const std::string& name, const test::Key& key) {
    test::Order order = test::authority(name);
    order.subjectKey = key;
    return order;
}

/// 4,000 issuers of one name, none of which has signed.
Json sameName(const char* name, const std::string& keys, const std::string& leafKeys) {
    const test::Issuer root = test::root();
    const test::Issuer issuing = test::intermediate(authority("Eleg TEST CA", test::key(leafKeys, 90)), root);
    std::vector<Certificate> many;
    std::vector<test::Key> made;
    for (int i = 0; i < 70; ++i) made.push_back(test::key(keys, 100 + i));
    for (int i = 0; i < 4000; ++i)
        many.push_back(test::issue(authority("Eleg TEST CA", made[std::size_t(i) % made.size()]), root));
    test::Order leaf = test::tolvan();
    return hostile(name, test::issue(leaf, issuing), root, std::move(many));
}

Json mesh() {
    constexpr int kCount = 40;
    std::vector<test::Issuer> ring;
    for (int i = 0; i < kCount; ++i)
        ring.push_back(
            test::rootFrom(authority("Eleg TEST Ring " + std::to_string(i), test::key("P-256", i))));
    std::vector<Certificate> all;
    for (int i = 0; i < kCount; ++i)
        for (int k = 0; k < kCount; ++k)
            all.push_back(test::issue(authority("Eleg TEST Ring " + std::to_string(i), test::key("P-256", i)),
                                      ring[std::size_t(k)]));
    return hostile("1,600 cross-certificates of 40 issuers", test::issue(test::tolvan(), ring[0]),
                   test::root(), std::move(all));
}

Json names() {
    Bytes subtrees;
    for (int i = 0; i < 2000; ++i) {
        const Bytes one = der::sequence({der::value(0x82, test::bytes("n" + std::to_string(i)))});
        subtrees.insert(subtrees.end(), one.begin(), one.end());
    }
    test::Order order = authority("Eleg TEST Constrained CA", test::key("P-256", 1));
    order.extensions = {{"2.5.29.30", true, der::sequence({der::value(0xA1, subtrees)})}};
    const test::Issuer root = test::root();
    const test::Issuer issuing = test::intermediate(order, root);
    Bytes all;
    for (int i = 0; i < 1000; ++i) {
        const Bytes one = der::value(0x82, test::bytes("m" + std::to_string(i)));
        all.insert(all.end(), one.begin(), one.end());
    }
    test::Order leaf = test::tolvan();
    leaf.extensions = {{"2.5.29.17", false, der::value(0x30, all)}};
    return hostile("2,000 name constraints, 1,000 names", test::issue(leaf, issuing), root,
                   {issuing.certificate});
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) seconds = std::atof(argv[1]);
    const Json result = {{"chains", {chains("RSA-2048"), chains("P-256")}},
                         {"tokens", {tokens("RSA-2048", "RS256"), tokens("P-256", "ES256")}},
                         {"hostile",
                          {sameName("4,000 issuers of one name, P-256", "P-256", "P-256"),
                           sameName("4,000 issuers of one name, P-521", "P-521", "P-521"), mesh(), names()}}};
    std::cout << result.dump(2) << '\n';
    return 0;
}
