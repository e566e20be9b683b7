// Every signature is good here, so that the fuzzer gets to what is behind them: what an issuer gone bad could
// send. The program's own definitions come before libcrypto's.
#pragma once

#include <openssl/x509.h>

extern "C" {
int X509_verify(X509* /*certificate*/, EVP_PKEY* /*key*/) {
    return 1;
}
int X509_CRL_verify(X509_CRL* /*crl*/, EVP_PKEY* /*key*/) {
    return 1;
}
int ASN1_item_verify(const ASN1_ITEM* /*item*/, const X509_ALGOR* /*algorithm*/,
                     const ASN1_BIT_STRING* /*signature*/, const void* /*content*/, EVP_PKEY* /*key*/) {
    return 1;
}
}
