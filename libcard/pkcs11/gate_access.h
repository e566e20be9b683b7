// The process's gate (pcsc_gate.h), loaded when it is first needed.
#pragma once

#include "libcard/pkcs11/pcsc_gate.h"

namespace eleg {

/// The gate, loaded so that OpenSC finds it by its soname. Throws Error{ModuleMissing} when the library is
/// not there.
PcscGate& pcscGate();

}  // namespace eleg
