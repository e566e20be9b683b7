#include "libcard/pkcs11/module.h"

#include <p11-kit/p11-kit.h>
#include <pthread.h>

#include <map>
#include <mutex>
#include <new>
#include <string>
#include <system_error>
#include <utility>

#include "libcard/errors/error.h"
#include "libcard/pkcs11/return_values.h"

namespace eleg {
namespace {

// The mutexes that the module uses are recursive. OpenSC 0.23 forgets to unlock a card's mutex when the
// SELECT after a reset fails (sc_lock reports success and does not count it, the sc_unlock for it returns
// early), and with mutexes of the usual kind, which p11-kit gives it, the next call would wait for itself for
// ever (measured: card_intruder).
CK_RV createMutex(void** mutex) {
    auto* const made = new (std::nothrow) pthread_mutex_t;
    if (made == nullptr) return CKR_HOST_MEMORY;
    pthread_mutexattr_t kind;
    ::pthread_mutexattr_init(&kind);
    ::pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
    ::pthread_mutex_init(made, &kind);
    ::pthread_mutexattr_destroy(&kind);
    *mutex = made;
    return CKR_OK;
}

CK_RV destroyMutex(void* mutex) {
    auto* const made = static_cast<pthread_mutex_t*>(mutex);
    ::pthread_mutex_destroy(made);
    delete made;
    return CKR_OK;
}

CK_RV lockMutex(void* mutex) {
    return ::pthread_mutex_lock(static_cast<pthread_mutex_t*>(mutex)) == 0 ? CKR_OK : CKR_MUTEX_BAD;
}

CK_RV unlockMutex(void* mutex) {
    return ::pthread_mutex_unlock(static_cast<pthread_mutex_t*>(mutex)) == 0 ? CKR_OK : CKR_MUTEX_NOT_LOCKED;
}

/// How many use each module of this process: C_Initialize and C_Finalize are the process's, not the caller's.
struct Users {
    std::mutex mutex;
    std::map<CK_FUNCTION_LIST*, int> count;
};
Users& users() {
    static Users& all = *new Users;  // never destroyed: a store may end after static objects have
    return all;
}

}  // namespace

std::shared_ptr<Pkcs11Module> Pkcs11Module::load(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!path.is_absolute() || !std::filesystem::is_regular_file(path, ignored))
        throw Error(ErrorCode::ModuleMissing, "no PKCS#11 module at " + path.string());
    CK_FUNCTION_LIST* functions =
        p11_kit_module_load(path.c_str(), P11_KIT_MODULE_CRITICAL | P11_KIT_MODULE_UNMANAGED);
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
    const std::lock_guard guard(users().mutex);
    int& count = users().count[module_->functions_];
    if (count == 0) {
        CK_C_INITIALIZE_ARGS mutexes{createMutex, destroyMutex, lockMutex, unlockMutex, 0, nullptr};
        check(module_->functions_->C_Initialize(&mutexes), "C_Initialize");
    }
    ++count;
}

Pkcs11Module::Use::~Use() {
    const std::lock_guard guard(users().mutex);
    if (--users().count[module_->functions_] == 0) module_->functions_->C_Finalize(nullptr);
}

}  // namespace eleg
