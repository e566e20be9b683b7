// What a page may ask of us, after every check that needs no card and no person. No Qt.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "libcard/crypto/digest.h"
#include "libcard/identity/certificate.h"
#include "libcard/token/authentication_token.h"
#include "libcard/token/origin.h"

namespace eleg {

struct AuthenticateRequest {
    Nonce nonce;
};

struct SigningCertificateRequest {};

struct SignatureRequest {
    Certificate certificate;  ///< must equal one on a card, byte by byte
    Digest digest;
};

struct Request {
    Origin origin;
    std::string language;  ///< "sv", "en", …; empty: the person's own setting
    std::variant<AuthenticateRequest, SigningCertificateRequest, SignatureRequest> what;
};

struct SigningCertificateAnswer {
    Certificate certificate;
    std::vector<SignatureAlgorithm> algorithms;  ///< not empty
};

using Answer = std::variant<AuthenticationToken, SigningCertificateAnswer, Signature>;

}  // namespace eleg
