// A Fetcher whose answers a test gives when it wants to.
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "libcard/trust/fetch.h"

namespace eleg::test {

/// The nonce of an OCSP request as Validation makes it: the octets at its end.
inline Bytes nonceIn(const FetchRequest& request) {
    return {request.body.end() - 32, request.body.end()};
}

class ScriptedFetcher : public Fetcher {
 public:
    std::unique_ptr<Ticket> fetch(const FetchRequest& request,
                                  std::function<void(FetchResult)> done) override {
        asked_->push_back(request);
        auto open = std::make_shared<Open>(Open{request, std::move(done)});
        open_->push_back(open);
        if (onAsked) onAsked();
        return std::make_unique<Held>(open_, open);
    }

    /// Every request until now.
    const std::vector<FetchRequest>& asked() const { return *asked_; }
    /// How many wait for an answer.
    std::size_t open() const { return open_->size(); }
    /// Answers the one that has waited longest.
    void answer(FetchResult result) {
        const std::shared_ptr<Open> first = open_->front();
        open_->erase(open_->begin());
        first->done(std::move(result));
    }
    void answer(Bytes body) { answer(FetchResult{{}, std::move(body), {}, {}}); }

    std::function<void()> onAsked;  ///< called with each request

 private:
    struct Open {
        FetchRequest request;
        std::function<void(FetchResult)> done;
    };
    using List = std::vector<std::shared_ptr<Open>>;
    struct Held : Ticket {
        Held(std::shared_ptr<List> from, std::shared_ptr<Open> open)
            : list(std::move(from)), mine(std::move(open)) {}
        ~Held() override { list->erase(std::remove(list->begin(), list->end(), mine), list->end()); }
        std::shared_ptr<List> list;
        std::shared_ptr<Open> mine;
    };
    std::shared_ptr<std::vector<FetchRequest>> asked_ = std::make_shared<std::vector<FetchRequest>>();
    std::shared_ptr<List> open_ = std::make_shared<List>();
};

}  // namespace eleg::test
