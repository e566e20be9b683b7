#include "libcard/keystore/card_keystore.h"

#include <future>
#include <utility>

#include "libcard/keystore/card_store.h"
#include "libcard/keystore/limits.h"
#include "libcard/pkcs11/opensc_configuration.h"

namespace eleg {
namespace {

class ThreadedCardKeyStore final : public CardKeyStore {
 public:
    explicit ThreadedCardKeyStore(const CardKeyStoreOptions& options)
        : store_(std::make_shared<CardStore>(options)) {}

    ~ThreadedCardKeyStore() override {
        // The store's own thread never waits for a card; the card thread may.
        std::promise<void> down;
        onStore([&down](CardStore& store) {
            store.shutDown();
            down.set_value();
        });
        down.get_future().wait();
        CardWorker::refuseCommands(true);
        store_->thread().finish(limits().shutDown);
        store_->cards().finish(limits().shutDown);
        CardWorker::refuseCommands(false);
    }

    void watch(Watcher watcher) override {
        onStore(
            [watcher = std::move(watcher)](CardStore& store) mutable { store.watch(std::move(watcher)); });
    }
    void stopWatching() override {
        onStore([](CardStore& store) { store.stopWatching(); });
    }
    void readOn() override {
        onStore([](CardStore& store) { store.readOn(); });
    }
    void signatureAlgorithms(const Fingerprint& identity,
                             std::function<void(Result<std::vector<SignatureAlgorithm>>)> done) override {
        onStore([identity, done = std::move(done)](CardStore& store) mutable {
            store.algorithms(identity, std::move(done));
        });
    }
    void sign(SignRequest request, SecureBuffer pin, SignDone done) override {
        // std::function wants to copy what it holds; a PIN is never copied.
        auto shared = std::make_shared<SecureBuffer>(std::move(pin));
        onStore([request = std::move(request), shared, done = std::move(done)](CardStore& store) mutable {
            store.sign(std::move(request), shared, done);
        });
    }
    void pinStates(const std::string& reader, PinStatesDone done) override {
        onStore([reader, done = std::move(done)](CardStore& store) mutable {
            store.pinStates(reader, std::move(done));
        });
    }
    void changePin(PinRequest request, PinCodes codes, PinDone done) override {
        auto shared = std::make_shared<PinCodes>(std::move(codes));
        onStore([request = std::move(request), shared, done = std::move(done)](CardStore& store) mutable {
            store.changePin(std::move(request), shared, done);
        });
    }
    void use(CardKeyStoreOptions options) override {
        onStore([options = std::move(options)](CardStore& store) mutable { store.use(std::move(options)); });
    }
    void cancel() override {
        onStore([](CardStore& store) { store.cancel(); });
    }

 private:
    void onStore(std::function<void(CardStore&)> call) {
        store_->thread().post([store = store_, call = std::move(call)] { call(*store); });
    }

    std::shared_ptr<CardStore> store_;
};

}  // namespace

std::unique_ptr<CardKeyStore> makeCardKeyStore(CardKeyStoreOptions options) {
    useOpenscConfiguration(options.openscConf, options.cache);
    return std::make_unique<ThreadedCardKeyStore>(options);
}

}  // namespace eleg
