#include "libcard/pkcs11/module.h"

#include <p11-kit/p11-kit.h>

#include <string>
#include <system_error>
#include <utility>

#include "libcard/errors/error.h"
#include "libcard/pkcs11/return_values.h"

namespace eleg {

std::shared_ptr<Pkcs11Module> Pkcs11Module::load(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!path.is_absolute() || !std::filesystem::is_regular_file(path, ignored))
        throw Error(ErrorCode::ModuleMissing, "no PKCS#11 module at " + path.string());
    CK_FUNCTION_LIST* functions = p11_kit_module_load(path.c_str(), P11_KIT_MODULE_CRITICAL);
    if (functions == nullptr) {
        const char* reason = p11_kit_message();
        throw Error(ErrorCode::ModuleFailed, reason == nullptr ? "p11_kit_module_load" : reason);
    }
    return std::shared_ptr<Pkcs11Module>(new Pkcs11Module(functions));
}

Pkcs11Module::~Pkcs11Module() {
    p11_kit_module_release(functions_);
}

Pkcs11Module::Use::Use(std::shared_ptr<Pkcs11Module> module) : module_(std::move(module)) {
    check(p11_kit_module_initialize(module_->functions_), "C_Initialize");
}

Pkcs11Module::Use::~Use() {
    p11_kit_module_finalize(module_->functions_);
}

}  // namespace eleg
