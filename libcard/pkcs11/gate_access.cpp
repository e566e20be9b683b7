#include "libcard/pkcs11/gate_access.h"

#include <dlfcn.h>

#include <string>

#include "libcard/errors/error.h"
#include "libcard/secure/paths.h"

namespace eleg {

PcscGate& pcscGate() {
    static PcscGate* const gate = [] {
        const std::string path = libraryPath(kPcscGateLibrary).string();
        void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (library == nullptr) throw Error(ErrorCode::ModuleMissing, path);
        using Entry = PcscGate* (*)();
        const auto entry = reinterpret_cast<Entry>(::dlsym(library, kPcscGateSymbol));
        if (entry == nullptr) throw Error(ErrorCode::ModuleMissing, path + " has no gate in it");
        return entry();
    }();
    return *gate;
}

}  // namespace eleg
