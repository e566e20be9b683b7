#include "libcard/keystore/keystore.h"

namespace eleg {

// The parameters are of the interface: whoever implements it keeps them.
// NOLINTBEGIN(performance-unnecessary-value-param)

void KeyStore::pinStates(const std::string&, PinStatesDone done) {
    done(Error(ErrorCode::PinTaskUnsupported, "no card"));
}

void KeyStore::changePin(PinRequest, PinCodes, PinDone done) {
    done({.error = Error(ErrorCode::PinTaskUnsupported, "no card"),
          .effect = PinEffect::NotDone,
          .after = {}});
}

// NOLINTEND(performance-unnecessary-value-param)

}  // namespace eleg
