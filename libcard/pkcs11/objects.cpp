#include "libcard/pkcs11/objects.h"

#include <algorithm>
#include <array>

#include "libcard/pkcs11/return_values.h"

namespace eleg {
namespace {

constexpr std::size_t kMostObjects = 64;
constexpr std::size_t kMostSlots = 64;
constexpr std::size_t kMostSlotsAskedFor = 4096;

}  // namespace

std::vector<CK_SLOT_ID> slotsOf(const Pkcs11Module::Use& module, bool withToken) {
    const CK_BBOOL only = withToken ? CK_TRUE : CK_FALSE;
    CK_ULONG count = 0;
    check(module->C_GetSlotList(only, nullptr, &count), "C_GetSlotList");
    // Room for all of them: with too little a module writes none.
    std::vector<CK_SLOT_ID> slots(std::min<std::size_t>(count, kMostSlotsAskedFor));
    count = slots.size();
    check(module->C_GetSlotList(only, slots.data(), &count), "C_GetSlotList");
    slots.resize(std::min({static_cast<std::size_t>(count), slots.size(), kMostSlots}));
    return slots;
}

OpenSession::OpenSession(const Pkcs11Module::Use& module, CK_SLOT_ID slot, Mode mode) : module_(module) {
    const CK_FLAGS flags = CKF_SERIAL_SESSION | (mode == Mode::Writing ? CKF_RW_SESSION : 0);
    check(module_->C_OpenSession(slot, flags, nullptr, nullptr, &handle_), "C_OpenSession");
}

OpenSession::~OpenSession() {
    module_->C_CloseSession(handle_);
}

std::vector<CK_OBJECT_HANDLE> findObjects(const Pkcs11Module::Use& module, CK_SESSION_HANDLE session,
                                          CK_OBJECT_CLASS objectClass, const std::optional<Bytes>& id) {
    Bytes idCopy = id.value_or(Bytes{});
    std::array<CK_ATTRIBUTE, 2> wanted{CK_ATTRIBUTE{CKA_CLASS, &objectClass, sizeof objectClass},
                                       CK_ATTRIBUTE{CKA_ID, idCopy.data(), idCopy.size()}};
    check(module->C_FindObjectsInit(session, wanted.data(), id ? 2 : 1), "C_FindObjectsInit");
    std::vector<CK_OBJECT_HANDLE> found(kMostObjects);
    CK_ULONG count = 0;
    const CK_RV rv = module->C_FindObjects(session, found.data(), found.size(), &count);
    module->C_FindObjectsFinal(session);
    check(rv, "C_FindObjects");
    found.resize(std::min<std::size_t>(count, found.size()));
    return found;
}

std::optional<Bytes> attribute(const Pkcs11Module::Use& module, CK_SESSION_HANDLE session,
                               CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, std::size_t limit) {
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    if (module->C_GetAttributeValue(session, object, &wanted, 1) != CKR_OK) return {};
    if (wanted.ulValueLen == CK_UNAVAILABLE_INFORMATION || wanted.ulValueLen > limit) return {};
    Bytes value(wanted.ulValueLen);
    wanted.pValue = value.data();
    if (module->C_GetAttributeValue(session, object, &wanted, 1) != CKR_OK ||
        wanted.ulValueLen > value.size())
        return {};
    value.resize(wanted.ulValueLen);
    return value;
}

}  // namespace eleg
