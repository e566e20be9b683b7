#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/rand.h>

#include "libcard/crypto/openssl.h"
#include "libcard/trust/ocsp.h"

namespace eleg {
namespace {

constexpr int kNonceSize = 32;  // RFC 9654, 2.1

using Request = openssl::Owned<OCSP_REQUEST, OCSP_REQUEST_free>;

void must(bool done, const char* what) {
    if (done) return;
    ERR_clear_error();
    throw Error(ErrorCode::Internal, what);
}

}  // namespace

OcspRequest ocspRequestFor(const RevocationSubject& subject) {
    OcspRequest made;
    made.nonce.resize(kNonceSize);
    must(RAND_bytes(made.nonce.data(), kNonceSize) == 1, "RAND_bytes");
    const Request request(OCSP_REQUEST_new());
    OCSP_CERTID* id = OCSP_cert_to_id(EVP_sha1(), subject.certificate.x509(), subject.issuer.x509());
    must(request && id != nullptr, "OCSP_cert_to_id");
    if (OCSP_request_add0_id(request.get(), id) == nullptr) {
        OCSP_CERTID_free(id);
        must(false, "OCSP_request_add0_id");
    }
    must(OCSP_request_add1_nonce(request.get(), made.nonce.data(), kNonceSize) == 1,
         "OCSP_request_add1_nonce");
    unsigned char* der = nullptr;
    const int size = i2d_OCSP_REQUEST(request.get(), &der);
    const openssl::Memory owned(der);
    must(size > 0, "i2d_OCSP_REQUEST");
    made.der.assign(der, der + size);
    return made;
}

}  // namespace eleg
