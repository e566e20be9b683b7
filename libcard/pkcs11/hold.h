// The card for ourselves alone.
#pragma once

#include "libcard/pkcs11/gate_access.h"

namespace eleg {

/// The card is ours from construction to destruction, and is reset then (PcscGate::hold()).
struct Hold {
    Hold() { pcscGate().hold(); }
    ~Hold() { pcscGate().release(); }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
};

}  // namespace eleg
