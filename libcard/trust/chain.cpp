#include "libcard/trust/chain.h"

#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include <ctime>

namespace eleg {
namespace {

using StoreContext = openssl::Owned<X509_STORE_CTX, X509_STORE_CTX_free>;

// OpenSSL's level for 112 bits: RSA 2048, SHA-224 and better, no SHA-1.
constexpr int kStrength = 2;
constexpr std::size_t kMaxObjections = 32;

/// What the callback writes to.
struct Notes {
    std::time_t at;
    std::vector<Objection>& objections;
};

/// RFC 5280, 4.1.2.5: a certificate is valid through notAfter. OpenSSL counts that second as expired.
bool isLastValidSecond(int error, X509_STORE_CTX* context, std::time_t at) {
    const X509* certificate = X509_STORE_CTX_get_current_cert(context);
    return error == X509_V_ERR_CERT_HAS_EXPIRED && certificate != nullptr &&
           ASN1_TIME_cmp_time_t(X509_get0_notAfter(certificate), at) == 0;
}

/// Notes each objection and lets OpenSSL go on, so that the verdict names the gravest and not the first.
int note(int good, X509_STORE_CTX* context) {
    if (good == 1) return 1;
    auto* notes = static_cast<Notes*>(X509_STORE_CTX_get_app_data(context));
    const int error = X509_STORE_CTX_get_error(context);
    if (isLastValidSecond(error, context, notes->at)) return 1;
    if (notes->objections.size() == kMaxObjections) return 0;
    notes->objections.push_back({error, X509_STORE_CTX_get_error_depth(context)});
    return 1;
}

void setRules(X509_STORE_CTX* context, std::time_t at) {
    X509_VERIFY_PARAM* rules = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_time(rules, at);
    X509_VERIFY_PARAM_set_depth(rules, kMaxChain - 2);  // OpenSSL counts what is between leaf and anchor
    X509_VERIFY_PARAM_set_auth_level(rules, kStrength);
}

std::vector<Certificate> builtChain(X509_STORE_CTX* context) {
    std::vector<Certificate> chain;
    const STACK_OF(X509)* built = X509_STORE_CTX_get0_chain(context);
    for (int i = 0; i < sk_X509_num(built); ++i) {
        unsigned char* der = nullptr;
        const int size = i2d_X509(sk_X509_value(built, i), &der);
        const openssl::Memory owned(der);
        if (size > 0) chain.push_back(Certificate::parse({der, static_cast<std::size_t>(size)}));
    }
    return chain;
}

}  // namespace

openssl::X509Certificate x509From(const Certificate& certificate) {
    const unsigned char* position = certificate.der().data();
    openssl::X509Certificate x509(d2i_X509(nullptr, &position, static_cast<long>(certificate.der().size())));
    if (!x509) throw Error(ErrorCode::CertificateMalformed, "d2i_X509");
    return x509;
}

bool isSelfSigned(const Certificate& certificate) {
    const openssl::X509Certificate x509 = x509From(certificate);
    const bool selfSigned = X509_self_signed(x509.get(), 1) == 1;
    ERR_clear_error();
    return selfSigned;
}

ChainResult checkChain(X509_STORE* store, const Certificate& leaf, STACK_OF(X509) * untrusted, TimePoint at) {
    const openssl::X509Certificate x509 = x509From(leaf);
    const StoreContext context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store, x509.get(), untrusted) != 1)
        throw Error(ErrorCode::Internal, "X509_STORE_CTX_init");
    ChainResult result;
    Notes notes{std::chrono::system_clock::to_time_t(at), result.objections};
    setRules(context.get(), notes.at);
    X509_STORE_CTX_set_app_data(context.get(), &notes);
    X509_STORE_CTX_set_verify_cb(context.get(), note);
    const bool good = X509_verify_cert(context.get()) == 1;
    if (!good && result.objections.empty())
        result.objections.push_back({X509_STORE_CTX_get_error(context.get()), 0});
    result.chain = builtChain(context.get());
    ERR_clear_error();
    return result;
}

}  // namespace eleg
