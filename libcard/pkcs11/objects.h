// A token's objects, read with bounds: what a module says about sizes is not believed.
#pragma once

#include <p11-kit/pkcs11.h>

#include <optional>
#include <vector>

#include "libcard/crypto/encoding.h"
#include "libcard/pkcs11/module.h"

namespace eleg {

/// The module's slots, the first 64, or those with a token in them. Throws Error{ModuleFailed}, also for
/// more than 4096.
std::vector<CK_SLOT_ID> slotsOf(const Pkcs11Module::Use& module, bool withToken);

/// A session on a slot, closed at the end.
class OpenSession {
 public:
    enum class Mode { Reading, Writing };  ///< PKCS#11 wants a session for writing to change a PIN
    OpenSession(const Pkcs11Module::Use& module, CK_SLOT_ID slot, Mode mode = Mode::Reading);
    ~OpenSession();
    OpenSession(const OpenSession&) = delete;
    OpenSession& operator=(const OpenSession&) = delete;
    CK_SESSION_HANDLE handle() const { return handle_; }

 private:
    const Pkcs11Module::Use& module_;
    CK_SESSION_HANDLE handle_ = 0;
};

/// Objects of this class (and this CKA_ID when one is given), at most 64.
std::vector<CK_OBJECT_HANDLE> findObjects(const Pkcs11Module::Use& module, CK_SESSION_HANDLE session,
                                          CK_OBJECT_CLASS objectClass, const std::optional<Bytes>& id = {});

/// An attribute's value of at most `limit` bytes; nothing when the object has none or it is longer.
std::optional<Bytes> attribute(const Pkcs11Module::Use& module, CK_SESSION_HANDLE session,
                               CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, std::size_t limit);

}  // namespace eleg
