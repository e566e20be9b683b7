#include "tests/rig/ca/ocsp_answers.h"

#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>
#include <stdexcept>

#include "tests/rig/ca/issuance.h"
#include "tests/rig/ca/test_ca.h"

namespace rig {
namespace {

namespace fs = std::filesystem;
using Der = std::vector<std::uint8_t>;

struct OcspFree {
    void operator()(OCSP_REQUEST* p) const { OCSP_REQUEST_free(p); }
    void operator()(OCSP_RESPONSE* p) const { OCSP_RESPONSE_free(p); }
    void operator()(OCSP_BASICRESP* p) const { OCSP_BASICRESP_free(p); }
    void operator()(OCSP_CERTID* p) const { OCSP_CERTID_free(p); }
    void operator()(ASN1_GENERALIZEDTIME* p) const { ASN1_GENERALIZEDTIME_free(p); }
};
template <typename T>
using Owned = std::unique_ptr<T, OcspFree>;

constexpr long kSecondsOfDay = 24 * 3600;
constexpr long kFresh = 60;  // seconds that a good answer is good for

const std::array<std::pair<const char*, OcspBehaviour>, 19> kNames{
    {{"good", OcspBehaviour::Good},
     {"revoked", OcspBehaviour::Revoked},
     {"unknown", OcspBehaviour::Unknown},
     {"malformed-request", OcspBehaviour::MalformedRequest},
     {"internal-error", OcspBehaviour::InternalError},
     {"try-later", OcspBehaviour::TryLater},
     {"signature-required", OcspBehaviour::SignatureRequired},
     {"unauthorized", OcspBehaviour::Unauthorized},
     {"stale", OcspBehaviour::Stale},
     {"future", OcspBehaviour::Future},
     {"no-nonce", OcspBehaviour::NoNonce},
     {"wrong-nonce", OcspBehaviour::WrongNonce},
     {"wrong-serial", OcspBehaviour::WrongSerial},
     {"wrong-signer", OcspBehaviour::WrongSigner},
     {"bad-signature", OcspBehaviour::BadSignature},
     {"garbage", OcspBehaviour::Garbage},
     {"portal", OcspBehaviour::Portal},
     {"silent", OcspBehaviour::Silent},
     {"endless", OcspBehaviour::Endless}}};

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File openToRead(const fs::path& path) {
    File file(std::fopen(path.c_str(), "re"), std::fclose);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return file;
}

X509Certificate certificateIn(const fs::path& path) {
    X509Certificate certificate(PEM_read_X509(openToRead(path).get(), nullptr, nullptr, nullptr));
    if (!certificate) throw std::runtime_error("no certificate in " + path.string());
    return certificate;
}

Key keyIn(const fs::path& path) {
    Key key(PEM_read_PrivateKey(openToRead(path).get(), nullptr, nullptr, nullptr));
    if (!key) throw std::runtime_error("no key in " + path.string());
    return key;
}

Der toDer(OCSP_RESPONSE* response) {
    unsigned char* bytes = nullptr;
    const int size = i2d_OCSP_RESPONSE(response, &bytes);
    if (size <= 0) throw std::runtime_error("cannot encode an OCSP response");
    Der der(bytes, bytes + size);
    OPENSSL_free(bytes);
    return der;
}

Der statusOnly(int status) {
    return toDer(Owned<OCSP_RESPONSE>(OCSP_response_create(status, nullptr)).get());
}

Owned<OCSP_REQUEST> parse(std::span<const std::uint8_t> der) {
    const unsigned char* at = der.data();
    return Owned<OCSP_REQUEST>(d2i_OCSP_REQUEST(nullptr, &at, static_cast<long>(der.size())));
}

OCSP_CERTID* firstId(OCSP_REQUEST* request) {
    if (request == nullptr || OCSP_request_onereq_count(request) < 1) return nullptr;
    return OCSP_onereq_get0_id(OCSP_request_onereq_get0(request, 0));
}

std::string serialOf(const ASN1_INTEGER* serial) {
    const std::unique_ptr<BIGNUM, void (*)(BIGNUM*)> number(ASN1_INTEGER_to_BN(serial, nullptr), BN_free);
    const std::unique_ptr<char, void (*)(char*)> text(BN_bn2hex(number.get()),
                                                      [](char* p) { OPENSSL_free(p); });
    return text.get();
}

Owned<ASN1_GENERALIZEDTIME> in(long seconds) {
    return Owned<ASN1_GENERALIZEDTIME>(X509_gmtime_adj(nullptr, seconds));
}

int statusWordOf(OcspBehaviour behaviour) {
    switch (behaviour) {
        case OcspBehaviour::MalformedRequest:
            return OCSP_RESPONSE_STATUS_MALFORMEDREQUEST;
        case OcspBehaviour::InternalError:
            return OCSP_RESPONSE_STATUS_INTERNALERROR;
        case OcspBehaviour::TryLater:
            return OCSP_RESPONSE_STATUS_TRYLATER;
        case OcspBehaviour::SignatureRequired:
            return OCSP_RESPONSE_STATUS_SIGREQUIRED;
        case OcspBehaviour::Unauthorized:
            return OCSP_RESPONSE_STATUS_UNAUTHORIZED;
        default:
            return OCSP_RESPONSE_STATUS_SUCCESSFUL;
    }
}

void addNonce(OCSP_BASICRESP* basic, OCSP_REQUEST* request, OcspBehaviour behaviour) {
    if (behaviour == OcspBehaviour::NoNonce) return;
    if (behaviour != OcspBehaviour::WrongNonce) {
        OCSP_copy_nonce(basic, request);
        return;
    }
    unsigned char other[] = "not the nonce";
    OCSP_basic_add1_nonce(basic, other, sizeof other);
}

}  // namespace

OcspBehaviour ocspBehaviourFrom(const std::string& word) {
    for (const auto& [name, behaviour] : kNames)
        if (word == name) return behaviour;
    throw std::invalid_argument("no such OCSP behaviour: " + word);
}

std::vector<std::string> ocspBehaviourNames() {
    std::vector<std::string> names;
    for (const auto& [name, behaviour] : kNames) names.emplace_back(name);
    return names;
}

struct OcspAnswers::Authority {
    struct Issuer {
        X509Certificate certificate;
        X509Certificate responder;
    };
    std::map<std::string, Issuer> issuers;
    std::map<std::string, std::string> holders;  ///< by serial number in hex
    Key responderKey;
    X509Certificate stranger;
    Key strangerKey;

