// Fetches from the network, and leads nobody astray: what a certificate names is a stranger's word.
//
// What is asked: http and https, by addresses that are read in one way (fetch_url.h), at addresses that the
// rules allow (fetch_rules.h). A name is looked up once, the connection is made to one of the very addresses
// that were found and allowed, and after a redirect all of that begins anew. Of a name with both kinds of
// addresses only the allowed ones are used: one that is never asked harms nobody, and a single wrong record
// (or a translator's, RFC 6147) must not make an e-ID uncheckable.
//
// Redirects: at most four, from https only to https; a POST stays one, but after 303. One that leads from
// http into the local network is a captive portal's.
//
// The system's proxy is used where it has one. The proxy then looks names up and connects, to whatever it
// likes. What still holds: scheme, form, port, redirects, size, time, type, TLS up to the server; addresses
// in the place of a name; names that are local everywhere; and names that are known here, within a second, to
// have an address that is not allowed.
#pragma once

#include <QObject>

#include "app/services/fetch_rules.h"
#include "app/services/name_lookup.h"
#include "libcard/trust/fetch.h"

namespace eleg {

class NetworkFetcher : public Fetcher {
 public:
    explicit NetworkFetcher(FetchRules rules, NameLookup lookup = lookUpName);
    ~NetworkFetcher() override;

    /// `done` is called later, never from within fetch(). It may destroy the ticket and the fetcher.
    std::unique_ptr<Ticket> fetch(const FetchRequest& request,
                                  std::function<void(FetchResult)> done) override;

 private:
    const FetchRules rules_;
    const NameLookup lookup_;
    std::unique_ptr<QObject> life_;  ///< its end is the end of all that is being fetched
};

}  // namespace eleg
