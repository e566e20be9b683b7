// Something done with an e-ID that somebody waits for: a signature, or a change of a PIN.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "libcard/keystore/keystore.h"

namespace eleg {

struct Operation {
    Fingerprint identity{};
    /// Errors for which it is not worth while to begin, from what is known of the e-ID's PIN.
    std::function<std::optional<Error>(const PinState&)> refusal;
    /// Hands it to the card thread. `reader` and `eventCount` are known by then.
    std::function<void(const std::shared_ptr<Operation>&)> start;
    /// Ends it without an outcome of the card's.
    std::function<void(const Error&)> fail;

    std::string reader;
    std::uint32_t eventCount = 0;
    bool begun = false;  ///< the card thread has it
    std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace eleg