    /// The issuer that `id` names, in whatever hash it was asked.
    const Issuer* issuerOf(OCSP_CERTID* id) const {
        ASN1_OBJECT* hash = nullptr;
        ASN1_INTEGER* serial = nullptr;
        OCSP_id_get0_info(nullptr, &hash, nullptr, &serial, id);
        const EVP_MD* digest = EVP_get_digestbyobj(hash);
        if (digest == nullptr) return nullptr;
        for (const auto& [name, issuer] : issuers) {
            const Owned<OCSP_CERTID> own(
                OCSP_cert_id_new(digest, X509_get_subject_name(issuer.certificate.get()),
                                 X509_get0_pubkey_bitstr(issuer.certificate.get()), serial));
            if (OCSP_id_issuer_cmp(own.get(), id) == 0) return &issuer;
        }
        return nullptr;
    }
};

OcspAnswers::OcspAnswers(const fs::path& ca) : authority_(std::make_unique<Authority>()) {
    for (const auto& entry : fs::directory_iterator(ca / "intermediates")) {
        const std::string name = entry.path().stem().string();
        authority_->issuers[name] = {certificateIn(entry.path()),
                                     certificateIn(ca / "ocsp" / (name + ".pem"))};
    }
    for (const std::string& holder : holderNames(ca)) {
        for (const auto& size : fs::directory_iterator(ca / "holders" / holder)) {
            for (const char* file : {"auth.pem", "sign.pem"}) {
                const X509Certificate certificate = certificateIn(size.path() / file);
                authority_->holders[serialOf(X509_get0_serialNumber(certificate.get()))] = holder;
            }
        }
    }
    authority_->responderKey = keyIn(ca / "ocsp/responder.key");
    authority_->stranger = certificateIn(ca / "holders/rackare/2048/auth.pem");
    authority_->strangerKey = keyIn(ca / "holders/rackare/2048/auth.key");
}

OcspAnswers::~OcspAnswers() = default;

std::optional<std::string> OcspAnswers::holderAskedFor(std::span<const std::uint8_t> der) const {
    const auto request = parse(der);
    OCSP_CERTID* id = firstId(request.get());
    if (id == nullptr || authority_->issuerOf(id) == nullptr) return std::nullopt;
    ASN1_INTEGER* serial = nullptr;
    OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, id);
    const auto holder = authority_->holders.find(serialOf(serial));
    return holder == authority_->holders.end() ? std::nullopt : std::optional(holder->second);
}

