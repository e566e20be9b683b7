// How elegctl looks into revocation: the answers in files first, and whom to ask after that.
#pragma once

#include "app/cli/arguments.h"
#include "libcard/trust/validation.h"

namespace eleg::cli {

/// The machine's policy for revocation; what it leaves out is as in `base`. Throws Error{PolicyInvalid}.
RevocationPolicy revocationPolicy(const RevocationPolicy& base = {});

/// Brings `validation` to its end: with the answers that --ocsp-response and --crl name, and, where `asking`,
/// with what is fetched under the machine's policy. Throws Error{FileUnreadable|PolicyInvalid} and what
/// fetchFor() throws.
void settle(Validation& validation, const Arguments& arguments, bool asking);

/// One answer that was looked at, as a line for people: from whom, of when, and why it says nothing.
std::string evidenceLine(const RevocationEvidence& evidence);

/// What a relying party wants to know of revocation: the words --revocation, --ocsp-response, --crl and
/// --offline, of which the first three say that it wants to know at all.
struct RevocationWish {
    bool wanted = false;  ///< otherwise it stays "not checked"
    bool asking = false;  ///< whether somebody may be asked over the network
    RevocationPolicy policy{};
};

/// --revocation asks, with the strictness of a relying party (RevocationPolicy::forRelyingParty()) unless the
/// machine's policy says otherwise. Answers in files alone count by validate's rules, because nobody can have
/// made them for our question. --offline asks nobody. Throws Error{PolicyInvalid}.
RevocationWish revocationWishFrom(const Arguments& arguments);

}  // namespace eleg::cli
