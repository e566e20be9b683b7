#include "app/services/network_fetcher.h"

#include "app/services/network_fetch.h"

namespace eleg {
namespace {

class NetworkTicket : public Fetcher::Ticket {
 public:
    NetworkTicket(const FetchRequest& request, const FetchRules& rules, const NameLookup& lookup,
                  NetworkFetch::Done done)
        : fetch_(request, rules, lookup, std::move(done)) {}
    NetworkFetch& fetch() { return fetch_; }

 private:
    NetworkFetch fetch_;
};

}  // namespace

NetworkFetcher::NetworkFetcher(FetchRules rules, NameLookup lookup)
    : rules_(std::move(rules)), lookup_(std::move(lookup)), life_(std::make_unique<QObject>()) {}

NetworkFetcher::~NetworkFetcher() = default;

std::unique_ptr<Fetcher::Ticket> NetworkFetcher::fetch(const FetchRequest& request,
                                                       std::function<void(FetchResult)> done) {
    auto ticket = std::make_unique<NetworkTicket>(request, rules_, lookup_, std::move(done));
    NetworkFetch* fetch = &ticket->fetch();
    QObject::connect(life_.get(), &QObject::destroyed, fetch, [fetch] { fetch->giveUp(); });
    return ticket;
}

}  // namespace eleg
