// The test CA: who the people of the tests are, and the certificates that say so.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rig {

/// Makes the test hierarchy in `folder` unless a complete one of this version, not older than 90 days, is
/// there. Safe to call from several processes at once: one makes it, the others wait; a folder is whole or
/// absent, never half. Layout, all PEM unless named .der:
///
///     anchors/eleg-test-root-ca.pem            the root, CN "Eleg TEST Root CA, not for real use"
///     intermediates/<issuer>.pem               issuing CAs: "id-card" (Skatteverket's place), "bank"
///     keys/<issuer>.key, keys/root.key         their keys
///     ocsp/responder.key                       key of the OCSP responder
///     ocsp/<issuer>.pem                        its certificate from each issuing CA (EKU OCSPSigning)
///     holders/<name>/<bits>/auth.pem|.key|.der      legitimering: keyUsage digitalSignature, EKU clientAuth
///     holders/<name>/<bits>/sign.pem|.key|.der      underskrift: keyUsage nonRepudiation
///     holders/<name>/<bits>/issuer.der              the issuing CA's certificate
///     index.json                               {version, made, ocspUrl, people: [{name, givenName, surname,
///                                              commonName, personnummer, issuer, special}]}
///
/// Every subject of a CA has TEST in its CN. The OCSP URL in certificates is http://127.0.0.1:<port>/ocsp
/// with one port for each folder (between 20000 and 29999, from the folder's path): see ocspPort().
/// Throws std::runtime_error.
void makeTestCa(const std::filesystem::path& folder);

/// A test CA in `folder` with the keys and people of the one in `from`, and certificates of its own: it takes
/// a moment, and has an OCSP port of its own, free when it was made, so that its responder disturbs nobody
/// else's. Throws std::runtime_error.
void copyTestCa(const std::filesystem::path& from, const std::filesystem::path& folder);

/// The build tree's own test CA, made when it is not there: what every test should use.
std::filesystem::path sharedTestCa();

/// The names that exist as folders under holders/: "tolvan" (Tolvan Tolvansson), and others.
std::vector<std::string> holderNames(const std::filesystem::path& folder);

/// The port that the certificates in `folder` name for OCSP. Throws when there is no CA.
int ocspPort(const std::filesystem::path& folder);

}  // namespace rig
