// A signature that somebody waits for.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <utility>

#include "libcard/keystore/keystore.h"

namespace eleg {

struct Operation {
    Operation(SignRequest wanted, std::shared_ptr<SecureBuffer> code, KeyStore::SignDone whenDone)
        : request(std::move(wanted)), pin(std::move(code)), done(std::move(whenDone)) {}

    SignRequest request;
    std::shared_ptr<SecureBuffer> pin;
    KeyStore::SignDone done;
    std::string reader;
    bool begun = false;  ///< the card thread has it
    std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace eleg