Der OcspAnswers::answer(std::span<const std::uint8_t> der, OcspBehaviour behaviour) const {
    if (behaviour == OcspBehaviour::Garbage) return {0x30, 0x82, 0xFF, 0xFF, 0x0A, 0x01, 0x00};
    const int status = statusWordOf(behaviour);
    if (status != OCSP_RESPONSE_STATUS_SUCCESSFUL) return statusOnly(status);
    const auto request = parse(der);
    OCSP_CERTID* asked = firstId(request.get());
    if (asked == nullptr) return statusOnly(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST);
    const Authority::Issuer* issuer = authority_->issuerOf(asked);
    if (issuer == nullptr) return statusOnly(OCSP_RESPONSE_STATUS_UNAUTHORIZED);

    const Owned<OCSP_CERTID> id(OCSP_CERTID_dup(asked));
    if (behaviour == OcspBehaviour::WrongSerial) {
        ASN1_INTEGER* serial = nullptr;
        OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, id.get());
        ASN1_INTEGER_set(serial, 4711);
    }
    const bool known = holderAskedFor(der).has_value();
    const int verdict = !known || behaviour == OcspBehaviour::Unknown ? V_OCSP_CERTSTATUS_UNKNOWN
                        : behaviour == OcspBehaviour::Revoked         ? V_OCSP_CERTSTATUS_REVOKED
                                                                      : V_OCSP_CERTSTATUS_GOOD;
    const long shift = behaviour == OcspBehaviour::Stale    ? -kSecondsOfDay
                       : behaviour == OcspBehaviour::Future ? kSecondsOfDay
                                                            : 0;
    const Owned<OCSP_BASICRESP> basic(OCSP_BASICRESP_new());
    OCSP_basic_add1_status(basic.get(), id.get(), verdict, OCSP_REVOKED_STATUS_CESSATIONOFOPERATION,
                           verdict == V_OCSP_CERTSTATUS_REVOKED ? in(-7 * kSecondsOfDay).get() : nullptr,
                           in(shift).get(), in(shift + kFresh).get());
    addNonce(basic.get(), request.get(), behaviour);
    const bool byStranger = behaviour == OcspBehaviour::WrongSigner;
    if (OCSP_basic_sign(basic.get(), byStranger ? authority_->stranger.get() : issuer->responder.get(),
                        byStranger ? authority_->strangerKey.get() : authority_->responderKey.get(),
                        EVP_sha256(), nullptr, 0) != 1)
        throw std::runtime_error("cannot sign an OCSP response");
    if (behaviour == OcspBehaviour::BadSignature) {
        const ASN1_OCTET_STRING* signature = OCSP_resp_get0_signature(basic.get());
        const_cast<unsigned char*>(ASN1_STRING_get0_data(signature))[7] ^= 0x10;
    }
    return toDer(Owned<OCSP_RESPONSE>(OCSP_response_create(status, basic.get())).get());
}

}  // namespace rig
