// X.501 names of certificates as texts for people. Inside libcard/identity only.
#pragma once

#include <openssl/x509.h>

#include "libcard/identity/certificate.h"

namespace eleg {

/// What `name` says. Of an attribute that comes several times the first counts; all are in `text`, which
/// begins with the most specific one and escapes what would look like another attribute (RFC 4514).
DistinguishedName distinguishedNameOf(const X509_NAME* name);

}  // namespace eleg
