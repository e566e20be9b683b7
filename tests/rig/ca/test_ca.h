// The test CA: who the people of the tests are, and the certificates that say so.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rig {

/// Makes the test hierarchy in `folder` unless a complete one of this version is there (safe to call from several
/// processes at once: one makes it, the others wait). Layout, all PEM unless named .der:
///
///     anchors/eleg-test-root-ca.pem            the root, CN "Eleg TEST Root CA, not for real use"
///     intermediates/….pem                      issuing CAs, each with the intermediate's key in keys/
///     ocsp/responder.pem, ocsp/responder.key   delegated OCSP responder (EKU OCSPSigning) of each issuing CA
///     holders/<name>/<bits>/auth.pem|.key|.der      legitimering: keyUsage digitalSignature, EKU clientAuth
///     holders/<name>/<bits>/sign.pem|.key|.der      underskrift: keyUsage nonRepudiation
///     holders/<name>/<bits>/issuer.der              the issuing CA's certificate
///     index.json                               people: name, display name, personnummer, what is special
///
/// Every subject of a CA has TEST in its CN. The OCSP URL in certificates is http://127.0.0.1:<port>/ocsp.
void makeTestCa(const std::filesystem::path& folder);

/// The names that exist as folders under holders/: "tolvan" (Tolvan Tolvansson), and others.
std::vector<std::string> holderNames(const std::filesystem::path& folder);

}  // namespace rig
