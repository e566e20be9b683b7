#include "libcard/keystore/keystore.h"

namespace eleg {

void KeyStore::pinStates(const std::string&, PinStatesDone done) {
    done(Error(ErrorCode::PinTaskUnsupported, "no card"));
}

void KeyStore::changePin(PinRequest, PinCodes, PinDone done) {
    done({.error = Error(ErrorCode::PinTaskUnsupported, "no card"),
          .effect = PinEffect::NotDone,
          .after = {}});
}

}  // namespace eleg
