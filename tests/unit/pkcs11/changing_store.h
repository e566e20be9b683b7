// A store whose options a test changes while it is watched.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

#include "libcard/keystore/card_keystore.h"

namespace eleg::test {

class ChangingStore {
 public:
    explicit ChangingStore(CardKeyStoreOptions options) : store_(makeCardKeyStore(std::move(options))) {
        store_->watch([shared = shared_](const Snapshot& snapshot) {
            const std::lock_guard guard(shared->mutex);
            shared->snapshot = snapshot;
            shared->changed.notify_all();
        });
    }
    void use(CardKeyStoreOptions options) { store_->use(std::move(options)); }
    bool waitFor(const std::function<bool(const Snapshot&)>& holds) {
        std::unique_lock lock(shared_->mutex);
        return shared_->changed.wait_for(lock, std::chrono::seconds(30),
                                         [&] { return holds(shared_->snapshot); });
    }

 private:
    struct Shared {
        std::mutex mutex;
        std::condition_variable changed;
        Snapshot snapshot;
    };
    std::shared_ptr<Shared> shared_ = std::make_shared<Shared>();
    std::unique_ptr<CardKeyStore> store_;  // last: no callback after it is gone
};

}  // namespace eleg::test
