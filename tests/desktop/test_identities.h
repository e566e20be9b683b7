// e-IDs for dialog tests: real certificates, made when asked for, of people who do not exist.
#pragma once

#include <string>

#include "libcard/identity/identity.h"
#include "libcard/keystore/keystore.h"

namespace eleg::test {

struct Person {
    std::string givenName = "Tolvan";
    std::string surname = "Tolvansson";
    std::string personnummer = "191212121212";
    Purpose purpose = Purpose::Authentication;
    /// Days from today.
    int validFrom = -100;
    int validTo = 900;
    std::string issuer = "Eleg TEST Issuing CA";
    std::string document = "Skatteverket ID card";
};

/// A certificate of its own at each call. Throws std::runtime_error when OpenSSL fails.
Certificate makeCertificate(const Person& person);
Identity makeIdentity(const Person& person, const std::string& reader = "Test Reader 00 00");

/// What a card would answer: `digest` signed with the key of every identity that is made here.
SignOutcome signedBy(const Identity& identity, const Digest& digest);

}  // namespace eleg::test
